import { setMaxListeners } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Batcher } from "../../../src/engine/memory/batcher.ts";
import type { Work } from "../../../src/engine/memory/batching.ts";
import type { TielineError } from "../../../src/errors.ts";
import { dedupe } from "../../../src/transport/layers/dedupe.ts";
import { quota as quotaLayer } from "../../../src/transport/layers/quota.ts";
import { type Request, type Send, stack } from "../../../src/transport/send.ts";
import { FakeClock, settled } from "../../clock.ts";
import { read, response, scope } from "../../transport/kit.ts";
import { CountedQuota, numbers, ScopeOnly } from "./batcher-kit.ts";

interface Vendor {
  windows: { limit: number; ms: number }[];
  concurrency: number;
  /** What the batcher's calls count. */
  weight: number;
}

/** A batcher over the layers between it and a vendor; each call takes some time. */
function vendorOf({ windows, concurrency, weight }: Vendor, latencyMs: number) {
  const clock = new FakeClock();
  const quota = new CountedQuota({ vendor: "itm", label: "ITM Platform", windows, clock, concurrency, flightMs: 0 });
  const arrivals: { at: number; weight: number }[] = [];
  const http: Send = async (request) => {
    arrivals.push({ at: clock.now(), weight: request.weight ?? 1 });
    if (latencyMs > 0) await clock.sleep(latencyMs, request.scope.signal);
    if (request.path === "/bad") throw new Error("The call failed.");
    return response(200, {}, request.path);
  };
  const send = stack([dedupe({ vendor: "itm" }), quotaLayer({ vendor: "itm", quota, clock })], http);
  return { clock, quota, arrivals, send, batcher: new Batcher({ vendor: "itm", quota, clock, weight }) };
}

/** What a batch does: how many calls, one after the other or at once, and what they count. */
interface BatchWork {
  calls: number;
  atOnce: boolean;
  weights: number[];
  failing: boolean;
}

const batchWork: fc.Arbitrary<BatchWork> = fc.record({
  calls: fc.integer({ min: 0, max: 3 }),
  atOnce: fc.boolean(),
  weights: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
  failing: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
});

const arrival = fc.record({
  at: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000 })),
  group: fc.constantFrom("things", "people"),
  from: fc.nat(8),
  count: fc.integer({ min: 1, max: 9 }),
  deadlineIn: fc.oneof(fc.constant(1_000_000), fc.integer({ min: 1, max: 8_000 })),
  leavesIn: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: fc.integer({ min: 0, max: 4_000 }), weight: 1 }),
  /** Requests a page beside the batcher, as lists do. */
  page: fc.boolean(),
  batchWork,
});

const vendor: fc.Arbitrary<Vendor> = fc.record({
  windows: fc.array(fc.record({ limit: fc.integer({ min: 2, max: 6 }), ms: fc.integer({ min: 1, max: 2_000 }) }), { maxLength: 2 }),
  concurrency: fc.integer({ min: 1, max: 3 }),
  weight: fc.integer({ min: 1, max: 2 }),
});

test("every key is answered once or refused, every permit is used or released, and no request waits for ever", async () => {
  let batches = 0;
  let refused = 0;
  let released = 0;
  await fc.assert(
    fc.asyncProperty(
      vendor,
      fc.integer({ min: 1, max: 6 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_500 })),
      fc.array(arrival, { minLength: 1, maxLength: 25, size: "max" }),
      async (given, maxKeys, latencyMs, arrivals) => {
        const made = vendorOf(given, latencyMs);
        const { clock, quota, batcher, send } = made;
        let started = 0;
        let ended = 0;
        const request = (path: string, weight: number, caller: Request["scope"]) => send(read({ path, weight, scope: caller }) as Request);

        for (const { at, group, from, count, deadlineIn, leavesIn, page, batchWork: each } of arrivals) {
          const work: Work<ScopeOnly, string> = async (keys, _fields, { scope: shared }) => {
            batches += 1;
            expect(keys.length).toBeLessThanOrEqual(maxKeys);
            expect(new Set(keys).size).toBe(keys.length);
            // Some of these are the same as those of others in flight.
            const paths = each.weights
              .slice(0, each.calls)
              .map((_, i) => (each.failing && i === 0 ? "/bad" : i === 1 ? "/page" : `/${group}/${keys}`));
            const calls = paths.map((path, i) => () => request(path, each.weights[i]!, shared));
            if (each.atOnce) await Promise.all(calls.map((call) => call()));
            else for (const call of calls) await call();
            return new Map(keys.map((key) => [key, `<${key}>`]));
          };
          void clock.sleep(at).then(async () => {
            const caller = scope(clock.now() + deadlineIn);
            setMaxListeners(0, caller.signal);
            if (leavesIn !== undefined) void clock.sleep(leavesIn).then(() => caller.leave());
            if (page) void request("/page", 1, caller).catch(() => undefined);
            started += 1;
            const keys = numbers(count, from);
            const found = await batcher.load({ group, keys, fields: undefined, context: new ScopeOnly(caller), maxKeys, work });
            expect([...found.keys()].sort()).toEqual([...keys].sort());
            for (const [key, answer] of found) {
              if (typeof answer === "string") expect(answer).toBe(`<${key}>`);
              else if ((answer as TielineError).code === "UPSTREAM_BUDGET") refused += 1;
              else expect(["the caller left", "The call failed."]).toContain(answer.message);
            }
            ended += 1;
          });
        }
        await clock.drain();
        await settled();

        expect(ended).toBe(started);
        expect(quota.waiting).toBe(0);
        expect(quota.used).toBe(made.arrivals.length);
        expect(quota.given).toBe(quota.used + quota.released);
        released += quota.released;
        for (const { limit, ms } of given.windows)
          for (const { at } of made.arrivals) {
            const within = made.arrivals.filter((other) => other.at <= at && other.at > at - ms);
            expect(within.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(limit);
          }
        // Every place is free again: one more call of full weight could start as soon as the windows allow.
        await clock.advance(10_000);
        expect(quota.budget().left).toBe(
          given.windows.length > 0 ? Math.min(...given.windows.map(({ limit }) => limit)) : Number.POSITIVE_INFINITY,
        );
      },
    ),
    { numRuns: 400 },
  );
  expect(batches).toBeGreaterThan(1_000);
  expect(refused).toBeGreaterThan(100);
  expect(released).toBeGreaterThan(100);
}, 60_000);

test("a batch that joins another's call releases its permit, for which that call may wait", async () => {
  const { clock, quota, send, batcher, arrivals } = vendorOf({ windows: [], concurrency: 1, weight: 1 }, 100);
  const page = (caller = scope()) => send(read({ path: "/page", scope: caller }) as Request);
  const first = send(read({ path: "/first" }) as Request);
  const work: Work<ScopeOnly, string> = async (keys, _fields, { scope: shared }) => {
    await send(read({ path: "/page", scope: shared as ReturnType<typeof scope> }) as Request);
    return new Map(keys.map((key) => [key, `<${key}>`]));
  };
  const found = batcher.load({ group: "things", keys: ["a"], fields: undefined, context: new ScopeOnly(scope()), maxKeys: 10, work });
  const queued = page();
  await clock.drain();
  await Promise.all([first, queued]);
  expect((await found).get("a")).toBe("<a>");
  expect(arrivals).toHaveLength(2);
  expect(quota).toMatchObject({ given: 3, used: 2, released: 1 });
});

test("a call with another weight than its permit gets a permit of its own", async () => {
  const { clock, quota, send, batcher, arrivals } = vendorOf({ windows: [{ limit: 2, ms: 1_000 }], concurrency: 1, weight: 1 }, 0);
  const work: Work<ScopeOnly, string> = async (_keys, _fields, { scope: shared }) => {
    await send(read({ weight: 2, scope: shared as ReturnType<typeof scope> }) as Request);
    return new Map();
  };
  const found = batcher.load({ group: "things", keys: ["a"], fields: undefined, context: new ScopeOnly(scope()), maxKeys: 10, work });
  await clock.drain();
  expect((await found).size).toBe(0);
  expect(arrivals).toMatchObject([{ weight: 2 }]);
  expect(quota).toMatchObject({ given: 2, used: 1, released: 1 });
});

test("a permit whose call is in flight is not released when the batch fails before it", async () => {
  const { clock, quota, send, batcher, arrivals } = vendorOf({ windows: [{ limit: 3, ms: 60_000 }], concurrency: 4, weight: 1 }, 100);
  const work: Work<ScopeOnly, string> = async (_keys, _fields, { scope: shared }) => {
    void send(read({ path: "/slow", scope: shared as ReturnType<typeof scope> }) as Request).catch(() => undefined);
    throw new Error("another part failed");
  };
  const found = batcher.load({ group: "things", keys: ["a"], fields: undefined, context: new ScopeOnly(scope()), maxKeys: 10, work });
  await settled();
  expect((await found).get("a")).toEqual(new Error("another part failed"));
  expect(arrivals).toHaveLength(1);
  expect(quota.budget().left).toBe(2);
  await clock.drain();
});
