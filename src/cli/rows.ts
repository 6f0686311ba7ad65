import { UsageError } from "./host.ts";
import type { Fields, List, Shape } from "./shape.ts";

/** A cell as it was sent; an object or a list is JSON text. */
export type Cell = string | number | boolean | null;

/** A list as one cell. */
export type FormatList = (items: readonly unknown[]) => string;

/** How the records of an answer become rows. */
export interface RowPlan {
  columns: string[];
  /** The records of an answer. */
  records(data: Record<string, unknown>): unknown[];
  /** One row for a record; more where a list in it is unrolled. */
  rows(record: unknown): Cell[][];
}

/**
 * With one field at the top level its records are the rows; with several, the answer is one record. Objects become columns
 * with dotted names, a list one column; lists named in `unroll` become rows instead. Throws UsageError for an unknown one.
 */
export function planRows(answer: Fields, unroll: readonly string[] = [], formatList: FormatList = JSON.stringify): RowPlan {
  const [only, ...others] = [...answer.fields];
  const list = only && others.length === 0 && only[1].kind === "list" ? { key: only[0], shape: only[1] } : undefined;
  const record = list ? list.shape.items : only && others.length === 0 ? only[1] : answer;
  const name = only && others.length === 0 && record.kind !== "object" ? only[0] : "";
  const paths = checkUnrolled(record, unroll);
  const rows = new RowReader(paths, formatList);
  return {
    columns: columnsOf(record, name, paths),
    records(data) {
      if (!only || others.length > 0) return [data];
      const value = data[only[0]] ?? null;
      return list ? (list.shape.read(value) ?? []) : value === null ? [] : [value];
    },
    rows: (value) => rows.of(record, value, name),
  };
}

/** The paths of lists to unroll, with the lists around them. */
function checkUnrolled(record: Shape, unroll: readonly string[]): ReadonlySet<string> {
  const lists = listsIn(record, "");
  const unrolled = new Set<string>();
  for (const path of unroll) {
    if (!lists.includes(path)) {
      const there = lists.length > 0 ? `These can be: ${lists.join(", ")}.` : "The query selects no list within its records.";
      throw new UsageError(`--unroll ${path.slice(0, 200)}: there is no such list. ${there}`);
    }
    for (const each of lists) if (each === path || path.startsWith(`${each}.`)) unrolled.add(each);
  }
  const sorted = [...unrolled].sort((a, b) => a.length - b.length);
  const apart = sorted.findIndex((path, i) => i > 0 && !path.startsWith(`${sorted[i - 1]}.`));
  if (apart > 0)
    throw new UsageError(
      `--unroll takes lists that are within each other, but ${sorted[apart]} is not within ${sorted[apart - 1]}: each element of one would be repeated for every element of the other.`,
    );
  return unrolled;
}

/** The paths of all lists, those within lists included. */
function listsIn(shape: Shape, path: string): string[] {
  if (shape.kind === "leaf") return [];
  if (shape.kind === "list") return [path, ...listsIn(shape.items, path)];
  return [...shape.fields].flatMap(([key, inner]) => listsIn(inner, join(path, key)));
}

function columnsOf(shape: Shape, path: string, unrolled: ReadonlySet<string>): string[] {
  if (shape.kind === "leaf") return [path];
  const inside = (fields: Fields["fields"]) => [...fields].flatMap(([key, inner]) => columnsOf(inner, join(path, key), unrolled));
  if (shape.kind === "object") return inside(shape.fields);
  return [...(unrolled.has(path) ? columnsOf(shape.items, path, unrolled) : [path]), ...inside(shape.beside)];
}

class RowReader {
  readonly #unrolled: ReadonlySet<string>;
  readonly #formatList: FormatList;

  constructor(unrolled: ReadonlySet<string>, formatList: FormatList) {
    this.#unrolled = unrolled;
    this.#formatList = formatList;
  }

  /** Rows with a cell for each of `columnsOf`, whatever of the value is null. */
  of(shape: Shape, value: unknown, path: string): Cell[][] {
    if (shape.kind === "leaf") return [[cellOf(value)]];
    if (shape.kind === "object") return this.#fields(shape.fields, value, path);
    return multiply([this.#list(shape, value, path), this.#fields(shape.beside, value, path)]);
  }

  #list(shape: List, value: unknown, path: string): Cell[][] {
    const items = shape.read(value);
    if (!this.#unrolled.has(path)) return [[items === undefined ? null : this.#formatList(items)]];
    // An empty list keeps one row.
    return (items?.length ? items : [null]).flatMap((item) => this.of(shape.items, item, path));
  }

  #fields(fields: Fields["fields"], value: unknown, path: string): Cell[][] {
    const object = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    return multiply([...fields].map(([key, inner]) => this.of(inner, object[key], join(path, key))));
  }
}

/** Parts of rows side by side. At most one of them has several rows, because lists are unrolled within each other only. */
function multiply(parts: readonly Cell[][][]): Cell[][] {
  const several = parts.find((part) => part.length > 1);
  const count = several?.length ?? 1;
  return Array.from({ length: count }, (_, i) => parts.flatMap((part) => (part === several ? part[i]! : part[0]!)));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : JSON.stringify(value);
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

/** The values in a list for people: those of an element with spaces between them, elements with semicolons. */
export function listForPeople(items: readonly unknown[]): string {
  return items.map((item) => valuesIn(item).join(" ")).join("; ");
}

function valuesIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return typeof value === "object" ? Object.values(value).flatMap(valuesIn) : [String(value)];
}
