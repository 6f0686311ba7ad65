import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor, listMark } from "../../../src/graph/query/cursor.ts";

const mark = listMark("CirrusAccount", { where: { attribute: "name", operator: "eq", value: "x" } });

test("a cursor holds its position", () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), (index) => {
      const cursor = encodeCursor(mark, index);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(mark, cursor, "after")).toBe(index);
    }),
  );
});

test("lists differ by type, filter, order and parent", () => {
  const marks = [
    mark,
    listMark("CirrusAccount"),
    listMark("CirrusContact"),
    listMark("CirrusAccount", { where: { attribute: "name", operator: "eq", value: "y" } }),
    listMark("CirrusAccount", { order: [{ attribute: "name", descending: false }] }),
    listMark("CirrusAccount", { order: [{ attribute: "name", descending: true }] }),
    listMark("CirrusAccount", {}, "parent", "projects"),
    listMark("CirrusAccount", {}, "parent", "orders"),
  ];
  expect(new Set(marks.map((each) => each())).size).toBe(marks.length);
  expect(listMark("CirrusAccount", {}, "a")()).toBe(listMark("CirrusAccount", {}, "a")());
});

test("a cursor of another list is refused, and the error says so", () => {
  const cursor = encodeCursor(listMark("CirrusContact"), 3);
  expect(() => decodeCursor(mark, cursor, "before")).toThrow(
    '"before" is a cursor of another list, or of this one with another filter or order.',
  );
  expect(() => decodeCursor(mark, cursor, "before")).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
});

const code = (text: string) => Buffer.from(text, "utf8").toString("base64url");

test.each([
  "",
  "25",
  "garbage",
  "YXJyYXljb25uZWN0aW9uOjI0",
  "!!!",
  "😀",
  "x".repeat(10_000),
  code("."),
  code(`${mark()}`),
  code(`${mark()}.`),
  code(`${mark()}.-1`),
  code(`${mark()}.1.5`),
  code(`${mark()}.1e3`),
  code(`${mark()}.0x1`),
  code(`${mark()}. 1`),
  code(`${mark()}.007`),
  code(`${mark()}.1234567890`),
  code(`${mark().slice(1)}.1`),
  `${encodeCursor(mark, 1)}!`,
  `${encodeCursor(mark, 1)} `,
])("%j is not a cursor of this graph", (text) => {
  expect(() => decodeCursor(mark, text, "after")).toThrow(
    expect.objectContaining({ text: '"after" is not a cursor of this graph. Pass an endCursor or startCursor that it gave you.' }),
  );
});

test("no random text is a cursor", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: "binary" })), (text) => {
      expect(() => decodeCursor(mark, text, "after")).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    }),
    { numRuns: 2_000 },
  );
});
