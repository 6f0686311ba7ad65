import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mutateWorld } from "../../../bench/links/mutate.ts";
import { noises } from "../../../bench/links/noises.ts";
import { makeIndex } from "../../../bench/links/run.ts";
import { idOf, type Row } from "../../../bench/links/world.ts";
import { chainsOf } from "../../../src/linking/clusters/chains.ts";
import { type LinkIndex, linkedKinds } from "../../../src/linking/clusters/link-index.ts";
import { candidatesOf } from "../../../src/linking/clusters/links.ts";
import { recordTables } from "../../../src/record-tables.ts";
import { linkTexts, worldOf } from "./kit.ts";

/** A record as it may be: as it is, in another form, or gone. */
interface Item {
  stream: string;
  source: string;
  forms: readonly Row[];
}

let items: Item[];
/** By changes that are all that happened, the outcome of linking once. */
const whole = new Map<string, Outcome>();

beforeAll(() => {
  const world = worldOf("incremental", 0.08);
  const noisy = ["keys", "names"].map((name) => mutateWorld(world, noises[name as keyof typeof noises], name).streams);
  items = [...world.streams].flatMap(([stream, rows]) =>
    rows.map((row, i) => ({
      stream,
      source: `${stream}:${idOf(row)}`,
      // In the last form it has the keys and names of another record of its stream: of another customer, often.
      forms: [row, ...noisy.map((streams) => streams.get(stream)![i]!), swapped(row, rows[(i * 7 + 3) % rows.length]!)],
    })),
  );
});

function swapped(row: Row, other: Row): Row {
  const own = Object.keys(row).filter((name) => /^(?:id|Id|ProjectUid|MilestoneDetail|membership_type|job_id)$/.test(name));
  return { ...other, ...Object.fromEntries(own.map((name) => [name, row[name]])) };
}

interface Outcome {
  links: string[];
  candidates: unknown[];
  chains: unknown[];
}

function outcomeOf(index: LinkIndex): Outcome {
  return { links: linkTexts(index), candidates: [...candidatesOf(index, recordTables)], chains: [...chainsOf(index, recordTables)] };
}

/** Puts the record in this form; a form that it does not have is none: it goes. */
function put(index: LinkIndex, { stream, source, forms }: Item, form: number): void {
  const row = forms[form];
  if (row) index.add(stream, source, row);
  else index.remove(source);
}

function linkedOnce(forms: readonly number[]): Outcome {
  const key = forms.join("");
  const known = whole.get(key);
  if (known) return known;
  const index = makeIndex();
  for (const [i, item] of items.entries()) put(index, item, forms[i]!);
  index.link();
  const outcome = outcomeOf(index);
  whole.set(key, outcome);
  return outcome;
}

describe("Links that are worked in, record by record", () => {
  it("are those of linking all records at once, whatever changed in which order", () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 12 }),
        (draws, batches) => {
          const draw = (below: number) => (draws.next().value as number) % below;
          const forms = items.map(() => (draw(4) === 0 ? draw(5) : 0));
          const index = makeIndex();
          for (const i of items.map((_, i) => i).sort((i, j) => ((i * 7919) % items.length) - ((j * 7919) % items.length)))
            put(index, items[i]!, forms[i]!);
          index.link();
          for (const size of batches) {
            for (let n = 0; n < size; n++) {
              const i = draw(items.length);
              forms[i] = draw(3) === 0 ? 0 : draw(5);
              put(index, items[i]!, forms[i]!);
            }
            index.link();
          }
          expect(outcomeOf(index)).toEqual(linkedOnce(forms));
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  it("change nothing where a record comes again as it is", () => {
    const index = makeIndex();
    for (const item of items) put(index, item, 0);
    index.link();
    for (const item of items) put(index, item, 0);
    const { kinds } = index.link();
    for (const kind of linkedKinds) expect(kinds.get(kind)!.refs.size).toBe(0);
  });
});
