import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../app/request.ts";
import type { TielineError } from "../errors.ts";
import { ownTurn } from "../transport/turns.ts";
import { refuse } from "./document-limits.ts";
import { asGraphQLError } from "./errors.ts";
import { sizeOfIntrospection } from "./introspection-size.ts";
import type { Limits } from "./limits.ts";
import { type Operation, sizeOfOperation } from "./operation-size.ts";

/** Refuses operations whose answer could be too large, before anything runs; `admit` is awaited for the others. */
export function makeSizePlugin(
  limits: Limits,
  admit: (context: RequestContext, size: number) => Promise<void>,
): ApolloServerPlugin<RequestContext> {
  /** Of operations without variables: the document that is kept is asked again and again. */
  const known = new WeakMap<OperationDefinitionNode, number>();

  async function introspectionOf(described: Operation, caller: string | undefined): Promise<number> {
    const { document, operation, variables } = described;
    if (!/\b__(schema|type)\b/.test(document.loc?.source.body ?? "")) return 0;
    const hasVariables = Object.keys(variables).length > 0;
    const before = hasVariables ? undefined : known.get(operation);
    if (before !== undefined) return before;
    await ownTurn(caller);
    const size = sizeOfIntrospection(described, limits.introspectionSize);
    if (!hasVariables) known.set(operation, size);
    return size;
  }

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const { variables = {} } = request;
          // They are made values of their types in one piece.
          const declared = declaredOf(operation, variables);
          if (exceeds(declared, limits.variableValues)) throw asGraphQLError(refuseVariables(limits.variableValues));
          if (isDeeper(declared, limits.valueDepth)) throw asGraphQLError(refuseDepth(limits.valueDepth));
          const described: Operation = { schema, document, operation, variables };
          const introspection = await introspectionOf(described, contextValue.options.caller?.name);
          if (introspection > limits.introspectionSize) throw asGraphQLError(refuseIntrospection(limits.introspectionSize));
          const size = sizeOfOperation(described) + introspection;
          if (size > limits.operationSize) throw asGraphQLError(refuseSize(size, limits.operationSize));
          await admit(contextValue, size);
        },
      };
    },
  };
}

/** What nobody declared is not read. */
function declaredOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): unknown[] {
  return variableDefinitions.map(({ variable }) => variables[variable.name.value]);
}

/** Are there more values than this in a JSON value? Looks no further than needed. */
function exceeds(value: object, max: number): boolean {
  const open: object[] = [value];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop())
    for (const member of Object.values(next)) {
      if (++values > max) return true;
      if (typeof member === "object" && member !== null) open.push(member);
    }
  return false;
}

/** Are lists and objects in these values nested deeper than this? */
function isDeeper(values: readonly unknown[], max: number): boolean {
  const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;
  let level = values.filter(isNested);
  for (let depth = 0; depth < max && level.length > 0; depth++) level = level.flatMap((value) => Object.values(value).filter(isNested));
  return level.length > 0;
}

function refuseDepth(max: number): TielineError {
  return refuse(
    { limit: "valueDepth", max },
    `A variable of this query is nested more than ${max} levels deep, which is the limit.`,
    "Send a flatter value: conditions of one list are held together as well.",
  );
}

function refuseVariables(max: number): TielineError {
  return refuse(
    { limit: "variableValues", max },
    `The variables of this query have more than ${max} values, which is the limit.`,
    "Ask with shorter lists, or in several queries.",
  );
}

export function refuseSize(size: number, max: number): TielineError {
  return refuse(
    { limit: "operationSize", size, max },
    `This query could answer with ${size} values (selected fields times rows), but the limit is ${max}.`,
    'Select fewer fields, or ask for fewer rows with "first".',
  );
}

function refuseIntrospection(max: number): TielineError {
  return refuse(
    { limit: "introspectionSize", max },
    `This query asks the schema for more than ${max} values, which is the limit.`,
    "Ask for fewer types or fields, or read the schema once and keep it.",
  );
}
