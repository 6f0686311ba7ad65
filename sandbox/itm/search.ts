import type { Reply } from "../kit/call.ts";
import type { Field, VendorContract } from "../kit/contract.ts";
import type { JsonObject } from "../kit/json.ts";
import { pageOf, pageSize } from "../kit/paging.ts";
import { guid, random } from "../kit/random.ts";
import { invalidField, json, violation } from "./answers.ts";
import { compileFilter, isPath, order, plain, valueAt } from "./filter.ts";
import type { ItmReadings } from "./readings.ts";
import type { Search } from "./request.ts";

/** Rows of one resource with all that can be filtered, sorted and asked for. */
export interface Table {
  rows: readonly JsonObject[];
  fields: Record<string, Field>;
  /** Columns that can be filtered and sorted by, but are never returned. */
  filterOnly?: readonly string[];
  /** What is returned without `Columns`, by the saved preference of the API user. Absent: the whole record. */
  preferred?: Record<ItmReadings["defaultColumns"], readonly string[]>;
  /** Nested objects that are returned with this one member, whichever members `Columns` asks for. */
  onlyMember?: Record<string, string>;
}

/** "Filter, Page, Sort v2, Pagination". */
const pageSizes = { default: 50, maximum: 500 };
/** Pager ids remembered. The documentation sets no bound; the sandbox's memory needs one. */
const maximumPagers = 10_000;

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
  select(table: Table, search: Search): JsonObject[] {
    const { types } = this.contract;
    for (const path of search.columns ?? []) if (!isPath(types, table.fields, path)) throw invalidField();
    const rows = search.filter ? table.rows.filter(compileFilter(types, table.fields, search.filter, this.readings)) : [...table.rows];
    const { sortBy } = search;
    if (sortBy === undefined) return rows;
    if (!isPath(types, table.fields, sortBy)) throw invalidField();
    const sign = search.sortOrder === "desc" ? -1 : 1;
    return rows.sort((a, b) => sign * ascending(plain(valueAt(a, sortBy)), plain(valueAt(b, sortBy))));
  }

  /** One page in the documented envelope. `scope` is the resource and its parents: a pager id belongs to one query. */
  page(table: Table, search: Search, scope: string): Reply {
    const rows = this.select(table, search);
    const pagerId = this.#pager(search, scope);
    const { page, size, items } = this.slice(rows, search);
    const list = items.map((row) => this.#cut(table, row, search.columns));
    return json(200, { total: rows.length, [this.readings.pagerKey]: pagerId, page, pageSize: size, list });
  }

  /** A list of sprints, as "Sprints" shows it without paging: every row at once, and page 0. */
  wholePage(table: Table, search: Search, scope: string): Reply {
    if (search.page !== undefined || search.pageSize !== undefined) return this.page(table, search, scope);
    const list = this.select(table, search).map((row) => this.#cut(table, row, search.columns));
    const pagerId = this.#pager(search, scope);
    return json(200, { total: list.length, [this.readings.pagerKey]: pagerId, page: 0, pageSize: list.length, list });
  }

  slice<T>(rows: T[], { page = 1, pageSize: asked = pageSizes.default }: Search): { page: number; size: number; items: T[] } {
    const size = pageSize(asked, pageSizes.maximum, this.readings.pageSizeOverMax);
    if (size === undefined) throw violation(`pageSize is at most ${pageSizes.maximum}`);
    return { page, size, items: pageOf(rows, page, size) };
  }

  #cut(table: Table, row: JsonObject, columns: readonly string[] | undefined): JsonObject {
    const wanted = columns ?? table.preferred?.[this.readings.defaultColumns] ?? Object.keys(table.fields);
    const out: JsonObject = {};
    for (const path of wanted) if (!table.filterOnly?.includes(path)) put(out, row, shownPath(table, path));
    return out;
  }

  /** A given id must stay with its filter, columns and sorting; without one the server makes it. */
  #pager(search: Search, scope: string): string {
    const query = JSON.stringify([scope, search.filter, search.columns, search.sortBy, search.sortOrder]);
    const id = search.pagerId ?? this.#freshId();
    const first = this.#pagers.get(id);
    if (first !== undefined && first !== query) throw violation("This pagerId belongs to another query");
    this.#pagers.delete(id);
    this.#pagers.set(id, query);
    if (this.#pagers.size > maximumPagers) this.#pagers.delete(this.#pagers.keys().next().value!);
    return id;
  }

  #freshId(): string {
    return guid(random(this.seed, "itm pager", ++this.#made));
  }
}

/** Rows without a value come first. The documentation does not say where the vendor puts them. */
function ascending(a: unknown, b: unknown): number {
  const empty = (value: unknown) => value === undefined || value === null || value === "";
  if (empty(a) || empty(b)) return Number(empty(b)) - Number(empty(a));
  return order(a, b) ?? 0;
}

function shownPath(table: Table, path: string): string {
  const head = path.split(".")[0]!;
  const member = table.onlyMember?.[head];
  return member === undefined ? path : `${head}.${member}`;
}

/** Copies one column; a dotted column brings its parent with that member only. */
function put(out: JsonObject, row: JsonObject, path: string): void {
  const dot = path.indexOf(".");
  const head = dot < 0 ? path : path.slice(0, dot);
  if (!(head in row)) return;
  const value = row[head];
  if (dot < 0 || value === null || typeof value !== "object") {
    out[head] = value;
    return;
  }
  const inner = (out[head] as JsonObject | undefined) ?? {};
  out[head] = inner;
  const rest = path.slice(dot + 1);
  if (rest in value) inner[rest] = (value as JsonObject)[rest];
  else put(inner, value as JsonObject, rest);
}
