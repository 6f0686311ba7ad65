import { afterEach, expect, test } from "vitest";
import { delayBetween, type Load, Overload } from "../../src/server/overload.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { callersOf } from "../callers/kit.ts";
import { FakeClock } from "../clock.ts";
import { type Exchange, expectError, five, type Graph, type GraphOptions, startGraph, until } from "./kit.ts";

let graph: Graph | undefined;
const everyMs = 5;

/** A graph whose vendor Cirrus answers its next call when the clock is moved by a second. */
async function startWithSlowVendor(server: GraphOptions["server"]): Promise<{ graph: Graph; clock: FakeClock }> {
  const clock = new FakeClock();
  graph = await startGraph({ clock, tieline: { clock: systemClock }, server });
  graph.vendors.cirrus.faults.add({ kind: "latency", ms: 1000, times: 1 });
  return { graph, clock };
}

/** The next sample changes the answer. */
async function untilStatus(status: number, ask: () => Promise<Exchange>): Promise<Exchange> {
  for (let tries = 0; tries < 1000; tries++) {
    const answer = await ask();
    if (answer.status === status) return answer;
  }
  throw new Error(`No answer had status ${status}.`);
}

afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

test("new work is refused while the event loop is behind, accepted work goes on, and all is well again by itself", async () => {
  let load: Load = { delayMs: 0, heapShare: 0 };
  const { graph, clock } = await startWithSlowVendor({ overload: { sample: () => load, everyMs } });
  const { post, send, calls } = graph;
  const ask = () => post("{ __typename }");
  const accepted = post(five);
  await until(() => calls("cirrus").length === 1);
  load = { delayMs: 501, heapShare: 0 };
  const refused = await untilStatus(503, ask);
  expectError(refused, 503, "OVERLOADED", /event loop is behind.*not run.*Try again/);
  expect(refused.headers["retry-after"]).toBe("1");
  expect(refused.json.errors[0].extensions.retryAfterMs).toBe(everyMs);
  // Whether it lives is not a question of load.
  expect((await send({ path: "/livez" })).status).toBe(200);
  expect((await send({ path: "/files/abc" })).status).toBe(503);
  await clock.advance(1000);
  expect((await accepted).json).toMatchObject({ data: { cirrusAccounts: { nodes: [{}] }, itmProjects: { nodes: [{}] } } });
  load = { delayMs: 500, heapShare: 0 };
  expect((await untilStatus(200, ask)).json.data).toEqual({ __typename: "Query" });
});

test.each([
  // What each caller has under way; who is refused at each sample that finds the loop behind.
  { underWay: {}, refused: ["", ""] },
  { underWay: { a: 1 }, refused: ["a", "a"] },
  { underWay: { a: 40, b: 20, c: 3, d: 1 }, refused: ["ab", "ab", "ab", "abc", "abcd", "abcd"] },
  { underWay: { a: 7, b: 7, c: 2 }, refused: ["ab", "abc", "abc"] },
  { underWay: { a: 3, b: 1 }, refused: ["ab"] },
])("the event loop is behind, $underWay under way: refused are first who have the most, and never who has nothing", (each) => {
  const underWay: Partial<Record<string, number>> = each.underWay;
  let delayMs = 501;
  const overload = new Overload({ sample: () => ({ delayMs, heapShare: 0 }) });
  const ends = Object.entries(underWay).flatMap(([name, count = 0]) => Array.from({ length: count }, () => overload.begin(name)));
  const refused = () => [..."abcde"].filter((name) => overload.refusal(name) !== undefined).join("");
  expect(refused()).toBe("");
  for (const names of each.refused) {
    overload.look();
    expect(refused()).toBe(names);
  }
  delayMs = 500;
  overload.look();
  expect(refused()).toBe("");
  // What has ended is not under way.
  for (const end of ends) end();
  delayMs = 501;
  overload.look();
  expect(refused()).toBe("");
  overload.stop();
});

test("a caller with nothing under way is served while another one holds the loop; memory that is short concerns both", async () => {
  let load: Load = { delayMs: 0, heapShare: 0 };
  const callers = callersOf();
  const { graph, clock } = await startWithSlowVendor({ ...callers.server, overload: { sample: () => load, everyMs } });
  const { post, calls } = graph;
  const [attacker, honest] = [callers.headersOf("attacker", "read"), callers.headersOf("honest", "read")];
  const askAs = (headers: Record<string, string>) => () => post("{ __typename }", {}, headers);
  const accepted = post(five, {}, attacker);
  await until(() => calls("cirrus").length === 1);
  load = { delayMs: 60_000, heapShare: 0 };
  await untilStatus(503, askAs(attacker));
  for (const query of ["{ __typename }", "{ zivioMilestones { nodes { title } } }"]) {
    expect((await post(query, {}, honest)).status).toBe(200);
    expectError(await post(query, {}, attacker), 503, "OVERLOADED", /other requests of this caller are under way/);
  }
  load = { delayMs: 0, heapShare: 0.9 };
  await untilStatus(503, askAs(honest));
  load = { delayMs: 60_000, heapShare: 0 };
  await clock.advance(1000);
  expect((await accepted).status).toBe(200);
  await untilStatus(200, askAs(attacker));
});

test("where memory is short, one request a sample is let through: garbage is collected when there is work", () => {
  let heapShare = 0.86;
  const overload = new Overload({ sample: () => ({ delayMs: 0, heapShare }) });
  const refusal = () => overload.refusal("a");
  expect(refusal()).toBeUndefined();
  overload.look();
  expect([refusal(), refusal(), refusal()]).toEqual([undefined, "Memory is short.", "Memory is short."]);
  overload.look();
  expect([refusal(), refusal()]).toEqual([undefined, "Memory is short."]);
  heapShare = 0.85;
  overload.look();
  expect([refusal(), refusal()]).toEqual([undefined, undefined]);
  overload.stop();
});

test.each([
  { used: "all of it", now: { usedMs: 1000, turns: 1, turnsMs: 1000 }, delayMs: 980 },
  { used: "all of it, in a turn that goes on", now: { usedMs: 1000, turns: 0, turnsMs: 0 }, delayMs: 980 },
  { used: "more than all, in several threads", now: { usedMs: 1900, turns: 1, turnsMs: 1000 }, delayMs: 980 },
  { used: "half, as others had the core", now: { usedMs: 500, turns: 1, turnsMs: 1000 }, delayMs: 490 },
  { used: "nearly nothing, as others had the core", now: { usedMs: 50, turns: 2, turnsMs: 1000 }, delayMs: 24 },
  { used: "nothing, as it waited", now: { usedMs: 0, turns: 50, turnsMs: 1000 }, delayMs: 0 },
])("of a second's processor time the thread used $used: its loop was $delayMs ms behind", ({ now, delayMs }) => {
  const before = { atMs: 5000, usedMs: 3000, turns: 70, turnsMs: 2000 };
  const after = {
    atMs: before.atMs + 1000,
    usedMs: before.usedMs + now.usedMs,
    turns: before.turns + now.turns,
    turnsMs: before.turnsMs + now.turnsMs,
  };
  expect(delayBetween(before, after)).toBe(delayMs);
  expect(delayBetween(after, after)).toBe(0);
});

test("the process itself is measured by default", async () => {
  const overload = new Overload({ maxDelayMs: 100, everyMs: 1_000_000 });
  overload.begin("a");
  // The first turns are not measured.
  for (let tries = 0; overload.refusal("a") === undefined && tries < 20; tries++) {
    // Processor time, whatever others leave of it.
    const { user } = process.cpuUsage();
    while (process.cpuUsage().user < user + 300_000);
    await new Promise((resolve) => setTimeout(resolve, 1));
    overload.look();
  }
  expect(overload.refusal("a")).toMatch(/^The event loop is behind/);
  overload.stop();
  const small = new Overload({ maxHeapShare: 0.000001 });
  small.look();
  expect([small.refusal("a"), small.refusal("a")]).toEqual([undefined, "Memory is short."]);
  small.stop();
});
