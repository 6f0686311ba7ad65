import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
} from "graphql";
import type { Answer } from "../server/ask.ts";
import { CliError } from "./surroundings.ts";

export type AskPage = (query: string, variables: Record<string, unknown>) => Promise<Answer>;

/** Asks for page after page of the query's one list, and gives all records together. */
export async function askAllPages(
  schema: GraphQLSchema,
  query: string,
  variables: Record<string, unknown>,
  ask: AskPage,
  told: (rows: number) => void,
): Promise<Answer> {
  const { document, key } = withPaging(schema, parse(query));
  const text = print(document);
  let whole: Answer | undefined;
  for (let after: string | null = null; ; ) {
    const answer: Answer = await ask(text, { ...variables, tielineAfter: after });
    const page = answer.data?.[key] as Page | null | undefined;
    whole = whole ? joined(whole, answer, key) : answer;
    if (!page || answer.errors) return whole;
    const soFar = whole.data?.[key] as Page | undefined;
    told((soFar?.nodes ?? soFar?.edges ?? []).length);
    if (!page.pageInfo.hasNextPage) return whole;
    after = page.pageInfo.endCursor;
  }
}

interface Page {
  nodes?: unknown[];
  edges?: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

function joined(before: Answer, next: Answer, key: string): Answer {
  const a = before.data?.[key] as Page;
  const b = next.data?.[key] as Page | null | undefined;
  if (!b) return { ...before, ...(next.errors && { errors: next.errors }) };
  const page = {
    ...b,
    ...(a.nodes && { nodes: [...a.nodes, ...(b.nodes ?? [])] }),
    ...(a.edges && { edges: [...a.edges, ...(b.edges ?? [])] }),
  };
  return { ...next, data: { ...before.data, [key]: page } };
}

/** The same query, whose list begins after a variable and tells whether there is more. */
function withPaging(schema: GraphQLSchema, document: DocumentNode): { document: DocumentNode; key: string } {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || !operation) throw new CliError("--all needs a file with one query.");
  const lists = operation.selectionSet.selections.filter((selection): selection is FieldNode => isConnection(schema, selection));
  const [list] = lists;
  if (lists.length !== 1 || !list)
    throw new CliError(`--all walks the pages of one list, but this query has ${lists.length} at its top. Leave one in.`);
  if (list.arguments?.some(({ name }) => name.value === "last" || name.value === "before"))
    throw new CliError("--all walks forward: leave out last and before.");
  const paged: FieldNode = {
    ...list,
    arguments: [
      ...(list.arguments ?? []).filter(({ name }) => name.value !== "after"),
      { kind: Kind.ARGUMENT, name: nameNode("after"), value: { kind: Kind.VARIABLE, name: nameNode("tielineAfter") } },
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(list.selectionSet?.selections ?? []), field("pageInfo", [field("hasNextPage"), field("endCursor")])],
    },
  };
  const selections = operation.selectionSet.selections.map((selection) => (selection === list ? paged : selection));
  const variable = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode("tielineAfter") },
    type: { kind: Kind.NAMED_TYPE, name: nameNode("String") },
  } as const;
  const changed = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), variable],
    selectionSet: { ...operation.selectionSet, selections },
  };
  const definitions = document.definitions.map((definition) => (definition === operation ? changed : definition));
  return { document: { ...document, definitions }, key: list.alias?.value ?? list.name.value };
}

function isConnection(schema: GraphQLSchema, selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const type = getNamedType(schema.getQueryType()?.getFields()[selection.name.value]?.type);
  return isObjectType(type) && type.name.endsWith("Connection");
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

function field(name: string, inner?: FieldNode[]): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name), ...(inner && { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }) };
}
