import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestHandler } from "express";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "../app/request.ts";
import type { App } from "../app.ts";
import { type VendorName, vendorNames } from "../errors.ts";
import { filesPath } from "../graph/files.ts";
import type { FinishedRequest, Observer, Outcome, RequestError, RequestKind } from "../observe/observer.ts";
import { subgraphsPath } from "./subgraphs.ts";

/** What the answer to an operation tells of it. */
export interface OperationFacts {
  operation?: string;
  document?: string;
  errors: readonly RequestError[];
  hasData: boolean;
  isQuery: boolean;
}

/** By the request's meter: Apollo hands on a copy of the context. */
const facts = new WeakMap<RequestContext["meter"], OperationFacts>();

/** A name is whatever the caller wrote. */
const maxName = 80;
/** Kinds of errors that are told of one request. */
const mostErrors = 10;

/** Notes what `observeRequests` tells of an operation. */
export const operationFactsPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response, queryHash, operationName, operation: node, request }) {
        const { body } = response;
        const { data = null, errors = [] } = body.kind === "single" ? body.singleResult : body.initialResult;
        const operation = operationName ?? request.operationName ?? undefined;
        facts.set(contextValue.meter, {
          ...(operation && { operation: operation.slice(0, maxName) }),
          ...(queryHash && { document: queryHash.slice(0, 12) }),
          errors: kindsOf(errors),
          isQuery: node?.operation === "query",
          hasData: data !== null && Object.values(data).some((value) => value !== null),
        });
      },
    };
  },
};

/** What the answer of a request told of its operation; undefined where there was none. */
export function factsOf({ meter }: Pick<RequestContext, "meter">): OperationFacts | undefined {
  return facts.get(meter);
}

/** The same of an answer that is given again. */
export function noteFacts(meter: RequestContext["meter"], told: OperationFacts): void {
  facts.set(meter, told);
}

/** What is known of a request when it is over. */
export interface Served {
  requestId?: string | undefined;
  caller?: { name?: string } | undefined;
  context?: { meter: RequestContext["meter"]; options?: Pick<RequestContext["options"], "explain"> } | undefined;
  /** Body of the answer, where no header of the response object tells its length. */
  bytes?: number | undefined;
}

/** Requests that somebody else watches. */
const watched = new WeakSet<ServerResponse>();

/** Tells the observer every request when it is over. */
export function observeRequests({ clock }: Pick<App, "clock">, observer: Observer): RequestHandler {
  return (request, response, next) => {
    // Express changes the path while it looks for a route.
    const { path } = request;
    if (!watched.has(response)) watchRequest({ clock, observer }, { request, response, path }, () => response.locals as Served);
    next();
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
}

/** Tells the observer one request when it is over; `served` is asked then. */
export function watchRequest(
  { clock, observer }: Pick<App, "clock"> & { observer: Observer },
  exchange: Exchange,
  served: () => Served,
): void {
  const startedAt = clock.now();
  watched.add(exchange.response);
  exchange.response.on("close", () => {
    observer.answered?.(describe(exchange, served(), { startedAt, durationMs: clock.now() - startedAt }));
  });
}

function describe(
  { request, response, path }: Exchange,
  { requestId, caller: by, context, bytes }: Served,
  times: Pick<FinishedRequest, "startedAt" | "durationMs">,
): FinishedRequest {
  const told = context && facts.get(context.meter);
  const { operation, document, errors = [] } = told ?? {};
  const caller = by?.name;
  const length = bytes ?? (response.hasHeader("content-length") ? Number(response.getHeader("content-length")) : Number.NaN);
  const { method = "" } = request;
  const { traceparent } = request.headers;
  return {
    id: requestId!,
    ...(caller !== undefined && { caller }),
    kind: kindOf(path, method, context),
    method,
    status: response.statusCode,
    outcome: outcomeOf(response, told),
    ...times,
    ...(operation && { operation }),
    ...(document && { document }),
    ...(Number.isFinite(length) && { answerBytes: length }),
    vendors: context?.meter.counts ?? new Map(),
    calls: context?.meter.finished ?? [],
    errors,
    ...(typeof traceparent === "string" && { traceparent }),
  };
}

const otherKinds: Readonly<Record<string, RequestKind>> = {
  "/livez": "probe",
  "/readyz": "probe",
  "/metrics": "probe",
  "/status": "probe",
  "/status/events": "stream",
};

function kindOf(path: string, method: string, context: Served["context"]): RequestKind {
  if ((path === "/graphql" || path.startsWith(`${subgraphsPath}/`)) && (context || method === "POST"))
    return context?.options?.explain ? "price" : "graphql";
  if (path.startsWith(`${filesPath}/`)) return "file";
  return Object.hasOwn(otherKinds, path) ? otherKinds[path]! : "page";
}

function outcomeOf({ statusCode, writableFinished }: ServerResponse, told: OperationFacts | undefined): Outcome {
  if (!writableFinished) return "left";
  if (statusCode >= 500) return "failed";
  if (statusCode >= 400) return "refused";
  if (!told || told.errors.length === 0) return "ok";
  if (told.hasData) return "partial";
  // Clients that accept nothing but JSON get status 200 for what others get 400 for.
  return told.errors.some(({ vendor, code }) => vendor !== undefined || code === "INTERNAL_SERVER_ERROR") ? "failed" : "refused";
}

/** Each code and vendor once. Messages of errors without a vendor may quote the caller. */
function kindsOf(errors: readonly GraphQLFormattedError[]): RequestError[] {
  const kinds = new Map<string, RequestError>();
  for (const { message, extensions = {} } of errors) {
    const code = String(extensions.code ?? "INTERNAL_SERVER_ERROR");
    const vendor = vendorNames.find((name) => name === extensions.vendor) as VendorName | undefined;
    const key = `${code} ${vendor}`;
    if (!kinds.has(key)) kinds.set(key, { code, ...(vendor && { vendor, message }) });
    if (kinds.size === mostErrors) break;
  }
  return [...kinds.values()];
}
