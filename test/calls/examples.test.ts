import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { FakeClock } from "../clock.ts";
import { driven, stepsIn } from "../drive.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { hopsOf, idsOf, judgeLinks, withIds } from "./answer.ts";
import { analyses, examples } from "./examples.ts";

const folder = join(import.meta.dirname, "../../examples/queries");
const all = examples;
const queryOf = (file: string) => readFileSync(join(folder, `${file}.graphql`), "utf8");

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

/** Every vendor call takes the same time on a clock of its own, so that no answer overtakes another by chance. */
async function cold(): Promise<Harness> {
  const clock = new FakeClock();
  const harness = await startHarness({ clock });
  running.push(harness);
  const vendors = Object.values(harness.vendors);
  for (const { faults } of vendors) faults.add({ kind: "latency", ms: 200 });
  const steps = () => stepsIn(vendors.map(({ log }) => log));
  return { ...harness, data: (query, variables) => driven({ clock, steps }, harness.data(query, variables)) };
}

const hops = (harness: Harness) =>
  Object.fromEntries((Object.keys(harness.vendors) as VendorKey[]).map((vendor) => [vendor, hopsOf(harness.calls(vendor))]));

describe("the example queries", () => {
  it("are all counted", () => {
    const files = readdirSync(folder).map((file) => file.replace(".graphql", ""));
    expect([...new Set([...all, ...analyses].map(({ file }) => file))].sort()).toEqual(files.sort());
  });

  it.each(all.map((example) => [`${example.file}${example.named ? ", of another name," : ""}`, example] as const))(
    "%s makes exactly the calls that its hops need, and finds what is true",
    async (_, { file, named, bound }) => {
      const harness = await cold();
      const { world, tieline } = harness;
      const variables = named && { name: named(world) };
      await harness.data(queryOf(file), variables);
      const made = hops(harness);

      // Ids and types of all records come for nothing, and tell what was found.
      const again = await cold();
      const data = await again.data(withIds(queryOf(file), tieline), variables);
      const none = { zivio: {}, currentRms: {}, cirrus: {}, itm: {}, projector: {} };
      const count = (type: string) => idsOf(data, type).size;
      const due = { ...none, ...bound(world, count, data) };
      for (const counted of [made, hops(again)]) expect(counted).toEqual(due);

      const links = judgeLinks(data, world, tieline);
      for (const [field, { wrong, missed }] of links) expect({ field, wrong, missed }).toEqual({ field, wrong: [], missed: [] });
      // Nothing linked is a failure, not a saving.
      const right = [...links.values()].map((verdict) => verdict.right.length);
      const asItStands = all.some((other) => other.file === file && other.named) && !named;
      if (!asItStands) for (const [field, verdict] of links) expect([field, verdict.right]).not.toEqual([field, []]);
      expect(right.length).toBeGreaterThan(0);
    },
  );
});
