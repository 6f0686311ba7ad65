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
    for (let i = 0; i < 100; i++) void ask("many", { caller: "many" });
    for (let i = 0; i < 3; i++) void ask("few", { caller: "few" });
    await clock.advance(5_000);
    expect(started).toEqual(["many", "many", "few", "many", "few", "many"]);
    await clock.advance(200_000);
    expect(started).toHaveLength(103);
  });

  test("a caller that asks again and again takes every second turn", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 20; i++) void ask("many", { caller: "many" });
    const again = (): unknown => ask("single", { caller: "single" }).then(again);
    again();
    await clock.advance(8_000);
    expect(started.slice(1)).toEqual(["many", "single", "many", "single", "many", "single", "many", "single"]);
  });

  test("what waits at one priority takes no turn away at another", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 50; i++) void ask("background", { caller: "a", priority: 9 });
    for (let i = 0; i < 3; i++) void ask("b", { caller: "b" });
    void ask("a", { caller: "a" });
    await clock.advance(4_000);
    expect(started).toEqual(["running", "b", "a", "b", "b"]);
  });

  test("a newcomer at a lower rank has its turn beside those who wait there", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("running");
    for (let i = 0; i < 30; i++) void ask("a", { caller: "a", priority: 9 });
    await clock.advance(10_000);
    for (let i = 0; i < 3; i++) void ask("b", { caller: "b", priority: 9 });
    await clock.advance(6_000);
    expect(started.slice(11)).toEqual(["a", "b", "a", "b", "a", "b"]);
  });
});

describe("nobody starves", () => {
  test("while people ask without end, what can wait has every eleventh permit or better", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 100; i++) void ask("bulk", { caller: "export", priority: 9 });
    const again = (): unknown => ask("person", { caller: "person" }).then(again);
    again();
    await clock.advance(110_000);
    expect(started.filter((name) => name === "bulk")).toHaveLength(11);
    const gaps = started.join(" ").split("bulk").slice(1, -1);
    for (const gap of gaps) expect(gap.trim().split(" ")).toHaveLength(10);
  });

  test("a person who comes while only bulk waits is next", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 100; i++) void ask("bulk", { caller: "export", priority: 9 });
    await clock.advance(50_000);
    void ask("person", { caller: "person" });
    await clock.advance(1_000);
    expect(started.at(-1)).toBe("person");
  });

  test("a long rest earns no credit: who comes back has one turn like everybody", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    void ask("early", { caller: "early" });
    for (let i = 0; i < 60; i++) void ask("busy", { caller: "busy" });
    await clock.advance(40_000);
    for (let i = 0; i < 4; i++) void ask("early", { caller: "early" });
    await clock.advance(6_000);
    expect(started.slice(-6)).toEqual(["busy", "early", "busy", "early", "busy", "early"]);
  });

  test("turns are shared out by weight: light calls come more often than heavy ones", async () => {
    const { clock, ask, started } = quotaOf([{ limit: 3, ms: 1_000 }], { flightMs: 0 });
    void ask("running", { weight: 3 });
    for (let i = 0; i < 10; i++) void ask("heavy", { caller: "heavy", weight: 3 });
    for (let i = 0; i < 30; i++) void ask("light", { caller: "light" });
    await clock.advance(4_000);
    expect(started).toEqual(["running", "light", "light", "heavy", "light", "light", "light", "heavy"]);
  });
});

test("who does not wait cannot leave the queue, and takes nobody along", () => {
  const queue = new Queue<Waiter>();
  const [waiting, stranger] = [1, 2].map((weight) => ({ weight, priority: 0, caller: "" })) as [Waiter, Waiter];
  queue.add(waiting);
  expect(queue.remove(stranger)).toBe(false);
  expect(queue.all()).toEqual([waiting]);
  expect([queue.remove(waiting), queue.remove(waiting)]).toEqual([true, false]);
  expect([queue.length, queue.first]).toEqual([0, undefined]);
});

test("who would wait behind a call does not delay it: it is not refused for their sake", async () => {
  const { clock, ask } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
  for (let i = 0; i < 10; i++) void ask("bulk", { priority: 9, caller: "export" });
  const person = ask("person", { deadline: clock.now() + 1_000 });
  await clock.advance(1_000);
  expect((await person).waitedMs).toBe(1_000);
});
