import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ReplicaStore } from "../../src/replica/store.ts";
import { repeats } from "../soak.ts";
import { batchesOf, idsOf, type KillOptions, sweptStream } from "./kill-world.ts";
import { kinds, makePlace, openStore, type Place } from "./store-kit.ts";

const points = repeats(200, 6);
const child = fileURLToPath(new URL("kill-child.ts", import.meta.url));
/** A process is killed after so many writes, at most, however long they take here; and so long after it said so: within the next one. */
const mostWrites = 8;
const mostMs = 40;
/** Or while it opens the store: after it said that it begins to. */
const mostOpeningMs = 400;

describe.each(kinds)("a process with its replica in $kind that is killed at any point", ({ kind, skip }) => {
  test.skipIf(skip)(
    `leaves whole batches, and nothing complete that is not (${points} times)`,
    async () => {
      const place = makePlace(kind);
      let seed = 7;
      const random = () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      const cursors = new Set<string>();
      for (let point = 0; point < points; point++) {
        await runAndKill(
          { place: { ...place }, columns: Math.floor(random() * 3) },
          point % 4 === 0
            ? { message: "opening", times: 1, ms: random() * mostOpeningMs }
            : { message: "wrote", times: 1 + Math.floor(random() * mostWrites), ms: random() * mostMs },
        );
        cursors.add(await check(place, Math.floor(random() * 3)));
      }
      await place.remove();
      // The kills came at many different points of the work, within sweeps and between them.
      expect(cursors.size).toBeGreaterThan(points / 4);
    },
    points * 30_000,
  );
});

/** Kills the process so many milliseconds after it said something so many times. */
async function runAndKill(options: KillOptions, { message, times, ms }: { message: string; times: number; ms: number }): Promise<void> {
  const process = fork(child, [JSON.stringify(options)], { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const exit = once(process, "exit");
  await new Promise<void>((resolve) => {
    let heard = 0;
    process.on("message", (said) => {
      if (said === message && ++heard === times) resolve();
    });
    process.once("exit", () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, ms));
  process.kill("SIGKILL");
  const [code, signal] = await exit;
  expect([code, signal]).toEqual([null, "SIGKILL"]);
}

/** Opens it again, with other columns perhaps, and compares everything with the state that was written with it. */
async function check(place: Place, columns: number): Promise<string> {
  const { store, warnings } = await openStore(place, [sweptStream(columns)]);
  try {
    expect(warnings).toEqual([]);
    const { cursor, completeSince } = await store.syncState("Swept");
    const all = await store.select({ type: "Swept", counted: true });
    expect(store.state("Swept")?.rows).toBe(all.records.length);
    expect(all.total).toBe(all.records.length);
    const sweeps = new Map(all.records.map(({ id, data }) => [id, Number(data.sweep)]));
    const [sweep, batch] = cursor === undefined ? [0, "done"] : [Number(cursor.split(".")[0]), cursor.split(".")[1]!];
    expect(completeSince ?? 0).toBeGreaterThanOrEqual(0);
    if (cursor !== undefined && batch === "done") {
      expect(completeSince).toBe(sweep * 1000);
      expect([...sweeps].sort()).toEqual(
        idsOf(sweep)
          .map((id) => [id, sweep])
          .sort(),
      );
    } else {
      const written = new Set(
        batchesOf(sweep)
          .slice(0, Number(batch === "done" ? 0 : batch))
          .flat(),
      );
      for (const id of written) expect(sweeps.get(id)).toBe(sweep);
      for (const [id, of] of sweeps) if (!written.has(id)) expect(of).toBeLessThan(sweep);
    }
    await checkColumns(store, [...sweeps.values()]);
    return cursor ?? "";
  } finally {
    await store.close();
  }
}

/** Columns and words say the same as the bodies. */
async function checkColumns(store: ReplicaStore, sweeps: readonly number[]): Promise<void> {
  const none = { by: [], sum: ["sweep"], avg: [], min: [], max: ["sweep"] };
  const [sum] = await store.aggregate({ type: "Swept" }, none);
  expect(sum?.sum.sweep ?? "0").toBe(String(sweeps.reduce((a, b) => a + b, 0)));
  expect(sum?.max.sweep ?? null).toBe(sweeps.length > 0 ? String(Math.max(...sweeps)) : null);
  if (!store.streams.get("Swept")!.columns.some(({ name }) => name === "name") || sweeps.length === 0) return;
  const last = Math.max(...sweeps);
  const hits = await store.search(`name ${last}`, ["Swept"], 1000);
  expect(hits.length).toBeGreaterThanOrEqual(sweeps.filter((each) => each === last).length);
}
