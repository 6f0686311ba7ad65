import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { DocumentNode, FormattedExecutionResult } from "graphql";
import { extensionsOf, failuresOf, formatError, type LogError } from "./errors.ts";
import { documentLimits, knownOperations, maxTokens } from "./limits.ts";
import { priceOf, type Question, refusalOf } from "./price.ts";
import type { Context, Tieline } from "./tieline.ts";

export interface ApolloOptions {
  tieline: Tieline;
  /** Report in every answer, or only when the caller asks for it. */
  reportAlways: boolean;
  logError: LogError;
}

/** The graph behind Apollo Server: parsing, validation, execution and the shape of answers. */
export function makeApollo({ tieline, reportAlways, logError }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: tieline.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens },
    validationRules: [documentLimits, knownOperations],
    formatError: (formatted, error) => formatError(formatted, error, logError),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      report(tieline, reportAlways),
      price(tieline),
      statusForJson,
    ],
  });
}

/** Puts what the request cost into `extensions.tieline`, and ends the request's clock. */
function report(tieline: Tieline, always: boolean): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request }) {
      const asked = (request.http?.headers ?? new HeaderMap()).get("x-tieline-report");
      return {
        async willSendResponse({ contextValue, response, document, operationName }) {
          contextValue.end();
          if (response.body.kind !== "single" || contextValue.terms.explain) return;
          const result = response.body.singleResult;
          if (!result.data) return;
          const tielineReport = contextValue.meter.report(tieline.clock.now(), tieline.upstreams, failuresOf(result.errors));
          if (document)
            tieline.prices.note(questionOf(document, operationName, request.variables), tielineReport, contextValue.meter.paid());
          if (asked === "0" || !(always || asked === "1")) return;
          result.extensions = { ...result.extensions, tieline: tielineReport };
        },
      };
    },
  };
}

/** Tells the price instead of the answer, or refuses what costs more than the caller allows, before any vendor is asked. */
function price(tieline: Tieline): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ contextValue: { terms, requestId }, document, operationName, request }) {
          if (!terms.explain && terms.maxCalls === undefined && terms.maxWaitMs === undefined) return null;
          const plan = await priceOf(tieline, questionOf(document, operationName, request.variables), terms);
          // Values that do not fit their variables: the query itself will say so, without a call.
          if (!plan) return null;
          const tooDear = terms.explain ? undefined : refusalOf(plan, terms);
          if (tooDear) return single({ errors: [{ message: tooDear.message, extensions: extensionsOf(tooDear) }] }, 400);
          return terms.explain ? single({ data: null, extensions: { tieline: { requestId, plan } } }) : null;
        },
      };
    },
  };
}

function single(singleResult: FormattedExecutionResult, status?: number): GraphQLResponse {
  return { http: { headers: new HeaderMap(), ...(status && { status }) }, body: { kind: "single", singleResult } };
}

function questionOf(document: DocumentNode, operationName: string | null | undefined, variables: Record<string, unknown> = {}): Question {
  return { document, operationName: operationName ?? undefined, variables };
}

const callersMistakes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
  "QUERY_TOO_EXPENSIVE",
]);

/**
 * GraphQL over HTTP: whoever takes nothing but `application/json` gets status 200 for every request that was understood as
 * one, because such a client takes another status for an answer that is not GraphQL's. Everybody else gets 400.
 */
const statusForJson: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    const accepted = request.http?.headers.get("accept") ?? "";
    const onlyJson = accepted !== "" && accepted.split(",").every((range) => /^\s*application\/json\s*(;|$)/i.test(range));
    return {
      async willSendResponse({ response }) {
        if (!onlyJson || response.http.status !== 400 || response.body.kind !== "single") return;
        const { errors = [] } = response.body.singleResult;
        if (errors.every(({ extensions }) => callersMistakes.has(String(extensions?.code)))) response.http.status = 200;
      },
    };
  },
};
