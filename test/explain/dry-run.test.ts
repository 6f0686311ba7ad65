import { describe, expect, test } from "vitest";
import { DryRun } from "../../src/explain/dry-run.ts";
import { settled } from "../clock.ts";
import { rowsOf, vendorOf } from "../engine/vendor-kit.ts";

const minute = 60_000;

describe("a dry run", () => {
  test("makes no call and counts those that would be made, with older answers in their place", async () => {
    const { begin, calls, clock } = vendorOf(rowsOf(30));
    const first = begin();
    await Promise.all(["1", "2", "3"].map((id) => first.get(id)));
    await clock.advance(10 * minute);
    calls();
    const dryRun = new DryRun();
    const request = begin({ dryRun });
    expect(await Promise.all(["1", "3"].map((id) => request.get(id)))).toMatchObject([{ name: "Thing 1" }, { name: "Thing 3" }]);
    await settled();
    expect(calls()).toEqual([]);
    expect(dryRun.steps("itm")).toMatchObject([{ operation: "list", calls: 1, keys: 2 }]);
    expect(dryRun.isExact).toBe(true);
    // What stands in for a call that would be made is no cache hit.
    expect(request.report()).toMatchObject({ cacheHits: 0 });
  });

  test("for a caller that bypasses the cache counts the calls, with cached answers in their place", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    await begin().get("9");
    await begin().list();
    calls();
    const dryRun = new DryRun();
    const request = begin({ maxAgeMs: 0, dryRun });
    expect(await request.list()).toHaveLength(3);
    expect(await request.get("9")).toBeNull();
    expect([dryRun.calls("itm"), dryRun.isExact, calls()]).toEqual([2, true, []]);
  });

  test("counts one call for as many keys as one takes", async () => {
    const { begin, clock } = vendorOf(rowsOf(30), { maxIds: 4 });
    const ids = rowsOf(9).map(({ id }) => String(id));
    const first = begin();
    await Promise.all(ids.map((id) => first.get(id)));
    await clock.advance(10 * minute);
    const dryRun = new DryRun();
    const request = begin({ dryRun });
    expect(await Promise.all(ids.map((id) => request.get(id)))).toHaveLength(9);
    expect(dryRun.steps("itm")).toMatchObject([
      { operation: "list", calls: 2, keys: 8, batch: 4 },
      { operation: "show", calls: 1, keys: 1 },
    ]);
  });

  test("counts nothing for what is cached, and starts no revalidation", async () => {
    const { begin, calls, clock } = vendorOf(rowsOf(3));
    await begin().get("9");
    await begin().list();
    calls();
    for (const age of [0, minute + 1]) {
      await clock.advance(age);
      const dryRun = new DryRun();
      const request = begin({ dryRun });
      expect(await request.get("9")).toBeNull();
      expect(await request.list()).toHaveLength(3);
      await settled();
      expect(calls()).toEqual([]);
      expect(dryRun.calls("itm")).toBe(0);
      expect(dryRun.isExact).toBe(true);
      expect(request.report()).toMatchObject({ cacheHits: 2 });
    }
  });

  test("is not exact when something was never answered", async () => {
    const { begin, calls } = vendorOf(rowsOf(3));
    const records = new DryRun();
    await expect(begin({ dryRun: records }).get("1")).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect([records.calls("itm"), records.isExact]).toEqual([1, false]);
    const pages = new DryRun();
    await expect(begin({ dryRun: pages }).list()).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    expect([pages.calls("itm"), pages.isExact]).toEqual([1, false]);
    expect(calls()).toEqual([]);
  });

  test("counts a page whose older answer stands in, without a failure in the report", async () => {
    const { begin, clock } = vendorOf(rowsOf(3));
    await begin().list();
    await clock.advance(10 * minute);
    const dryRun = new DryRun();
    const request = begin({ dryRun });
    expect(await request.list()).toHaveLength(3);
    expect([dryRun.calls("itm"), dryRun.isExact]).toEqual([1, true]);
    expect(request.report()).toBeUndefined();
  });

  test.each([
    [7, 1],
    [30, 2],
    [90, 6],
  ])("counts the pages of a filtered list from %d older rows", async (count, calls) => {
    const { begin, clock } = vendorOf(rowsOf(count), { pageSize: 10, maxIds: 2 });
    const owners = count === 7 ? ["o0"] : ["o0", "o1"];
    const find = (request: ReturnType<typeof begin>) =>
      Promise.all(owners.map((owner) => request.session.findBy("Thing", { by: "owner" }, owner)));
    await find(begin());
    await clock.advance(10 * minute);
    const dryRun = new DryRun();
    const found = await find(begin({ dryRun }));
    expect(found.flat()).toHaveLength(count === 7 ? 3 : (count * 2) / 3);
    expect(dryRun.calls("itm")).toBe(calls);
    // Further pages count for the operation of the first one.
    expect(dryRun.steps("itm").map(({ operation }) => operation)).toEqual(["list"]);
    expect(dryRun.isExact).toBe(true);
  });

  test("counts the whole list once where it is read in place of a filter", async () => {
    const { begin, clock } = vendorOf(rowsOf(25));
    await begin().session.findBy("Thing", { by: "code" }, "C1");
    await clock.advance(10 * minute);
    const dryRun = new DryRun();
    expect(await begin({ dryRun }).session.findBy("Thing", { by: "code" }, "C1")).toHaveLength(1);
    expect(dryRun.isExact).toBe(true);
    expect(dryRun.calls("itm")).toBe(3);
  });
});
