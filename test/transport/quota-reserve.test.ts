import { describe, expect, test } from "vitest";
import { quotaOf } from "./quota-kit.ts";

const window = { limit: 10, ms: 60_000 };
const background = { priority: 7, reserve: 0.3, deadline: Number.POSITIVE_INFINITY };

describe("work that takes spare quota only", () => {
  test("leaves a part of each window untouched, whoever used the rest", async () => {
    const { ask, started, quota, clock } = quotaOf([window, { limit: 4, ms: 1_000 }], { flightMs: 0 });
    for (let i = 0; i < 20; i++) void ask("sync", background);
    await clock.advance(0);
    // 70 % of 4 is 2 a second, 70 % of 10 is 7 a minute.
    expect(started).toHaveLength(2);
    await clock.advance(59_000);
    expect(started).toHaveLength(7);
    expect(quota.budget().left).toBe(3);
    for (let i = 0; i < 3; i++) (await ask("person")).done();
    expect(started.slice(7)).toEqual(["person", "person", "person"]);
  });

  test("counts what people use: the part is free of their calls as well", async () => {
    const { ask, started, clock } = quotaOf([window], { flightMs: 0 });
    for (let i = 0; i < 6; i++) (await ask("person")).done();
    for (let i = 0; i < 5; i++) void ask("sync", background);
    await clock.advance(1);
    expect(started.filter((name) => name === "sync")).toHaveLength(1);
  });

  test("goes after all others that wait, whatever their urgency and however long it waits itself", async () => {
    const { ask, started, clock } = quotaOf([{ limit: 2, ms: 1_000 }], { flightMs: 0 });
    (await ask("first")).done();
    (await ask("second")).done();
    for (let i = 0; i < 3; i++) void ask("sync", background);
    await clock.advance(10);
    for (let i = 0; i < 6; i++) void ask("person", { priority: 7, caller: i % 2 === 0 ? "anna" : "ben" });
    await clock.advance(20_000);
    const names = started.slice(2);
    expect(names.slice(0, 6)).toEqual(Array(6).fill("person"));
    expect(names.slice(6)).toEqual(Array(3).fill("sync"));
  });

  test("delays nobody's start: a person's call is granted when it would have been without the work", async () => {
    const waits = async (calls: number, withSync: boolean) => {
      const { ask, clock } = quotaOf([window], { flightMs: 0 });
      if (withSync) for (let i = 0; i < 100; i++) void ask("sync", background).then((permit) => permit.done());
      await clock.advance(90_000);
      const asked = Array.from({ length: calls }, () => ask("person", { priority: 3, caller: "anna" }));
      await clock.advance(120_000);
      return (await Promise.all(asked)).map(({ waitedMs }) => waitedMs);
    };
    // As many as are kept for people.
    expect(await waits(3, true)).toEqual(await waits(3, false));
  });

  test("a heavy call that the spare part cannot hold goes when the window is empty", async () => {
    const { ask, started, clock } = quotaOf([{ limit: 2, ms: 1_000 }], { flightMs: 0 });
    (await ask("person", { weight: 1 })).done();
    void ask("sync", { ...background, weight: 2 });
    await clock.advance(500);
    expect(started).toEqual(["person"]);
    await clock.advance(500);
    expect(started).toEqual(["person", "sync"]);
  });

  test("is not counted when a person's call is refused for its deadline", async () => {
    const { ask, clock } = quotaOf([{ limit: 1, ms: 1_000 }], { flightMs: 0 });
    (await ask("person")).done();
    for (let i = 0; i < 50; i++) void ask("sync", background);
    const permit = ask("person", { deadline: clock.now() + 1_500 });
    await clock.advance(1_000);
    expect((await permit).waitedMs).toBe(1_000);
  });
});
