import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openRedis, type Shared } from "../../src/processes/open.ts";
import { type Clock, systemClock } from "../../src/transport/clock.ts";
import { MemoryStore } from "../../src/transport/quota/store.ts";
import { type Permit, Quota, type QuotaOptions, type Window } from "../../src/transport/quota.ts";
import { errorOf } from "../transport/kit.ts";
import { forever, violations } from "../transport/quota-kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

let redis: TestRedis;
const processes: Shared[] = [];
let account = 0;

beforeAll(async () => {
  if (redisIsHere) redis = await TestRedis.start();
});
afterEach(async () => {
  account += 1;
  for (const each of processes.splice(0)) await each.close();
});
afterAll(async () => {
  if (redisIsHere) await redis.end();
});

/** A process: its own link to Redis, and its own quota of the one account. */
async function processOf(windows: readonly Window[], more: Partial<QuotaOptions> = {}, clock: Clock = systemClock) {
  const warnings: string[] = [];
  const shared = await openRedis({ url: redis.url, clock, warn: (message) => warnings.push(message) });
  processes.push(shared);
  const longest = Math.max(...windows.map(({ ms }) => ms));
  const pool = shared.poolOf(`itm company ${account}`, longest);
  const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, concurrency: 100, pool, ...more });
  return { quota, warnings, acquire: (weight = 1) => quota.acquire({ weight, deadline: forever }) };
}

/** Waits for what has no event. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await systemClock.sleep(5);
}

const minute: Window = { limit: 6, ms: 60_000 };

describe.skipIf(!redisIsHere)("processes that share a quota", () => {
  test("see what the others have spent, and have what is left", async () => {
    const [first, second] = [await processOf([minute]), await processOf([minute])];
    for (let i = 0; i < 4; i++) (await first.acquire()).done();
    await until(() => second.quota.budget().left === 2);
    await second.acquire(2);
    const error = await errorOf(second.quota.acquire({ deadline: Date.now() + 50_000 }));
    expect(error).toMatchObject({ code: "UPSTREAM_BUDGET", vendor: "itm" });
    await until(() => first.quota.budget().left === 0);
    const third = await processOf([minute]);
    await until(() => third.quota.budget().left === 0);
  });

  test("get back what another has reserved and not sent", async () => {
    const [first, second] = [await processOf([minute]), await processOf([minute])];
    const held = await first.quota.reserve({ weight: 6, deadline: forever });
    await until(() => second.quota.budget().left === 0);
    const waiting = second.acquire();
    held.release();
    (await waiting).done();
  });

  test("count a call with the weight with which it was sent", async () => {
    const [first, second] = [await processOf([minute]), await processOf([minute])];
    const held = await first.quota.reserve({ weight: 6, deadline: forever });
    held.spend(2);
    held.done();
    await until(() => second.quota.budget().left === 4);
  });

  test("give callers their turns in all of them together: who has had more waits a moment for who has had less, in another process", async () => {
    const window = { limit: 1, ms: 100 };
    const name = `itm company ${account} turns`;
    const open = async (caller: string) => {
      const shared = await openRedis({ url: redis.url, clock: systemClock, warn: () => undefined });
      processes.push(shared);
      const pool = shared.poolOf(name, window.ms);
      await new Promise<void>((resolve) => {
        const nothing = () => undefined;
        const heard = { taken: nothing, changed: nothing, removed: nothing, refused: nothing, spentBefore: () => [] };
        pool.listen({ ...heard, state: ({ joined }) => joined && resolve() });
      });
      return async () => {
        const answer = await pool.take({ weight: 1, quotaShare: 1, reserve: 0, caller, flightMs: 1 }, [window]);
        if ("waitMs" in answer) return answer.waitMs;
        answer.spend(1, 1);
        answer.settle();
        return 0;
      };
    };
    const [crowd, single] = [await open("crowd"), await open("single")];
    const waits = async (take: () => Promise<number>) => {
      for (let wait = await take(); wait > 0; wait = await take()) await systemClock.sleep(wait);
    };
    let left = 0;
    // A machine that is late by more than the moment lets the first one in; not every time.
    for (let round = 0; left === 0 && round < 50; round++) {
      await waits(crowd);
      const [wait] = [await crowd(), await single()];
      if (wait === 0) continue;
      await systemClock.sleep(wait);
      // The window is open now, and the crowd asks first.
      const isTold = (await crowd()) > 0;
      if ((await single()) === 0 && isTold) left += 1;
    }
    expect(left).toBe(1);
  });

  test("stop together when the vendor refuses one of them", async () => {
    const [first, second] = [await processOf([minute]), await processOf([minute])];
    const refused = await first.acquire();
    refused.refused(20_000);
    refused.done();
    await until(() => second.quota.budget().left === 0);
    expect((await errorOf(second.quota.acquire({ deadline: Date.now() + 10_000 }))).code).toBe("UPSTREAM_BUDGET");
    expect(second.quota.windows()[0]?.limit).toBeLessThan(6);
  });

  test("tell one that starts later what the vendor refused", async () => {
    const [first] = [await processOf([minute])];
    const refused = await first.acquire();
    refused.refused(20_000);
    refused.done();
    const late = await processOf([minute]);
    await until(() => (late.quota.windows()[0]?.limit ?? 6) < 6);
    expect((await errorOf(late.quota.acquire({ deadline: Date.now() + 10_000 }))).code).toBe("UPSTREAM_BUDGET");
  });

  test("hold a caller's own part in all processes together", async () => {
    const [first, second] = [await processOf([minute]), await processOf([minute])];
    const asked = (caller: string) => ({ deadline: Date.now() + 10_000, caller, quotaShare: 0.5 });
    for (let i = 0; i < 3; i++) (await first.quota.acquire(asked("ana"))).done();
    await until(() => second.quota.budget().left === 3);
    expect((await errorOf(second.quota.acquire(asked("ana")))).code).toBe("UPSTREAM_BUDGET");
    (await second.quota.acquire(asked("bob"))).done();
  });

  test("keep every window, whatever each wants", async () => {
    const windows = [
      { limit: 4, ms: 150 },
      { limit: 11, ms: 600 },
    ];
    const arrivals: { at: number; weight: number }[] = [];
    const all = await Promise.all([1, 2, 3, 4].map(() => processOf(windows, { flightMs: 60 })));
    const work = all.flatMap(({ acquire }, process) =>
      [1, 2, 3, 4, 5].map(async (weightOf) => {
        const weight = 1 + ((process + weightOf) % 2);
        const permit = await acquire(weight);
        arrivals.push({ at: Date.now(), weight });
        await systemClock.sleep(5 * weightOf);
        permit.done();
      }),
    );
    await Promise.all(work);
    expect(arrivals).toHaveLength(20);
    expect(violations(arrivals, windows)).toBe(0);
  });
});

describe.skipIf(!redisIsHere)("while Redis is away", () => {
  afterEach(async () => {
    await redis.kill();
    await redis.start();
  });

  test("each process takes its part of what was left, and together they never take more", async () => {
    const [first, second] = [await processOf([{ limit: 10, ms: 60_000 }]), await processOf([{ limit: 10, ms: 60_000 }])];
    const both = [first, second];
    for (let i = 0; i < 4; i++) (await first.acquire()).done();
    await until(() => second.quota.budget().left === 6);
    await until(() => both.every(({ quota }) => quota.windows()[0]?.left === 6));
    await redis.kill();
    await until(() => both.every(({ warnings }) => warnings.length === 1));
    for (const { quota, warnings } of both) {
      expect(warnings[0]).toMatch(/Redis is away.*takes its part/);
      for (let i = 0; i < 3; i++) (await quota.acquire({ deadline: Date.now() + 20_000 })).done();
      expect((await errorOf(quota.acquire({ deadline: Date.now() + 1_000 }))).code).toBe("UPSTREAM_BUDGET");
    }
    // It comes back empty: each tells what it has spent.
    await redis.start();
    await until(() => both.every(({ warnings }) => warnings.length === 2));
    const third = await processOf([{ limit: 10, ms: 60_000 }]);
    await until(() => third.quota.budget().left === 0);
    await until(() => both.every(({ quota }) => quota.budget().left === 0));
  });

  test("a process that starts takes no more than its part, and joins when Redis is there", async () => {
    await redis.kill();
    const { quota, warnings } = await processOf([minute], { share: 0.5 });
    const granted: Permit[] = [];
    for (let i = 0; i < 3; i++) granted.push(await quota.acquire({ deadline: Date.now() + 1_000 }));
    expect((await errorOf(quota.acquire({ deadline: Date.now() + 1_000 }))).code).toBe("UPSTREAM_BUDGET");
    for (const permit of granted) permit.done();
    await redis.start();
    await until(() => warnings.length === 2);
    await until(() => quota.budget().left === 3);
  });

  test("the others tell a Redis that lost its data what a process that is gone has spent", async () => {
    const [first, second] = [await processOf([minute]), await processOf([minute])];
    for (let i = 0; i < 5; i++) (await first.acquire()).done();
    await until(() => second.quota.budget().left === 1);
    await processes.shift()?.close();
    await redis.kill();
    await redis.start();
    const third = await processOf([minute]);
    await until(() => third.quota.budget().left === 1);
  });

  test("what this folder's processes have spent is told to a Redis that lost it", async () => {
    const store = new MemoryStore();
    const first = await processOf([minute], { store });
    for (let i = 0; i < 5; i++) (await first.acquire()).done();
    await processes.pop()?.close();
    await redis.kill();
    await redis.start();
    const second = await processOf([minute], { store });
    await until(() => second.quota.budget().left === 1);
  });
});
