import { createHash } from "node:crypto";
import type { JsonObject } from "../transport/json.ts";
import type { Columns, Resource } from "./model.ts";
import { fold, joinedKey, member } from "./names.ts";

/** One record of a vendor, as far as it is known in this request. */
export interface Rec {
  readonly resource: Resource;
  /** The vendor's id. */
  readonly id: string;
  /** As the vendor sent it; a later answer adds what an earlier one left out. */
  raw: JsonObject;
  /** Members known to be complete; "all" when the vendor was asked for the whole record. */
  known: Columns | "all";
  /** Members that come only when they are asked for by name, and have been: one that did not come is not asked for again. */
  named?: Columns | undefined;
  /** Why the rest of what was asked for could not be had. */
  lacks?: Error;
}

/** A span of a list. */
export interface Rows {
  records: Rec[];
  total: number | undefined;
  more: boolean | undefined;
}

export function recordOf(resource: Resource, sent: JsonObject, known: Columns | "all", named?: Columns): Rec {
  const raw = resource.reshape ? resource.reshape(sent) : sent;
  return { resource, id: idOf(resource, raw), raw, known, ...(named && { named }) };
}

/**
 * A row without an id is shown all the same: its id is a mark that nothing can be asked by.
 */
function idOf(resource: Resource, raw: JsonObject): string {
  const id = joinedKey(raw, [...[resource.within ?? []].flat(), resource.id]);
  return id ?? `~${createHash("sha256").update(JSON.stringify(raw)).digest("base64url").slice(0, 16)}`;
}

/** A record that is known by no more than a part of it, such as the short form inside another record. */
export function stub(resource: Resource, id: string, part: JsonObject = {}): Rec {
  const raw = resource.reshape ? resource.reshape(part) : part;
  return { resource, id, raw, known: new Set(Object.keys(raw).map(fold)) };
}

/** Can all these columns be answered from what is known? */
export function covers(rec: Rec, columns: Columns | undefined): boolean {
  for (const name of rec.resource.include ?? []) {
    if (columns?.has(fold(name)) && member(rec.raw, name) === undefined && !rec.named?.has(fold(name))) return false;
  }
  if (rec.known === "all") return true;
  if (!columns) return false;
  const { known } = rec;
  return [...columns].every((column) => known.has(column));
}

/** Of these columns, the members that a record is asked for by name. */
export function named({ include = [] }: Resource, columns: Columns | undefined): Columns | undefined {
  const names = include.map(fold).filter((name) => columns?.has(name));
  return names.length > 0 ? new Set(names) : undefined;
}

/** Those of them that a list settles: what else it leaves out is asked of the record itself, these are not, as there is another way. */
export function namedInList(resource: Resource, columns: Columns | undefined): Columns | undefined {
  const relations = Object.values(resource.relations);
  const include = relations.flatMap((relation) => (relation.kind === "embedded" && relation.otherwise ? relation.member : []));
  return named({ ...resource, include }, columns);
}

/** What the list gives of these columns. */
export function clip(resource: Resource, columns: Columns | undefined): Columns | undefined {
  if (!columns || !resource.listed) return columns;
  return new Set(resource.listed.map(fold).filter((column) => columns.has(column)));
}

/** Adds what another answer says of the same record. */
export function merge(rec: Pick<Rec, "raw" | "known" | "named">, other: Pick<Rec, "raw" | "known" | "named">): void {
  rec.raw = { ...rec.raw, ...other.raw };
  rec.known = rec.known === "all" || other.known === "all" ? "all" : new Set([...rec.known, ...other.known]);
  if (other.named) rec.named = new Set([...(rec.named ?? []), ...other.named]);
}

/** What a row says of itself, which stands when the record by itself is read for the rest: no field changes with what else is asked. */
export function saidBy({ raw, known }: Rec): JsonObject {
  return known === "all" ? raw : Object.fromEntries(Object.entries(raw).filter(([name]) => known.has(fold(name))));
}
