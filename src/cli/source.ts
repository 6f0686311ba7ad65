import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import type { RequestContext } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import type { Price } from "../explain/cost.ts";
import { type Answer, makeExecutor } from "../server/executor.ts";
import { bootstrap, CliError, type Host } from "./bootstrap.ts";
import { measureProgress, type Progress } from "./progress.ts";

export interface SourceOptions {
  url?: string;
  direct?: boolean;
}

export interface QueryRequest {
  /** Called twice a second until the answer is complete. */
  onProgress?: (progress: Progress) => void;
  /** One of many pages, with a lower priority. */
  bulk?: boolean;
  /** The cost estimate, for the progress. */
  plan?: Price | undefined;
}

/** What answers queries: a running server, or this process. */
export interface Source {
  ask(query: string, variables: Record<string, unknown>, request?: QueryRequest): Promise<Answer>;
  /** Answers with the cost estimate, or with the errors of the query. */
  explain(query: string, variables: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

/** The server at `url`, or the one at the configured port if it runs; otherwise this process. */
export async function openSource({ url, direct }: SourceOptions, host: Host): Promise<Source> {
  const address = url ?? (direct ? undefined : await findServer(readConfig(host.environment, host.folder)));
  return address ? remoteSource(address, readConfig(host.environment, host.folder).apiKey) : localSource(host);
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

const progressIntervalMs = 500;
const bulkPriority = 5;

function remoteSource(address: string, key: string | undefined): Source {
  const post = async (query: string, variables: Record<string, unknown>, more: Record<string, string>): Promise<Answer> => {
    const headers = {
      "Content-Type": "application/json",
      "X-Tieline-Report": "1",
      ...(key && { Authorization: `Bearer ${key}` }),
      ...more,
    };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify({ query, variables }) }).catch(() => {
      throw new CliError(`No server answers at ${address}. Start one with "npm start", or omit --url.`);
    });
    const body = (await response.json().catch(() => undefined)) as Answer | undefined;
    if (!body) throw new CliError(`${address} did not answer with JSON. Check the address.`);
    return body;
  };
  return {
    explain: (query, variables) => post(query, variables, { "X-Tieline-Explain": "1" }),
    async ask(query, variables, { bulk, onProgress, plan } = {}) {
      const start = Date.now();
      // The server does not send its progress: the estimate and the elapsed time are all there is.
      const ticker = onProgress && setInterval(() => onProgress({ plan, seconds: (Date.now() - start) / 1000 }), progressIntervalMs);
      try {
        return await post(query, variables, bulk ? { Priority: `u=${bulkPriority}` } : {});
      } finally {
        clearInterval(ticker);
      }
    },
    close: async () => undefined,
  };
}

async function localSource(host: Host): Promise<Source> {
  const { app, config, close } = await bootstrap(host);
  const execute = makeExecutor(app, config.deadlineMs);
  return {
    explain: (query, variables) => execute(query, { variables, explain: true }),
    ask(query, variables, { bulk, onProgress, plan } = {}) {
      const measure = onProgress && ((context: RequestContext) => onProgress(measureProgress(app, context.meter, plan)));
      return execute(query, { variables, ...(bulk && { priority: bulkPriority }), ...(measure && { onProgress: measure }) });
    },
    close,
  };
}

/** Reads a query from a file, or from standard input for "-". Throws CliError when it cannot be read. */
export async function readQuery(file: string): Promise<string> {
  try {
    return file === "-" ? await readAll(process.stdin) : readFileSync(file, "utf8");
  } catch {
    throw new CliError(`${file} cannot be read. Pass the path of a file with a query, or "-" for standard input.`);
  }
}

/** Parses `--variables`. Throws CliError unless it is a JSON object. */
export function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return variables as Record<string, unknown>;
  } catch {
    // Reported below, like JSON that is not an object.
  }
  throw new CliError(`--variables must be a JSON object, such as '{"first": 10}'.`);
}
