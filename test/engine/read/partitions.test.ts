import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../../../src/engine/model/condition.ts";
import { makeRecord, type VendorRecord } from "../../../src/engine/model/record.ts";
import type { RecordSpan, Span } from "../../../src/engine/model/source.ts";
import { partitionsOf, readConcatenated } from "../../../src/engine/read/partitions.ts";
import { Observations } from "../../../src/engine/vendor/observations.ts";
import type { FakeClock } from "../../clock.ts";
import { things, type VendorOptions, vendorOf } from "../vendor-kit.ts";

/** When a list reports its total: always, on pages with rows, or never. */
type Reports = "always" | "with rows" | "never";

const record = (id: string): VendorRecord => makeRecord(things, { id }, { fields: "all" });

/** A list that remembers the spans requested of it. */
function listOf(name: string, length: number, reports: Reports) {
  const requested: Span[] = [];
  const read = async (span: Span): Promise<RecordSpan> => {
    requested.push(span);
    const { offset, count, lookAhead } = span;
    // Nothing is requested.
    if (count === 0 && !lookAhead) return { records: [], total: undefined, hasMore: undefined };
    const records = Array.from({ length: Math.max(0, Math.min(count, length - offset)) }, (_, i) => record(`${name}${offset + i}`));
    const goesOn = offset + records.length < length;
    const total = reports === "always" || (reports === "with rows" && offset < length) ? length : undefined;
    const hasMore = total !== undefined || lookAhead || records.length < count ? goesOn : undefined;
    return { records, total, hasMore };
  };
  return { requested, read };
}

const reporting = fc.constantFrom<Reports>("always", "with rows", "never");
const lengths = fc.array(fc.tuple(fc.nat(7), reporting), { minLength: 1, maxLength: 3 });
const spans = fc.record({ offset: fc.nat(15), count: fc.nat(9), lookAhead: fc.boolean(), counted: fc.boolean() });

test("a span of concatenated lists is a span of one list, with its total and end as far as they are known", () =>
  fc.assert(
    fc.asyncProperty(lengths, spans, async (sizes, span) => {
      const lists = sizes.map(([size, reports], i) => listOf("abc"[i]!, size, reports));
      const all = sizes.flatMap(([size], i) => Array.from({ length: size }, (_, n) => `${"abc"[i]}${n}`));
      const { records, total, hasMore } = await readConcatenated(
        lists.map(({ read }) => read),
        span,
      );
      expect(records.map(({ id }) => id)).toEqual(all.slice(span.offset, span.offset + span.count));
      const goesOn = span.offset + records.length < all.length && span.offset < all.length;
      if (span.lookAhead) expect(hasMore).toBe(goesOn);
      else expect([goesOn, undefined]).toContain(hasMore);
      if (span.counted && sizes.every(([, reports]) => reports === "always")) expect(total).toBe(all.length);
      else expect([all.length, undefined]).toContain(total);
    }),
    { seed: 1, numRuns: 1_000 },
  ));

test.each([
  ["the rows of the first list suffice", { offset: 0, count: 3, lookAhead: false }, 1],
  ["the first list goes on, and no total is requested", { offset: 0, count: 3, lookAhead: true }, 1],
  ["the first list ends with the span, and no look-ahead is requested", { offset: 0, count: 4, lookAhead: false }, 1],
  ["the first list ends with the span, and a look-ahead is requested", { offset: 0, count: 4, lookAhead: true }, 2],
  ["the first list suffices, but the total is requested", { offset: 0, count: 3, lookAhead: false, counted: true }, 2],
  ["the first list is too short", { offset: 2, count: 3, lookAhead: false }, 2],
])("no list is read in vain: %s", async (_what, span, calls) => {
  const lists = [listOf("a", 4, "always"), listOf("b", 4, "always")];
  await readConcatenated(
    lists.map(({ read }) => read),
    span,
  );
  expect(lists.flatMap(({ requested }) => requested)).toHaveLength(calls);
});

/** Offset and count of the spans requested of two lists of four rows; "+" with a look-ahead. */
test.each<[string, Reports, Partial<Span>, string[], string[]]>([
  ["with totals", "always", { offset: 2, count: 3 }, ["2 3"], ["0 1"]],
  ["with totals, from behind the first list", "always", { offset: 5, count: 2 }, ["5 2"], ["1 2"]],
  ["with totals, of which only the total is requested", "always", { count: 0, counted: true }, ["0 0+"], ["0 0+"]],
  ["without totals, of which the first shows its end", "never", { offset: 2, count: 3 }, ["2 3"], ["0 1"]],
  ["without totals, from behind the first list, whose rows are counted", "never", { offset: 5, count: 2 }, ["5 2", "0 0+", "0 5"], ["1 2"]],
  ["with totals beside rows only, from behind the first list", "with rows", { offset: 5, count: 2 }, ["5 2", "0 0+"], ["1 2"]],
  ["without totals, of which the last is not counted", "never", { offset: 9, count: 2 }, ["9 2", "0 0+", "0 9"], ["5 2"]],
  ["without totals, of which the first may go on", "never", { count: 4, counted: true }, ["0 4"], []],
  ["with a look-ahead", "never", { count: 4, lookAhead: true }, ["0 4+"], ["0 0+"]],
])("lists %s are read no further than needed", async (_what, reports, span, first, second) => {
  const lists = [listOf("a", 4, reports), listOf("b", 4, reports)];
  await readConcatenated(
    lists.map(({ read }) => read),
    { offset: 0, count: 0, lookAhead: false, ...span },
  );
  const format = ({ offset, count, lookAhead }: Span) => `${offset} ${count}${lookAhead ? "+" : ""}`;
  expect(lists.map(({ requested }) => requested.map(format))).toEqual([first, second]);
});

test("an empty first list ends where it begins", async () => {
  const lists = [listOf("a", 0, "never"), listOf("b", 4, "never")];
  const { records } = await readConcatenated(
    lists.map(({ read }) => read),
    { offset: 0, count: 2, lookAhead: false },
  );
  expect([records.map(({ id }) => id), lists[0]!.requested.length]).toEqual([["b0", "b1"], 1]);
});

const isNamed: Condition = { attribute: "name", operator: "eq", value: "x" };
const isActive = (value: number): Condition => ({ attribute: "active", operator: "eq", value });
const partitions = { attribute: "active", values: [1, 0] };

function partitionsWhere(where: Condition | undefined, ignored?: string, resource: VendorOptions["resource"] = { partitions }) {
  const observations = (clock: FakeClock) => {
    const learned = new Observations(clock);
    if (ignored) learned.learnIgnored(things, ignored);
    return learned;
  };
  const vendor = vendorOf([], { resource, observations });
  return partitionsOf(vendor.upstream, vendor.resource, { where, fields: new Set(["name"]) });
}

test("each partition is read with the rest of the query", () => {
  const fields = new Set(["name"]);
  const both = [1, 0].map((value) => ({ where: { all: [isNamed, isActive(value)] }, fields }));
  expect(partitionsWhere(undefined)).toEqual([1, 0].map((value) => ({ where: isActive(value), fields })));
  expect(partitionsWhere(isNamed)).toEqual(both);
  expect(partitionsWhere(isNamed, "name")).toEqual(both);
  const { upstream, resource } = vendorOf([], { resource: { partitions } });
  expect(partitionsOf(upstream, resource, {})).toHaveLength(2);
});

test.each<[string, Condition, string?, VendorOptions["resource"]?]>([
  ["the list has no partitions", isNamed, undefined, {}],
  ["the caller names one", isActive(0)],
  ["the caller names one anywhere in the condition", { not: { any: [isNamed, isActive(0)] } }],
  ["the vendor was seen to ignore their filter", isNamed, "active"],
])("there are no partitions where %s", (_what, ...given) => expect(partitionsWhere(...given)).toBeUndefined());
