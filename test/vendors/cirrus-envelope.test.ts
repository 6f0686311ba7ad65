import { describe, expect, it } from "vitest";
import { operation } from "../../src/engine/model/resource.ts";
import { readPage } from "../../src/vendors/cirrus/envelope.ts";

const list = operation("accounts.list", "GET /accounts");
const page = { page: 1, pages: 1, per_page: 50, total: 1, items: [{ id: 1 }] };

describe("a page of Cirrus", () => {
  it.each([
    ["bare", page],
    ["as the only item of an array", [page]],
    ["without anything around the rows", [{ id: 1 }]],
    ["with null among them", [{ id: 1 }, null]],
  ])("is read %s", (_, body) => {
    expect(readPage(list, body, { page: 1, size: 50 })).toMatchObject({ rows: [{ id: 1 }], total: 1 });
  });

  const { items: _items, ...without } = page;
  it.each([
    ["null for its rows", { ...page, items: null }],
    ["no rows", without],
    ["a text for them", { ...page, items: "none" }],
  ])("with %s is refused, bare or in an array", (_, body) => {
    for (const sent of [body, [body]]) expect(() => readPage(list, sent, { page: 1, size: 50 })).toThrow("an object without a list");
  });

  it.each([
    ["a text", [{ id: 1 }, "x"]],
    ["a list", [[[[]]]]],
    ["numbers", [1, 2]],
  ])("with %s in place of a record is refused instead of shown as a shorter list", (_, rows) => {
    for (const sent of [rows, { ...page, items: rows }])
      expect(() => readPage(list, sent, { page: 1, size: 50 })).toThrow(
        "Cirrus answered accounts.list with a list of something other than objects.",
      );
  });
});
