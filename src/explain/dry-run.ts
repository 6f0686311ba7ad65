import { type Batching, type BatchRequest, loadParts, type Scoped } from "../engine/memory/batching.ts";
import { Cache, type Cacheable, type Entry, type Freshness, type StandInRequest } from "../engine/memory/cache.ts";
import { cacheRecords } from "../engine/memory/read-through.ts";
import type { Resource } from "../engine/model/resource.ts";
import { cacheMiss, type Upstream } from "../engine/vendor/upstream.ts";
import { TielineError, type VendorName } from "../errors.ts";
import { deriveScope, type Request, type Scope } from "../transport/send.ts";

export interface Step {
  operation: string;
  calls: number;
  /** Ids and keys that are asked for, where it is known of them. */
  keys: number;
  /** Keys that one call takes at most; null where it takes none, or where no such number is told. */
  batch: number | null;
}

/** Keys that are asked for together, and how many one call takes where that is told. */
interface Batch {
  keys: number;
  most: number | undefined;
}

/** A batch whose first call is still to be made: the calls after it are further pages. Kept on the scope of the batch. */
const pending = Symbol("pending batch");

interface BatchScope extends Scope {
  readonly [pending]?: { batch: Batch | undefined };
}

/**
 * Runs a request without a single call: every call is counted and fails, so that what was answered before, however old,
 * stands in for the answer. What was never asked before is unknown, and so is all that would have followed from it.
 */
export class DryRun {
  readonly #requests = new Set<string>();
  readonly #steps = new Map<VendorName, Map<string, Step>>();
  #hasUnknown = false;
  #usesOld = false;
  #sure: ReadonlyMap<VendorName, number> | undefined;

  /** Nothing was unknown: the calls counted are those that would be made. */
  get isExact(): boolean {
    return !this.#hasUnknown;
  }

  /** Answers that are too old stood in: they count as read at the moment of this run. */
  get usesOld(): boolean {
    return this.#usesOld;
  }

  get vendors(): VendorName[] {
    return [...this.#steps.keys()];
  }

  /** The same vendors, for a request that must make no call and leave no trace in what is known of them. */
  decorate(upstreams: ReadonlyMap<VendorName, Upstream>): Map<VendorName, Upstream> {
    return new Map([...upstreams].map(([name, upstream]) => [name, upstream.configured ? this.#decorate(upstream) : upstream]));
  }

  #decorate(upstream: Upstream): Upstream {
    return {
      ...upstream,
      lastRowCounts: new Map(upstream.lastRowCounts),
      cache: new DryRunCache(upstream.cache, { missed: () => this.#miss(), stoodIn: () => this.#standIn() }),
      batcher: new DryRunBatching((operation, calls) => this.#add(upstream.name, operation, calls, undefined)),
      call: ({ request }, scope) =>
        Promise.reject(scope.onlyIfCached ? cacheMiss(upstream, scope) : this.#count(upstream.name, request, scope)),
    };
  }

  /** Counts a call once, however often it is made: answers are shared. */
  #count(vendor: VendorName, { operation, method, path, query, body }: Omit<Request, "scope">, scope: BatchScope): TielineError {
    const request = JSON.stringify([vendor, method, path, query, body]);
    const own = scope[pending];
    const batch = own?.batch;
    if (own) own.batch = undefined;
    if (!this.#requests.has(request)) this.#add(vendor, operation, 1, batch);
    this.#requests.add(request);
    return notCalled(vendor);
  }

  #add(vendor: VendorName, operation: string, calls: number, batch: Batch | undefined): void {
    const steps = this.#steps.get(vendor) ?? new Map<string, Step>();
    const step = steps.get(operation) ?? { operation, calls: 0, keys: 0, batch: null };
    const keys = step.keys + (batch?.keys ?? 0);
    this.#steps.set(vendor, steps.set(operation, { operation, calls: step.calls + calls, keys, batch: batch?.most ?? step.batch }));
  }

  /** Something was never answered. What is asked in the same tick does not depend on it, and will be asked. */
  #miss(): void {
    if (this.#hasUnknown) return;
    this.#hasUnknown = true;
    process.nextTick(() => {
      this.#sure = this.#counted();
    });
  }

  #standIn(): void {
    this.#usesOld = true;
  }

  calls(vendor: VendorName): number {
    return this.#counted().get(vendor) ?? 0;
  }

  /** Those that will be made whatever the unknown answers are. */
  sureCalls(vendor: VendorName): number {
    return (this.#sure ?? this.#counted()).get(vendor) ?? 0;
  }

  #counted(): Map<VendorName, number> {
    return new Map(this.vendors.map((vendor) => [vendor, this.steps(vendor).reduce((sum, { calls }) => sum + calls, 0)]));
  }

  steps(vendor: VendorName): Step[] {
    return [...(this.#steps.get(vendor)?.values() ?? [])];
  }
}

const rejections = new Map<VendorName, TielineError>();

/** One for each vendor: GraphQL reads the stack of each error, and to write one takes a fraction of a millisecond. */
function notCalled(vendor: VendorName): TielineError {
  const known = rejections.get(vendor);
  if (known) return known;
  const made = new TielineError("UPSTREAM_UNAVAILABLE", "This was a dry run: no vendor was called.", { vendor });
  rejections.set(vendor, made);
  return made;
}

interface Heard {
  missed(): void;
  stoodIn(): void;
}

/** A cache over another one, which stays as it is. Any older answer stands in for a call that was counted, and is fresh from then on. */
class DryRunCache extends Cache {
  readonly #below: Cache;
  readonly #heard: Heard;

  constructor(below: Cache, heard: Heard) {
    super(below.options);
    this.#below = below;
    this.#heard = heard;
  }

  override get<T extends Cacheable>(key: string): Entry<T> | undefined {
    return super.get<T>(key) ?? this.#below.peek<T>(key);
  }

  override peek<T extends Cacheable>(key: string): Entry<T> | undefined {
    return super.peek<T>(key) ?? this.#below.peek<T>(key);
  }

  override freshness(entry: Entry<Cacheable>, resource: Resource, scope: Scope): Freshness {
    return super.freshness(entry, resource, scope) ?? "expired";
  }

  override revalidate(): void {
    // The vendor would be asked after the answer, which costs the caller nothing.
  }

  override standIn<T extends Cacheable>({ key, expired, fits, scope }: StandInRequest<T>): Entry<T> | undefined {
    const below = expired ?? this.#below.peek<T>(key);
    if (below && fits(below)) {
      this.#heard.stoodIn();
      cacheRecords(this, below.answer.records);
      this.set(key, below.answer, below.fields);
      return below;
    }
    // Whether anything is unknown is for the outermost request to say: an older answer of its own may stand in.
    if ((scope as BatchScope)[pending] === undefined) this.#heard.missed();
    return undefined;
  }
}

/** Batches of one request, each counted with its keys. A dry run stops at the first page: earlier answers tell how many would follow. */
class DryRunBatching implements Batching {
  readonly #addPages: (operation: string, calls: number) => void;

  constructor(addPages: (operation: string, calls: number) => void) {
    this.#addPages = addPages;
  }

  async load<C extends Scoped<C>, R>(request: BatchRequest<C, R>): Promise<Map<string, R | Error>> {
    const { keys, maxKeys, fields, context, work, list, lastRows } = request;
    const outer = (context.scope as BatchScope)[pending];
    return loadParts(keys, maxKeys, async (part) => {
      const most = maxKeys < Number.MAX_SAFE_INTEGER ? maxKeys : undefined;
      const batch = maxKeys > 0 ? { keys: part.length, most } : outer?.batch;
      const scope: BatchScope = { ...deriveScope(context.scope, {}), [pending]: { batch } };
      try {
        return await work(part, fields, context.withScope(scope));
      } catch (error) {
        const rows = part.reduce((sum, key) => sum + (lastRows?.(key) ?? 0), 0);
        const pages = list ? Math.ceil(rows / list.pageSize) : 0;
        if (list && pages > 1) this.#addPages(list.operation(part), pages - 1);
        throw error;
      }
    });
  }
}
