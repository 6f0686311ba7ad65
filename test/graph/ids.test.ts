import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeId, encodeId, recordIdOf, vendorIdOf } from "../../src/graph/ids.ts";

const types = new Set(["CirrusAccount", "ItmProject"]);

test("a global id gives back type and vendor's id, whatever that holds", () => {
  const vendorId = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom("12", "12/345", "a:b", "é", "😀", " x ", "a\nb"),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,20}$/), vendorId, (type, id) => {
      const global = encodeId(type, id);
      expect(global).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeId(global)).toEqual({ type, vendorId: id });
    }),
    { numRuns: 2_000 },
  );
});

test("padding does no harm", () => {
  const id = encodeId("CirrusAccount", "1234");
  expect(decodeId(`${id}==`)).toEqual({ type: "CirrusAccount", vendorId: "1234" });
});

test.each([
  "",
  "12",
  "ABC-123",
  "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
  "Q2ly",
  "x".repeat(500),
  "CirrusAccount:12",
  "!!!",
  encodeId("cirrusAccount", "1"),
  encodeId("CirrusAccount", ""),
  `${encodeId("CirrusAccount", "12")}!`,
  `${encodeId("CirrusAccount", "12")} `,
])("%j is no global id", (text) => expect(decodeId(text)).toBeUndefined());

test("an id argument takes a global id of its type", () => {
  expect(vendorIdOf(encodeId("CirrusAccount", "12"), "CirrusAccount", types)).toBe("12");
});

test("an id argument takes the vendor's own id", () => {
  expect(["12", " 12 ", "P-001"].map((id) => vendorIdOf(id, "CirrusAccount", types))).toEqual(["12", "12", "P-001"]);
});

test("a global id of another type is refused with both names", () => {
  expect(() => vendorIdOf(encodeId("ItmProject", "12"), "CirrusAccount", types)).toThrow(
    "This needs the id of a CirrusAccount, but the id given is one of a ItmProject.",
  );
  expect(() => vendorIdOf(encodeId("ItmProject", "12"), "CirrusAccount", types)).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT" }),
  );
});

test("a vendor's own id that happens to look like an id of an unknown type is the vendor's own", () => {
  const id = encodeId("Elsewhere", "12");
  expect(vendorIdOf(id, "CirrusAccount", types)).toBe(id);
});

test.each(["", " ", "\t", encodeId("CirrusAccount", " ")])("%j names no record, though a filter may look for it", (blank) => {
  expect(vendorIdOf(blank, "CirrusAccount", types).trim()).toBe("");
  expect(() => recordIdOf(blank, "CirrusAccount", types)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
});

test("a record is asked for by the vendor's id or the global one", () => {
  expect(["12", encodeId("CirrusAccount", "12")].map((id) => recordIdOf(id, "CirrusAccount", types))).toEqual(["12", "12"]);
});
