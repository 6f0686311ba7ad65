import { type Call, ReplyError } from "../kit/call.ts";
import type { Operation } from "../kit/contract.ts";
import { pageOf, pageSize } from "../kit/paging.ts";
import { shuffled } from "../kit/random.ts";
import { failure } from "./answers.ts";
import { filtermodeTest } from "./filtermodes.ts";
import type { Dataset, Row } from "./model.ts";
import type { CurrentRmsReadings } from "./readings.ts";
import { filterOf, type SearchScope, sorterOf } from "./search.ts";
import { treeOf } from "./search-tree.ts";

/** Used when per_page is absent or no positive number; "Pagination" shows 20 as an example and states no default. */
const defaultPerPage = 20;
const usualMaximum = 100;

export interface Page<T> {
  items: T[];
  meta: { total_row_count: number; row_count: number; page: number; per_page: number };
}

/** What lists depend on beside the call. */
export interface ListContext {
  data: Dataset;
  readings: CurrentRmsReadings;
  /** The seed of another order; absent: by id. */
  shuffle?: string;
}

/** Values of a parameter, with or without the brackets of a list. */
export function valuesOf(call: Call, name: string): string[] {
  return call.query.filter(([given]) => given === name || given === `${name}[]`).map(([, value]) => value);
}

/** The rows that filtermodes and search select, in their order. */
export function select({ data, readings, shuffle }: ListContext, call: Call, type: string, rows: Row[]): Row[] {
  const scope: SearchScope = { data, type, equality: readings.equality };
  const isShown = filtermodeTest(data, type, valuesOf(call, "filtermode"));
  const tree = treeOf(call.query);
  const matches = filterOf(scope, tree);
  const found = rows.filter((row) => isShown(row) && (!matches || matches(row)));
  const drift = readings.unsorted === "drifts" ? (valuesOf(call, "page").at(-1) ?? "1") : "";
  const unsorted = shuffled(found, shuffle, call.path.toLowerCase(), drift);
  const order = sorterOf(scope, tree);
  return order ? [...unsorted].sort(order) : [...unsorted];
}

/** One page of what was selected. */
export function page<T>(call: Call, items: T[], operation: Operation, readings: CurrentRmsReadings): Page<T> {
  const maximum = operation.maxPage ?? usualMaximum;
  const size = pageSize(positive(valuesOf(call, "per_page").at(-1)) ?? defaultPerPage, maximum, readings.perPageOverMax);
  if (size === undefined) throw new ReplyError(failure(422, `per_page must not be greater than ${maximum}`));
  if (readings.silentPaging === "whole" && !operation.query?.per_page) return numbered(items, 1, Math.max(1, items.length));
  return numbered(items, positive(valuesOf(call, "page").at(-1)) ?? 1, size);
}

function numbered<T>(all: T[], number: number, size: number): Page<T> {
  const items = pageOf(all, number, size);
  return { items, meta: { total_row_count: all.length, row_count: items.length, page: number, per_page: size } };
}

function positive(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? "", 10);
  return number > 0 ? number : undefined;
}
