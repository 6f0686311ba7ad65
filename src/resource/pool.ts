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

/** A key that waits to be asked for. */
interface Waiting {
  key: string;
  columns: Columns | undefined;
  scope: Scope;
  /** It leaves with a call: its own request needs none for it any more. */
  take(): void;
  answer(answer: unknown): void;
}

/** What one request asks for at once, and the calls it has queued for that. */
interface Party {
  /** Those of its keys that wait. */
  open: Set<Waiting>;
  /** Each takes as many keys as one call can; aborted when others have taken its keys along. */
  rides: Set<AbortController>;
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
    const party: Party = { open: new Set(), rides: new Set() };
    const unanswered = new Set<Waiting>();
    const found = new Map<string, R | Error>();
    const answers = keys.map(
      (key) =>
        new Promise<void>((resolve) => {
          const entry: Waiting = {
            key,
            columns,
            scope,
            take: () => {
              waiting.delete(entry);
              party.open.delete(entry);
              cancelSpare(party, capacity);
            },
            answer: (answer) => {
              if (!unanswered.delete(entry)) return;
              entry.take();
              if (answer !== undefined) found.set(key, answer as R | Error);
              resolve();
            },
          };
          unanswered.add(entry);
          party.open.add(entry);
          waiting.add(entry);
        }),
    );
    const leave = () => {
      for (const entry of [...unanswered]) entry.answer(asError(scope.signal.reason));
    };
    if (scope.signal.aborted) leave();
    scope.signal.addEventListener("abort", leave, { once: true });
    const rides = Array.from({ length: Math.ceil(party.open.size / capacity) }, () => new AbortController());
    for (const ride of rides) party.rides.add(ride);
    rides.forEach((ride, i) => {
      const isFull = (i + 1) * capacity <= keys.length;
      void this.#ride({ party, ride, waiting, scope, capacity, work, isFull });
    });
    await Promise.all(answers);
    scope.signal.removeEventListener("abort", leave);
    if (waiting.size === 0 && this.#waiting.get(group) === waiting) this.#waiting.delete(group);
    return found;
  }

  /** Waits for a permit and sends a batch with it, unless others have taken the keys along by then. */
  async #ride<R>({ party, ride, waiting, scope, capacity, work, isFull }: Ride<R>): Promise<void> {
    let permit: Permit;
    const since = this.#clock.now();
    try {
      const company = isFull ? 0 : Math.min(this.#quota.spacingMs(), (scope.deadline - this.#clock.now()) / 4);
      if (company > 0) await this.#clock.sleep(company, ride.signal);
      const { deadline, priority, caller } = scope;
      permit = await this.#quota.reserve({ weight: this.#weight, deadline, priority, caller, signal: ride.signal });
    } catch (error) {
      party.rides.delete(ride);
      // The party's other calls are still to come: only what they cannot take is refused.
      for (const entry of [...party.open].slice(party.rides.size * capacity)) entry.answer(asError(error));
      return;
    }
    party.rides.delete(ride);
    const batch = choose(waiting, party.open, capacity);
    if (batch.length === 0) return permit.release();
    const waitedMs = this.#clock.now() - since;
    if (waitedMs > 0) batch[0]!.scope.note(this.#vendor, { waitedMs });
    for (const entry of batch) entry.take();
    const reserved = [permit];
    const shared = sharedScope(this.#vendor, batch, reserved);
    try {
      const keys = [...new Set(batch.map(({ key }) => key))];
      const answers = await work(keys, union(batch.map(({ columns }) => columns)), shared);
      for (const { key, answer } of batch) answer(answers.get(key));
    } catch (error) {
      for (const { answer } of batch) answer(asError(error));
    } finally {
      // A permit that was taken belongs to a call, which may still be under way.
      reserved.pop()?.release();
    }
  }
}

interface Ride<R> {
  party: Party;
  ride: AbortController;
  waiting: Set<Waiting>;
  scope: Scope;
  capacity: number;
  work: Work<R>;
  /** There are keys enough for a whole call. */
  isFull: boolean;
}

/** Calls that a party has no keys for any more leave the queue, so that nobody stands behind them. */
function cancelSpare({ open, rides }: Party, capacity: number): void {
  const spare = rides.size - Math.ceil(open.size / capacity);
  for (const ride of spare > 0 ? [...rides].slice(-spare) : []) {
    rides.delete(ride);
    ride.abort();
  }
}

/** Up to so many keys of those who wait, the permit's owner first. A key that several wait for takes one place. */
function choose(waiting: ReadonlySet<Waiting>, own: ReadonlySet<Waiting>, capacity: number): Waiting[] {
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  for (const entry of new Set([...own, ...waiting])) {
    if (!keys.has(entry.key) && keys.size === capacity) continue;
    keys.add(entry.key);
    batch.push(entry);
  }
  return batch;
}

/** What a call that several requests share may take: it lives as long as any of them waits, and the first one pays. */
function sharedScope(vendor: VendorName, batch: readonly Waiting[], reserved: Permit[]): Scope {
  const scopes = [...new Set(batch.map(({ scope }) => scope))];
  const { silent, allowance } = scopes[0]!;
  const ages = scopes.flatMap(({ maxAgeMs }) => (maxAgeMs === undefined ? [] : [maxAgeMs]));
  for (const scope of scopes.slice(1)) scope.note(vendor, { shared: 1 });
  return {
    signal: whenAll(scopes.map(({ signal }) => signal)),
    deadline: Math.max(...scopes.map(({ deadline }) => deadline)),
    ...(ages.length > 0 && { maxAgeMs: Math.min(...ages) }),
    reserved,
    ...(silent && { silent }),
    ...(allowance && { allowance }),
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
