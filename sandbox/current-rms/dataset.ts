import { loadContract, type VendorContract } from "../kit/contract.ts";
import { type Filler, filler, type Known } from "../kit/filler.ts";
import { getOrInsert, groupBy } from "../kit/maps.ts";
import { lookupOf } from "../world/lookup.ts";
import type { World } from "../world/model.ts";
import { billing } from "./billing.ts";
import { catalogue } from "./catalogue.ts";
import { CustomFields } from "./custom-fields.ts";
import { generated } from "./generated.ts";
import { makeConsistent, usualName } from "./integrity.ts";
import { jobs } from "./jobs.ts";
import { members } from "./members.ts";
import type { Dataset, Row, Source } from "./model.ts";
import { People } from "./people.ts";
import type { CurrentRmsReadings } from "./readings.ts";
import { embeddedFields } from "./shape.ts";

/** How deep nested records are filled: as deep as the deepest documented one. */
const depth = 4;

const datasets = new WeakMap<World, Map<CurrentRmsReadings["tagList"], WorldDataset>>();

/** The tables over a world, for all sandboxes of the process that show it. */
export function datasetOf(world: World, tagList: CurrentRmsReadings["tagList"]): WorldDataset {
  const ofWorld = getOrInsert(datasets, world, () => new Map<CurrentRmsReadings["tagList"], WorldDataset>());
  return getOrInsert(ofWorld, tagList, () => new WorldDataset(loadContract("current-rms"), world, tagList));
}

/** The vendor's tables over one world, which never change. A row is made when it is first looked at. */
export class WorldDataset implements Dataset {
  readonly contract;
  readonly world;
  readonly tagList;
  readonly lookup;
  readonly people;
  readonly customFields;
  readonly #filler: Filler;
  readonly #sources: Map<string, Source>;
  readonly #ids = new Map<string, { list: number[]; set: Set<number> }>();
  readonly #rows = new Map<string, Map<number, Row>>();
  readonly #children = new Map<string, Map<unknown, Row[]>>();

  constructor(contract: VendorContract, world: World, tagList: CurrentRmsReadings["tagList"]) {
    this.contract = contract;
    this.world = world;
    this.tagList = tagList;
    this.lookup = lookupOf(world);
    this.people = new People(world);
    this.customFields = new CustomFields(world);
    this.#filler = filler(contract, world.seed, world.asOf, depth);
    this.#sources = new Map(Object.entries({ ...catalogue(this), ...members(this), ...jobs(this), ...billing(this) }));
  }

  ids(type: string): number[] {
    return this.#idsOf(type).list;
  }

  row(type: string, id: unknown): Row | undefined {
    if (!this.#has(type, id)) return undefined;
    const rows = getOrInsert(this.#rows, type, () => new Map<number, Row>());
    return getOrInsert(rows, id, () => this.#make(type, id));
  }

  rows(type: string): Row[] {
    return this.ids(type).map((id) => this.row(type, id)!);
  }

  nameOf(type: string, id: unknown): string | undefined {
    if (!this.#has(type, id)) return undefined;
    const { known } = this.#source(type).draft(id);
    return String(known.name ?? known.subject ?? usualName(type, id));
  }

  children(type: string, column: string, value: unknown): Row[] {
    const index = getOrInsert(this.#children, `${type}.${column}`, () =>
      groupBy(this.rows(type), ({ record, parents }) => (column in record ? record[column] : parents[column])),
    );
    return index.get(value) ?? [];
  }

  #has(type: string, id: unknown): id is number {
    return typeof id === "number" && this.#idsOf(type).set.has(id);
  }

  #idsOf(type: string): { list: number[]; set: Set<number> } {
    return getOrInsert(this.#ids, type, () => {
      const list = [...this.#source(type).ids()].sort((a, b) => a - b);
      return { list, set: new Set(list) };
    });
  }

  #source(type: string): Source {
    return getOrInsert(this.#sources, type, () => generated(this, type));
  }

  #make(type: string, id: number): Row {
    const draft = this.#source(type).draft(id);
    const known: Known = { id, ...draft.known };
    const given = new Set(Object.keys(known));
    for (const name of embeddedFields(this.contract, type)) known[name] = undefined;
    const record = this.#filler.fill(type, id, known);
    const row: Row = { type, id, record, parents: draft.parents ?? {}, tags: draft.tags ?? [], hidden: draft.hidden ?? {} };
    makeConsistent(this, row, given);
    return row;
  }
}
