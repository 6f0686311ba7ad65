import { randomUUID } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import cors from "cors";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { TielineError } from "../errors.ts";
import { filesPath } from "../graph/files.ts";
import { makeApollo } from "./apollo.ts";
import { type LogError, sendError } from "./errors.ts";
import { files } from "./files.ts";
import { knownHosts } from "./hosts.ts";
import { makeIdePage, readExamples } from "./ide.ts";
import { reference, referencePath } from "./reference.ts";
import { termsOf } from "./terms.ts";
import type { Context, Terms, Tieline } from "./tieline.ts";

export interface ServerOptions {
  tieline: Tieline;
  host: string;
  port: number;
  deadlineMs: number;
  corsOrigins: readonly string[];
  /** Names beside localhost by which a server on a loopback address may be asked. */
  allowedHosts?: readonly string[];
  production: boolean;
  logError: LogError;
  /** How long a caller may take nothing of a file that is being sent, in milliseconds. */
  stalledMs?: number;
  /** How long requests under way may take when the server is closed, in milliseconds. */
  graceMs?: number;
}

export interface RunningServer {
  /** Origin, such as `http://127.0.0.1:4000`. */
  url: string;
  /** Ends it: no new requests, those under way may finish for a few seconds. */
  close(): Promise<void>;
}

/** Largest request body. */
const maxBody = "1mb";
const defaultGraceMs = 5000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const apollo = makeApollo({ tieline: options.tieline, reportAlways: !options.production, logError: options.logError });
  await apollo.start();
  const app = makeApp(options, apollo);
  const unanswered = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    unanswered.add(response);
    response.on("close", () => unanswered.delete(response));
    if (!server.listening) announceEnd(response);
    app(request, response);
  });
  server.requestTimeout = 60_000;
  const url = await listen(server, options.host, options.port);
  return {
    url,
    close: async () => {
      const closed = close(server, options.graceMs ?? defaultGraceMs);
      unanswered.forEach(announceEnd);
      await closed;
      await apollo.stop();
    },
  };
}

/** Who is served while we close must not come back over this connection. */
function announceEnd(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

function makeApp(options: ServerOptions, apollo: ApolloServer<Context>): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.locals.requestId = randomUUID();
    response.setHeader("X-Request-Id", response.locals.requestId);
    next();
  });
  app.use(knownHosts(options));
  app.get("/", (_request, response) => response.redirect(302, "/graphql"));
  app.get("/livez", (_request, response) => void response.json({ status: "ok" }));
  // A vendor that is down leaves the others to answer: it does not make the graph unready.
  app.get("/readyz", (_request, response) => void response.json({ status: "ready", vendors: configuredVendors(options.tieline) }));
  if (options.corsOrigins.length > 0)
    app.use(
      ["/graphql", filesPath],
      cors({ origin: [...options.corsOrigins], methods: ["GET", "POST"], exposedHeaders: ["X-Request-Id"], maxAge: 600 }),
    );
  app.get([referencePath, `${referencePath}/:vendor`], reference());
  app.get("/graphql", ide());
  app.use("/graphql", onlyJson, express.json({ limit: maxBody }), emptyBody, terms(options), graphql(apollo));
  app.get(`${filesPath}/*place`, terms(options), files(options.tieline, options));
  app.use((_request, response) => sendError(response, 404, "There is nothing at this address. The graph is at /graphql."));
  app.use(lastResort(options.logError));
  return app;
}

function configuredVendors(tieline: Tieline): Record<string, string> {
  return Object.fromEntries(
    [...tieline.upstreams.values()].map(({ name, configured }) => [name, configured ? "configured" : "not configured"]),
  );
}

/** The page's own scripts and styles stand in it; it may speak with this server alone. */
const idePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Browsers get GraphiQL, which takes up a `?query=` by itself; everything else goes on to the graph. */
function ide(): RequestHandler {
  const page = makeIdePage(readExamples());
  return (request, response, next) => {
    response.vary("Accept");
    if (request.accepts(["json", "html"]) !== "html") return next();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", idePolicy);
    response.vary("Accept-Encoding");
    if (!request.acceptsEncodings("gzip")) return void response.send(gunzipSync(page()));
    response.setHeader("Content-Encoding", "gzip");
    response.send(page());
  };
}

const answerTypes = ["application/json", "application/graphql-response+json"].flatMap((type) => [type, `${type}; charset=utf-8`]);

/** JSON comes and JSON goes. Said before the question is answered, so that no vendor is asked for nothing. */
const onlyJson: RequestHandler = (request, response, next) => {
  response.vary("Accept");
  if (!request.accepts(answerTypes))
    return sendError(response, 406, 'Answers are JSON: send "Accept: application/json" or "application/graphql-response+json".');
  if (request.method !== "POST" || request.is(["application/json", "application/graphql+json"])) return next();
  const [got = ""] = (request.headers["content-type"] ?? "").split(";");
  sendError(
    response,
    415,
    `The body must be JSON: send it with "Content-Type: application/json"${/^[\w.+/-]{1,60}$/.test(got) ? `, not "${got}"` : ""}.`,
  );
};

const emptyBody: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

function graphql(apollo: ApolloServer<Context>): RequestHandler {
  return expressMiddleware(apollo, { context: async ({ res }) => res.locals.tieline as Context });
}

/** Begins a request on the caller's terms; it ends with the answer, or when the caller leaves. */
function terms({ tieline, deadlineMs }: ServerOptions): RequestHandler {
  return (request, response, next) => {
    let terms: Terms;
    try {
      terms = termsOf(request.headers, deadlineMs);
    } catch (error) {
      return sendError(response, 400, (error as Error).message, "BAD_USER_INPUT");
    }
    const context = tieline.begin({ ...terms, requestId: response.locals.requestId as string });
    response.locals.tieline = context;
    response.on("close", () => context.end(new TielineError("DEADLINE_EXCEEDED", "The caller has left.")));
    next();
  };
}

const unreadable: Readonly<Record<string, string>> = {
  "entity.parse.failed": "The body is not valid JSON.",
  "entity.too.large": `The body is larger than ${maxBody}. Send a shorter query, and values as variables.`,
  "charset.unsupported": 'The body\'s character set is not supported. Send it as UTF-8: "Content-Type: application/json".',
  "encoding.unsupported": "The body is compressed in a way that is not supported. Send it plain, or with gzip, deflate or br.",
};

/** What Express would answer with a page of HTML. */
function lastResort(logError: LogError): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status = 500, type = "" } = error;
    if (status >= 400 && status < 500)
      return sendError(response, status, unreadable[type] ?? "The request could not be read. Check its address, encoding and headers.");
    logError(error);
    return sendError(response, 500, "Something went wrong inside Tieline. The log has the details.", "INTERNAL_SERVER_ERROR");
  };
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}`);
    });
  });
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(force);
}
