import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditScoreOf } from "../../examples/federation/credit.ts";
import { isInstalled } from "../../examples/federation/gateway.ts";
import { vendorNames } from "../../src/errors.ts";
import { askDirectly, callsOf, type GatewayOverGraphs, startGatewayOverGraphs } from "./kit.ts";

const folder = join(import.meta.dirname, "../../examples/queries");
const examples = readdirSync(folder).map((file) => [file.replace(".graphql", ""), readFileSync(join(folder, file), "utf8")] as const);

/** Calls beyond those of the direct way: a part that follows a link does not know what the next one shows of its records. */
const more: Readonly<Record<string, number>> = {
  "days-from-approval-to-invoice": 2,
  "invoices-overdue-by-account": 1,
  "receivables-by-customer-and-month": 1,
};

/** What the sandbox calls the vendors. */
const keys = { zivio: "zivio", "current-rms": "currentRms", cirrus: "cirrus", itm: "itm", projector: "projector" } as const;

/** `npm run federation -- --install` puts the gateway there. */
describe.skipIf(!isInstalled())("Hive Gateway over the six subgraphs and one of one's own", () => {
  let gateway: GatewayOverGraphs;
  beforeAll(async () => {
    gateway = await startGatewayOverGraphs();
  }, 120_000);
  afterAll(() => gateway?.close());

  test.each(examples)(
    "%s: the data of the graph itself, cold at its calls but for those that are named",
    { timeout: 120_000 },
    async (file, query) => {
      const direct = await gateway.fresh();
      const { data, errors } = await askDirectly(direct, query);
      expect(errors).toBeUndefined();
      const due = callsOf(direct);
      const graph = await gateway.fresh();
      const answer = await gateway.ask(query);
      expect(answer).toEqual({ data });
      expect(callsOf(graph)).toBeLessThanOrEqual(due + (more[file] ?? 0));
      // Again, everything is kept.
      const before = callsOf(graph);
      expect(await gateway.ask(query)).toEqual({ data });
      expect(callsOf(graph)).toBe(before);
    },
  );

  test.each(vendorNames)("with %s down: the data that the graph itself still has", { timeout: 120_000 }, async (vendor) => {
    const query = examples.find(([file]) => file === "milestones-to-cash")![1];
    const ask = async (way: (graph: Awaited<ReturnType<GatewayOverGraphs["fresh"]>>) => ReturnType<typeof askDirectly>) => {
      const graph = await gateway.fresh();
      graph.vendors[keys[vendor]].faults.add({ kind: "error", status: 503, times: 10_000 });
      const { data, errors = [] } = await way(graph);
      return { data, codes: [...new Set(errors.map(({ extensions }) => `${extensions?.code} ${extensions?.vendor}`))].sort() };
    };
    const direct = await ask((graph) => askDirectly(graph, query));
    expect(direct.codes.length).toBeGreaterThan(0);
    expect(await ask(() => gateway.ask(query))).toEqual(direct);
  });

  test("a field of one's own stands beside those of the vendors", async () => {
    await gateway.fresh();
    const { data, errors } = await gateway.ask(
      "{ cirrusAccounts(first: 5) { nodes { id name creditScore itmProjects { nodes { name } } } } }",
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.cirrusAccounts as { nodes: { id: string; name: string; creditScore: number }[] };
    expect(nodes).toHaveLength(5);
    for (const { id, name, creditScore } of nodes) expect({ name, creditScore }).toEqual({ name, creditScore: creditScoreOf(id) });
  });

  test("who asks, and how fresh, reaches the subgraphs", async () => {
    await gateway.fresh();
    await gateway.ask("{ cirrusAccounts(first: 1) { nodes { name } } }", { authorization: "Bearer tl_x", "cache-control": "max-age=5" });
    expect(gateway.sent.map(({ headers }) => [headers.authorization, headers["cache-control"]])).toEqual([["Bearer tl_x", "max-age=5"]]);
  });
});
