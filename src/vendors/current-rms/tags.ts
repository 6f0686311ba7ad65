import { type Json, type JsonObject, parseJson } from "../../transport/json.ts";

/** Samples show a list of tags as a list with one text, the list in JSON: both forms read alike. */
export function plainTags(raw: JsonObject): JsonObject {
  const tags = raw.tag_list;
  const written = Array.isArray(tags) && tags.length === 1 && typeof tags[0] === "string" ? listIn(tags[0]) : undefined;
  return written ? { ...raw, tag_list: written } : raw;
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
