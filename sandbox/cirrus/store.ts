import type { Field, VendorContract } from "../kit/contract.ts";
import { random } from "../kit/random.ts";
import { type Filler, filler, type Known } from "../kit/records.ts";
import type { Organisation, World } from "../world/model.ts";
import { plausible } from "./plausible.ts";
import type { CirrusReadings } from "./readings.ts";
import { linkName, renamed, targetOf } from "./shapes.ts";

/** Where a row points: at one row, at several, or at none. */
export type Link = Row | Row[] | null;

/** One stored record, before it is shown as one of the documented types. */
export interface Row {
  table: string;
  id: number | string;
  /** Members whose value is known; a function is asked once, when the member is first shown. */
  known: Known;
  /** By link name: `account` is shown as `account` and as `accountid`. What is missing is drawn by chance. */
  links: Record<string, Link>;
  /** Values that filters see and records do not show. */
  hidden?: Known;
  /** Values of custom fields by the field's id. */
  custom?: Record<number, string>;
}

/** Makes the rows of one table. */
export type Builder = (store: Store) => Row[];

/** How many records a resource gets that the world does not speak of. */
const filledRows = 12;

/** Lists that are the other end of a link: `<table>.<link>` is found by asking the rows of a table for their own link. */
const reverse: Record<string, [table: string, link: string]> = {
  "Account.contacts": ["Contact", "account"],
  "Account.files": ["File", "accounts"],
  "Activity.files": ["File", "activities"],
  "Contact.files": ["File", "contacts"],
  "Opportunity.orders": ["Order", "opportunity"],
  "Opportunity.files": ["File", "opportunities"],
  "Lead.activities": ["LeadActivity", "lead"],
  "Department.users": ["User", "departments"],
  "Folder.files": ["File", "folder"],
  "Folder.folders": ["Folder", "parentfolder"],
};

/** There is no endpoint of tags, so a few are enough. */
const tags = ["Key customer", "Framework agreement", "Trade fair", "Renewal"].map((name, i) => ({ id: i + 1, name, type: "company" }));

export class Store {
  readonly contract: VendorContract;
  readonly world: World;
  readonly readings: CirrusReadings;
  /** The world's organisations by key. */
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly #builders: Record<string, Builder>;
  readonly #filler: Filler;
  readonly #tables = new Map<string, Row[]>();
  readonly #byId = new Map<string, Map<number | string, Row>>();
  readonly #pointing = new Map<string, Map<Row, Row[]>>();
  readonly #values = new WeakMap<Row, Known>();

  constructor(contract: VendorContract, world: World, readings: CirrusReadings, builders: Record<string, Builder>) {
    this.contract = contract;
    this.world = world;
    this.readings = readings;
    this.organisations = new Map(world.organisations.map((o) => [o.key, o]));
    this.#builders = builders;
    // Depth 1: the filler makes plain members only, nested ones are resolved here so that their references hold.
    this.#filler = filler(contract, world.seed, world.asOf, 1);
  }

  /** All rows of a table, in the order of their ids. */
  rows(table: string): Row[] {
    let rows = this.#tables.get(table);
    if (!rows) {
      const build = this.#builders[table];
      rows = build ? build(this) : filled(table);
      if (rows.every((r) => typeof r.id === "number")) rows.sort((a, b) => Number(a.id) - Number(b.id));
      this.#tables.set(table, rows);
      this.#byId.set(table, new Map(rows.map((r) => [r.id, r])));
    }
    return rows;
  }

  find(table: string, id: number | string | undefined): Row | null {
    this.rows(table);
    return (id !== undefined && this.#byId.get(table)!.get(id)) || null;
  }

  /** A member of a row, shown or hidden; of a reference its id. */
  get(r: Row, name: string): unknown {
    if (r.hidden && name in r.hidden) return r.hidden[name];
    if (name in r.known) return this.#settle(r, name);
    const field = this.contract.types[r.table]?.[name];
    if (!field || !targetOf(field)) return this.#plain(r)[name];
    return this.linked(r, linkName(name))[0]?.id ?? null;
  }

  /** Where a row's link leads; undefined when its type has no such link. */
  link(r: Row, name: string): Link | undefined {
    if (name in r.links) return r.links[name];
    const other = reverse[`${r.table}.${name}`];
    const found = other ? (this.#pointers(...other).get(r) ?? []) : this.#draw(r, name);
    if (found !== undefined) r.links[name] = found;
    return found;
  }

  /** The rows a link leads to, however many. */
  linked(r: Row, name: string): Row[] {
    const link = this.link(r, name);
    return Array.isArray(link) ? link : link ? [link] : [];
  }

  /** A row as a documented type: every received member is there. */
  render(type: string, r: Row): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(this.contract.types[type]!))
      if (!field.requestOnly) shown[name] = this.#member(type, renamed[type]?.[name] ?? name, field, r);
    return shown;
  }

  #member(type: string, name: string, field: Field, r: Row): unknown {
    if (name in r.known) return this.#settle(r, name);
    if (field.type === "Tag") return random(this.world.seed, "cirrus", "tags", r.table, r.id).shuffle(tags).slice(0, 1);
    // A short form may print a key plainly that its full form documents as a reference.
    const own = this.contract.types[r.table]?.[name];
    if (targetOf(field) || (own && targetOf(own)) || reverse[`${r.table}.${name}`]) {
      const link = this.link(r, linkName(name));
      if (link !== undefined) return this.#reference(field, link);
    }
    if (this.contract.types[field.type]) {
      const nested = this.render(field.type, row(field.type, `${r.table}.${r.id}.${name}`));
      return field.list ? [nested] : nested;
    }
    const plain = this.#plain(r);
    return name in plain ? plain[name] : this.#fill(type, r.id)[name];
  }

  #reference(field: Field, link: Link): unknown {
    const rows = Array.isArray(link) ? link : link ? [link] : [];
    const embedded = this.contract.types[field.type] !== undefined;
    const show = (r: Row) => (embedded ? this.render(field.type, r) : field.type === "string" ? String(r.id) : r.id);
    if (field.list) return rows.map(show);
    if (rows[0]) return show(rows[0]);
    return embedded && this.readings.absentReference === "hollow" ? this.#hollow(field.type, 0) : null;
  }

  /** An object of nulls; departments contain departments, hence the bound. */
  #hollow(type: string, depth: number): Record<string, unknown> | null {
    if (depth > 3) return null;
    const nested = (field: Field) => (this.contract.types[field.type] && !field.list ? this.#hollow(field.type, depth + 1) : null);
    const fields = Object.entries(this.contract.types[type]!).filter(([, field]) => !field.requestOnly);
    return Object.fromEntries(fields.map(([name, field]) => [name, nested(field)]));
  }

  /** For each row the rows of `table` that point at it. */
  #pointers(table: string, name: string): Map<Row, Row[]> {
    let pointers = this.#pointing.get(`${table}.${name}`);
    if (!pointers) {
      pointers = new Map();
      for (const r of this.rows(table)) for (const to of this.linked(r, name)) pointers.set(to, [...(pointers.get(to) ?? []), r]);
      this.#pointing.set(`${table}.${name}`, pointers);
    }
    return pointers;
  }

  #settle(r: Row, name: string): unknown {
    const value = r.known[name];
    if (typeof value === "function") r.known[name] = value();
    return r.known[name];
  }

  /** Draws a link by chance for a row that does not say: the documented member tells the table. */
  #draw(r: Row, name: string): Link | undefined {
    const members = Object.entries(this.contract.types[r.table] ?? {}).filter(([member]) => linkName(member) === name);
    const field = members.map(([, f]) => f).find((f) => targetOf(f) && !f.requestOnly) ?? members.map(([, f]) => f).find(targetOf);
    const target = field && targetOf(field);
    if (!field || !target) return undefined;
    // A row of the same table points backwards only, so that no circle arises.
    const candidates = target === r.table ? this.rows(target).slice(0, this.rows(target).indexOf(r)) : this.rows(target);
    const drawn = random(this.world.seed, "cirrus", "link", r.table, r.id, name);
    if (candidates.length === 0) return field.list ? [] : null;
    return field.list ? [drawn.pick(candidates)] : drawn.pick(candidates);
  }

  #plain(r: Row): Known {
    let values = this.#values.get(r);
    if (!values) {
      values = this.contract.types[r.table] ? this.#fill(r.table, r.id, r.known) : r.known;
      this.#values.set(r, values);
    }
    return values;
  }

  #fill(type: string, id: number | string, known: Known = {}): Known {
    const sound = plausible(type, this.contract.types[type]!, id, this.world.seed, this.world.asOf);
    return this.#filler.fill(type, id, { ...sound, ...known });
  }
}

/** Rows of a resource that the world does not speak of. */
export function filled(table: string): Row[] {
  return Array.from({ length: filledRows }, (_, i) => row(table, i + 1));
}

/** A new row; what it does not say is drawn when it is shown. */
export function row(table: string, id: number | string, known: Known = {}, links: Record<string, Link> = {}): Row {
  return { table, id, known: typeof id === "number" ? { id, ...known } : known, links };
}
