import type { Columns, Resource } from "../../resource/model.ts";
import { fold } from "../../resource/names.ts";
import { extraOf } from "./query.ts";

/**
 * The field mask (`X-Fields`) that leaves of a record what is asked for, or undefined when it must come whole. A column
 * that is no documented member may be one that the vendor added since: its spelling is not known, so everything is asked for.
 */
export function recordMask(resource: Resource, columns: Columns | undefined): string | undefined {
  const known = extraOf(resource).members;
  if (!columns || !known) return undefined;
  const members = new Map(known.map((member) => [fold(member), member]));
  const names = [...columns].map((column) => members.get(column));
  if (names.includes(undefined)) return undefined;
  return [...new Set(["id", ...names])].join();
}

/** On a list the mask is laid on the page, whose own members must be named too: without them the rows never end. */
export function pageMask(resource: Resource, columns: Columns | undefined): string | undefined {
  const items = recordMask(resource, columns);
  return items && `page,pages,per_page,total,items{${items}}`;
}
