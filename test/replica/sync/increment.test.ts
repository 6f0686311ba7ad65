import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { member } from "../../../src/engine/model/names.ts";
import { type Harness, startHarness } from "../../harness.ts";
import { startSyncer } from "./kit.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
}, 60_000);
afterAll(() => harness.close());

const forget = () => {
  for (const vendor of Object.values(harness.vendors)) vendor.log.length = 0;
};
const parameter = (vendor: "zivio" | "currentRms", name: string) =>
  harness.calls(vendor).map(({ query }) => query.find(([key]) => key === name)?.[1]);

describe("changes since the last time", () => {
  test("are asked for by the vendor's own times with an overlap, whatever our clock says", async () => {
    const { editor } = harness.vendors.currentRms;
    const { syncer, store } = startSyncer(harness.tieline, { types: ["CurrentRmsInvoice"] });
    await syncer.once();
    const newest = store.states.get("CurrentRmsInvoice")!.cursor!;
    const [id, other] = editor.ids("Invoice") as [string, string];
    // The vendor's clock is far behind ours, and ours is not asked.
    const later = new Date(Date.parse(newest) + 1_000).toISOString();
    editor.change("Invoice", id, { subject: "Changed", updated_at: later });
    const added = editor.add("Invoice", other, { created_at: later, updated_at: later });
    forget();
    await syncer.once();
    expect(harness.counts().currentRms).toBe(1);
    expect(parameter("currentRms", "q[updated_at_gt]")).toEqual([new Date(Date.parse(newest) - 120_000).toISOString()]);
    expect(store.states.get("CurrentRmsInvoice")!.cursor).toBe(later);
    expect(member(store.of("CurrentRmsInvoice").get(id)!.record.data, "subject")).toBe("Changed");
    expect(store.ids("CurrentRmsInvoice")).toContain(added);
  });

  test("come in whole days where the filter knows nothing smaller, from the day before", async () => {
    const { editor } = harness.vendors.zivio;
    const { syncer, store } = startSyncer(harness.tieline, { types: ["ZivioMilestone"] });
    await syncer.once();
    const newest = store.states.get("ZivioMilestone")!.cursor!;
    const [id] = editor.ids("") as [string];
    editor.change("", id, { title: "Changed", updated_at: newest });
    forget();
    await syncer.once();
    const dayBefore = new Date(Date.parse(newest.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10);
    expect(new Set(parameter("zivio", "updated"))).toEqual(new Set([`${dayBefore} TO 2999-12-31`]));
    expect(member(store.of("ZivioMilestone").get(id)!.record.data, "title")).toBe("Changed");
  });

  test("that a sweep missed behind its back are found by the next increment", async () => {
    const { editor } = harness.vendors.currentRms;
    const { syncer, store } = startSyncer(harness.tieline, { types: ["CurrentRmsMember"] });
    const [first] = editor.ids("Member") as [string];
    let pages = 0;
    store.beforeWrite = ({ records }) => {
      // Its page has been read already; what is changed after it makes the sweep's newest time later than this one by a day.
      if (!records || ++pages !== 2) return;
      editor.change("Member", first, { description: "behind", updated_at: "2027-03-01T00:00:00.000Z" });
      editor.change("Member", editor.ids("Member").at(-1)!, { updated_at: "2027-03-02T00:00:00.000Z" });
    };
    await syncer.once();
    expect(member(store.of("CurrentRmsMember").get(first)!.record.data, "description")).not.toBe("behind");
    await syncer.once();
    expect(member(store.of("CurrentRmsMember").get(first)!.record.data, "description")).toBe("behind");
  });
});

describe("a vendor that ignores", () => {
  test("nothing documented: where no filter for changes is, the list is read whole again", async () => {
    const { syncer } = startSyncer(harness.tieline, { types: ["ItmProject", "CirrusAccount"] });
    await syncer.once();
    forget();
    await syncer.once();
    expect(harness.counts()).toMatchObject({ itm: 1, cirrus: 4 });
  });
});
