import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { random } from "../../sandbox/kit/random.ts";
import { Batcher } from "../../src/engine/memory/batcher.ts";
import { FakeClock } from "../clock.ts";
import { drive, driven } from "../drive.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { type Asked, Crowd, calmAnswers } from "./crowd.ts";
import { expectWithinQuotas, Ledger } from "./ledger.ts";
import { heapInUse } from "./memory.ts";
import { questionsOf } from "./questions.ts";
import { trouble } from "./weather.ts";

const minuteMs = 60_000;
const seed = process.env.TIELINE_TEST_SEED ?? "storm";

describe("fifty callers in thirty minutes of changing weather", () => {
  const clock = new FakeClock();
  let harness: Harness;
  let questions: Asked[];
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);

  beforeAll(async () => {
    process.on("unhandledRejection", note);
    harness = await startHarness({ clock, scale: 0.05, unlimited: false, tieline: { cacheMaxAgeMs: minuteMs } });
    questions = await calmAnswers(harness.world, questionsOf(harness.world, 2), clock);
  }, 300_000);
  afterAll(async () => {
    process.off("unhandledRejection", note);
    await harness.close();
  });

  it("get true answers within all quotas, and leave nothing behind", async () => {
    const ledger = new Ledger(harness);
    const crowd = new Crowd({ harness, clock, questions, seed, thinkMs: 4 * minuteMs });
    const start = clock.now();
    const end = start + 30 * minuteMs;
    const vendors = Object.keys(harness.vendors) as VendorKey[];
    const by = { clock, steps: () => ledger.steps() };
    const all = Promise.all([
      ...Array.from({ length: 50 }, (_, i) => crowd.live(i, end)),
      ...vendors.map((vendor) => trouble(harness, vendor, clock, end, random(seed, "weather", vendor))),
    ]);
    await drive(by, () => clock.now() - start > 5 * minuteMs);
    const early = await heapInUse();
    await driven(by, all);
    // What is still read anew in the background, and the timers of those who left early.
    await drive(by, () => clock.next === undefined && ledger.open === 0);
    const late = await heapInUse();

    expect([crowd.wrong, crowd.late, crowd.unforeseen, unhandled]).toEqual([[], [], [], []]);
    expectWithinQuotas(ledger);
    // It was a storm: quota was short, every vendor failed, callers left and were told why something is missing.
    expect(ledger.peak("currentRms", minuteMs)).toBeGreaterThan(30);
    for (const vendor of vendors) expect([vendor, harness.vendors[vendor].faults.struck > 10]).toEqual([vendor, true]);
    expect(crowd.codes.size).toBeGreaterThanOrEqual(5);
    expect(Math.min(crowd.tally.partial, crowd.tally.left)).toBeGreaterThan(20);
    expect(crowd.tally.whole).toBeGreaterThan(crowd.tally.asked / 2);

    expect(late).toBeLessThan(1.3 * early);
    expect(crowd.remembered).toBeLessThan(5);
    expect([clock.sleeping, ledger.open]).toEqual([0, 0]);
    for (const { quota, batcher } of harness.tieline.upstreams.values()) {
      expect(batcher).toBeInstanceOf(Batcher);
      expect([quota?.waiting, (batcher as Batcher).waiting]).toEqual([0, 0]);
    }

    const after = await driven(by, crowd.ask(questions[0]!, { maxAgeMs: 0 }));
    expect(after.errors).toBeUndefined();
    expect(crowd.wrong).toEqual([]);
  }, 300_000);
});
