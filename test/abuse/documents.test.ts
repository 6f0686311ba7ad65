import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Graph, startGraph } from "../server/kit.ts";
import { countCalls, forgetCalls, outcome, withstandQuery } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(() => forgetCalls(graph));

const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index)).join(" ");
const nested = (levels: number, open: string, core: string, close: string) => `${open.repeat(levels)}${core}${close.repeat(levels)}`;

/** Each fragment spreads the next one several times. */
const bomb = (levels: number, width: number, type: string, spread: (next: string) => string, end: string) =>
  many(levels, (i) => `fragment F${i} on ${type} { ${i === levels - 1 ? end : many(width, () => spread(`...F${i + 1}`))} }`);

describe("refused before any vendor is asked", () => {
  test.each([
    ["links in a circle, 100 deep", "QUERY_TOO_EXPENSIVE", `{ ${nested(50, "itmProjects { nodes { cirrusAccount { ", "id", " } } }")} }`],
    ["inline fragments 5,000 deep", "QUERY_TOO_EXPENSIVE", `{ ${nested(5000, "... { ", "__typename", " }")} }`],
    ["lists in a literal 8,000 deep", "QUERY_TOO_EXPENSIVE", `{ nodes(ids: ${nested(8000, "[", "", "]")}) { id } }`],
    [
      "filters in a literal 4,000 deep",
      "QUERY_TOO_EXPENSIVE",
      `{ currentRmsInvoices(where: ${nested(4000, "{ not: ", "{}", " }")}) { totalCount } }`,
    ],
    ["fragments that double 40 times", "QUERY_TOO_EXPENSIVE", `{ ...F0 } ${bomb(40, 2, "Query", (next) => next, "__typename")}`],
    [
      "fragments that double under other names",
      "QUERY_TOO_EXPENSIVE",
      `{ cirrusAccounts { nodes { ...F0 } } } ${bomb(18, 2, "CirrusAccount", (next) => `currentRmsMembers { nodes { cirrusAccount { ${next} } } }`, "id")}`,
    ],
    ["25,000 aliases", "QUERY_TOO_EXPENSIVE", `{ ${many(25_000, (i) => `a${i}: __typename`)} }`],
    [
      "1,000 fields of one name with other arguments",
      "QUERY_TOO_EXPENSIVE",
      `{ ${many(1000, (i) => `a: itmProjects(first: ${i}) { totalCount }`)} }`,
    ],
    ["a fragment in itself", "GRAPHQL_VALIDATION_FAILED", "{ ...A } fragment A on Query { ...A }"],
    [
      "a circle of three fragments",
      "GRAPHQL_VALIDATION_FAILED",
      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }",
    ],
    [
      "a circle below a field",
      "GRAPHQL_VALIDATION_FAILED",
      "{ itmProjects { nodes { ...P } } } fragment P on ItmProject { cirrusAccount { itmProjects { nodes { ...P } } } }",
    ],
    [
      "a circle of 499 fragments",
      "GRAPHQL_VALIDATION_FAILED",
      `{ ...F0 } ${many(499, (i) => `fragment F${i} on Query { ...F${(i + 1) % 499} }`)}`,
    ],
    [
      "499 fragments that nobody spreads",
      "GRAPHQL_VALIDATION_FAILED",
      `{ __typename } ${many(499, (i) => `fragment F${i} on Query { __typename }`)}`,
    ],
    ["500 operations", "OPERATION_RESOLUTION_FAILURE", many(500, (i) => `query Q${i} { __typename }`)],
    ["500 directives on one field", "GRAPHQL_VALIDATION_FAILED", `{ __typename ${many(500, () => "@skip(if: false)")} }`],
    ["3,000 unknown arguments", "GRAPHQL_VALIDATION_FAILED", `{ itmProjects(${many(3000, (i) => `a${i}: 1`)}) { totalCount } }`],
    ["499 variables that nobody uses", "GRAPHQL_VALIDATION_FAILED", `query (${many(499, (i) => `$a${i}: Int`)}) { __typename }`],
    ["introspection in a circle", "QUERY_TOO_EXPENSIVE", `{ __schema { types { ${nested(40, "fields { type { ", "name", " } }")} } } }`],
    [
      "introspection that multiplies",
      "GRAPHQL_VALIDATION_FAILED",
      `{ __schema { types { ${nested(8, "fields { type { ", "name", " } }")} } } }`,
    ],
    ["a mutation", "GRAPHQL_VALIDATION_FAILED", "mutation { deleteEverything }"],
    ["a subscription", "GRAPHQL_VALIDATION_FAILED", "subscription { __typename }"],
    ["a type system", "GRAPHQL_VALIDATION_FAILED", "type Query { a: Int }"],
  ])("%s: %s", async (_, code, query) => {
    const answer = await withstandQuery(graph, query);
    expect(outcome(answer)).toBe(code);
    expect(answer.status).toBe(400);
    expect(answer.json.data).toBeUndefined();
    expect(countCalls(graph)).toBe(0);
  });
});

describe("answered for the price of one", () => {
  test("a thousand aliases of one list cost one call", async () => {
    const answer = await withstandQuery(graph, `{ ${many(1000, (i) => `a${i}: zivioMilestones(first: 3) { nodes { vendorId } }`)} }`);
    expect(outcome(answer)).toBe("data");
    expect(answer.json.data.a999).toEqual(answer.json.data.a0);
    expect(answer.json.data.a0.nodes).toHaveLength(3);
    expect(countCalls(graph)).toBe(1);
  });

  test("a thousand aliases of one record cost one call", async () => {
    const id = graph.world.projects.find(({ seen }) => seen.itm)!.seen.itm!.id;
    const answer = await withstandQuery(graph, `{ ${many(1000, (i) => `a${i}: itmProject(id: "${id}") { vendorId }`)} }`);
    expect(answer.json.data.a999).toEqual({ vendorId: String(id) });
    expect(graph.operations("itm").filter((operation) => !/login/i.test(operation))).toHaveLength(1);
  });

  test("the same links, asked for over and over again downwards, cost no more than once", async () => {
    const down = (levels: number) => nested(levels, "itmProjects(first: 1000) { nodes { cirrusAccount { ", "vendorId", " } } }");
    const calls = async (levels: number) => {
      forgetCalls(graph);
      expect(outcome(await withstandQuery(graph, `{ cirrusAccounts(first: 3) { nodes { ${down(levels)} } } }`))).toBe("data");
      return countCalls(graph);
    };
    const [once, often] = [await calls(1), await calls(5)];
    expect(often).toBeLessThanOrEqual(once * 3);
  });
});
