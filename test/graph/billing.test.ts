import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { billings } from "../../src/billings.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { billingOf } from "../../src/graph/billing.ts";
import { ownPart } from "../../src/graph/ids.ts";
import { type Decision, linked, none } from "../../src/linking/decision.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { type Harness, startHarness } from "../harness.ts";

interface Billed {
  vendorId: string;
  rate: string;
  ccy: string;
  statusCode: string;
  invoiced: string | null;
  open: string | null;
  openReason: string | null;
  invoiceShares: { share: string; total: string; basis: string; invoice: { vendorId: string; statusCode: string } }[];
}

const milestoneFields =
  "vendorId rate ccy statusCode invoiced open openReason invoiceShares { share total basis invoice { vendorId statusCode } }";

const cents = (amount: string) => Math.round(Number(amount) * 100);
const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all + cents(amount), 0);

let graph: Harness;
let milestones: Billed[];
beforeAll(async () => {
  graph = await startHarness();
  milestones = (await graph.data(`{ zivioMilestones(first: 1000) { nodes { ${milestoneFields} } } }`)).zivioMilestones.nodes;
}, 60_000);
afterAll(() => graph.close());

describe("what was invoiced of a milestone", () => {
  it("is what bills it in truth, where its invoices are linked to all that they bill", () => {
    const truth = new Map(
      graph.world.milestones.flatMap(({ seen, amount, invoices }) => (seen.zivio ? [[seen.zivio.id, { amount, invoices }]] : [])),
    );
    const isAlone = (invoice: string) => graph.world.milestones.filter(({ invoices }) => invoices.includes(invoice)).length === 1;
    let compared = 0;
    for (const { vendorId, invoiced, invoiceShares } of milestones) {
      const { amount, invoices } = truth.get(vendorId)!;
      // An invoice counts whole where that it bills another one, too, is shown nowhere.
      const isKnown = invoices.every(isAlone);
      if (invoices.length > 0 && invoices.length === invoiceShares.length && isKnown) {
        expect([vendorId, cents(invoiced!)]).toEqual([vendorId, cents(amount)]);
        compared += 1;
      }
      if (invoices.length === 0) expect([vendorId, invoiced]).toEqual([vendorId, "0"]);
    }
    expect(compared).toBeGreaterThan(40);
  });

  it("and what is open add up to the milestone's amount, and only issued invoices count", () => {
    for (const { rate, invoiced, open, openReason, invoiceShares } of milestones) {
      expect(openReason).toBeNull();
      expect(cents(invoiced!)).toBe(sum(invoiceShares.map(({ share }) => share)));
      expect(cents(open!)).toBe(Math.max(0, cents(rate) - cents(invoiced!)));
    }
    const statuses = milestones.flatMap(({ invoiceShares }) => invoiceShares.map(({ invoice }) => invoice.statusCode));
    expect(new Set(statuses)).toEqual(new Set(["ISSUED", "PAID", "POSTED"]));
  });

  it("is an error where the invoices could not be asked for, and no amount", async () => {
    graph.vendors.currentRms.faults.add({ kind: "html" });
    const { vendorId } = milestones.find(({ invoiceShares }) => invoiceShares.length > 0)!;
    const { data, errors } = await graph.ask("query ($id: ID!) { zivioMilestone(id: $id) { invoiced open } }", { id: vendorId });
    graph.vendors.currentRms.faults.clear();
    expect(data).toEqual({ zivioMilestone: { invoiced: null, open: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UPSTREAM_BAD_RESPONSE", vendor: "current-rms" });
  });
});

describe("over the links of truth", () => {
  /** Links as the world knows them, instead of those that rules find: parts, and invoices for several milestones, too. */
  async function truthOf() {
    const { world, tieline } = graph;
    const { catalogue } = tieline;
    const context = tieline.startRequest({ deadlineMs: 60_000 });
    const { session } = context;
    const read = async (type: string) =>
      new Map((await session.scan(type, {})).map((record) => [ownPart(record.id, record.resource), record]));
    const [zivio, projector, invoices] = await Promise.all(
      ["ZivioMilestone", "ProjectorContractLineItemMilestone", "CurrentRmsInvoice"].map(read),
    );
    const shown = world.milestones.map((milestone) => ({
      milestone,
      zivioMilestones: zivio!.get(milestone.seen.zivio?.id ?? ""),
      projectorMilestones: projector!.get(milestone.seen.projector?.uid ?? ""),
      currentRmsInvoices: milestone.invoices.flatMap((key) => {
        const { ids } = world.invoices.find((invoice) => invoice.key === key)!;
        return invoices!.get(String(ids.currentRms)) ?? [];
      }),
    }));
    const decide = async (record: VendorRecord, field: string): Promise<Decision> => {
      const isIt = (each: VendorRecord | undefined) => each?.id === record.id && each.resource === record.resource;
      const events = shown.filter((event) => [event.zivioMilestones, event.projectorMilestones, ...event.currentRmsInvoices].some(isIt));
      const targets = events.flatMap((event) => event[field as "zivioMilestones" | "currentRmsInvoices"] ?? []);
      return targets.length > 0 ? linked(targets) : none();
    };
    const billing = (record: VendorRecord) => billingOf(catalogue, billings, { ...context, links: { decide } }, record);
    return { shown, billing, context };
  }

  it("every billed milestone comes to its amount, each invoice to its total", async () => {
    const { shown, billing, context } = await truthOf();
    const bases = new Set<string>();
    let alone = 0;
    let credits = 0;
    const byInvoice = new Map<string, { parts: Map<string, string>; total: string }>();
    for (const { milestone, currentRmsInvoices, ...records } of shown)
      for (const system of ["zivioMilestones", "projectorMilestones"] as const) {
        const record = records[system];
        // What no system shows takes no part; what the other one shows alone takes its own.
        const unseen = shown
          .filter((each) => !each.zivioMilestones && !each.projectorMilestones)
          .flatMap((each) => each.milestone.invoices);
        if (record)
          alone += Number(milestone.invoices.some((key) => shown.some((each) => !each[system] && each.milestone.invoices.includes(key))));
        if (!record || milestone.invoices.some((key) => unseen.includes(key))) continue;
        const isBilled = currentRmsInvoices.length > 0;
        const { invoiced, open, invoiceShares } = await billing(record);
        const credit = creditOf(milestone.invoices);
        if (credit === undefined) continue;
        credits += credit;
        expect(cents(invoiced!) + cents(open!)).toBe(cents(milestone.amount));
        expect([milestone.key, cents(open!)]).toEqual([milestone.key, isBilled ? credit : cents(milestone.amount)]);
        for (const { invoice, share, total, basis } of invoiceShares) {
          if (total.startsWith("-")) continue;
          bases.add(basis);
          const known = byInvoice.get(invoice.id) ?? { parts: new Map(), total };
          known.parts.set(milestone.key, share);
          byInvoice.set(invoice.id, known);
        }
      }
    context.end();
    expect([...bases].sort()).toEqual(["LINES", "WHOLE"]);
    expect(alone).toBeGreaterThan(0);
    expect(credits).toBeGreaterThan(0);
    const several = [...byInvoice.values()].filter(({ parts }) => parts.size > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const { parts, total } of several) expect(sum([...parts.values()])).toBe(cents(total));
  });
});

/** What issued credit notes take from these invoices, in cents; undefined where one of them is shared. */
function creditOf(invoices: readonly string[]): number | undefined {
  const { world } = graph;
  const notes = world.invoices.filter(
    ({ key, credit, status }) => credit && ["issued", "paid", "posted"].includes(status) && invoices.includes(key.replace(/-credit$/, "")),
  );
  const isShared = notes.some(
    ({ key }) => world.milestones.filter((each) => each.invoices.includes(key.replace(/-credit$/, ""))).length > 1,
  );
  return isShared ? undefined : sum(notes.map(({ net }) => net));
}

describe("the billing gap", () => {
  it("adds up the approved milestones of a project, for each currency", async () => {
    const { itmProjects } = await graph.data(`{
      itmProjects(first: 500) { nodes {
        billingGap { currency milestones amount invoiced open unknown }
        zivioMilestones(first: 100) { nodes { vendorId } }
      } }
    }`);
    const known = new Map(milestones.map((milestone) => [milestone.vendorId, milestone]));
    let compared = 0;
    for (const { billingGap, zivioMilestones } of itmProjects.nodes) {
      const own: Billed[] = zivioMilestones.nodes.map(({ vendorId }: Billed) => known.get(vendorId)!);
      const approved = own.filter(({ statusCode }) => statusCode === "APPROVED");
      const currencies = [...new Set(approved.map(({ ccy }) => ccy))].sort();
      expect(billingGap.map(({ currency }: Record<string, string>) => currency)).toEqual(currencies);
      for (const { currency, milestones: count, amount, invoiced, open, unknown } of billingGap) {
        const read = approved.filter(({ ccy }) => ccy === currency);
        expect([count, unknown]).toEqual([read.length, 0]);
        expect([amount, invoiced, open].map(cents)).toEqual([
          sum(read.map(({ rate }) => rate)),
          sum(read.map((each) => each.invoiced!)),
          sum(read.map((each) => each.open!)),
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe("currencies", () => {
  it("are never mixed: an invoice in another one leaves what is invoiced unknown, with the reason", async () => {
    const other = await startHarness({ scale: 0.2, linkSettings: () => ({ ...defaultLinkSettings, invoiceCurrency: "XTS" }) });
    const { zivioMilestones, cirrusAccounts } = await other.data(`{
      zivioMilestones(first: 1000) { nodes { ${milestoneFields} } }
      cirrusAccounts(first: 200) { nodes { billingGap { currency milestones unknown invoiced } } }
    }`);
    const billed = zivioMilestones.nodes.filter(({ invoiceShares }: Billed) => invoiceShares.length > 0);
    expect(billed.length).toBeGreaterThan(5);
    for (const { invoiced, open, openReason } of billed) expect([invoiced, open, openReason]).toEqual([null, null, "OTHER_CURRENCY"]);
    const gaps: { unknown: number; invoiced: string }[] = cirrusAccounts.nodes.flatMap(
      ({ billingGap }: { billingGap: object[] }) => billingGap,
    );
    expect(gaps.some(({ unknown }) => unknown > 0)).toBe(true);
    expect(new Set(gaps.map(({ invoiced }) => invoiced))).toEqual(new Set(["0"]));
    await other.close();
  });
});
