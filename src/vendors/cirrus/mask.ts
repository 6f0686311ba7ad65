import { fold } from "../../engine/model/names.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import { factsOf } from "./lists.ts";
import { type CirrusResource, optionsOf } from "./options.ts";

/**
 * The field mask (`X-Fields`) for these fields; undefined to request the whole record. That is so for a field that is no
 * documented member: the vendor may have added it, and its spelling is unknown.
 */
export function recordMask(resource: CirrusResource, fields: FieldSet | undefined): string | undefined {
  if (!fields || !optionsOf(resource).masked) return undefined;
  const members = new Map(visibleMembersOf(resource).map((member) => [fold(member), member]));
  const names = [...fields].map((field) => members.get(field));
  if (names.includes(undefined)) return undefined;
  return [...new Set(["id", ...names])].join();
}

/** The mask of a list, which applies to the page: it must include the members that show where the list ends. */
export function pageMask(resource: CirrusResource, fields: FieldSet | undefined): string | undefined {
  const items = recordMask(resource, fields);
  return items && `page,pages,per_page,total,items{${items}}`;
}

/** The documented members without those that are redacted. */
function visibleMembersOf(resource: CirrusResource): readonly string[] {
  const { members = [] } = factsOf(resource);
  return resource.redact ? Object.keys(resource.redact(Object.fromEntries(members.map((member) => [member, null])))) : members;
}
