import type { Json, JsonObject } from "../../transport/json.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Translated } from "./input.ts";
import { enumName } from "./record-values.ts";
import type { Write } from "./table.ts";

/** Plain values of the input, as `valuesOf` shows those of the record. */
export function saidValues(catalogue: Catalogue, { all, facts }: Write, { body, input }: Translated): JsonObject {
  const said: JsonObject = {};
  for (const member of all.inputs[facts.body.type ?? ""] ?? []) {
    const { name, as, nested, list, many, indexed, secret, readonly } = member;
    const value = body[name];
    if (value === undefined || nested || list || many || indexed || secret || readonly || !(as in input || `${as}Code` in input)) continue;
    said[as] = value;
    if (member.enum) said[`${as}Code`] = enumName(catalogue, member.enum, value);
  }
  return said;
}

export function afterOf(
  { row, facts }: Write,
  before: JsonObject | null | undefined,
  said: JsonObject,
  given: Readonly<Record<string, unknown>>,
): JsonObject | undefined {
  if (facts.kind === "delete") return undefined;
  const known = before ? Object.fromEntries(Object.entries(said).filter(([name]) => name in before)) : said;
  const toggled = row.toggles === undefined ? {} : { [row.toggles]: given[row.toggles] as Json };
  return { ...before, ...known, ...row.to, ...toggled };
}
