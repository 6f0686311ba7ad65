import type { Field, VendorContract } from "../kit/contract.ts";
import { type Filler, filler, type Known } from "../kit/filler.ts";
import { getOrInsert } from "../kit/maps.ts";
import { random } from "../kit/random.ts";
import type { WriteLog } from "../kit/truth.ts";
import { type Lookup, lookupOf } from "../world/lookup.ts";
import type { World } from "../world/model.ts";
import { plausibleValues } from "./plausible.ts";
import type { CirrusReadings } from "./readings.ts";
import { linkName, renamed, tableOf, targetOf } from "./shapes.ts";

export interface StoreOptions {
  contract: VendorContract;
  world: World;
  readings: CirrusReadings;
  /** Makers of the tables that the world describes, by table. */
  builders: Record<string, Builder>;
  log: WriteLog;
}

/** Where a row points: at one row, at several, or at none. */
export type Link = Row | Row[] | null;

/** One stored record, before it is shown as one of the documented types. */
export interface Row {
  table: string;
  id: number | string;
  /** Members whose value is known. A function is called once, when the member is first shown. */
  known: Known;
  /** By link name: `account` is shown as `account` and as `accountid`. Missing links are drawn. */
  links: Record<string, Link>;
  /** Values that filters see and records do not show. */
  hidden?: Known;
  /** Values of custom fields by the field's id. */
  custom?: Record<number, string>;
}

/** Makes the rows of one table. */
export type Builder = (store: Store) => Row[];

/** Records of a resource that the world does not describe. */
const filledRows = 12;

/** Links in reverse: the rows that `<table>.<link>` leads to are those of another table whose own link leads here. */
export const reverse: Record<string, [table: string, link: string]> = {
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

/** Tags are shown by other records alone: no operation lists them. */
export const tags = ["Key customer", "Framework agreement", "Trade fair", "Renewal"].map((name, i) => ({
  id: i + 1,
  name,
  type: "company",
}));

export class Store {
  readonly contract: VendorContract;
  readonly world: World;
  readonly readings: CirrusReadings;
  readonly lookup: Lookup;
  readonly #builders: Record<string, Builder>;
  readonly #filler: Filler;
  readonly #tables = new Map<string, Row[]>();
  readonly #byId = new Map<string, Map<number | string, Row>>();
  readonly #pointing = new Map<string, Map<Row, Row[]>>();
  readonly #values = new WeakMap<Row, Known>();
  readonly log: WriteLog;
  #parts = 0;
  readonly #started = new Map<string, Row[]>();
  /** The highest id that a table ever had: none is given twice. */
  readonly #highest = new Map<string, number>();

  constructor({ contract, world, readings, builders, log }: StoreOptions) {
    this.log = log;
    this.contract = contract;
    this.world = world;
    this.readings = readings;
    this.lookup = lookupOf(world);
    this.#builders = builders;
    // Depth 1: the filler makes plain members alone. Nested ones are made here, so that their references lead to rows.
    this.#filler = filler(contract, world.seed, world.asOf, 1);
  }

  /** All rows of a table, in the order of their ids. */
  rows(table: string): Row[] {
    return getOrInsert(this.#tables, table, () => {
      const build = this.#builders[table];
      const rows = build ? build(this) : filled(table);
      if (rows.every((r) => typeof r.id === "number")) rows.sort((a, b) => Number(a.id) - Number(b.id));
      this.#byId.set(table, new Map(rows.map((r) => [r.id, r])));
      return rows;
    });
  }

  /** A new row, under an id that the table never had unless one is given. */
  insert(table: string, known: Known, links: Record<string, Link>, more: { id?: number | string; hidden?: Known } = {}): Row {
    const rows = this.#edited(table);
    const id = more.id ?? Math.max(Number(rows.at(-1)?.id ?? 0), this.#highest.get(table) ?? 0) + 1;
    if (typeof id === "number") this.#highest.set(table, Math.max(id, this.#highest.get(table) ?? 0));
    const made: Row = { ...row(table, id, known, links), ...(more.hidden && { hidden: more.hidden }) };
    rows.push(made);
    this.#byId.get(table)!.set(id, made);
    this.#pointing.clear();
    this.log.add("made", table, id);
    return made;
  }

  /** Sets members, links and values of custom fields of a row. */
  update(changed: Row, known: Known, links: Record<string, Link> = {}): void {
    this.#edited(changed.table);
    Object.assign(changed.known, known);
    Object.assign(changed.links, links);
    this.#values.delete(changed);
    this.#pointing.clear();
    this.log.add("changed", changed.table, changed.id);
  }

  remove(gone: Row): void {
    const rows = this.#edited(gone.table);
    if (typeof gone.id === "number") this.#highest.set(gone.table, Math.max(gone.id, this.#highest.get(gone.table) ?? 0));
    rows.splice(rows.indexOf(gone), 1);
    this.#byId.get(gone.table)!.delete(gone.id);
    this.#pointing.clear();
    this.log.add("removed", gone.table, gone.id);
  }

  /** Names of the links of a table's rows that lead to another table, but for those in reverse. */
  linksTo(table: string, target: string): string[] {
    const members = Object.entries(this.contract.types[table] ?? {}).filter(([, field]) => targetOf(field) === target);
    return [...new Set(members.filter(([name]) => !reverse[`${table}.${name}`]).map(([name]) => linkName(name)))];
  }

  /** A number for a part of a record that was written. */
  partId(): number {
    return ++this.#parts;
  }

  /** The rows of a table are counted out of those of another one: they are made anew. */
  forget(table: string): void {
    this.#tables.delete(table);
    this.#byId.delete(table);
    this.#pointing.clear();
  }

  /** Tables that have rows so far, and those that an operation lists. */
  tables(): string[] {
    const listed = Object.values(this.contract.operations).flatMap(({ kind, answer }) => (kind === "read" && answer?.type) || []);
    return [...new Set([...listed.map(tableOf), ...this.#tables.keys()])].sort();
  }

  /** The rows that a table started with stay what links are drawn from, whatever is written. */
  #edited(table: string): Row[] {
    const rows = this.rows(table);
    if (!this.#started.has(table)) this.#started.set(table, [...rows]);
    return rows;
  }

  find(table: string, id: number | string | undefined): Row | null {
    this.rows(table);
    return (id !== undefined && this.#byId.get(table)!.get(id)) || null;
  }

  /** One of a table's rows, the same for the same number; null when the table is empty. */
  rowFor(table: string, number: number): Row | null {
    const rows = this.rows(table);
    return rows.length ? rows[(number + random(this.world.seed, "cirrus", table).integer(0, 99)) % rows.length]! : null;
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
    // Rows that point here come and go.
    if (other) return this.#pointers(...other).get(r) ?? [];
    const found = this.#draw(r, name);
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
    return getOrInsert(this.#pointing, `${table}.${name}`, () => {
      const pointers = new Map<Row, Row[]>();
      for (const r of this.rows(table)) for (const to of this.linked(r, name)) getOrInsert(pointers, to, () => []).push(r);
      return pointers;
    });
  }

  #settle(r: Row, name: string): unknown {
    const value = r.known[name];
    if (typeof value === "function") r.known[name] = value();
    return r.known[name];
  }

  /** Draws a link that the row does not have. The documented member gives the table. */
  #draw(r: Row, name: string): Link | undefined {
    const members = Object.entries(this.contract.types[r.table] ?? {}).filter(([member]) => linkName(member) === name);
    const field = members.map(([, f]) => f).find((f) => targetOf(f) && !f.requestOnly) ?? members.map(([, f]) => f).find(targetOf);
    const target = field && targetOf(field);
    if (!field || !target) return undefined;
    // A row of the same table points backwards only, so that no circle arises.
    const all = this.#started.get(target) ?? this.rows(target);
    const candidates = target === r.table ? all.slice(0, all.indexOf(r)) : all;
    const drawn = random(this.world.seed, "cirrus", "link", r.table, r.id, name);
    if (candidates.length === 0) return field.list ? [] : null;
    return field.list ? [drawn.pick(candidates)] : drawn.pick(candidates);
  }

  #plain(r: Row): Known {
    return getOrInsert(this.#values, r, () => (this.contract.types[r.table] ? this.#fill(r.table, r.id, r.known) : r.known));
  }

  #fill(type: string, id: number | string, known: Known = {}): Known {
    const plausible = plausibleValues(this.world, type, this.contract.types[type]!, id);
    return this.#filler.fill(type, id, { ...plausible, ...known });
  }
}

/** Rows of a resource that the world does not describe. */
export function filled(table: string): Row[] {
  return Array.from({ length: filledRows }, (_, i) => row(table, i + 1));
}

/** A new row. What is neither known nor linked is drawn when it is shown. */
export function row(table: string, id: number | string, known: Known = {}, links: Record<string, Link> = {}): Row {
  return { table, id, known: typeof id === "number" ? { id, ...known } : known, links };
}
