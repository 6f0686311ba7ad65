import { expect, test } from "vitest";
import { streamsFor } from "../../../src/app/kept-tables.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { leaseMs } from "../../../src/replica/sync/lease.ts";
import { FakeClock } from "../../clock.ts";
import { driven, stepsIn } from "../../drive.ts";
import { type Harness, startHarness } from "../../harness.ts";
import { MemoryStore } from "../memory-store.ts";
import { startSyncer, streamsOf } from "./kit.ts";

const types = ["CurrentRmsMember", "CurrentRmsInvoice"];

/** The vendors count their documented quotas, by a clock that jumps. */
async function start(): Promise<{ harness: Harness; clock: FakeClock; store: MemoryStore; run<T>(promise: Promise<T>): Promise<T> }> {
  const clock = new FakeClock();
  const harness = await startHarness({ clock, unlimited: false, tieline: { clock } });
  const store = new MemoryStore(streamsOf(harness.tieline, types), clock);
  const logs = Object.values(harness.vendors).map(({ log }) => log);
  return { harness, clock, store, run: (promise) => driven({ clock, steps: () => stepsIn(logs) }, promise) };
}

test("two processes with one store read each list once, and the other answers with it", { timeout: 120_000 }, async () => {
  const { harness, store, run } = await start();
  try {
    const one = startSyncer(harness.tieline, { store, holder: "one" });
    const two = startSyncer(harness.tieline, { store, holder: "two" });
    const [first, second] = await run(Promise.all([one.syncer.once(), two.syncer.once()]));
    for (const streams of [first, second]) expect(streams.map(({ complete }) => complete)).toEqual([true, true]);
    const pages = harness.calls("currentRms").filter(({ query }) => query.some(([name, value]) => name === "per_page" && value === "100"));
    // 463 members and 407 invoices, 100 a page: whoever came second found the list complete, and asked for changes at most.
    const sweeps = pages.filter(({ query }) => !query.some(([name]) => name === "q[updated_at_gt]"));
    expect(sweeps).toHaveLength(10);
    expect(harness.vendors.currentRms.quota?.violations).toBe(0);
  } finally {
    await harness.close();
  }
});

test("a process that died is followed by another when its lease ends, which goes on from its last page", { timeout: 120_000 }, async () => {
  const { harness, clock, store, run } = await start();
  try {
    const dead = startSyncer(harness.tieline, { store, holder: "dead" });
    let writes = 0;
    const over = new AbortController();
    store.beforeWrite = () => {
      if (++writes > 4) over.abort(new Error("killed"));
      over.signal.throwIfAborted();
    };
    // Killed: it does not give back its lease.
    store.release = async () => undefined;
    await run(dead.syncer.once({ types: ["CurrentRmsMember"] }, over.signal));
    store.beforeWrite = () => undefined;
    const before = harness.calls("currentRms").length;
    const diedAt = clock.now();
    const heir = startSyncer(harness.tieline, { store, holder: "heir" });
    const [stream] = await run(heir.syncer.once({ types: ["CurrentRmsMember"] }));
    expect(stream).toMatchObject({ complete: true, rows: 463 });
    // The lease of the dead ends by itself, and the work goes on within 10 s of the death.
    const wentOnAfter = harness.calls("currentRms")[before]!.at - diedAt;
    expect(wentOnAfter).toBeGreaterThan(leaseMs / 2);
    expect(wentOnAfter).toBeLessThan(10_000);
    // Two of five pages were kept.
    expect(harness.calls("currentRms").length - before).toBe(3);
  } finally {
    await harness.close();
  }
});

test("while it runs, a person's query waits no longer, and no vendor refuses a call", { timeout: 120_000 }, async () => {
  const waitOf = async (withSync: boolean) => {
    const { harness, clock, run } = await start();
    try {
      const { syncer } = startSyncer(harness.tieline);
      if (withSync) syncer.start();
      await run(clock.sleep(20_000));
      const before = clock.now();
      const answer = await run(
        harness.ask("{ currentRmsInvoices(first: 300) { totalCount nodes { number } } itmProjects(first: 5) { nodes { name } } }"),
      );
      const waited = clock.now() - before;
      expect(answer.errors).toBeUndefined();
      await run(syncer.stop());
      expect(Object.values(harness.vendors).map(({ quota }) => quota?.violations ?? 0)).toEqual([0, 0, 0, 0, 0]);
      return waited;
    } finally {
      await harness.close();
    }
  };
  expect(await waitOf(true)).toBe(await waitOf(false));
});

test("budgets of many projects are read over time, and leave people their quota", { timeout: 120_000 }, async () => {
  const { harness, clock, run } = await start();
  try {
    const all = streamsFor(defaultLinkSettings, {});
    const store = new MemoryStore(new Map(["ItmProject", "ItmProjectBudget"].map((type) => [type, all.get(type)!])), clock);
    const { syncer } = startSyncer(harness.tieline, { store });
    const shown = () => syncer.streams().map(({ type, complete }) => [type, complete]);
    // 237 projects are more than the 100 calls that are made at once: nobody waits for their budgets.
    await run(syncer.once());
    expect(shown()).toEqual([["ItmProject", true]]);
    syncer.start();
    await run(clock.sleep(60_000));
    expect(shown()).toEqual([["ItmProject", true]]);
    const begun = store.state("ItmProjectBudget")!.rows;
    expect(begun).toBeGreaterThan(0);
    // A question of 60 calls finds them free.
    const before = clock.now();
    const answer = await run(harness.ask("{ itmProjects(first: 60) { nodes { budget { topDownBudget { topDownPurchases } } } } }"));
    expect(answer.errors).toBeUndefined();
    expect(harness.calls("itm").length).toBeGreaterThan(60);
    // Five calls a second is the vendor's own bound.
    expect(clock.now() - before).toBeLessThan(20_000);
    await run(clock.sleep(10 * 60_000));
    expect(shown()).toEqual([
      ["ItmProject", true],
      ["ItmProjectBudget", true],
    ]);
    expect(store.state("ItmProjectBudget")!.rows).toBe(237);
    // The list of projects did not grow old meanwhile: a long sweep stops for it.
    const { syncedAt } = (await store.syncState("ItmProject"))!;
    expect(clock.now() - syncedAt!).toBeLessThan(16 * 60_000);
    expect(harness.vendors.itm.quota?.violations).toBe(0);
    await run(syncer.stop());
  } finally {
    await harness.close();
  }
});

test("a vendor that fails is told with its code and asked again when it says; the other streams go on", { timeout: 120_000 }, async () => {
  const { harness, store, run, clock } = await start();
  try {
    harness.vendors.currentRms.faults.add({ kind: "error", status: 503, on: "/members", times: 6 });
    const { syncer } = startSyncer(harness.tieline, { store });
    const before = clock.now();
    const streams = await run(syncer.once());
    expect(streams.map(({ complete, error }) => [complete, error])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
    expect(clock.now() - before).toBeGreaterThan(10_000);
    expect(store.batches.some(({ state }) => state?.error?.code === "UPSTREAM_UNAVAILABLE")).toBe(true);
  } finally {
    await harness.close();
  }
});
