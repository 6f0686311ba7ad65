import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";
import { CliError } from "./host.ts";

/** A query whose list takes its page from variables and selects what paging needs. */
export interface PagedQuery {
  /** `counted` asks for the number of rows as well. */
  text(options: { counted: boolean }): string;
  document: DocumentNode;
  /** The list's name in the answer. */
  key: string;
  /** Type of its records. */
  type: string;
  /** Names of the variables for the cursor and for the rows of a page. */
  cursor: string;
  first: string;
  /** The cursor that the query itself starts from. */
  start?: string | undefined;
  /** Rows of a page. */
  size: number;
}

/** Rows of a page when the query does not say: large pages take fewer calls than small ones. */
const defaultPageSize = 100;

/** Prepares the only list of a query for being read page by page. Throws CliError where that is not possible. */
export function pageQuery(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>>): PagedQuery {
  const document = parseQuery(query);
  const operation = onlyOperation(document);
  const { list, others } = onlyList(schema, operation);
  const after = argumentOf(list, "after");
  const size = argumentOf(list, "first");
  const cursor = variableIn(after) ?? "tielineAfter";
  const first = variableIn(size) ?? "tielineFirst";
  const added = [
    ...(variableIn(after) ? [] : [variableDefinition(cursor, "String")]),
    ...(variableIn(size) ? [] : [variableDefinition(first, "Int")]),
  ];
  const paged = (counted: boolean): DocumentNode => {
    const field = pagedField(list, { cursor, first, counted });
    const changed = {
      ...operation,
      variableDefinitions: [...(operation.variableDefinitions ?? []), ...added],
      selectionSet: {
        ...operation.selectionSet,
        selections: [field, ...others],
      },
    };
    return { ...document, definitions: document.definitions.map((definition) => (definition === operation ? changed : definition)) };
  };
  return {
    text: ({ counted }) => print(paged(counted)),
    document,
    key: keyOf(list),
    type: recordType(schema, list),
    cursor,
    first,
    start: (variables[cursor] as string | undefined) ?? (after?.kind === Kind.STRING ? after.value : undefined),
    size: sizeOf(size, operation, variables),
  };
}

/** Rows that `first` asks for, as a number or by a variable. */
function sizeOf(value: ValueNode | undefined, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  const name = variableIn(value);
  const given = name === undefined ? undefined : variables[name];
  if (typeof given === "number") return given;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const written = name === undefined ? value : definition?.defaultValue;
  return written?.kind === Kind.INT ? Number(written.value) : defaultPageSize;
}

/** The query as a document. Throws CliError when it is none. */
export function parseQuery(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw new CliError(`The query is invalid. ${(error as Error).message}`);
  }
}

function variableIn(value: ValueNode | undefined): string | undefined {
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

function onlyOperation(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== "query") throw new CliError("--all needs a file with one query.");
  return operation;
}

/** The list, and what else is selected at the top level. A list that is selected twice under one name is one, with all selections. */
function onlyList(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode): { list: FieldNode; others: SelectionNode[] } {
  const lists = selectionSet.selections.filter((selection): selection is FieldNode => isConnection(schema, selection));
  const [list] = lists;
  const isOne = lists.every((each) => keyOf(each) === keyOf(lists[0]!)) && (lists.length === 1 || lists.every(isUnconditional));
  if (!list || !isOne) throw new CliError(`--all needs a query with one list at the top level, but this one has ${lists.length}.`);
  if (argumentOf(list, "last") || argumentOf(list, "before"))
    throw new CliError('--all reads forward: remove the arguments "last" and "before".');
  const selections = lists.flatMap((each) => each.selectionSet?.selections ?? []);
  const others = selectionSet.selections.filter((selection) => !lists.includes(selection as FieldNode));
  return { list: { ...list, selectionSet: { kind: Kind.SELECTION_SET, selections } }, others };
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function isUnconditional({ directives = [] }: FieldNode): boolean {
  return directives.length === 0;
}

/** The list after the cursor, with `pageInfo`. */
function pagedField(list: FieldNode, { cursor, first, counted }: { cursor: string; first: string; counted: boolean }): FieldNode {
  const own = (list.arguments ?? []).filter(({ name }) => name.value !== "after" && name.value !== "first");
  const paging = makeField("pageInfo", [makeField("hasNextPage"), makeField("endCursor")]);
  return {
    ...list,
    arguments: [...own, variableArgument("after", cursor), variableArgument("first", first)],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(list.selectionSet?.selections ?? []), paging, ...(counted ? [makeField("totalCount")] : [])],
    },
  };
}

function recordType(schema: GraphQLSchema, { name }: FieldNode): string {
  const connection = getNamedType(schema.getQueryType()?.getFields()[name.value]?.type);
  return isObjectType(connection) ? (getNamedType(connection.getFields().nodes?.type)?.name ?? "") : "";
}

function isConnection(schema: GraphQLSchema, selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const type = getNamedType(schema.getQueryType()?.getFields()[selection.name.value]?.type);
  return isObjectType(type) && type.name.endsWith("Connection");
}

function argumentOf(field: FieldNode, name: string): ValueNode | undefined {
  return field.arguments?.find((argument) => argument.name.value === name)?.value;
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

function variableArgument(name: string, variable: string): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: nameNode(name), value: { kind: Kind.VARIABLE, name: nameNode(variable) } };
}

function makeField(name: string, inner?: FieldNode[]): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name), ...(inner && { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }) };
}

function variableDefinition(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(name) },
    type: { kind: Kind.NAMED_TYPE, name: nameNode(type) },
  };
}
