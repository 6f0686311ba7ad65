import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginInlineTrace } from "@apollo/server/plugin/inlineTrace";
import type { DocumentNode, FormattedExecutionResult } from "graphql";
import type { RequestContext } from "../app/request.ts";
import type { App } from "../app.ts";
import { type Code, errorCodes } from "../errors.ts";
import { needsPrice, refusalOf } from "../explain/cost.ts";
import { CostMemory } from "../explain/cost-memory.ts";
import type { PricedQuery } from "../explain/price.ts";
import { quoteOf } from "../explain/quote.ts";
import { Answers } from "./answers.ts";
import { DocumentCache } from "./document-cache.ts";
import { makeDocumentPlugin } from "./documents.ts";
import { extensionsOf, failuresOf, formatError, type LogError, withoutVendorErrors } from "./errors.ts";
import { makeIntrospectionPlugin } from "./introspection.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { operationFactsPlugin } from "./observe.ts";
import { makeSizePlugin } from "./operation-limits.ts";
import { makeQueryStore } from "./persisted-queries.ts";
import { noteQuote, noteReport, pricedAnswer } from "./reports.ts";
import { countRows, RowBudget, setRowBudget } from "./row-budget.ts";

export interface ApolloOptions {
  app: App;
  /** Put the report into every answer, instead of only when the caller requests it. */
  reportAlways: boolean;
  logError: LogError;
  limits?: Limits;
  /** The answers of the server that Apollo works for. */
  answers?: Answers;
  /** Learns which document is read, and which operation begins. */
  noteOperation?: ((name: string) => void) | undefined;
}

/** Apollo Server with the graph's limits, errors, cost estimates and reports. */
export function makeApollo(options: ApolloOptions): ApolloServer<RequestContext> {
  const { app, reportAlways, logError, limits = defaultLimits, answers = new Answers(limits), noteOperation } = options;
  const costs = new CostMemory();
  countRows(app.schema);
  const admit = async (context: RequestContext, size: number) => {
    await answers.enter(context, size);
    const { caller } = context.options;
    setRowBudget(context, new RowBudget(limits.operationSize, { signal: answers.callerLeft(context), caller: caller?.name }));
  };
  return new ApolloServer<RequestContext>({
    schema: app.schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    // Apollo's store estimates memory by the JSON of a document, which leaves out most of it.
    documentStore: null,
    persistedQueries: { cache: makeQueryStore(limits.persistedQueryBytes) },
    stringifyResult: answers.write,
    formatError: (formatted, error) => formatError(formatted, error, logError),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // A gateway that asks for it gets the times of the fields (header apollo-federation-include-trace: ftv1); errors go as codes alone.
      ApolloServerPluginInlineTrace({ includeErrors: { masked: true } }),
      ...(noteOperation ? [makeNotePlugin(noteOperation)] : []),
      makeDocumentPlugin(new DocumentCache(limits.documentCacheBytes), { limits, logError }),
      makeSizePlugin(limits, admit),
      makeReportPlugin(costs, { app, reportAlways }),
      makeCostPlugin(costs, app),
      makeIntrospectionPlugin(limits),
      jsonStatusPlugin,
      operationFactsPlugin,
      vendorErrorsPlugin,
      // Last: it marks what will be written.
      makeAnswerPlugin(answers),
    ],
  });
}

/** Names what may hold the event loop from now on: an anonymous operation goes by the hash of its text. */
function makeNotePlugin(note: (name: string) => void): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveSource({ queryHash }) {
          note(`document ${queryHash.slice(0, 12)}`);
        },
        async didResolveOperation({ operationName, queryHash }) {
          note(operationName ?? `document ${queryHash.slice(0, 12)}`);
        },
      };
    },
  };
}

/** Tells for which request an answer will be written. */
function makeAnswerPlugin(answers: Answers): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response: { body } }) {
          if (body.kind === "single") answers.mark(body.singleResult, contextValue);
        },
      };
    },
  };
}

/** Reports the cost of the request in `extensions.tieline`, and ends the request. */
function makeReportPlugin(
  costs: CostMemory,
  { app, reportAlways }: Pick<ApolloOptions, "app" | "reportAlways">,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ request }) {
      const requested = (request.http?.headers ?? new HeaderMap()).get("x-tieline-report");
      return {
        async willSendResponse({ contextValue, response, document, operationName }) {
          const { meter, options } = contextValue;
          contextValue.end();
          if (response.body.kind !== "single" || options.explain) return;
          const result = response.body.singleResult;
          if (!result.data) return;
          const oldestMs = meter.oldestMs();
          // RFC 9111, 5.1: seconds since a vendor was asked; absent where it was asked for this answer.
          if (oldestMs !== undefined) response.http.headers.set("age", String(Math.floor(oldestMs / 1000)));
          const lifetime = lifetimeOf(contextValue, app.clock.now());
          if (lifetime !== undefined && !result.errors) response.http.headers.set("cache-control", lifetime);
          const failures = failuresOf(result.errors);
          const report = meter.report(app.clock.now(), app.upstreams, failures);
          if (document) costs.note(pricedQuery(document, operationName, request.variables), report, meter.answerCalls());
          const isWanted = requested !== "0" && (reportAlways || requested === "1");
          const shown = { ...report, ...(app.sandbox && { sandbox: true }) };
          noteReport(meter, { failures, ...(isWanted && { report: shown }) });
          if (isWanted) result.extensions = { ...result.extensions, tieline: shown };
        },
      };
    },
  };
}

/**
 * How long others may keep an answer (RFC 9111, 5.2.2.1): until the first of its parts is no longer fresh, counted from when the oldest
 * was read, as `Age` is. Undefined, which leaves it at `no-store`, for a caller who is known, and where a vendor was asked.
 */
function lifetimeOf({ basis, meter, options: { caller } }: RequestContext, now: number): string | undefined {
  const freshMs = caller?.isAnyone ? basis.freshFor(now) : undefined;
  return freshMs === undefined ? undefined : `max-age=${Math.floor(freshMs / 1000) + Math.floor((meter.oldestMs() ?? 0) / 1000)}`;
}

/** Answers with the cost estimate when the caller requests it, and rejects queries that exceed the caller's limits, without a vendor call. */
function makeCostPlugin(costs: CostMemory, app: App): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ contextValue: { options, requestId, meter }, document, operationName, request }) {
          const query = pricedQuery(document, operationName, request.variables);
          if (!needsPrice(app, query, options, costs)) return null;
          const quote = await quoteOf(app, query, options, costs);
          // The query cannot run, such as for an invalid variable: execution reports that without a call.
          if (!quote) return null;
          const plan = quote.price();
          const refusal = options.explain ? undefined : refusalOf(plan, options);
          if (refusal) return single({ errors: [{ message: refusal.text, extensions: extensionsOf(refusal) }] }, 400);
          if (!options.explain) return null;
          noteQuote(meter, quote);
          return single(pricedAnswer(app, requestId, plan));
        },
      };
    },
  };
}

function single(singleResult: FormattedExecutionResult, status?: number): GraphQLResponse {
  return { http: { headers: new HeaderMap(), ...(status && { status }) }, body: { kind: "single", singleResult } };
}

function pricedQuery(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> = {},
): PricedQuery {
  return { document, operationName: operationName ?? undefined, variables };
}

const graphqlCodes = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE"]);

/** Is the request wrong, as opposed to a failure while serving it? */
function isCallerError(code: string): boolean {
  return graphqlCodes.has(code) || (code in errorCodes && errorCodes[code as Code].httpStatus === 400);
}

/**
 * GraphQL over HTTP, "application/json": a client that accepts nothing else gets status 200 for every well-formed request,
 * because it takes other statuses for responses that are not GraphQL. Other clients get 400.
 */
const jsonStatusPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request }) {
    const accepted = request.http?.headers.get("accept") ?? "";
    const onlyJson = accepted !== "" && accepted.split(",").every((range) => /^\s*application\/json\s*(;|$)/i.test(range));
    return {
      async willSendResponse({ response }) {
        if (!onlyJson || response.http.status !== 400 || response.body.kind !== "single") return;
        const { errors = [] } = response.body.singleResult;
        if (errors.every(({ extensions }) => isCallerError(String(extensions?.code)))) response.http.status = 200;
      },
    };
  },
};

/** Takes what vendors say out of the errors of a caller who may not see it. */
const vendorErrorsPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (contextValue.options.showsVendorErrors !== false || response.body.kind !== "single") return;
        const { singleResult } = response.body;
        singleResult.errors = singleResult.errors?.map((error) => ({ ...error, extensions: withoutVendorErrors(error.extensions) }));
        if (!singleResult.errors) delete singleResult.errors;
      },
    };
  },
};
