import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readProgress } from "../../../src/linking/book/book-tables.ts";
import type { Database } from "../../../src/replica/database.ts";
import { openReplicaStore } from "../../../src/replica/open.ts";
import { systemClock } from "../../../src/transport/clock.ts";
import { kinds, makePlace, type Place } from "../../replica/store-kit.ts";
import { repeats } from "../../soak.ts";
import { turnLength } from "./turns.ts";

const points = repeats(200, 4);
const child = fileURLToPath(new URL("kill-child.ts", import.meta.url));
/** After the process says that it begins. */
const mostMs = 600;

describe.each(kinds)("a process that writes the book in $kind and is killed at any point", ({ kind, skip }) => {
  test.skipIf(skip)(
    `leaves it as it was or as it is then, and no turn lost (${points} times)`,
    async () => {
      const place = makePlace(kind);
      let seed = 5;
      const random = () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      let last = 0;
      for (let run = 0; run < points; run++) {
        const told = await writeAndKill(place, random() * mostMs);
        const store = (await openReplicaStore({ ...place, streams: [], clock: systemClock, warn: console.error }))!;
        const seq = await check(store.database!);
        await store.close();
        expect(seq).toBeGreaterThanOrEqual(Math.max(last, told));
        last = seq;
      }
      await place.remove();
      // Each process wrote one turn at least before it was killed.
      expect(last).toBeGreaterThanOrEqual(points);
    },
    points * 20_000,
  );
});

/** The last turn that the process was told is written. */
async function writeAndKill({ folder, postgres }: Place, ms: number): Promise<number> {
  const process = fork(child, [JSON.stringify({ folder, postgres })], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let told = 0;
  const exit = once(process, "exit");
  process.on("message", ({ wrote }: { wrote?: number }) => {
    told = wrote ?? told;
  });
  const hear = () => Promise.race([once(process, "message"), exit.then(() => Promise.reject(new Error("The process ended by itself.")))]);
  await hear();
  await hear();
  await new Promise((resolve) => setTimeout(resolve, ms));
  process.kill("SIGKILL");
  expect(await exit).toEqual([null, "SIGKILL"]);
  return told;
}

/** Everything in the book is of one turn, the one that its progress tells. */
async function check(database: Database): Promise<number> {
  const { seq } = (await readProgress(database))!;
  const records = await database.all("SELECT label, count(*) FROM link_record GROUP BY label");
  expect(records.map(([label, count]) => [label, Number(count)])).toEqual([[`turn ${seq}`, turnLength]]);
  const belongings = await database.all("SELECT target, count(*) FROM link_belonging GROUP BY target");
  expect(belongings.map(([target, count]) => [target, Number(count)])).toEqual([[`itm.projects:${seq}`, turnLength]]);
  const candidates = await database.all("SELECT b FROM link_candidate");
  expect(candidates.length).toBe(100);
  for (const [b] of candidates) expect(String(b).endsWith(`-${seq}`)).toBe(true);
  return seq;
}
