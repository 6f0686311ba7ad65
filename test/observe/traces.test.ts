import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { vendorNames } from "../../src/errors.ts";
import type { FinishedRequest } from "../../src/observe/observer.ts";
import { readTraceparent } from "../../src/observe/traceparent.ts";
import { openTraces } from "../../src/observe/traces.ts";
import { noCounts } from "../../src/transport/send.ts";
import { startObserved } from "../server/observed.ts";
import { attributesOf, type Collector, type Span, startCollector } from "./collector.ts";

let collector: Collector;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(() => collector.close());

const startedAt = Date.parse("2026-05-01T12:00:00Z");
const request: FinishedRequest = {
  id: "id-1",
  caller: "reports",
  kind: "graphql",
  method: "POST",
  status: 200,
  outcome: "partial",
  startedAt,
  durationMs: 250,
  operation: "Mine",
  document: "0123456789ab",
  vendors: new Map([["itm", { ...noCounts, calls: 2 }]]),
  calls: [
    { vendor: "itm", operation: "projects.search", startedAt: startedAt + 10, ms: 100, status: 200, bytes: 4_000 },
    { vendor: "cirrus", operation: "accounts.list", startedAt: startedAt + 20, ms: 200, code: "UPSTREAM_TIMEOUT" },
  ],
  errors: [{ code: "UPSTREAM_TIMEOUT", vendor: "cirrus", message: "It did not answer." }],
};

async function exported(...requests: FinishedRequest[]) {
  const traces = openTraces({ endpoint: `${collector.url}/` });
  for (const each of requests) traces.answered?.(each);
  await traces.close();
  return collector.spans;
}

const nanoseconds = (ms: number) => `${startedAt + ms}000000`;

describe("a request is exported", () => {
  test("as a span with one below it for each read of a vendor", async () => {
    const spans = await exported(request);
    const [operation] = spans.filter(({ parentSpanId }) => !parentSpanId);
    expect(operation).toMatchObject({
      name: "Mine",
      kind: 2,
      startTimeUnixNano: nanoseconds(0),
      endTimeUnixNano: nanoseconds(250),
      status: { code: 2 },
    });
    expect(attributesOf(operation!)).toEqual({
      "tieline.request_id": "id-1",
      "tieline.kind": "graphql",
      "tieline.outcome": "partial",
      "tieline.calls": 2,
      "tieline.waited_ms": 0,
      "tieline.caller": "reports",
      "tieline.document": "0123456789ab",
      "graphql.operation.name": "Mine",
      "http.request.method": "POST",
      "http.response.status_code": 200,
      "error.type": "UPSTREAM_TIMEOUT",
    });
    const reads = spans.filter(({ parentSpanId }) => parentSpanId === operation!.spanId);
    expect(reads.map(({ name, kind, traceId }) => [name, kind, traceId])).toEqual([
      ["itm projects.search", 3, operation!.traceId],
      ["cirrus accounts.list", 3, operation!.traceId],
    ]);
    expect(reads[0]).toMatchObject({ startTimeUnixNano: nanoseconds(10), endTimeUnixNano: nanoseconds(110), status: { code: 0 } });
    expect(attributesOf(reads[1]!)).toEqual({
      "peer.service": "cirrus",
      "tieline.operation": "accounts.list",
      "error.type": "UPSTREAM_TIMEOUT",
    });
    expect(spans).toHaveLength(3);
  });

  test("with a span for each load between it and the reads that it took", async () => {
    const scan = { type: "ItmProject", strategy: "scan" };
    const some = { type: "CirrusAccount", strategy: "many", keys: 3 };
    const [first, second] = request.calls;
    const page = { ...first!, operation: "projects.page", startedAt: startedAt + 120, ms: 30 };
    const calls = [{ ...first!, load: scan }, { ...page, load: scan }, { ...second!, load: some }, page];
    const spans = await exported({ ...request, calls });
    const below = (parent: Span) => spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId);
    const [operation] = spans.filter(({ parentSpanId }) => !parentSpanId);
    expect(below(operation!).map(({ name, kind }) => [name, kind])).toEqual([
      ["itm projects.page", 3],
      ["load ItmProject", 1],
      ["load CirrusAccount", 1],
    ]);
    const [, projects, accounts] = below(operation!);
    expect(projects).toMatchObject({ startTimeUnixNano: nanoseconds(10), endTimeUnixNano: nanoseconds(150), status: { code: 0 } });
    expect(attributesOf(projects!)).toEqual({ "tieline.type": "ItmProject", "tieline.strategy": "scan", "tieline.calls": 2 });
    expect(below(projects!).map(({ name }) => name)).toEqual(["itm projects.search", "itm projects.page"]);
    expect([accounts!.status.code, attributesOf(accounts!)["tieline.keys"]]).toEqual([2, 3]);
    expect(below(accounts!).map(({ name }) => name)).toEqual(["cirrus accounts.list"]);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  });

  test("below the span that the caller names", async () => {
    const [traceId, spanId] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
    const spans = await exported({ ...request, traceparent: `00-${traceId}-${spanId}-01` });
    expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
    expect(spans.filter(({ parentSpanId }) => parentSpanId === spanId)).toMatchObject([{ name: "Mine" }]);
  });

  test("not when the caller's trace is not recorded, and not for pages and probes", async () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    expect(await exported({ ...request, traceparent }, { ...request, kind: "page" }, { ...request, kind: "probe" })).toEqual([]);
  });

  test("by its kind where it has no name", async () => {
    const { operation: _operation, ...nameless } = request;
    expect((await exported(nameless)).map(({ name }) => name)).toContain("graphql");
  });
});

test("a collector that is away disturbs nothing", async () => {
  const traces = openTraces({ endpoint: "http://127.0.0.1:1" });
  traces.answered?.(request);
  await traces.close();
});

describe("traceparent", () => {
  const [trace, span] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
  test("is read", () => {
    expect(readTraceparent(`00-${trace}-${span}-01`)).toEqual({ traceId: trace, spanId: span, isSampled: true });
    expect(readTraceparent(`00-${trace}-${span}-00`)).toMatchObject({ isSampled: false });
    expect(readTraceparent(`01-${trace}-${span}-03-more`)).toMatchObject({ isSampled: true });
  });

  test.each([
    undefined,
    "",
    "canary",
    `ff-${trace}-${span}-01`,
    `00-${trace}-${span}-01-more`,
    `00-${"0".repeat(32)}-${span}-01`,
    `00-${trace}-${"0".repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${span}-01`,
    `00-${trace}-${span}-1`,
  ])("%s is none", (header) => expect(readTraceparent(header)).toBeUndefined());
});

test("of a running graph each read of a vendor belongs to a load, which says what is read and how", { timeout: 60_000 }, async () => {
  const traces = openTraces({ endpoint: collector.url });
  const graph = await startObserved({ log: { others: [traces] }, tieline: { cacheMaxAgeMs: 0 } });
  const ask = (query: string) => graph.post(`query Mine { ${query} }`);
  try {
    const project = (await ask("itmProjects(first: 1) { nodes { vendorId } }")).json.data.itmProjects.nodes[0].vendorId;
    const { json } = await ask(`
      zivioMilestones(first: 5) { nodes { itmProject { name } currentRmsInvoices { nodes { number } } } }
      itmProject(id: "${project}") { name tasks(first: 3) { nodes { name } } }
      cirrusAccounts(first: 2) { nodes { name itmProjects(first: 1) { nodes { name } } } }
      projectorProjects(first: 2) { nodes { engagement { id } } }
      currentRmsMembers(first: 2) { nodes { name } }`);
    expect(json.errors).toBeUndefined();
  } finally {
    await graph.close();
    await traces.close();
  }
  const { spans } = collector;
  const nameOf = new Map(spans.map(({ spanId, name }) => [spanId, name]));
  const reads = spans.filter(({ kind }) => kind === 3);
  const loads = spans.filter(({ kind }) => kind === 1);
  expect(new Set(reads.map((read) => attributesOf(read)["peer.service"]))).toEqual(new Set(vendorNames));
  expect(reads.filter(({ parentSpanId }) => !nameOf.get(parentSpanId ?? "")?.startsWith("load ")).map(({ name }) => name)).toEqual([]);
  expect(new Set(loads.map(({ parentSpanId }) => nameOf.get(parentSpanId ?? "")))).toEqual(new Set(["Mine"]));
  for (const load of loads) {
    const own = reads.filter(({ parentSpanId }) => parentSpanId === load.spanId);
    const { "tieline.type": type, "tieline.strategy": strategy, "tieline.calls": calls } = attributesOf(load);
    expect([load.name, calls, strategy]).toEqual([`load ${type}`, own.length, expect.stringMatching(/^[a-z]+$/)]);
    for (const read of own) {
      expect(read.startTimeUnixNano >= load.startTimeUnixNano && read.endTimeUnixNano <= load.endTimeUnixNano).toBe(true);
    }
  }
  expect(loads.map((load) => [load.name, attributesOf(load)["tieline.strategy"]])).toEqual(
    expect.arrayContaining([
      ["load ZivioMilestone", "pages"],
      ["load ItmProject", "scan"],
      ["load CurrentRmsMember", "list"],
    ]),
  );
});
