import type { ColumnOperator, ColumnTest, ComparedTest } from "../../engine/model/column.ts";
import { canonicalValue } from "../../engine/model/column-values.ts";
import { fold } from "../../engine/model/names.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { badInput, TielineError } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import { columnsOf, type GraphColumn } from "../columns.ts";
import { type PartList, partListOf } from "../part-lists.ts";
import { type ComparisonInput, readCompared } from "./compared.ts";
import type { FilterRow } from "./filters.ts";
import { type Filtered, readIds, type WhereInput } from "./where.ts";

/** How a link was decided. */
export interface LinkTest {
  link: string;
  member: "status" | "rule" | "key";
  test: ColumnTest;
}

/** What records hold that a relation or a link leads to: the one there is, at least one, or none of them. */
export interface RelationTest {
  relation: string;
  /** Type of those records. */
  type: string;
  quantifier: "one" | "some" | "none";
  where: GraphCondition | undefined;
}

/** What objects hold that stand in a list inside the record: at least one, or none of them. */
export interface PartsTest extends PartList {
  parts: string;
  quantifier: "some" | "none";
  where: GraphCondition | undefined;
}

/** A condition in the words of the graph: like a `ColumnCondition`, and through relations and links. */
export type GraphCondition =
  | ColumnTest
  | ComparedTest
  | PartsTest
  | LinkTest
  | RelationTest
  | { all: readonly GraphCondition[] }
  | { any: readonly GraphCondition[] }
  | { not: GraphCondition };

/** A condition may follow relations and links so far. */
const mostHops = 3;
/** Tests of one `where` that are evaluated here, at most, the values of their lists, and how deep they are nested. */
const mostTests = 500;
const mostValues = 10_000;
const mostLevels = 40;

/** What is left of these. */
interface Bounds {
  tests: number;
  values: number;
  levels: number;
  hops: number;
}

function tooMuch(what: string): TielineError {
  return new TielineError("QUERY_TOO_EXPENSIVE", `"where" ${what}, and a part of it is evaluated here.`, {
    advice: "Ask in several requests.",
  });
}

/** A `where` as a condition that is evaluated here. Throws for what records do not show. */
export function readCondition(
  catalogue: Catalogue,
  filtered: Filtered,
  where: WhereInput | undefined,
  bounds: Bounds = { tests: mostTests, values: mostValues, levels: mostLevels, hops: mostHops },
): GraphCondition | undefined {
  if (bounds.levels === 0) throw tooMuch(`is nested more than ${mostLevels} levels deep`);
  bounds.levels--;
  const all: GraphCondition[] = [];
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === null || value === undefined) continue;
    const inner = (part: unknown) => readCondition(catalogue, filtered, part as WhereInput, bounds);
    if (--bounds.tests < 0) throw tooMuch(`holds more than ${mostTests} tests`);
    if (name === "not") {
      const condition = inner(value);
      if (condition) all.push({ not: condition });
    } else if (name === "and" || name === "or") {
      const given = value as readonly unknown[];
      if (name === "or" && given.length === 0) throw badInput('"or" needs at least one condition.');
      const parts = given.map(inner).filter((part) => part !== undefined);
      // An empty part holds for every record, as in what vendors execute.
      if (name === "or" ? parts.length === given.length : parts.length > 0) all.push(name === "and" ? { all: parts } : { any: parts });
    } else {
      const row = catalogue.filters.get(filtered.input)?.[name];
      if (!row) throw badInput(`"${name}" is not a filter of ${filtered.resource.type}.`);
      all.push(...readTests(catalogue, filtered, { name, row, value }, bounds));
    }
  }
  bounds.levels++;
  return all.length > 1 ? { all } : all[0];
}

interface Entry {
  name: string;
  row: FilterRow;
  value: unknown;
}

function readTests(catalogue: Catalogue, { resource }: Filtered, { name, row, value }: Entry, bounds: Bounds): GraphCondition[] {
  if (row.kind === "link") return readLinkTests(name.replace(/Link$/, ""), value as WhereInput);
  if (row.kind === "compared") {
    bounds.tests -= (value as unknown[]).length;
    return readCompared(catalogue, resource, value as ComparisonInput[]);
  }
  if (row.kind === "relation" || row.kind === "quantified") {
    const type = relatedType(catalogue, resource, name);
    const target = catalogue.resources.get(type);
    if (!target) {
      const part = partListOf(catalogue, resource, name);
      if (!part) throw notShown(resource, name);
      const { of, ...found } = part;
      const read = (each: unknown) => readCondition(catalogue, { resource: of, input: row.input }, each as WhereInput, bounds);
      return readQuantified(value as WhereInput, read).map((test) => ({ ...test, ...found, parts: name }));
    }
    if (bounds.hops === 0) throw badInput(`"where" leads through more than ${mostHops} relations at "${name}".`);
    bounds.hops--;
    const read = (part: unknown) => readCondition(catalogue, { resource: target, input: row.input }, part as WhereInput, bounds);
    const tests =
      row.kind === "relation"
        ? readOne({ name, type }, read(value))
        : readQuantified(value as WhereInput, read).map((test) => ({ ...test, relation: name, type }));
    bounds.hops++;
    return tests;
  }
  const column = columnBehind(catalogue, resource, name);
  if (!column || row.kind === "values") throw notShown(resource, name);
  return Object.entries(value as WhereInput).flatMap(([operator, given]) => {
    if (given === null || given === undefined) return [];
    if (--bounds.tests < 0) throw tooMuch(`holds more than ${mostTests} tests`);
    bounds.values -= Array.isArray(given) ? given.length : 1;
    if (bounds.values < 0) throw tooMuch(`compares with more than ${mostValues} values`);
    const isId = row.operators[operator]?.isId ?? false;
    return [testOf(resource, column, { name, operator, value: isId ? readIds(catalogue, resource, name, given) : given })];
  });
}

/** An empty condition on the one record asks for nothing. */
function readOne({ name, type }: { name: string; type: string }, where: GraphCondition | undefined): RelationTest[] {
  return where ? [{ relation: name, type, quantifier: "one", where }] : [];
}

function readQuantified(value: WhereInput, read: (part: unknown) => GraphCondition | undefined): Pick<PartsTest, "quantifier" | "where">[] {
  return (["some", "none"] as const).flatMap((quantifier) => {
    const given = value[quantifier];
    return given === null || given === undefined ? [] : [{ quantifier, where: read(given) }];
  });
}

function readLinkTests(link: string, value: WhereInput): LinkTest[] {
  return (["status", "rule", "key"] as const).flatMap((member) =>
    Object.entries((value[member] as WhereInput | null | undefined) ?? {}).flatMap(([operator, given]) => {
      if (given === null || given === undefined) return [];
      const operand = typeof given === "boolean" ? given : Array.isArray(given) ? given.map(String) : String(given);
      return [{ link, member, test: { column: member, operator: operator as ColumnOperator, value: operand } }];
    }),
  );
}

/** The type of the records that a relation or link leads to. */
function relatedType(catalogue: Catalogue, resource: Resource, field: string): string {
  const named = catalogue.fieldType(resource.type, field) ?? "";
  const type = catalogue.schema.getType(named);
  return (type && catalogue.nodeType(type)) ?? named;
}

/** The column that a filter tests: of its name, or the one that is read where the vendor's filter looks. */
export function columnBehind(catalogue: Catalogue, resource: Resource, filter: string): GraphColumn | undefined {
  const { byFlat, all } = columnsOf(catalogue, resource.type);
  const own = byFlat.get(filter) ?? byFlat.get(filter.replace(/Id$/, "VendorId"));
  if (own) return own;
  const path = resource.filters?.[filter];
  return all.find(({ paths }) => paths.some((each) => path !== undefined && fold(each) === fold(path)));
}

function testOf(
  resource: Resource,
  column: GraphColumn,
  { name, operator, value }: { name: string; operator: string; value: unknown },
): GraphCondition {
  const test = (as: ColumnOperator, operand: ColumnTest["value"]): ColumnTest => ({ column: column.name, operator: as, value: operand });
  const canonical = (each: unknown) => {
    const text = canonicalValue(column.kind, each);
    if (text === undefined) throw badInput(`"${String(each)}" is no value that "${name}" of ${resource.type} could have.`);
    return text;
  };
  if (operator === "isNull" || operator === "isBlank") return test("isNull", value === true);
  if (operator === "isTrue" || operator === "isFalse") return test(value === true ? "eq" : "ne", operator === "isTrue" ? "true" : "false");
  if (!isColumnOperator(operator)) throw notShown(resource, `${name}: { ${operator} }`);
  if (column.kind === "instant" && isDay([value].flat()[0])) return testDays(test, operator, [value].flat().map(String));
  const isText = operator.startsWith("contains") || operator.endsWith("With");
  const operand = isText ? String : canonical;
  return test(operator, Array.isArray(value) ? value.map(operand) : operand(value));
}

const columnOperators: ReadonlySet<string> = new Set([
  ...["eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte"],
  ...["contains", "containsAny", "containsAll", "startsWith", "endsWith"],
]);

function isColumnOperator(operator: string): operator is ColumnOperator {
  return columnOperators.has(operator);
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** An instant against whole days in UTC, as the vendors' filters by days take them. */
function testDays(
  test: (operator: ColumnOperator, value: string) => ColumnTest,
  operator: ColumnOperator,
  days: readonly string[],
): GraphCondition {
  const startOf = (day: string) => `${day}T00:00:00.000Z`;
  const endOf = (day: string) => new Date(Date.parse(startOf(day)) + 86_400_000).toISOString();
  const within = (day: string): GraphCondition => ({ all: [test("gte", startOf(day)), test("lt", endOf(day))] });
  const [day = ""] = days;
  if (operator === "lt") return test("lt", startOf(day));
  if (operator === "lte") return test("lt", endOf(day));
  if (operator === "gt") return test("gte", endOf(day));
  if (operator === "gte") return test("gte", startOf(day));
  const any: GraphCondition = { any: days.map(within) };
  return operator === "ne" || operator === "notIn" ? { not: any } : any;
}

function notShown(resource: Resource, what: string): TielineError {
  const sentence = `The vendor cannot execute this filter, and records of ${resource.type} do not show "${what}", so it cannot be evaluated here.`;
  return new TielineError("UNSUPPORTED_FILTER", sentence, {
    vendor: resource.vendor,
    advice: "Leave it out, or filter by a field of the type.",
  });
}
