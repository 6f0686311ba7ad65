import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import type { Replica } from "../engine/model/replica.ts";
import type { RequestSession } from "../engine/session.ts";
import { mayRead } from "../engine/vendor/access.ts";
import { badInput, TielineError } from "../errors.ts";
import { suggest } from "../nearest.ts";
import type { ReplicaStore } from "../replica/store.ts";
import type { Catalogue } from "./catalogue.ts";

/** The replica as far as fields of the graph ask it directly: all else is read through the session. */
export type KeptRecords = Pick<Replica, "state" | "get" | "search"> & Pick<ReplicaStore, "streams" | "changes" | "lastChange" | "epoch">;

/** A type of records of which the replica may not know all, as callers see it. */
export interface ReplicaGap {
  type: string;
  code: string;
  message: string;
}

/** The replica. Throws where there is none: what asks it has no other source. */
export function assertKept(replica: KeptRecords | undefined, field: string): KeptRecords {
  if (replica) return replica;
  const advice = "Switch it on: see docs/replica.md.";
  throw new TielineError("NOT_CONFIGURED", `"${field}" is answered from the replica, and this graph keeps none.`, { advice });
}

/** The types that are to be asked for: those of them that are kept and that the caller may read, and why not the others. */
export function keptTypes(
  catalogue: Catalogue,
  { replica, session }: { replica: KeptRecords; session: RequestSession },
  given: readonly string[] | null | undefined,
): { types: string[]; gaps: ReplicaGap[] } {
  for (const type of given ?? []) assertType(catalogue, type);
  const types: string[] = [];
  const gaps: ReplicaGap[] = [];
  for (const type of new Set(given ?? replica.streams.keys())) {
    const gap = gapOf(catalogue, { replica, session }, type);
    if (gap) gaps.push(gap);
    if (!gap || gap.code === "INCOMPLETE") types.push(type);
  }
  return { types, gaps };
}

function assertType(catalogue: Catalogue, type: string): void {
  if (catalogue.resources.has(type)) return;
  throw badInput(`"types" has ${JSON.stringify(type)}, which is no type of records.${suggest(type, [...catalogue.resources.keys()])}`);
}

function gapOf(
  catalogue: Catalogue,
  { replica, session }: { replica: KeptRecords; session: RequestSession },
  type: string,
): ReplicaGap | undefined {
  const { vendor } = catalogue.resources.get(type)!;
  if (!mayRead(session.scope, vendor)) {
    const message = `The scopes of this caller do not include reading ${vendor}.`;
    return { type, code: "FORBIDDEN", message };
  }
  const state = replica.state(type);
  if (!replica.streams.has(type) || !state) return { type, code: "CACHE_MISS", message: `Records of type ${type} are not kept.` };
  if (state.completeSince !== undefined) return undefined;
  return { type, code: "INCOMPLETE", message: `Not all records of type ${type} are kept yet: ${state.rows} are.` };
}

/** Where none of the types that were asked for may be read, that is an error and no empty answer. */
export function assertSomeReadable(gaps: readonly ReplicaGap[], types: readonly string[]): void {
  const [first] = gaps;
  if (types.length > 0 || !first || gaps.some(({ code }) => code !== "FORBIDDEN")) return;
  throw new TielineError("FORBIDDEN", first.message, { advice: 'It takes the scope "read", or those of the vendors.' });
}

export interface Wanted {
  type: string;
  id: string;
}

/**
 * The records as they are kept, by `type id`, with these fields: what a record lacks is read from its vendor, or is an error of the
 * fields that show it. Records that are gone are missing.
 */
export async function readKept(
  { replica, session }: { replica: KeptRecords; session: RequestSession },
  wanted: readonly Wanted[],
  fieldsOf: (type: string) => FieldSet | undefined,
): Promise<Map<string, VendorRecord>> {
  const ids = new Map<string, string[]>();
  for (const { type, id } of wanted) ids.set(type, [...(ids.get(type) ?? []), id]);
  const found = new Map<string, VendorRecord>();
  await Promise.all(
    [...ids].map(async ([type, some]) => {
      const kept = await replica.get(type, some);
      const records = [...kept.values()].flatMap((each) => (each ? [each.record] : []));
      const known = await session.loadMissing(session.intern(records), fieldsOf(type), "keep");
      for (const record of known) found.set(keyOf({ type, id: record.id }), record);
    }),
  );
  return found;
}

/** A key of a record among those of all types. */
export const keyOf = ({ type, id }: Wanted): string => `${type} ${id}`;
