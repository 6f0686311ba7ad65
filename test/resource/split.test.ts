import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../src/resource/paging.ts";
import type { Rows } from "../../src/resource/reader.ts";
import type { Rec } from "../../src/resource/record.ts";
import { readJoined } from "../../src/resource/split.ts";

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
    const records = Array.from({ length: Math.max(0, Math.min(count, length - offset)) }, (_, i) => rec(`${name}${offset + i}`));
    const goesOn = offset + records.length < length;
    const total = told === "always" || (told === "with rows" && offset < length) ? length : undefined;
    const more = total !== undefined || lookAhead || records.length < count ? goesOn : undefined;
    return { records, total, more };
  };
  return { asked, read };
}

const lengths = fc.array(fc.nat(7), { minLength: 1, maxLength: 3 });
const tellings = fc.constantFrom<Told>("always", "with rows", "never");
const spans = fc.record({ offset: fc.nat(15), count: fc.nat(9), lookAhead: fc.boolean(), counted: fc.boolean() });

test("a span of lists that follow each other is that of one list, and says of it what it can", () =>
  fc.assert(
    fc.asyncProperty(lengths, tellings, spans, async (sizes, told, span) => {
      const lists = sizes.map((size, i) => listed("abc"[i]!, size, told));
      const all = sizes.flatMap((size, i) => Array.from({ length: size }, (_, n) => `${"abc"[i]}${n}`));
      const { records, total, more } = await readJoined(
        lists.map(({ read }) => read),
        span,
      );
      expect(records.map(({ id }) => id)).toEqual(all.slice(span.offset, span.offset + span.count));
      const goesOn = span.offset + records.length < all.length && span.offset < all.length;
      if (span.lookAhead) expect(more).toBe(goesOn);
      else expect([goesOn, undefined]).toContain(more);
      if (span.counted && told === "always") expect(total).toBe(all.length);
      else expect([all.length, undefined]).toContain(total);
    }),
    { seed: 1, numRuns: 500 },
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
