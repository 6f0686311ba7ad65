import type { Code, VendorName } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { addCounts, type CallCounts, type CallNote } from "../transport/send.ts";
import { type FinishedRequest, type LinkOutcome, type Observer, type Outcome, type RequestError, totalOf } from "./observer.ts";
import { type PlanStep, stepsOf } from "./plan.ts";

/** One kind of failure: the same code of the same vendor in the same operation. */
export interface ErrorEntry extends RequestError {
  operation: string | null;
  count: number;
  /** Milliseconds since 1970. */
  lastAt: number;
  requestId: string;
}

export interface OperationEntry {
  operation: string | null;
  document: string | null;
  count: number;
  averageMs: number;
  /** The slowest time, and what it did. */
  slowestMs: number;
  slowestAt: number;
  requestId: string;
  calls: number;
  waitedMs: number;
  plan: PlanStep[];
}

export interface LinkSample {
  /** Global id. */
  record: string;
  rule: string | null;
  code: Code | null;
  found: number;
  at: number;
}

export interface LinkHealth {
  link: string;
  /** How often each status was decided. */
  counts: Record<LinkOutcome["status"], number>;
  /** Rules by which records were linked. */
  rules: Record<string, number>;
  /** The last records of each status. */
  samples: Record<LinkOutcome["status"], LinkSample[]>;
}

const mostErrors = 50;
const mostOperations = 200;
const mostSamples = 5;

export interface JournalState {
  since: number;
  requests: Record<Outcome, number>;
  errors: ErrorEntry[];
  slowest: OperationEntry[];
  links: LinkHealth[];
  vendors: ReadonlyMap<VendorName, Readonly<CallCounts>>;
}

/** What people look at: recent failures, slow operations and the health of links since the start, in bounded memory. */
export class Journal implements Observer {
  readonly #clock: Clock;
  readonly #since: number;
  readonly #requests: Record<Outcome, number> = { ok: 0, partial: 0, failed: 0, refused: 0, left: 0 };
  readonly #errors = new Map<string, ErrorEntry>();
  readonly #operations = new Map<string, OperationEntry>();
  readonly #links = new Map<string, LinkHealth>();
  readonly #vendors = new Map<VendorName, CallCounts>();
  #version = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  /** Changes when there is something new. */
  get version(): number {
    return this.#version;
  }

  noted(vendor: VendorName, note: CallNote): void {
    if (note.call) this.#version += 1;
    addCounts(this.#vendors, vendor, note);
  }

  linked({ link, status, rule, code, record, found }: LinkOutcome): void {
    const health = this.#links.get(link) ?? {
      link,
      counts: { LINKED: 0, AMBIGUOUS: 0, NONE: 0, UNKNOWN: 0 },
      rules: {},
      samples: { LINKED: [], AMBIGUOUS: [], NONE: [], UNKNOWN: [] },
    };
    this.#links.set(link, health);
    health.counts[status] += 1;
    if (status === "LINKED" && rule) health.rules[rule] = (health.rules[rule] ?? 0) + 1;
    const others = health.samples[status].filter((sample) => sample.record !== record);
    health.samples[status] = [{ record, rule: rule ?? null, code: code ?? null, found, at: this.#clock.now() }, ...others].slice(
      0,
      mostSamples,
    );
  }

  answered(request: FinishedRequest): void {
    const { kind, outcome } = request;
    if (kind !== "graphql" && kind !== "file") return;
    this.#version += 1;
    this.#requests[outcome] += 1;
    for (const error of request.errors) this.#noteError(error, request);
    if (kind === "graphql" && outcome !== "refused") this.#noteOperation(request);
  }

  state(): JournalState {
    return {
      since: this.#since,
      requests: { ...this.#requests },
      errors: [...this.#errors.values()].reverse(),
      slowest: [...this.#operations.values()].sort((a, b) => b.slowestMs - a.slowestMs).slice(0, 10),
      links: [...this.#links.values()].sort((a, b) => (a.link < b.link ? -1 : 1)),
      vendors: this.#vendors,
    };
  }

  #noteError(error: RequestError, { operation: name, startedAt, durationMs, id }: FinishedRequest): void {
    const operation = name ?? null;
    const key = JSON.stringify([error.code, error.vendor, operation]);
    const count = (this.#errors.get(key)?.count ?? 0) + 1;
    // The map's order is that of the last failure.
    this.#errors.delete(key);
    this.#errors.set(key, { ...error, operation, count, lastAt: startedAt + durationMs, requestId: id });
    if (this.#errors.size > mostErrors) this.#errors.delete(this.#errors.keys().next().value!);
  }

  #noteOperation(request: FinishedRequest): void {
    const { startedAt, durationMs, id, calls } = request;
    const { operation, document } = { operation: null, document: null, ...request };
    const key = JSON.stringify([operation, document]);
    const known = this.#operations.get(key);
    const count = (known?.count ?? 0) + 1;
    const averageMs = ((known?.averageMs ?? 0) * (count - 1) + durationMs) / count;
    const slowest =
      known && known.slowestMs >= durationMs
        ? known
        : {
            slowestMs: durationMs,
            slowestAt: startedAt,
            requestId: id,
            calls: totalOf(request, "calls"),
            waitedMs: totalOf(request, "waitedMs"),
            plan: stepsOf(calls),
          };
    this.#operations.delete(key);
    this.#operations.set(key, { ...slowest, operation, document, count, averageMs });
    if (this.#operations.size > mostOperations) this.#forgetFastest();
  }

  #forgetFastest(): void {
    let fastest: [string, OperationEntry] | undefined;
    for (const each of this.#operations) if (!fastest || each[1].slowestMs < fastest[1].slowestMs) fastest = each;
    if (fastest) this.#operations.delete(fastest[0]);
  }
}
