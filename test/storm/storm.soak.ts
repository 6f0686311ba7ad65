import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../sandbox/kit/faults.ts";
import { FakeClock } from "../clock.ts";
import { driven } from "../drive.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { type Asked, Crowd, calmAnswers } from "./crowd.ts";
import { expectWithinQuotas, Ledger } from "./ledger.ts";
import { questionsOf } from "./questions.ts";

const minuteMs = 60_000;
const pauseMs = 2_000;
const vendors: readonly VendorKey[] = ["zivio", "currentRms", "cirrus", "itm", "projector"];

/** Every call is refused: in the vendor's own manner, with a time, and without one. */
const refusals: readonly Fault[] = [
  { kind: "busy", ms: pauseMs },
  { kind: "error", status: 429, headers: { "retry-after": "2" } },
  { kind: "error", status: 429 },
];

describe("ten minutes of 429", () => {
  const clock = new FakeClock();
  let harness: Harness;
  let ledger: Ledger;
  let questions: Asked[];

  beforeAll(async () => {
    harness = await startHarness({ clock, scale: 0.05, unlimited: false, tieline: { cacheMaxAgeMs: minuteMs } });
    ledger = new Ledger(harness);
    questions = await calmAnswers(harness.world, questionsOf(harness.world, 0), clock);
  }, 300_000);
  afterAll(() => harness.close());

  const until = <T>(all: Promise<T>) => driven({ clock, steps: () => ledger.steps() }, all);

  it.each([...vendors.map((vendor) => [vendor]), vendors].map((struck) => [struck.join(", "), struck] as const))(
    "from %s",
    async (name, struck) => {
      const crowd = new Crowd({ harness, clock, questions, seed: name, thinkMs: 3 * minuteMs });
      const end = clock.now() + 10 * minuteMs;
      const before = vendors.map((vendor) => ledger.arrivals[vendor].length);
      const storm = async () => {
        for (let i = 0; clock.now() < end; i++) {
          for (const vendor of struck) harness.vendors[vendor].faults.clear();
          for (const vendor of struck) harness.vendors[vendor].faults.add({ ...refusals[i % refusals.length]! });
          await clock.sleep(minuteMs);
        }
        for (const vendor of struck) harness.vendors[vendor].faults.clear();
      };
      await until(Promise.all([storm(), ...Array.from({ length: 10 }, (_, i) => crowd.live(i, end))]));

      expect(crowd.tally.asked).toBeGreaterThan(40);
      expect([crowd.wrong, crowd.late, crowd.unforeseen]).toEqual([[], [], []]);
      // What is kept helps over it for a while; after that the others still answer, and the error says why.
      expect(crowd.tally.whole).toBeGreaterThan(0);
      expect([...crowd.codes.keys()]).toContain("UPSTREAM_BUDGET");
      for (const [i, vendor] of vendors.entries()) {
        if (!struck.includes(vendor)) continue;
        const calls = ledger.arrivals[vendor].length - before[i]!;
        expect(calls, vendor).toBeGreaterThan(0);
        // About one call for each time that the vendor named or that is waited without one, not one for each who asks.
        expect(calls, vendor).toBeLessThan((10 * minuteMs) / pauseMs);
      }

      const over = clock.now();
      const recovered = async () => {
        for (let i = 0; ; await clock.sleep(5_000)) {
          const answer = await crowd.ask(questions[i++ % questions.length]!, { maxAgeMs: 0 });
          if (!answer.errors) return clock.now() - over;
        }
      };
      expect(await until(recovered())).toBeLessThan(minuteMs);
      expect([crowd.wrong, crowd.unforeseen]).toEqual([[], []]);
      expectWithinQuotas(ledger);
    },
    300_000,
  );
});
