import { expect } from "vitest";
import type { Call } from "../../sandbox/kit/server.ts";
import { isAnswered } from "../drive.ts";
import type { Harness, VendorKey } from "../harness.ts";

interface Window {
  limit: number;
  ms: number;
}

/** What the vendors document, written down once more beside the code that keeps it. */
const documented: Partial<Record<VendorKey, Window[]>> = {
  currentRms: [{ limit: 60, ms: 60_000 }],
  itm: [
    { limit: 5, ms: 1_000 },
    { limit: 100, ms: 60_000 },
    { limit: 4_000, ms: 3_600_000 },
    { limit: 10_000, ms: 86_400_000 },
  ],
};

/** Takes note of every call that arrives, so that the vendors' logs need not be kept for half an hour. */
export class Ledger {
  readonly arrivals: Record<VendorKey, number[]> = { zivio: [], currentRms: [], cirrus: [], itm: [], projector: [] };
  readonly #logs: [VendorKey, Call[]][];
  readonly #harness: Harness;
  #steps = 0;

  constructor(harness: Harness) {
    this.#harness = harness;
    this.#logs = (Object.keys(this.arrivals) as VendorKey[]).map((name) => [name, harness.vendors[name].log]);
  }

  /** Grows with everything that a vendor hears or says. */
  steps(): number {
    for (const [name, log] of this.#logs) {
      if (!log.some(isAnswered)) continue;
      const over = log.filter(isAnswered);
      this.#steps += 2 * over.length;
      this.arrivals[name].push(...over.map(({ at }) => at));
      log.splice(0, log.length, ...log.filter((call) => !isAnswered(call)));
    }
    return this.#steps + this.#logs.reduce((sum, [, log]) => sum + log.length, 0);
  }

  /** Calls that no vendor has answered. */
  get open(): number {
    return this.#logs.reduce((sum, [, log]) => sum + log.length, 0);
  }

  /** Refusals for the quota's sake, by each vendor's own count. */
  get violations(): Partial<Record<VendorKey, number>> {
    const counted = Object.entries(this.#harness.vendors).map(([name, { quota }]) => [name, quota?.violations ?? 0] as const);
    return Object.fromEntries(counted.filter(([, violations]) => violations > 0));
  }

  /** The most calls that arrived within any time of this length. */
  peak(vendor: VendorKey, ms: number): number {
    const times = this.arrivals[vendor].toSorted((a, b) => a - b);
    let first = 0;
    return times.reduce((most, at, i) => {
      while (times[first]! <= at - ms) first += 1;
      return Math.max(most, i - first + 1);
    }, 0);
  }
}

/** No vendor refused a call for its quota's sake, and no window of any length that it documents ever held more than it may. */
export function expectWithinQuotas(ledger: Ledger): void {
  expect(ledger.violations).toEqual({});
  for (const [vendor, windows] of Object.entries(documented))
    for (const { limit, ms } of windows) expect(ledger.peak(vendor as VendorKey, ms), `${vendor} in ${ms} ms`).toBeLessThanOrEqual(limit);
}
