import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import type { GraphQLSchema } from "graphql";
import type { Price } from "../explain/price.ts";
import type { Answer } from "../server/executor.ts";
import type { Clock } from "../transport/clock.ts";
import { CliError, UsageError } from "./host.ts";
import { pickOperation, unknownVariables } from "./operation.ts";

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
  schema(): Promise<GraphQLSchema>;
  close(): Promise<void>;
}

/** The urgency of one of many pages (RFC 9218). */
export const bulkPriority = 5;

/** The cost estimate in an answer. */
export function priceIn(answer: Answer): Price | undefined {
  return (answer.extensions?.tieline as { plan?: Price } | undefined)?.plan;
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
