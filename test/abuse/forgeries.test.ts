import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/graph/query/cursor.ts";
import { type Graph, startGraph } from "../server/kit.ts";
import { countCalls, forgetCalls, outcome, withstandQuery } from "./kit.ts";

let graph: Graph;
let cursor: string;
let mark: string;
beforeAll(async () => {
  graph = await startGraph();
  const { json } = await graph.post("{ itmProjects(first: 2) { pageInfo { endCursor } } }");
  cursor = json.data.itmProjects.pageInfo.endCursor;
  mark = Buffer.from(cursor, "base64url").toString("utf8").split(".")[0]!;
});
afterAll(() => graph.close());
beforeEach(() => forgetCalls(graph));

const pack = (text: string) => Buffer.from(text).toString("base64url");
const page = "query ($cursor: String) { itmProjects(first: 2, after: $cursor) { nodes { vendorId } } }";

describe("a cursor", () => {
  test("of ours leads on", async () => {
    expect(decodeCursor(() => mark, cursor, "after")).toBe(1);
    const { json } = await withstandQuery(graph, page, { cursor });
    expect(json.data.itmProjects.nodes).toHaveLength(2);
  });

  const forged: [string, (mine: string, list: string) => string][] = [
    ["nothing", () => ""],
    ["a word", () => "next"],
    ["a number", () => "2"],
    ["a row of another list", () => encodeCursor(() => "0123456789", 1)],
    ["a negative row", (_, list) => pack(`${list}.-1`)],
    ["a fraction", (_, list) => pack(`${list}.1.5`)],
    ["a row in scientific notation", (_, list) => pack(`${list}.1e9`)],
    ["a row beyond all numbers", (_, list) => pack(`${list}.${"9".repeat(400)}`)],
    ["not a number", (_, list) => pack(`${list}.NaN`)],
    ["no row", (_, list) => pack(`${list}.`)],
    ["JSON", () => pack('{"mark":"x","index":0}')],
    ["a name of JavaScript's", () => pack("__proto__.1")],
    ["our own, cut", (mine) => mine.slice(0, -2)],
    ["our own, twice", (mine) => mine + mine],
    ["our own, with a letter more", (mine) => `${mine}!`],
    ["our own, in other letters", (mine) => mine.toUpperCase()],
    ["letters of no encoding", () => "\u0000\ud800🙂"],
    ["a megabyte", () => "QUJD".repeat(200_000)],
  ];
  test.each(forged)("that is %s is refused without a vendor call", async (_, make) => {
    for (const query of [page, page.replace("after", "before").replace("first", "last")]) {
      const { json } = await withstandQuery(graph, query, { cursor: make(cursor, mark) });
      expect(json).toMatchObject({ data: { itmProjects: null }, errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
      expect(json.errors[0].message.length).toBeLessThanOrEqual(1001);
    }
    expect(countCalls(graph)).toBe(0);
  });

  test("of one order or filter is refused in another", async () => {
    for (const other of ["orderBy: [{ field: NAME }]", 'where: { name: { eq: "x" } }']) {
      const answer = await withstandQuery(graph, page.replace("first: 2", `first: 2, ${other}`), { cursor });
      expect(outcome(answer)).toBe("BAD_USER_INPUT");
    }
    expect(countCalls(graph)).toBe(0);
  });

  test("far beyond the end finds nothing, in few calls", async () => {
    const { json } = await withstandQuery(graph, page, { cursor: encodeCursor(() => mark, 999_999_999) });
    expect(json.data?.itmProjects?.nodes ?? []).toEqual([]);
    expect(countCalls(graph)).toBeLessThanOrEqual(3);
  });
});

describe("an id", () => {
  test.each([
    ["a type of ours that is no record", pack("Query:1")],
    ["a connection", pack("ItmProjectConnection:1")],
    ["an unknown type", pack("ItmSecret:1")],
    ["a type without an id", pack("ItmProject:")],
    ["an id without a type", pack(":1")],
    ["a vendor's plain id", "1234567"],
    ["nothing", ""],
    ["a megabyte", "QUJD".repeat(200_000)],
    ["letters of no encoding", "\u0000\ud800🙂"],
  ])("naming %s is no node", async (_, id) => {
    const query = "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }";
    const { json } = await withstandQuery(graph, query, { id });
    expect(json.data.node).toBeNull();
    expect(json.errors[0]).toMatchObject({ path: ["node"], extensions: { code: "BAD_USER_INPUT" } });
    expect(json.errors[0].message.length).toBeLessThanOrEqual(1001);
    expect(countCalls(graph)).toBe(0);
  });

  test("more ids than a list may have rows are refused before any is read", async () => {
    const ids = Array.from({ length: 1001 }, () => pack("CurrentRmsInvoice:1"));
    const { json } = await withstandQuery(graph, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(json.errors).toMatchObject([{ path: ["nodes"], extensions: { code: "BAD_USER_INPUT" } }]);
    expect(json.errors[0].message).toMatch(/1000 at most, and 1001 came/);
    expect(countCalls(graph)).toBe(0);
  });

  /** What tries to leave the path, the query or the document that it is written into. */
  const escapes = [
    "../../login/x",
    "1/../../2",
    "..%2f..%2fadmin",
    "%2e%2e",
    ".",
    "..",
    "1?filtermode=all",
    "1#",
    "1&per_page=1000",
    "1\r\nX-Injected: yes",
    "1\u0000",
    "*",
    "1,2",
    "1 OR 1=1",
    "</Identity><Identity>1",
    "-1",
    "1e3",
    "9".repeat(500),
    "~1",
    "1/2/3",
  ];
  const types = ["ZivioMilestone", "CurrentRmsInvoice", "CirrusAccount", "CirrusProject", "ItmProject", "ItmTask", "ProjectorEngagement"];
  test.each(escapes)("with %j inside stays an id: no other address is called", async (inner) => {
    for (const type of types) {
      const field = type.charAt(0).toLowerCase() + type.slice(1);
      for (const id of [inner, pack(`${type}:${inner}`)]) {
        const query = `query ($id: ID!) { ${field}(id: $id) { vendorId } }`;
        const { json } = await withstandQuery(graph, query, { id });
        expect(json.data?.[field] ?? null, `${type} ${id}`).toBeNull();
      }
    }
    for (const call of Object.values(graph.vendors).flatMap(({ log }) => log)) {
      expect(call.operation, `${call.method} ${call.path}`).toBeDefined();
      expect(call.headers["x-injected"]).toBeUndefined();
    }
  });

  test("of one type is refused for another", async () => {
    const answer = await withstandQuery(graph, `{ itmProject(id: "${pack("CirrusAccount:1")}") { id } }`);
    expect(answer.json.errors[0]).toMatchObject({
      message: expect.stringMatching(/CirrusAccount/),
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(countCalls(graph)).toBe(0);
  });
});
