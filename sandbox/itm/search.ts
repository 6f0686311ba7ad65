import type { Field, VendorContract } from "../../contract/model.ts";
import { random } from "../kit/random.ts";
import type { Reply } from "../kit/server.ts";
import { breach, INVALID_FIELD, json } from "./answers.ts";
import { compileFilter, isPath, order, plain, type Row, valueAt } from "./filter.ts";
import type { ItmReadings } from "./readings.ts";
import type { Search } from "./request.ts";

/** Rows of one resource with all that can be filtered, sorted and asked for. */
export interface Table {
  rows: readonly Row[];
  fields: Record<string, Field>;
  /** Can be filtered and sorted by, is never returned. */
  silent?: readonly string[];
  /** What comes back without `Columns`, per saved preference of the API user. Absent: the whole record. */
  preferred?: Record<ItmReadings["defaultColumns"], readonly string[]>;
}

const PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 500;
/** Pager ids remembered; the documentation sets no bound, memory does. */
const MAX_PAGERS = 10_000;

/** Filters, sorts, pages and cuts rows as the v2 lists do. */
export class Searcher {
  /** What each pager id was first used for. */
  readonly #pagers = new Map<string, string>();
  #made = 0;
  readonly contract: VendorContract;
  readonly readings: ItmReadings;
  readonly seed: string;

  constructor(contract: VendorContract, readings: ItmReadings, seed: string) {
    this.contract = contract;
    this.readings = readings;
    this.seed = seed;
  }

  /** All rows that match, in order. */
  select(table: Table, search: Search): Row[] {
    const { types } = this.contract;
    for (const path of search.columns ?? []) if (!isPath(types, table.fields, path)) throw breach(INVALID_FIELD);
    const rows = search.filter ? table.rows.filter(compileFilter(types, table.fields, search.filter, this.readings)) : [...table.rows];
    const { sortBy } = search;
    if (sortBy === undefined) return rows;
    if (!isPath(types, table.fields, sortBy)) throw breach(INVALID_FIELD);
    const sign = search.sortOrder === "desc" ? -1 : 1;
    return rows.sort((a, b) => sign * ascending(plain(valueAt(a, sortBy)), plain(valueAt(b, sortBy))));
  }

  /** The documented envelope around one page. `scope` is the resource and its parents: a pager id belongs to one query. */
  page(table: Table, search: Search, scope: string): Reply {
    const rows = this.select(table, search);
    const pagerId = this.#pager(search, scope);
    const { page, pageSize, slice } = this.slice(rows, search);
    return json(200, {
      total: rows.length,
      [this.readings.pagerKey]: pagerId,
      page,
      pageSize,
      list: slice.map((row) => this.#cut(table, row, search.columns)),
    });
  }

  /** A sprint list as its samples show it: every row at once, and page 0. */
  wholePage(table: Table, search: Search, scope: string): Reply {
    if (search.page !== undefined || search.pageSize !== undefined) return this.page(table, search, scope);
    const list = this.select(table, search).map((row) => this.#cut(table, row, search.columns));
    const pagerId = this.#pager(search, scope);
    return json(200, { total: list.length, [this.readings.pagerKey]: pagerId, page: 0, pageSize: list.length, list });
  }

  slice<T>(rows: T[], search: Search): { page: number; pageSize: number; slice: T[] } {
    const { page = 1, pageSize: asked = PAGE_SIZE } = search;
    if (asked > MAX_PAGE_SIZE && this.readings.pageSizeOverMax === "refuse") throw breach(`pageSize is at most ${MAX_PAGE_SIZE}`);
    const pageSize = Math.min(asked, MAX_PAGE_SIZE);
    return { page, pageSize, slice: rows.slice((page - 1) * pageSize, page * pageSize) };
  }

  #cut(table: Table, row: Row, columns: readonly string[] | undefined): Row {
    const wanted = columns ?? table.preferred?.[this.readings.defaultColumns] ?? Object.keys(table.fields);
    const out: Row = {};
    for (const path of wanted) if (!table.silent?.includes(path)) put(out, row, path);
    return out;
  }

  /** A given id must stay with its filter, columns and sorting; without one the server makes it. */
  #pager(search: Search, scope: string): string {
    const query = JSON.stringify([scope, search.filter, search.columns, search.sortBy, search.sortOrder]);
    const id = search.pagerId ?? this.#freshId();
    const first = this.#pagers.get(id);
    if (first !== undefined && first !== query) throw breach("This pagerId belongs to another query");
    this.#pagers.delete(id);
    this.#pagers.set(id, query);
    if (this.#pagers.size > MAX_PAGERS) this.#pagers.delete(this.#pagers.keys().next().value!);
    return id;
  }

  #freshId(): string {
    const drawn = random(this.seed, "itm pager", ++this.#made);
    const hex = (length: number) => Array.from({ length }, () => drawn.integer(0, 15).toString(16)).join("");
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }
}

/** A list in the order it has without sorting: as it stands, or one drawn from the seed. */
export function shuffled<T>(rows: readonly T[], seed: string | undefined): readonly T[] {
  return seed === undefined ? rows : random("itm order", seed).shuffle(rows);
}

/** Rows without a value come first; where the vendor puts them is not documented. */
function ascending(a: unknown, b: unknown): number {
  const empty = (value: unknown) => value === undefined || value === null || value === "";
  if (empty(a) || empty(b)) return Number(empty(b)) - Number(empty(a));
  return order(a, b) ?? 0;
}

/** Copies one column; a dotted column brings its parent with that member only. */
function put(out: Row, row: Row, path: string): void {
  const dot = path.indexOf(".");
  const head = dot < 0 ? path : path.slice(0, dot);
  if (!(head in row)) return;
  const value = row[head];
  if (dot < 0 || value === null || typeof value !== "object") {
    out[head] = value;
    return;
  }
  const inner = (out[head] as Row | undefined) ?? {};
  out[head] = inner;
  const rest = path.slice(dot + 1);
  if (rest in value) inner[rest] = (value as Row)[rest];
  else put(inner, value as Row, rest);
}
