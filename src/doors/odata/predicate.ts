import { Decimal as AnyDecimal } from "decimal.js";
import { compareDecimals, plainDecimal } from "../../engine/model/decimal.ts";
import { suggest } from "../../nearest.ts";
import { DoorError } from "../door-error.ts";
import type { Cell, Column, Row } from "../views/view.ts";
import type { Arithmetic, Comparison, Expression, ValueType } from "./expression.ts";
import { functions, type Parameter } from "./functions.ts";

/** An expression over the columns of a table, as a function of a row. No text of the caller becomes code. */
export interface Compiled {
  type: ValueType;
  of(row: Row): Cell;
}

export interface CompileContext {
  columns: readonly Pick<Column, "name" | "type">[];
  /** Milliseconds since 1970 that `now()` is. */
  now: number;
  /** Hears the places of columns that are looked at. */
  used?: Set<number>;
}

const numbers: ReadonlySet<ValueType> = new Set(["integer", "double", "decimal"]);
/** Digits of a quotient. */
const Decimal = AnyDecimal.clone({ precision: 60 });

/** Throws a DoorError for a column that is not there, and for types that do not fit. */
export function compile(expression: Expression, context: CompileContext): Compiled {
  const inner = (each: Expression) => compile(each, context);
  switch (expression.kind) {
    case "literal":
      return constant(expression.type, literalOf(expression));
    case "column":
      return column(expression.name, context);
    case "call":
      return call(expression, context);
    case "compare":
      return compare(expression.operator, inner(expression.left), inner(expression.right));
    case "in": {
      const operand = inner(expression.operand);
      return either(expression.values.map((value) => compare("eq", operand, inner(value))));
    }
    case "arithmetic":
      return arithmetic(expression.operator, inner(expression.left), inner(expression.right));
    case "negative":
      return arithmetic("sub", constant("integer", 0), inner(expression.operand));
    case "not": {
      const operand = truth(inner(expression.operand), '"not"');
      return { type: "boolean", of: (row) => negated(operand.of(row)) };
    }
    case "or":
      return either(expression.operands.map((each) => truth(inner(each), '"or"')));
    case "and": {
      const operands = expression.operands.map((each) => truth(inner(each), '"and"'));
      return { type: "boolean", of: (row) => negated(anyOf(operands, row, (value) => negated(value))) };
    }
  }
}

/** A filter: only what is true passes. */
export function compileFilter(expression: Expression, context: CompileContext): (row: Row) => boolean {
  const { of } = truth(compile(expression, context), "A filter");
  return (row) => of(row) === true;
}

function constant(type: ValueType, value: Cell): Compiled {
  return { type, of: () => value };
}

function literalOf({ type, text }: { type: ValueType; text: string }): Cell {
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return text === "true";
    case "integer":
      if (Number.isSafeInteger(Number(text))) return Number(text);
      throw new DoorError("BAD_USER_INPUT", `The number ${text.slice(0, 40)} is too large. Write it as a decimal: ${text.slice(0, 40)}.0.`);
    case "double":
      return text.toUpperCase() === "INF" ? Number.POSITIVE_INFINITY : Number(text);
    case "decimal":
      return plainDecimal(text)!;
    default: {
      if (type === "text") return text;
      const at = Date.parse(type === "date" ? text : text.toUpperCase());
      // The engine corrects the thirtieth of February; a caller should know.
      if (Number.isNaN(at) || (type === "date" && new Date(at).toISOString().slice(0, 10) !== text))
        throw new DoorError("BAD_USER_INPUT", `There is no such time: ${text.slice(0, 40)}.`);
      return type === "date" ? text : new Date(at).toISOString();
    }
  }
}

function column(name: string, { columns, used }: CompileContext): Compiled {
  const at = columns.findIndex((each) => each.name === name);
  if (at < 0) throw unknownColumn(name, columns);
  used?.add(at);
  return { type: columns[at]!.type, of: (row) => row[at]! };
}

export function unknownColumn(name: string, columns: CompileContext["columns"]): DoorError {
  const names = columns.map((each) => each.name);
  return new DoorError(
    "BAD_USER_INPUT",
    `There is no column "${name.slice(0, 80)}".${suggest(name.slice(0, 80), names)} $metadata lists them.`,
  );
}

function truth(compiled: Compiled, what: string): Compiled {
  if (compiled.type === "boolean" || compiled.type === "null") return compiled;
  throw new DoorError("BAD_USER_INPUT", `${what} takes true or false, and this is ${compiled.type}. Compare it with a value.`);
}

function call({ name, args }: Extract<Expression, { kind: "call" }>, context: CompileContext): Compiled {
  if (name === "now" && args.length === 0) return constant("timestamp", new Date(context.now).toISOString());
  const row = Object.hasOwn(functions, name) ? functions[name]! : undefined;
  if (!row)
    throw new DoorError(
      "UNSUPPORTED",
      `The function "${name.slice(0, 40)}" is not supported.${suggest(name.slice(0, 40), Object.keys(functions))}`,
    );
  const { parameters, optional = 0 } = row;
  if (args.length > parameters.length || args.length < parameters.length - optional)
    throw new DoorError("BAD_USER_INPUT", `${name} takes ${parameters.length} values, and here are ${args.length}.`);
  const given = args.map((each) => compile(each, context));
  for (const [i, { type }] of given.entries())
    if (!accepts(parameters[i]!, type))
      throw new DoorError("BAD_USER_INPUT", `Value ${i + 1} of ${name} must be ${parameters[i]}, and this is ${type}.`);
  return {
    type: row.type === "same" ? given[0]!.type : row.type,
    of(record) {
      const values = given.map(({ of }) => of(record));
      return values.some((value) => value === null) ? null : row.call(...(values as NonNullable<Cell>[]));
    },
  };
}

function accepts(parameter: Parameter, type: ValueType): boolean {
  if (type === "null") return true;
  if (parameter === "moment") return type === "date" || type === "timestamp";
  return parameter === "number" ? numbers.has(type) : parameter === type;
}

const results: Readonly<Record<Comparison, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** A null is equal to a null alone, and neither less nor greater than anything. */
function compare(operator: Comparison, left: Compiled, right: Compiled): Compiled {
  const order = orderOf(left.type, right.type);
  const test = results[operator];
  return {
    type: "boolean",
    of(row) {
      const [a, b] = [left.of(row), right.of(row)];
      if (a === null || b === null) return operator === "ne" ? a !== b : a === b && operator === "eq";
      const compared = order(a, b);
      // NaN is not even equal to itself.
      return Number.isNaN(compared) ? operator === "ne" : test(compared);
    },
  };
}

type Order = (a: NonNullable<Cell>, b: NonNullable<Cell>) => number;

const plainOrder: Order = (a, b) => (a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN);

/** How values of these types are ordered. Throws a DoorError where they are not comparable. */
export function orderOf(a: ValueType, b: ValueType): Order {
  if (a === "null" || b === "null") return plainOrder;
  if (numbers.has(a) && numbers.has(b)) {
    if (a === "decimal" || b === "decimal") return decimalOrder;
    return plainOrder;
  }
  // A day is its beginning in UTC: its text is the beginning of that instant's.
  if (a === "timestamp" && b === "date") return (x, y) => plainOrder(x, `${y}T00:00:00.000Z`);
  if (a === "date" && b === "timestamp") return (x, y) => plainOrder(`${x}T00:00:00.000Z`, y);
  if (a === b) return plainOrder;
  throw new DoorError("BAD_USER_INPUT", `${a} and ${b} cannot be compared.`);
}

/** Numbers of so many signs are told apart by doubles. */
const mostSigns = 15;

const decimalOrder: Order = (a, b) => {
  if (String(a).length <= mostSigns && String(b).length <= mostSigns) return plainOrder(Number(a), Number(b));
  const [x, y] = [plainDecimal(String(a)), plainDecimal(String(b))];
  return x === undefined || y === undefined ? plainOrder(Number(a), Number(b)) : compareDecimals(x, y);
};

function arithmetic(operator: Arithmetic, left: Compiled, right: Compiled): Compiled {
  for (const { type } of [left, right])
    if (!numbers.has(type) && type !== "null") throw new DoorError("BAD_USER_INPUT", `"${operator}" takes numbers, and this is ${type}.`);
  const types = [left.type, right.type];
  const type = types.includes("double") ? "double" : types.includes("decimal") ? "decimal" : "integer";
  return {
    type,
    of(row) {
      const [a, b] = [left.of(row), right.of(row)];
      if (a === null || b === null) return null;
      if (type !== "decimal") return calculate(operator, Number(a), Number(b), type === "integer");
      if (Number(b) === 0 && (operator === "div" || operator === "mod")) return null;
      const value = new Decimal(a as string)[
        ({ add: "plus", sub: "minus", mul: "times", div: "dividedBy", mod: "modulo" } as const)[operator]
      ](b as string);
      return plainDecimal(value.toFixed()) ?? null;
    },
  };
}

/** Whole numbers divide to whole ones. By zero there is no value. */
function calculate(operator: Arithmetic, a: number, b: number, isWhole: boolean): number | null {
  switch (operator) {
    case "add":
      return a + b;
    case "sub":
      return a - b;
    case "mul":
      return a * b;
    case "div":
      return isWhole ? (b === 0 ? null : Math.trunc(a / b)) : a / b;
    default:
      return isWhole && b === 0 ? null : a % b;
  }
}

function negated(value: Cell): Cell {
  return value === null ? null : !value;
}

function either(operands: readonly Compiled[]): Compiled {
  return { type: "boolean", of: (row) => anyOf(operands, row, (value) => value) };
}

/** True where one is true, null where none is and one is not known. */
function anyOf(operands: readonly Compiled[], row: Row, read: (value: Cell) => Cell): Cell {
  let result: Cell = false;
  for (const { of } of operands) {
    const value = read(of(row));
    if (value === true) return true;
    if (value === null) result = null;
  }
  return result;
}
