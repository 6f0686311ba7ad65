import { plainDecimal } from "../../engine/model/decimal.ts";
import type { JsonObject } from "../../transport/json.ts";
import { fits } from "./decimals.ts";
import { type Branch, type Cell, type Column, ownKeys, type Row, type Step } from "./view.ts";

export interface Flattened {
  rows: Row[];
  /** Records that have more elements than were asked for. */
  cut: number;
  /** Values that do not fit their columns: these cells are null. */
  unread: number;
}

/** The rows of these records. */
export function flatten(records: readonly JsonObject[], { step, isKeyed, unrolls }: Branch, columns: readonly Column[]): Flattened {
  const rows: Row[] = [];
  const read = columns.map(({ type }) => readers[type]);
  const idColumn = isKeyed && unrolls ? columns.findIndex(({ name }) => name === "id") : -1;
  let cut = 0;
  let unread = 0;

  function write(object: JsonObject, { cells, below }: Step, row: Cell[]): void {
    for (const { key, column } of cells) {
      const value = object[key];
      if (value === null || value === undefined) continue;
      const cell = read[column]!(value);
      row[column] = cell;
      if (cell === null) unread++;
    }
    for (const { key, step: deeper, count } of below) {
      const value = object[key];
      if (count !== undefined && Array.isArray(value)) row[count] = value.length;
      if (count !== undefined && (!Array.isArray(value) || value.length !== 1)) continue;
      const inner = Array.isArray(value) ? value[0] : value;
      if (inner !== null && inner !== undefined) write(inner as JsonObject, deeper, row);
    }
  }

  for (const record of records) {
    const row: Cell[] = columns.map(() => null);
    write(record, step, row);
    if (!step.unroll) {
      rows.push(row);
      continue;
    }
    const { path, step: inner, isConnection } = step.unroll;
    if (isConnection && (at(record, path.slice(0, -1))?.[ownKeys.page] as JsonObject | undefined)?.hasNextPage === true) cut++;
    const found = valueAt(record, path);
    const elements = Array.isArray(found) ? found : found === null || found === undefined ? [] : [found];
    elements.forEach((element: JsonObject | null, i) => {
      if (element === null) return;
      const own = [...row];
      if (idColumn >= 0) own[idColumn] = `${record[ownKeys.id]}.${element[ownKeys.id] ?? i + 1}`;
      write(element, inner, own);
      rows.push(own);
    });
  }
  return { rows, cut, unread };
}

function valueAt(object: JsonObject, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as JsonObject | null | undefined)?.[key], object);
}

function at(object: JsonObject, path: readonly string[]): JsonObject | undefined {
  return valueAt(object, path) as JsonObject | undefined;
}

/** What the graph answers as a cell. What cannot be read as the column's type is null, as in the graph. */
const readers: Readonly<Record<Column["type"], (value: unknown) => Cell>> = {
  text: (value) => (typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : String(value)),
  integer: (value) => (Number.isInteger(value) ? (value as number) : null),
  double: (value) => (Number.isFinite(value) ? (value as number) : null),
  decimal: (value) => decimal(String(value)),
  boolean: (value) => (typeof value === "boolean" ? value : null),
  date: (value) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : null),
  timestamp: (value) => instant(String(value)),
};

function decimal(text: string): string | null {
  const digits = plainDecimal(text);
  return digits !== undefined && fits(digits) ? digits : null;
}

/** In UTC, in milliseconds: what every door and tool can hold. */
function instant(text: string): string | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
