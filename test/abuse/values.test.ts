import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Graph, startGraph } from "../server/kit.ts";
import { countCalls, forgetCalls, outcome, withstand, withstandQuery } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(() => forgetCalls(graph));

const lists = [
  "zivioMilestones",
  "currentRmsInvoices",
  "cirrusAccounts",
  "itmProjects",
  "projectorEngagements",
  "projectorContractLineItemMilestones",
];

describe.each(lists)("the size of %s", (list) => {
  test.each([
    [1001, "BAD_USER_INPUT", /1000/],
    [2_147_483_647, "BAD_USER_INPUT", /1000/],
    [-1, "BAD_USER_INPUT", /negative/],
    [-2_147_483_648, "BAD_USER_INPUT", /negative/],
    [2_147_483_648, "BAD_USER_INPUT", /32-bit/],
    [1e300, "BAD_USER_INPUT", /32-bit/],
    [0.5, "BAD_USER_INPUT", /non-integer/],
    ["25", "BAD_USER_INPUT", /non-integer/],
    [[25, 26], "BAD_USER_INPUT", /\$first/],
    [{ first: 25 }, "BAD_USER_INPUT", /\$first/],
  ])("may not be %j", async (first, code, message) => {
    for (const argument of ["first", "last"]) {
      const query = `query ($first: Int) { ${list}(${argument}: $first) { nodes { vendorId } } }`;
      const answer = await withstandQuery(graph, query, { first });
      expect(answer.json.errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
    }
    expect(countCalls(graph)).toBe(0);
  });
});

describe("a filter", () => {
  const invoices = (where: string) =>
    `{"query":"query ($where: CurrentRmsInvoiceWhere) { currentRmsInvoices(first: 1, where: $where) { nodes { vendorId } } }","variables":{"where":${where}}}`;
  const nest = (levels: number, open: string, close: string) => `${open.repeat(levels)}{}${close.repeat(levels)}`;

  test.each([
    ['{"and":[', "]}"],
    ['{"or":[', "]}"],
    ['{"not":', "}"],
  ])("nested ten levels by %s is read, and deeper ones are read or refused, never a mistake of ours", async (open, close) => {
    await withstand(graph, invoices(nest(10, open, close)));
    for (const levels of [100, 400, 700, 1000, 1500, 2000, 5000, 50_000]) {
      const answer = await withstand(graph, invoices(nest(levels, open, close)));
      expect(["data", "QUERY_TOO_EXPENSIVE", "UNSUPPORTED_FILTER"], String(levels)).toContain(outcome(answer));
    }
    expect(outcome(await withstand(graph, invoices(nest(50_000, open, close))))).toBe("QUERY_TOO_EXPENSIVE");
  });

  test("with twenty thousand alternatives or values is answered or refused with a code", async () => {
    const alternatives = Array.from({ length: 20_000 }, (_, i) => `{"number":{"eq":"${i}"}}`).join(",");
    for (const where of [
      `{"or":[${alternatives}]}`,
      `{"and":[${alternatives}]}`,
      `{"number":{"in":${JSON.stringify(Array.from({ length: 50_000 }, (_, i) => `N${i}`))}}}`,
      `{"number":{"eq":"${"x".repeat(900_000)}"}}`,
    ])
      expect(["data", "UPSTREAM_REFUSED", "QUERY_TOO_EXPENSIVE"]).toContain(outcome(await withstand(graph, invoices(where))));
  });
});

describe("a text", () => {
  test.each([
    ["a lone surrogate", "\ud800"],
    ["a reversed pair", "\udc00\ud800"],
    ["a null character", "a\u0000b"],
    ["control characters", "\u0001\u001f\u007f\u009f"],
    ["line breaks that could begin a header", "a\r\nX-Injected: yes\r\n\r\nGET / HTTP/1.1"],
    ["marks of right-to-left text", "\u202egnp.exe\u202c"],
    ["a byte order mark", "\ufeff"],
    ["no characters and characters of no width", "\ufffe\uffff\u200b\u2060"],
    ["a thousand combining marks", `e${"\u0301".repeat(1000)}`],
    ["emoji joined", "👩‍👩‍👧‍👦".repeat(20)],
    ["letters that grow in capitals", "ŉǰΐßﬃİ"],
    ["percent signs and separators", "%00%zz&q[x]=1#?;/../..;a=b"],
    ["markup", "<script>alert(1)</script><!--"],
    ["an XML entity", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;]]>'],
    ["quotes and backslashes", `"'\\\`$\{1+1}`],
    ["a database's language", "'; DROP TABLE projects; -- %_"],
    ["a pattern that never ends", `${"a".repeat(40)}!(a+)+$`],
    ["nothing", ""],
    ["spaces", "   "],
  ])("of %s finds nothing or is refused, and is never more than a text", async (_, text) => {
    const asked = `query ($text: String!, $id: ID!) {
      zivioMilestone(id: $id) { vendorId }
      currentRmsInvoice(id: $id) { vendorId }
      currentRmsMembers(first: 1, where: { name: { contains: $text } }) { nodes { vendorId } }
      cirrusAccount(id: $id) { vendorId }
      cirrusAccounts(first: 1, search: $text) { nodes { vendorId } }
      itmProject(id: $id) { vendorId }
      itmProjects(first: 1, where: { name: { eq: $text } }) { nodes { vendorId } }
      projectorProject(id: $id) { vendorId }
      node(id: $id) { id }
    }`;
    const { json } = await withstandQuery(graph, asked, { text, id: text });
    expect(json.data).toMatchObject({ zivioMilestone: null, currentRmsInvoice: null, cirrusAccount: null, itmProject: null });
    for (const call of Object.values(graph.vendors).flatMap(({ log }) => log)) {
      expect(call.operation, `${call.method} ${call.path}`).toBeDefined();
      expect(call.headers["x-injected"]).toBeUndefined();
      expect(call.path).not.toContain("passwd");
    }
  });
});

describe("a value of another kind", () => {
  test.each(["2026-02-30", "yesterday", "0000-00-00", "2026-13-01T00:00:00Z", "9".repeat(1000), "", 5, 1e21, {}, [], true])(
    "such as %j is no instant",
    async (value) => {
      const query =
        "query ($value: DateTime) { currentRmsInvoices(first: 1, where: { invoicedAt: { gte: $value } }) { nodes { vendorId } } }";
      expect(outcome(await withstandQuery(graph, query, { value }))).toBe("BAD_USER_INPUT");
      expect(countCalls(graph)).toBe(0);
    },
  );

  test("of megabytes is refused by its size", async () => {
    const answer = await withstandQuery(graph, "query ($text: String) { cirrusAccounts(search: $text) { totalCount } }", {
      text: "x".repeat(2_000_000),
    });
    expect(answer.status).toBe(413);
  });

  test("in a variable that nobody declared is ignored", async () => {
    const variables = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`v${i}`, i]));
    expect(outcome(await withstandQuery(graph, "{ __typename }", variables))).toBe("data");
  });
});
