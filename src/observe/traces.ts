import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, type Tracer, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { Load, TraceLine } from "../transport/send.ts";
import { type FinishedRequest, type Observer, totalOf } from "./observer.ts";
import { readTraceparent } from "./traceparent.ts";

export interface Traces extends Observer {
  /** Sends what is left. */
  close(): Promise<void>;
}

export interface TraceOptions {
  /** Of an OTLP collector, such as `http://localhost:4318`. */
  endpoint: string;
  /** Milliseconds between two exports. */
  everyMs?: number;
}

/** For one export with its retries: a collector that is away must not keep the process from ending. */
const exportTimeoutMs = 3_000;

/**
 * Exports each request with its loads and their reads of vendors as a trace, by OTLP over HTTP. Imported on demand: without an endpoint none of this is
 * loaded. Spans are made when a request is over, from the times that its report has.
 */
export function openTraces({ endpoint, everyMs = 5_000 }: TraceOptions): Traces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces`, timeoutMillis: exportTimeoutMs });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": "tieline" }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: everyMs })],
  });
  const tracer = provider.getTracer("tieline");
  return {
    answered: (request) => record(tracer, request),
    close: () => provider.shutdown().catch(() => undefined),
  };
}

function record(tracer: Tracer, request: FinishedRequest): void {
  const { kind, operation, outcome, startedAt, durationMs, calls } = request;
  if (kind !== "graphql" && kind !== "price" && kind !== "file") return;
  const options = { kind: SpanKind.SERVER, startTime: new Date(startedAt), attributes: attributesOf(request) };
  const span = tracer.startSpan(operation ?? kind, options, parentOf(request));
  if (outcome === "failed" || outcome === "partial") span.setStatus({ code: SpanStatusCode.ERROR });
  const below = trace.setSpan(ROOT_CONTEXT, span);
  const loads = new Map<Load, TraceLine[]>();
  for (const call of calls) {
    if (call.load) loads.set(call.load, [...(loads.get(call.load) ?? []), call]);
    else recordCall(tracer, call, below);
  }
  for (const [load, theirs] of loads) recordLoad(tracer, load, theirs, below);
  span.end(new Date(startedAt + durationMs));
}

/** From the moment in which its first call began to wait for a permit to the end of its last. */
function recordLoad(tracer: Tracer, { type, strategy, keys }: Load, calls: readonly TraceLine[], parent: Context): void {
  const permitMs = Math.max(...calls.map(({ permitMs = 0 }) => permitMs));
  const attributes = {
    "tieline.type": type,
    "tieline.strategy": strategy,
    "tieline.calls": calls.length,
    ...(keys !== undefined && { "tieline.keys": keys }),
    ...(permitMs > 0 && { "tieline.permit_ms": permitMs }),
  };
  const startTime = new Date(Math.min(...calls.map(({ startedAt, permitMs = 0 }) => startedAt - permitMs)));
  const span = tracer.startSpan(`load ${type}`, { kind: SpanKind.INTERNAL, startTime, attributes }, parent);
  if (calls.some(({ code }) => code)) span.setStatus({ code: SpanStatusCode.ERROR });
  for (const call of calls) recordCall(tracer, call, trace.setSpan(ROOT_CONTEXT, span));
  span.end(new Date(Math.max(...calls.map(({ startedAt, ms }) => startedAt + ms))));
}

function recordCall(tracer: Tracer, { vendor, operation, startedAt, ms, status, code, bytes }: TraceLine, parent: Context): void {
  const attributes = {
    "peer.service": vendor,
    "tieline.operation": operation,
    ...(status !== undefined && { "http.response.status_code": status }),
    ...(bytes !== undefined && { "http.response.body.size": bytes }),
    ...(code && { "error.type": code }),
  };
  const span = tracer.startSpan(`${vendor} ${operation}`, { kind: SpanKind.CLIENT, startTime: new Date(startedAt), attributes }, parent);
  if (code) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(new Date(startedAt + ms));
}

function attributesOf(request: FinishedRequest) {
  const { id, caller, kind, method, status, outcome, operation, document, errors } = request;
  const [first] = errors;
  return {
    "tieline.request_id": id,
    "tieline.kind": kind,
    "tieline.outcome": outcome,
    "tieline.calls": totalOf(request, "calls"),
    "tieline.waited_ms": totalOf(request, "waitedMs"),
    "http.request.method": method,
    "http.response.status_code": status,
    ...(caller !== undefined && { "tieline.caller": caller }),
    ...(operation && { "graphql.operation.name": operation }),
    ...(document && { "tieline.document": document }),
    ...(first && { "error.type": first.code }),
  };
}

/** The span that the caller named, which also decides whether this trace is recorded. */
function parentOf({ traceparent }: FinishedRequest): Context {
  const parent = readTraceparent(traceparent);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = parent;
  const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
