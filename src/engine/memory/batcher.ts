import { asError, TielineError, type VendorName } from "../../errors.ts";
import type { Clock } from "../../transport/clock.ts";
import type { Permit, Quota } from "../../transport/quota.ts";
import type { Scope } from "../../transport/send.ts";
import { type FieldSet, union } from "../model/record.ts";
import { type Batching, type BatchRequest, loadParts, type Scoped } from "./batching.ts";
import { type SharedScope, shareScope } from "./shared-scope.ts";

export interface BatcherOptions {
  vendor: VendorName;
  quota: Quota;
  clock: Clock;
  /** What one call counts; 1 when absent. */
  weight?: number | undefined;
}

/** A key that waits to be asked for. */
interface Waiting {
  key: string;
  fields: FieldSet | undefined;
  scope: Scope;
  /** Leaves the queue with a call. */
  take(): void;
  answer(answer: unknown): void;
}

/** What one request asks for at once, and the calls it has queued for that. */
interface Group {
  /** Those of its keys that wait. */
  open: Set<Waiting>;
  /** Each takes as many keys as one call can; aborted when others have taken its keys along. */
  slots: Set<AbortController>;
}

/** A call in flight, and those whose keys it carries. */
interface InFlightBatch {
  fields: FieldSet | undefined;
  keys: ReadonlySet<string>;
  entries: Waiting[];
  /** Of those who were there when it left. */
  deadline: number;
  shared: SharedScope;
}

interface Slot<C, R> {
  request: BatchRequest<C, R>;
  group: Group;
  slot: AbortController;
  waiting: Set<Waiting>;
  /** There are keys enough for a whole call. */
  isFull: boolean;
}

/**
 * Batches close when a quota permit is granted: keys of all requests wait together, and whoever's permit comes first takes
 * as many of them as one call accepts. While permits are plentiful they come at once and nothing waits. When they grow
 * scarce a batch that is not full waits a little for more keys.
 */
export class Batcher implements Batching {
  readonly #vendor: VendorName;
  readonly #quota: Quota;
  readonly #clock: Clock;
  readonly #weight: number;
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #inFlight = new Map<string, Set<InFlightBatch>>();

  constructor({ vendor, quota, clock, weight = 1 }: BatcherOptions) {
    this.#vendor = vendor;
    this.#quota = quota;
    this.#clock = clock;
    this.#weight = weight;
  }

  /** Keys that wait for a call, and the groups they wait in: 0 when nobody asks. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, { size }) => sum + size, this.#waiting.size + this.#inFlight.size);
  }

  async load<C extends Scoped<C>, R>(request: BatchRequest<C, R>): Promise<Map<string, R | Error>> {
    const { group: name, keys, fields, context, maxKeys, work, accepts } = request;
    if (maxKeys === 0) return loadParts(keys, 0, (all) => work(all, fields, context));
    const { scope } = context;
    const waiting = this.#waiting.get(name) ?? new Set<Waiting>();
    this.#waiting.set(name, waiting);
    const group: Group = { open: new Set(), slots: new Set() };
    const unanswered = new Set<Waiting>();
    const found = new Map<string, R | Error>();
    const answers = keys.map(
      (key) =>
        new Promise<void>((resolve) => {
          const entry: Waiting = {
            key,
            fields,
            scope,
            take: () => {
              waiting.delete(entry);
              group.open.delete(entry);
              cancelSpareSlots(group, maxKeys);
            },
            answer: (answer) => {
              if (!unanswered.delete(entry)) return;
              entry.take();
              if (answer !== undefined) found.set(key, answer as R | Error);
              resolve();
            },
          };
          unanswered.add(entry);
          group.open.add(entry);
          waiting.add(entry);
        }),
    );
    const leave = () => {
      for (const entry of [...unanswered]) entry.answer(asError(scope.signal.reason));
    };
    if (scope.signal.aborted) leave();
    scope.signal.addEventListener("abort", leave, { once: true });
    const joined = accepts ? this.#join(name, group, scope, accepts) : new Map<string, InFlightBatch>();
    const slots = Array.from({ length: Math.ceil(group.open.size / maxKeys) }, () => new AbortController());
    for (const slot of slots) group.slots.add(slot);
    slots.forEach((slot, i) => {
      const isFull = (i + 1) * maxKeys <= keys.length - joined.size;
      void this.#fill({ request, group, slot, waiting, isFull });
    });
    await Promise.all(answers);
    scope.signal.removeEventListener("abort", leave);
    if (waiting.size === 0 && this.#waiting.get(name) === waiting) this.#waiting.delete(name);
    const lost = [...joined].filter(([key, batch]) => failedForOthers(found.get(key), batch, scope)).map(([key]) => key);
    if (lost.length === 0 || scope.signal.aborted) return found;
    return new Map([...found, ...(await this.load({ ...request, keys: lost }))]);
  }

  /** A key that a call in flight carries already, with all the fields needed, gets no call of its own. */
  #join(name: string, group: Group, scope: Scope, accepts: (fields: FieldSet | undefined) => boolean): Map<string, InFlightBatch> {
    const joined = new Map<string, InFlightBatch>();
    const { maxAgeMs = Number.POSITIVE_INFINITY, minFreshMs = 0 } = scope;
    const batches = [...(this.#inFlight.get(name) ?? [])].filter(({ shared, fields }) => {
      const { signal, maxAgeMs: theirs = Number.POSITIVE_INFINITY, minFreshMs: margin = 0 } = shared.scope;
      return !signal.aborted && theirs <= maxAgeMs && margin >= minFreshMs && accepts(fields);
    });
    for (const entry of batches.length > 0 ? [...group.open] : []) {
      const batch = batches.find(({ keys }) => keys.has(entry.key));
      if (!batch) continue;
      entry.take();
      batch.entries.push(entry);
      batch.shared.join(scope);
      joined.set(entry.key, batch);
    }
    return joined;
  }

  /** Waits for a permit and sends a batch with it, unless others have taken the keys along by then. */
  async #fill<C extends Scoped<C>, R>({ request, group, slot, waiting, isFull }: Slot<C, R>): Promise<void> {
    const { context, maxKeys } = request;
    const { deadline, priority, caller, request: of, quotaShare } = context.scope;
    const since = this.#clock.now();
    let permit: Permit;
    try {
      const pauseMs = isFull ? 0 : Math.min(this.#quota.lingerMs(), (deadline - since) / 4);
      if (pauseMs > 0) await this.#clock.sleep(pauseMs, slot.signal);
      permit = await this.#quota.reserve({
        weight: this.#weight,
        deadline,
        priority,
        caller,
        request: of,
        quotaShare,
        signal: slot.signal,
      });
    } catch (error) {
      group.slots.delete(slot);
      // The group's other calls are still to come: only what they cannot take is refused.
      for (const entry of [...group.open].slice(group.slots.size * maxKeys)) entry.answer(asError(error));
      return;
    }
    group.slots.delete(slot);
    const entries = chooseKeys(waiting, group.open, maxKeys);
    if (entries.length === 0) return permit.release();
    const waitedMs = this.#clock.now() - since;
    if (waitedMs > 0) entries[0]!.scope.note(this.#vendor, { waitedMs });
    for (const entry of entries) entry.take();
    await this.#send(request, entries, permit);
  }

  async #send<C extends Scoped<C>, R>(request: BatchRequest<C, R>, entries: Waiting[], permit: Permit): Promise<void> {
    const { group, context, work } = request;
    const reserved = [permit];
    const shared = shareScope(
      this.#vendor,
      entries.map(({ scope }) => scope),
      reserved,
    );
    const keys = new Set(entries.map(({ key }) => key));
    const fields = union(entries.map((entry) => entry.fields));
    const batch: InFlightBatch = { fields, keys, entries, deadline: shared.scope.deadline, shared };
    const inFlight = this.#inFlight.get(group) ?? new Set();
    this.#inFlight.set(group, inFlight.add(batch));
    try {
      const answers = await work([...keys], fields, context.withScope(shared.scope));
      for (const { key, answer } of batch.entries) answer(answers.get(key));
    } catch (error) {
      for (const { answer } of batch.entries) answer(asError(error));
    } finally {
      shared.end();
      inFlight.delete(batch);
      if (inFlight.size === 0 && this.#inFlight.get(group) === inFlight) this.#inFlight.delete(group);
      // A permit that was taken belongs to a call, which may still be in flight.
      reserved.pop()?.release();
    }
  }
}

/** Calls that a group has no keys for any more leave the queue, so that nobody waits behind them. */
function cancelSpareSlots({ open, slots }: Group, maxKeys: number): void {
  const spare = slots.size - Math.ceil(open.size / maxKeys);
  for (const slot of spare > 0 ? [...slots].slice(-spare) : []) {
    slots.delete(slot);
    slot.abort("taken");
  }
}

/** Up to so many keys of those who wait, the permit's owner first. A key that several wait for takes one place. */
function chooseKeys(waiting: ReadonlySet<Waiting>, own: ReadonlySet<Waiting>, maxKeys: number): Waiting[] {
  const keys = new Set<string>();
  const batch: Waiting[] = [];
  for (const entry of new Set([...own, ...waiting])) {
    if (!keys.has(entry.key) && keys.size === maxKeys) continue;
    keys.add(entry.key);
    batch.push(entry);
  }
  return batch;
}

/** Did the call fail for a reason of those who were there before: their deadline or allowance was smaller? */
function failedForOthers(answer: unknown, { deadline }: InFlightBatch, scope: Scope): boolean {
  if (!(answer instanceof TielineError)) return false;
  if (answer.code === "QUERY_TOO_EXPENSIVE") return true;
  return (answer.code === "UPSTREAM_BUDGET" || answer.code === "UPSTREAM_TIMEOUT") && deadline < scope.deadline;
}
