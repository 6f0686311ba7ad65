import type { Answer } from "../server/executor.ts";
import { formatDelimited, formatHeader } from "./delimited.ts";
import { CliError, UsageError } from "./host.ts";
import { listForPeople, planRows, type RowPlan } from "./rows.ts";
import type { Fields } from "./shape.ts";
import { formatCell, layOut, printRows, type TableLayout } from "./table.ts";

export type Format = "json" | "ndjson" | "csv" | "tsv" | "table";

export interface OutputOptions {
  format: Format;
  /** Lists that become rows. */
  unroll?: string[] | undefined;
  raw?: boolean | undefined;
  /** False leaves the line with the columns' names out. */
  header?: boolean | undefined;
  /** Columns of the terminal that a table has to fit; undefined when there is no such limit. */
  width?: number | undefined;
}

/** Prints the records of an answer, page by page: what it returns is printed as it is. */
export interface PageWriter {
  page(answer: Answer): string;
  /** Closes what was begun, with the last answer and what all of them cost. */
  end(last: Answer | undefined, more: Pick<Answer, "errors" | "extensions">): string;
  /** What the reader must know about the output. */
  readonly note?: string | undefined;
}

/** `shape` is asked for when the first page has come: a query that is none has no columns. */
export function makeWriter(options: OutputOptions, shape: () => Fields, list: string | undefined): PageWriter {
  if (options.format === "json") return list === undefined ? new WholeAnswer() : new JsonList(list);
  return new RowWriter(options, shape, list !== undefined);
}

/** Throws UsageError for options that do not fit the query, before it costs anything; its own errors are left to the server. */
export function checkRows(options: OutputOptions, shape: () => Fields, isPaged: boolean): void {
  if (options.format === "json") return;
  try {
    planPages(shape(), options, isPaged);
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
}

/** Records as rows, or as lines of JSON. */
class RowWriter implements PageWriter {
  readonly #options: OutputOptions;
  readonly #shape: () => Fields;
  readonly #isPaged: boolean;
  #plan: RowPlan | undefined;
  #layout: TableLayout | undefined;

  constructor(options: OutputOptions, shape: () => Fields, isPaged: boolean) {
    this.#options = options;
    this.#shape = shape;
    this.#isPaged = isPaged;
  }

  page({ data }: Answer): string {
    if (!data) return "";
    const { format } = this.#options;
    const isFirst = this.#plan === undefined;
    this.#plan ??= planPages(this.#shape(), this.#options, this.#isPaged);
    const records = this.#plan.records(data);
    if (format === "ndjson") return records.map((record) => `${JSON.stringify(record)}\n`).join("");
    const rows = records.flatMap((record) => this.#plan!.rows(record));
    const head = isFirst && this.#options.header !== false;
    if (format === "table") return this.#table(rows, head);
    const delimited = { format: format === "tsv" ? "tsv" : "csv", raw: this.#options.raw } as const;
    return (head ? formatHeader(this.#plan.columns, delimited) : "") + formatDelimited(rows, delimited);
  }

  /** Pages have the widths of the first one, because what was printed cannot be moved. */
  #table(rows: readonly (readonly unknown[])[], head: boolean): string {
    const cells = rows.map((row) => row.map(formatCell));
    this.#layout ??= layOut(this.#plan!.columns, cells, this.#options.width);
    return printRows(this.#layout, cells, { head });
  }

  end(): string {
    return "";
  }

  get note(): string | undefined {
    const { leftOut = [], columns = [] } = this.#layout ?? {};
    if (leftOut.length === 0) return undefined;
    return `${leftOut.length} of ${columns.length} columns do not fit the terminal: ${leftOut.join(", ")}. --wide prints them, and so does --format csv.`;
  }
}

function planPages(shape: Fields, { format, unroll }: OutputOptions, isPaged: boolean): RowPlan {
  if (isPaged && shape.fields.size > 1)
    throw new UsageError("--all prints rows of one list: remove the other fields at the top level, or use --format json.");
  return planRows(shape, unroll, format === "table" ? listForPeople : undefined);
}

/** The answer as it is. */
class WholeAnswer implements PageWriter {
  page(): string {
    return "";
  }

  end(last: Answer | undefined, more: Pick<Answer, "errors" | "extensions">): string {
    return `${JSON.stringify({ ...last, ...more }, null, 2)}\n`;
  }
}

/** One answer from many pages: what belongs to the list as a whole is printed as the last page has it. */
class JsonList implements PageWriter {
  readonly #list: string;
  #rows: string | undefined;
  #count = 0;

  constructor(list: string) {
    this.#list = list;
  }

  page({ data }: Answer): string {
    const list = data?.[this.#list];
    if (!isObject(list)) return "";
    let begin = "";
    if (this.#rows === undefined) {
      this.#rows = rowsKey(list);
      begin = `{\n  "data": {\n    ${JSON.stringify(this.#list)}: {\n      ${JSON.stringify(this.#rows)}: [`;
    }
    const rows = (list[this.#rows] ?? []) as unknown[];
    const text = rows.map((row) => `${this.#count++ > 0 ? "," : ""}\n${indent(row, 8)}`).join("");
    return begin + text;
  }

  end(last: Answer | undefined, more: Pick<Answer, "errors" | "extensions">): string {
    if (this.#rows === undefined) return `${JSON.stringify({ ...last, ...more }, null, 2)}\n`;
    const { [this.#list]: list, ...others } = last?.data ?? {};
    const { [this.#rows]: _, ...beside } = (list ?? {}) as Record<string, unknown>;
    const close = `${this.#count > 0 ? "\n      " : ""}]${members(beside, 6)}\n    }${members(others, 4)}\n  }`;
    return `${close}${members(more, 2)}\n}\n`;
  }
}

/** The name under which the answer has its records. */
function rowsKey(list: Record<string, unknown>): string {
  const keys = Object.keys(list).filter((key) => Array.isArray(list[key]));
  if (keys.length > 1) throw new CliError(`--all prints one list of records: select ${keys.join(" or ")}, or use --format ndjson.`);
  return keys[0] ?? "nodes";
}

/** Further members of an object that is open, each on its line. */
function members(object: object, by: number): string {
  return Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `,\n${" ".repeat(by)}${JSON.stringify(name)}: ${indent(value, by).trimStart()}`)
    .join("");
}

function indent(value: unknown, by: number): string {
  return `${" ".repeat(by)}${JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(by)}`)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
