import { describe, expect, test } from "vitest";
import { Queue, type Waiter } from "../../src/transport/quota/queue.ts";
import { quotaOf } from "./quota-kit.ts";

describe("priorities and turns", () => {
  test("lower priorities go first, equal ones in the order of asking", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (const [name, priority] of [
      ["c", 5],
      ["a", 0],
      ["d", 5],
      ["b", 0],
    ] as const)
      void ask(name, { priority });
    await clock.advance(10_000);
    expect(started).toEqual(["running", "a", "b", "c", "d"]);
  });

  test("a caller with a hundred waiting calls does not starve another", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 100; i++) void ask("many", { request: "many" });
    for (let i = 0; i < 3; i++) void ask("few", { request: "few" });
    await clock.advance(5_000);
    expect(started).toEqual(["many", "many", "few", "many", "few", "many"]);
    await clock.advance(200_000);
    expect(started).toHaveLength(103);
  });

  test("a caller that asks again and again takes every second turn", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 20; i++) void ask("many", { request: "many" });
    const again = (): unknown => ask("single", { request: "single" }).then(again);
    again();
    await clock.advance(8_000);
    expect(started.slice(1)).toEqual(["many", "single", "many", "single", "many", "single", "many", "single"]);
  });

  test("what waits at one priority takes no turn away at another", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 50; i++) void ask("background", { request: "a", priority: 9 });
    for (let i = 0; i < 3; i++) void ask("b", { request: "b" });
    void ask("a", { request: "a" });
    await clock.advance(4_000);
    expect(started).toEqual(["running", "b", "a", "b", "b"]);
  });

  test("a newcomer at a lower rank has its turn beside those who wait there", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 30; i++) void ask("a", { request: "a", priority: 9 });
    await clock.advance(10_000);
    for (let i = 0; i < 3; i++) void ask("b", { request: "b", priority: 9 });
    await clock.advance(6_000);
    expect(started.slice(11)).toEqual(["a", "b", "a", "b", "a", "b"]);
  });
});

describe("callers", () => {
  test("have equal turns, however many requests they send and however urgent they say those are", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let request = 0; request < 40; request++)
      for (let i = 0; i < 10; i++) void ask("greedy", { caller: "greedy", request: `${request}`, priority: 0 });
    for (let i = 0; i < 4; i++) void ask("modest", { caller: "modest", request: "only", priority: 7 });
    await clock.advance(8_000);
    expect(started.slice(1)).toEqual(["greedy", "modest", "greedy", "modest", "greedy", "modest", "greedy", "modest"]);
  });

  test("order their own calls by request and urgency, at no cost of others", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 3; i++) void ask("a1", { caller: "a", request: "1", priority: 3 });
    for (let i = 0; i < 3; i++) void ask("a2", { caller: "a", request: "2", priority: 3 });
    for (let i = 0; i < 3; i++) void ask("b", { caller: "b", request: "1", priority: 3 });
    void ask("a3", { caller: "a", request: "3", priority: 0 });
    await clock.advance(10_000);
    expect(started.slice(1)).toEqual(["a3", "b", "a1", "b", "a2", "b", "a1", "a2", "a1", "a2"]);
  });

  test("wait behind a login, and before background work", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 2; i++) void ask("refresh", { priority: 7 });
    for (let i = 0; i < 4; i++) void ask("a", { caller: "a", priority: 3 });
    void ask("login", { priority: 0 });
    await clock.advance(7_000);
    expect(started.slice(1)).toEqual(["login", "a", "a", "refresh", "a", "a", "refresh"]);
  });
});

describe("a caller's part of the quota", () => {
  const minute = [{ limit: 20, ms: 60_000 }];
  const greedy = { caller: "greedy", quotaShare: 0.75, priority: 0 };
  const modest = { caller: "modest", quotaShare: 0.75 };

  test("is all it gets of a window, so that whoever comes later waits for nothing", async () => {
    const { clock, ask, started } = quotaOf(minute, { flightMs: 0 });
    for (let i = 0; i < 40; i++) void ask("greedy", greedy);
    await clock.advance(10_000);
    expect(started).toHaveLength(15);
    for (let i = 0; i < 5; i++) void ask("modest", modest);
    await clock.advance(0);
    expect(started.slice(15)).toEqual(Array(5).fill("modest"));
    await clock.advance(49_999);
    expect(started).toHaveLength(20);
    await clock.advance(1);
    expect(started.slice(20)).toEqual(Array(15).fill("greedy"));
  });

  test("does not let others wait behind it, nor be refused for it", async () => {
    const { clock, ask } = quotaOf(minute, { flightMs: 0 });
    for (let i = 0; i < 200; i++) ask("greedy", { ...greedy, deadline: clock.now() + 600_000 }).catch(() => undefined);
    const permits = Array.from({ length: 5 }, () => ask("modest", { ...modest, deadline: clock.now() + 1 }));
    await clock.advance(0);
    expect((await Promise.all(permits)).map(({ waitedMs }) => waitedMs)).toEqual([0, 0, 0, 0, 0]);
  });

  test("is not kept for later: time in which it had to wait earns a caller no turns", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 4, ms: 4_000 }], { flightMs: 0 });
    for (let i = 0; i < 30; i++) void ask("greedy", { ...greedy, quotaShare: 0.5 });
    const again = (): unknown => ask("modest", { caller: "modest" }).then(again);
    again();
    await clock.advance(40_000);
    const counts = (name: string) => started.filter((each) => each === name).length;
    expect(counts("greedy")).toBe(22);
    expect(counts("modest")).toBe(22);
  });

  test("is at least one call, and everything where it is 1 or nobody's", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 2, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 4; i++) void ask("small", { caller: "small", quotaShare: 0.1 });
    await clock.advance(999);
    expect(started).toEqual(["small"]);
    const other = quotaOf(minute, { flightMs: 0 });
    for (let i = 0; i < 30; i++) void other.ask("all", i % 2 === 0 ? { caller: "all" } : {});
    await other.clock.advance(0);
    expect(other.started).toHaveLength(20);
  });
});

describe("nobody starves", () => {
  test("while people ask without end, what can wait has every eleventh permit or better", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 100; i++) void ask("bulk", { request: "export", priority: 9 });
    const again = (): unknown => ask("person", { request: "person" }).then(again);
    again();
    await clock.advance(110_000);
    expect(started.filter((name) => name === "bulk")).toHaveLength(11);
    const gaps = started.join(" ").split("bulk").slice(1, -1);
    for (const gap of gaps) expect(gap.trim().split(" ")).toHaveLength(10);
  });

  test("a person who comes while only bulk waits is next", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 100; i++) void ask("bulk", { request: "export", priority: 9 });
    await clock.advance(50_000);
    void ask("person", { request: "person" });
    await clock.advance(1_000);
    expect(started.at(-1)).toBe("person");
  });

  test("a long rest earns no credit: who comes back has one turn like everybody", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("early", { request: "early" });
    for (let i = 0; i < 60; i++) void ask("busy", { request: "busy" });
    await clock.advance(40_000);
    for (let i = 0; i < 4; i++) void ask("early", { request: "early" });
    await clock.advance(6_000);
    expect(started.slice(-6)).toEqual(["busy", "early", "busy", "early", "busy", "early"]);
  });

  test("turns are shared out by weight: light calls come more often than heavy ones", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 3, ms: 1_000 }], { flightMs: 0 });
    void ask("running", { weight: 3 });
    for (let i = 0; i < 10; i++) void ask("heavy", { request: "heavy", weight: 3 });
    for (let i = 0; i < 30; i++) void ask("light", { request: "light" });
    await clock.advance(4_000);
    expect(started).toEqual(["running", "light", "light", "heavy", "light", "light", "light", "heavy"]);
  });
});

test("who does not wait cannot leave the queue, and takes nobody along", () => {
  const queue = new Queue<Waiter>();
  const [waiting, stranger] = [1, 2].map((weight) => ({ weight, priority: 0, caller: "", request: "" })) as [Waiter, Waiter];
  queue.add(waiting);
  expect(queue.remove(stranger)).toBe(false);
  expect(queue.all()).toEqual([waiting]);
  expect([queue.remove(waiting), queue.remove(waiting)]).toEqual([true, false]);
  expect([queue.length, queue.first]).toEqual([0, undefined]);
});

test("who would wait behind a call does not delay it: it is not refused for their sake", async () => {
  const { clock, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
  for (let i = 0; i < 10; i++) void ask("bulk", { priority: 9, request: "export" });
  const person = ask("person", { deadline: clock.now() + 1_000 });
  await clock.advance(1_000);
  expect((await person).waitedMs).toBe(1_000);
});
