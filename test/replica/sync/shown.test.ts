import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { streamsFor } from "../../../src/app/kept-tables.ts";
import { readConfig } from "../../../src/config.ts";
import { readConfigFile } from "../../../src/config-file.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { defaultSyncSettings } from "../../../src/replica/sync/schedule.ts";
import { systemClock } from "../../../src/transport/clock.ts";
import { startHarness } from "../../harness.ts";
import { MemoryStore } from "../memory-store.ts";

const query = "{ replica { streams { type vendor rows complete syncedAt ageMs running progress error { code } } } }";

test("the graph tells what is kept; nothing where there is no replica", { timeout: 60_000 }, async () => {
  const types = ["ZivioMilestone", "ItmProject"];
  const store = new MemoryStore(streamsFor(defaultLinkSettings, { types }), systemClock);
  const harness = await startHarness({ tieline: { sync: { store, settings: defaultSyncSettings } } });
  try {
    const empty = await harness.data(query);
    expect(empty.replica.streams).toMatchObject([
      { type: "ZivioMilestone", vendor: "zivio", rows: 0, complete: false, syncedAt: null, ageMs: null, running: false, progress: null },
      { type: "ItmProject", vendor: "itm", rows: 0, complete: false },
    ]);
    await harness.tieline.sync!.once();
    const full = await harness.data(query);
    expect(full.replica.streams).toMatchObject([
      { type: "ZivioMilestone", rows: 337, complete: true, running: false, error: null },
      { type: "ItmProject", rows: 237, complete: true },
    ]);
    expect(harness.counts()).toEqual({ zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
  } finally {
    await harness.close();
  }
  const without = await startHarness();
  expect(await without.data(query)).toEqual({ replica: null });
  await without.close();
});

test("a mistake in the sections of the replica is told with its line and what was meant", () => {
  const folder = mkdtempSync(join(tmpdir(), "tieline-sync-"));
  const path = join(folder, "tieline.config.yaml");
  const lines = [
    "sync:",
    "  reserve: 2",
    "  streams: [ZivioMilestones]",
    "  interval: 3",
    "replica:",
    "  exclude:",
    "    ItmProjekt: [name]",
  ];
  writeFileSync(path, lines.join("\n"));
  try {
    expect(() => readConfigFile(path)).toThrow(/line 2, sync\.reserve: must be at most 0\.95; got 2/);
    expect(() => readConfigFile(path)).toThrow(/line 3, .*Did you mean ZivioMilestone\?/);
    expect(() => readConfigFile(path)).toThrow(/line 4, sync\.interval: there is no such setting\./);
    expect(() => readConfigFile(path)).toThrow(/line 7, .*Did you mean ItmProject\?/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the database's address is never repeated: it holds a password", () => {
  expect(() => readConfig({ TIELINE_DATABASE_URL: "mysql://me:secret@db/x" }, "/nowhere")).toThrow(
    /TIELINE_DATABASE_URL must be an address/,
  );
  expect(() => readConfig({ TIELINE_DATABASE_URL: "mysql://me:secret@db/x" }, "/nowhere")).not.toThrow(/secret/);
});
