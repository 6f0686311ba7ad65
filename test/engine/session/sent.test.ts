import { afterEach, describe, expect, it } from "vitest";
import { type Harness, type HarnessOptions, startHarness } from "../../harness.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

async function start(options: HarnessOptions = {}): Promise<Harness> {
  const harness = await startHarness(options);
  running.push(harness);
  return harness;
}

describe("raw shows what the vendor sent", () => {
  it("without a member that a relation is derived from", async () => {
    const { data } = await start();
    const selection = 'vendorId raw(field: "$item_type") itemId item { __typename ... on Node { id } }';
    const { nodes } = (await data(`{ currentRmsStockBookings(first: 5) { nodes { ${selection} } } }`)).currentRmsStockBookings;
    expect(nodes).toHaveLength(5);
    for (const { raw, item } of nodes) {
      expect(raw).toBeNull();
      expect(item).toEqual({ __typename: "CurrentRmsProduct", id: expect.any(String) });
    }
  });

  it("without a derived id", async () => {
    const harness = await start();
    const query = '{ cirrusUserBudgets(first: 3) { nodes { id vendorId budgetId raw(field: "$id") user { vendorId } } } }';
    const [sent] = (await harness.data(query)).cirrusUserBudgets.nodes;
    // Names are compared without punctuation: the vendor's own `id` is shown, and never the derived one.
    expect(sent).toMatchObject({ vendorId: expect.stringMatching(/^\d{4}\/\d+$/), raw: Number(sent.budgetId) });
    harness.vendors.cirrus.faults.add({
      kind: "change",
      on: "/users/budgets",
      change: (reply) => ({ ...reply, body: withoutIds(JSON.parse(JSON.stringify(reply.body))) }),
    });
    const [bare] = (await harness.data(query)).cirrusUserBudgets.nodes;
    const { id, vendorId, user } = sent;
    expect(bare).toMatchObject({ id, vendorId, user, raw: null });
    expect(user.vendorId).toEqual(expect.any(String));
    // The record is found again by its derived id.
    const { node } = await harness.data(`{ node(id: "${bare.id}") { ... on CirrusUserBudget { vendorId raw(field: "$id") } } }`);
    expect(node.vendorId).toBe(bare.vendorId);
  });

  it("inside a list of nested objects, and of a record that came inside another", async () => {
    const { data } = await start();
    const line = 'vendorId sourceId raw(field: "$opportunity_id") sourceType: raw(field: "source_type")';
    const query = `{ currentRmsInvoices(first: 20) { nodes { vendorId raw(field: "invoice_items") invoiceItems { ${line} } } } }`;
    const { nodes } = (await data(query)).currentRmsInvoices;
    const billed = nodes.flatMap((invoice: { vendorId: string; invoiceItems: { sourceType: string; sourceId: string; raw: unknown }[] }) =>
      invoice.invoiceItems.filter(({ sourceType }) => sourceType === "Opportunity").map((item) => ({ ...item, invoice: invoice.vendorId })),
    );
    expect(billed.length).toBeGreaterThan(0);
    for (const { raw } of billed) expect(raw).toBeNull();
    for (const { raw } of nodes) for (const sent of raw) expect(Object.keys(sent).filter((name) => name.startsWith("$"))).toEqual([]);
    // The relation by the derived member works.
    const [{ sourceId, invoice }] = billed;
    const { currentRmsOpportunity } = await data(
      `{ currentRmsOpportunity(id: "${sourceId}") { invoices(first: 50) { nodes { vendorId } } } }`,
    );
    expect(currentRmsOpportunity.invoices.nodes.map(({ vendorId }: { vendorId: string }) => vendorId)).toContain(invoice);
  });

  it("letter for letter, where the field is read from a changed form", async () => {
    const harness = await start();
    const spelt = '["red", "blue"]';
    harness.vendors.currentRms.faults.add({
      kind: "change",
      on: "/products",
      change: (reply) => {
        const { products, ...rest } = JSON.parse(JSON.stringify(reply.body));
        return { ...reply, body: { ...rest, products: products.map((product: object) => ({ ...product, tag_list: [spelt] })) } };
      },
    });
    const { currentRmsProducts } = await harness.data('{ currentRmsProducts(first: 2) { nodes { tagList raw(field: "tag_list") } } }');
    expect(currentRmsProducts.nodes).toEqual(Array(2).fill({ tagList: ["red", "blue"], raw: [spelt] }));
  });

  it("in the names of the vendor's older form", async () => {
    const { data } = await start({ each: { itm: { readings: { projectsSearchShape: "v1" } } } });
    const selection = 'name newer: raw(field: "Name") older: raw(field: "ProjectName")';
    const [project] = (await data(`{ itmProjects(first: 1) { nodes { ${selection} } } }`)).itmProjects.nodes;
    expect(project).toEqual({ name: expect.any(String), newer: null, older: project.name });
  });

  it("at the place where it was sent, when a nested member is lifted", async () => {
    const { data } = await start();
    const selection = 'vendorId openDate lifted: raw(field: "OpenDate") raw(field: "ProjectDetail")';
    const [project] = (await data(`{ projectorProjects(first: 1) { nodes { ${selection} } } }`)).projectorProjects.nodes;
    expect(project).toMatchObject({ openDate: expect.any(String), lifted: null, raw: { OpenDate: project.openDate } });
  });

  it("of a summary, whatever else is requested of its record", async () => {
    const harness = await start();
    harness.vendors.cirrus.faults.add({
      kind: "change",
      on: "/accounts",
      change: (reply) => {
        const body = JSON.parse(JSON.stringify(reply.body));
        for (const { user } of body[0].items) user.only_here = "x";
        return { ...reply, body };
      },
    });
    const raws = async (selection: string) => {
      const { cirrusAccounts } = await harness.data(
        `{ cirrusAccounts(first: 2) { nodes { user { ${selection} raw(field: "only_here") } } } }`,
      );
      return cirrusAccounts.nodes.map(({ user }: { user: { raw: unknown } }) => user.raw);
    };
    expect(await raws("name")).toEqual(["x", "x"]);
    expect(await raws("name startPage")).toEqual(["x", "x"]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: an answer is changed freely
function withoutIds(body: any): any {
  if (Array.isArray(body)) return body.map(withoutIds);
  if (typeof body !== "object" || body === null) return body;
  const { id: _id, ...rest } = body;
  return "year" in rest ? rest : Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, withoutIds(inner)]));
}
