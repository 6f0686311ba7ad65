import type { VendorContract } from "../../contract/model.ts";
import { type Filler, filler, type Known } from "../kit/records.ts";
import type { World } from "../world/model.ts";
import { billing } from "./billing.ts";
import { catalogue } from "./catalogue.ts";
import { CustomFields } from "./custom-fields.ts";
import { generic } from "./generic.ts";
import { jobs } from "./jobs.ts";
import { Lookup } from "./lookup.ts";
import { members } from "./members.ts";
import { People } from "./people.ts";
import { polish, usualName } from "./polish.ts";
import { lateFields } from "./shape.ts";
import { groupBy, once } from "./values.ts";

/** One record of the sandbox. `record` holds the documented members; those that show other records are undefined until rendered. */
export interface Row {
  type: string;
  id: number;
  record: Record<string, unknown>;
  /** Ids of the records it is nested under, by path parameter. */
  parents: Record<string, number>;
  tags: string[];
  /** Attributes that can be searched but are never shown. */
  hidden: Record<string, unknown>;
}

/** What a source knows of one record; the rest is filled from the contract. */
export interface Made {
  known: Known;
  parents?: Record<string, number>;
  tags?: string[];
  hidden?: Record<string, unknown>;
}

/** The records of one type: their ids ascending, and how one is made. */
export interface Source {
  ids(): number[];
  make(id: number): Made;
}

/** Every record the vendor holds, made when first looked at. */
export class Dataset {
  readonly contract: VendorContract;
  readonly world: World;
  readonly lookup: Lookup;
  readonly people: People;
  readonly customFields: CustomFields;
  readonly tagList: "serialised" | "list";
  readonly #filler: Filler;
  readonly #sources: Map<string, Source>;
  readonly #ids = new Map<string, { list: number[]; set: Set<number> }>();
  readonly #rows = new Map<string, Map<number, Row>>();
  readonly #children = new Map<string, Map<unknown, Row[]>>();

  constructor(contract: VendorContract, world: World, tagList: "serialised" | "list") {
    this.contract = contract;
    this.world = world;
    this.tagList = tagList;
    this.lookup = new Lookup(world);
    this.people = new People(world);
    this.customFields = new CustomFields(world);
    this.#filler = filler(contract, world.seed, world.asOf, 4);
    this.#sources = new Map(Object.entries({ ...catalogue(this), ...members(this), ...jobs(this), ...billing(this) }));
  }

  ids(type: string): number[] {
    return this.#known(type).list;
  }

  row(type: string, id: unknown): Row | undefined {
    if (typeof id !== "number" || !this.#known(type).set.has(id)) return undefined;
    return once(
      once(this.#rows, type, () => new Map<number, Row>()),
      id,
      () => this.#make(type, id),
    );
  }

  rows(type: string): Row[] {
    return this.ids(type).map((id) => this.row(type, id)!);
  }

  /** What a record is called, found without making the whole record: records lend each other their names. */
  nameOf(type: string, id: unknown): string | undefined {
    if (typeof id !== "number" || !this.#known(type).set.has(id)) return undefined;
    const { known } = this.#source(type).make(id);
    return String(known.name ?? known.subject ?? usualName(type, id));
  }

  /** Rows of a type by the value of one column, or of the parent they are nested under. */
  children(type: string, column: string, value: unknown): Row[] {
    const index = once(this.#children, `${type}.${column}`, () =>
      groupBy(this.rows(type), (row) => (column in row.record ? row.record[column] : row.parents[column])),
    );
    return index.get(value) ?? [];
  }

  #known(type: string): { list: number[]; set: Set<number> } {
    return once(this.#ids, type, () => {
      const list = [...this.#source(type).ids()].sort((a, b) => a - b);
      return { list, set: new Set(list) };
    });
  }

  #source(type: string): Source {
    return once(this.#sources, type, () => generic(this, type));
  }

  #make(type: string, id: number): Row {
    const made = this.#source(type).make(id);
    const known: Known = { id, ...made.known };
    const given = new Set(Object.keys(known));
    for (const name of lateFields(this.contract, type)) known[name] = undefined;
    const record = this.#filler.fill(type, id, known);
    const row: Row = { type, id, record, parents: made.parents ?? {}, tags: made.tags ?? [], hidden: made.hidden ?? {} };
    polish(this, row, given);
    return row;
  }
}
