import { setMaxListeners } from "node:events";
import { asError, type VendorName } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import type { Permit, Quota } from "../transport/quota.ts";
import type { CallNote, Scope } from "../transport/send.ts";
import { union } from "./loader.ts";
import type { Columns } from "./model.ts";

/** Asks the vendor for these keys in as few calls as it takes; an answer for each key, or why there is none. */
export type Work<R> = (keys: string[], columns: Columns | undefined, scope: Scope) => Promise<ReadonlyMap<string, R | Error>>;

export interface Load<R> {
  /** Keys of one group may travel together. */
  group: string;
  keys: readonly string[];
  columns: Columns | undefined;
  scope: Scope;
  /** Keys that one call takes at most. */
  capacity: number;
  work: Work<R>;
}

export interface PoolOptions {
  vendor: VendorName;
  quota: Quota;
  clock: Clock;
  /** What one call counts; 1 when absent. */
  weight?: number | undefined;
}

interface Waiting {
  key: string;
  columns: Columns | undefined;
  scope: Scope;
  answer(answer: unknown): void;
}

/**
 * The permit is the batch window: keys of all requests wait together for the next call that the quota allows, and
 * whoever's permit comes first takes along as many of them as the vendor accepts. While permits are plentiful they come
 * at once and nothing waits; when they grow scarce a batch that is not full waits a little for company.
 */
export class Pool {
  readonly #vendor: VendorName;
  readonly #quota: Quota;
  readonly #clock: Clock;
  readonly #weight: number;
  readonly #waiting = new Map<string, Set<Waiting>>();

  constructor({ vendor, quota, clock, weight = 1 }: PoolOptions) {
    this.#vendor = vendor;
    this.#quota = quota;
    this.#clock = clock;
    this.#weight = weight;
  }

  async load<R>({ group, keys, columns, scope, capacity, work }: Load<R>): Promise<Map<string, R | Error>> {
    const waiting = this.#waiting.get(group) ?? new Set<Waiting>();
    this.#waiting.set(group, waiting);
    const served = new AbortController();
    const own = new Set<Waiting>();
    const found = new Map<string, R | Error>();
    const answers = keys.map(
      (key) =>
        new Promise<void>((resolve) => {
          const entry: Waiting = {
            key,
            columns,
            scope,
            answer: (answer) => {
              waiting.delete(entry);
              own.delete(entry);
              if (answer !== undefined) found.set(key, answer as R | Error);
              if (own.size === 0) served.abort(nobodyWaits);
              resolve();
            },
          };
          own.add(entry);
          waiting.add(entry);
        }),
    );
    const leave = () => {
      for (const entry of [...own]) entry.answer(asError(scope.signal.reason));
    };
    if (scope.signal.aborted) leave();
    scope.signal.addEventListener("abort", leave, { once: true });
    for (let from = 0; from < keys.length; from += capacity) {
      const isFull = from + capacity <= keys.length;
      void this.#ride({ own, waiting, scope, capacity, work, isFull, served: served.signal });
    }
    await Promise.all(answers);
    scope.signal.removeEventListener("abort", leave);
    if (waiting.size === 0 && this.#waiting.get(group) === waiting) this.#waiting.delete(group);
    return found;
  }

  /** Waits for a permit and sends a batch with it, unless others have taken all these keys along by then. */
  async #ride<R>({ own, waiting, scope, capacity, work, isFull, served }: Ride<R>): Promise<void> {
    let permit: Permit;
    try {
      const company = isFull ? 0 : Math.min(this.#quota.spacingMs(), (scope.deadline - this.#clock.now()) / 4);
      if (company > 0) await this.#clock.sleep(company, served);
      const { deadline, priority, caller } = scope;
      permit = await this.#quota.reserve({ weight: this.#weight, deadline, priority, caller, signal: served });
    } catch (error) {
      if (error !== nobodyWaits) for (const entry of [...own].filter((each) => waiting.has(each))) entry.answer(asError(error));
      return;
    }
    if (permit.waitedMs > 0) scope.note(this.#vendor, { waitedMs: permit.waitedMs });
    const batch = take(waiting, own, capacity);
    const shared = sharedScope(this.#vendor, batch, permit);
    try {
      if (batch.length === 0) return;
      const keys = [...new Set(batch.map(({ key }) => key))];
      const answers = await work(keys, union(batch.map(({ columns }) => columns)), shared);
      for (const { key, answer } of batch) answer(answers.get(key));
    } catch (error) {
      for (const { answer } of batch) answer(asError(error));
    } finally {
      permit.release();
    }
  }
}

interface Ride<R> {
  own: ReadonlySet<Waiting>;
  waiting: Set<Waiting>;
  scope: Scope;
  capacity: number;
  work: Work<R>;
  /** There are keys enough for a whole call. */
  isFull: boolean;
  served: AbortSignal;
}

const nobodyWaits = new Error("Nobody waits for this call any more.");

/** Up to so many keys of those who wait, the permit's owner first. A key that several wait for takes one place. */
function take(waiting: Set<Waiting>, own: ReadonlySet<Waiting>, capacity: number): Waiting[] {
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  const first = [...waiting].filter((entry) => own.has(entry));
  for (const entry of [...first, ...[...waiting].filter((each) => !own.has(each))]) {
    if (!keys.has(entry.key) && keys.size === capacity) continue;
    keys.add(entry.key);
    batch.push(entry);
    waiting.delete(entry);
  }
  return batch;
}

/** What a call that several requests share may take: it lives as long as any of them waits, and the first one pays. */
function sharedScope(vendor: VendorName, batch: readonly Waiting[], permit: Permit): Scope {
  const scopes = [...new Set(batch.map(({ scope }) => scope))];
  const [first] = scopes;
  const ages = scopes.flatMap(({ maxAgeMs }) => (maxAgeMs === undefined ? [] : [maxAgeMs]));
  for (const scope of scopes.slice(1)) scope.note(vendor, { shared: 1 });
  return {
    signal: whenAll(scopes.map(({ signal }) => signal)),
    deadline: Math.max(...scopes.map(({ deadline }) => deadline)),
    ...(ages.length > 0 && { maxAgeMs: Math.min(...ages) }),
    reserved: [permit],
    ...(first?.silent && { silent: first.silent }),
    ...(first?.allowance && { allowance: first.allowance }),
    note(name: VendorName, event: CallNote) {
      const { answers, failure } = event;
      scopes.forEach((scope, i) => {
        if (i === 0) scope.note(name, event);
        else if (answers || failure) scope.note(name, { ...(answers && { answers }), ...(failure && { failure }) });
      });
    },
  };
}

/** Aborted when all of these are. */
function whenAll(signals: readonly AbortSignal[]): AbortSignal {
  if (signals.length === 1) return signals[0]!;
  const all = new AbortController();
  setMaxListeners(0, all.signal);
  for (const signal of signals)
    signal.addEventListener("abort", () => signals.every(({ aborted }) => aborted) && all.abort(signal.reason), { once: true });
  return all.signal;
}
