import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

/** GraphQL over HTTP, as its working group audits servers. */
describe("the audits of GraphQL over HTTP", () => {
  /**
   * What we do not do, of the things a server MAY do: questions by GET without the header that keeps other sites from
   * asking. No MUST and no SHOULD is missing.
   */
  const declined = new Set(["5A70", "D6D5", "6A70"]);

  test("find no error, and nothing beneath it but what is declined on purpose", async () => {
    const results = await Promise.all(serverAudits({ url: `${graph.url}/graphql` }).map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(55);
    const open = results.filter(({ status }) => status !== "ok").map(({ id, status }) => `${status} ${id}`);
    expect(open.sort()).toEqual([...declined].map((id) => `notice ${id}`).sort());
  });

  test("are met without taking the status away from those who can read it: 200 only for callers who take nothing but JSON", async () => {
    const status = async (accept: string, query: string) => (await graph.post(query, {}, { accept })).status;
    for (const query of ["{", "{ nothing }", "query ($id: ID!) { itmProject(id: $id) { id } }"]) {
      expect(await status("application/json", query)).toBe(200);
      expect(await status("application/json; charset=utf-8", query)).toBe(200);
      expect(await status("*/*", query)).toBe(400);
      expect(await status("application/graphql-response+json", query)).toBe(400);
      expect(await status("application/json, */*", query)).toBe(400);
    }
    expect((await graph.send({ method: "POST", headers: { ...json, accept: "application/json" }, body: "{}" })).status).toBe(400);
  });
});
