import {
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import { factsOf } from "../sdl/facts.ts";

/** What a where-input accepts under one name. */
export interface FilterRow {
  /**
   * Comparisons of a value · conditions on the record that a relation leads to · on the records of a plural one · on how a link was
   * decided · fields compared with each other · a list of values that must all hold.
   */
  kind: "comparisons" | "relation" | "quantified" | "link" | "compared" | "values";
  /** No vendor executes it: it is evaluated here. */
  isEvaluated: boolean;
  /** Name of the where-input of the record that a relation leads to. */
  input: string;
  /** Operators of a comparison. */
  operators: Readonly<Record<string, OperatorRow>>;
}

export interface OperatorRow {
  /** The value is an id, global or the vendor's own. */
  isId: boolean;
  /** The value is one of an enum's: the filter is the field that holds its code. */
  isEnum: boolean;
  /** No vendor executes it: it is evaluated here. */
  isEvaluated: boolean;
}

/** The where-inputs of the graph: name of the input -> name of the filter -> what it accepts. */
export type FilterTable = Pick<ReadonlyMap<string, Readonly<Record<string, FilterRow>>>, "get">;

const combinators = new Set(["and", "or", "not"]);

/** Does a where-input leave this combination of conditions to us? */
export function isEvaluatedCombination(schema: GraphQLSchema, input: string, name: string): boolean {
  const type = schema.getType(input);
  return isInputObjectType(type) && factsOf(type.getFields()[name]?.astNode).evaluated === true;
}

/** Can lists of this type be filtered and ordered by everything, and added up? */
export function isStream(schema: GraphQLSchema, type: string): boolean {
  return schema.getType(`${type}Aggregate`) !== undefined;
}

/** The table of a schema, made as it is asked. Inputs whose name ends with `Where` hold filters; the others hold operators. */
export function filterTableOf(schema: GraphQLSchema): FilterTable {
  const known = new Map<string, Record<string, FilterRow> | undefined>();
  return {
    get(name) {
      if (known.has(name)) return known.get(name);
      const type = schema.getType(name);
      const rows = isInputObjectType(type) && name.endsWith("Where") ? rowsOf(type) : undefined;
      known.set(name, rows);
      return rows;
    },
  };
}

function rowsOf(type: GraphQLInputObjectType): Record<string, FilterRow> {
  const rows: Record<string, FilterRow> = {};
  for (const field of Object.values(type.getFields())) {
    const input = getNamedType(field.type);
    if (combinators.has(field.name) || !isInputObjectType(input)) continue;
    const kind = kindOf(input.name, isListType(field.type));
    const operators = kind === "comparisons" || kind === "values" ? operatorsOf(input) : {};
    const isEvaluated = factsOf(field.astNode).evaluated === true;
    rows[field.name] = { kind, input: kind === "quantified" ? input.name.replace(/Some$/, "Where") : input.name, operators, isEvaluated };
  }
  return rows;
}

function kindOf(input: string, isPlural: boolean): FilterRow["kind"] {
  if (input === "LinkInfoWhere") return "link";
  if (input.endsWith("Where")) return "relation";
  if (input.endsWith("Some")) return "quantified";
  if (input.endsWith("Comparison")) return "compared";
  return isPlural ? "values" : "comparisons";
}

function operatorsOf(input: GraphQLInputObjectType): Record<string, OperatorRow> {
  return Object.fromEntries(
    Object.values(input.getFields()).map(({ name, type, astNode }) => {
      const named = getNamedType(type);
      return [name, { isId: named === GraphQLID, isEnum: isEnumType(named), isEvaluated: factsOf(astNode).evaluated === true }];
    }),
  );
}
