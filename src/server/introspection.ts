import type { ApolloServerPlugin } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import { type DocumentNode, execute, type GraphQLSchema, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { RequestContext } from "../app/request.ts";
import { placeholderFor, writeJson } from "./answer-text.ts";
import type { Limits } from "./limits.ts";
import { RowBudget, setRowBudget } from "./row-budget.ts";

/** Keeps what the schema says of itself as bytes: it never changes, and clients and the IDE ask for the same. */
export function makeIntrospectionPlugin(limits: Limits): ApolloServerPlugin<RequestContext> {
  const { introspectionCacheBytes: maxSize } = limits;
  const answers = new LRUCache<string, Buffer>({ maxSize, sizeCalculation: (bytes) => bytes.length + 1 });
  const underWay = new Map<string, Promise<string | undefined>>();

  async function textOf(key: string, question: Question): Promise<string | undefined> {
    const known = answers.get(key);
    if (known) return known.toString();
    const before = underWay.get(key);
    if (before) return before;
    const writing = writeData(question, limits);
    underWay.set(key, writing);
    const text = await writing;
    underWay.delete(key);
    if (text !== undefined) answers.set(key, Buffer.from(text));
    return text;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, queryHash, request }) {
          // Calls inside of the process get values, not text.
          if (!request.http || !operation || !isIntrospection(operation, document)) return null;
          const { variables = {} } = request;
          const question = { schema, document, operationName, variables };
          const text = await textOf(JSON.stringify([queryHash, operationName, variables]), question);
          if (text === undefined) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data: placeholderFor(text) } } };
        },
      };
    },
  };
}

interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** The data as JSON; undefined where the answer has errors, or is too large: executing it again reports them. */
async function writeData({ schema, document, operationName, variables }: Question, limits: Limits): Promise<string | undefined> {
  const contextValue = {};
  setRowBudget(contextValue, new RowBudget(limits.operationSize));
  try {
    const { data, errors } = await execute({ schema, document, operationName, variableValues: variables, contextValue });
    return data && !errors ? await writeJson(data, { maxBytes: limits.answerBytes }) : undefined;
  } catch {
    return undefined;
  }
}

/** Does the operation ask for nothing but the schema? */
function isIntrospection(operation: OperationDefinitionNode, { definitions }: DocumentNode): boolean {
  const seen = new Set<string>();
  let asksForSchema = false;
  const isPure = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return isPure(selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        if (seen.has(name)) return true;
        seen.add(name);
        const fragment = definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name);
        return fragment?.kind === Kind.FRAGMENT_DEFINITION && isPure(fragment.selectionSet);
      }
      asksForSchema ||= selection.name.value === "__schema" || selection.name.value === "__type";
      return selection.name.value.startsWith("__");
    });
  return isPure(operation.selectionSet) && asksForSchema;
}
