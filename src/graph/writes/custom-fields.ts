import { fold, keysAt } from "../../engine/model/names.ts";
import type { RequestSession } from "../../engine/session.ts";
import { isObject, type Json } from "../../transport/json.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Write } from "./table.ts";

/** The custom fields of an input by the names that records use. People name them otherwise: then their definitions are read. */
export async function resolveCustomFields(
  catalogue: Catalogue,
  session: RequestSession,
  { facts }: Write,
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { customFields } = given;
  const definitions = facts.type === undefined ? undefined : catalogue.resources.get(facts.type)?.definitions;
  if (!definitions || !isObject((customFields ?? null) as Json)) return given;
  const names = Object.keys(customFields as object);
  if (names.every((name) => /^[a-z\d_]+$/.test(name))) return given;
  const [first, ...others] = definitions.names;
  const known = new Map<string, string>();
  for (const { data } of await session.scan(definitions.type, {})) {
    const [own] = keysAt(data, first!);
    if (own !== undefined) for (const path of [...others, first!]) for (const name of keysAt(data, path)) known.set(fold(name), own);
  }
  const renamed = Object.entries(customFields as object).map(([name, value]) => [known.get(fold(name)) ?? name, value]);
  return { ...given, customFields: Object.fromEntries(renamed) };
}
