import type { World } from "../../sandbox/world/model.ts";
import { linksOf } from "../../sandbox/world/truth.ts";
import type { App } from "../../src/app.ts";
import { kinds } from "../linking/measure.ts";

/** What is linked with what, as the programs see it. */
export interface KnownLinks {
  /** Vendor ids that a record is linked with, by `Type.field`. */
  of(place: string, id: unknown): readonly string[];
  /** How the product says that it decided. */
  status(place: string, id: unknown): string;
  /** Links that are true in the world and that the product does not make, by place. The questions are answered without them. */
  missed: Readonly<Record<string, number>>;
}

/**
 * The links over which the questions are asked: those that the product decides, record by record and without any filter, after
 * each was held against the truth of the world. A link that is not true stops the test; what is true and not found is counted.
 */
export async function knownLinks(world: World, tieline: App, places: readonly string[]): Promise<KnownLinks> {
  const truths = new Map<string, Set<string>>();
  for (const { from, to } of linksOf(world)) {
    const place = `${from} ${to.slice(0, to.indexOf(":"))}`;
    truths.set(place, (truths.get(place) ?? new Set()).add(to));
  }
  const found = new Map<string, { ids: string[]; status: string }>();
  const missed: Record<string, number> = {};
  const context = tieline.startRequest({ deadlineMs: 600_000 });
  try {
    for (const place of places) {
      const [type, field] = place.split(".") as [string, string];
      const kind = kinds[tieline.catalogue.links[type]![field]!.target]!;
      const { records } = await context.session.list(type, {}, { offset: 0, count: 100_000, lookAhead: false });
      const decisions = await Promise.all(records.map((record) => context.links.decide(record, field)));
      records.forEach((record, i) => {
        const { status, targets, error } = decisions[i]!;
        if (status === "UNKNOWN") throw error;
        const id = record.id.split("/").at(-1)!;
        const truth = truths.get(`${kinds[type]}:${id} ${kind}`) ?? new Set();
        const ids = targets.map((target) => target.id.split("/").at(-1)!);
        for (const to of ids) if (!truth.has(`${kind}:${to}`)) throw new Error(`${place} links ${id} with ${to}, which is not true.`);
        missed[place] = (missed[place] ?? 0) + truth.size - ids.length;
        found.set(`${place} ${id}`, { ids, status });
      });
    }
  } finally {
    context.end();
  }
  const at = (place: string, id: unknown) => {
    if (!places.includes(place)) throw new Error(`${place} is none of the links that were read.`);
    return found.get(`${place} ${id}`) ?? { ids: [], status: "NONE" };
  };
  return { of: (place, id) => at(place, id).ids, status: (place, id) => at(place, id).status, missed };
}
