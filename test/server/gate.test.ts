import { expect, test } from "vitest";
import { Gate } from "../../src/server/gate.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("a gate lets in as much weight as fits, in order of arrival", async () => {
  const gate = new Gate({ capacity: 10 });
  const order: string[] = [];
  const enter = (name: string, weight: number) =>
    gate.enter(weight).then((leave) => {
      order.push(name);
      return leave;
    });
  const first = await enter("a", 6);
  const second = enter("b", 6);
  // It would fit, but the one before it waits.
  const third = enter("c", 2);
  await turn();
  expect(order).toEqual(["a"]);
  first();
  first();
  const [leaveSecond, leaveThird] = await Promise.all([second, third]);
  expect(order).toEqual(["a", "b", "c"]);
  expect(gate.inside).toBe(8);
  leaveSecond();
  leaveThird();
  expect(gate.inside).toBe(0);
});

test("what is heavier than the gate goes alone", async () => {
  const gate = new Gate({ capacity: 10 });
  const leave = await gate.enter(1000);
  let isIn = false;
  const next = gate.enter(1).then((leaveNext) => {
    isIn = true;
    return leaveNext;
  });
  await turn();
  expect(isIn).toBe(false);
  leave();
  (await next)();
});

test("whoever gives up leaves the queue, and lets those behind it in", async () => {
  const gate = new Gate({ capacity: 10 });
  await gate.enter(6);
  const leaving = new AbortController();
  const heavy = gate.enter(10, leaving.signal);
  const light = gate.enter(4);
  leaving.abort(new Error("left"));
  await expect(heavy).rejects.toThrow("left");
  await light;
  await expect(gate.enter(1, AbortSignal.abort(new Error("was gone")))).rejects.toThrow("was gone");
  expect(gate.inside).toBe(10);
});

test("too many in the queue, and too long a wait, are refused as overload", async () => {
  const gate = new Gate({ capacity: 1, maxWaiting: 1, maxWaitMs: 1 });
  await gate.enter(1);
  const waiting = gate.enter(1);
  await expect(gate.enter(1)).rejects.toMatchObject({ code: "OVERLOADED", retryAfterMs: 1000 });
  await expect(waiting).rejects.toMatchObject({ code: "OVERLOADED" });
});
