import { type Json, type JsonObject, parseJson } from "../../transport/json.ts";

/** The documentation shows a list of tags as a list with one text, which spells the list; both mean the same tags. */
export function plainTags(raw: JsonObject): JsonObject {
  const tags = raw.tag_list;
  const spelt = Array.isArray(tags) && tags.length === 1 && typeof tags[0] === "string" ? listIn(tags[0]) : undefined;
  return spelt ? { ...raw, tag_list: spelt } : raw;
}

function listIn(text: string): Json[] | undefined {
  if (!/^\s*\[.*\]\s*$/s.test(text)) return undefined;
  try {
    const list = parseJson(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
