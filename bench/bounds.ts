import type { World } from "../sandbox/world/model.ts";
import { hopsOf, idsOf, withIds } from "../test/calls/answer.ts";
import { type Example, examples } from "../test/calls/examples.ts";
import { look } from "../test/calls/formulas.ts";
import { startHarness, type VendorKey } from "../test/harness.ts";
import { examples as comparable, queryOf, start } from "./builds.ts";

/** Calls of one client that finds nothing kept, beside the fewest that the documented pages and batches allow. */
export interface Bound {
  example: string;
  calls: number;
  /** By the formulae that the tests hold every example to, hop by hop. */
  formula: number;
  /** Of these, first pages that were read only to learn how long a list is. */
  looks: number;
}

export const bounded: readonly Example[] = examples;

export async function measureBound({ file, named, bound }: Example, world: World): Promise<Bound> {
  const harness = await startHarness({ world });
  try {
    const data = await harness.data(withIds(queryOf(file), harness.tieline), named && { name: named(world) });
    const hops = bound(world, (type) => idsOf(data, type).size, data);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, each) => all + each, 0);
    const made = Object.keys(harness.vendors).map((vendor) => sum(hopsOf(harness.calls(vendor as VendorKey))));
    return {
      example: named ? `${file}, another name` : file,
      calls: made.reduce((all, each) => all + each, 0),
      formula: Object.values(hops).reduce((all, each) => all + sum(each), 0),
      looks: Object.entries(hops.currentRms ?? {}).filter(([hop, times]) => lists.has(hop) && times === look).length,
    };
  } finally {
    await harness.close();
  }
}

/** Calls of all examples, asked one after another of one Tieline that keeps its answers. */
export async function measureUnion(world: World): Promise<number> {
  const { ask, harness } = await start("tieline", { world });
  try {
    for (const example of comparable) await ask(example);
    return Object.values(harness.vendors).reduce((sum, { log }) => sum + log.length, 0);
  } finally {
    await harness.close();
  }
}

/** Lists that are asked for without a filter, and turn out too long to be read on. */
const lists = new Set(["invoices.list", "opportunities.list"]);
