import { healthOf, type VendorHealth } from "../engine/vendor/health.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import { type Code, errorCodes, type VendorName } from "../errors.ts";
import type { StreamStatus, Streams } from "../replica/sync/status.ts";
import type { Clock } from "../transport/clock.ts";
import { noCounts } from "../transport/send.ts";
import type { ErrorEntry, Journal, LinkSample, OperationEntry } from "./journal.ts";
import type { Outcome } from "./observer.ts";
import { windowName } from "./units.ts";

/** What is shown of one server. */
export interface StatusSources {
  upstreams: ReadonlyMap<VendorName, Upstream>;
  clock: Clock;
  /** The vendors are those of the sandbox. */
  sandbox: boolean;
  journal: Journal;
  /** What is kept durably; absent where nothing is. */
  sync?: Pick<Streams, "streams"> | undefined;
  /** What to do when a vendor fails with this code. */
  adviceFor?: ((vendor: VendorName, code: Code) => string | undefined) | undefined;
}

/** The answer of `/status`. Times are ISO 8601, durations milliseconds since the start where nothing else is said. */
export interface Status {
  mode: "SANDBOX" | "LIVE";
  /** `degraded` while a configured vendor fails. */
  status: "ready" | "degraded";
  startedAt: string;
  now: string;
  process: { node: string; heapUsedBytes: number; residentBytes: number };
  /** Requests for data since the start. */
  requests: Record<Outcome, number>;
  vendors: VendorStatus[];
  /** What the replica keeps; empty where there is none. */
  streams: (Omit<StreamStatus, "syncedAt" | "error"> & {
    syncedAt: string | null;
    error: { code: string; message: string; at: string } | null;
  })[];
  links: {
    link: string;
    counts: Record<string, number>;
    rules: Record<string, number>;
    samples: Record<string, (Omit<LinkSample, "at"> & { at: string })[]>;
  }[];
  /** The last failures first. */
  errors: (Omit<ErrorEntry, "lastAt"> & { lastAt: string })[];
  /** The slowest first. */
  slowest: (Omit<OperationEntry, "slowestAt"> & { slowestAt: string })[];
}

export interface VendorStatus {
  name: VendorName;
  label: string;
  status: VendorHealth["status"];
  lastSuccessAt: string | null;
  /** What it means and what to do. A failure before the last success is told as well. */
  lastFailure: { at: string; code: string; sentence: string; advice: string | null } | null;
  /** What to do to connect it; null where it is connected. */
  advice: string | null;
  quota: {
    /** Calls that wait for a permit. */
    waiting: number;
    windows: { window: string; limit: number; ms: number; left: number; used: number; resetAt: string }[];
  };
  /** Null where there is no circuit breaker. */
  circuit: { state: string; remainingMs: number; failures: number; pending: number } | null;
  cache: {
    bytes: number;
    maxBytes: number;
    /** How long an answer counts as fresh, where its resource says nothing else. */
    maxAgeMs: number;
    hits: number;
    shared: number;
  };
  calls: { calls: number; logins: number; retries: number; bytes: number; waitedMs: number; answers: number };
  /** Places where the vendor was seen to differ from its documents; `vendors { drift }` of the graph tells them. */
  drift: number;
}

export function makeStatus({ upstreams, clock, sandbox, journal, sync, adviceFor }: StatusSources): Status {
  const { since, requests, errors, slowest, links, vendors } = journal.state();
  const all = [...upstreams.values()].map((upstream) => ({
    ...vendorStatus(upstream, adviceFor),
    ...countsOf(upstream, vendors.get(upstream.name) ?? noCounts),
  }));
  const { heapUsed, rss } = process.memoryUsage();
  return {
    mode: sandbox ? "SANDBOX" : "LIVE",
    status: all.some(({ status }) => status === "FAILING") ? "degraded" : "ready",
    startedAt: instant(since),
    now: instant(clock.now()),
    process: { node: process.versions.node, heapUsedBytes: heapUsed, residentBytes: rss },
    requests,
    vendors: all,
    streams: (sync?.streams() ?? []).map(({ syncedAt, error, ...stream }) => ({
      ...stream,
      syncedAt: syncedAt === undefined ? null : instant(syncedAt),
      error: error ? { ...error, at: instant(error.at) } : null,
    })),
    links: links.map(({ samples, ...link }) => ({
      ...link,
      samples: Object.fromEntries(
        Object.entries(samples).map(([status, each]) => [status, each.map((sample) => ({ ...sample, at: instant(sample.at) }))]),
      ),
    })),
    errors: errors.map((error) => ({ ...error, lastAt: instant(error.lastAt) })),
    slowest: slowest.map((entry) => ({ ...entry, averageMs: Math.round(entry.averageMs), slowestAt: instant(entry.slowestAt) })),
  };
}

function vendorStatus(upstream: Upstream, adviceFor: StatusSources["adviceFor"]): Omit<VendorStatus, "cache" | "calls"> {
  const { name, label, configured, absence, observations, quota, circuit } = upstream;
  const { lastSuccessAt, lastFailure } = observations;
  const windows = quota?.windows() ?? [];
  return {
    name,
    label,
    status: healthOf(upstream).status,
    lastSuccessAt: configured && lastSuccessAt !== undefined ? instant(lastSuccessAt) : null,
    lastFailure:
      configured && lastFailure
        ? {
            at: instant(lastFailure.at),
            code: lastFailure.failure,
            sentence: errorCodes[lastFailure.failure as Code]?.sentence ?? "This is an error of the graph itself; the log has the details.",
            advice: adviceFor?.(name, lastFailure.failure as Code) ?? null,
          }
        : null,
    advice: configured ? null : (absence?.advice ?? null),
    quota: {
      waiting: quota?.waiting ?? 0,
      windows: windows.map(({ limit, ms, left, resetAt }) => ({
        window: windowName(ms),
        limit,
        ms,
        left,
        used: Math.max(0, limit - left),
        resetAt: instant(resetAt),
      })),
    },
    circuit: circuit?.() ?? null,
    drift: observations.entries().length,
  };
}

function countsOf({ cache }: Upstream, counts: typeof noCounts): Pick<VendorStatus, "cache" | "calls"> {
  const { calls, logins, retries, bytes, waitedMs, answers, hits, shared } = counts;
  const { maxBytes, maxAgeMs } = cache.options;
  return {
    cache: { bytes: cache.bytes, maxBytes, maxAgeMs, hits, shared },
    calls: { calls, logins, retries, bytes, waitedMs: Math.round(waitedMs), answers },
  };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
