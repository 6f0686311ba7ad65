import { afterEach, describe, expect, test } from "vitest";
import type { VendorName } from "../../src/errors.ts";
import type { VendorKey } from "../harness.ts";
import { type CallsByVendor, callsOf, examples, expectWithin, open, type Till, vendorKeys } from "./kit.ts";

/** What the example queries were said to cost, and what they cost. */
const tills: Till[] = [];
afterEach(async () => {
  for (const till of tills.splice(0)) await till.close();
});

async function start(): Promise<Till> {
  const till = await open();
  tills.push(till);
  return till;
}

const nothing: CallsByVendor = { zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 };
const minute = 60_000;

describe.each(examples)("$name", ({ query }) => {
  test("cold, fresh, to be read anew and forgotten", async () => {
    const { price, cost, clock, forget } = await start();
    const cold = await price(query);
    expect(cold.known).toBe(false);
    const first = await cost(query);
    expectWithin(cold, first);
    expect(first).not.toEqual(nothing);

    const fresh = await price(query);
    expect(fresh).toMatchObject({ known: true, waitMs: 0, calls: { min: 0, expected: 0, max: 0 } });
    expect(await cost(query)).toEqual(nothing);
    for (const [name, { cached }] of Object.entries(fresh.vendors)) expect(cached.answers, name).toBeGreaterThan(0);

    // What was answered before tells all the calls, whatever may be shown of it.
    const anew = await price(query, { maxAgeMs: 0 });
    expect(anew.known).toBe(true);
    const second = await cost(query, { maxAgeMs: 0 });
    for (const part of ["min", "expected", "max"] as const) expect(callsOf(anew, part)).toEqual(second);

    // After most of an hour nobody is logged in any more either.
    await clock.advance(50 * minute);
    const old = await price(query);
    expect(old.known).toBe(true);
    const third = await cost(query);
    for (const part of ["min", "expected"] as const) expect(callsOf(old, part)).toEqual(third);
    expectWithin(old, third);

    forget();
    const remembered = await price(query);
    const fourth = await cost(query);
    expect(callsOf(remembered, "expected")).toEqual(fourth);
    expectWithin(remembered, fourth);

    // Half of it is kept.
    const used = (Object.entries(vendorKeys) as [VendorName, VendorKey][]).filter(([, key]) => first[key] > 0);
    for (const [name] of used.slice(0, 2)) {
      forget(name);
      const half = await price(query);
      expectWithin(half, await cost(query));
    }
  });
});

const pairs = examples.map((example, i) => ({ ...example, before: examples.at(i - 1)! }));
test.each(pairs)("$name after $before.name", async ({ query, before }) => {
  const { price, cost } = await start();
  await cost(before.query);
  const half = await price(query);
  expectWithin(half, await cost(query));
});
