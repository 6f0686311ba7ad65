import { expect, it } from "vitest";
import { random } from "../../sandbox/kit/random.ts";
import { FakeClock } from "../clock.ts";
import { drive } from "../drive.ts";
import { startHarness, type VendorKey } from "../harness.ts";
import { Crowd } from "./crowd.ts";
import { documented, Ledger } from "./ledger.ts";
import { heapInUse } from "./memory.ts";
import { questionsOf } from "./questions.ts";
import { trouble } from "./weather.ts";

const minuteMs = 60_000;
const seed = process.env.TIELINE_TEST_SEED ?? "storm";
const scale = 0.05;

it("serves fifty callers for thirty minutes of changing weather", async () => {
  const t0 = Date.now();
  const clock = new FakeClock();
  const harness = await startHarness({ clock, scale, unlimited: false, tieline: { cacheMaxAgeMs: 60_000 } });
  const calmly = await startHarness({ clock: new FakeClock(), world: harness.world });
  const questions = [];
  for (const question of questionsOf(harness.world, 4))
    questions.push({ ...question, calm: await calmly.data(question.query, question.variables) });
  await calmly.close();
  console.log("calm", questions.length, Date.now() - t0);
  const ledger = new Ledger(harness);
  const crowd = new Crowd({ harness, clock, questions, seed, thinkMs: 2 * minuteMs });
  const end = clock.now() + 30 * minuteMs;
  const vendors = Object.keys(harness.vendors) as VendorKey[];
  let over = false;
  void Promise.all([
    ...Array.from({ length: 50 }, (_, i) => crowd.live(i, end)),
    ...vendors.map((vendor) => trouble(harness, vendor, clock, end, random(seed, "weather", vendor))),
  ]).then(() => {
    over = true;
  });
  let jumps = 0;
  await drive({ clock, steps: () => { jumps++; return ledger.steps(); }, isOver: () => clock.now() > end - 25 * minuteMs });
  const early = await heapInUse();
  await drive({ clock, steps: () => ledger.steps(), isOver: () => over });
  await clock.drain();
  const late = await heapInUse();
  console.log(Date.now() - t0, crowd.tally, crowd.codes, crowd.wrong.length, crowd.wrong.slice(0, 10), crowd.late.slice(0, 5), crowd.unforeseen.slice(0, 3));
  for (const v of vendors) console.log(v, ledger.arrivals[v].length, harness.vendors[v].faults.struck, ...(documented[v] ?? []).map((w) => [w, ledger.peak(v, w.ms)]), harness.vendors[v].quota?.violations);
  console.log(early / 1e6, late / 1e6, crowd.remembered, clock.sleeping, ledger.open, jumps);
  expect(ledger.violations).toBe(0);
  await harness.close();
}, 120_000);
