import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { streamsFor } from "../../src/app/kept-tables.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import type { Database } from "../../src/replica/database.ts";
import { openEmbedded } from "../../src/replica/embedded.ts";
import { SqlStore } from "../../src/replica/sql-store.ts";
import type { ReplicaStore } from "../../src/replica/store.ts";
import { readFreshness } from "../../src/server/cache-control.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { type Harness, startHarness } from "../harness.ts";

const folder = mkdtempSync(join(tmpdir(), "tieline-slow-disk-"));
let database: Database;
let store: ReplicaStore;
let harness: Harness;

beforeAll(async () => {
  const warn = (message: string) => expect.fail(message);
  database = await openEmbedded({ folder, now: () => 0, warn });
  const streams = [...streamsFor(defaultLinkSettings, { types: ["CurrentRmsInvoice", "CirrusAccount"] }).values()];
  store = await SqlStore.open({ database, streams, clock: systemClock, warn, random: () => 0 });
  harness = await startHarness({ scale: 0.1, tieline: { replica: store, cacheMaxAgeMs: 60_000 } });
}, 60_000);
afterAll(async () => {
  await harness.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("while a write does not end, vendors, memory and what was kept before answer; what passed by is kept when it has ended", async () => {
  const accounts = "{ cirrusAccounts(first: 5) { nodes { id name } } }";
  const invoices = "{ currentRmsInvoices(first: 5) { nodes { id number } } }";
  const account = async () => {
    const [{ id }] = (await harness.data(accounts)).cirrusAccounts.nodes;
    return `{ node(id: "${id}") { ... on CirrusAccount { name } } }`;
  };
  const one = await account();
  await store.flush();

  const writes = new EventEmitter();
  const [begun, ended] = [once(writes, "begin"), once(writes, "end")];
  const writing = database.write(async (transaction) => {
    await transaction.run("CREATE TABLE slow (a INTEGER)");
    writes.emit("begin");
    await ended;
  });
  await begun;
  const passed = await harness.data(invoices);
  expect(passed.currentRmsInvoices.nodes).toHaveLength(5);
  // It is in memory: nobody is asked.
  expect(await harness.data(invoices)).toEqual(passed);
  expect(harness.counts().currentRms).toBe(0);
  for (const { cache } of harness.tieline.upstreams.values()) cache.clear();
  const kept = await harness.ask(one, {}, readFreshness("only-if-cached"));
  expect(kept.errors).toBeUndefined();
  expect(kept.data?.node).toMatchObject({ name: expect.any(String) });
  const written = store.flush();
  expect(await Promise.race([written.then(() => "written"), store.lastChange().then(() => "read")])).toBe("read");
  expect(store.state("CurrentRmsInvoice")?.rows ?? 0).toBe(0);

  writes.emit("end");
  await Promise.all([writing, written]);
  expect(store.state("CurrentRmsInvoice")!.rows).toBe(5);
});
