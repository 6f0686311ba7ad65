import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import type { Clock } from "../src/transport/clock.ts";
import { FakeClock } from "../test/clock.ts";

/** Turns of the event loop without anything under way, after which nothing goes on but by time. */
const quietTurns = 25;

let underWay = 0;
/** Calls of undici, which tells of them itself. */
const calls = new Set<unknown>();
const begun = (message: unknown) => void calls.add((message as { request: unknown }).request);
const ended = (message: unknown) => void calls.delete((message as { request: unknown }).request);
subscribe("undici:request:create", begun);
subscribe("undici:request:trailers", ended);
subscribe("undici:request:error", ended);
subscribe("http.client.request.start", (message) => {
  underWay += 1;
  (message as { request: ClientRequest }).request.once("close", () => {
    underWay -= 1;
  });
});

/**
 * Clients and vendors in one process, on one clock that jumps to the next thing that is waited for whenever no call and no
 * promise goes on without it: an hour under quota passes in seconds, and what a program computes takes no time at all.
 */
export class VirtualTime {
  readonly clock = new FakeClock(Date.parse("2026-11-20T12:00:00Z"));
  /** Calls that a vendor holds back on purpose: they are under way, and wait for time all the same. */
  #heldBack = 0;

  /** The clock of vendors. */
  readonly vendors: Clock = {
    now: () => this.clock.now(),
    sleep: async (ms, signal) => {
      this.#heldBack += 1;
      try {
        await this.clock.sleep(ms, signal);
      } finally {
        this.#heldBack -= 1;
      }
    },
  };

  /** Lets time pass until the work is done; how long that took, in milliseconds. */
  async pass(work: Promise<unknown>): Promise<number> {
    const start = this.clock.now();
    let isOver = false;
    const watched = work.finally(() => {
      isOver = true;
    });
    watched.catch(() => undefined);
    for (let quiet = 0; !isOver; ) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = underWay + calls.size > this.#heldBack ? 0 : quiet + 1;
      if (quiet < quietTurns || this.clock.next === undefined) continue;
      quiet = 0;
      await this.clock.advanceTo(this.clock.next);
    }
    await watched;
    return this.clock.now() - start;
  }
}
