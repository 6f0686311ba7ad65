import { execute, type GraphQLSchema, parse } from "graphql";
import type { Context } from "../graph/context.ts";
import type { JsonObject } from "../transport/json.ts";
import type { RequestContext } from "./request.ts";

/** Operations of the graph itself, each a request of its own with what this caller may do. */
export function innerAsker(schema: GraphQLSchema, start: () => RequestContext): NonNullable<NonNullable<Context["writes"]>["ask"]> {
  return async (document, variables) => {
    const context = start();
    try {
      const { data, errors } = await execute({ schema, document: parse(document), contextValue: context, variableValues: variables });
      const [error] = errors ?? [];
      if (error) throw error.originalError ?? error;
      return JSON.parse(JSON.stringify(data)) as JsonObject;
    } finally {
      context.end();
    }
  };
}
