import { expect, test } from "vitest";
import { TielineError } from "../../../src/errors.ts";
import { settled } from "../../clock.ts";
import { scope } from "../../transport/kit.ts";
import { batcherOf, numbers } from "./batcher-kit.ts";

const plenty = [{ limit: 1_000, ms: 60_000 }];
const slow = () => batcherOf({ windows: plenty, latencyMs: 500 });

test("a key that a call in flight carries is not requested again", async () => {
  const { clock, load, keys, quota } = slow();
  const first = load(numbers(4));
  await clock.advance(100);
  const caller = scope();
  const second = load(["2", "7"], { scope: caller });
  await clock.drain();
  expect(await second).toEqual(
    new Map([
      ["2", "<2>"],
      ["7", "<7>"],
    ]),
  );
  expect((await first).size).toBe(4);
  expect(keys()).toEqual([["0", "1", "2", "3"], ["7"]]);
  expect(caller.notes).toMatchObject({ shared: 1, calls: 1 });
  expect(quota).toMatchObject({ given: 2, used: 2, waiting: 0 });
});

test("an answered key is requested again: answers are kept by the cache", async () => {
  const { clock, load, keys } = slow();
  const first = load(["a"]);
  await clock.drain();
  await first;
  const second = load(["a"]);
  await clock.drain();
  expect((await second).get("a")).toBe("<a>");
  expect(keys()).toEqual([["a"], ["a"]]);
});

test("a call in flight with fewer fields than needed is not joined", async () => {
  const { clock, load, sent } = slow();
  const answers = [load(["a"], { fields: ["name"] })];
  await clock.advance(100);
  answers.push(load(["a"], { fields: ["name", "email"] }), load(["a"], { fields: ["name"] }));
  await clock.drain();
  await Promise.all(answers);
  expect(sent.map(({ fields }) => [...fields!])).toEqual([["name"], ["name", "email"]]);
});

test("a call lives on for those who joined it when those who began it leave", async () => {
  const { clock, load, keys, sent } = slow();
  const leaver = scope();
  const first = load(["a"], { scope: leaver });
  await clock.advance(100);
  const second = load(["a"]);
  leaver.leave();
  expect((await first).get("a")).toBeInstanceOf(Error);
  await clock.drain();
  expect((await second).get("a")).toBe("<a>");
  expect(keys()).toEqual([["a"]]);
  expect(sent[0]!.scope.signal.aborted).toBe(false);
});

test("a call that everybody has left ends; whoever comes then gets a new one", async () => {
  const { clock, load, keys, sent } = slow();
  const [one, other] = [scope(), scope()];
  const first = load(["a"], { scope: one });
  await clock.advance(100);
  const second = load(["a"], { scope: other });
  one.leave();
  other.leave();
  await Promise.all([first, second]);
  expect(sent[0]!.scope.signal.aborted).toBe(true);
  const third = load(["a"]);
  await clock.drain();
  expect((await third).get("a")).toBe("<a>");
  expect(keys()).toEqual([["a"], ["a"]]);
});

test("a request with a later deadline is not refused for an earlier one of others", async () => {
  const { clock, load, keys } = slow();
  const first = load(["a"], { scope: scope(clock.now() + 300) });
  await clock.advance(100);
  const second = load(["a"], { scope: scope(clock.now() + 5_000) });
  await clock.drain();
  expect((await first).get("a")).toMatchObject({ code: "UPSTREAM_TIMEOUT" });
  expect((await second).get("a")).toBe("<a>");
  expect(keys()).toEqual([["a"], ["a"]]);
});

test("any other failure fails all who wait for the call, and nothing is requested twice", async () => {
  const { clock, load, keys } = slow();
  const first = load(["bad"]);
  await clock.advance(100);
  const second = load(["bad"]);
  await clock.drain();
  for (const found of [await first, await second]) expect(found.get("bad")).toMatchObject({ message: "The batch failed." });
  expect(keys()).toEqual([["bad"]]);
});

test("a request that bypasses the cache does not join a call that may use it", async () => {
  const { clock, load, keys } = slow();
  const fresh = { ...scope(), maxAgeMs: 0 };
  const answers = [load(["a"])];
  await clock.advance(100);
  answers.push(load(["a"], { scope: fresh }));
  await settled();
  answers.push(load(["a"]));
  await clock.drain();
  await Promise.all(answers);
  expect(keys()).toEqual([["a"], ["a"]]);
});

test.each([
  ["a limit on calls", "QUERY_TOO_EXPENSIVE", 0, 2],
  ["an exhausted quota", "UPSTREAM_BUDGET", 1, 2],
  ["an exhausted quota, for both", "UPSTREAM_BUDGET", 0, 1],
  ["no answer in time", "UPSTREAM_TIMEOUT", 1, 2],
  ["no answer in time for both", "UPSTREAM_TIMEOUT", 0, 1],
  ["a vendor that is down", "UPSTREAM_UNAVAILABLE", 1, 1],
] as const)("%s of those before (%s) is tried again only where that can help", async (_, code, patience, calls) => {
  const { clock, load, keys, failures } = slow();
  failures.set("a", new TielineError(code, "no", { vendor: "itm" }));
  const deadline = clock.now() + 60_000;
  const first = load(["a"], { scope: scope(deadline) });
  await clock.advance(100);
  const second = load(["a"], { scope: scope(deadline + patience) });
  await clock.drain();
  expect((await first).get("a")).toMatchObject({ code });
  expect((await second).get("a")).toEqual(calls === 2 ? "<a>" : expect.objectContaining({ code }));
  expect(keys()).toHaveLength(calls);
});

test("a shared call has the highest urgency of its callers, and the turn of the first", async () => {
  const { clock, load, sent } = slow();
  const callers = [
    { ...scope(), priority: 5, caller: "x" },
    { ...scope(), priority: 3, caller: "y" },
  ];
  const answers = callers.map((caller, i) => load([`${i}`], { scope: caller }));
  await clock.drain();
  await Promise.all(answers);
  expect(sent).toHaveLength(1);
  expect(sent[0]!.scope).toMatchObject({ priority: 3, caller: "x" });
  const plain = load(["z"]);
  await clock.drain();
  await plain;
  expect(sent[1]!.scope.priority).toBe(0);
  expect(sent[1]!.scope).not.toHaveProperty("caller");
});

test("keys that wait and calls in flight are counted until they are over", async () => {
  const { clock, load, batcher, spend } = batcherOf({ windows: [{ limit: 1, ms: 1_000 }], latencyMs: 500 });
  expect(batcher.waiting).toBe(0);
  await spend();
  const answers = [load(["a", "b"]), load(["c"], { group: "people" })];
  await settled();
  expect(batcher.waiting).toBe(2 + 3);
  await clock.advance(1_000);
  expect(batcher.waiting).toBeGreaterThan(0);
  await clock.drain();
  await Promise.all(answers);
  expect(batcher.waiting).toBe(0);
});
