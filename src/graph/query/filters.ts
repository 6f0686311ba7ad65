import {
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";

/** What a where-input accepts under one name. */
export interface FilterRow {
  /** Comparisons of a value · conditions on the record that a relation leads to · a list of values that must all hold. */
  kind: "comparisons" | "relation" | "values";
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
}

/** The where-inputs of the graph: name of the input -> name of the filter -> what it accepts. */
export type FilterTable = ReadonlyMap<string, Readonly<Record<string, FilterRow>>>;

const combinators = new Set(["and", "or", "not"]);

/** The table of a schema. Inputs whose name ends with `Where` hold filters; the others hold operators. */
export function filterTableOf(schema: GraphQLSchema): FilterTable {
  const table = new Map<string, Record<string, FilterRow>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type) || !type.name.endsWith("Where")) continue;
    const rows: Record<string, FilterRow> = {};
    for (const field of Object.values(type.getFields())) {
      const input = getNamedType(field.type);
      if (combinators.has(field.name) || !isInputObjectType(input)) continue;
      const kind = input.name.endsWith("Where") ? "relation" : isListType(field.type) ? "values" : "comparisons";
      rows[field.name] = { kind, input: input.name, operators: kind === "relation" ? {} : operatorsOf(input) };
    }
    table.set(type.name, rows);
  }
  return table;
}

function operatorsOf(input: GraphQLInputObjectType): Record<string, OperatorRow> {
  return Object.fromEntries(
    Object.values(input.getFields()).map(({ name, type }) => {
      const named = getNamedType(type);
      return [name, { isId: named === GraphQLID, isEnum: isEnumType(named) }];
    }),
  );
}
