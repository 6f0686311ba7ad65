import { setMaxListeners } from "node:events";
import { asError, TielineError, type VendorName } from "../errors.ts";
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
  /** Does an answer with these columns say what is wanted? Absent: no call under way will do. */
  says?(columns: Columns | undefined): boolean;
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

/** A call under way, and those whose keys it carries. */
interface Flight {
  columns: Columns | undefined;
  keys: ReadonlySet<string>;
  entries: Waiting[];
  /** Of those who were there when it left. */
  deadline: number;
  company: Company;
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
  readonly #flights = new Map<string, Set<Flight>>();

  constructor({ vendor, quota, clock, weight = 1 }: PoolOptions) {
    this.#vendor = vendor;
    this.#quota = quota;
    this.#clock = clock;
    this.#weight = weight;
  }

  /** Keys that wait for a call, and the groups they wait in: nothing when nobody asks. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, { size }) => sum + size, this.#waiting.size + this.#flights.size);
  }

  async load<R>(asked: Load<R>): Promise<Map<string, R | Error>> {
    const { group, keys, columns, scope, capacity, work, says } = asked;
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
    const boarded = says ? this.#board(group, party, scope, says) : new Map<string, Flight>();
    const rides = Array.from({ length: Math.ceil(party.open.size / capacity) }, () => new AbortController());
    for (const ride of rides) party.rides.add(ride);
    rides.forEach((ride, i) => {
      const isFull = (i + 1) * capacity <= keys.length - boarded.size;
      void this.#ride({ group, party, ride, waiting, scope, capacity, work, isFull });
    });
    await Promise.all(answers);
    scope.signal.removeEventListener("abort", leave);
    if (waiting.size === 0 && this.#waiting.get(group) === waiting) this.#waiting.delete(group);
    const lost = [...boarded].filter(([key, flight]) => isTheirs(found.get(key), flight, scope)).map(([key]) => key);
    if (lost.length === 0 || scope.signal.aborted) return found;
    return new Map([...found, ...(await this.load({ ...asked, keys: lost }))]);
  }

  /** A key that a call under way carries already, with all that is wanted of it, needs no call of its own. */
  #board(group: string, party: Party, scope: Scope, says: (columns: Columns | undefined) => boolean): Map<string, Flight> {
    const boarded = new Map<string, Flight>();
    const { maxAgeMs = Number.POSITIVE_INFINITY } = scope;
    const flights = [...(this.#flights.get(group) ?? [])].filter(({ company, columns }) => {
      const { signal, maxAgeMs: theirs = Number.POSITIVE_INFINITY } = company.scope;
      return !signal.aborted && theirs <= maxAgeMs && says(columns);
    });
    for (const entry of flights.length > 0 ? [...party.open] : []) {
      const flight = flights.find(({ keys }) => keys.has(entry.key));
      if (!flight) continue;
      entry.take();
      flight.entries.push(entry);
      flight.company.join(scope);
      boarded.set(entry.key, flight);
    }
    return boarded;
  }

  /** Waits for a permit and sends a batch with it, unless others have taken the keys along by then. */
  async #ride<R>({ group, party, ride, waiting, scope, capacity, work, isFull }: Ride<R>): Promise<void> {
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
    const company = keepCompany(this.#vendor, batch, reserved);
    const keys = new Set(batch.map(({ key }) => key));
    const columns = union(batch.map((entry) => entry.columns));
    const flight: Flight = { columns, keys, entries: batch, deadline: company.scope.deadline, company };
    const flights = this.#flights.get(group) ?? new Set();
    this.#flights.set(group, flights.add(flight));
    try {
      const answers = await work([...keys], columns, company.scope);
      for (const { key, answer } of flight.entries) answer(answers.get(key));
    } catch (error) {
      for (const { answer } of flight.entries) answer(asError(error));
    } finally {
      company.part();
      flights.delete(flight);
      if (flights.size === 0 && this.#flights.get(group) === flights) this.#flights.delete(group);
      // A permit that was taken belongs to a call, which may still be under way.
      reserved.pop()?.release();
    }
  }
}

interface Ride<R> {
  group: string;
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

/** The requests that share a call. */
interface Company {
  scope: Scope;
  join(scope: Scope): void;
  /** The call is over: nobody listens any more. */
  part(): void;
}

/** What a call that several requests share may take: it lives as long as any of them waits, and the first one pays. */
function keepCompany(vendor: VendorName, batch: readonly Waiting[], reserved: Permit[]): Company {
  const scopes = new Set<Scope>();
  const everyone = new AbortController();
  const over = new AbortController();
  setMaxListeners(0, everyone.signal, over.signal);
  for (const { scope } of batch) join(scope);
  const [first] = scopes;
  const ages = [...scopes].flatMap(({ maxAgeMs }) => (maxAgeMs === undefined ? [] : [maxAgeMs]));
  const scope: Scope = {
    signal: everyone.signal,
    deadline: Math.max(...[...scopes].map(({ deadline }) => deadline)),
    ...(ages.length > 0 && { maxAgeMs: Math.min(...ages) }),
    reserved,
    ...(first?.silent && { silent: first.silent }),
    ...(first?.caller !== undefined && { caller: first.caller }),
    priority: Math.min(...[...scopes].map(({ priority = 0 }) => priority)),
    // What one caller allows is no limit for the others.
    ...(scopes.size === 1 && first?.allowance && { allowance: first.allowance }),
    note(name: VendorName, event: CallNote) {
      const { answers, failure } = event;
      for (const each of scopes) {
        if (each === first) each.note(name, event);
        else if (answers || failure) each.note(name, { ...(answers && { answers }), ...(failure && { failure }) });
      }
    },
  };
  return { scope, join, part: () => over.abort() };

  function join(scope: Scope): void {
    if (scopes.has(scope)) return;
    if (scopes.size > 0) scope.note(vendor, { shared: 1 });
    scopes.add(scope);
    const leave = () => [...scopes].every(({ signal }) => signal.aborted) && everyone.abort(scope.signal.reason);
    if (scope.signal.aborted) leave();
    scope.signal.addEventListener("abort", leave, { once: true, signal: over.signal });
  }
}

/** The call failed for a reason of those who were there before: they could not wait so long, or did not allow another call. */
function isTheirs(answer: unknown, { deadline }: Flight, scope: Scope): boolean {
  if (!(answer instanceof TielineError)) return false;
  if (answer.code === "QUERY_TOO_EXPENSIVE") return true;
  return (answer.code === "UPSTREAM_BUDGET" || answer.code === "UPSTREAM_TIMEOUT") && deadline < scope.deadline;
}
