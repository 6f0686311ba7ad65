import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import type { GraphQLSchema } from "graphql";
import type { RequestContext } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import { TielineError } from "../errors.ts";
import type { Price } from "../explain/cost.ts";
import { readFreshness } from "../server/cache-control.ts";
import { type Answer, makeExecutor } from "../server/executor.ts";
import { type Clock, systemClock } from "../transport/clock.ts";
import type { Freshness } from "../transport/send.ts";
import { bootstrap, sandboxNotice } from "./bootstrap.ts";
import { buildSchemaOnly } from "./graph.ts";
import { CliError, type Host, UsageError } from "./host.ts";
import { pickOperation, unknownVariables } from "./operation.ts";
import { Unreachable } from "./walk.ts";

export interface SourceOptions {
  url?: string;
  direct?: boolean;
  /** Which kept answers are taken, as in the request header (RFC 9111). */
  cacheControl?: string;
}

/** What is asked: a query of a file and its variables, as the command line names them. */
export interface QuestionOptions {
  variables?: string;
  /** Which operation of the file. */
  operation?: string;
}

export interface Question {
  text: string;
  variables: Record<string, unknown>;
}

export interface QueryRequest {
  /** One of many pages, with a lower priority. */
  bulk?: boolean;
  /** By default that of the server, or of the configuration. */
  deadlineMs?: number | undefined;
  /** Vendor calls that are allowed. */
  maxCalls?: number | undefined;
  /** Ends the request. */
  signal?: AbortSignal | undefined;
}

/** What answers queries: a running server, or this process. */
export interface Source {
  clock: Clock;
  ask(query: string, variables: Readonly<Record<string, unknown>>, request?: QueryRequest): Promise<Answer>;
  /** Answers with the cost estimate, or with the errors of the query. */
  explain(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Calls made by the request under way, at each vendor; undefined where the server does not tell. */
  callsUnderWay(): ReadonlyMap<string, number> | undefined;
  schema(): GraphQLSchema;
  close(): Promise<void>;
}

/** The server at `url`, or the one at the configured port if it runs; otherwise this process. */
export async function openSource({ url, direct, cacheControl }: SourceOptions, host: Host): Promise<Source> {
  if (url !== undefined && direct) throw new UsageError("--url names a server, and --direct uses none: remove one of them.");
  const config = () => readConfig(host.environment, host.folder);
  const running = async () => (direct ? undefined : findServer(config()));
  const address = url === undefined ? await running() : readAddress(url);
  if (!address) return localSource(host, readFreshness(cacheControl));
  return remoteSource(address, { clock: host.clock ?? systemClock, key: config().apiKey, cacheControl });
}

/** The address of a graph, from that of its server or its own. Throws UsageError for what is no address. */
export function readAddress(text: string): string {
  const whole = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) throw new UsageError(`--url must be an address such as http://127.0.0.1:4000, not "${text.slice(0, 200)}".`);
  const url = new URL(whole);
  if (url.pathname.endsWith("/")) url.pathname += "graphql";
  return url.href;
}

/** The cost estimate in an answer. */
export function priceIn(answer: Answer): Price | undefined {
  return (answer.extensions?.tieline as { plan?: Price } | undefined)?.plan;
}

/** The address of the server that the configuration names, if it runs. */
async function findServer({ host, port }: Config): Promise<string | undefined> {
  // A server on all addresses is reached on loopback.
  const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  const origin = `http://${near.includes(":") ? `[${near}]` : near}:${port}`;
  try {
    const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1000) });
    const body = (await response.json()) as { vendors?: unknown };
    return body.vendors ? `${origin}/graphql` : undefined;
  } catch {
    return undefined;
  }
}

const bulkPriority = 5;
/** The longest deadline that a server accepts. */
const maxDeadlineMs = 600_000;

interface RemoteOptions {
  clock: Clock;
  key: string | undefined;
  cacheControl: string | undefined;
}

function remoteSource(address: string, { clock, key, cacheControl }: RemoteOptions): Source {
  let isSandboxNoted = false;
  async function post(query: string, variables: object, more: Record<string, string>, signal?: AbortSignal): Promise<Answer> {
    const headers = {
      "Content-Type": "application/json",
      "X-Tieline-Report": "1",
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(cacheControl !== undefined && { "Cache-Control": cacheControl }),
      ...more,
    };
    const request = { method: "POST", headers, body: JSON.stringify({ query, variables }), ...(signal && { signal }) };
    const response = await fetch(address, request).catch(() => {
      throw new Unreachable(`No server answers at ${address}. Start one with "npm start", or omit --url.`);
    });
    if (response.headers.has("x-tieline-sandbox") && !isSandboxNoted) {
      console.error(sandboxNotice);
      isSandboxNoted = true;
    }
    const body = (await response.json().catch(() => undefined)) as Answer | undefined;
    if (!body) throw new CliError(`${address} did not answer with JSON. Check the address: a graph's ends with /graphql.`);
    return body;
  }
  return {
    clock,
    explain: (query, variables) => post(query, variables, { "X-Tieline-Explain": "1" }),
    ask(query, variables, { bulk, deadlineMs, maxCalls, signal } = {}) {
      const headers = {
        ...(bulk && { Priority: `u=${bulkPriority}` }),
        ...(deadlineMs !== undefined && { "X-Tieline-Deadline-Ms": String(Math.min(maxDeadlineMs, Math.ceil(deadlineMs))) }),
        ...(maxCalls !== undefined && { "X-Tieline-Max-Calls": String(maxCalls) }),
      };
      return post(query, variables, headers, signal);
    },
    callsUnderWay: () => undefined,
    schema: buildSchemaOnly,
    close: async () => undefined,
  };
}

async function localSource(host: Host, freshness: Freshness): Promise<Source> {
  const { app, config, sandboxed, close } = await bootstrap(host);
  if (sandboxed) console.error(sandboxNotice);
  const execute = makeExecutor(app, config.deadlineMs);
  let underWay: RequestContext | undefined;
  return {
    clock: app.clock,
    explain: (query, variables) => execute(query, { variables, explain: true, ...freshness }),
    async ask(query, variables, { bulk, deadlineMs, maxCalls, signal } = {}) {
      let context: RequestContext | undefined;
      const interrupt = () => context?.end(new TielineError("DEADLINE_EXCEEDED", "The request was interrupted."));
      signal?.addEventListener("abort", interrupt, { once: true });
      try {
        return await execute(query, {
          variables,
          ...freshness,
          ...(bulk && { priority: bulkPriority }),
          ...(deadlineMs !== undefined && { deadlineMs }),
          ...(maxCalls !== undefined && { maxCalls }),
          onStart: (started) => {
            context = started;
            underWay = started;
          },
        });
      } finally {
        signal?.removeEventListener("abort", interrupt);
        underWay = undefined;
      }
    },
    callsUnderWay: () => new Map([...app.upstreams.keys()].map((vendor) => [vendor, underWay?.meter.calls(vendor) ?? 0])),
    schema: () => app.schema,
    close,
  };
}

/** Reads the query and its variables; warns of variables that the query does not declare. Throws CliError and UsageError. */
export async function readQuestion(file: string, { variables: given, operation }: QuestionOptions): Promise<Question> {
  const variables = readVariables(given);
  const text = pickOperation(await readQuery(file), operation);
  const warning = unknownVariables(text, variables);
  if (warning) console.error(`! ${warning}`);
  return { text, variables };
}

/** Reads a query from a file, or from standard input for "-". Throws CliError when it cannot be read, or is empty. */
async function readQuery(file: string): Promise<string> {
  const text = await readText(file);
  if (text.trim() === "") throw new CliError(`${file === "-" ? "Standard input" : file} is empty. It must have a GraphQL query.`);
  return text;
}

async function readText(file: string): Promise<string> {
  try {
    return file === "-" ? await readAll(process.stdin) : readFileSync(file, "utf8");
  } catch {
    throw new CliError(`${file} cannot be read. Pass the path of a file with a query, or "-" for standard input.`);
  }
}

/** Parses `--variables`: a JSON object, or `@FILE` with one. Throws UsageError unless it is a JSON object. */
function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  const json = text.startsWith("@") ? readVariablesFile(text.slice(1)) : text;
  try {
    const variables: unknown = JSON.parse(json);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return variables as Record<string, unknown>;
  } catch {
    // Reported below, like JSON that is not an object.
  }
  throw new UsageError(`--variables must be a JSON object, such as '{"first": 10}', or a file with one, such as @variables.json.`);
}

function readVariablesFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`--variables: ${path} cannot be read. Pass the path of a file with a JSON object.`);
  }
}
