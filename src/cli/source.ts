import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { type Config, readConfig } from "../config.ts";
import { type Answer, makeAsker } from "../server/ask.ts";
import type { Price } from "../server/price.ts";
import type { Context } from "../server/tieline.ts";
import { type Moment, momentOf } from "./progress.ts";
import { CliError, type Outside, prepare } from "./surroundings.ts";

export interface SourceOptions {
  url?: string;
  direct?: boolean;
}

export interface AskOptions {
  /** Told from time to time how far it is, where that can be seen, for as long as the answer is awaited. */
  onProgress?: (moment: Moment) => void;
  /** A page of many: whoever asks for one answer goes first where quota is short. */
  bulk?: boolean;
  /** What it was said to cost. */
  plan?: Price | undefined;
}

/** Where queries are answered: by a running graph, or in this process. */
export interface Source {
  ask(query: string, variables: Record<string, unknown>, options?: AskOptions): Promise<Answer>;
  /** The price instead of the answer; errors where the query is none. */
  explain(query: string, variables: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

/** The graph that is named, or that is running; else the vendors, asked from here. */
export async function openSource({ url, direct }: SourceOptions, outside: Outside): Promise<Source> {
  const address = url ?? (direct ? undefined : await runningGraph(readConfig(outside.environment, outside.folder)));
  return address ? there(address) : here(outside);
}

export function planOf(answer: Answer): Price | undefined {
  return (answer.extensions?.tieline as { plan?: Price } | undefined)?.plan;
}

/** The graph that the configuration names, when it is running. */
async function runningGraph({ host, port }: Config): Promise<string | undefined> {
  // What listens on all addresses is reached on this machine's own.
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

function there(address: string): Source {
  const post = async (query: string, variables: Record<string, unknown>, more: Record<string, string>): Promise<Answer> => {
    const headers = { "Content-Type": "application/json", "X-Tieline-Report": "1", ...more };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify({ query, variables }) }).catch(() => {
      throw new CliError(`There is no graph at ${address}. Start one with "npm start", or leave --url out.`);
    });
    const body = (await response.json().catch(() => undefined)) as Answer | undefined;
    if (!body) throw new CliError(`${address} did not answer with JSON. Is it the address of the graph?`);
    return body;
  };
  return {
    explain: (query, variables) => post(query, variables, { "X-Tieline-Explain": "1" }),
    async ask(query, variables, { bulk, onProgress, plan } = {}) {
      const start = Date.now();
      // How far it is only the server knows: what it said before it began is all there is to tell.
      const ticker = onProgress && setInterval(() => onProgress({ plan, seconds: (Date.now() - start) / 1000 }), tickMs);
      try {
        return await post(query, variables, bulk ? { Priority: `u=${bulkPriority}` } : {});
      } finally {
        clearInterval(ticker);
      }
    },
    close: async () => undefined,
  };
}

const tickMs = 500;
const bulkPriority = 5;

async function here(outside: Outside): Promise<Source> {
  const { tieline, config, close } = await prepare(outside);
  const ask = makeAsker(tieline, config.deadlineMs);
  return {
    explain: (query, variables) => ask(query, { variables, explain: true }),
    ask(query, variables, { bulk, onProgress, plan } = {}) {
      const tell = onProgress && ((context: Context) => onProgress(momentOf(tieline, context.meter, plan)));
      return ask(query, { variables, ...(bulk && { priority: bulkPriority }), ...(tell && { onProgress: tell }) });
    },
    close,
  };
}

export async function readQuery(file: string): Promise<string> {
  try {
    return file === "-" ? await readAll(process.stdin) : readFileSync(file, "utf8");
  } catch {
    throw new CliError(`${file} cannot be read. Give the path of a file with a query, or "-" to type or pipe one.`);
  }
}

export function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return variables as Record<string, unknown>;
  } catch {
    // told below, as for JSON that is no object
  }
  throw new CliError(`--variables must be a JSON object, such as '{"first": 10}'.`);
}
