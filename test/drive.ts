import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import type { Call } from "../sandbox/kit/server.ts";
import { type FakeClock, settled } from "./clock.ts";

export interface Drive {
  clock: FakeClock;
  /** Grows with everything that a vendor hears or says. */
  steps(): number;
  isOver(): boolean;
  /** Turns of the event loop without a step after which nothing goes on any more. */
  patience?: number;
}

const unzip = promisify(gunzip);
const zipped = gzipSync(Buffer.alloc(100_000, "tieline"));

/** Lets time jump to the next thing that is waited for whenever nothing goes on without it, until it is over. */
export async function drive({ clock, steps, isOver, patience = 50 }: Drive): Promise<void> {
  for (let before = -1, still = 0; !isOver(); ) {
    // Server and client share this event loop: what is under way goes on in each of its turns.
    await new Promise((resolve) => setImmediate(resolve));
    const now = steps();
    still = now === before ? still + 1 : 0;
    before = now;
    if (still < patience || clock.next === undefined) continue;
    still = 0;
    // Unzipping is done by other threads; whoever joins their queue comes back after them.
    for (let round = 0; round < 4; round++) await unzip(zipped);
    await settled();
    if (isOver() || steps() !== now) continue;
    await clock.advanceTo(clock.next);
  }
}

/** What stands in these logs: calls that arrived, and calls that were answered or cut. */
export function stepsIn(logs: readonly (readonly Call[])[]): number {
  return logs.reduce((sum, log) => sum + log.length + log.filter(isOver).length, 0);
}

export function isOver({ status, cut }: Call): boolean {
  return status !== undefined || cut === true;
}
