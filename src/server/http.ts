import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import cors from "cors";
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from "express";
import type { RequestOptions } from "../app/request.ts";
import type { App } from "../app.ts";
import { RequestLimits } from "../callers/request-limits.ts";
import { readableVendors } from "../callers/scopes.ts";
import type { Bi } from "../doors/bi.ts";
import { serveViews } from "../doors/files/routes.ts";
import { serveOdata } from "../doors/odata/routes.ts";
import type { DoorOptions } from "../doors/request.ts";
import { healthOf } from "../engine/vendor/health.ts";
import { TielineError } from "../errors.ts";
import { filesPath } from "../graph/files.ts";
import type { Observation } from "../observe/observation.ts";
import { Answers } from "./answers.ts";
import { makeApollo } from "./apollo.ts";
import { assetsPath, serveAssets } from "./assets.ts";
import { type AuthenticationOptions, authenticate, callerOf, identify, requireScope } from "./authentication.ts";
import { bodyTooLarge, limitBody, maxBodyBytes } from "./body-limit.ts";
import { limitRequests, takeTurn } from "./caller-limits.ts";
import { type ConnectionLimits, defaultConnectionLimits, makeHttpServer } from "./connections.ts";
import { type ConsoleOptions, serveConsole, serveConsoleAssets } from "./console/routes.ts";
import { Draining } from "./draining.ts";
import { internalError, type LogError, sendError } from "./errors.ts";
import { serveFiles } from "./files.ts";
import { whenLeft } from "./front/flight.ts";
import { Front } from "./front/front.ts";
import { checkHost, isLocal } from "./hosts.ts";
import { serveIde } from "./ide.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { observeRequests } from "./observe.ts";
import { Overload, type OverloadOptions } from "./overload.ts";
import { referencePath, serveReference } from "./reference.ts";
import { readRequestOptions, withinLimits } from "./request-options.ts";
import { reviewAssetsPath, reviewPath, serveReview, serveReviewAssets } from "./review/routes.ts";
import { refuseCrossSite } from "./same-site.ts";
import { securityHeaders } from "./security-headers.ts";
import { SubgraphServers, subgraphsPath } from "./subgraphs.ts";
import { serveTableKeys } from "./tables/keys.ts";
import { serveTables, serveTablesAssets, tablesAssetsPath } from "./tables/routes.ts";
import { type TrustedDocuments, useTrustedDocuments } from "./trusted-documents.ts";

export interface ServerOptions extends AuthenticationOptions, Omit<ConsoleOptions, "observation"> {
  host: string;
  port: number;
  deadlineMs: number;
  corsOrigins: readonly string[];
  /** Names, besides localhost, that callers of a server on a loopback address may use. */
  allowedHosts?: readonly string[];
  /** Where callers reach the server, if a proxy stands before it. */
  publicUrl?: URL | undefined;
  /** The only documents that run for callers without the scope `adhoc`. */
  documents?: TrustedDocuments | undefined;
  production: boolean;
  /** Who may see what vendors say of refusals; when absent everyone, on a loopback address, and nobody elsewhere. */
  maySeeVendorErrors?: (request: Request) => boolean;
  logError: LogError;
  /** What is shown of the server's doings; absent: nothing, and no console. */
  observation?: Observation;
  /** Snapshots of views, for tools that read tables; absent: there are none. */
  bi?: Bi | undefined;
  /** Limits other than the defaults. */
  limits?: Partial<Limits>;
  connections?: Partial<ConnectionLimits>;
  overload?: OverloadOptions;
  /** Learns which document is read, and which operation begins. */
  noteOperation?: (name: string) => void;
  /** How long a caller may read nothing of a file or a large answer, in milliseconds. */
  stalledMs?: number;
  /** How long new connections are still served after `close`, in milliseconds; 0 when absent. */
  drainMs?: number;
  /** How long requests in flight may take after that, in milliseconds. */
  graceMs?: number;
}

export interface RunningServer {
  /** Origin, such as `http://127.0.0.1:4000`. */
  url: string;
  /** Serves on for `drainMs`, then accepts no new requests, and waits up to `graceMs` for those in flight. */
  close(options?: { drain: boolean }): Promise<void>;
}

const defaultGraceMs = 5000;

/** On every response whose data is made up. */
const sandboxHeader = "X-Tieline-Sandbox";

/** Starts the HTTP server. Rejects with the error of `listen`, such as EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const limits = { ...defaultLimits, ...options.limits };
  const answers = new Answers(limits);
  const { app, production, logError, noteOperation } = options;
  const makeApolloOf = (each: App) => makeApollo({ app: each, reportAlways: !production, logError, limits, answers, noteOperation });
  const apollo = makeApolloOf(app);
  const subgraphs = new SubgraphServers(app, { makeApollo: makeApolloOf, serve: (each) => answers.serve(each, options) });
  const overload = new Overload(options.overload);
  await apollo.start();
  const { drainMs = 0, graceMs = defaultGraceMs } = options;
  const { idleTimeoutMs } = { ...defaultConnectionLimits, ...options.connections };
  const draining = new Draining({ clock: app.clock, graceMs, idleMs: idleTimeoutMs });
  const requestLimits = new RequestLimits(app.clock);
  // Nobody asks before all of it stands.
  const keep: Front["keep"] = (...answer) => front.keep(...answer);
  const serveGraphql = answers.serve(apollo, { ...options, keep });
  const handle = makeHandler(options, { shed: overload.shed, serveGraphql, subgraphs, draining, requestLimits });
  const front = new Front({
    app,
    handle,
    identify: (request) => identify(options, request),
    limits: requestLimits,
    overload,
    observer: options.observation?.observer,
    maxBytes: limits.readyAnswerBytes,
  });
  const listener = limits.readyAnswerBytes > 0 ? front.listener : handle;
  const server = makeHttpServer(options.connections, (request, response) => {
    // Each policy listens for the end of the response.
    response.setMaxListeners(20);
    draining.watch(response);
    listener(request, response);
  });
  const url = await listen(server, options.host, options.port).catch((error) => {
    overload.stop();
    throw error;
  });
  return {
    url,
    close: async ({ drain } = { drain: true }) => {
      await draining.close(server, drain ? drainMs : 0);
      overload.stop();
      await apollo.stop();
      await subgraphs.stop();
    },
  };
}

interface Served extends Record<"shed" | "serveGraphql", RequestHandler> {
  subgraphs: SubgraphServers;
  draining: Draining;
  requestLimits: RequestLimits;
}

function makeHandler(options: ServerOptions, { shed, serveGraphql, subgraphs, draining, requestLimits }: Served): Express {
  const app = express();
  app.disable("x-powered-by");
  // Answers are not kept, and what is kept brings a tag of its own: to make one takes as long as to send it.
  app.disable("etag");
  app.use(securityHeaders(options));
  app.use((_request, response, next) => {
    response.locals.requestId = randomUUID();
    response.setHeader("X-Request-Id", response.locals.requestId);
    if (options.app.sandbox) response.setHeader(sandboxHeader, "true");
    next();
  });
  if (options.observation) app.use(observeRequests(options.app, options.observation.observer));
  app.use(checkHost(options));
  app.get("/livez", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", (_request, response) => {
    if (draining.isStarted) response.status(503).json({ status: "stopping" });
    else response.json(readiness(options.app));
  });
  if (options.corsOrigins.length > 0)
    app.use(
      ["/graphql", subgraphsPath, filesPath],
      cors({
        origin: [...options.corsOrigins],
        methods: ["GET", "POST"],
        exposedHeaders: ["X-Request-Id", "Age", ...(options.app.sandbox ? [sandboxHeader] : [])],
        maxAge: 600,
      }),
    );
  // Before the sign-in, which would send the key of the tab.
  app.get(`${filesPath}/*path`, refuseCrossSite(options));
  // Scripts and styles of the pages hold no data.
  app.get(`${assetsPath}/:name`, serveAssets());
  app.get("/console/:name", serveConsoleAssets());
  if (options.bi) app.get(`${tablesAssetsPath}/:name`, serveTablesAssets());
  app.get(`${reviewAssetsPath}/:name`, serveReviewAssets());
  // Everything from here on needs a key, where keys are required.
  app.use(authenticate(options), limitRequests(requestLimits));
  const guard = options.guard ?? requireScope("admin");
  app.use(["/status", "/metrics"], guard);
  if (options.observation) app.use(serveConsole({ ...options, observation: options.observation, guard }));
  app.get("/", guard, (_request, response) => response.redirect(302, "/graphql"));
  app.use(referencePath, serveReference());
  if (options.bi) {
    app.use("/bi", serveTables(), serveTableKeys(options.authenticator), serveViews(options.bi, doorOptions(options)));
    app.use("/odata", serveOdata(options.bi, doorOptions(options)));
  }
  app.use(reviewPath, serveReview());
  app.get("/graphql", serveIde(options.app));
  app.use(["/graphql", subgraphsPath, filesPath], shed);
  const readOperation = [
    requireJson,
    limitBody(),
    express.json({ limit: maxBodyBytes }),
    defaultBody,
    takeTurn,
    useTrustedDocuments(options.documents),
    startRequest(options),
  ];
  app.use("/graphql", ...readOperation, serveGraphql);
  app.all(`${subgraphsPath}/:part`, subgraphs.find, ...readOperation, subgraphs.handle);
  app.get(`${filesPath}/*path`, startRequest(options), serveFiles(options.app, options));
  app.use((_request, response) => sendError(response, { status: 404, message: "Not found. Send queries to /graphql." }));
  app.use(handleError(options.logError));
  return app;
}

/** What the doors of BI need to know of their callers. */
function doorOptions({ app, publicUrl, logError }: ServerOptions): DoorOptions {
  return { readableOf: (response) => readableVendors(callerOf(response).scopes), publicUrl, now: () => app.clock.now(), logError };
}

/** Ready even while a vendor is down, because the others still answer; it is said, though. */
function readiness({ upstreams, sandbox }: App): object {
  const vendors = Object.fromEntries([...upstreams.values()].map((upstream) => [upstream.name, healthOf(upstream)]));
  const isDegraded = Object.values(vendors).some(({ status }) => status === "FAILING");
  return { status: isDegraded ? "degraded" : "ready", ...(sandbox && { sandbox }), vendors };
}

const notAcceptable = 'Responses are JSON. Send "Accept: application/json" or "application/graphql-response+json".';

const responseTypes = ["application/json", "application/graphql-response+json"].flatMap((type) => [type, `${type}; charset=utf-8`]);

/** Rejects other media types before the query runs, so that no vendor is called in vain. */
const requireJson: RequestHandler = (request, response, next) => {
  response.vary("Accept");
  if (!request.accepts(responseTypes)) return sendError(response, { status: 406, message: notAcceptable });
  if (request.method !== "POST" || request.is(["application/json", "application/graphql+json"])) return next();
  const [sent = ""] = (request.headers["content-type"] ?? "").split(";");
  const instead = /^[\w.+/-]{1,60}$/.test(sent) ? `, not "${sent}"` : "";
  sendError(response, { status: 415, message: `The body must be JSON. Send it with "Content-Type: application/json"${instead}.` });
};

const defaultBody: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

/** Starts a request with the options in the headers; it ends with the response, or when the caller disconnects. */
function startRequest({ app, deadlineMs, host, maySeeVendorErrors = () => isLocal(host) }: ServerOptions): RequestHandler {
  return (request, response, next) => {
    let requested: RequestOptions;
    try {
      requested = readRequestOptions(request.headers, deadlineMs);
    } catch (error) {
      return sendError(response, { status: 400, message: (error as TielineError).text, code: "BAD_USER_INPUT" });
    }
    const caller = callerOf(response);
    const context = app.startRequest({
      ...withinLimits(requested, caller.limits),
      caller,
      showsVendorErrors: maySeeVendorErrors(request),
      requestId: response.locals.requestId as string,
    });
    response.locals.context = context;
    whenLeft(response, () => context.end(new TielineError("DEADLINE_EXCEEDED", "The caller disconnected.")));
    next();
  };
}

const unreadable: Readonly<Record<string, string>> = {
  "entity.parse.failed": "The body is not valid JSON.",
  "entity.too.large": bodyTooLarge,
  "charset.unsupported": 'The body\'s character set is not supported. Send it as UTF-8: "Content-Type: application/json".',
  "encoding.unsupported": "The body's encoding is not supported. Send it uncompressed, or with gzip, deflate or br.",
};

/** Answers in JSON where Express would send an HTML page. */
function handleError(logError: LogError): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, _request, response, next) => {
    // The answer is out already, such as for a body that was refused before its end.
    if (response.writableEnded) return;
    if (response.headersSent) return next(error);
    const { status = 500, type = "" } = error;
    if (status >= 400 && status < 500)
      return sendError(response, { status, message: unreadable[type] ?? "The request is malformed. Check its URL, encoding and headers." });
    logError(error);
    return sendError(response, { status: 500, message: internalError, code: "INTERNAL_SERVER_ERROR" });
  };
}

/** Connections that wait until they are accepted. Beyond Node's 511 a burst of others would let a caller try again after seconds. */
const backlog = 4096;

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog }, () => {
      const address = server.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}`);
    });
  });
}
