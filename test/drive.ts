import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import type { Call } from "../sandbox/kit/server.ts";
import { type FakeClock, settled } from "./clock.ts";

export interface Drive {
  clock: FakeClock;
  /** Grows with everything that a vendor hears or says. */
  steps(): number;
  /** Some answers are zipped. */
  isZipped?: boolean;
}

/** Turns of the event loop without a step after which nothing goes on any more. */
const patience = 50;
/** The same while something is on its way between client and server: however busy the machine is, it will arrive. */
const longPatience = 20_000;

/** Requests that this process has sent and that are not over, and those that a server in it has in hand. */
const underWay = { sent: 0, inHand: 0 };
subscribe("http.client.request.start", (message) => {
  underWay.sent += 1;
  (message as { request: ClientRequest }).request.once("close", () => {
    underWay.sent -= 1;
  });
});
subscribe("http.server.request.start", (message) => {
  underWay.inHand += 1;
  (message as { response: ServerResponse }).response.once("close", () => {
    underWay.inHand -= 1;
  });
});

const unzip = promisify(gunzip);
const zipped = gzipSync(Buffer.alloc(100_000, "tieline"));

/** Lets time jump to the next thing that is waited for whenever nothing goes on without it, until it is over. */
export async function drive({ clock, steps, isZipped }: Drive, isOver: () => boolean): Promise<void> {
  for (let before = -1, still = 0; !isOver(); ) {
    // Server and client share this event loop: what is under way goes on in each of its turns.
    await new Promise((resolve) => setImmediate(resolve));
    const now = steps();
    still = now === before ? still + 1 : 0;
    before = now;
    const isOnItsWay = underWay.sent !== underWay.inHand;
    if (still < (isOnItsWay ? longPatience : patience) || clock.next === undefined) continue;
    still = 0;
    // Unzipping is done by other threads: whoever keeps all of them busy for a while comes back after them.
    for (let round = 0; isZipped && round < 4; round++) await Promise.all(Array.from({ length: 4 }, () => unzip(zipped)));
    await settled();
    if (isOver() || steps() !== now) continue;
    await clock.advanceTo(clock.next);
  }
}

/** What comes of it, with time driven meanwhile. */
export async function driven<T>(by: Drive, promise: Promise<T>): Promise<T> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  promise.then(end, end);
  await drive(by, () => isOver);
  return promise;
}

/** What stands in these logs: calls that arrived, and calls that were answered or cut. */
export function stepsIn(logs: readonly (readonly Call[])[]): number {
  return logs.reduce((sum, log) => sum + log.length + log.filter(isAnswered).length, 0);
}

export function isAnswered({ status, cut }: Call): boolean {
  return status !== undefined || cut === true;
}
