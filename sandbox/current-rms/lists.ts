import type { Operation } from "../../contract/model.ts";
import { random } from "../kit/random.ts";
import type { Call, Reply } from "../kit/server.ts";
import { failure } from "./answers.ts";
import type { Dataset, Row } from "./dataset.ts";
import { scope } from "./filtermodes.ts";
import type { CurrentRmsReadings } from "./readings.ts";
import { filterOf, sorterOf, treeOf } from "./search.ts";

/** Used when per_page is absent or no positive number; the documentation shows 20 as an example and states no default. */
const DEFAULT_PER_PAGE = 20;
const USUAL_MAXIMUM = 100;

export interface Page<T> {
  items: T[];
  meta: { total_row_count: number; row_count: number; page: number; per_page: number };
}

/** Values of a parameter, with or without the brackets of a list. */
export function valuesOf(call: Call, name: string): string[] {
  return call.query.filter(([given]) => given === name || given === `${name}[]`).map(([, value]) => value);
}

/** The rows that scope and search leave, in their order. */
export function select(data: Dataset, call: Call, type: string, rows: Row[], readings: CurrentRmsReadings, shuffle?: string): Row[] {
  const inScope = scope(data, type, valuesOf(call, "filtermode"));
  const tree = treeOf(call.query);
  const fits = filterOf(data, type, tree, readings.equality === "exact");
  const found = rows.filter((row) => inScope(row) && (!fits || fits(row)));
  const order = sorterOf(data, type, tree);
  const page = readings.unsorted === "drifts" ? (valuesOf(call, "page").at(-1) ?? "1") : "";
  const start = shuffle === undefined ? found : random(shuffle, call.path.toLowerCase(), page).shuffle(found);
  return order ? [...start].sort(order) : start;
}

/** One page of what was selected, or the refusal of a page that is too large. */
export function page<T>(call: Call, items: T[], operation: Operation, readings: CurrentRmsReadings): Page<T> | Reply {
  const maximum = operation.maxPage ?? USUAL_MAXIMUM;
  const asked = positive(valuesOf(call, "per_page").at(-1)) ?? DEFAULT_PER_PAGE;
  if (asked > maximum && readings.perPageOverMax === "refuse") return failure(422, `per_page must not be greater than ${maximum}`);
  const whole = readings.silentPaging === "whole" && !operation.query?.per_page;
  const size = whole ? Math.max(1, items.length) : Math.min(asked, maximum);
  const number = whole ? 1 : (positive(valuesOf(call, "page").at(-1)) ?? 1);
  const shown = items.slice((number - 1) * size, number * size);
  return { items: shown, meta: { total_row_count: items.length, row_count: shown.length, page: number, per_page: size } };
}

function positive(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? "", 10);
  return number > 0 ? number : undefined;
}
