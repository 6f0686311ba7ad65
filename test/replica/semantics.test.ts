import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aggregate } from "../../src/engine/model/aggregate-columns.ts";
import type { AggregateQuery, ColumnCondition, ColumnKind, ColumnOrder, DateUnit } from "../../src/engine/model/column.ts";
import { compareDecimals, plainDecimal } from "../../src/engine/model/decimal.ts";
import { columnsByName, meets, sortRecords } from "../../src/engine/model/evaluate-column.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { decimalOfKey, keyOfDecimal } from "../../src/replica/decimal-key.ts";
import type { ReplicaStore } from "../../src/replica/store.ts";
import { type Json, type JsonObject, parseJson } from "../../src/transport/json.ts";
import { kinds, makePlace, openStore, type Place } from "./store-kit.ts";
import { kept, recordOf, streamOf } from "./stream-kit.ts";

const at = Date.parse("2026-05-01T12:00:00Z");
const shape: Record<string, ColumnKind> = {
  id: "id",
  ref: "id",
  label: "text",
  amount: "number",
  cost: "number",
  moment: "instant",
  until: "instant",
  day: "date",
  flag: "boolean",
};
const things = streamOf("Thing", shape);
const others = streamOf("Other", shape);
const columns = columnsByName(things.columns);

/** Texts that differ in case, accents, code points beyond U+FFFF and signs that patterns of SQL know. */
const text = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "A",
    "ä",
    "Ä",
    "a\u0308",
    "Straße",
    "STRASSE",
    "İ",
    "i",
    "ı",
    "50%",
    "a_b",
    "a\\b",
    "'",
    "\ufffd",
    "\uffff",
    "\u{1f600}",
    "zz",
    "Zz",
    "é clair",
    "ECLAIR",
    "日本",
    "?",
  ),
  fc.string({ maxLength: 6 }),
);
const amount = fc.oneof(
  fc.constantFrom(
    "0",
    "-0",
    "0.00",
    "1",
    "1.0",
    "10",
    "-1",
    "-10",
    "-1.5",
    "1500.00",
    "0.001",
    "-0.001",
    "1e3",
    "12345678901234567890.123",
    "-12345678901234567890.124",
    "1e-40",
    "-1e40",
    "1e95",
  ),
  fc
    .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([n, places]) => (n / 10 ** places).toFixed(places)),
);
const moment = fc.oneof(
  fc.constantFrom(
    "2026-03-29T00:59:59.999Z",
    "2026-03-29T01:00:00.000Z",
    "2026-10-25T00:30:00Z",
    "2026-10-24T22:30:00Z",
    "2026-12-31T23:30:00Z",
    "2027-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.999Z",
    "2026-05-01T02:00:00+03:00",
  ),
  fc.date({ min: new Date("1995-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }).map((date) => date.toISOString()),
);
const day = fc.oneof(
  fc.constantFrom("1969-12-31", "2026-02-28", "2024-02-29", "2026-12-28", "2027-01-03"),
  moment.map((each) => new Date(each).toISOString().slice(0, 10)),
);
const value: Record<ColumnKind, fc.Arbitrary<string>> = {
  text,
  id: fc.constantFrom("1", "2", "3", "x", "Y", "ä"),
  number: amount,
  instant: moment,
  date: day,
  boolean: fc.constantFrom("true", "false"),
};

const member = (kind: ColumnKind): fc.Arbitrary<Json | undefined> =>
  fc.option(
    fc.option(
      value[kind].map((each): Json => (kind === "number" ? parseJson(each) : kind === "boolean" ? each === "true" : each)),
      { nil: null },
    ),
    { nil: undefined },
  );

/** Some records tell no more than what they have. */
const row = fc.record({
  isWhole: fc.boolean(),
  members: fc.record(
    Object.fromEntries(
      Object.entries(shape)
        .filter(([name]) => name !== "id")
        .map(([name, kind]) => [name, member(kind)]),
    ),
  ),
});

function recordsOf(
  stream: typeof things,
  rows: readonly { isWhole: boolean; members: Record<string, Json | undefined> }[],
): VendorRecord[] {
  return rows.map(({ isWhole, members }, i) => {
    const data = Object.fromEntries(Object.entries({ id: `r${i}`, ...members }).filter(([, each]) => each !== undefined)) as JsonObject;
    return recordOf(stream, data, isWhole ? "all" : Object.keys(data));
  });
}

const name = fc.constantFrom(...Object.keys(shape));
const canonical = (column: string, each: string) => {
  const kind = shape[column]!;
  return kind === "number" ? plainDecimal(each)! : kind === "instant" ? new Date(each).toISOString() : each;
};

const leaf: fc.Arbitrary<ColumnCondition> = name.chain((column) => {
  const kind = shape[column]!;
  const one = value[kind].map((each) => canonical(column, each));
  const many = fc.array(one, { maxLength: 3 });
  const single = fc.constantFrom("eq" as const, "ne" as const, "lt" as const, "lte" as const, "gt" as const, "gte" as const);
  const tests: fc.Arbitrary<ColumnCondition>[] = [
    fc.record({ column: fc.constant(column), operator: single, value: one }),
    fc.record({ column: fc.constant(column), operator: fc.constantFrom("in" as const, "notIn" as const), value: many }),
    fc.record({ column: fc.constant(column), operator: fc.constant("isNull" as const), value: fc.boolean() }),
  ];
  if (kind === "text" || kind === "id") {
    tests.push(
      fc.record({
        column: fc.constant(column),
        operator: fc.constantFrom("contains" as const, "startsWith" as const, "endsWith" as const),
        value: one,
      }),
    );
    tests.push(
      fc.record({ column: fc.constant(column), operator: fc.constantFrom("containsAny" as const, "containsAll" as const), value: many }),
    );
  }
  return fc.oneof(...tests);
});

/** Two columns of one kind; ids are texts here. */
const pair = fc.constantFrom(
  ["amount", "cost"],
  ["cost", "amount"],
  ["moment", "until"],
  ["label", "ref"],
  ["ref", "id"],
  ["label", "label"],
);
const compared: fc.Arbitrary<ColumnCondition> = fc
  .tuple(pair, fc.constantFrom("eq" as const, "ne" as const, "lt" as const, "lte" as const, "gt" as const, "gte" as const))
  .map(([[column, other], operator]) => ({ compared: { column: column!, operator, other: other! } }));

const { condition } = fc.letrec<{ condition: ColumnCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    compared,
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
    fc.record({ related: fc.record({ type: fc.constant("Other"), on: fc.constant([{ own: "ref", other: "ref" }]), where: leaf }) }),
  ),
}));

const order: fc.Arbitrary<ColumnOrder[]> = fc.array(fc.record({ column: name, descending: fc.boolean() }), { maxLength: 3 });
const unit = fc.constantFrom<DateUnit>("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");
const by = fc.oneof(
  name.map((column) => ({ column })),
  fc.record({ column: fc.constantFrom("moment", "day"), unit }),
);
const sums: fc.Arbitrary<AggregateQuery> = fc.record(
  {
    by: fc.array(by, { maxLength: 2 }),
    sum: fc.constantFrom([], ["amount"]),
    avg: fc.constantFrom([], ["amount"]),
    min: fc.subarray(Object.keys(shape)),
    max: fc.subarray(Object.keys(shape)),
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"),
  },
  { requiredKeys: ["by", "sum", "avg", "min", "max"] },
);

/** Kleene's three values: whether one certainly exists, certainly none, or a record does not tell. */
function decideRelated(rest: readonly VendorRecord[]) {
  return (record: VendorRecord, { where }: { where?: ColumnCondition }): boolean | undefined => {
    const own = columns.get("ref")!.read(record);
    if (own === undefined) return undefined;
    if (own === null) return false;
    const results = rest.filter((each) => columns.get("ref")!.read(each) === own).map((each) => meets(each, where, columns));
    return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
  };
}

describe.each(kinds)("conditions, orders and sums in $kind", ({ kind, skip }) => {
  describe.skipIf(skip)("", () => {
    let place: Place;
    let store: ReplicaStore;
    beforeAll(async () => {
      place = kind === "embedded" ? { remove: async () => undefined } : makePlace(kind);
      ({ store } = await openStore(place, [things, others]));
    });
    afterAll(async () => {
      await store?.close();
      await place?.remove();
    });

    test("answer as the records themselves do", async () => {
      let time = at;
      const question = fc.record({ where: condition, order, offset: fc.nat({ max: 5 }), count: fc.nat({ max: 12 }), sums });
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { maxLength: 25 }),
          fc.array(row, { maxLength: 6 }),
          fc.array(question, { minLength: 1, maxLength: 6 }),
          async (own, rest, questions) => {
            time += 10 * 3_600_000;
            const [mine, related] = [recordsOf(things, own), recordsOf(others, rest)];
            await store.write({ type: "Thing", records: kept(mine, time), goneBefore: time });
            await store.write({ type: "Other", records: kept(related, time), goneBefore: time });
            for (const { where, order, offset, count, sums } of questions) {
              const met = mine.filter((record) => meets(record, where, columns, decideRelated(related)) === true);
              const expected = sortRecords(met, order, columns);
              const span = await store.select({ type: "Thing", where, order, offset, count, counted: true });
              expect(span.records.map(({ id }) => id)).toEqual(expected.slice(offset, offset + count).map(({ id }) => id));
              expect(span).toMatchObject({ total: met.length, hasMore: met.length > offset + count });
              const all = await store.select({ type: "Thing", where, order });
              expect(all.records).toEqual(expected);
              expect(await store.aggregate({ type: "Thing", where }, sums)).toEqual(aggregate(met, sums, columns));
            }
          },
        ),
        { numRuns: 60 },
      );
    }, 120_000);
  });
});

test("keys of decimals sort as the numbers do, and give back their digits", () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [x, y] = [keyOfDecimal(a)!, keyOfDecimal(b)!];
      expect(Math.sign(Buffer.compare(Buffer.from(x), Buffer.from(y)))).toBe(
        Math.sign(compareDecimals(plainDecimal(a)!, plainDecimal(b)!)),
      );
      expect(decimalOfKey(x)).toBe(plainDecimal(a));
    }),
    { numRuns: 2000 },
  );
});
