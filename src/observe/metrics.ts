import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Upstream } from "../engine/vendor/upstream.ts";
import { errorCodes, type VendorName, vendorNames } from "../errors.ts";
import type { StreamStatus, Streams } from "../replica/sync/status.ts";
import type { CallCounts, CallNote } from "../transport/send.ts";
import type { FinishedRequest, LinkOutcome, Observer } from "./observer.ts";
import { windowName } from "./units.ts";

/** Seconds. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** A code that is not listed is counted as OTHER: the number of series must not depend on what callers send. */
const knownCodes = new Set([
  ...Object.keys(errorCodes),
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INTERNAL_SERVER_ERROR",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
]);

const codeLabel = (code: string) => (knownCodes.has(code) ? code : "OTHER");

/** What is counted for each vendor as it is noted: metric, sentence, unit. */
const vendorCounts: readonly (readonly [keyof CallCounts, string, string, number])[] = [
  ["calls", "calls", "Calls sent to the vendor, with log-ins and retries.", 1],
  ["logins", "logins", "Calls that were log-ins.", 1],
  ["retries", "retries", "Calls that were retries.", 1],
  ["bytes", "received_bytes", "Bytes of the vendor's answers.", 1],
  ["keys", "keys", "Ids, codes and keys that were looked up.", 1],
  ["waitedMs", "quota_wait_seconds", "Time that calls waited for quota.", 0.001],
  ["hits", "cache_hits", "Answers from the cache.", 1],
  ["kept", "replica_answers", "Answers from the replica.", 1],
  ["scanned", "scanned_rows", "Rows looked at to evaluate what the vendor cannot.", 1],
  ["shared", "shared_calls", "Answers of calls that another request had in flight.", 1],
  ["answers", "answers", "Reads that were answered, by whatever number of calls.", 1],
];

export interface MetricsOptions {
  upstreams: ReadonlyMap<VendorName, Upstream>;
  /** What the replica keeps; absent where there is none. */
  sync?: Pick<Streams, "streams"> | undefined;
  /** With the metrics of the process: event loop, heap, garbage collection, file handles. */
  process?: boolean;
}

/** Prometheus metrics of one server. Labels are vendors, links and codes, never a name that a caller chose. */
export class Metrics implements Observer {
  readonly #registry = new Registry();
  readonly #requests: Counter;
  readonly #errors: Counter;
  readonly #durations: Histogram;
  readonly #vendorDurations: Histogram;
  readonly #vendorFailures: Counter;
  readonly #links: Counter;
  readonly #counts: readonly (readonly [keyof CallCounts, Counter, number])[];

  constructor() {
    const registers = [this.#registry];
    this.#requests = new Counter({
      name: "tieline_requests_total",
      help: "HTTP requests by kind and outcome.",
      labelNames: ["kind", "outcome"],
      registers,
    });
    this.#errors = new Counter({
      name: "tieline_request_errors_total",
      help: "Requests whose answer had an error of this code.",
      labelNames: ["code"],
      registers,
    });
    this.#durations = new Histogram({
      name: "tieline_request_duration_seconds",
      help: "Time from a request's arrival to its answer.",
      labelNames: ["kind"],
      buckets: requestBuckets,
      registers,
    });
    this.#vendorDurations = new Histogram({
      name: "tieline_vendor_request_duration_seconds",
      help: "Time of reads of a vendor, with retries and waits for quota.",
      labelNames: ["vendor", "outcome"],
      buckets: requestBuckets,
      registers,
    });
    this.#vendorFailures = new Counter({
      name: "tieline_vendor_failures_total",
      help: "Reads that failed, or that only an old answer could serve, by code.",
      labelNames: ["vendor", "code"],
      registers,
    });
    this.#links = new Counter({
      name: "tieline_links_total",
      help: "Links that requests asked for, by what was decided.",
      labelNames: ["link", "status"],
      registers,
    });
    this.#counts = vendorCounts.map(([count, name, help, factor]) => [
      count,
      new Counter({ name: `tieline_vendor_${name}_total`, help, labelNames: ["vendor"], registers }),
      factor,
    ]);
    for (const vendor of vendorNames) for (const [, counter] of this.#counts) counter.inc({ vendor }, 0);
  }

  /** Shows also what these vendors tell by themselves, and what the process does. To be called once. */
  watch({ upstreams, sync, process: ofProcess = true }: MetricsOptions): void {
    if (ofProcess) collectDefaultMetrics({ register: this.#registry });
    addVendorGauges(this.#registry, [...upstreams.values()]);
    if (sync) addStreamGauges(this.#registry, () => sync.streams());
  }

  noted(vendor: VendorName, note: CallNote): void {
    for (const [count, counter, factor] of this.#counts) {
      const value = note[count];
      if (value) counter.inc({ vendor }, value * factor);
    }
    if (note.failure) this.#vendorFailures.inc({ vendor, code: codeLabel(note.failure) });
    if (note.call) this.#vendorDurations.observe({ vendor, outcome: note.call.code ? "failed" : "answered" }, note.call.ms / 1_000);
  }

  linked({ link, status }: LinkOutcome): void {
    this.#links.inc({ link, status });
  }

  answered({ kind, outcome, durationMs, errors }: FinishedRequest): void {
    this.#requests.inc({ kind, outcome });
    if (kind !== "stream") this.#durations.observe({ kind }, durationMs / 1_000);
    for (const code of new Set(errors.map((error) => codeLabel(error.code)))) this.#errors.inc({ code });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** In the text format of Prometheus, version 0.0.4. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

type Reading = readonly [labels: Record<string, string>, value: number];

/** What the replica keeps, read when somebody looks. Labels are types and vendors of the schema. */
function addStreamGauges(registry: Registry, streams: Streams["streams"]): void {
  const add = (name: string, help: string, read: (stream: StreamStatus) => number | undefined) => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: ["type", "vendor"],
      registers: [registry],
      collect() {
        gauge.reset();
        for (const stream of streams()) {
          const value = read(stream);
          if (value !== undefined) gauge.set({ type: stream.type, vendor: stream.vendor }, value);
        }
      },
    });
  };
  add("tieline_replica_rows", "Records of a type that the replica keeps.", ({ rows }) => rows);
  add("tieline_replica_complete", "1 where every record of the type is kept.", ({ complete }) => Number(complete));
  add("tieline_replica_age_seconds", "Time since the records of a type were brought up to date.", ({ ageMs }) =>
    ageMs === undefined ? undefined : ageMs / 1_000,
  );
  add("tieline_replica_failing", "1 where the last attempt to bring the records up to date failed.", ({ error }) =>
    Number(error !== undefined),
  );
  add("tieline_replica_syncing", "1 while this process reads the records.", ({ running }) => Number(running));
}

/** Gauges that are read when somebody looks. */
function addVendorGauges(registry: Registry, upstreams: readonly Upstream[]): void {
  const add = (name: string, help: string, read: (upstream: Upstream) => readonly Reading[]) => {
    const labelNames = ["vendor", "window", "state"];
    const gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        gauge.reset();
        for (const upstream of upstreams)
          for (const [labels, value] of read(upstream)) gauge.set({ vendor: upstream.name, ...labels }, value);
      },
    });
  };
  const windows = (read: (window: { limit: number; left: number; resetAt: number }) => number) => (upstream: Upstream) =>
    (upstream.quota?.windows() ?? []).map((window): Reading => [{ window: windowName(window.ms) }, read(window)]);
  add("tieline_vendor_configured", "1 where the vendor has credentials.", ({ configured }) => [[{}, Number(configured)]]);
  add("tieline_vendor_up", "1 where the vendor's last answer was none of an outage; absent before the first call.", ({ observations }) => {
    const contact = observations.lastContact;
    return contact ? [[{}, contact.failure ? 0 : 1]] : [];
  });
  add(
    "tieline_quota_limit",
    "Calls in a window of the quota: our share, or less after refusals.",
    windows(({ limit }) => limit),
  );
  add(
    "tieline_quota_left",
    "Calls that the window still has.",
    windows(({ left }) => left),
  );
  add(
    "tieline_quota_used",
    "Calls that count in the window now.",
    windows(({ limit, left }) => Math.max(0, limit - left)),
  );
  add(
    "tieline_quota_reset_timestamp_seconds",
    "When the window next gets a call back, in seconds since 1970.",
    windows(({ resetAt }) => resetAt / 1_000),
  );
  add("tieline_quota_waiting_calls", "Calls that wait for a permit.", ({ quota }) => (quota ? [[{}, quota.waiting]] : []));
  add("tieline_circuit_state", "1 for the state of the circuit breaker.", ({ circuit }) => {
    const now = circuit?.().state;
    return now ? ["closed", "open", "half-open"].map((state): Reading => [{ state }, Number(state === now)]) : [];
  });
  add("tieline_vendor_pending_requests", "Reads in flight or waiting for a permit.", ({ circuit }) =>
    circuit ? [[{}, circuit().pending]] : [],
  );
  add("tieline_cache_bytes", "Memory of the cached answers, as estimated.", ({ cache }) => [[{}, cache.bytes]]);
  add("tieline_cache_limit_bytes", "What the cached answers may take.", ({ cache }) => [[{}, cache.options.maxBytes]]);
}
