import pino, { type DestinationStream, type Logger } from "pino";
import type { VendorName } from "../errors.ts";
import type { CallNote } from "../transport/send.ts";
import { describeFailure } from "./failure.ts";
import { type Asker, type FinishedRequest, type Observer, totalOf } from "./observer.ts";
import { stepsOf } from "./plan.ts";
import { textLine } from "./text-line.ts";
import { readTraceparent } from "./traceparent.ts";

export type LogFormat = "json" | "text" | "off";
export type LogLevel = "debug" | "info" | "warn" | "error";

export interface LogOptions {
  format: LogFormat;
  level: LogLevel;
  /** Removes credentials from a line. */
  redact(text: string): string;
  /** Operations that take longer are logged with what they did, in milliseconds. */
  slowMs: number;
  /** Takes whole lines. */
  write(line: string): void;
}

/** Writes to a file descriptor in the background. For lines of a `Log` only: here nothing is removed from them. */
export function openDestination({ fd, maxLength, retryEAGAIN }: { fd: number; maxLength: number; retryEAGAIN: () => boolean }) {
  return pino.destination({ dest: fd, sync: false, maxLength, retryEAGAIN });
}

/** The log of a server: one line a request, at `debug` one line a request to a vendor, and what went wrong. */
export class Log implements Observer {
  readonly #logger: Logger;
  readonly #slowMs: number;

  constructor({ format, level, redact, slowMs, write }: LogOptions) {
    const stream: DestinationStream = {
      write: (line) => write(redact(format === "text" ? textLine(line) : line)),
    };
    this.#slowMs = slowMs;
    this.#logger = pino(
      {
        enabled: format !== "off",
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        // What is logged as an error is described here already.
        serializers: { err: (described) => described },
      },
      stream,
    );
  }

  noted(vendor: VendorName, { call }: CallNote, asker: Asker | undefined): void {
    if (!call || !this.#logger.isLevelEnabled("debug")) return;
    const { operation, status, code, ms, bytes } = call;
    this.#logger.debug({ event: "vendor", id: asker?.requestId, vendor, operation, status, code, durationMs: ms, bytes });
  }

  answered(request: FinishedRequest): void {
    const { kind, outcome, durationMs } = request;
    const isData = kind === "graphql" || kind === "file";
    const level = outcome === "failed" ? "warn" : isData || outcome === "refused" ? "info" : "debug";
    if (!this.#logger.isLevelEnabled(level)) return;
    this.#logger[level](requestLine(request));
    if (kind === "graphql" && durationMs >= this.#slowMs) this.#logger.warn(slowLine(request, this.#slowMs));
  }

  /** Something that nobody foresaw, in full. */
  error(error: unknown, event = "error"): void {
    this.#logger.error({ event, err: describeFailure(error) });
  }

  warn(message: string): void {
    this.#logger.warn({ event: "notice" }, message);
  }

  debug(message: string): void {
    this.#logger.debug({ event: "notice" }, message);
  }
}

function requestLine(request: FinishedRequest): object {
  const { id, caller, kind, method, status, outcome, operation, document, durationMs, answerBytes, errors, calls, traceparent } = request;
  const codes = [...new Set(errors.map(({ code }) => code))];
  return {
    event: "request",
    id,
    caller,
    kind,
    method,
    status,
    outcome,
    operation,
    document,
    durationMs,
    calls: totalOf(request, "calls"),
    bytes: totalOf(request, "bytes"),
    waitedMs: Math.round(totalOf(request, "waitedMs")) || undefined,
    cached: totalOf(request, "hits") || undefined,
    shared: totalOf(request, "shared") || undefined,
    answerBytes,
    codes: codes.length > 0 ? codes : undefined,
    traceId: readTraceparent(traceparent)?.traceId,
    vendors: calls.length > 0 ? Object.fromEntries([...request.vendors].map(([name, each]) => [name, each.calls])) : undefined,
  };
}

function slowLine({ id, operation, document, durationMs, calls }: FinishedRequest, limitMs: number): object {
  return { event: "slow", id, operation, document, durationMs, limitMs, plan: stepsOf(calls) };
}
