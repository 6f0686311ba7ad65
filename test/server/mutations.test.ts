import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDecisions } from "../../src/linking/decisions/open.ts";
import { callersOf } from "../callers/kit.ts";
import { FakeClock } from "../clock.ts";
import { expectError, type Graph, json, startGraph } from "./kit.ts";

const forbidding = `mutation Forbid($a: ID!, $b: ID!) {
  forbidLink(input: { a: $a, b: $b, reason: "Two towns." }) { decision { id author } }
}`;
const callers = callersOf();
const decisions = openDecisions({ clock: new FakeClock() });
const decider = callers.headersOf("anna", "read", "links:write");

let graph: Graph;
let variables: { a: string; b: string };
beforeAll(async () => {
  const documents = new Map([[createHash("sha256").update(forbidding).digest("hex"), forbidding]]);
  graph = await startGraph({ tieline: { decisions }, server: { ...callers.server, documents } });
  const { cirrusAccounts } = await graph.data("{ cirrusAccounts(first: 2) { nodes { id } } }");
  variables = { a: cirrusAccounts.nodes[0].id, b: cirrusAccounts.nodes[1].id };
}, 60_000);
afterAll(async () => {
  await graph.close();
  await decisions.close();
});

const count = async () => (await decisions.list({ first: 100 })).items.length;
const send = (headers: Record<string, string>, sent: object = { query: forbidding, variables }) =>
  graph.send({ method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(sent) });

test("a mutation by GET is refused, with any header", async () => {
  const query = new URLSearchParams({ query: forbidding, variables: JSON.stringify(variables) });
  for (const headers of [decider, { ...decider, "apollo-require-preflight": "1" }]) {
    const answer = await graph.send({ path: `/graphql?${query}`, headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  expect(await count()).toBe(0);
});

test("a mutation from a form of another site is refused", async () => {
  const body = JSON.stringify({ query: forbidding, variables });
  const answer = await graph.send({ method: "POST", headers: { ...decider, "content-type": "text/plain" }, body });
  expectError(answer, 415, "BAD_REQUEST");
  expect(await count()).toBe(0);
});

test("a mutation whose price is asked for decides nothing", async () => {
  const { json: answer } = await send({ ...decider, "x-tieline-explain": "1" });
  expect(answer).toMatchObject({ data: null, extensions: { tieline: { plan: {} } } });
  expect(await count()).toBe(0);
  // It reads both records.
  const { json: refused } = await send({ ...decider, "x-tieline-max-calls": "0" });
  expect(refused.errors[0].extensions.code).toBe("QUERY_TOO_EXPENSIVE");
  expect(await count()).toBe(0);
});

test("a trusted mutation runs for who may decide, by its hash, under the name of the caller", async () => {
  expectError(await send({}), 401, "UNAUTHENTICATED");
  const refused = await send(callers.headersOf("reader", "read"));
  expect(refused.json).toMatchObject({ data: { forbidLink: null }, errors: [{ extensions: { code: "FORBIDDEN" } }] });
  const { json: answer } = await send(decider, { documentId: createHash("sha256").update(forbidding).digest("hex"), variables });
  expect(answer.data.forbidLink.decision).toMatchObject({ author: "anna" });
  expect(await count()).toBe(1);
  expectError(await send(decider, { query: forbidding.replace("Two", "Three"), variables }), 403, "FORBIDDEN", /trusted documents/);
});
