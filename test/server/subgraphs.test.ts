import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partNames } from "../../src/doors/subgraphs/cut.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { callersOf } from "../callers/kit.ts";
import { expectError, type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const ask = (part: string, query: string, headers: Record<string, string> = {}) =>
  graph.send({ method: "POST", path: `/subgraphs/${part}`, headers: { ...json, ...headers }, body: JSON.stringify({ query }) });

describe("the subgraphs", () => {
  test("need a key where the graph does, and keep its scopes", async () => {
    const { server, headersOf } = callersOf();
    const guarded = await startGraph({ server });
    const query = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }";
    const body = JSON.stringify({ query, variables: { r: [{ __typename: "CirrusAccount", id: encodeId("CirrusAccount", "1") }] } });
    const post = (headers: Record<string, string>) =>
      guarded.send({ method: "POST", path: "/subgraphs/cirrus", headers: { ...json, ...headers }, body });
    expectError(await post({}), 401, "UNAUTHENTICATED");
    const { json: answer } = await post(headersOf("rental", "current-rms:read"));
    expect(answer.data).toEqual({ _entities: [null] });
    expect(answer.errors).toMatchObject([{ path: ["_entities", 0], extensions: { code: "FORBIDDEN", vendor: "cirrus" } }]);
    await guarded.close();
  });

  test("answer each for its part, with the report of the graph", async () => {
    for (const part of partNames) {
      const { status, json: answer } = await ask(part, "{ __typename _service { sdl } }");
      expect({ part, status }).toEqual({ part, status: 200 });
      expect(answer.data._service.sdl).toContain('@key(fields: "id")');
    }
    const { json: answer } = await ask("itm", "{ itmProjects(first: 1) { nodes { id } } }");
    expect(answer.data.itmProjects.nodes).toHaveLength(1);
    expect(answer.extensions.tieline.vendors.itm.calls).toBeGreaterThan(0);
  });

  test("know nothing of the other parts", async () => {
    expectError(await ask("cirrus", "{ itmProjects { nodes { id } } }"), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("are six, which the refusal of others names", async () => {
    expectError(await ask("currentRms", "{ __typename }"), 404, "BAD_REQUEST", /zivio, current-rms, cirrus, itm, projector, links/);
  });

  test("keep the rules of the graph: JSON alone, no cross-site requests, no page", async () => {
    const text = await graph.send({ method: "POST", path: "/subgraphs/itm", headers: { "content-type": "text/plain" }, body: "{}" });
    expectError(text, 415, "BAD_REQUEST");
    const byGet = await graph.send({ path: "/subgraphs/itm?query={__typename}", headers: { accept: "application/json" } });
    expectError(byGet, 400, "BAD_REQUEST", /CSRF/i);
  });

  test("give a gateway the times of fields when it asks for them", async () => {
    const { json: without } = await ask("itm", "{ __typename }");
    expect(without.extensions.ftv1).toBeUndefined();
    const { json: traced } = await ask("itm", "{ itmProjects(first: 1) { nodes { id } } }", { "apollo-federation-include-trace": "ftv1" });
    expect(Buffer.from(traced.extensions.ftv1, "base64").length).toBeGreaterThan(20);
  });
});
