import type { ApolloServer } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { makeApollo } from "./apollo.ts";
import type { Context, Tieline } from "./tieline.ts";

export type Answer = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface AskOptions {
  variables?: Record<string, unknown>;
  deadlineMs?: number;
  /** The oldest answer that will do. */
  maxAgeMs?: number;
  /** Where quota is short, lower goes first: 0 to 7; 3 when absent. */
  priority?: number;
  /** Only the price is wanted. */
  explain?: boolean;
  /** Vendor calls and milliseconds of waiting for quota that are allowed. */
  maxCalls?: number;
  maxWaitMs?: number;
  operationName?: string;
  /** Told from time to time while the answer is being made. */
  onProgress?: (context: Context) => void;
}

/** Asks the graph within this process: the same parsing, limits, errors and report as over HTTP. */
export function makeAsker(tieline: Tieline, defaultDeadlineMs: number, logError: (error: unknown) => void = console.error) {
  const apollo: ApolloServer<Context> = makeApollo({ tieline, reportAlways: true, logError });
  const started = apollo.start();
  return async (
    query: string,
    { variables, deadlineMs = defaultDeadlineMs, operationName, onProgress, ...terms }: AskOptions = {},
  ): Promise<Answer> => {
    await started;
    const context = tieline.begin({ deadlineMs, ...terms });
    const ticker = onProgress && setInterval(() => onProgress(context), 500);
    try {
      const { body } = await apollo.executeOperation(
        { query, ...(variables && { variables }), ...(operationName && { operationName }) },
        { contextValue: context },
      );
      if (body.kind !== "single") throw new Error("Incremental answers are not served.");
      return body.singleResult as Answer;
    } finally {
      clearInterval(ticker);
      context.end();
    }
  };
}
