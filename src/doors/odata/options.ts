import { suggest } from "../../nearest.ts";
import { DoorError } from "../door-error.ts";
import type { Column, Row } from "../views/view.ts";
import { ExpressionReader, readExpression } from "./expression.ts";
import { type Compiled, compile, compileFilter, unknownColumn } from "./predicate.ts";
import { compileSearch } from "./search.ts";

export interface OrderStep {
  compiled: Compiled;
  descending: boolean;
}

/** What a caller asks of a table. */
export interface TableQuery {
  /** Does the row belong to the answer? Absent: every row does. */
  filter: ((row: Row) => boolean) | undefined;
  /** Places of the columns that the filter looks at; absent: at any. */
  reads?: readonly number[];
  order: readonly OrderStep[];
  /** Places of the columns that are shown. */
  select: readonly number[];
  /** The columns were chosen by the caller. */
  isSelected: boolean;
  top: number | undefined;
  skip: number;
  count: boolean;
}

const known = ["$select", "$filter", "$orderby", "$top", "$skip", "$count", "$search", "$apply", "$format", "$skiptoken"];

const refused: Readonly<Record<string, string>> = {
  $expand: "Tables have no navigation: ids of other tables stand in columns, and the tool joins by them.",
  $compute: "Compute in the tool, or write a view.",
  $levels: "Tables have no navigation.",
  $deltatoken: "Snapshots are compared by tieline bi diff.",
  $index: "Tables are read only.",
  $schemaversion: "There is one version of the schema for each snapshot.",
};

/** Throws a DoorError for options that OData reserves and that are not supported: to leave one out would change the meaning. */
export function checkOptions(parameters: ReadonlyMap<string, string>): void {
  for (const name of parameters.keys()) {
    if (!name.startsWith("$") || known.includes(name)) continue;
    const reason = refused[name] ?? `There is no such option.${suggest(name, known)}`;
    throw new DoorError(name in refused ? "UNSUPPORTED" : "BAD_USER_INPUT", `${name.slice(0, 40)} is not supported. ${reason}`);
  }
}

/** Throws a DoorError for what cannot be read, or names no column. */
export function readQuery(parameters: ReadonlyMap<string, string>, columns: readonly Column[], now: number): TableQuery {
  const context = { columns, now };
  const used = new Set<number>();
  const [filter, search] = [parameters.get("$filter"), parameters.get("$search")];
  const tests = [
    ...(filter === undefined
      ? []
      : [
          compileFilter(
            within("$filter", () => readExpression(filter)),
            { ...context, used },
          ),
        ]),
    ...(search === undefined ? [] : [compileSearch(search, columns)]),
  ];
  const select = parameters.get("$select");
  return {
    filter: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
    ...(search === undefined && { reads: [...used] }),
    order: readOrder(parameters.get("$orderby"), context),
    select: select === undefined ? columns.map((_, i) => i) : readSelect(select, columns),
    isSelected: select !== undefined && select.trim() !== "*",
    top: readInteger("$top", parameters.get("$top")),
    skip: readInteger("$skip", parameters.get("$skip")) ?? 0,
    count: readBoolean("$count", parameters.get("$count")),
  };
}

/** Tells which option an error is about. */
export function within<T>(option: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DoorError) throw new DoorError(error.code, `${option}: ${error.message}`);
    throw error;
  }
}

function readOrder(text: string | undefined, context: { columns: readonly Column[]; now: number }): OrderStep[] {
  if (text === undefined || text.trim() === "") return [];
  return within("$orderby", () => {
    const reader = new ExpressionReader(text);
    const steps: OrderStep[] = [];
    for (;;) {
      const compiled = compile(reader.expression(), context);
      const descending = reader.isName("desc");
      if (descending || reader.isName("asc")) reader.take();
      steps.push({ compiled, descending });
      if (!reader.isSign(",")) break;
      reader.take();
    }
    reader.end();
    return steps;
  });
}

function readSelect(text: string, columns: readonly Column[]): number[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("*")) return columns.map((_, i) => i);
  const places = names.map((name) => {
    const at = columns.findIndex((column) => column.name === name);
    if (at < 0) throw within("$select", () => unknownColumn(name, columns));
    return at;
  });
  return [...new Set(places)];
}

function readInteger(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new DoorError("BAD_USER_INPUT", `${option} must be a whole number from 0 on, not ${JSON.stringify(text.slice(0, 40))}.`);
}

function readBoolean(option: string, text: string | undefined): boolean {
  if (text === undefined || text === "false") return false;
  if (text === "true") return true;
  throw new DoorError("BAD_USER_INPUT", `${option} must be true or false, not ${JSON.stringify(text.slice(0, 40))}.`);
}
