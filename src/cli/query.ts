import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { type Config, readConfig } from "../config.ts";
import { type Answer, makeAsker } from "../server/ask.ts";
import type { Report } from "../server/report.ts";
import { buildSchemaOnly } from "./graph.ts";
import { type AskPage, askAllPages } from "./pages.ts";
import { type Format, printAnswer, printReport } from "./print.ts";
import { clearProgress, tellProgress } from "./progress.ts";
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
  const text = await readQuery(file);
  const variables = readVariables(options.variables);
  const address = options.url ?? (options.direct ? undefined : await runningGraph(readConfig(outside.environment, outside.folder)));
  const progress = options.quiet ? () => undefined : tellProgress;
  const source = address ? { ask: askServer(address), close: async () => undefined } : await askHere(outside, progress);
  try {
    const rows = (count: number) => progress(`${count} rows`);
    const answer = options.all
      ? await askAllPages(buildSchemaOnly(), text, variables, source.ask, rows)
      : await source.ask(text, variables);
    if (!options.quiet) clearProgress();
    print(answer, options);
  } finally {
    await source.close();
  }
}

function print(answer: Answer, { format, all, quiet }: QueryOptions): void {
  process.stdout.write(printAnswer(answer, format));
  if (answer.errors?.length) {
    for (const message of new Set(answer.errors.map((error) => error.message))) console.error(`! ${message}`);
    if (all && answer.data) console.error("! The pages after this failure were not read.");
    process.exitCode = 1;
  }
  const report = answer.extensions?.tieline as Report | undefined;
  // A link that could not be looked for is no error, yet an export must not pass for whole.
  for (const [vendor, { status, complete, reason }] of Object.entries(report?.vendors ?? {})) {
    if (complete || status === "not-configured") continue;
    console.error(`! The answer lacks some of ${vendor} (${reason}).`);
    process.exitCode = 1;
  }
  if (report && !quiet) process.stderr.write(`\n${printReport(report)}`);
}

async function readQuery(file: string): Promise<string> {
  try {
    return file === "-" ? await readAll(process.stdin) : readFileSync(file, "utf8");
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

async function askHere(outside: Outside, progress: (line: string) => void): Promise<{ ask: AskPage; close(): Promise<void> }> {
  const prepared = await prepare(outside);
  const ask = makeAsker(prepared.tieline, prepared.config.deadlineMs);
  let told = 0;
  const onProgress = (context: { meter: { calls(): number } }) => {
    const calls = context.meter.calls();
    if (calls !== told) progress(`${calls} calls`);
    told = calls;
  };
  return { ask: (text, variables) => ask(text, { variables, onProgress }), close: prepared.close };
}
