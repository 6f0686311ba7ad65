import { afterAll, beforeAll, expect, test } from "vitest";
import { streamsFor } from "../../../src/app/kept-tables.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { openReplicaStore } from "../../../src/replica/open.ts";
import type { ReplicaStore, Stream } from "../../../src/replica/store.ts";
import { runSource } from "../../../src/replica/sync/run.ts";
import { defaultSyncSettings } from "../../../src/replica/sync/schedule.ts";
import { sourcesOf } from "../../../src/replica/sync/source.ts";
import { Syncer } from "../../../src/replica/sync/syncer.ts";
import { type Harness, startHarness } from "../../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ scale: 0.1 });
}, 60_000);
afterAll(() => harness.close());

const chosen = (types: readonly string[], add: readonly string[] = []) => streamsFor(defaultLinkSettings, { types, add });

async function synced(streams: ReadonlyMap<string, Stream>): Promise<{ store: ReplicaStore; syncer: Syncer }> {
  const { catalogue, upstreams, clock } = harness.tieline;
  const store = (await openReplicaStore({ streams: [...streams.values()], clock, warn: (message) => expect.fail(message) }))!;
  const made = sourcesOf(store.streams, catalogue.resources, new Map());
  return { store, syncer: new Syncer({ ...made, store, upstreams, clock, settings: defaultSyncSettings, random: () => 0 }) };
}

const operations = (vendor: "currentRms" | "itm", name: string) =>
  harness.calls(vendor).filter(({ operation }) => operation === name).length;

test("what analyses need is kept by default, and swept where a call for each parent is few calls", async () => {
  const below = ({ mostCalls, parent }: Stream) => (parent ? [mostCalls] : []);
  const boundsOf = (choice: object) =>
    [...streamsFor(defaultLinkSettings, choice)].flatMap(([type, stream]) => below(stream).map((most) => [type, most]));
  expect(boundsOf({ belowCalls: 7 }).sort()).toEqual([
    ["CurrentRmsMemberTransaction", 7],
    ["ItmProjectBudget", 7],
  ]);
  expect(boundsOf({ belowCalls: 7, add: ["ItmProjectBudget"] })).toContainEqual(["ItmProjectBudget", undefined]);

  const named = chosen(["ItmProject"], ["ItmProjectBudget"]);
  const bounded = (mostCalls: number) =>
    new Map([...named].map(([type, stream]) => [type, stream.parent ? { ...stream, mostCalls } : stream]));
  const { store, syncer } = await synced(bounded(3));
  harness.counts();
  expect((await syncer.once()).map(({ type }) => type)).toEqual(["ItmProject"]);
  const projects = store.state("ItmProject")!.rows;
  expect(operations("itm", "project-budget.get")).toBe(0);
  // Whoever names it has it, however many calls it takes; then it is shown.
  expect(await syncer.once({ types: ["ItmProjectBudget"] })).toMatchObject([{ type: "ItmProjectBudget", complete: true, rows: projects }]);
  // The next process does not go on with it, and says why it ages.
  const { catalogue, upstreams, clock } = harness.tieline;
  const next = new Syncer({
    ...sourcesOf(store.streams, catalogue.resources, new Map()),
    store,
    upstreams,
    clock,
    settings: { ...defaultSyncSettings, belowMs: 0 },
  });
  await next.once();
  expect(next.streams().find(({ type }) => type === "ItmProjectBudget")?.error).toMatchObject({
    code: "QUERY_TOO_EXPENSIVE",
    message: expect.stringContaining("sync.add"),
  });
  await store.close();

  const { store: enough, syncer: within } = await synced(bounded(projects));
  expect((await within.once()).map(({ type, complete }) => [type, complete])).toEqual([
    ["ItmProject", true],
    ["ItmProjectBudget", true],
  ]);
  await enough.close();
  for (const vendor of Object.values(harness.vendors)) vendor.log.length = 0;
});

test("a long sweep stops for what is due meanwhile, and goes on from there", async () => {
  const { store, syncer } = await synced(chosen(["ItmProject"], ["ItmProjectBudget"]));
  await syncer.once({ types: ["ItmProject"] });
  const { catalogue, upstreams, clock } = harness.tieline;
  const source = sourcesOf(store.streams, catalogue.resources, new Map()).sources.find(({ parent }) => parent === "ItmProject")!;
  const run = (isInTheWay: boolean) =>
    runSource({
      ...{ source, store, clock, upstream: upstreams.get("itm")!, holder: "a", reserve: 0.3, signal: new AbortController().signal },
      choose: async () => "sweep",
      isInTheWay: async () => isInTheWay,
      noted: () => undefined,
      advanced: () => undefined,
    });
  harness.counts();
  expect(await run(true)).toBe("unfinished");
  expect(operations("itm", "project-budget.get")).toBe(20);
  expect(store.state("ItmProjectBudget")).toMatchObject({ rows: 20 });
  expect(store.state("ItmProjectBudget")!.completeSince).toBeUndefined();
  expect(await run(false)).toBe("done");
  const projects = store.state("ItmProject")!.rows;
  expect(operations("itm", "project-budget.get")).toBe(projects);
  expect(store.state("ItmProjectBudget")!.completeSince).toBeDefined();
  await store.close();
  for (const vendor of Object.values(harness.vendors)) vendor.log.length = 0;
});

test("is read below every parent, after these: by the parent's list, or by its id", async () => {
  const { store, syncer } = await synced(chosen(["CurrentRmsMemberTransaction", "ItmProjectBudget", "CurrentRmsInvoice", "ItmProject"]));
  harness.counts();
  const streams = await syncer.once();
  expect(streams.map(({ type, complete, error }) => [type, complete, error]).sort()).toEqual(
    ["CurrentRmsInvoice", "CurrentRmsMemberTransaction", "ItmProject", "ItmProjectBudget"].map((type) => [type, true, undefined]),
  );
  const rows = (type: string) => store.state(type)!.rows;
  expect(operations("currentRms", "member_transactions.list")).toBe(rows("CurrentRmsInvoice"));
  expect(operations("itm", "project-budget.get")).toBe(rows("ItmProject"));
  expect(rows("ItmProjectBudget")).toBe(rows("ItmProject"));
  // As old as the list of their parents: those that came later are not among them.
  expect(store.state("CurrentRmsMemberTransaction")!.syncedAt).toBe(store.state("CurrentRmsInvoice")!.syncedAt);
  const shown = await harness.data(
    "{ list: currentRmsInvoices(first: 1000) { nodes { memberTransactions(first: 100) { nodes { vendorId } } } } }",
  );
  type Invoice = { memberTransactions: { nodes: { vendorId: string }[] } };
  const paid = shown.list.nodes.flatMap(({ memberTransactions: { nodes } }: Invoice) => nodes.map(({ vendorId }) => vendorId));
  expect(paid.length).toBeGreaterThan(0);
  const kept = (await store.select({ type: "CurrentRmsMemberTransaction" })).records;
  expect(kept.map(({ id }) => id.split("/")[1]).sort()).toEqual(paid.sort());
  await store.close();
});

test("goes on after the last parent that was kept, and finds what vanished", async () => {
  const { store, syncer } = await synced(chosen(["ItmProject"], ["ItmProjectBudget"]));
  await syncer.once({ types: ["ItmProject"] });
  const { records } = await store.select({ type: "ItmProjectBudget" });
  expect(records).toEqual([]);
  const ids = (await store.select({ type: "ItmProject", order: [{ column: "id", descending: false }] })).records.map(({ id }) => id);
  const startedAt = harness.tieline.clock.now();
  const position = JSON.stringify({ after: ids[1], asOf: startedAt - 5, fields: { members: [] } });
  await store.write({ type: "ItmProjectBudget", state: { sweep: { startedAt, position, rows: 2, calls: 2 } } });
  harness.counts();
  for (const vendor of Object.values(harness.vendors)) vendor.log.length = 0;
  await syncer.once({ types: ["ItmProjectBudget"] });
  expect(operations("itm", "project-budget.get")).toBe(ids.length - 2);
  const state = await store.syncState("ItmProjectBudget");
  expect(state).toMatchObject({ completeSince: startedAt - 5, syncedAt: startedAt - 5 });
  expect(state.sweep).toBeUndefined();
  // A parent that is gone takes what is below it along.
  await store.write({ type: "ItmProject", gone: [{ id: ids[3]!, at: startedAt }] });
  await syncer.once({ types: ["ItmProjectBudget"], full: true });
  expect(store.state("ItmProjectBudget")!.rows).toBe(ids.length - 1);
  await store.close();
});

test("without its parent among the streams it is said why it is not read", async () => {
  const { store, syncer } = await synced(chosen(["ItmProjectBudget"]));
  const [stream] = syncer.streams();
  expect(stream).toMatchObject({
    type: "ItmProjectBudget",
    complete: false,
    error: { message: expect.stringContaining("add ItmProject") },
  });
  await store.close();
});
