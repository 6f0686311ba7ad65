import { openBook, streamsFor } from "../../src/app/kept-tables.ts";
import type { VendorName } from "../../src/errors.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { openReplicaStore } from "../../src/replica/open.ts";
import type { ReplicaStore } from "../../src/replica/store.ts";
import { defaultSyncSettings } from "../../src/replica/sync/schedule.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";

/** The world's own present. */
export const asked = Date.parse("2026-11-20T09:00:00Z");

export interface WithReplica extends Harness {
  store: ReplicaStore;
}

export interface SyncedOptions extends HarnessOptions {
  /** Links are decided ahead, too, of these vendors. */
  decided?: readonly VendorName[];
}

/** The graph with a replica in memory that was synced whole. */
export async function startSynced({ decided, ...options }: SyncedOptions = {}): Promise<WithReplica> {
  const clock = options.clock ?? new FakeClock(asked);
  // Payments and budgets take a call for each invoice and project: of so many they are kept where they are named.
  const streams = [...streamsFor(defaultLinkSettings, { add: ["CurrentRmsMemberTransaction", "ItmProjectBudget"] }).values()];
  const store = await openReplicaStore({ streams, clock, warn: (message) => console.error(message) });
  if (!store) throw new Error("The embedded database cannot be opened.");
  const failed = (error: unknown) => {
    throw error;
  };
  const book = decided && (await openBook({ store, vendors: decided, settings: defaultLinkSettings, clock, failed }));
  const harness = await startHarness({
    ...options,
    clock,
    tieline: { ...options.tieline, sync: { store, settings: defaultSyncSettings }, book },
  });
  await harness.tieline.sync!.once();
  await store.flush();
  await book?.catchUp();
  const close = async () => {
    await harness.tieline.sync!.stop();
    await book?.stop();
    await store.close();
    await harness.close();
  };
  return { ...harness, store, close };
}
