import { randomOf } from "./random.ts";
import { idOf, type LabelledWorld, type Row } from "./world.ts";

/** What belongs together whatever is linked: a group of companies with all that they do ("project:12.0.1" is of group 12). */
export function groupOf(entity: string): string {
  return entity.replace(/^[^:]*:/, "").split(".")[0]!;
}

/** The part of a world whose groups are chosen, with the truth of that part: nothing of it stands in the other part. */
export function partOf(world: LabelledWorld, isChosen: (group: string) => boolean): LabelledWorld {
  const groups = new Map(world.truth.entities.map(({ ref, entity }) => [ref, groupOf(entity)]));
  const isIn = (ref: string) => isChosen(groups.get(ref) ?? "");
  const relations = world.truth.relations.filter(({ from }) => isIn(from));
  for (const { from, entity } of world.truth.relations) if (!groups.has(from)) groups.set(from, groupOf(entity));
  return {
    streams: new Map(
      [...world.streams].map(([stream, rows]): [string, Row[]] => [stream, rows.filter((row) => isIn(`${stream}:${idOf(row)}`))]),
    ),
    truth: {
      entities: world.truth.entities.filter(({ ref }) => isIn(ref)),
      pairs: world.truth.pairs.filter(({ a, b }) => isIn(a) && isIn(b)),
      relations,
      hardNegatives: world.truth.hardNegatives.filter(({ a, b }) => isIn(a) && isIn(b)),
    },
  };
}

/** Chooses groups by lot: those whose draw lies in the range. */
export function drawn(seed: string, from: number, to: number): (group: string) => boolean {
  return (group) => {
    const draw = randomOf(seed, group)();
    return draw >= from && draw < to;
  };
}
