import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { makeWorld } from "../../sandbox/world/world.ts";
import type { VendorName } from "../../src/errors.ts";
import type { Calls, Price } from "../../src/explain/price.ts";
import type { ExecuteOptions } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";

const folder = fileURLToPath(new URL("../../examples/queries/", import.meta.url));

export const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => ({ name: file.replace(".graphql", ""), query: readFileSync(`${folder}${file}`, "utf8") }));

/** As prices name them, and as the sandbox does. */
export const vendorKeys = { zivio: "zivio", "current-rms": "currentRms", cirrus: "cirrus", itm: "itm", projector: "projector" } as const;

const none: Calls = { min: 0, expected: 0, max: 0 };
const world = makeWorld({ scale: 0.25 });

export type CallsByVendor = Record<VendorKey, number>;

export interface Till extends Harness {
  clock: FakeClock;
  /** Calls that vendors got for this question. */
  cost(query: string, options?: ExecuteOptions): Promise<CallsByVendor>;
  /** Asks for the price, which must not cost anything. */
  price(query: string, options?: ExecuteOptions): Promise<Price>;
  /** Lets all vendors' answers be forgotten, or those of one. */
  forget(vendor?: VendorName): void;
}

/** The graph over five vendors that show the same world each time, with answers kept for a minute. */
export async function open(): Promise<Till> {
  const clock = new FakeClock();
  const harness = await startHarness({ world, clock, tieline: { cacheMaxAgeMs: 60_000 } });
  const { ask, counts, tieline } = harness;
  return {
    ...harness,
    clock,
    async cost(query, options) {
      const { errors } = await ask(query, {}, options);
      expect(errors).toBeUndefined();
      return counts();
    },
    async price(query, options = {}) {
      const { data, errors, extensions } = await ask(query, {}, { ...options, explain: true });
      expect({ data, errors }).toEqual({ data: null, errors: undefined });
      expect(counts()).toEqual({ zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
      return (extensions!.tieline as { plan: Price }).plan;
    },
    forget(vendor) {
      for (const [name, { cache }] of tieline.upstreams) if (vendor === undefined || name === vendor) cache!.clear();
    },
  };
}

/** One of the three numbers, for each vendor; infinite where there is no bound. */
export function callsOf({ vendors }: Price, part: keyof Calls): CallsByVendor {
  const all = Object.entries(vendorKeys) as [VendorName, VendorKey][];
  const bound = (name: VendorName) => (vendors[name]?.calls ?? none)[part] ?? Number.POSITIVE_INFINITY;
  return Object.fromEntries(all.map(([name, key]) => [key, bound(name)])) as CallsByVendor;
}

/** Neither fewer than the least nor more than the most, at each vendor and in all. */
export function expectWithin(price: Price, cost: CallsByVendor): void {
  const [least, most] = [callsOf(price, "min"), callsOf(price, "max")];
  const outside = Object.entries(cost).filter(([name, calls]) => calls < least[name as VendorKey] || calls > most[name as VendorKey]);
  expect({ outside, price }).toEqual({ outside: [], price });
  const { min, expected, max } = price.calls;
  expect(min).toBeLessThanOrEqual(expected);
  expect(expected).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY);
  // A bound says something, or there is a reason why there is none.
  for (const { calls, unbounded } of Object.values(price.vendors)) {
    expect(unbounded === null).toBe(calls.max !== null);
    expect(calls.max ?? 0).toBeLessThan(10_000);
  }
}
