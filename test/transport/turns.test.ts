import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "../../src/transport/turns.ts";

/** Turns by a clock that the pieces of work move on, and what was served so far. */
function makeTurns() {
  const clock = { ms: 0 };
  const { take } = new Turns(() => clock.ms);
  const served: string[] = [];
  const waiting: Promise<void>[] = [];
  const wait = (caller: string, { name = caller, takesMs = 0 } = {}) =>
    waiting.push(
      take(caller).then(() => {
        clock.ms += takesMs;
        served.push(name);
      }),
    );
  return { take, clock, served, wait, all: () => Promise.all(waiting) };
}

/** Iterations of the event loop until the work has ended. */
async function iterationsOf(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  let iterations = 0;
  const count = async () => {
    for (; !isOver; iterations++) await nextTurn();
  };
  const counting = count();
  await work;
  isOver = true;
  await counting;
  return iterations;
}

test("callers alternate, and each of them is served in order of arrival", async () => {
  const { served, wait, all } = makeTurns();
  for (const name of ["a1", "a2", "a3"]) wait("a", { name });
  for (const name of ["b1", "b2"]) wait("b", { name });
  wait("c", { name: "c1" });
  await all();
  expect(served).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
});

test("who comes later with little waits for one turn of who has much", async () => {
  const { served, wait, all } = makeTurns();
  for (let i = 0; i < 50; i++) wait("much", { takesMs: 5 });
  while (served.length < 5) await nextTurn();
  const before = served.length;
  wait("little");
  await all();
  expect(before).toBeLessThan(8);
  expect(served.indexOf("little")).toBeLessThan(before + 2);
  expect(served).toHaveLength(51);
});

test("the loop turns as soon as pieces have taken their share of an iteration", async () => {
  const { wait, all } = makeTurns();
  for (let i = 0; i < 20; i++) wait("a", { takesMs: 5 });
  expect(await iterationsOf(all())).toBeGreaterThanOrEqual(10);
});

test("short pieces do not wait for an iteration each, and the loop turns between many of them", async () => {
  const { take } = makeTurns();
  const work = async () => {
    for (let i = 0; i < 160; i++) await take();
  };
  const iterations = await iterationsOf(work());
  expect(iterations).toBeGreaterThanOrEqual(10);
  expect(iterations).toBeLessThan(20);
});
