import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregate, firstDay } from "../../../src/engine/model/aggregate-columns.ts";
import type { AggregateQuery, Column, ColumnKind } from "../../../src/engine/model/column.ts";
import { columnsByName } from "../../../src/engine/model/evaluate-column.ts";
import { partialRecord } from "../../../src/engine/model/record.ts";
import type { Resource } from "../../../src/engine/model/resource.ts";
import type { JsonObject } from "../../../src/transport/json.ts";

const resource: Resource = { type: "Thing", vendor: "zivio", id: "id", relations: {} };
const column = (name: string, kind: ColumnKind): Column => ({
  name,
  kind,
  paths: [name],
  read: ({ data }) => data[name] as string | null | undefined,
});
const columns = columnsByName([column("status", "text"), column("amount", "number"), column("at", "instant"), column("on", "date")]);
type Row = Partial<Record<"status" | "amount" | "at" | "on", string | null>>;
const records = (rows: readonly Row[]) => rows.map((row, i) => partialRecord(resource, String(i), row as JsonObject));
const nothing: AggregateQuery = { by: [], sum: [], avg: [], min: [], max: [] };
const run = (rows: readonly Row[], query: Partial<AggregateQuery>) => aggregate(records(rows), { ...nothing, ...query }, columns);

describe("an aggregate", () => {
  test("without groups is one row, even of nothing", () => {
    const all = { sum: ["amount"], avg: ["amount"], min: ["on"], max: ["amount"] };
    const none = { sum: { amount: null }, avg: { amount: null }, min: { on: null }, max: { amount: null } };
    expect(run([], all)).toEqual([{ key: [], count: 0, ...none }]);
    expect(run([{ amount: null }], all)).toEqual([{ key: [], count: 1, ...none }]);
    expect(run([], { ...all, by: [{ column: "status" }] })).toEqual([]);
  });

  test("adds digits, not doubles", () => {
    const [sum] = run([{ amount: "0.1" }, { amount: "0.2" }, { amount: "100000000000000000000" }], { sum: ["amount"] });
    expect(sum!.sum).toEqual({ amount: "100000000000000000000.3" });
  });

  test("an average is rounded half away from zero at ten places; records without a value do not count in it", () => {
    const rows = [{ amount: "1" }, { amount: "0" }, { amount: "1" }, { amount: null }, {}];
    expect(run(rows, { avg: ["amount"] })[0]).toMatchObject({ count: 5, avg: { amount: "0.6666666667" } });
    const tiny = [{ amount: "-0.0000000001" }, { amount: "0" }];
    expect(run(tiny, { avg: ["amount"] })[0]!.avg).toEqual({ amount: "-0.0000000001" });
  });

  test("groups come in the order of their keys, without a value last; equal numbers are one key", () => {
    const rows = [{ amount: "10" }, { amount: null }, { amount: "9.0" }, { amount: "9" }, { amount: "-1" }, { amount: "" }];
    expect(run(rows, { by: [{ column: "amount" }] }).map(({ key, count }) => [...key, count])).toEqual([
      ["-1", 1],
      ["9", 2],
      ["10", 1],
      [null, 2],
    ]);
  });

  test("the parts of a grouping add up to the whole, whatever the grouping", () => {
    const row = fc.record({
      status: fc.option(fc.constantFrom("a", "b", "c")),
      amount: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2))),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const groups = run(rows, { by: [{ column: "status" }], sum: ["amount"] });
        const cents = (text: string | null) => Math.round(Number(text ?? 0) * 100);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        for (const { key, count, sum } of groups) {
          const own = rows.filter(({ status }) => status === key[0]);
          expect(count).toBe(own.length);
          expect(cents(sum.amount!)).toBe(own.reduce((total, { amount }) => total + cents(amount), 0));
        }
      }),
    );
  });
});

describe("an instant is cut in its time zone", () => {
  const keys = (at: readonly string[], unit: "DAY" | "MONTH", timeZone?: string) =>
    run(
      at.map((each) => ({ at: each })),
      { by: [{ column: "at", unit }], ...(timeZone && { timeZone }) },
    ).map(({ key, count }) => [...key, count]);

  test("an hour before midnight in UTC is the next day in Berlin, in summer as in winter", () => {
    const instants = ["2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00.000Z", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00.000Z"];
    expect(keys(instants, "DAY", "Europe/Berlin")).toEqual([
      ["2026-03-28", 1],
      ["2026-03-29", 2],
      ["2026-03-30", 1],
    ]);
    expect(keys(instants, "DAY")).toEqual([
      ["2026-03-28", 2],
      ["2026-03-29", 2],
    ]);
  });

  test("the hour that comes twice belongs to one day", () => {
    const twice = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"];
    expect(keys(twice, "DAY", "Europe/Berlin")).toEqual([["2026-10-25", 2]]);
  });

  test("by month, west and east of Greenwich, on offsets of a quarter of an hour", () => {
    expect(keys(["2026-01-01T04:59:59.000Z"], "MONTH", "America/New_York")).toEqual([["2025-12-01", 1]]);
    expect(keys(["2025-12-31T18:14:59.000Z", "2025-12-31T18:15:00.000Z"], "MONTH", "Asia/Kathmandu")).toEqual([
      ["2025-12-01", 1],
      ["2026-01-01", 1],
    ]);
  });

  test("a date has no time zone", () =>
    expect(run([{ on: "2026-01-01" }], { by: [{ column: "on", unit: "DAY" }], timeZone: "America/New_York" })[0]!.key).toEqual([
      "2026-01-01",
    ]));

  test("an unknown time zone is refused", () => expect(() => keys([], "DAY", "Mars/Olympus")).toThrow(RangeError));
});

test.each([
  ["2026-01-01", "WEEK", "2025-12-29"],
  ["2027-01-03", "WEEK", "2026-12-28"],
  ["2027-01-04", "WEEK", "2027-01-04"],
  ["2024-02-29", "MONTH", "2024-02-01"],
  ["2026-05-31", "QUARTER", "2026-04-01"],
  ["2026-12-31", "QUARTER", "2026-10-01"],
  ["2026-12-31", "YEAR", "2026-01-01"],
] as const)("%s by %s is %s", (day, unit, expected) => expect(firstDay(day, unit)).toBe(expected));
