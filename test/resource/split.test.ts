import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../../src/resource/condition.ts";
import { Drift } from "../../src/resource/drift.ts";
import type { Span } from "../../src/resource/paging.ts";
import type { Rec, Rows } from "../../src/resource/record.ts";
import { partsOf, readJoined } from "../../src/resource/split.ts";
import type { FakeClock } from "../clock.ts";
import { type VendorOptions, vendorOf } from "./vendor-kit.ts";

/** What a vendor tells of a list: how long it is, that only where there are rows, or nothing but its rows. */
type Told = "always" | "with rows" | "never";

const resource = { type: "Thing", vendor: "itm", id: "id", relations: {} } as const;
const rec = (id: string): Rec => ({ resource, id, raw: {}, known: "all" });

/** A list as the reader reads it, which notes for what it was asked. */
function listed(name: string, length: number, told: Told) {
  const asked: Span[] = [];
  const read = async (span: Span): Promise<Rows> => {
    asked.push(span);
    const { offset, count, lookAhead } = span;
    // Nothing is asked for.
    if (count === 0 && !lookAhead) return { records: [], total: undefined, more: undefined };
    const records = Array.from({ length: Math.max(0, Math.min(count, length - offset)) }, (_, i) => rec(`${name}${offset + i}`));
    const goesOn = offset + records.length < length;
    const total = told === "always" || (told === "with rows" && offset < length) ? length : undefined;
    const more = total !== undefined || lookAhead || records.length < count ? goesOn : undefined;
    return { records, total, more };
  };
  return { asked, read };
}

const tellings = fc.constantFrom<Told>("always", "with rows", "never");
const lengths = fc.array(fc.tuple(fc.nat(7), tellings), { minLength: 1, maxLength: 3 });
const spans = fc.record({ offset: fc.nat(15), count: fc.nat(9), lookAhead: fc.boolean(), counted: fc.boolean() });

test("a span of lists that follow each other is that of one list, and says of it what it can", () =>
  fc.assert(
    fc.asyncProperty(lengths, spans, async (sizes, span) => {
      const lists = sizes.map(([size, told], i) => listed("abc"[i]!, size, told));
      const all = sizes.flatMap(([size], i) => Array.from({ length: size }, (_, n) => `${"abc"[i]}${n}`));
      const { records, total, more } = await readJoined(
        lists.map(({ read }) => read),
        span,
      );
      expect(records.map(({ id }) => id)).toEqual(all.slice(span.offset, span.offset + span.count));
      const goesOn = span.offset + records.length < all.length && span.offset < all.length;
      if (span.lookAhead) expect(more).toBe(goesOn);
      else expect([goesOn, undefined]).toContain(more);
      if (span.counted && sizes.every(([, told]) => told === "always")) expect(total).toBe(all.length);
      else expect([all.length, undefined]).toContain(total);
    }),
    { seed: 1, numRuns: 1_000 },
  ));

test.each([
  ["the rows of the first suffice", { offset: 0, count: 3, lookAhead: false }, 1],
  ["the first goes on, and nobody counts", { offset: 0, count: 3, lookAhead: true }, 1],
  ["the first ends with the span, and nobody asks what follows", { offset: 0, count: 4, lookAhead: false }, 1],
  ["the first ends with the span, and somebody asks what follows", { offset: 0, count: 4, lookAhead: true }, 2],
  ["the first suffices, but somebody counts", { offset: 0, count: 3, lookAhead: false, counted: true }, 2],
  ["the first is too short", { offset: 2, count: 3, lookAhead: false }, 2],
])("no list is asked in vain: %s", async (_what, span, calls) => {
  const lists = [listed("a", 4, "always"), listed("b", 4, "always")];
  await readJoined(
    lists.map(({ read }) => read),
    span,
  );
  expect(lists.flatMap(({ asked }) => asked)).toHaveLength(calls);
});

/** Offset and count of what two lists of four rows were asked for; "+" where it must be told what comes after. */
test.each<[string, Told, Partial<Span>, string[], string[]]>([
  ["that tell their length", "always", { offset: 2, count: 3 }, ["2 3"], ["0 1"]],
  ["that tell it, from behind the first", "always", { offset: 5, count: 2 }, ["5 2"], ["1 2"]],
  ["that tell it, only counted", "always", { count: 0, counted: true }, ["0 0+"], ["0 0+"]],
  ["that do not, of which the first shows its end", "never", { offset: 2, count: 3 }, ["2 3"], ["0 1"]],
  ["that do not, from behind the first, whose rows are counted", "never", { offset: 5, count: 2 }, ["5 2", "0 0+", "0 5"], ["1 2"]],
  ["that tell it with rows alone, from behind the first", "with rows", { offset: 5, count: 2 }, ["5 2", "0 0+"], ["1 2"]],
  ["that do not, of which nobody counts the last", "never", { offset: 9, count: 2 }, ["9 2", "0 0+", "0 9"], ["5 2"]],
  ["that do not, of which the first may go on", "never", { count: 4, counted: true }, ["0 4"], []],
  ["of which it must be told what follows", "never", { count: 4, lookAhead: true }, ["0 4+"], ["0 0+"]],
])("lists %s are asked for no more than that", async (_what, told, span, first, second) => {
  const lists = [listed("a", 4, told), listed("b", 4, told)];
  await readJoined(
    lists.map(({ read }) => read),
    { offset: 0, count: 0, lookAhead: false, ...span },
  );
  const said = ({ offset, count, lookAhead }: Span) => `${offset} ${count}${lookAhead ? "+" : ""}`;
  expect(lists.map(({ asked }) => asked.map(said))).toEqual([first, second]);
});

test("an empty first list is at its end with its beginning", async () => {
  const lists = [listed("a", 0, "never"), listed("b", 4, "never")];
  const { records } = await readJoined(
    lists.map(({ read }) => read),
    { offset: 0, count: 2, lookAhead: false },
  );
  expect([records.map(({ id }) => id), lists[0]!.asked.length]).toEqual([["b0", "b1"], 1]);
});

const isNamed: Condition = { attribute: "name", operator: "eq", value: "x" };
const isActive = (value: number): Condition => ({ attribute: "active", operator: "eq", value });
const split = { attribute: "active", values: [1, 0] };

function partsWhere(where: Condition | undefined, ignored?: string, more: VendorOptions["resource"] = { split }) {
  const drift = (clock: FakeClock) => {
    const learned = new Drift(clock);
    if (ignored) learned.learnIgnored(resource, ignored);
    return learned;
  };
  const vendor = vendorOf([], { resource: more, drift });
  return partsOf(vendor.begin().reader, vendor.resource, { where, columns: new Set(["name"]) });
}

test("a split list is asked for each part, with all that is asked for beside it", () => {
  const columns = new Set(["name"]);
  const both = [1, 0].map((value) => ({ where: { all: [isNamed, isActive(value)] }, columns }));
  expect(partsWhere(undefined)).toEqual([1, 0].map((value) => ({ where: isActive(value), columns })));
  expect(partsWhere(isNamed)).toEqual(both);
  expect(partsWhere(isNamed, "name")).toEqual(both);
  const { begin, resource: whole } = vendorOf([], { resource: { split } });
  expect(partsOf(begin().reader, whole, {})).toHaveLength(2);
});

test.each<[string, Condition, string?, VendorOptions["resource"]?]>([
  ["nobody split the list", isNamed, undefined, {}],
  ["the caller says which part is meant", isActive(0)],
  ["the caller says it somewhere", { not: { any: [isNamed, isActive(0)] } }],
  ["the vendor was seen not to tell parts apart", isNamed, "active"],
])("there are no parts where %s", (_what, ...given) => expect(partsWhere(...given)).toBeUndefined());
