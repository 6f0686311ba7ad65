import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { asCaller, ownTurn } from "../../src/server/turns.ts";

test("callers alternate, and each of them is served in order of arrival", async () => {
  const served: string[] = [];
  const turns: Promise<void>[] = [];
  const wait = (caller: string, name: string) => asCaller(caller, () => void turns.push(ownTurn().then(() => void served.push(name))));
  for (const name of ["a1", "a2", "a3"]) wait("a", name);
  for (const name of ["b1", "b2"]) wait("b", name);
  wait("c", "c1");
  await Promise.all(turns);
  expect(served).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
});

test("who comes later with little waits for one turn of who has much", async () => {
  const served: string[] = [];
  const turns: Promise<void>[] = [];
  const wait = (caller: string) => asCaller(caller, () => void turns.push(ownTurn().then(() => void served.push(caller))));
  for (let i = 0; i < 50; i++) wait("much");
  while (served.length < 5) await nextTurn();
  wait("little");
  await Promise.all(turns);
  expect(served.indexOf("little")).toBeLessThan(8);
  expect(served).toHaveLength(51);
});

test("turns belong to the caller whose work takes them, also after what the work has awaited", async () => {
  const served: string[] = [];
  const late = new Promise<void>((resolve) =>
    asCaller("late", async () => {
      await nextTurn();
      await ownTurn();
      served.push("late");
      resolve();
    }),
  );
  const others = Array.from(
    { length: 20 },
    () => new Promise<void>((resolve) => asCaller("other", () => void ownTurn().then(() => resolve(void served.push("other"))))),
  );
  await Promise.all([late, ...others]);
  expect(served.indexOf("late")).toBeLessThan(4);
});

test("others get turns between two of those who wait", async () => {
  let between = 0;
  let isOver = false;
  const count = async () => {
    for (; !isOver; between++) await nextTurn();
  };
  const counting = count();
  await ownTurn();
  await ownTurn();
  isOver = true;
  await counting;
  expect(between).toBeGreaterThanOrEqual(2);
});
