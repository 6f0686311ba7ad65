import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linksOf } from "../../sandbox/world/truth.ts";
import type { Caller } from "../../src/callers/caller.ts";
import { defaultLimits } from "../../src/callers/limits.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
let account: string;
let project: string;

interface Event {
  at: string;
  kind: string;
  title: string | null;
  type: string;
  record: { id: string; vendorId: string; statusName?: string; invoiceType?: number };
}

const query = `query ($of: ID!, $first: Int, $after: String, $kinds: [TimelineEventKind!]) {
  timeline(of: $of, first: $first, after: $after, kinds: $kinds) {
    totalCount complete gaps { type code vendor message }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor }
    nodes { at kind title type record { id
      ... on CirrusActivity { vendorId } ... on CirrusOpportunity { vendorId } ... on CirrusOrder { vendorId }
      ... on ItmProject { vendorId } ... on ItmRevenue { vendorId } ... on ItmPurchase { vendorId } ... on ZivioMilestone { vendorId }
      ... on ProjectorContractLineItemMilestone { vendorId } ... on CurrentRmsOpportunity { vendorId }
      ... on CurrentRmsInvoice { vendorId statusName invoiceType } } }
  }
}`;
const timeline = async (variables: object) => (await harness.data(query, { first: 1000, ...variables })).timeline;

beforeAll(async () => {
  harness = await startHarness({ scale: 0.3 });
  const links = linksOf(harness.world).filter(({ findable }) => findable);
  const count = (ref: string) => new Set(links.filter(({ from }) => from === ref).map(({ relation }) => relation)).size;
  const refs = (kind: string) => links.flatMap(({ from, to }) => (from.startsWith("zivio.milestone") && to.startsWith(kind) ? [to] : []));
  /** The one that belongs to a milestone and is linked with records of most kinds. */
  const best = (kind: string) =>
    refs(kind)
      .toSorted((a, b) => count(b) - count(a))[0]!
      .split(":")[1]!;
  account = encodeId("CirrusAccount", best("cirrus.account"));
  project = encodeId("ItmProject", best("itm.project"));
}, 60_000);
afterAll(() => harness.close());

/** The two forms of an instant that vendors send. */
const instant = (text: string) => new Date(text).toISOString();

describe("timeline", () => {
  test("of an account tells what its links and relations lead to, each date once, the latest first", async () => {
    const { nodes, totalCount, complete } = await timeline({ of: account });
    expect([nodes.length, complete]).toEqual([totalCount, true]);
    const keys = nodes.map(({ at, kind, record }: Event) => `${at} ${kind} ${record.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const times = nodes.map(({ at }: Event) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));

    const { cirrusAccount } = await harness.data(
      `query ($id: ID!) { cirrusAccount(id: $id) {
        orders(first: 1000) { nodes { id placeDate deliveryDate } }
        zivioMilestones(first: 1000) { nodes { id createdAt dueOn approvedAt } }
        currentRmsInvoices(first: 1000) { nodes { id invoicedAt dueAt status invoiceType } }
        itmProjects(first: 1000) { nodes { id startDate endDate revenues(first: 1000) { nodes { id dueDate } } } }
        projectorEngagements(first: 1000) { nodes { milestones(first: 1000) { nodes { id milestoneDetail { plannedDate achievedDate } } } } }
      } }`,
      { id: account },
    );
    // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
    type Node = any;
    const dates = (kind: string, records: Node[], dateOf: (record: Node) => string | null) =>
      records.flatMap((record) => (dateOf(record) ? [`${instant(dateOf(record)!)} ${kind} ${record.id}`] : []));
    const { orders, zivioMilestones, currentRmsInvoices, itmProjects, projectorEngagements } = cirrusAccount;
    const contract = projectorEngagements.nodes.flatMap(({ milestones }: Node) => milestones.nodes);
    const expected = [
      ...dates("ORDER_PLACED", orders.nodes, ({ placeDate }) => placeDate),
      ...dates("ORDER_DELIVERY", orders.nodes, ({ deliveryDate }) => deliveryDate),
      ...dates("MILESTONE_CREATED", zivioMilestones.nodes, ({ createdAt }) => createdAt),
      ...dates("MILESTONE_DUE", zivioMilestones.nodes, ({ dueOn }) => dueOn),
      ...dates("MILESTONE_APPROVED", zivioMilestones.nodes, ({ approvedAt }) => approvedAt),
      ...dates("INVOICE_ISSUED", currentRmsInvoices.nodes, ({ invoicedAt, status }) => (status === 0 ? null : invoicedAt)),
      ...dates("INVOICE_DUE", currentRmsInvoices.nodes, ({ dueAt, status, invoiceType }) =>
        [10, 20, 30].includes(status) && invoiceType === 0 ? dueAt : null,
      ),
      ...dates("PROJECT_STARTS", itmProjects.nodes, ({ startDate }) => startDate),
      ...dates("PROJECT_ENDS", itmProjects.nodes, ({ endDate }) => endDate),
      ...dates(
        "REVENUE_DUE",
        itmProjects.nodes.flatMap(({ revenues }: Node) => revenues.nodes),
        ({ dueDate }) => dueDate,
      ),
      ...dates("CONTRACT_MILESTONE_PLANNED", contract, ({ milestoneDetail }) => milestoneDetail.plannedDate),
      ...dates("CONTRACT_MILESTONE_ACHIEVED", contract, ({ milestoneDetail }) => milestoneDetail.achievedDate),
    ];
    const compared = new Set(expected.map((line) => line.split(" ")[1]));
    const got = nodes
      .filter(({ kind }: Event) => compared.has(kind))
      .map(({ at, kind, record }: Event) => `${instant(at)} ${kind} ${record.id}`);
    expect(got.sort()).toEqual(expected.sort());
    expect(compared.size).toBeGreaterThan(8);
  });

  test("of a project has its own dates and those of what it is linked with", async () => {
    const { nodes } = await timeline({ of: project });
    const types = new Set(nodes.map(({ type }: Event) => type));
    expect(types).toContain("ItmProject");
    expect(types).toContain("ZivioMilestone");
    expect(
      nodes
        .filter(({ type }: Event) => type === "ItmProject")
        .map(({ kind }: Event) => kind)
        .sort(),
    ).toEqual(["PROJECT_ENDS", "PROJECT_STARTS"]);
    expect(types.size).toBeGreaterThan(3);
  });

  test("goes on where the last page ended", async () => {
    const whole = await timeline({ of: account });
    const found: Event[] = [];
    let after: string | null = null;
    for (;;) {
      const { nodes, pageInfo } = await timeline({ of: account, first: 4, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      found.push(...nodes);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(whole.nodes);
  });

  test("reads only what the kinds that are asked for need", async () => {
    const { nodes } = await timeline({ of: account, kinds: ["ORDER_PLACED"] });
    expect(new Set(nodes.map(({ kind }: Event) => kind))).toEqual(new Set(["ORDER_PLACED"]));
    expect(harness.counts()).toMatchObject({ zivio: 0, currentRms: 0, itm: 0, projector: 0 });
  });

  test("tells payments when they are asked for", async () => {
    const paid = await timeline({ of: account, kinds: ["INVOICE_PAID"] });
    const { cirrusAccount } = await harness.data(
      "query ($id: ID!) { cirrusAccount(id: $id) { currentRmsInvoices(first: 1000) { nodes { memberTransactions(first: 100) { totalCount } } } } }",
      { id: account },
    );
    const counts = cirrusAccount.currentRmsInvoices.nodes.map(
      (node: { memberTransactions: { totalCount: number } }) => node.memberTransactions.totalCount,
    );
    expect(paid.totalCount).toBe(counts.reduce((a: number, b: number) => a + b, 0));
    expect(paid.totalCount).toBeGreaterThan(0);
  });

  test("of a vendor that fails the events are missing, and it says so", async () => {
    const { faults } = harness.vendors.zivio;
    faults.add({ kind: "error", status: 503 });
    try {
      const { nodes, complete, gaps } = await timeline({ of: account });
      expect(complete).toBe(false);
      expect(gaps).toContainEqual(expect.objectContaining({ type: "ZivioMilestone", code: "UPSTREAM_UNAVAILABLE", vendor: "zivio" }));
      const types = new Set(nodes.map(({ type }: Event) => type));
      expect([types.has("ZivioMilestone"), types.has("CirrusOrder")]).toEqual([false, true]);
      expect(faults.struck).toBeGreaterThan(0);
    } finally {
      faults.clear();
    }
  });

  test("shows nothing of a vendor that the caller may not read", async () => {
    const caller: Caller = { name: "crm", scopes: new Set(["cirrus:read"]), limits: defaultLimits };
    const { data } = await harness.ask(query, { of: account, first: 1000 }, { caller });
    const { nodes, gaps } = (data as { timeline: { nodes: Event[]; gaps: { code: string }[] } }).timeline;
    for (const { type } of nodes) expect(type).toMatch(/^Cirrus/);
    expect(nodes.length).toBeGreaterThan(0);
    expect(new Set(gaps.map(({ code }) => code))).toEqual(new Set(["FORBIDDEN"]));
    const stranger: Caller = { ...caller, scopes: new Set(["itm:read"]) };
    const { data: none, errors } = await harness.ask(query, { of: account }, { caller: stranger });
    expect([none?.timeline, errors?.[0]?.extensions?.code]).toEqual([null, "FORBIDDEN"]);
  });

  test("of a record that does not exist is null; of one without a timeline, and with a foreign cursor, it is refused", async () => {
    expect(await timeline({ of: encodeId("CirrusAccount", "1") })).toBeNull();
    const refused = async (variables: object) => (await harness.ask(query, { ...variables })).errors?.[0];
    expect(await refused({ of: encodeId("CirrusOrder", "1") })).toMatchObject({
      message: expect.stringContaining("CirrusAccount, ItmProject"),
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect((await refused({ of: "4711" }))?.extensions?.code).toBe("BAD_USER_INPUT");
    const { pageInfo } = await timeline({ of: account, first: 1 });
    expect((await refused({ of: project, after: pageInfo.endCursor }))?.message).toContain("is not a cursor of this list");
    expect((await refused({ of: project, after: "x" }))?.message).toContain("is not a cursor of this list");
  });
});
