import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Caller } from "../../src/callers/caller.ts";
import { type CallerLimits, defaultLimits } from "../../src/callers/limits.ts";
import { RequestLimits } from "../../src/callers/request-limits.ts";
import { followConfigFile } from "../../src/config-file.ts";
import { callersOf, temporaryFolder } from "../callers/kit.ts";
import { FakeClock } from "../clock.ts";
import { expectError, type Graph, type GraphOptions, json, startGraph } from "./kit.ts";

const running: Graph[] = [];
afterEach(async () => {
  for (const graph of running.splice(0)) await graph.close();
});

async function start(options: GraphOptions): Promise<Graph> {
  const graph = await startGraph(options);
  running.push(graph);
  return graph;
}

const callerOf = (limits: Partial<CallerLimits>, name = "a"): Caller => ({
  name,
  scopes: new Set(),
  limits: { ...defaultLimits, ...limits },
});

describe("requests of a caller", () => {
  test("are counted in any sixty seconds; what is refused does not count", async () => {
    const clock = new FakeClock();
    const limits = new RequestLimits(clock);
    const caller = callerOf({ requestsPerMinute: 3 });
    for (const ms of [0, 10_000, 10_000]) {
      await clock.advance(ms);
      limits.enter(caller)();
    }
    for (let i = 0; i < 5; i++)
      expect(() => limits.enter(caller)).toThrow(
        expect.objectContaining({ code: "RATE_LIMITED", retryAfterMs: 40_000, advice: "Try again in 40 s." }),
      );
    limits.enter(callerOf({ requestsPerMinute: 3 }, "b"));
    await clock.advance(40_000);
    limits.enter(caller);
    expect(() => limits.enter(caller)).toThrow(expect.objectContaining({ retryAfterMs: 10_000 }));
  });

  test("run at once up to a limit; one that has ended makes room once", () => {
    const limits = new RequestLimits(new FakeClock());
    const caller = callerOf({ concurrency: 2 });
    const [first] = [limits.enter(caller), limits.enter(caller)];
    expect(() => limits.enter(caller)).toThrow(/2 requests of this caller may run at once/);
    first!();
    first!();
    limits.enter(caller);
    expect(() => limits.enter(caller)).toThrow(expect.objectContaining({ code: "RATE_LIMITED", retryAfterMs: 1_000 }));
  });

  test("are unlimited until that is configured", () => {
    const limits = new RequestLimits(new FakeClock());
    for (let i = 0; i < 5_000; i++) limits.enter(callerOf({}));
  });

  test("are counted by the limits of the moment", async () => {
    const clock = new FakeClock();
    const limits = new RequestLimits(clock);
    for (let i = 0; i < 3; i++) limits.enter(callerOf({ requestsPerMinute: 5 }));
    // What was sent before a limit became lower counts.
    expect(() => limits.enter(callerOf({ requestsPerMinute: 2 }))).toThrow(expect.objectContaining({ retryAfterMs: 60_000 }));
    expect(() => limits.enter(callerOf({ concurrency: 3 }))).toThrow(/3 requests of this caller may run at once/);
    limits.enter(callerOf({ concurrency: 4, requestsPerMinute: 4 }));
    limits.enter(callerOf({}));
  });
});

describe("over HTTP", () => {
  test("an answer larger than the caller's limit is refused, whatever others may have; introspection from memory as well", async () => {
    const callers = callersOf({ callers: { byName: { small: { maxAnswerBytes: 20_000 }, large: { maxAnswerBytes: 400_000 } } } });
    const graph = await start({ server: { ...callers.server, limits: { answerBytes: 300_000 } } });
    const [small, large] = [callers.headersOf("small", "read"), callers.headersOf("large", "read")];
    const rows = (aliases: number) =>
      `{ cirrusAccounts(first: 50) { nodes { ${Array.from({ length: aliases }, (_, i) => `alias${i}: name`).join(" ")} } } }`;
    const refused = (max: number) => ({ limit: "answerBytes", max });
    for (const [query, headers, max] of [
      [rows(40), small, 20_000],
      [rows(400), large, 300_000],
      // The server's own limit holds for everybody.
      ["{ __schema { types { name description fields { name } } } }", small, 20_000],
    ] as const) {
      for (let i = 0; i < 2; i++) {
        const answer = await graph.post(query, {}, headers);
        expectError(answer, 400, "QUERY_TOO_EXPENSIVE", new RegExp(`larger than the limit of ${max} bytes`));
        expect([answer.json.errors[0].extensions, answer.json.data]).toMatchObject([refused(max), undefined]);
        const other = await graph.post(rows(40), {}, large);
        expect([other.status, other.bytes.length > 20_000]).toEqual([200, true]);
      }
    }
    expect((await graph.post(rows(1), {}, small)).status).toBe(200);
  });

  test("a changed file holds from the next request on, and a bad one changes nothing and is told once", async () => {
    const path = join(temporaryFolder(), "tieline.config.yaml");
    const warnings: string[] = [];
    const file = followConfigFile(path, (message) => warnings.push(message));
    const graph = await start({ server: { callers: () => file().callers } });
    const statuses = async (count: number) => {
      const all: number[] = [];
      for (let i = 0; i < count; i++) all.push((await graph.post("{ __typename }")).status);
      return all;
    };
    expect(await statuses(3)).toEqual([200, 200, 200]);
    writeFileSync(path, "callers: { byName: { anonymous: { requestsPerMinute: 2 } } }\n");
    expect(await statuses(3)).toEqual([200, 200, 429]);
    writeFileSync(path, "callers: { byName: { anonymous: { requestsPerMinute: none } } }\n");
    expect(await statuses(2)).toEqual([429, 429]);
    expect(warnings).toEqual([
      expect.stringMatching(/line 1, callers.byName.anonymous.requestsPerMinute: must be a number; got "none"\.\nThe settings before/),
    ]);
    writeFileSync(path, "callers: { byName: { anonymous: { requestsPerMinute: 4 } } }\n");
    expect(await statuses(3)).toEqual([200, 200, 429]);
    rmSync(path);
    expect(await statuses(3)).toEqual([200, 200, 200]);
    expect(warnings).toHaveLength(1);
  });
  test("too many requests are 429 with the time to wait; others are not concerned", async () => {
    const callers = callersOf({ callers: { byName: { busy: { requestsPerMinute: 2 } } } });
    const [busy, other] = [callers.headersOf("busy", "read"), callers.headersOf("other", "read")];
    const graph = await start({ server: callers.server });
    const ask = (headers: Record<string, string>) => graph.post("{ __typename }", {}, headers);
    expect([(await ask(busy)).status, (await ask(callers.headersOf("busy", "read"))).status]).toEqual([200, 200]);
    const refused = await ask(busy);
    expectError(refused, 429, "RATE_LIMITED", /2 requests in a minute/);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(50);
    expect(refused.json.errors[0].extensions.retryAfterMs).toBeGreaterThan(50_000);
    expect((await ask(other)).status).toBe(200);
  });

  test("an operation that costs more calls than allowed is refused before any is made, with what it would cost", async () => {
    const callers = callersOf({ callers: { defaults: { maxCalls: 4 }, byName: { rich: { maxCalls: 100 } } } });
    const graph = await start({ server: callers.server });
    const query = `{ ${Array.from({ length: 9 }, (_, i) => `a${i}: itmProject(id: "${i + 1}") { name }`).join(" ")} zivioMilestones(first: 100) { nodes { title } } cirrusAccounts { nodes { name } } }`;
    const refused = await graph.post(query, {}, callers.headersOf("poor", "read"));
    expectError(refused, 400, "QUERY_TOO_EXPENSIVE", /would take about \d+ vendor calls, and this caller is allowed 4/);
    expect(refused.json.errors[0].extensions.price.calls.expected).toBeGreaterThan(4);
    // The caller's own header can lower the limit, not raise it.
    expectError(
      await graph.post(query, {}, { ...callers.headersOf("poor", "read"), "x-tieline-max-calls": "1000" }),
      400,
      "QUERY_TOO_EXPENSIVE",
      /this caller is allowed 4/,
    );
    expect(Object.values(graph.counts()).every((count) => count === 0)).toBe(true);
    const allowed = await graph.post(query, {}, callers.headersOf("rich", "read"));
    expect([allowed.status, allowed.json.data.zivioMilestones !== null]).toEqual([200, true]);
  });

  test("calls that the price did not foresee end at the limit", async () => {
    const callers = callersOf({ callers: { defaults: { maxCalls: 2 } } });
    const graph = await start({ server: callers.server });
    const query =
      "{ zivioMilestones(first: 1) { nodes { itmProject { name } cirrusAccount { name } currentRmsInvoices { nodes { number } } } } }";
    const answer = await graph.post(query, {}, callers.headersOf("poor", "read"));
    expect(JSON.stringify(answer.json.errors)).toMatch(/QUERY_TOO_EXPENSIVE/);
    expect(Object.values(graph.counts()).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
  });

  test("deadline and urgency are cut to the caller's", async () => {
    const callers = callersOf({ callers: { defaults: { maxDeadlineMs: 150, minUrgency: 2 } } });
    const graph = await start({ server: callers.server });
    const started: { deadlineMs: number; priority: number | undefined }[] = [];
    const { startRequest } = graph.tieline;
    graph.tieline.startRequest = (options) => {
      started.push({ deadlineMs: options.deadlineMs, priority: options.priority });
      return startRequest(options);
    };
    const ask = (headers: Record<string, string>) => graph.post("{ __typename }", {}, { ...callers.headersOf("a", "read"), ...headers });
    await ask({ "x-tieline-deadline-ms": "600000", priority: "u=0" });
    await ask({ "x-tieline-deadline-ms": "100", priority: "u=5" });
    await ask({});
    expect(started).toEqual([
      { deadlineMs: 150, priority: 2 },
      { deadlineMs: 100, priority: 5 },
      { deadlineMs: 150, priority: undefined },
    ]);
  });

  test("where no key is required everybody is the caller `anonymous`, and has all of the quota unless that is configured", async () => {
    const graph = await start({
      server: { callers: callersOf({ callers: { byName: { anonymous: { requestsPerMinute: 1 } } } }).server.callers },
    });
    const started: (Caller | undefined)[] = [];
    const { startRequest } = graph.tieline;
    graph.tieline.startRequest = (options) => {
      started.push(options.caller);
      return startRequest(options);
    };
    expect((await graph.send({ method: "POST", headers: json, body: '{"query":"{ __typename }"}' })).status).toBe(200);
    expectError(await graph.post("{ __typename }"), 429, "RATE_LIMITED");
    expect(started).toMatchObject([{ name: "anonymous", limits: { quotaShare: 1, maxCalls: 500, maxDeadlineMs: 60_000 } }]);
  });
});
