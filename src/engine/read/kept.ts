import { TielineError } from "../../errors.ts";
import { servedBelow, standsInBelow } from "../memory/freshness.ts";
import { type FieldSet, isSubset } from "../model/record.ts";
import type { Replica, StreamState } from "../model/replica.ts";
import type { Resource } from "../model/resource.ts";
import { partNames } from "../model/shortened.ts";
import { mayRead } from "../vendor/access.ts";
import type { ReadContext } from "../vendor/upstream.ts";

/** What a kept answer is taken for: before the vendor is asked, or instead of it where it failed. */
export type Use = "first" | "standIn";

/** A stream that is complete, and young enough for the caller. */
export interface KeptStream {
  replica: Replica;
  state: StreamState;
  ageMs: number;
}

/**
 * The stream of a resource where it may answer this caller: complete, no older than the caller takes, with these fields (absent:
 * all) in every record, of a vendor that is configured and that the caller may read. A caller that allows no call, and one whose
 * vendor failed, takes records that lack fields.
 */
export function streamFor(
  context: ReadContext,
  resource: Resource,
  fields: FieldSet | undefined,
  use: Use = "first",
): KeptStream | undefined {
  const { replica } = context;
  const state = mayTake(context) ? replica?.state(resource.type) : undefined;
  if (!replica || state?.completeSince === undefined || state.syncedAt === undefined) return undefined;
  if (state.isOutdated && use === "first" && !takesStale(context)) return undefined;
  const ageMs = ageOf(context, state.syncedAt);
  if (ageMs >= oldestFor(context, resource, use)) return undefined;
  if (mayAsk(context, use) && !hasFields(state, fields, resource)) return undefined;
  return { replica, state, ageMs };
}

/** The replica, where it may answer this caller all that is asked of a resource. `noteKept` is to be told when it did. */
export function replicaFor(context: ReadContext, resource: Resource, fields: FieldSet | undefined): Replica | undefined {
  return streamFor(context, resource, fields)?.replica;
}

/** Adds an answer of the replica to the report; `failure` is the code of the vendor's error where it stood in. */
export function noteKept(context: ReadContext, resource: Resource, ageMs: number, failure?: string): void {
  const { upstream, scope } = context;
  const storedAt = upstream.cache.now() - ageMs;
  const from = { part: { storedAt, isGone: false }, until: storedAt + oldestFor(context, resource, "first") };
  if (failure === undefined) scope.note(upstream.name, { hits: 1, kept: 1, answers: 1, ageMs, from });
  else scope.note(upstream.name, { kept: 1, standIns: 1, answers: 1, ageMs, failure });
}

/** What is kept of a vendor that is not configured, or not for this caller, is not shown. */
export function mayTake({ upstream, scope }: ReadContext): boolean {
  return upstream.configured && mayRead(scope, upstream.name);
}

/** Does the caller take answers from before a write? */
function takesStale({ scope }: ReadContext): boolean {
  return scope.onlyIfCached === true || scope.maxStaleMs !== undefined;
}

/** Is the vendor still there to be asked? */
export function mayAsk({ scope }: ReadContext, use: Use): boolean {
  return use === "first" && !scope.onlyIfCached;
}

/** What is kept must be younger than this, in milliseconds. */
export function oldestFor({ upstream, scope }: ReadContext, resource: Resource, use: Use): number {
  const lifetime = upstream.cache.maxAgeOf(resource);
  return use === "first" ? servedBelow(scope, lifetime) : standsInBelow(scope, lifetime);
}

/** What the replica gives; undefined where its database fails: whoever can ask the vendor does. */
export async function unlessBroken<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    // What is wrong with the question is for the caller.
    if (error instanceof TielineError && error.code === "BAD_USER_INPUT") throw error;
    return undefined;
  }
}

export function ageOf({ upstream }: ReadContext, at: number): number {
  return upstream.cache.ageOf({ storedAt: at });
}

function hasFields({ fields: held }: StreamState, needed: FieldSet | undefined, resource: Resource): boolean {
  return held === "all" || (needed !== undefined && isSubset(needed, held, partNames(resource)));
}
