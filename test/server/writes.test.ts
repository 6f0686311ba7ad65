import { afterEach, expect, it } from "vitest";
import { type Graph, type GraphOptions, startGraph } from "./kit.ts";

const graphs: Graph[] = [];
afterEach(async () => {
  for (const graph of graphs.splice(0)) await graph.close();
});

async function start(options: GraphOptions = {}): Promise<Graph> {
  const graph = await startGraph(options);
  graphs.push(graph);
  return graph;
}

const mutation = `mutation ($id: ID!, $phone: String!) {
  cirrusUpdateAccount(input: { id: $id, phone: $phone }) { account { phone } userErrors { message } effect { status } }
}`;

async function write(graph: Graph) {
  const { cirrusAccounts } = await graph.data("{ cirrusAccounts(first: 1) { nodes { id phone } } }");
  const [{ id }] = cirrusAccounts.nodes;
  const { json } = await graph.post(mutation, { id, phone: "+44 20 7946 0018" });
  const { cirrusAccount } = await graph.data("query ($id: ID!) { cirrusAccount(id: $id) { phone } }", { id });
  return { json, phone: cirrusAccount.phone };
}

it("is open to everybody over HTTP where no key is required and writes are on, and a read right after shows it", async () => {
  const { json, phone } = await write(await start({ tieline: { writesOn: true } }));
  expect(json.errors).toBeUndefined();
  expect(json.data.cirrusUpdateAccount).toEqual({
    account: { phone: "+44 20 7946 0018" },
    userErrors: [],
    effect: { status: "CONFIRMED" },
  });
  expect(phone).toBe("+44 20 7946 0018");
});

it("is off where it is said, and says how to turn it on", async () => {
  const { json, phone } = await write(await start({ tieline: { writesOn: false } }));
  expect(json.errors).toMatchObject([{ message: expect.stringContaining("TIELINE_WRITES=on"), extensions: { code: "FORBIDDEN" } }]);
  expect(phone).not.toBe("+44 20 7946 0018");
});
