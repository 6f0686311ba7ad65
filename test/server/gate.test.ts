import { describe, expect, test } from "vitest";
import { Gate } from "../../src/server/gate.ts";

/** Work of this weight, of one caller unless another one is named. */
const of = (weight: number, more: { caller?: string; signal?: AbortSignal } = {}) => ({ weight, caller: "one", ...more });

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("a gate lets in as much weight of one caller as fits, in order of arrival", async () => {
  const gate = new Gate({ capacity: 10 });
  const order: string[] = [];
  const enter = (name: string, weight: number) =>
    gate.enter(of(weight)).then((leave) => {
      order.push(name);
      return leave;
    });
  const first = await enter("a", 3);
  const second = enter("b", 4);
  // It would fit, but the one before it waits.
  const third = enter("c", 1);
  await turn();
  expect(order).toEqual(["a"]);
  first();
  first();
  const [leaveSecond, leaveThird] = await Promise.all([second, third]);
  expect(order).toEqual(["a", "b", "c"]);
  expect(gate.inside).toBe(5);
  leaveSecond();
  leaveThird();
  expect(gate.inside).toBe(0);
});

test("what is heavier than the gate goes alone", async () => {
  const gate = new Gate({ capacity: 10 });
  const leave = await gate.enter(of(1000));
  let isIn = false;
  const next = gate.enter(of(1)).then((leaveNext) => {
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
  await gate.enter(of(6));
  const leaving = new AbortController();
  const heavy = gate.enter(of(10, { caller: "two", signal: leaving.signal }));
  const light = gate.enter(of(4, { caller: "three" }));
  leaving.abort(new Error("left"));
  await expect(heavy).rejects.toThrow("left");
  await light;
  await expect(gate.enter(of(1, { signal: AbortSignal.abort(new Error("was gone")) }))).rejects.toThrow("was gone");
  expect(gate.inside).toBe(10);
});

test("too many in the queue, and too long a wait, are refused as overload", async () => {
  const gate = new Gate({ capacity: 1, maxWaiting: 1, maxWaitMs: 1 });
  await gate.enter(of(1));
  const waiting = gate.enter(of(1));
  await expect(gate.enter(of(1))).rejects.toMatchObject({ code: "OVERLOADED", retryAfterMs: 1000 });
  await expect(waiting).rejects.toMatchObject({ code: "OVERLOADED" });
});

describe("room belongs to callers:", () => {
  test("one caller's large work leaves as much free as it takes, so that others do not wait for it", async () => {
    const gate = new Gate({ capacity: 10 });
    const of = (caller: string) => ({ weight: 1, caller });
    const inside: string[] = [];
    for (let i = 0; i < 40; i++)
      gate
        .enter(of("attacker"))
        .then(() => inside.push("attacker"))
        .catch(() => undefined);
    await turn();
    expect(inside).toHaveLength(5);
    await gate.enter(of("honest"));
    await gate.enter(of("another"));
    expect(gate.inside).toBe(7);
  });

  test("where all is taken, those with the least inside are next, whoever came first", async () => {
    const gate = new Gate({ capacity: 10 });
    const leave = await gate.enter(of(10, { caller: "attacker" }));
    const order: string[] = [];
    const enter = (caller: string, weight: number) =>
      gate.enter(of(weight, { caller })).then((each) => {
        order.push(caller);
        return each;
      });
    const first = enter("attacker", 2);
    enter("attacker", 2);
    enter("honest", 2);
    enter("another", 2);
    leave();
    await turn();
    // The attacker's second comes when as much would stay free as it has.
    expect(order).toEqual(["attacker", "honest", "another"]);
    (await first)();
    await turn();
    expect(order).toEqual(["attacker", "honest", "another", "attacker"]);
  });

  test("what is light does not pass by the heavy work of somebody who has nothing inside", async () => {
    const gate = new Gate({ capacity: 10 });
    const leave = await gate.enter(of(2, { caller: "one" }));
    let isIn = false;
    const heavy = gate.enter(of(9, { caller: "two" })).then(() => {
      isIn = true;
    });
    const light = gate.enter(of(1, { caller: "three" }));
    await turn();
    expect([isIn, gate.inside]).toEqual([false, 2]);
    leave();
    await Promise.all([heavy, light]);
    expect(gate.inside).toBe(10);
  });

  test("a full queue refuses the newest of whoever has the most waiting, not those who have nothing there", async () => {
    const gate = new Gate({ capacity: 1, maxWaiting: 10 });
    const leave = await gate.enter(of(1, { caller: "attacker" }));
    const outcomes = Array.from({ length: 12 }, () =>
      gate.enter(of(1, { caller: "attacker" })).then(
        (leaveNext) => {
          leaveNext();
          return "entered";
        },
        ({ code }) => String(code),
      ),
    );
    const honest = gate.enter(of(1, { caller: "honest" }));
    expect(await Promise.all(outcomes.slice(9))).toEqual(["OVERLOADED", "OVERLOADED", "OVERLOADED"]);
    leave();
    (await honest)();
    expect(await Promise.all(outcomes.slice(0, 9))).toEqual(Array(9).fill("entered"));
  });
});
