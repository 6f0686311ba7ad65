import { hasTrait, type TielineError, type VendorName } from "../../errors.ts";
import { covers, type FieldSet, isAddressable, listFieldsOf, mergeRecords, union, type VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import { backgroundScope } from "./background.ts";
import { type Batching, type BatchRequest, loadParts, type Scoped } from "./batching.ts";
import { type Cache, type Cacheable, type Entry, includesFields } from "./cache.ts";
import { mayStandIn } from "./freshness.ts";
import { forLoad } from "./load.ts";
import { timed } from "./received.ts";

/** What reading through the cache needs of a vendor and a request. */
export interface CacheContext<C> extends Scoped<C> {
  upstream: { name: VendorName; cache: Cache; batcher: Batching };
}

/** How a set of keys will be fetched. */
export interface FetchPlan<C> {
  /** Keys that are fetched by different strategies do not share a call. */
  strategy: string;
  /** Keys that one call takes at most; 0 when one answer serves them all. */
  maxKeys: number;
  /** What is fetched, where that is more than what is needed. */
  fields: FieldSet | undefined;
  /** Answers hold whole records, whatever fields are requested. */
  whole?: boolean;
  /** A list that is asked for these keys: one key may have a list of its own. */
  list?: BatchRequest<C, unknown>["list"];
  /** A key without an answer has no records. */
  load(context: C, keys: string[], fields: FieldSet | undefined): Promise<ReadonlyMap<string, readonly VendorRecord[] | Error>>;
}

export interface KeyRequest<C> {
  resource: Resource;
  /** What is asked of each key: keys of one group can be asked for in one call. */
  group: string;
  keys: readonly string[];
  fields: FieldSet | undefined;
  plan(keys: readonly string[]): FetchPlan<C>;
  /**
   * What is kept durably of these keys, no older than the scope allows: before the vendor is asked, or instead of its answer after
   * this failure. Absent: nothing is.
   */
  kept?(keys: readonly string[], failure?: string): Promise<KeyedRecords>;
}

export type KeyedRecords = Map<string, readonly VendorRecord[] | Error>;

interface KeyAnswer extends Cacheable {
  records: readonly VendorRecord[];
}

/** The group of requests for one record by its id, which every record that was read answers as well. */
export const byId = "id";

/** Answers no further apart than this are merged. */
const mergedWithinMs = 10_000;

/** Records by key. Only keys without a fresh answer are fetched, together with those of all other requests. */
export async function readThrough<C extends CacheContext<C>>(context: C, request: KeyRequest<C>): Promise<KeyedRecords> {
  const { upstream, scope } = context;
  const { cache, name } = upstream;
  const { found, expired, missing, stale } = lookUp(context, request);
  if (stale.length > 0) {
    const keyOf = new Map(stale.map((key) => [cacheKey(request, key), key]));
    cache.revalidate([...keyOf.keys()], (due) =>
      fetchKeys(
        context.withScope(backgroundScope(context.scope)),
        request,
        due.map((key) => keyOf.get(key)!),
      ),
    );
  }
  if (missing.length > 0 && request.kept) for (const [key, records] of await request.kept(missing)) found.set(key, records);
  const open = missing.filter((key) => !found.has(key));
  if (open.length === 0) return found;
  const failed = new Map<string, TielineError>();
  for (const [key, answer] of await fetchKeys(context, request, open, expired)) {
    if (!mayStandIn(answer, scope)) {
      found.set(key, answer);
      continue;
    }
    const failure = answer.code;
    const standIn =
      hasTrait(answer, "servesStale") &&
      cache.standIn<KeyAnswer>({
        key: cacheKey(request, key),
        expired: expired.get(key),
        fits: (entry) => allCover(entry, request.fields),
        scope,
        onUse: (entry) => scope.note(name, { hits: 1, answers: 1, ageMs: cache.ageOf(entry), failure }),
      });
    if (standIn) found.set(key, standIn.answer.records);
    else failed.set(key, answer);
  }
  const [failure] = failed.values();
  const kept = failure && request.kept ? await request.kept([...failed.keys()], failure.code) : new Map<string, VendorRecord[]>();
  for (const [key, answer] of failed) found.set(key, kept.get(key) ?? answer);
  return found;
}

/** The keys whose answers are cached and fresh enough. */
export function cachedRecords<C extends CacheContext<C>>(context: C, request: Omit<KeyRequest<C>, "plan" | "kept">): KeyedRecords {
  return lookUp(context, request).found;
}

function lookUp<C extends CacheContext<C>>({ upstream, scope }: C, request: Omit<KeyRequest<C>, "plan" | "kept">) {
  const { resource, keys, fields } = request;
  const { cache, name } = upstream;
  const found: KeyedRecords = new Map();
  const expired = new Map<string, Entry<KeyAnswer>>();
  const missing: string[] = [];
  const stale: string[] = [];
  for (const key of keys) {
    const entry = cache.get<KeyAnswer>(cacheKey(request, key));
    const freshness = entry && allCover(entry, fields) ? cache.freshness(entry, resource, scope) : undefined;
    if (freshness === "fresh" || freshness === "stale") {
      const from = freshness === "fresh" ? cache.noteOf(entry!, resource, scope) : undefined;
      scope.note(name, { hits: 1, answers: 1, ageMs: cache.ageOf(entry!), ...(from && { from }) });
      found.set(key, entry!.answer.records);
      if (freshness === "stale") stale.push(key);
      continue;
    }
    missing.push(key);
    if (freshness === "expired") expired.set(key, entry!);
  }
  return { found, expired, missing, stale };
}

async function fetchKeys<C extends CacheContext<C>>(
  context: C,
  request: KeyRequest<C>,
  keys: readonly string[],
  before?: ReadonlyMap<string, Entry<KeyAnswer>>,
): Promise<KeyedRecords> {
  const { resource, group, plan } = request;
  const { strategy, maxKeys, fields, whole, list, load } = plan(keys);
  const { batcher, cache } = context.upstream;
  // No call is made, so that there is nothing to wait for or to share: a list that is kept may show the keys.
  if (context.scope.onlyIfCached) {
    const answers = await loadParts(keys, maxKeys, (part) => load(context, part, fields));
    return new Map(keys.map((key) => [key, answers.get(key) ?? []]));
  }
  const answers = await batcher.load<C, readonly VendorRecord[]>({
    group: `${resource.type} ${group} ${strategy} ${maxKeys}`,
    keys,
    fields,
    context,
    maxKeys,
    accepts: (held) => whole === true || includesFields(held, fields, resource),
    lastRows: (key) => (before?.get(key) ?? cache.peek<KeyAnswer>(cacheKey(request, key)))?.answer.records.length,
    list,
    async work(some, wanted, own) {
      const { context: heard, storedAt } = timed(own);
      const loaded = await load(forLoad(heard, { type: resource.type, strategy, keys: some.length }), some, wanted);
      const held = new Map<string, readonly VendorRecord[] | Error>();
      for (const key of some) {
        const answer = loaded.get(key) ?? [];
        if (!(answer instanceof Error)) cache.set(cacheKey(request, key), { records: answer }, wanted, storedAt());
        held.set(key, answer);
      }
      return held;
    },
  });
  return new Map(keys.map((key) => [key, answers.get(key) ?? []]));
}

/** Keeps records of a list or a single read under their ids. `storedAt`: when the vendor answered, in milliseconds since 1970. */
export function cacheRecords(cache: Cache, records: readonly VendorRecord[], storedAt = cache.now()): void {
  if (!cache.isEnabled) return;
  for (const record of records) {
    if (!isAddressable(record)) continue;
    const key = cacheKey({ resource: record.resource, group: byId }, record.id);
    const before = cache.peek<KeyAnswer>(key);
    const [known] = before?.answer.records ?? [];
    // What another recent answer has and this one lacks stays with it, as old as it is.
    const merges = before && known && known !== record && cache.ageOf(before) < mergedWithinMs && !replaces(record, known);
    if (merges) cache.set(key, { records: [mergeRecords(known, record)] }, undefined, Math.min(before.storedAt, storedAt));
    else cache.set(key, { records: [record] }, undefined, storedAt);
  }
}

export interface PageRequest<C, P extends Cacheable> {
  resource: Resource;
  /** What is read, without the fields. */
  key: string;
  fields: FieldSet | undefined;
  load(context: C, fields: FieldSet | undefined): Promise<P>;
}

/** One page of a list, from the cache or from the vendor. */
export async function readPageThrough<C extends CacheContext<C>, P extends Cacheable>(context: C, request: PageRequest<C, P>): Promise<P> {
  const { resource, fields, load } = request;
  const { cache, name } = context.upstream;
  const { scope } = context;
  const key = `${resource.type} page ${request.key}`;
  const known = cache.get<P>(key);
  const needed = listFieldsOf(resource, fields);
  // A vendor that sends whole records sent more than was requested.
  const fits = (entry: Entry<P>) => includesFields(entry.fields, fields, resource) || allCover(entry, needed);
  const freshness = known && cache.freshness(known, resource, scope);
  const usable = known && freshness && fits(known) ? known : undefined;
  const fetch = async (own: C, wanted: FieldSet | undefined) => {
    const { context: heard, storedAt } = timed(own);
    const page = await cache.read(key, wanted, () => load(heard, wanted));
    cache.set(key, page, wanted, storedAt());
    return page;
  };
  if (usable && freshness !== "expired") {
    if (freshness === "stale") cache.revalidate([key], () => fetch(context.withScope(backgroundScope(scope)), usable.fields));
    const from = freshness === "fresh" ? cache.noteOf(usable, resource, scope) : undefined;
    scope.note(name, { hits: 1, answers: 1, ageMs: cache.ageOf(usable), ...(from && { from }) });
    return usable.answer;
  }
  try {
    // Whoever needed other fields will need them again.
    const both = freshness === "fresh" && known?.fields && fields ? union([known.fields, fields]) : fields;
    const inFlight = cache.inFlight(key, both, resource);
    return await fetch(context, inFlight ? inFlight.fields : both);
  } catch (error) {
    if (!hasTrait(error, "servesStale")) throw error;
    const failure = error.code;
    const onUse = (entry: Entry<P>) => scope.note(name, { hits: 1, answers: 1, ageMs: cache.ageOf(entry), failure });
    const standIn = cache.standIn<P>({ key, expired: usable, fits, scope, onUse });
    if (!standIn) throw error;
    return standIn.answer;
  }
}

function allCover({ answer }: Entry<Cacheable>, fields: FieldSet | undefined): boolean {
  return answer.records.every((record) => covers(record, fields));
}

/** Does this record have all that the other one has? */
function replaces(record: VendorRecord, other: VendorRecord): boolean {
  if (record.loadedFields === "all") return true;
  const { loadedFields } = record;
  return other.loadedFields !== "all" && [...other.loadedFields].every((field) => loadedFields.has(field));
}

function cacheKey({ resource, group }: { resource: Resource; group: string }, key: string): string {
  return `${resource.type} ${group} ${key}`;
}
