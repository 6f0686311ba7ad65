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
  type VariableDefinitionNode,
} from "graphql";
import type { Answer } from "../server/executor.ts";
import { CliError } from "./bootstrap.ts";
import { type ListPage, mergeAnswers } from "./merged-answer.ts";

export type AskPage = (query: string, variables: Record<string, unknown>) => Promise<Answer>;

export interface PagesRequest {
  schema: GraphQLSchema;
  query: string;
  variables: Record<string, unknown>;
  ask: AskPage;
  /** Called after each page with the number of rows so far. */
  onRows(rows: number): void;
}

/** Reads all pages of the query's only list into one answer. Stops at the first page with errors. */
export async function readAllPages({ schema, query, variables, ask, onRows }: PagesRequest): Promise<Answer> {
  const { document, key, cursor, start } = withPaging(schema, parseQuery(query));
  const text = print(document);
  let all: Answer | undefined;
  for (let after = variables[cursor] ?? start; ; ) {
    const answer: Answer = await ask(text, { ...variables, ...(after !== undefined && { [cursor]: after }) });
    const page = answer.data?.[key] as ListPage | null | undefined;
    all = all ? mergeAnswers(all, answer, key) : answer;
    if (!page || answer.errors) return all;
    const list = all.data?.[key] as ListPage | undefined;
    onRows((list?.nodes ?? list?.edges ?? []).length);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw new CliError(`The query is invalid. ${(error as Error).message}`);
  }
}

/** A query whose list takes its cursor from a variable and selects what paging needs. */
interface PagedQuery {
  document: DocumentNode;
  /** The list's name in the answer. */
  key: string;
  /** Name of the variable for the cursor. */
  cursor: string;
  /** The cursor that the query itself starts from. */
  start?: string;
}

/** Rows of a page when the query does not say. */
const defaultPageSize = 100;

function withPaging(schema: GraphQLSchema, document: DocumentNode): PagedQuery {
  const operation = onlyOperation(document);
  const list = onlyList(schema, operation);
  const after = argumentOf(list, "after");
  const own = after?.kind === Kind.VARIABLE ? after.name.value : undefined;
  const cursor = own ?? "tielineAfter";
  const paged = pagedField(list, cursor);
  const selections = operation.selectionSet.selections.map((selection) => (selection === list ? paged : selection));
  const changed = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(own ? [] : [stringVariable(cursor)])],
    selectionSet: { ...operation.selectionSet, selections },
  };
  const definitions = document.definitions.map((definition) => (definition === operation ? changed : definition));
  return {
    document: { ...document, definitions },
    key: list.alias?.value ?? list.name.value,
    cursor,
    ...(after?.kind === Kind.STRING && { start: after.value }),
  };
}

function onlyOperation(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== "query") throw new CliError("--all needs a file with one query.");
  return operation;
}

function onlyList(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode): FieldNode {
  const lists = selectionSet.selections.filter((selection): selection is FieldNode => isConnection(schema, selection));
  const [list] = lists;
  if (lists.length !== 1 || !list)
    throw new CliError(`--all needs a query with one list at the top level, but this one has ${lists.length}.`);
  if (argumentOf(list, "last") || argumentOf(list, "before"))
    throw new CliError('--all reads forward: remove the arguments "last" and "before".');
  return list;
}

/** The list after the cursor, with `pageInfo`. */
function pagedField(list: FieldNode, cursor: string): FieldNode {
  return {
    ...list,
    arguments: [
      ...(list.arguments ?? []).filter(({ name }) => name.value !== "after"),
      makeArgument("after", { kind: Kind.VARIABLE, name: nameNode(cursor) }),
      // Large pages take fewer calls than small ones.
      ...(argumentOf(list, "first") ? [] : [makeArgument("first", { kind: Kind.INT, value: String(defaultPageSize) })]),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(list.selectionSet?.selections ?? []), makeField("pageInfo", [makeField("hasNextPage"), makeField("endCursor")])],
    },
  };
}

function isConnection(schema: GraphQLSchema, selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const type = getNamedType(schema.getQueryType()?.getFields()[selection.name.value]?.type);
  return isObjectType(type) && type.name.endsWith("Connection");
}

function argumentOf(field: FieldNode, name: string): ArgumentNode["value"] | undefined {
  return field.arguments?.find((argument) => argument.name.value === name)?.value;
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

function makeArgument(name: string, value: ArgumentNode["value"]): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: nameNode(name), value };
}

function makeField(name: string, inner?: FieldNode[]): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name), ...(inner && { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }) };
}

function stringVariable(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(name) },
    type: { kind: Kind.NAMED_TYPE, name: nameNode("String") },
  };
}
