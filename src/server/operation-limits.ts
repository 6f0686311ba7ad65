import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../app.ts";
import type { TielineError } from "../errors.ts";
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
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const described: Operation = { schema, document, operation, variables: request.variables ?? {} };
          const introspection = sizeOfIntrospection(described, limits.introspectionSize);
          if (introspection > limits.introspectionSize) throw asGraphQLError(refuseIntrospection(limits.introspectionSize));
          const size = sizeOfOperation(described) + introspection;
          if (size > limits.operationSize) throw asGraphQLError(refuseSize(size, limits.operationSize));
          await admit(contextValue, size);
        },
      };
    },
  };
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
