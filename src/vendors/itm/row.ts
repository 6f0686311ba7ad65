import { answers, rows } from "../row.ts";
import type { Extra } from "./dialect.ts";

export const { resource, part } = rows<Extra>("itm", "Id");
export const { roots, answer, file } = answers("itm");

/** What the engine must know of a record that is read by search; one with members beyond it is completed by the record alone. */
export function searched(extra: Extra) {
  // "CustomFields" stands for the engine's common name of AllCustomFields.
  return extra.single ? { extra, listed: [...(extra.columns ?? []), ...(extra.older ?? []), "CustomFields"] } : { extra };
}

/** The graph's name for custom fields, whose member is called otherwise. */
export const customFields = { customFields: ["AllCustomFields"] } as const;

/** Filters on members of nested objects: `statusName` is `Status.Name`. */
export function inside(member: string, ...names: readonly string[]): Record<string, string> {
  const field = member.charAt(0).toLowerCase() + member.slice(1);
  return Object.fromEntries(names.map((name) => [field + name, `${member}.${name}`]));
}

/** The same for objects of an id and a name. */
export function idAndName(...members: readonly string[]): Record<string, string> {
  return Object.assign({}, ...members.map((member) => inside(member, "Id", "Name")));
}
