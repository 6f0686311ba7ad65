import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Exchange, expectError, type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

describe("a document", () => {
  /** 25 fragments of two spreads each: 2^25 selections in a kilobyte. */
  const bomb = (levels: number, width: number) =>
    `{ ...F0 } ${Array.from({ length: levels }, (_, i) =>
      i === levels - 1
        ? `fragment F${i} on Query { __typename }`
        : `fragment F${i} on Query { ${Array.from({ length: width }, () => `...F${i + 1}`).join(" ")} }`,
    ).join(" ")}`;
  const aliased = (levels: number) =>
    `{ itmProjects { nodes { ...F0 } } } ${Array.from({ length: levels }, (_, i) =>
      i === levels - 1
        ? `fragment F${i} on ItmProject { vendorId }`
        : `fragment F${i} on ItmProject { a: cirrusAccount { itmProjects { nodes { ...F${i + 1} } } } b: cirrusAccount { itmProjects { nodes { ...F${i + 1} } } } }`,
    ).join(" ")}`;
  const quickly = async (query: string): Promise<Exchange> => {
    const start = performance.now();
    const answer = await graph.post(query);
    expect(performance.now() - start).toBeLessThan(10_000);
    return answer;
  };

  test.each([
    ["2^25", bomb(26, 2)],
    ["4^12", bomb(13, 4)],
    ["20^8", bomb(9, 20)],
    ["2^25 under aliases", aliased(26)],
  ])("whose fragments come to %s selections is refused at once", async (_, query) => {
    expectError(await quickly(query), 400, "QUERY_TOO_EXPENSIVE", /selects more than 20000 fields|nested \d+ levels deep/);
  });

  test("of more than fifteen thousand words is refused", async () => {
    expectError(await quickly(`{ ${"a ".repeat(15_001)} }`), 400, "QUERY_TOO_EXPENSIVE", /more than 15000 tokens/);
  });

  test("nested too deep is refused", async () => {
    const deep = (levels: number) => `${"{ itmProjects { nodes { cirrusAccount ".repeat(levels)}{ vendorId }${" } } }".repeat(levels)}`;
    expectError(
      await quickly(
        deep(3).replace("{ vendorId }", `{ ${"itmProjects { nodes { cirrusAccount { ".repeat(30)} vendorId ${"} } } ".repeat(30)} }`),
      ),
      400,
      "QUERY_TOO_EXPENSIVE",
      /nested \d+ levels deep, but the limit is 60\./,
    );
    const typed = `query ($x: ${"[".repeat(5000)}Int${"]".repeat(5000)}) { __typename }`;
    expectError(await quickly(typed), 400, "GRAPHQL_VALIDATION_FAILED", /never used/);
  });

  test("with many fields is answered, and with too many of one name refused in a sentence", async () => {
    const aliases = Array.from({ length: 2000 }, (_, i) => `a${i}: __typename`).join(" ");
    expect((await quickly(`{ ${aliases} }`)).status).toBe(200);
    for (const query of [`{ ${"__typename ".repeat(3000)} }`, `{ ${"itmProjects { totalCount } ".repeat(2000)} }`])
      expectError(await quickly(query), 400, "QUERY_TOO_EXPENSIVE", /too many fields or fragments in one place/);
    expectError(await quickly(`{ __typename ${"@include(if: true) ".repeat(500)} }`), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("with fragments in a circle is refused", async () => {
    expectError(await quickly("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), 400, "GRAPHQL_VALIDATION_FAILED");
    expectError(await quickly("{ ...A } fragment A on Query { ...A }"), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("with a mistake gets the sentence of GraphQL, with its place", async () => {
    expectError(await graph.post("{ nothingLikeIt }"), 400, "GRAPHQL_VALIDATION_FAILED", /Cannot query field/);
    const answer = await graph.post("{ itmProjects( }");
    expectError(answer, 400, "GRAPHQL_PARSE_FAILED", /Syntax Error/);
    expect(answer.json.errors[0].locations).toEqual([{ line: 1, column: 16 }]);
    expectError(await graph.post("query A { __typename } query B { __typename }"), 400, "OPERATION_RESOLUTION_FAILURE");
    expectError(await graph.post("subscription { x }"), 400, "GRAPHQL_VALIDATION_FAILED");
    expectError(await graph.post("{ itmProjects { nodes { vendorId } } ... @defer { __typename } }"), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("whose variables do not fit gets a sentence", async () => {
    expectError(await graph.post("query ($id: ID!) { itmProject(id: $id) { vendorId } }"), 400, "BAD_USER_INPUT", /\$id/);
    expectError(await graph.post("query ($n: Int) { itmProjects(first: $n) { totalCount } }", { n: "many" }), 400, "BAD_USER_INPUT");
    const query = 'query ($id: ID = "1") { itmProject(id: $id) { vendorId } }';
    expectError(await graph.post(query, { id: null }), 200, "BAD_USER_INPUT", /must not be null/);
    expect(graph.logged).toEqual([]);
  });

  test("may be sent by its hash once it is known, and an unknown or wrong hash is refused as Apollo's clients expect", async () => {
    const query = "{ __typename }";
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(query))).toString("hex");
    const ask = (sha256Hash: string, text?: string, version = 1) =>
      graph.send({
        method: "POST",
        headers: json,
        body: JSON.stringify({ query: text, extensions: { persistedQuery: { version, sha256Hash } } }),
      });
    expectError(await ask(hash), 200, "PERSISTED_QUERY_NOT_FOUND");
    expect((await ask(hash, query)).json.data).toEqual({ __typename: "Query" });
    expect((await ask(hash)).json.data).toEqual({ __typename: "Query" });
    expectError(await ask("0".repeat(64), query), 400, "BAD_REQUEST");
    expectError(await ask(hash, query, 2), 400, "BAD_REQUEST");
    expect(graph.logged).toEqual([]);
  });
});
