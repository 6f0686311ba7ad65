import { readFileSync } from "node:fs";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readExamples } from "../../src/server/ide.ts";
import { defaultLimits } from "../../src/server/limits.ts";
import { type Exchange, expectError, type Graph, startGraph } from "./kit.ts";

const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index)).join(" ");
const callsOf = (graph: Graph) => Object.values(graph.counts()).reduce((sum, calls) => sum + calls, 0);

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(forgetCalls);

function forgetCalls(): void {
  for (const vendor of Object.values(graph.vendors)) vendor.log.length = 0;
}

/** Refused by this limit, before any vendor was called. */
function expectRefusal(answer: Exchange, limit: keyof typeof defaultLimits, message: RegExp): void {
  expectError(answer, 400, "QUERY_TOO_EXPENSIVE", message);
  expect(answer.json.errors).toHaveLength(1);
  expect(answer.json.errors[0].extensions).toMatchObject({ limit, max: defaultLimits[limit] });
  expect(callsOf(graph)).toBe(0);
}

describe("a document is refused for", () => {
  const under = (text: string) => `{ itmProjects { nodes { ${text} } } }`;
  test.each([
    ["its text, comments included", "documentBytes", `{ __typename } # ${"x".repeat(100_000)}`, /has 100\d{3} bytes, comments included/],
    ["its tokens", "tokens", `{ ${"a ".repeat(15_001)} }`, /more than 15000 tokens/],
    ["its aliases", "aliases", under(many(2001, (i) => `a${i}: id`)), /has 2001 aliases, but the limit is 2000/],
    ["its directives", "directives", under(many(501, () => "id @skip(if: false)")), /has 501 directives/],
    ["its operations", "definitions", many(501, (i) => `query Q${i} { __typename }`), /defines 501 operations, fragments and variables/],
    [
      "its fragments and variables",
      "definitions",
      `query (${many(300, (i) => `$v${i}: Int`)}) { __typename } ${many(200, (i) => `fragment F${i} on Query { __typename }`)}`,
      /defines 501 operations, fragments and variables/,
    ],
    ["its root fields", "rootFields", `{ ${many(1001, (i) => `a${i}: vendors { name }`)} }`, /has 1001 root fields/],
    [
      "its root fields in fragments",
      "rootFields",
      `{ ...A ...B } fragment A on Query { ${many(600, (i) => `a${i}: vendors { name }`)} } fragment B on Query { ${many(600, (i) => `b${i}: vendors { name }`)} }`,
      /has 1200 root fields/,
    ],
    ["its depth", "depth", `{ ${"itmProjects { nodes { cirrusAccount { ".repeat(21)} id ${"} } }".repeat(21)} }`, /64 levels deep/],
  ] as const)("%s", async (_, limit, query, message) => {
    expectRefusal(await graph.post(query), limit, message);
    // A second time, when its first refusal might have been kept.
    expectRefusal(await graph.post(query), limit, message);
  });

  test("the depth of its values, in the text and in a variable", async () => {
    const nested = (depth: number) => `${"{ not: ".repeat(depth - 1)}{}${" }".repeat(depth - 1)}`;
    const asked = (depth: number) => `{ currentRmsInvoices(where: ${nested(depth)}) { totalCount } }`;
    expectRefusal(await graph.post(asked(501)), "valueDepth", /501 levels deep/);
    const where = (depth: number) => JSON.parse(nested(depth).replaceAll("not", '"not"'));
    const query = "query ($where: CurrentRmsInvoiceWhere) { currentRmsInvoices(where: $where) { totalCount } }";
    expectRefusal(await graph.post(query, { where: where(501) }), "valueDepth", /more than 500 levels deep/);
    expect((await graph.post(asked(500))).json.data.currentRmsInvoices).not.toBeNull();
  });

  test("the values of its variables", async () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `${i}`);
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expectRefusal(await graph.post(query, { ids }), "variableValues", /more than 10000 values/);
    expect((await graph.post(query, { ids: ids.slice(0, 9) })).json.data.nodes).toHaveLength(9);
  });

  test("nothing at each limit itself", async () => {
    expect((await graph.post(`{ __typename #${"x".repeat(100_000 - 16)}\n}`)).status).toBe(200);
    expect((await graph.post(`{ ${many(2000, (i) => `a${i}: __typename`)} }`)).json.data.a1999).toBe("Query");
    expect((await graph.post(`{ ${many(500, () => "__typename @skip(if: true)")} id: __typename }`)).json.data).toEqual({ id: "Query" });
  });
});

describe("an operation is refused for its size:", () => {
  test.each([
    ["1,000 rows of 1,900 aliases", `{ itmProjects(first: 1000) { nodes { ${many(1900, (i) => `a${i}: id`)} } } }`],
    [
      "rows by a fragment of the connection",
      `{ itmProjects(first: 1000) { ...C } } fragment C on ItmProjectConnection { edges { node { ...P } } } fragment P on ItmProject { ${many(1500, (i) => `a${i}: id`)} }`,
    ],
    ["as many rows as ids", `{ nodes(ids: [${many(900, (i) => `"${i}"`)}]) { ${many(1500, (i) => `a${i}: id`)} } }`],
    [
      "lists in lists",
      `{ itmProjects(first: 1000) { nodes { cirrusAccount { itmProjects(first: 900) { nodes { cirrusAccount { itmProjects(first: 900) { nodes { ${many(60, (i) => `a${i}: id`)} } } } } } } } } }`,
    ],
  ])("%s", async (_, query) => {
    const answer = await graph.post(query);
    expectRefusal(answer, "operationSize", /could answer with \d+ values/);
    expect(answer.json.errors[0].extensions.size).toBeGreaterThan(defaultLimits.operationSize);
  });

  test("a variable counts with its value, or else with its default", async () => {
    const query = (start: string) => `query (${start}) { itmProjects(first: $n) { nodes { ${many(1200, (i) => `a${i}: id`)} } } }`;
    expect((await graph.post(query("$n: Int"), { n: 2 })).status).toBe(200);
    expect((await graph.post(query("$n: Int = 2"))).status).toBe(200);
    forgetCalls();
    expectRefusal(await graph.post(query("$n: Int"), { n: 1000 }), "operationSize", /values/);
    expectRefusal(await graph.post(query("$n: Int = 1000")), "operationSize", /values/);
  });

  test("what @skip and @include leave out does not count", async () => {
    const query = `query ($all: Boolean!) { itmProjects(first: 1000) { totalCount nodes @include(if: $all) { ${many(1200, (i) => `a${i}: id`)} } } }`;
    expectRefusal(await graph.post(query, { all: true }), "operationSize", /values/);
    expect((await graph.post(query, { all: false })).json.data.itmProjects.totalCount).toBeGreaterThan(0);
  });

  test("but not the examples, nor 1,000 rows with lists of 1,000 below", async () => {
    for (const { query } of readExamples()) expect((await graph.post(query)).status).toBe(200);
    const nested = `{ cirrusAccounts(first: 1000) { nodes { name currentRmsInvoices(first: 1000) { nodes { number chargeTotal } } itmProjects { nodes { name } } } } }`;
    const { status, json } = await graph.post(nested);
    expect(status).toBe(200);
    expect(json.data.cirrusAccounts.nodes.length).toBeGreaterThan(1);
  });
});

test("rows are counted where the data decides how many there are: more than assumed is an error of the list", async () => {
  const aliases = 50;
  const query = `{ itmProjects(first: 1) { nodes { id } } vendors { capabilities { ${many(aliases, (i) => `a${i}: type`)} } } }`;
  const free = await graph.post(query);
  const rows = free.json.data.vendors.flatMap((vendor: { capabilities: unknown[] }) => vendor.capabilities).length;
  // Ten vendors of ten capabilities, by shape.
  const assumed = 1 + 10 * (1 + 10 * aliases) + 5;
  expect(rows * aliases).toBeGreaterThan(assumed);
  const limited = await startGraph({ server: { limits: { operationSize: assumed } } });
  try {
    const answer = await limited.post(query);
    expectError(answer, 200, "QUERY_TOO_EXPENSIVE", /could answer with \d+ values/);
    expect(answer.json.errors[0]).toMatchObject({
      path: ["vendors", expect.any(Number), "capabilities"],
      extensions: { limit: "operationSize", max: assumed },
    });
    // Each answer has the whole limit.
    expect((await limited.post(query.replaceAll(/ a[1-9]\d?: type/g, ""))).json.errors).toBeUndefined();
  } finally {
    await limited.close();
  }
});

describe("introspection", () => {
  test.each([
    [
      "60 times 60",
      `{ __schema { types { ${many(60, (i) => `a${i}: fields { ...F }`)} } } } fragment F on __Field { ${many(60, (j) => `b${j}: name`)} }`,
    ],
    ["30 times 30", `{ __schema { types { ${many(30, (i) => `a${i}: fields { ${many(30, (j) => `b${j}: name`)} }`)} } } }`],
    ["many types", `{ ${many(600, (i) => `a${i}: __type(name: "Query") { fields { name args { name type { name } } } }`)} }`],
    ["a fragment", `{ ${many(900, (i) => `a${i}: __schema { ...S }`)} } fragment S on __Schema { types { name fields { name } } }`],
  ])("that multiplies, %s, is refused", async (_, query) => {
    expectRefusal(await graph.post(query), "introspectionSize", /more than 250000 values/);
  });

  const whole = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  });

  test("as the IDE asks is answered in full, the second time from the text kept, with everything else of an answer", async () => {
    const first = await graph.post(whole);
    const second = await graph.post(whole);
    expect(first.json.data.__schema.types.length).toBeGreaterThan(500);
    expect(second.json.data).toEqual(first.json.data);
    expect(second.json.extensions.tieline.requestId).not.toBe(first.json.extensions.tieline.requestId);
    // In this process it is executed.
    expect(JSON.parse(JSON.stringify((await graph.ask(whole)).data))).toEqual(first.json.data);
  });

  test("is told apart by its variables and operation", async () => {
    const query = 'query A($name: String!) { __type(name: $name) { name } } query B { __type(name: "Vendor") { kind } }';
    const ask = (operationName: string, name?: string) =>
      graph.send({
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, operationName, variables: { name } }),
      });
    expect((await ask("A", "Query")).json.data).toEqual({ __type: { name: "Query" } });
    expect((await ask("A", "ItmProject")).json.data).toEqual({ __type: { name: "ItmProject" } });
    expect((await ask("A", "Query")).json.data).toEqual({ __type: { name: "Query" } });
    expect((await ask("B")).json.data).toEqual({ __type: { kind: "OBJECT" } });
    expectError(await ask("A"), 400, "BAD_USER_INPUT", /\$name/);
  });

  test("beside data is executed with it", async () => {
    const { json } = await graph.post('{ __type(name: "Query") { name } vendors { name } }');
    expect(json.data.__type.name).toBe("Query");
    expect(json.data.vendors).toHaveLength(5);
  });
});

test("every limit stands in the documentation with its default", () => {
  const page = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8");
  for (const [name, value] of Object.entries(defaultLimits))
    expect(page).toMatch(new RegExp(`\`${name}\`.*\\b${value.toLocaleString("en")}\\b`));
});
