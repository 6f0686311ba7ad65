import { buildSchema, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { planRows } from "../../src/cli/rows.ts";
import { shapeOf } from "../../src/cli/shape.ts";
import { makeWriter, type OutputOptions } from "../../src/cli/writer.ts";

const schema = buildSchema(`
  type Query { item: Item items: [Item!] page(first: Int): ItemConnection subject: Subject name: String names: [String] other: Item }
  interface Node { id: ID! }
  union Subject = Item | Part
  scalar Decimal scalar JSON scalar Date
  enum State { OPEN SHUT }
  type Item implements Node { id: ID! title: String last: Int amount: Decimal due: Date state: State tags: [String!] data: JSON flag: Boolean
    link: Item parts: PartConnection lists: [Part] grid: [[Int]] }
  type Part implements Node { id: ID! sku: String count: Int parts: PartConnection }
  type ItemConnection { nodes: [Item] edges: [ItemEdge] pageInfo: PageInfo totalCount: Int }
  type ItemEdge { node: Item cursor: String }
  type PartConnection { nodes: [Part] edges: [PartEdge] pageInfo: PageInfo totalCount: Int }
  type PartEdge { node: Part cursor: String }
  type PageInfo { hasNextPage: Boolean }
`);

const shape = (query: string, variables = {}) => shapeOf(schema, parse(query), variables);
const columns = (query: string, unroll: string[] = [], variables = {}) => planRows(shape(query, variables), unroll).columns;
const print = (query: string, data: Record<string, unknown>, options: Partial<OutputOptions> = {}) => {
  const writer = makeWriter({ format: "csv", ...options }, () => shape(query), undefined);
  return writer.page({ data }) + writer.end({ data }, {});
};
const titles = "{ items { title last } }";
const cells = (...values: unknown[]) => print(titles, { items: values.map((title) => ({ title, last: 1 })) });

describe("columns are what the query selects", () => {
  test.each([
    ["aliases, objects and scalars of all kinds", "{ items { a: title link { b: amount } state data due } }", "a link.b state data due"],
    [
      "fragments, merged by name",
      "{ items { ...F title } } fragment F on Item { id link { title } ... { link { id } } }",
      "id link.title link.id title",
    ],
    ["lists", "{ items { tags lists { sku } grid parts { nodes { sku } } } }", "tags lists grid parts"],
    [
      "what a connection holds besides",
      "{ items { parts { totalCount edges { cursor node { sku } } pageInfo { hasNextPage } } } }",
      "parts parts.totalCount parts.pageInfo.hasNextPage",
    ],
    ["a number of records alone", "{ items { n: parts { totalCount } } }", "n.totalCount"],
    ["an interface's types", "{ subject { ... on Item { title } ... on Node { id } ... on Part { sku } } }", "title id sku"],
    [
      "paging and __typename left out",
      "{ __typename page(first: 1) { totalCount pageInfo { hasNextPage } nodes { __typename id } } }",
      "id",
    ],
    ["several fields", "{ a: item { id } page { nodes { id } } name }", "a.id page name"],
    ["one value", "{ name }", "name"],
    ["a list of values", "{ names }", "names"],
  ])("%s", (_, query, expected) => {
    expect(columns(query)).toEqual(expected.split(" "));
  });

  test("@skip and @include are followed, by variables and their defaults", () => {
    const query = "query ($a: Boolean = false, $b: Boolean!) { items { id @include(if: $a) title @skip(if: $b) last } }";
    expect(columns(query, [], { b: false })).toEqual(["title", "last"]);
    expect(columns(query, [], { a: true, b: true })).toEqual(["id", "last"]);
  });

  test("a field that the schema lacks is a sentence", () => {
    expect(() => columns("{ items { nothing } }")).toThrow(/knows no Item\.nothing\. Update it, or use --format json/);
  });

  test("whatever the data: without rows, with nulls, with values of any length", () => {
    const query = "{ page { nodes { id link { id title } parts { nodes { sku } totalCount } tags } } }";
    const head = "id,link.id,link.title,parts,parts.totalCount,tags\n";
    for (const page of [null, {}, { nodes: [] }, { nodes: null }]) expect(print(query, { page })).toBe(head);
    expect(print(query, { page: { nodes: [{ id: "1", link: null, parts: null, tags: null }, null] } })).toBe(`${head}"1",,,,,\n,,,,,\n`);
    expect(
      print(query, { page: { nodes: [{ id: "1", link: { id: "2", title: "" }, parts: { nodes: [], totalCount: 0 }, tags: ["a", "b"] }] } }),
    ).toBe(`${head}"1","2","","[]",0,"[""a"",""b""]"\n`);
  });
});

describe("rows", () => {
  const query = "{ items { id parts { nodes { sku parts { edges { node { count } } } } } lists { sku } } }";
  const data = {
    items: [
      {
        id: "1",
        parts: {
          nodes: [
            { sku: "a", parts: { edges: [{ node: { count: 1 } }, { node: { count: 2 } }] } },
            { sku: "b", parts: { edges: [] } },
          ],
        },
        lists: [{ sku: "x" }],
      },
      { id: "2", parts: { nodes: [] }, lists: null },
    ],
  };

  test("are one for each record", () => {
    expect(
      print("{ items { id parts { nodes { sku } } } }", { items: [{ id: "1", parts: { nodes: [{ sku: "a" }, { sku: "b" }] } }] }),
    ).toBe(`id,parts\n"1","[{""sku"":""a""},{""sku"":""b""}]"\n`);
  });

  test("are multiplied by a list on purpose only; an empty one keeps its row", () => {
    expect(print(query, data, { unroll: ["parts"], format: "tsv" })).toBe(
      'id\tparts.sku\tparts.parts\tlists\n1\ta\t[{"count":1},{"count":2}]\t[{"sku":"x"}]\n1\tb\t[]\t[{"sku":"x"}]\n2\t\t\t\n',
    );
  });

  test("are multiplied by lists within each other", () => {
    expect(print(query, data, { unroll: ["parts.parts"] })).toBe(
      'id,parts.sku,parts.parts.count,lists\n"1","a",1,"[{""sku"":""x""}]"\n"1","a",2,"[{""sku"":""x""}]"\n"1","b",,"[{""sku"":""x""}]"\n"2",,,\n',
    );
  });

  test("are not multiplied by lists beside each other, nor by what is none", () => {
    expect(() => columns(query, ["parts", "lists"])).toThrow(/lists is not within parts|parts is not within lists/);
    expect(() => columns(query, ["part"])).toThrow("--unroll part: there is no such list. These can be: parts, parts.parts, lists.");
    expect(() => columns(titles, ["x"])).toThrow("The query selects no list within its records.");
  });

  test("of one field are its records; of several, one record that leaves nothing out", () => {
    const item = { id: "1" };
    expect(print("{ item { id } }", { item })).toBe('id\n"1"\n');
    expect(print("{ page { edges { node { id } } } }", { page: { edges: [{ node: item }] } })).toBe('id\n"1"\n');
    expect(print("{ item { id } other { id } names }", { item, other: null, names: ["x"] })).toBe(
      'item.id,other.id,names\n"1",,"[""x""]"\n',
    );
    expect(print("{ name }", { name: "x" })).toBe('name\n"x"\n');
  });

  test("have no header where none is wanted, and no line where there is no answer", () => {
    expect(print(titles, { items: [{ title: "a", last: 1 }] }, { header: false })).toBe('"a",1\n');
    const writer = makeWriter({ format: "csv" }, () => shape(titles), undefined);
    expect(writer.page({ errors: [{ message: "No." }] })).toBe("");
  });
});

describe("csv", () => {
  test("quotes texts, so that digits and zeros stay; numbers, true, false and null are bare", () => {
    const query = "{ items { id amount due state last flag data title } }";
    const item = {
      id: "007",
      amount: "39281915.99999999999",
      due: "2024-01-02",
      state: "OPEN",
      last: -3,
      flag: true,
      data: { a: [1] },
      title: null,
    };
    expect(print(query, { items: [item, { ...item, data: 1.5, flag: false, title: "" }, { ...item, data: "a" }] })).toBe(
      `id,amount,due,state,last,flag,data,title
"007","39281915.99999999999","2024-01-02","OPEN",-3,true,"{""a"":[1]}",
"007","39281915.99999999999","2024-01-02","OPEN",-3,false,1.5,""
"007","39281915.99999999999","2024-01-02","OPEN",-3,true,"a",
`,
    );
  });

  test("doubles quotes, and keeps separators and line breaks", () => {
    expect(cells('say "hi"', "a,b", "two\nlines", "two\r\nlines", "old\rmac")).toBe(
      'title,last\n"say ""hi""",1\n"a,b",1\n"two\nlines",1\n"two\r\nlines",1\n"old\rmac",1\n',
    );
  });

  test.each(["=1+1", "+44 20", "-cmd", "-1+1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "+1", "\t=1", "\r=1", "\n=1"])(
    "%j is no formula",
    (text) => {
      expect(cells(text)).toBe(`title,last\n"'${text}",1\n`);
      expect(print(titles, { items: [{ title: text, last: 1 }] }, { raw: true })).toBe(`title,last\n"${text}",1\n`);
    },
  );

  test("leaves negative numbers as they are", () => {
    expect(cells("-12.50", -3, "a=b")).toBe('title,last\n"-12.50",1\n-3,1\n"a=b",1\n');
  });
});

test("tsv escapes what would break a line or a cell, and quotes nothing", () => {
  const items = [
    { title: 'a\tb\\c\nd\re "f"', last: 1 },
    { title: "=1", last: null },
    { title: null, last: 2 },
  ];
  expect(print(titles, { items }, { format: "tsv" })).toBe(`title\tlast\na\\tb\\\\c\\nd\\re "f"\t1\n'=1\t\n\t2\n`);
});

test("a table shows the values of a list", () => {
  const query = "{ items { id parts { nodes { sku count } } tags } }";
  const items = [
    {
      id: "1",
      parts: {
        nodes: [
          { sku: "a", count: 2 },
          { sku: "b", count: null },
        ],
      },
      tags: ["x", "y"],
    },
  ];
  expect(
    print(query, { items }, { format: "table" })
      .split("\n")
      .map((line) => line.trimEnd()),
  ).toEqual(["id  parts   tags", "1   a 2; b  x; y", ""]);
});

test("ndjson is one record a line, as nested as the query", () => {
  const query = "{ page { nodes { id parts { nodes { sku } } } } }";
  const nodes = [
    { id: "1", parts: { nodes: [{ sku: "=a\n" }] } },
    { id: "2", parts: null },
  ];
  const lines = print(query, { page: { nodes } }, { format: "ndjson" }).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(nodes);
});

describe("json of many pages", () => {
  const pages = (...answers: Record<string, unknown>[]) => {
    const writer = makeWriter({ format: "json" }, () => shape(titles), "page");
    const data = answers.map((page) => ({ data: { before: 1, page, vendors: ["v"] } }));
    return data.map((answer) => writer.page(answer)).join("") + writer.end(data.at(-1), { extensions: { tieline: 1 } });
  };

  test("is one answer with all rows, and what else the last page had", () => {
    const text = "two\nlines\u2028";
    expect(
      JSON.parse(
        pages({ nodes: [{ a: text }], totalCount: 3 }, { nodes: [], totalCount: 3 }, { nodes: [{ a: 2 }, { a: 3 }], totalCount: 3 }),
      ),
    ).toEqual({
      data: { before: 1, page: { nodes: [{ a: text }, { a: 2 }, { a: 3 }], totalCount: 3 }, vendors: ["v"] },
      extensions: { tieline: 1 },
    });
    expect(JSON.parse(pages({ edges: [] }))).toMatchObject({ data: { page: { edges: [] } } });
  });

  test("is the answer with its errors where no page came", () => {
    const writer = makeWriter({ format: "json" }, () => shape(titles), "page");
    expect(JSON.parse(writer.end({ data: { page: null } }, { errors: [{ message: "No." }] }))).toEqual({
      data: { page: null },
      errors: [{ message: "No." }],
    });
  });
});
