import { compareDecimals, DecimalSum } from "../../engine/model/decimal.ts";
import { DoorError } from "../door-error.ts";
import type { Cell, Column, ColumnType, Row } from "../views/view.ts";
import { ExpressionReader } from "./expression.ts";
import { within } from "./options.ts";
import { compileFilter, orderOf, unknownColumn } from "./predicate.ts";

const mostGroups = 100_000;
const methods = ["sum", "average", "min", "max", "countdistinct"] as const;
type Method = (typeof methods)[number] | "count";

/** One step of `$apply`. */
type Transformation =
  | { kind: "filter"; test: (row: Row) => boolean }
  | { kind: "group"; keys: readonly number[]; totals: readonly Total[] };

interface Total {
  method: Method;
  /** The column that is added up; -1 where rows are counted. */
  at: number;
  type: ColumnType;
  name: string;
  /** The column with the currency of the amounts, which must be one in each group. */
  currencyAt: number;
}

export interface Applied {
  columns: readonly Column[];
  rows: Row[];
}

/** Rows come in batches; the answer to `$apply` is held in memory, and bounded. */
export type Batches = AsyncIterable<readonly Row[]>;

/**
 * `$apply` with `filter`, `groupby` and `aggregate` (OData Extension for Data Aggregation 4.0, 3.2 and 3.10), one after the other. Sums are
 * exact. Throws a DoorError, also where amounts of several currencies would be added up.
 */
export async function apply(text: string, source: { columns: readonly Column[]; batches: Batches }, now: number): Promise<Applied> {
  let columns = source.columns;
  let batches: Batches = source.batches;
  let rows: Row[] | undefined;
  const reader = within("$apply", () => new ExpressionReader(text));
  for (;;) {
    const step = within("$apply", () => readStep(reader, columns, now));
    if (step.kind === "filter") batches = filtered(batches, step.test);
    else {
      rows = await grouped(batches, step, columns);
      columns = columnsOf(step, columns);
      batches = only(rows);
    }
    if (!reader.isSign("/")) break;
    reader.take();
  }
  within("$apply", () => reader.end());
  // Without a group the rows are those of the table, which may be many.
  if (!rows) throw new DoorError("UNSUPPORTED", "$apply: it needs groupby or aggregate. To filter alone, use $filter.");
  const left: Row[] = [];
  for await (const some of batches) left.push(...some);
  return { columns, rows: left };
}

function readStep(reader: ExpressionReader, columns: readonly Column[], now: number): Transformation {
  const name = reader.takeName();
  reader.takeSign("(");
  if (name === "filter") {
    const test = compileFilter(reader.expression(), { columns, now });
    reader.takeSign(")");
    return { kind: "filter", test };
  }
  if (name === "aggregate") return { kind: "group", keys: [], totals: readTotals(reader, columns) };
  if (name !== "groupby")
    throw new DoorError("UNSUPPORTED", `"${name.slice(0, 40)}" is not supported. There are filter, groupby and aggregate.`);
  reader.takeSign("(");
  const keys = [placeOf(reader.takeName(), columns)];
  while (reader.isSign(",")) {
    reader.take();
    keys.push(placeOf(reader.takeName(), columns));
  }
  reader.takeSign(")");
  let totals: Total[] = [];
  if (reader.isSign(",")) {
    reader.take();
    if (reader.takeName() !== "aggregate") throw new DoorError("UNSUPPORTED", "groupby takes aggregate, and no other transformation.");
    reader.takeSign("(");
    totals = readTotals(reader, columns);
  }
  reader.takeSign(")");
  return { kind: "group", keys, totals };
}

/** Up to and with the closing bracket. */
function readTotals(reader: ExpressionReader, columns: readonly Column[]): Total[] {
  const totals: Total[] = [];
  do {
    if (totals.length > 0) reader.takeSign(",");
    const name = reader.takeName();
    if (name === "$count") {
      takeWord(reader, "as");
      totals.push({ method: "count", at: -1, type: "integer", name: aliasOf(reader, columns, totals), currencyAt: -1 });
      continue;
    }
    const at = placeOf(name, columns);
    takeWord(reader, "with");
    const method = methods.find((each) => each === reader.next.text);
    if (!method)
      throw new DoorError("UNSUPPORTED", `"${reader.next.text.slice(0, 40)}" is not supported. There are ${methods.join(", ")}.`);
    reader.take();
    takeWord(reader, "as");
    const { type, currency } = columns[at]!;
    const isNumber = type === "integer" || type === "double" || type === "decimal";
    if (!isNumber && (method === "sum" || method === "average"))
      throw new DoorError("BAD_USER_INPUT", `"${method}" takes numbers, and "${name}" is ${type}.`);
    const currencyAt =
      method === "countdistinct" || typeof currency !== "string" ? -1 : columns.findIndex((column) => column.name === currency);
    totals.push({ method, at, type: typeOf(method, type), name: aliasOf(reader, columns, totals), currencyAt });
  } while (!reader.isSign(")"));
  reader.takeSign(")");
  return totals;
}

function typeOf(method: Method, type: ColumnType): ColumnType {
  if (method === "countdistinct") return "integer";
  if (method === "sum" || method === "average") return type === "double" ? "double" : "decimal";
  return type;
}

function takeWord(reader: ExpressionReader, word: string): void {
  if (!reader.isName(word)) throw reader.unexpected(`"${word}"`);
  reader.take();
}

function aliasOf(reader: ExpressionReader, columns: readonly Column[], totals: readonly Total[]): string {
  const name = reader.takeName();
  if (/^[A-Za-z_]\w{0,62}$/.test(name) && ![...columns, ...totals].some((each) => each.name === name)) return name;
  throw new DoorError("BAD_USER_INPUT", `"${name.slice(0, 80)}" cannot name a total: it is taken, or no name.`);
}

function placeOf(name: string, columns: readonly Column[]): number {
  const at = columns.findIndex((column) => column.name === name);
  if (at < 0) throw unknownColumn(name, columns);
  return at;
}

function columnsOf({ keys, totals }: Extract<Transformation, { kind: "group" }>, columns: readonly Column[]): Column[] {
  const made = totals.map(({ name, type, currencyAt }): Column => {
    const currency = keys.includes(currencyAt) ? { currency: columns[currencyAt]!.name } : {};
    return { name, type, about: "A total.", vendors: [], ...currency };
  });
  return [...keys.map((at) => columns[at]!), ...made];
}

async function* filtered(batches: Batches, test: (row: Row) => boolean): AsyncGenerator<Row[]> {
  for await (const rows of batches) yield rows.filter(test);
}

async function* only(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

async function grouped(
  batches: Batches,
  { keys, totals }: Extract<Transformation, { kind: "group" }>,
  columns: readonly Column[],
): Promise<Row[]> {
  const groups = new Map<string, { key: Cell[]; totals: Accumulator[] }>();
  const start = (key: Cell[]) => ({ key, totals: totals.map((total) => new Accumulator(total, columns)) });
  // Without keys there is one group, also of no rows.
  if (keys.length === 0) groups.set("[]", start([]));
  for await (const rows of batches) {
    for (const row of rows) {
      const key = keys.map((at) => row[at]!);
      const name = JSON.stringify(key);
      let group = groups.get(name);
      if (!group) {
        if (groups.size === mostGroups)
          throw new DoorError("TOO_LARGE", `$apply: there are more than ${mostGroups} groups. Group by fewer columns.`);
        group = start(key);
        groups.set(name, group);
      }
      for (const total of group.totals) total.add(row);
    }
  }
  return [...groups.values()].map((group) => [...group.key, ...group.totals.map((total) => total.value())]);
}

class Accumulator {
  readonly #total: Total;
  readonly #columns: readonly Column[];
  readonly #sum = new DecimalSum();
  readonly #distinct = new Set<Cell>();
  #count = 0;
  #double = 0;
  #end: Cell = null;
  #currency: Cell = null;

  constructor(total: Total, columns: readonly Column[]) {
    this.#total = total;
    this.#columns = columns;
  }

  add(row: Row): void {
    const { method, at, type, currencyAt } = this.#total;
    if (method === "count") {
      this.#count++;
      return;
    }
    const cell = row[at]!;
    if (cell === null) return;
    if (currencyAt >= 0) this.#checkCurrency(row[currencyAt]!);
    this.#count++;
    if (method === "countdistinct") this.#distinct.add(cell);
    else if (method === "min" || method === "max") this.#bound(cell, method);
    else if (type === "double") this.#double += cell as number;
    else this.#sum.add(String(cell));
  }

  value(): Cell {
    const { method, type } = this.#total;
    if (method === "count") return this.#count;
    if (method === "countdistinct") return this.#distinct.size;
    if (method === "min" || method === "max") return this.#end;
    if (this.#count === 0) return null;
    if (type === "double") return method === "sum" ? this.#double : this.#double / this.#count;
    return method === "sum" ? this.#sum.sum() : this.#sum.average();
  }

  #bound(cell: NonNullable<Cell>, method: "min" | "max"): void {
    const { type } = this.#columns[this.#total.at]!;
    const order =
      this.#end === null ? 0 : type === "decimal" ? compareDecimals(String(cell), String(this.#end)) : orderOf(type, type)(cell, this.#end);
    if (this.#end === null || (method === "min" ? order < 0 : order > 0)) this.#end = cell;
  }

  #checkCurrency(currency: Cell): void {
    if (this.#count > 0 && currency !== this.#currency) {
      const { name } = this.#columns[this.#total.currencyAt]!;
      throw new DoorError("BAD_USER_INPUT", `$apply: amounts of several currencies would be added up. Group by "${name}".`);
    }
    this.#currency = currency;
  }
}
