import {
  type ArgumentNode,
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
import type { VendorName } from "../errors.ts";
import type { Answer } from "../server/ask.ts";
import type { Report, VendorReport } from "../server/report.ts";
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
  const { document, key, cursor, begin } = withPaging(schema, read(query));
  const text = print(document);
  let whole: Answer | undefined;
  for (let after = variables[cursor] ?? begin; ; ) {
    const answer: Answer = await ask(text, { ...variables, ...(after !== undefined && { [cursor]: after }) });
    const page = answer.data?.[key] as Page | null | undefined;
    whole = whole ? joined(whole, answer, key) : answer;
    if (!page || answer.errors) return whole;
    const soFar = whole.data?.[key] as Page | undefined;
    told((soFar?.nodes ?? soFar?.edges ?? []).length);
    if (!page.pageInfo.hasNextPage) return whole;
    after = page.pageInfo.endCursor;
  }
}

function read(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw new CliError(`The query cannot be read. ${(error as Error).message}`);
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
  const extensions = added(before, next);
  if (!b) return { ...before, ...extensions, ...(next.errors && { errors: next.errors }) };
  const page = {
    ...b,
    ...(a.nodes && { nodes: [...a.nodes, ...(b.nodes ?? [])] }),
    ...(a.edges && { edges: [...a.edges, ...(b.edges ?? [])] }),
  };
  return { ...next, ...extensions, data: { ...before.data, [key]: page } };
}

/** What both pages cost together. */
function added(before: Answer, next: Answer): Pick<Answer, "extensions"> {
  const a = before.extensions?.tieline as Report | undefined;
  const b = next.extensions?.tieline as Report | undefined;
  if (!a || !b) return {};
  const vendors = { ...a.vendors };
  for (const [name, latest] of Object.entries(b.vendors) as [VendorName, VendorReport][]) {
    const earlier = vendors[name];
    // What one page lacks, the whole lacks.
    const { status, complete, reason } = earlier && !earlier.complete ? earlier : latest;
    vendors[name] = { ...latest, status, complete, reason };
    for (const sum of ["calls", "keys", "bytes", "cacheHits", "waitedMs", "retries"] as const) vendors[name][sum] += earlier?.[sum] ?? 0;
  }
  return { extensions: { ...next.extensions, tieline: { ...b, durationMs: a.durationMs + b.durationMs, vendors } } };
}

/** A query whose list begins after a variable and tells whether there is more. */
interface Paged {
  document: DocumentNode;
  /** The list's name in the answer. */
  key: string;
  /** The variable after whose value it begins. */
  cursor: string;
  /** Where the query itself begins. */
  begin?: string;
}

function withPaging(schema: GraphQLSchema, document: DocumentNode): Paged {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== "query") throw new CliError("--all needs a file with one query.");
  const lists = operation.selectionSet.selections.filter((selection): selection is FieldNode => isConnection(schema, selection));
  const [list] = lists;
  if (lists.length !== 1 || !list)
    throw new CliError(`--all walks the pages of one list, but this query has ${lists.length} at its top. Leave one in.`);
  const given = (name: string) => list.arguments?.find((argument) => argument.name.value === name)?.value;
  if (given("last") || given("before")) throw new CliError("--all walks forward: leave out last and before.");
  const after = given("after");
  const own = after?.kind === Kind.VARIABLE ? after.name.value : undefined;
  const cursor = own ?? "tielineAfter";
  const paged: FieldNode = {
    ...list,
    arguments: [
      ...(list.arguments ?? []).filter(({ name }) => name.value !== "after"),
      argument("after", { kind: Kind.VARIABLE, name: nameNode(cursor) }),
      // Few large pages cost fewer calls than many small ones.
      ...(given("first") ? [] : [argument("first", { kind: Kind.INT, value: String(pageSize) })]),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(list.selectionSet?.selections ?? []), field("pageInfo", [field("hasNextPage"), field("endCursor")])],
    },
  };
  const selections = operation.selectionSet.selections.map((selection) => (selection === list ? paged : selection));
  const variable = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(cursor) },
    type: { kind: Kind.NAMED_TYPE, name: nameNode("String") },
  } as const;
  const changed = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(own ? [] : [variable])],
    selectionSet: { ...operation.selectionSet, selections },
  };
  const definitions = document.definitions.map((definition) => (definition === operation ? changed : definition));
  return {
    document: { ...document, definitions },
    key: list.alias?.value ?? list.name.value,
    cursor,
    ...(after?.kind === Kind.STRING && { begin: after.value }),
  };
}

/** Rows of a page where the query does not say. */
const pageSize = 100;

function isConnection(schema: GraphQLSchema, selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const type = getNamedType(schema.getQueryType()?.getFields()[selection.name.value]?.type);
  return isObjectType(type) && type.name.endsWith("Connection");
}

function argument(name: string, value: ArgumentNode["value"]): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: nameNode(name), value };
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

function field(name: string, inner?: FieldNode[]): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name), ...(inner && { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }) };
}
