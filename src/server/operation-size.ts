import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { defaultFirst, maxFirst } from "../graph/query/paging.ts";

/** Rows of a list below another list, of which the data decides how many each parent has. They are counted again while the answer is made. */
export const assumedRows = 5;

export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** Field values below a selection set: once, and for each row where the set belongs to a connection. */
interface Size {
  fixed: number;
  perRow: number;
}

const unknown: Size = { fixed: 0, perRow: 0 };

/**
 * Field values that an operation may answer with: selections times list sizes. The first list of a path counts as many rows as
 * are requested, a list below it `assumedRows` at most. The fields below `__schema` and `__type` are not counted here.
 */
export function sizeOfOperation(operation: Operation): number {
  const root = operation.schema.getRootType(operation.operation.operation);
  return root ? new OperationSize(operation).of(operation.operation.selectionSet, root, false).fixed : 0;
}

class OperationSize {
  readonly #operation: Operation;
  readonly #sets = new Map<string, SelectionSetNode & { on: string }>();
  readonly #known = new Map<string, Size>();

  constructor(operation: Operation) {
    this.#operation = operation;
    for (const each of operation.document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION)
        this.#sets.set(each.name.value, { ...each.selectionSet, on: each.typeCondition.name.value });
  }

  of(set: SelectionSetNode, type: GraphQLNamedType, isBelowList: boolean): Size {
    const total = { fixed: 0, perRow: 0 };
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue;
      const { fixed, perRow } =
        selection.kind === Kind.FIELD
          ? this.#field(selection, type, isBelowList)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.of(selection.selectionSet, this.#type(selection.typeCondition?.name.value) ?? type, isBelowList)
            : this.#fragment(selection.name.value, isBelowList);
      total.fixed = Math.min(total.fixed + fixed, Number.MAX_SAFE_INTEGER);
      total.perRow = Math.min(total.perRow + perRow, Number.MAX_SAFE_INTEGER);
    }
    return total;
  }

  /** Each fragment is measured once, however often it is spread. Validation has refused those that contain themselves. */
  #fragment(name: string, isBelowList: boolean): Size {
    const key = `${name} ${isBelowList}`;
    const known = this.#known.get(key);
    if (known) return known;
    const set = this.#sets.get(name);
    const type = this.#type(set?.on);
    const size = set && type ? this.of(set, type, isBelowList) : unknown;
    this.#known.set(key, size);
    return size;
  }

  #field(node: FieldNode, type: GraphQLNamedType, isBelowList: boolean): Size {
    if (node.name.value.startsWith("__")) return { fixed: 1, perRow: 0 };
    const field = isCompositeType(type) && "getFields" in type ? type.getFields()[node.name.value] : undefined;
    if (!field) return unknown;
    const named = getNamedType(field.type);
    if (isLeafType(named) || !node.selectionSet) return { fixed: 1, perRow: 0 };
    const isList = isListType(getNullableType(field.type));
    if (isConnection(named)) {
      const { fixed, perRow } = this.of(node.selectionSet, named, true);
      return { fixed: 1 + fixed + this.#rowsOfConnection(node, isBelowList) * perRow, perRow: 0 };
    }
    const { fixed } = this.of(node.selectionSet, named, isList || isBelowList);
    if (!isList) return { fixed: 1 + fixed, perRow: 0 };
    if (isConnection(type)) return { fixed: 1, perRow: fixed };
    return { fixed: 1 + this.#rowsOfList(node, field) * fixed, perRow: 0 };
  }

  #rowsOfConnection({ arguments: args = [] }: FieldNode, isBelowList: boolean): number {
    const sizes = args.flatMap(({ name, value }) => (name.value === "first" || name.value === "last" ? [this.#value(value)] : []));
    const requested = sizes.find((size) => typeof size === "number") ?? defaultFirst;
    return Math.max(0, Math.min(requested, isBelowList ? assumedRows : maxFirst));
  }

  /** As many rows as the longest list among the arguments has, such as "ids". */
  #rowsOfList({ arguments: args = [] }: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const lists = new Set(field.args.filter((each) => isListType(getNullableType(each.type))).map((each) => each.name));
    const lengths = args.flatMap(({ name, value }) => {
      const given = lists.has(name.value) ? this.#value(value) : undefined;
      return Array.isArray(given) ? [given.length] : [];
    });
    return lengths.length > 0 ? Math.max(...lengths) : assumedRows;
  }

  /** A number, or a list whose length counts; undefined for anything else. */
  #value(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    if (node.kind !== Kind.VARIABLE) return undefined;
    const name = node.name.value;
    if (Object.hasOwn(this.#operation.variables, name)) return this.#operation.variables[name];
    const definition = this.#operation.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue && this.#value(definition.defaultValue);
  }

  #isIncluded(selection: SelectionNode): boolean {
    return isIncluded(selection, this.#operation.variables);
  }

  #type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#operation.schema.getType(name);
  }
}

/** Does the answer hold this selection? Where a variable has no fitting value, execution reports it. */
export function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (!selection.directives?.length) return true;
  try {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
  } catch {
    return true;
  }
}

function isConnection(type: GraphQLNamedType): boolean {
  if (isAbstractType(type) || !isObjectType(type)) return false;
  const fields = type.getFields();
  return "pageInfo" in fields && ("nodes" in fields || "edges" in fields);
}
