import { describe, expect, test } from "vitest";
import { formatAnswer } from "../../src/cli/print.ts";
import { columnsOf, flatten } from "../../src/cli/rows.ts";

const csv = (data: Record<string, unknown>) => formatAnswer({ data }, "csv");
const cells = (...titles: unknown[]) => csv({ items: titles.map((title) => ({ title, last: 1 })) });

describe("rows", () => {
  test("of one field are its records, from a list, nodes or edges", () => {
    const rows = [{ a: 1 }, { a: 2 }];
    expect(flatten({ items: rows })).toEqual(rows);
    expect(flatten({ items: { totalCount: 2, pageInfo: { hasNextPage: false }, nodes: rows } })).toEqual(rows);
    expect(flatten({ items: { edges: rows.map((node) => ({ cursor: "c", node })) } })).toEqual(rows);
    expect(flatten({ item: { __typename: "T", a: 1 } })).toEqual([{ a: 1 }]);
  });

  test("of several fields are one record: nothing is left out", () => {
    expect(flatten({ a: { name: "x" }, b: { nodes: [{ n: 1 }, { n: 2 }] }, c: [{ m: 3 }] })).toEqual([
      { "a.name": "x", "b.n": 1, c: '[{"m":3}]' },
      { "a.name": "x", "b.n": 2, c: '[{"m":3}]' },
    ]);
  });

  test("repeat the outer columns for each element of the first list, to any depth", () => {
    const data = {
      items: [
        {
          id: 1,
          tags: ["x", "y"],
          lines: {
            nodes: [
              { sku: "a", parts: [{ p: 1 }, { p: 2 }] },
              { sku: "b", parts: [] },
            ],
          },
        },
      ],
    };
    expect(flatten(data)).toEqual([
      { id: 1, tags: '["x","y"]', "lines.sku": "a", "lines.parts.p": 1 },
      { id: 1, tags: '["x","y"]', "lines.sku": "a", "lines.parts.p": 2 },
      { id: 1, tags: '["x","y"]', "lines.sku": "b" },
    ]);
  });

  test("are unrolled by the same list in every record, and an empty or failed one keeps its row", () => {
    const data = {
      items: [
        { id: 1, xs: [], ys: [{ y: 1 }] },
        { id: 2, xs: [{ x: 1 }, { x: 2 }], ys: [{ y: 2 }] },
        { id: 3, xs: null, ys: [] },
      ],
    };
    expect(csv(data)).toBe('id,ys,xs.x\n1,"[{""y"":1}]",\n2,"[{""y"":2}]",1\n2,"[{""y"":2}]",2\n3,[],\n');
  });

  test("have the columns of an object where it was null in other rows, and one column where it always was", () => {
    expect(
      columnsOf(
        flatten({
          items: [
            { a: 1, link: null, z: 1 },
            { a: 2, link: { id: 7 }, z: 2 },
          ],
        }),
      ),
    ).toEqual(["a", "link.id", "z"]);
    expect(columnsOf(flatten({ items: [{ a: 1, link: null }] }))).toEqual(["a", "link"]);
  });

  test("of nothing are none", () => {
    for (const data of [null, {}, { items: null }, { items: [] }, { items: { nodes: [] } }])
      for (const format of ["csv", "table"] as const) expect(formatAnswer({ data }, format)).toBe("");
  });
});

describe("csv", () => {
  test("quotes separators, quotes and line breaks", () => {
    expect(cells('say "hi"', "a,b", "two\nlines", "two\r\nlines", "old\rmac")).toBe(
      'title,last\n"say ""hi""",1\n"a,b",1\n"two\nlines",1\n"two\r\nlines",1\n"old\rmac",1\n',
    );
  });

  test.each(["=1+1", "+44 20", "-cmd", "-1+1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "+1"])("%s is no formula", (text) => {
    expect(cells(text)).toBe(`title,last\n'${text},1\n`);
  });

  test("marks a formula behind a tab or a line break, also between quotes", () => {
    expect(cells("\t=1", "\r=1", "\n=1", '=HYPERLINK("x","y")')).toBe(
      `title,last\n'\t=1,1\n"'\r=1",1\n"'\n=1",1\n"'=HYPERLINK(""x"",""y"")",1\n`,
    );
  });

  test("leaves numbers, also negative ones, and other values as they are", () => {
    expect(cells("-12.50", -3, 1.5, true, false, null, "0012", "a=b", "")).toBe(
      "title,last\n-12.50,1\n-3,1\n1.5,1\ntrue,1\nfalse,1\n,1\n0012,1\na=b,1\n,1\n",
    );
  });
});

test("a table shortens long cells; json is the answer whole", () => {
  const data = { items: [{ name: "n".repeat(60) }] };
  expect(formatAnswer({ data }, "table")).toContain(`${"n".repeat(47)}…`);
  expect(JSON.parse(formatAnswer({ data }, "json"))).toEqual({ data });
});
