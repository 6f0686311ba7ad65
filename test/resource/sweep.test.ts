import { describe, expect, test } from "vitest";
import type { Asked } from "./vendor-kit.ts";
import { type Row, rowsOf, type VendorOptions, vendorOf } from "./vendor-kit.ts";

/** A list of so many rows, read as a whole by one request. */
function listOf(count: number, options: VendorOptions = {}) {
  const made = vendorOf(rowsOf(count), options);
  const request = made.begin();
  const ids = async () => (await request.reader.whole("Thing")).map(({ id }) => id);
  const all = rowsOf(count).map(({ id }) => id);
  return { ...made, request, ids, all, pages: () => made.state.log.map(({ page }) => page) };
}

type Bend = (answer: { rows: Row[]; total?: number }, asked: Asked) => void;

/** Bends the first pages only, as many as are said. */
const first = (count: number, bend: Bend): Bend => {
  let left = count;
  return (answer, asked) => {
    if (left-- > 0) bend(answer, asked);
  };
};

describe("a list that stands still", () => {
  test.each([0, 1, 9, 10, 11, 30, 35])("of %d rows is read with one call a page", async (count) => {
    const { ids, all, pages, request } = listOf(count);
    expect(await ids()).toEqual(all);
    expect(pages()).toHaveLength(Math.max(1, Math.ceil(count / 10)));
    expect(request.report()).toMatchObject({ complete: true });
  });

  test("whose vendor tells no total ends with a page that is not full", async () => {
    const { ids, all, pages } = listOf(30, { tellsTotal: false });
    expect(await ids()).toEqual(all);
    expect(pages()).toEqual([1, 2, 3, 4]);
  });

  test("is known by its length from then on", async () => {
    const { ids, upstream, request } = listOf(35);
    expect(request.reader.wholeCalls("Thing")).toBeUndefined();
    await ids();
    expect(upstream.totals.get("Thing")).toBe(35);
    expect(request.reader.wholeCalls("Thing")).toBe(4);
  });
});

describe("a list that moves while it is read", () => {
  test("is read once more, and nothing is said when that went well", async () => {
    const { ids, all, state, request } = listOf(25);
    state.bend = first(3, (answer, { page }) => {
      if (page === 2) answer.total = 26;
    });
    expect(await ids()).toEqual(all);
    expect(state.log).toHaveLength(6);
    expect(request.report()).toMatchObject({ complete: true, reason: null });
  });

  test("a row that stands on two pages is shown once, after a second look", async () => {
    const { ids, all, state, request } = listOf(25);
    state.bend = first(3, ({ rows }, { page }) => {
      if (page === 2) rows[0] = { ...rowsOf(10)[9]! };
    });
    expect(await ids()).toEqual(all);
    expect(state.log).toHaveLength(6);
    expect(request.report().complete).toBe(true);
  });

  test("a page that came shorter than its total says is looked at again", async () => {
    const { ids, all, state, request } = listOf(25);
    state.bend = first(3, ({ rows }, { page }) => {
      if (page === 2) rows.pop();
    });
    expect(await ids()).toEqual(all);
    expect(request.report().complete).toBe(true);
  });

  test("that goes on moving is reported, with every row that was seen", async () => {
    const { ids, state, request } = listOf(25);
    state.bend = ({ rows }, { page }) => {
      if (page === 2) rows[0] = { ...rowsOf(10)[9]! };
    };
    const seen = await ids();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(24);
    expect(state.log).toHaveLength(6);
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_BAD_RESPONSE", status: "partial" });
  });

  test("a list that goes on having a gap is reported too", async () => {
    const { ids, state, request } = listOf(25);
    state.bend = ({ rows }, { page }) => {
      if (page === 2) rows.pop();
    };
    expect(await ids()).toHaveLength(24);
    expect(request.report()).toMatchObject({ complete: false, reason: "UPSTREAM_BAD_RESPONSE" });
  });

  test("pages that were kept and do not fit together any more are read anew", async () => {
    const { ids, clock, state, begin, asked } = listOf(25);
    const span = (offset: number) => ({ offset, count: 10, lookAhead: false });
    await begin().reader.list("Thing", {}, span(0));
    await clock.advance(1_000);
    // A new row comes first and pushes the others on.
    state.rows.unshift({ id: "900", name: "New", owner: "o0", code: "C900" });
    asked();
    expect((await ids()).sort()).toEqual(state.rows.map(({ id }) => String(id)).sort());
    expect(asked().map(({ page }) => page)).toEqual([2, 3, 1, 2, 3]);
  });
});

describe("vendors with ideas of their own", () => {
  test("a page capped lower than asked is read on at the vendor's size", async () => {
    const { ids, all, state } = listOf(25);
    const rows = state.rows.slice();
    // It keeps to five rows a page, whatever it is asked for.
    state.bend = (answer, { page = 1 }) => {
      answer.rows = rows.slice((page - 1) * 5, page * 5);
    };
    expect(await ids()).toEqual(all);
    expect(state.log).toHaveLength(5);
  });

  test("a last page that is repeated for ever ends the list", async () => {
    const { ids, all, state, pages } = listOf(30, { tellsTotal: false });
    let last: Row[] = [];
    state.bend = (answer, { page = 1 }) => {
      if (page > 3) answer.rows = last;
      last = answer.rows;
    };
    expect(await ids()).toEqual(all);
    expect(pages()).toEqual([1, 2, 3, 4]);
  });

  test("a filter that is ignored gives an error, never wrong records", async () => {
    const { request, state } = listOf(25, { capacity: 10 });
    const rows = state.rows.slice();
    state.bend = (answer) => {
      answer.rows = rows.slice(0, 10);
      answer.total = 25;
    };
    const found = request.reader.find("Thing", { by: "owner" }, "o1");
    await expect(found).rejects.toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm" });
    expect((await found.catch((error: Error) => error.message)) as string).toContain("owner");
  });

  test("rows in another order than asked for are matched by value", async () => {
    const { request, state } = listOf(9);
    state.bend = ({ rows }) => rows.reverse();
    const found = await Promise.all(["3", "1", "2"].map((id) => request.get(id)));
    expect(found.map((row) => row?.name)).toEqual(["Thing 3", "Thing 1", "Thing 2"]);
  });

  test("duplicates in a batch stand for one record", async () => {
    const { request, state } = listOf(9);
    state.bend = ({ rows }) => rows.push({ ...rows[0]! });
    expect(await Promise.all(["1", "2"].map((id) => request.get(id)))).toMatchObject([{ name: "Thing 1" }, { name: "Thing 2" }]);
  });

  test("a batch that was cut short is an error for its keys, not records that do not exist", async () => {
    const { request, state } = listOf(9);
    state.bend = ({ rows }) => void rows.pop();
    const outcomes = await Promise.allSettled(["1", "2"].map((id) => request.get(id)));
    expect(outcomes).toMatchObject([{ reason: { code: "UPSTREAM_BAD_RESPONSE" } }, { reason: { code: "UPSTREAM_BAD_RESPONSE" } }]);
  });

  test("a list that is too long for a question is left after its first page", async () => {
    const { request, pages } = listOf(35);
    expect(await request.reader.wholeWithin("Thing", {}, 3)).toBeUndefined();
    expect(pages()).toEqual([1]);
    expect(await request.reader.wholeWithin("Thing", {}, 4)).toHaveLength(35);
    expect(pages().sort()).toEqual([1, 2, 3, 4]);
  });
});
