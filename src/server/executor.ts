import type { ApolloServer } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { RequestContext } from "../app/request.ts";
import type { App } from "../app.ts";
import type { Caller } from "../callers/caller.ts";
import type { Freshness } from "../transport/send.ts";
import { makeApollo } from "./apollo.ts";

/** The GraphQL response. */
export type Answer = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface ExecuteOptions extends Freshness {
  /** Who asks; absent for this process itself. */
  caller?: Caller;
  variables?: Record<string, unknown>;
  deadlineMs?: number;
  /** When quota is short, lower goes first: 0 to 7; 3 when absent. */
  priority?: number;
  /** Estimates the cost instead of running the query. */
  explain?: boolean;
  /** Vendor calls, and milliseconds of waiting for quota, that are allowed. */
  maxCalls?: number;
  maxWaitMs?: number;
  idempotencyKey?: string;
  operationName?: string;
  /** Other vendors than the app's own. */
  upstreams?: RequestContext["options"]["upstreams"];
  /** Called with what the request is measured by, and can be ended with. */
  onStart?: (context: RequestContext) => void;
}

/** Runs queries in this process, with the same parsing, limits, errors and report as over HTTP. */
export function makeExecutor(app: App, defaultDeadlineMs: number, logError: (error: unknown) => void = console.error) {
  const apollo: ApolloServer<RequestContext> = makeApollo({ app, reportAlways: true, logError });
  const started = apollo.start();
  return async (
    query: string,
    { variables, deadlineMs = defaultDeadlineMs, operationName, onStart, ...options }: ExecuteOptions = {},
  ): Promise<Answer> => {
    await started;
    const context = app.startRequest({ deadlineMs, ...options });
    onStart?.(context);
    try {
      const { body } = await apollo.executeOperation(
        { query, ...(variables && { variables }), ...(operationName && { operationName }) },
        { contextValue: context },
      );
      if (body.kind !== "single") throw new Error("Incremental delivery is not supported.");
      return body.singleResult as Answer;
    } finally {
      context.end();
    }
  };
}
