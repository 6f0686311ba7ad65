import { describe, expect, test } from "vitest";
import { scanCalls } from "../../../src/engine/read/scan.ts";
import { type Call, type Row, rowsOf, type VendorOptions, vendorOf } from "../vendor-kit.ts";

/** A list of so many rows, scanned by one request. */
function listOf(count: number, options: VendorOptions = {}) {
  const made = vendorOf(rowsOf(count), options);
  const request = made.begin();
  const ids = async () => (await request.session.scan("Thing", {})).map(({ id }) => id);
  const all = rowsOf(count).map(({ id }) => id);
  return { ...made, request, ids, all, pages: () => made.state.log.map(({ page }) => page) };
}

type Alter = (answer: { rows: Row[]; total?: number }, call: Call) => void;

/** Alters so many of the first pages. */
const first = (count: number, alter: Alter): Alter => {
  let left = count;
  return (answer, call) => {
    if (left-- > 0) alter(answer, call);
  };
};

describe("a list that does not change", () => {
  test.each([0, 1, 9, 10, 11, 30, 35])("of %d rows is read with one call a page", async (count) => {
    const { ids, all, pages, request } = listOf(count);
    expect(await ids()).toEqual(all);
    expect(pages()).toHaveLength(Math.max(1, Math.ceil(count / 10)));
    expect(request.report()).toMatchObject({ complete: true });
  });

  test("without a total ends with a page that is not full", async () => {
    const { ids, all, pages } = listOf(30, { reportsTotal: false });
    expect(await ids()).toEqual(all);
    expect(pages()).toEqual([1, 2, 3, 4]);
  });

  test("has a known length from then on", async () => {
    const { ids, upstream, resource } = listOf(35);
    expect(scanCalls(upstream, resource)).toBe(Number.POSITIVE_INFINITY);
    await ids();
    expect(upstream.lastRowCounts.get("Thing")).toBe(35);
    expect(scanCalls(upstream, resource)).toBe(4);
  });
});

describe("a list that changes while it is read", () => {
  test("is read once more, and nothing is reported when that went well", async () => {
    const { ids, all, state, request } = listOf(25);
    state.alter = first(3, (answer, { page }) => {
      if (page === 2) answer.total = 26;
    });
    expect(await ids()).toEqual(all);
    expect(state.log).toHaveLength(6);
    expect(request.report()).toMatchObject({ complete: true, reason: null });
  });

  test("with a row on two pages is read once more, and shows the row once", async () => {
    const { ids, all, state, request } = listOf(25);
    state.alter = first(3, ({ rows }, { page }) => {
      if (page === 2) rows[0] = { ...rowsOf(10)[9]! };
    });
    expect(await ids()).toEqual(all);
    expect(state.log).toHaveLength(6);
    expect(request.report().complete).toBe(true);
  });

  test("with a page shorter than its total says is read once more", async () => {
    const { ids, all, state, request } = listOf(25);
    state.alter = first(3, ({ rows }, { page }) => {
      if (page === 2) rows.pop();
    });
    expect(await ids()).toEqual(all);
    expect(request.report().complete).toBe(true);
  });

  test("that goes on changing is reported as incomplete, with every row that was read", async () => {
    const { ids, state, request } = listOf(25);
    state.alter = ({ rows }, { page }) => {
      if (page === 2) rows[0] = { ...rowsOf(10)[9]! };
    };
    const seen = await ids();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(24);
    expect(state.log).toHaveLength(6);
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_BAD_RESPONSE", status: "partial" });
  });

  test("that goes on lacking a row is reported as incomplete", async () => {
    const { ids, state, request } = listOf(25);
    state.alter = ({ rows }, { page }) => {
      if (page === 2) rows.pop();
    };
    expect(await ids()).toHaveLength(24);
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_BAD_RESPONSE" });
  });

  test("whose cached pages do not fit together any more is read anew", async () => {
    const { ids, clock, state, begin, calls } = listOf(25);
    const span = (offset: number) => ({ offset, count: 10, lookAhead: false });
    await begin().session.list("Thing", {}, span(0));
    await clock.advance(1_000);
    // A new row comes first and pushes the others on.
    state.rows.unshift({ id: "900", name: "New", owner: "o0", code: "C900" });
    calls();
    expect((await ids()).sort()).toEqual(state.rows.map(({ id }) => String(id)).sort());
    expect(calls().map(({ page }) => page)).toEqual([2, 3, 1, 2, 3]);
  });
});

describe("an answer that does not follow the documentation", () => {
  test("a smaller page than requested is followed by pages of the vendor's size", async () => {
    const { ids, all, state } = listOf(25);
    const rows = state.rows.slice();
    // It gives five rows a page, whatever is requested.
    state.alter = (answer, { page = 1 }) => {
      answer.rows = rows.slice((page - 1) * 5, page * 5);
    };
    expect(await ids()).toEqual(all);
    expect(state.log).toHaveLength(5);
  });

  test("a last page that is repeated ends the list", async () => {
    const { ids, all, state, pages } = listOf(30, { reportsTotal: false });
    let last: Row[] = [];
    state.alter = (answer, { page = 1 }) => {
      if (page > 3) answer.rows = last;
      last = answer.rows;
    };
    expect(await ids()).toEqual(all);
    expect(pages()).toEqual([1, 2, 3, 4]);
  });

  test("a filter that is ignored is an error, never wrong records", async () => {
    const { request, state } = listOf(25, { maxIds: 10 });
    const rows = state.rows.slice();
    state.alter = (answer) => {
      answer.rows = rows.slice(0, 10);
      answer.total = 25;
    };
    const found = request.session.findBy("Thing", { by: "owner" }, "o1");
    await expect(found).rejects.toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm" });
    expect((await found.catch((error: Error) => error.message)) as string).toContain("owner");
  });

  test("rows in another order than requested are matched by value", async () => {
    const { request, state } = listOf(9);
    state.alter = ({ rows }) => rows.reverse();
    const found = await Promise.all(["3", "1", "2"].map((id) => request.get(id)));
    expect(found.map((row) => row?.name)).toEqual(["Thing 3", "Thing 1", "Thing 2"]);
  });

  test("a row that comes twice in a batch is one record", async () => {
    const { request, state } = listOf(9);
    state.alter = ({ rows }) => rows.push({ ...rows[0]! });
    expect(await Promise.all(["1", "2"].map((id) => request.get(id)))).toMatchObject([{ name: "Thing 1" }, { name: "Thing 2" }]);
  });

  test("a batch that was cut short is an error for its keys, not missing records", async () => {
    const { request, state } = listOf(9);
    state.alter = ({ rows }) => void rows.pop();
    const outcomes = await Promise.allSettled(["1", "2"].map((id) => request.get(id)));
    expect(outcomes).toMatchObject([{ reason: { code: "UPSTREAM_BAD_RESPONSE" } }, { reason: { code: "UPSTREAM_BAD_RESPONSE" } }]);
  });

  test("a list longer than the calls allowed is left after its first page", async () => {
    const { request, pages } = listOf(35);
    expect(await request.session.scan("Thing", {}, 3)).toBeUndefined();
    expect(pages()).toEqual([1]);
    expect(await request.session.scan("Thing", {}, 4)).toHaveLength(35);
    expect(pages().sort()).toEqual([1, 2, 3, 4]);
  });
});
