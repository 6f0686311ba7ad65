import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { covers, type VendorRecord } from "../../../src/engine/model/record.ts";
import { type Harness, startHarness } from "../../harness.ts";
import type { MemoryStore } from "../memory-store.ts";
import { linkedTypes, startSyncer } from "./kit.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
}, 60_000);
afterAll(() => harness.close());

const records = (store: MemoryStore, type: string): VendorRecord[] => store.ids(type).map((id) => store.of(type).get(id)!.record);

describe("a sweep of every stream", () => {
  test("keeps all records of the vendors, in the fewest calls", async () => {
    const { syncer, store } = startSyncer(harness.tieline);
    for (const vendor of Object.values(harness.vendors)) vendor.log.length = 0;
    const streams = await syncer.once();
    expect(streams.filter(({ complete, error, running }) => !complete || error || running)).toEqual([]);
    expect(streams.map(({ type }) => type).sort()).toEqual(linkedTypes(harness.tieline).sort());
    // Current RMS: lists of 407, 463, 166, 18 (100 a page) and 266 rows (25), and where the changes of each begin. Zivio: 337 of 100,
    // and where changes begin. Cirrus: 184, 379 and 309 of 50, pages overlap. ITM Platform: a login and
    // three searches. Projector: a login, two lists, and their records by 100.
    expect(harness.counts()).toEqual({ zivio: 5, currentRms: 28, cirrus: 21, itm: 4, projector: 7 });
    const shown = await harness.data(`{
      currentRmsMembers(first: 1000) { nodes { vendorId } }
      currentRmsInvoices(first: 1000) { nodes { vendorId } }
      currentRmsOpportunities(first: 1000) { nodes { vendorId } }
      cirrusOrders(first: 1000) { nodes { vendorId } }
      zivioMilestones(first: 1000) { nodes { vendorId } }
      itmProjects(first: 1000) { nodes { vendorId } }
      itmRevenues(first: 1000) { nodes { vendorId } }
      projectorEngagements(first: 1000) { nodes { vendorId milestones(first: 100) { nodes { vendorId } } } }
    }`);
    const ids = (field: string) => shown[field].nodes.map(({ vendorId }: { vendorId: string }) => vendorId).sort();
    const fields = {
      CurrentRmsMember: "currentRmsMembers",
      CurrentRmsInvoice: "currentRmsInvoices",
      CurrentRmsOpportunity: "currentRmsOpportunities",
      CirrusOrder: "cirrusOrders",
      ZivioMilestone: "zivioMilestones",
      ItmProject: "itmProjects",
      ItmRevenue: "itmRevenues",
      ProjectorEngagement: "projectorEngagements",
    };
    for (const [type, field] of Object.entries(fields)) expect([type, store.ids(type).sort()]).toEqual([type, ids(field)]);
    type Engagement = { milestones: { nodes: { vendorId: string }[] } };
    const inner = shown.projectorEngagements.nodes.flatMap(({ milestones }: Engagement) =>
      milestones.nodes.map(({ vendorId }) => vendorId),
    );
    expect(store.ids("ProjectorContractLineItemMilestone").sort()).toEqual([...new Set(inner)].sort());
  });

  test("keeps what links need, and says which members every record has", async () => {
    const { syncer, store } = startSyncer(harness.tieline, { types: ["CurrentRmsInvoice", "ItmProject", "ProjectorEngagement"] });
    await syncer.once();
    const needs = (type: string) => new Set(Object.values(harness.tieline.catalogue.links[type]!).flatMap((link) => link.needs));
    for (const type of ["CurrentRmsInvoice", "ItmProject", "ProjectorEngagement"])
      expect(records(store, type).filter((record) => !covers(record, needs(type)))).toEqual([]);
    expect(store.states.get("ProjectorEngagement")!.fields).toBe("all");
    const fields = store.states.get("CurrentRmsInvoice")!.fields;
    // Lines come with their invoice; the customer has a stream of its own.
    expect(fields).toContain("invoiceitems");
    expect(fields).not.toContain("member");
    expect(store.states.get("ItmProject")!.fields).toContain("internalcode");
    // Only the record by id has it, and costs a call each.
    expect(store.states.get("ItmProject")!.fields).not.toContain("businessbenefit");
  });

  test("finds what has gone, and what came back", async () => {
    const { editor } = harness.vendors.currentRms;
    const { syncer, store } = startSyncer(harness.tieline, { types: ["CurrentRmsProject"] });
    await syncer.once();
    const [id, other] = editor.ids("Project") as [string, string];
    const added = editor.add("Project", other, { name: "New" });
    editor.remove("Project", id);
    await syncer.once({ full: true });
    expect(store.ids("CurrentRmsProject")).not.toContain(id);
    expect(store.ids("CurrentRmsProject")).toContain(added);
    expect(await store.get("CurrentRmsProject", [id])).toEqual(new Map([[id, null]]));
  });

  test("leaves fields out that are excluded, also from what the vendor is asked for", async () => {
    const { store, syncer } = startSyncer(harness.tieline, { types: ["CirrusAccount"] });
    const stream = store.streams.get("CirrusAccount")!;
    (store.streams as Map<string, typeof stream>).set("CirrusAccount", { ...stream, exclude: new Set(["phone"]) });
    const again = startSyncer(harness.tieline, { store });
    for (const vendor of Object.values(harness.vendors)) vendor.log.length = 0;
    await again.syncer.once();
    expect(harness.calls("cirrus").map(({ headers }) => headers["x-fields"]?.includes("phone,"))).not.toContain(true);
    expect(store.states.get("CirrusAccount")!.fields).not.toContain("phone");
    expect(syncer.streams()).toHaveLength(1);
  });

  test("a stream that no list leads to says so", async () => {
    const { syncer } = startSyncer(harness.tieline, { types: ["CurrentRmsInvoiceItem"] });
    expect(await syncer.once()).toEqual([]);
    expect(syncer.streams()).toMatchObject([{ type: "CurrentRmsInvoiceItem", complete: false, error: { code: "UNSUPPORTED_FILTER" } }]);
  });
});

describe("an interruption", () => {
  test("after every second write: the next start goes on, and the result is the same", async () => {
    const types = ["CurrentRmsMember", "ZivioMilestone", "CirrusOrder", "ProjectorEngagement", "ProjectorContractLineItemMilestone"];
    const whole = startSyncer(harness.tieline, { types });
    await whole.syncer.once();
    const { store } = startSyncer(harness.tieline, { types });
    let writes = 0;
    let starts = 0;
    // Engagements bring their milestones.
    for (const type of types.slice(0, 4)) {
      while (store.states.get(type)?.completeSince === undefined) {
        const { syncer } = startSyncer(harness.tieline, { store, holder: "same machine" });
        const over = new AbortController();
        let left = 2;
        store.beforeWrite = () => {
          writes += 1;
          // As a process that is killed: nothing is written from here on.
          if (left-- <= 0) over.abort(new Error("killed"));
          over.signal.throwIfAborted();
        };
        await syncer.once({ types: [type] }, over.signal);
        starts += 1;
        expect(starts).toBeLessThan(100);
      }
    }
    expect(starts).toBeGreaterThan(10);
    expect(writes).toBeLessThan(200);
    for (const type of types) {
      expect([type, store.ids(type).sort()]).toEqual([type, whole.store.ids(type).sort()]);
      expect(store.states.get(type)!.sweep).toBeUndefined();
      expect(store.states.get(type)!.completeSince).toBeDefined();
    }
  });
});
