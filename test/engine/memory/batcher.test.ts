import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import type { Work } from "../../../src/engine/memory/batching.ts";
import type { CallNote, Scope } from "../../../src/transport/send.ts";
import { settled } from "../../clock.ts";
import { scope } from "../../transport/kit.ts";
import { batcherOf, numbers, ScopeOnly } from "./batcher-kit.ts";

const perSecond = [{ limit: 1, ms: 1_000 }];
const plenty = [{ limit: 1_000, ms: 60_000 }];

/** A batcher whose calls do this work. */
function batcherWith(work: Work<ScopeOnly, string>) {
  const made = batcherOf({ windows: plenty });
  const load = (keys: readonly string[], caller: Scope = scope()) =>
    made.batcher.load({ group: "things", keys, fields: undefined, context: new ScopeOnly(caller), maxKeys: 10, work });
  return { ...made, load };
}

test("keys of several requests leave in one call while permits are scarce", async () => {
  const { clock, load, spend, keys, quota } = batcherOf({ windows: perSecond });
  await spend();
  const answers = [load(["a", "b"]), load(["b", "c"]), load(["d"])];
  await clock.advance(400);
  answers.push(load(["e"]));
  await clock.drain();
  expect(keys()).toEqual([["a", "b", "c", "d", "e"]]);
  expect(await answers[1]).toEqual(
    new Map([
      ["b", "<b>"],
      ["c", "<c>"],
    ]),
  );
  expect(quota).toMatchObject({ given: 1, used: 1, waiting: 0 });
});

test("no request waits while permits are plentiful", async () => {
  const { clock, load, sent, times } = batcherOf({ windows: plenty });
  const answers = [load(["a"]), load(["b"])];
  await settled();
  expect(sent).toHaveLength(1);
  await Promise.all(answers);
  await load(["c"]);
  expect(times()).toEqual([0, 0]);
  expect(clock.sleeping).toBe(0);
});

test("keys of different groups do not share a call", async () => {
  const { load, keys, clock } = batcherOf({ windows: plenty });
  const answers = [load(["a"], { group: "things" }), load(["a"], { group: "people" })];
  await clock.drain();
  await Promise.all(answers);
  expect(keys()).toEqual([["a"], ["a"]]);
});

test("a call takes as many keys as the vendor accepts, and no more", async () => {
  const { clock, load, spend, sent, quota } = batcherOf({ windows: perSecond });
  await spend();
  const answers = [load(numbers(7)), load(numbers(7, 5)), load(numbers(7, 10))];
  await clock.drain();
  expect(sent.map(({ keys }) => keys.length)).toEqual([10, 7]);
  expect(new Set(sent.flatMap(({ keys }) => keys)).size).toBe(17);
  expect((await Promise.all(answers)).map((found) => found.size)).toEqual([7, 7, 7]);
  expect(quota.used).toBe(2);
});

test("more keys than one call takes leave in the fewest calls, at once while permits last", async () => {
  const { load, sent, clock, quota } = batcherOf({ windows: plenty });
  const answer = load(numbers(25));
  await clock.drain();
  expect((await answer).size).toBe(25);
  expect(sent.map(({ keys }) => keys.length)).toEqual([10, 10, 5]);
  expect(quota).toMatchObject({ given: 3, used: 3, released: 0 });
});

test("a request whose keys were taken by another call leaves the queue", async () => {
  const { clock, load, spend, quota, keys } = batcherOf({ windows: perSecond, latencyMs: 5_000 });
  await spend();
  const answers = [load(["a"]), load(["b"]), load(["c"])];
  await settled();
  // The pause for more keys is over, and all three are in the queue.
  await clock.advance(1_000);
  expect(keys()).toEqual([["a", "b", "c"]]);
  // The call is still in flight, and nobody waits for a second one.
  expect(quota.waiting).toBe(0);
  await clock.drain();
  await Promise.all(answers);
  expect(quota).toMatchObject({ given: 1, used: 1, released: 0 });
});

test("a request some of whose keys were taken keeps only the calls it still needs", async () => {
  const { clock, load, spend, quota, sent } = batcherOf({ windows: perSecond, latencyMs: 60_000 });
  await spend();
  const small = load(["a"]);
  const large = load(numbers(12));
  await clock.advance(2_500);
  expect(sent.map(({ keys }) => keys.length)).toEqual([10, 3]);
  expect(quota).toMatchObject({ given: 2, waiting: 0 });
  await clock.drain();
  await Promise.all([small, large]);
});

test("a request some of whose keys were taken cancels the calls it no longer needs, and keeps the others", async () => {
  const { clock, load, quota, sent } = batcherOf({ concurrency: 1, latencyMs: 1_000 });
  const held = await quota.acquire({ deadline: Number.MAX_SAFE_INTEGER });
  const answers = [load(["a", "b", "c", "d", "e"]), load(numbers(25))];
  await settled();
  expect(quota.waiting).toBe(4);
  held.done();
  await settled();
  // Five of the 25 were taken: two calls hold the rest.
  expect(quota.waiting).toBe(2);
  await clock.drain();
  expect((await answers[1]!).size).toBe(25);
  expect(sent.map(({ keys }) => keys.length)).toEqual([10, 10, 10]);
});

test("a request that comes after one has left shares the call of those that stayed", async () => {
  const { clock, load, spend, keys } = batcherOf({ windows: perSecond });
  await spend();
  const leaving = scope();
  const left = load(["a"], { scope: leaving });
  const answers = [load(["b"])];
  leaving.leave();
  await left;
  answers.push(load(["c"]));
  await clock.drain();
  await Promise.all(answers);
  expect(keys()).toEqual([["b", "c"]]);
});

test("an answer that comes after its caller has left does not change what that caller was given", async () => {
  const { clock, load } = batcherOf({ windows: plenty, latencyMs: 1_000 });
  const first = scope();
  const answers = [load(["a"], { scope: first }), load(["a"])];
  await settled();
  first.leave(new Error("gone"));
  const given = await answers[0]!;
  await clock.drain();
  expect((await answers[1]!).get("a")).toBe("<a>");
  expect(given.get("a")).toEqual(new Error("gone"));
});

test("a key without an answer is not in the map", async () => {
  const { clock, load } = batcherWith(async () => new Map([["a", "A"]]));
  const answer = load(["a", "b"]);
  await clock.drain();
  expect(await answer).toEqual(new Map([["a", "A"]]));
});

test("a permit that is not needed is released", async () => {
  const { clock, load, quota } = batcherWith(async (keys) => new Map(keys.map((key) => [key, key])));
  const answer = load(["a"]);
  await clock.drain();
  await answer;
  expect(quota).toMatchObject({ given: 1, used: 0, released: 1 });
  expect(quota.budget().left).toBe(1_000);
});

test("a caller that leaves while its keys wait removes only its own", async () => {
  const { clock, load, spend, keys, quota } = batcherOf({ windows: perSecond });
  await spend();
  const first = scope();
  const left = load(["a", "b"], { scope: first });
  const stayed = load(["b", "c"]);
  first.leave(new Error("gone"));
  expect([...(await left).values()]).toEqual([new Error("gone"), new Error("gone")]);
  await clock.drain();
  expect(keys()).toEqual([["b", "c"]]);
  expect((await stayed).get("b")).toBe("<b>");
  expect(quota.given).toBe(1);
});

test("a caller that leaves during the call does not end it for the others; the last one does", async () => {
  const { clock, load, sent } = batcherOf({ windows: plenty, latencyMs: 1_000 });
  const [first, second] = [scope(), scope()];
  const answers = [load(["a"], { scope: first }), load(["a", "b"], { scope: second })];
  await settled();
  expect(sent).toHaveLength(1);
  first.leave(new Error("first left"));
  expect((await answers[0]!).get("a")).toEqual(new Error("first left"));
  expect(sent[0]!.scope.signal.aborted).toBe(false);
  second.leave(new Error("second left"));
  expect((await answers[1]!).get("b")).toEqual(new Error("second left"));
  expect(sent[0]!.scope.signal.aborted).toBe(true);
  await settled();
  expect(clock.sleeping).toBe(0);
});

test("a caller that has left before requests nothing", async () => {
  const { load, sent, quota } = batcherOf({ windows: plenty });
  const gone = scope();
  gone.leave(new Error("gone"));
  expect((await load(["a"], { scope: gone })).get("a")).toEqual(new Error("gone"));
  expect(sent).toHaveLength(0);
  expect(quota.given).toBe(0);
});

test("a caller without time is refused; the others get their answers", async () => {
  const { clock, load, spend, keys } = batcherOf({ windows: [{ limit: 1, ms: 60_000 }] });
  await spend();
  const patient = load(["a"]);
  const hasty = load(["b"], { scope: scope(clock.now() + 5_000) });
  await clock.advance(5_000);
  expect((await hasty).get("b")).toMatchObject({ code: "UPSTREAM_BUDGET", vendor: "itm", retryAfterMs: expect.any(Number) });
  await clock.drain();
  expect((await patient).get("a")).toBe("<a>");
  expect(keys()).toEqual([["a"]]);
});

test("calls that cannot start in time are refused; the others are made", async () => {
  const { clock, load, spend, sent } = batcherOf({ windows: [{ limit: 1, ms: 60_000 }] });
  await spend();
  const answer = load(numbers(30), { scope: scope(clock.now() + 150_000) });
  await clock.drain();
  const found = await answer;
  expect(numbers(20).map((key) => found.get(key))).toEqual(numbers(20).map((key) => `<${key}>`));
  expect(numbers(10, 20).map((key) => found.get(key))).toEqual(Array(10).fill(expect.objectContaining({ code: "UPSTREAM_BUDGET" })));
  expect(sent).toHaveLength(2);
});

test("a batch that fails fails its keys and no others", async () => {
  const { clock, load } = batcherOf({ windows: plenty });
  const answers = [load(["bad", ...numbers(9)]), load(["x"])];
  await clock.drain();
  const [failed, answered] = await Promise.all(answers);
  expect([...failed!.values()]).toEqual(Array(10).fill(new Error("The batch failed.")));
  expect(answered!.get("x")).toBe("<x>");
});

test("a key that fails within a batch fails alone", async () => {
  const { clock, load } = batcherOf({ windows: plenty });
  const answer = load(["wrong", "right"]);
  await clock.drain();
  expect([...(await answer)]).toEqual([
    ["wrong", new Error("This key failed.")],
    ["right", "<right>"],
  ]);
});

test("the fields of a batch are those that any of its requests needs", async () => {
  const { clock, load, sent } = batcherOf({ windows: plenty });
  const some = [load(["a"], { fields: ["name"] }), load(["b"], { fields: ["total"] })];
  await clock.drain();
  await Promise.all(some);
  const all = [load(["a"], { fields: ["name"] }), load(["b"])];
  await clock.drain();
  await Promise.all(all);
  expect(sent.map(({ fields }) => fields)).toEqual([new Set(["name", "total"]), undefined]);
});

test("one request counts the call and its wait; the others count a shared call", async () => {
  const { clock, load, spend } = batcherOf({ windows: perSecond });
  await spend();
  const callers = [scope(), scope(), scope()];
  const answers = callers.map((caller, i) => load([`${i}`], { scope: caller }));
  await clock.drain();
  await Promise.all(answers);
  const counts = callers.map(({ notes: { calls, shared, answers: questions, waitedMs } }) => ({ calls, shared, questions, waitedMs }));
  expect(counts.sort((a, b) => b.calls - a.calls)).toEqual([
    { calls: 1, shared: 0, questions: 1, waitedMs: 1_000 },
    { calls: 0, shared: 1, questions: 1, waitedMs: 0 },
    { calls: 0, shared: 1, questions: 1, waitedMs: 0 },
  ]);
});

test("a failure is noted for all requests of the call; calls and bytes are noted once", async () => {
  const noted: CallNote[][] = [[], []];
  const callers = noted.map((notes) => ({ ...scope(), note: (_vendor: string, event: CallNote) => void notes.push(event) }));
  const { clock, load } = batcherWith(async (_keys, _fields, { scope: shared }) => {
    shared.note("itm", { calls: 1 });
    shared.note("itm", { answers: 1 });
    shared.note("itm", { failure: "UPSTREAM_TIMEOUT", bytes: 7 });
    return new Map();
  });
  const answers = [load(["a"], callers[0]), load(["b"], callers[1])];
  await clock.drain();
  await Promise.all(answers);
  expect(noted).toEqual([
    [{ calls: 1 }, { answers: 1 }, { failure: "UPSTREAM_TIMEOUT", bytes: 7 }],
    [{ shared: 1 }, { answers: 1 }, { failure: "UPSTREAM_TIMEOUT" }],
  ]);
});

test("the allowance of one caller does not limit a shared call; unresponsive vendors of the first caller stay known", async () => {
  const { clock, load, sent } = batcherOf({ windows: plenty });
  const first = Object.assign(scope(), { allowance: { calls: 3 }, unresponsive: new Map() });
  const answers = [load(["a"], { scope: first }), load(["b"], { scope: Object.assign(scope(), { allowance: { calls: 9 } }) })];
  await clock.drain();
  await Promise.all([...answers, load(["c"], { scope: first }), load(["d"], { group: "people" })]);
  expect(sent[0]!.scope).not.toHaveProperty("allowance");
  expect(sent[0]!.scope.unresponsive).toBe(first.unresponsive);
  expect(sent[1]!.scope.allowance).toBe(first.allowance);
  for (const name of ["allowance", "unresponsive", "maxAgeMs"]) expect(sent[2]!.scope).not.toHaveProperty(name);
});

test("the lowest maximum age of its callers holds for a shared call", async () => {
  const { clock, load, sent } = batcherOf({ windows: plenty });
  const answers = [5_000, 1_000].map((maxAgeMs, i) => load([`${i}`], { scope: Object.assign(scope(), { maxAgeMs }) }));
  await clock.drain();
  await Promise.all([...answers, load(["2"])]);
  expect(sent[0]!.scope.maxAgeMs).toBe(1_000);
});

test("a shared call has the latest deadline of its callers, and the strictest freshness", async () => {
  const { clock, load, sent } = batcherOf({ windows: plenty });
  const start = clock.now();
  const strict = Object.assign(scope(start + 1_000), { maxAgeMs: 0 });
  const answers = [load(["a"], { scope: strict }), load(["b"], { scope: scope(start + 9_000) })];
  await clock.drain();
  await Promise.all(answers);
  expect(sent[0]!.scope).toMatchObject({ deadline: start + 9_000, maxAgeMs: 0 });
});

test("a batch that is not full waits for more keys once permits are scarce, up to a quarter of its time", async () => {
  const windows = [{ limit: 8, ms: 8_000 }];
  const spent = async (left: number) => {
    const made = batcherOf({ windows });
    for (let i = 0; i < 8 - left; i++) (await made.quota.acquire({ deadline: Number.MAX_SAFE_INTEGER })).done();
    return made;
  };
  // More than a quarter of the window is left.
  const rich = await spent(3);
  void rich.load(["a"]);
  await settled();
  expect(rich.keys()).toEqual([["a"]]);

  const poor = await spent(1);
  void poor.load(["a"]);
  await poor.clock.advance(400);
  expect(poor.keys()).toEqual([]);
  void poor.load(["b"]);
  await poor.clock.advance(100);
  expect(poor.keys()).toEqual([["a", "b"]]);

  const full = await spent(1);
  void full.load(numbers(10));
  await settled();
  expect(full.times()).toEqual([0]);

  const hasty = await spent(1);
  void hasty.load(["a"], { scope: scope(hasty.clock.now() + 400) });
  await hasty.clock.advance(100);
  expect(hasty.times()).toEqual([100]);
});

test("the caller's signal has no listener left once its keys are answered", async () => {
  const { clock, load } = batcherOf({ windows: plenty });
  const caller = scope();
  const answer = load(["a"], { scope: caller });
  await clock.drain();
  await answer;
  expect(getEventListeners(caller.signal, "abort")).toEqual([]);
});
