import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Decisions, KeptDecision } from "../../../src/linking/decisions/decision.ts";
import { openDecisions } from "../../../src/linking/decisions/open.ts";
import { systemClock } from "../../../src/transport/clock.ts";
import { kinds, makePlace, type Place } from "../../replica/store-kit.ts";
import { repeats } from "../../soak.ts";

const points = repeats(200, 4);
const child = fileURLToPath(new URL("kill-child.ts", import.meta.url));
/** After the process says that it begins. */
const mostMs = 600;

describe.each(kinds)("a process that decides in $kind and is killed at any point", ({ kind, skip }) => {
  test.skipIf(skip)(
    `loses no decision that it was told of, and leaves no half one (${points} times)`,
    async () => {
      const place = makePlace(kind);
      let seed = 11;
      const random = () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      const told: KeptDecision[] = [];
      for (let run = 0; run < points; run++) {
        told.push(...(await decideAndKill(place, run, random() * mostMs)));
        const log = openDecisions({ ...place, clock: systemClock });
        await check(log, told, run);
        await log.close();
      }
      await place.remove();
      expect(told.length).toBeGreaterThan(points);
    },
    points * 15_000,
  );
});

/** What the process was told that is decided, before it was killed. */
async function decideAndKill(place: Place, run: number, ms: number): Promise<KeptDecision[]> {
  const process = fork(child, [JSON.stringify({ place, run })], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const told: KeptDecision[] = [];
  const exit = once(process, "exit");
  process.on("message", (message: { made?: KeptDecision }) => message.made && told.push(message.made));
  await once(process, "message");
  // The first decision opens the log, which takes as long as it takes.
  if (run % 3 > 0) await once(process, "message");
  await new Promise((resolve) => setTimeout(resolve, ms));
  process.kill("SIGKILL");
  expect(await exit).toEqual([null, "SIGKILL"]);
  return told;
}

/** The whole log: every number once, everything that was told, and what is in force is what follows from it. */
async function check(log: Decisions, told: readonly KeptDecision[], run: number): Promise<void> {
  const all: KeptDecision[] = [];
  for (let after: string | undefined; ; ) {
    const page = await log.list({ first: 500, after });
    all.push(...page.items);
    if (page.next === undefined) break;
    after = page.next;
  }
  all.reverse();
  expect(all.map(({ number }) => number)).toEqual(all.map((_, i) => i + 1));
  const known = new Map(all.map((decision) => [decision.id, decision]));
  for (const { undoneBy: _, ...decision } of told) expect(known.get(decision.id)).toMatchObject(decision);
  const undone = new Set(all.flatMap(({ undoes }) => undoes ?? []));
  for (const id of undone) expect(known.get(id)?.kind).toBe("PIN");
  const inForce = all.filter(({ kind, id }) => kind !== "UNDO" && !undone.has(id));
  expect((await log.current()).map(({ id }) => id)).toEqual(inForce.map(({ id }) => id));
  expect(await log.version()).toBe(all.length);
  // At most what was under way when the process died was decided and not told.
  expect(all.length - told.length).toBeLessThanOrEqual(run + 1);
}
