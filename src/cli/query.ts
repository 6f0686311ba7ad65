import { readFileSync } from "node:fs";
import { readConfig } from "../config.ts";
import { type Answer, makeAsker } from "../server/ask.ts";
import type { Report } from "../server/report.ts";
import { buildSchemaOnly } from "./graph.ts";
import { type AskPage, askAllPages } from "./pages.ts";
import { type Format, printAnswer, printReport } from "./print.ts";
import { CliError, type Outside, prepare } from "./surroundings.ts";

export interface QueryOptions {
  variables?: string;
  format: Format;
  all?: boolean;
  url?: string;
  direct?: boolean;
  quiet?: boolean;
}

/** Runs a query and prints its answer; costs and progress go to standard error. */
export async function query(file: string, options: QueryOptions, outside: Outside): Promise<void> {
  const text = readQuery(file);
  const variables = readVariables(options.variables);
  const address = options.url ?? (options.direct ? undefined : await runningGraph());
  const tell = (line: string) => void (!options.quiet && process.stderr.write(line));
  const source = address ? { ask: askServer(address), close: async () => undefined } : await askHere(outside, tell);
  try {
    const rows = (count: number) => tell(`\r${count} rows`);
    const answer = options.all
      ? await askAllPages(buildSchemaOnly(), text, variables, source.ask, rows)
      : await source.ask(text, variables);
    if (options.all) tell("\n");
    print(answer, options.format, tell);
  } finally {
    await source.close();
  }
}

function print(answer: Answer, format: Format, tell: (line: string) => void): void {
  process.stdout.write(printAnswer(answer, format));
  if (answer.errors?.length) {
    if (format !== "json") for (const message of new Set(answer.errors.map((error) => error.message))) console.error(`! ${message}`);
    process.exitCode = 1;
  }
  const report = answer.extensions?.tieline as Report | undefined;
  if (report) tell(`\n${printReport(report)}`);
}

function readQuery(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new CliError(`${file} cannot be read. Give the path of a file with a query, or "-" to type or pipe one.`);
  }
}

function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return variables as Record<string, unknown>;
  } catch {
    // told below, as for JSON that is no object
  }
  throw new CliError(`--variables must be a JSON object, such as '{"first": 10}'.`);
}

/** The graph that the configuration names, when it is running. */
async function runningGraph(): Promise<string | undefined> {
  const { host, port } = readConfig();
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

function askServer(address: string): AskPage {
  return async (text, variables) => {
    const headers = { "Content-Type": "application/json", "X-Tieline-Report": "1" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify({ query: text, variables }) }).catch(() => {
      throw new CliError(`There is no graph at ${address}. Start one with "npm start", or leave --url out.`);
    });
    const body = (await response.json().catch(() => undefined)) as Answer | undefined;
    if (!body) throw new CliError(`${address} did not answer with JSON. Is it the address of the graph?`);
    return body;
  };
}

async function askHere(outside: Outside, tell: (line: string) => void): Promise<{ ask: AskPage; close(): Promise<void> }> {
  const prepared = await prepare(outside);
  const ask = makeAsker(prepared.tieline, prepared.config.deadlineMs);
  let told = 0;
  const onProgress = (context: { meter: { calls(): number } }) => {
    const calls = context.meter.calls();
    if (calls !== told) tell(`\r${calls} calls`);
    told = calls;
  };
  return { ask: (text, variables) => ask(text, { variables, onProgress }), close: prepared.close };
}
