import type { PlannedWrite, PreparedRequest, Recognised, SentWrite, WriteAnswer } from "../../src/engine/model/effect.ts";
import { TielineError } from "../../src/errors.ts";
import type { Clock } from "../../src/transport/clock.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import type { Scope } from "../../src/transport/send.ts";

/** What goes wrong with one call. */
export type Fault =
  | "none"
  /** No connection is made. */
  | "unreached"
  /** The connection breaks within the request: nothing is done. */
  | "half"
  /** It is done, and the answer takes its time. */
  | "slow"
  /** It is done, and the answer is lost. */
  | "lost"
  /** It is done, and the answer is an error of the server. */
  | "error after"
  /** Nothing is done, and the answer is an error of the server. */
  | "error before"
  /** The caller's patience ends first, and it is done some seconds later. */
  | "late"
  /** The same, and it is never done. */
  | "hung";

export const faults: readonly Fault[] = ["none", "unreached", "half", "slow", "lost", "error after", "error before", "late", "hung"];

export interface FakeRecord {
  id: string;
  name: string;
  amount: number;
  state: string;
  createdAt: number;
}

/** One thing that the vendor did. `intent` is told to it for the test's sake; no answer has it. */
export interface Done {
  intent: string;
  mutation: string;
  id: string;
}

const timeoutMs = 10_000;

/** A vendor with records, a small state machine, and no idea of idempotency. */
export class FakeVendor {
  readonly records = new Map<string, FakeRecord>();
  readonly done: Done[] = [];
  /** Calls that came as far as the vendor, reads included. */
  calls = 0;
  readonly #clock: Clock;
  #made = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Does what the request says. The record it is about, or a refusal. */
  apply(intent: string, mutation: string, input: JsonObject): FakeRecord | { refused: string } {
    this.calls += 1;
    const source = this.records.get(String(input.id));
    if (mutation === "fakeCreateInvoice" || (mutation === "fakeCopyInvoice" && source)) {
      const { name, amount } = source ?? input;
      const record = {
        id: String(++this.#made),
        name: String(name),
        amount: Number(amount),
        state: "open",
        createdAt: this.#clock.now(),
      };
      this.records.set(record.id, record);
      this.done.push({ intent, mutation, id: record.id });
      return { ...record };
    }
    const record = this.records.get(String(input.id));
    if (!record) return { refused: "no such invoice" };
    if (mutation === "fakeRemoveInvoice") this.records.delete(record.id);
    else if (mutation === "fakeIssueInvoice") {
      if (record.state !== "open") return { refused: `an invoice that is ${record.state} cannot be issued` };
      record.state = "issued";
    } else record.amount = Number(input.amount);
    this.done.push({ intent, mutation, id: record.id });
    return { ...record };
  }

  read(id: string): FakeRecord | undefined {
    this.calls += 1;
    const record = this.records.get(id);
    return record && { ...record };
  }

  named(name: string, since: number): FakeRecord[] {
    this.calls += 1;
    return [...this.records.values()].filter((record) => record.name === name && record.createdAt >= since);
  }
}

export interface FakePlanOptions {
  vendor: FakeVendor;
  clock: Clock;
  /** Of the next call. */
  fault?: () => Fault;
  /** Of the next look. */
  isLookable?: () => boolean;
  intent?: string;
  forgot?: () => void;
}

/** A write as the graph would plan it. */
export function planFake(mutation: string, input: JsonObject, options: FakePlanOptions): PlannedWrite {
  const { vendor, clock, fault = () => "none", intent = "?", isLookable = () => true } = options;
  const target = input.id === undefined ? undefined : `FakeInvoice:${String(input.id)}`;
  const isRemoval = mutation === "fakeRemoveInvoice";
  const isCopy = mutation === "fakeCopyInvoice";
  const read = async () => {
    await clock.sleep(20);
    if (!isLookable()) throw new TielineError("UPSTREAM_UNAVAILABLE", "The vendor is down.");
  };
  const before = async () => {
    await read();
    return fieldsOf(vendor.read(String(input.id)));
  };
  const find = async (since: number, known: JsonObject | null | undefined): Promise<Recognised> => {
    await read();
    if (target === undefined) {
      const found = vendor.named(String(input.name), since).map(({ id }) => ({ type: "FakeInvoice", id }));
      if (found.length > 1) return { status: "UNKNOWN", candidates: found, found: `${found.length} invoices of this name` };
      return found[0] ? { status: "CONFIRMED", record: found[0] } : { status: "REJECTED" };
    }
    const now = fieldsOf(vendor.read(String(input.id)));
    if (isRemoval) return { status: now ? "REJECTED" : "CONFIRMED" };
    const wanted = afterOf(mutation, input);
    if (now && Object.entries(wanted).every(([name, value]) => now[name] === value))
      return { status: "CONFIRMED", record: { type: "FakeInvoice", id: String(input.id) } };
    if (JSON.stringify(now) === JSON.stringify(known ?? null)) return { status: "REJECTED" };
    return { status: "UNKNOWN", found: `amount ${String(now?.amount)}` };
  };
  return {
    ...{ vendor: "current-rms", operation: mutation, mutation, type: "FakeInvoice", input, nativeGuard: false, needsBefore: false },
    ...(target === undefined && { makes: "FakeInvoice", likeness: { name: input.name! } }),
    ...(isCopy && { makes: "FakeInvoice" }),
    ...(target !== undefined && { target, before }),
    idempotent: mutation === "fakeTouchInvoice" || isRemoval,
    reversible: mutation !== "fakeIssueInvoice",
    invalidates: ["FakeInvoice"],
    prepare(known) {
      const wanted = afterOf(mutation, input);
      if (known && !isCopy && !isRemoval && Object.entries(wanted).every(([name, value]) => known[name] === value)) return { kind: "done" };
      if (known === null) return { kind: "refused", errors: [{ field: ["id"], message: "There is no such invoice.", code: "NOT_FOUND" }] };
      return { kind: "request", method: "POST", path: `/${mutation}`, body: input, calls: 2, after: wanted };
    },
    send: (_prepared: PreparedRequest, scope: Scope) => sendFake(scope),
    ...(!isCopy && { recognise: ({ since, before: known }: SentWrite) => find(since, known) }),
    forget: () => options.forgot?.(),
  };

  async function sendFake(scope: Scope): Promise<WriteAnswer> {
    await clock.sleep(30);
    if (scope.signal.aborted) return { status: "NOT_SENT", error: unavailable("aborted") };
    try {
      await scope.departure?.leaving();
    } catch (error) {
      return { status: "NOT_SENT", error: error as TielineError };
    }
    const what = fault();
    if (what === "unreached") {
      scope.departure?.unreached();
      return { status: "NOT_SENT", error: unavailable("refused") };
    }
    await clock.sleep(20);
    if (what === "half") return { status: "UNKNOWN", error: unavailable("reset") };
    if (what === "hung" || what === "late") {
      if (what === "late")
        clock.sleep(timeoutMs + 5_000).then(
          () => vendor.apply(intent, mutation, input),
          () => undefined,
        );
      await clock.sleep(timeoutMs);
      return { status: "UNKNOWN", error: new TielineError("UPSTREAM_TIMEOUT", "It did not answer.") };
    }
    if (what === "error before") return { status: "UNKNOWN", error: unavailable("500") };
    const answer = vendor.apply(intent, mutation, input);
    await clock.sleep(what === "slow" ? 3_000 : 20);
    if (what === "lost" || what === "error after") return { status: "UNKNOWN", error: unavailable(what) };
    if ("refused" in answer) return { status: "REJECTED", errors: [{ field: [], message: answer.refused, code: "REFUSED" }] };
    return { status: "CONFIRMED", record: { type: "FakeInvoice", id: answer.id }, warnings: [] };
  }
}

function afterOf(mutation: string, input: JsonObject): JsonObject {
  if (mutation === "fakeIssueInvoice") return { state: "issued" };
  return mutation === "fakeCreateInvoice" ? { name: input.name!, amount: input.amount!, state: "open" } : { amount: input.amount! };
}

function fieldsOf(record: FakeRecord | undefined): JsonObject | null {
  return record ? { name: record.name, amount: record.amount, state: record.state } : null;
}

function unavailable(why: string): TielineError {
  return new TielineError("UPSTREAM_UNAVAILABLE", `The vendor could not be reached: ${why}.`);
}
