import { afterEach, describe, expect, it } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { type Harness, startHarness } from "../harness.ts";
import { hopsOf } from "./answer.ts";
import { accountList, batches, look, page, pages } from "./formulas.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

/** A graph that has seen nothing yet. */
async function cold(): Promise<Harness> {
  const harness = await startHarness();
  running.push(harness);
  return harness;
}

/** What a question costs a graph that has seen nothing, and its answer. */
async function costOf(query: string, variables?: Record<string, unknown>) {
  const harness = await cold();
  const data = await harness.data(query, variables);
  return { data, counts: harness.counts(), harness };
}

describe("the length of a list", () => {
  const byLength = `query ($first: Int) {
    currentRmsInvoices(first: $first) { nodes { number cirrusAccount { name number } cirrusAccountLink { status } } }
  }`;

  it.each([5, 50, 100])("of %i rows adds pages and batches, never a call for each row", async (first) => {
    const { data, harness } = await costOf(byLength, { first });
    const { nodes } = data.currentRmsInvoices as { nodes: { cirrusAccount: { number: string } | null }[] };
    expect(nodes).toHaveLength(first);
    const linked = nodes.filter(({ cirrusAccount }) => cirrusAccount);
    expect(linked.length).toBeGreaterThan(first / 2);
    const { world } = harness;
    const members = new Set(
      world.invoices
        .toSorted((a, b) => a.ids.currentRms - b.ids.currentRms)
        .slice(0, first)
        .map(({ ids }) => ids.memberId),
    );
    const hops = hopsOf(harness.calls("currentRms"));
    expect(hops).toEqual({
      "invoices.list": pages(first, page.currentRms),
      "members.list id_in": batches(members.size, page.currentRms),
      // Members whose keys do not tell are looked for by name, in one batch.
      ...("members.list name_cont_any" in hops && { "members.list name_cont_any": look }),
    });
    const { cirrus, ...others } = harness.counts();
    // Several keys of one account may have to be tried; the whole list is the most that all of them cost.
    expect(cirrus).toBeGreaterThan(0);
    expect(cirrus).toBeLessThanOrEqual(accountList(world));
    expect(others).toMatchObject({ zivio: 0, itm: 0, projector: 0 });
  });

  it.each([5, 50, 100])("of %i milestones that lead to projects reads the projects once", async (first) => {
    const { data, counts } = await costOf(`{ zivioMilestones(first: ${first}) { nodes { title itmProject { name } } } }`);
    const { nodes } = data.zivioMilestones as { nodes: { itmProject: object | null }[] };
    expect(nodes).toHaveLength(first);
    expect(nodes.some(({ itmProject }) => itmProject)).toBe(true);
    // Nobody asked whether there is a next page. A login comes before the projects.
    expect([counts.zivio, counts.itm]).toEqual([pages(first, page.zivio), 2]);
  });
});

describe("asking twice in one question", () => {
  const one =
    "{ zivioMilestones(first: 10) { nodes { ...M } } } fragment M on ZivioMilestone { title itmProject { name } cirrusAccount { name } }";
  const inline = "{ zivioMilestones(first: 10) { nodes { title itmProject { name } cirrusAccount { name } } } }";

  it("by aliases costs nothing, for lists, records and links", async () => {
    const single = await costOf(inline);
    const twice = await costOf(`{
      a: zivioMilestones(first: 10) { nodes { title p: itmProject { name } q: itmProject { name } cirrusAccount { name } } }
      b: zivioMilestones(first: 10) { nodes { title itmProject { name } c: cirrusAccount { name } d: cirrusAccount { name } } }
    }`);
    expect(twice.counts).toEqual(single.counts);
    const { a, b } = twice.data;
    expect(a.nodes.map((node: { p: unknown }) => node.p)).toEqual(
      single.data.zivioMilestones.nodes.map((node: { itmProject: unknown }) => node.itmProject),
    );
    expect(b.nodes.map((node: { c: unknown }) => node.c)).toEqual(a.nodes.map((node: { cirrusAccount: unknown }) => node.cirrusAccount));
  });

  it("fragments cost and tell the same as what they stand for", async () => {
    const [written, spread] = [await costOf(inline), await costOf(one)];
    expect(spread.counts).toEqual(written.counts);
    expect(spread.data).toEqual(written.data);
    expect(written.counts.zivio).toBe(pages(10, page.zivio));
  });
});

describe("records by id", () => {
  it("are had in batches of each type, whether they are asked for one by one or in a list", async () => {
    const harness = await cold();
    const { world } = harness;
    const invoices = world.invoices.slice(0, 30).map(({ ids }) => encodeId("CurrentRmsInvoice", String(ids.currentRms)));
    const projects = world.projects.flatMap(({ seen }) => (seen.itm ? [encodeId("ItmProject", String(seen.itm.id))] : [])).slice(0, 30);
    const contracts = [...new Set(world.projects.flatMap(({ seen }) => seen.projector?.engagementUid ?? []))]
      .slice(0, 30)
      .map((uid) => encodeId("ProjectorEngagement", uid));
    const ids = [...invoices, ...projects, ...contracts];
    const fields = "id ... on CurrentRmsInvoice { number } ... on ItmProject { name } ... on ProjectorEngagement { engagementName }";
    const single = await harness.data(`{ ${ids.map((id, i) => `n${i}: node(id: "${id}") { ${fields} }`).join(" ")} }`);
    const first = harness.counts();
    expect(hopsOf(harness.calls("currentRms"))).toEqual({ "invoices.list id_in": batches(invoices.length, page.currentRms) });
    expect(hopsOf(harness.calls("itm"))).toEqual({ "auth.login": 1, "projects.search Id": batches(projects.length, page.itm) });
    expect(hopsOf(harness.calls("projector"))).toEqual({ PwsAuthenticate: 1, PwsGetEngagement: batches(contracts.length, page.projector) });
    const { nodes } = await harness.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids });
    expect(nodes).toEqual(Object.values(single));
    expect(nodes.map((node: { id: string }) => node.id)).toEqual(ids);
    // The tickets are there already.
    expect(harness.counts()).toEqual({ ...first, itm: first.itm - 1, projector: first.projector - 1 });
  });
});

describe("the next page", () => {
  it.each([
    ["zivioMilestones", "zivio", "title"],
    ["currentRmsInvoices", "currentRms", "number"],
    ["cirrusAccounts", "cirrus", "name"],
    ["itmProjects", "itm", "name"],
  ] as const)("of %s costs one call", async (field, vendor, name) => {
    const harness = await cold();
    const query = `query ($after: String) { ${field}(first: 20, after: $after) { nodes { vendorId ${name} } pageInfo { hasNextPage endCursor } } }`;
    const seen = new Set<string>();
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn++) {
      const list: { nodes: { vendorId: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
        await harness.data(query, { after })
      )[field];
      for (const { vendorId } of list.nodes) seen.add(vendorId);
      expect(list.pageInfo.hasNextPage).toBe(true);
      expect(harness.operations(vendor).filter((operation) => operation !== "auth.login")).toHaveLength(1);
      after = list.pageInfo.endCursor;
    }
    expect(seen.size).toBe(60);
  });
});
