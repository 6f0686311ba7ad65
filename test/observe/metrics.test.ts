import { beforeEach, describe, expect, test } from "vitest";
import { Metrics } from "../../src/observe/metrics.ts";
import type { FinishedRequest } from "../../src/observe/observer.ts";
import { startHarness } from "../harness.ts";
import { five } from "../server/kit.ts";
import { readMetrics, sampleOf } from "./prometheus.ts";

let metrics: Metrics;
beforeEach(() => {
  metrics = new Metrics();
});

const read = async () => readMetrics(await metrics.text());

const request: FinishedRequest = {
  id: "id-1",
  kind: "graphql",
  method: "POST",
  status: 200,
  outcome: "ok",
  startedAt: 0,
  durationMs: 70,
  operation: "Mine",
  vendors: new Map(),
  calls: [],
  errors: [],
};

describe("requests", () => {
  test("are counted by kind and outcome, with their time", async () => {
    metrics.answered(request);
    metrics.answered({ ...request, outcome: "refused", durationMs: 3_000 });
    const families = await read();
    expect(sampleOf(families, "tieline_requests_total", { kind: "graphql", outcome: "ok" })).toBe(1);
    expect(sampleOf(families, "tieline_requests_total", { kind: "graphql", outcome: "refused" })).toBe(1);
    expect(sampleOf(families, "tieline_request_duration_seconds_sum", { kind: "graphql" })).toBeCloseTo(3.07);
    expect(sampleOf(families, "tieline_request_duration_seconds_bucket", { kind: "graphql", le: "0.1" })).toBe(1);
    expect(sampleOf(families, "tieline_request_duration_seconds_bucket", { kind: "graphql", le: "+Inf" })).toBe(2);
  });

  test("are counted once by each code of their errors", async () => {
    metrics.answered({
      ...request,
      outcome: "partial",
      errors: [{ code: "UPSTREAM_TIMEOUT", vendor: "itm" }, { code: "UPSTREAM_TIMEOUT", vendor: "cirrus" }, { code: "BAD_USER_INPUT" }],
    });
    const families = await read();
    expect(sampleOf(families, "tieline_request_errors_total", { code: "UPSTREAM_TIMEOUT" })).toBe(1);
    expect(sampleOf(families, "tieline_request_errors_total", { code: "BAD_USER_INPUT" })).toBe(1);
  });

  test("make no more series, whatever callers send", async () => {
    for (let i = 0; i < 1_000; i++)
      metrics.answered({ ...request, id: `id-${i}`, caller: `caller-${i}`, operation: `Operation${i}`, errors: [{ code: `CODE_${i}` }] });
    const text = await metrics.text();
    expect(text).not.toMatch(/Operation\d|caller-\d|CODE_\d|id-\d/);
    expect(sampleOf(readMetrics(text), "tieline_request_errors_total", { code: "OTHER" })).toBe(1_000);
    expect(text.split("\n").length).toBeLessThan(200);
  });
});

test("what a vendor cost is added up in the units of Prometheus", async () => {
  metrics.noted("itm", { calls: 1, bytes: 2_000 });
  metrics.noted("itm", { calls: 1, retries: 1, waitedMs: 250 });
  metrics.noted("itm", { hits: 2, failure: "UPSTREAM_TIMEOUT" });
  metrics.noted("itm", { call: { vendor: "itm", operation: "x", startedAt: 0, ms: 400 } });
  const families = await read();
  const itm = { vendor: "itm" };
  expect(sampleOf(families, "tieline_vendor_calls_total", itm)).toBe(2);
  expect(sampleOf(families, "tieline_vendor_calls_total", { vendor: "zivio" })).toBe(0);
  expect(sampleOf(families, "tieline_vendor_received_bytes_total", itm)).toBe(2_000);
  expect(sampleOf(families, "tieline_vendor_quota_wait_seconds_total", itm)).toBe(0.25);
  expect(sampleOf(families, "tieline_vendor_cache_hits_total", itm)).toBe(2);
  expect(sampleOf(families, "tieline_vendor_failures_total", { ...itm, code: "UPSTREAM_TIMEOUT" })).toBe(1);
  expect(sampleOf(families, "tieline_vendor_request_duration_seconds_sum", { ...itm, outcome: "answered" })).toBe(0.4);
});

test("of a running graph they tell quotas, breakers, cache, links and the process, in the text format's grammar", async () => {
  const harness = await startHarness({ scale: 0.1, tieline: { observer: metrics, quotaShare: 1, cacheMaxAgeMs: 60_000 } });
  try {
    metrics.watch({ upstreams: harness.tieline.upstreams });
    await harness.data(five);
    await harness.data(five);
    await harness.data("{ zivioMilestones(first: 5) { nodes { itmProject { name } itmProjectLink { status } } } }");
    const families = await read();
    const rms = { vendor: "current-rms", window: "60s" };
    expect(sampleOf(families, "tieline_quota_limit", rms)).toBe(60);
    expect(sampleOf(families, "tieline_quota_used", rms)).toBe(1);
    expect(sampleOf(families, "tieline_quota_left", rms)).toBe(59);
    expect(sampleOf(families, "tieline_quota_left", { vendor: "itm", window: "1d" })).toBeLessThan(10_000);
    expect(sampleOf(families, "tieline_quota_reset_timestamp_seconds", rms)).toBeGreaterThan(Date.now() / 1_000);
    expect(sampleOf(families, "tieline_vendor_calls_total", { vendor: "current-rms" })).toBe(1);
    expect(sampleOf(families, "tieline_vendor_cache_hits_total", { vendor: "current-rms" })).toBe(1);
    expect(sampleOf(families, "tieline_cache_bytes", { vendor: "current-rms" })).toBeGreaterThan(0);
    expect(sampleOf(families, "tieline_circuit_state", { vendor: "itm", state: "closed" })).toBe(1);
    expect(sampleOf(families, "tieline_circuit_state", { vendor: "itm", state: "open" })).toBe(0);
    expect(sampleOf(families, "tieline_vendor_up", { vendor: "zivio" })).toBe(1);
    const links = ["LINKED", "NONE", "AMBIGUOUS"].map(
      (status) => sampleOf(families, "tieline_links_total", { link: "ZivioMilestone.itmProject", status }) ?? 0,
    );
    // A field and its `Link` are one decision.
    expect(links.reduce((sum, each) => sum + each)).toBe(5);
    expect(sampleOf(families, "nodejs_heap_size_used_bytes", {})).toBeGreaterThan(0);
    expect(families.has("nodejs_eventloop_lag_p99_seconds")).toBe(true);
  } finally {
    await harness.close();
  }
});

test("a price adds nothing", async () => {
  const harness = await startHarness({ scale: 0.1, tieline: { observer: metrics } });
  try {
    const before = await metrics.text();
    await harness.ask(five, {}, { explain: true });
    await harness.ask("{ zivioMilestones(first: 5) { nodes { itmProject { name } } } }", {}, { explain: true });
    expect(await metrics.text()).toBe(before);
  } finally {
    await harness.close();
  }
});
