import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { FakeClock } from "../clock.ts";
import { driven, stepsIn } from "../drive.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";
import { startSynced } from "../questions/replica.ts";
import { analyses } from "./examples.ts";

const folder = join(import.meta.dirname, "../../examples/queries");
const queryOf = (file: string) => readFileSync(join(folder, `${file}.graphql`), "utf8");
const scale = 0.3;

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

/** Every vendor call takes the same time on a clock of its own, so that no answer overtakes another by chance. */
async function start(make: (options: HarnessOptions) => Promise<Harness>): Promise<Harness> {
  const clock = new FakeClock(Date.parse("2026-11-20T09:00:00Z"));
  const harness = await make({ clock, scale, tieline: { cacheMaxAgeMs: 3_600_000 } });
  running.push(harness);
  const vendors = Object.values(harness.vendors);
  for (const { faults } of vendors) faults.add({ kind: "latency", ms: 200 });
  const steps = () => stepsIn(vendors.map(({ log }) => log));
  return { ...harness, ask: (query, variables, options) => driven({ clock, steps }, harness.ask(query, variables, options)) };
}

const sum = (harness: Harness) => Object.values(harness.counts()).reduce((total, count) => total + count);
const codes = ({ errors = [] }: Awaited<ReturnType<Harness["ask"]>>) => errors.map(({ extensions }) => extensions?.code);

describe("the example queries that filter, order and add up here", () => {
  it.each(analyses.map((analysis) => [analysis.file, analysis] as const))(
    "%s takes its calls cold, none or those of what is never kept warm and from the replica",
    async (file, { cold, warm, replica }) => {
      const harness = await start(startHarness);
      const answer = await harness.ask(queryOf(file));
      const made = harness.counts();
      expect({ codes: codes(answer), cold: made }).toEqual({ codes: [], cold });
      const again = await harness.ask(queryOf(file));
      expect({ data: again.data, warm: sum(harness) }).toEqual({ data: answer.data, warm });

      const synced = await startSynced({ scale });
      running.push(synced);
      // Those that need no call are allowed none: a filter that the vendor could execute is then evaluated here, too.
      const kept = await synced.ask(queryOf(file), {}, { maxStaleMs: Number.MAX_SAFE_INTEGER, onlyIfCached: replica === 0 });
      expect({ data: kept.data, replica: sum(synced) }).toEqual({ data: answer.data, replica });
    },
  );
});
