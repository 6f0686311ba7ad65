import { expect } from "vitest";
import { errorCodes } from "../../src/errors.ts";
import { type Exchange, type Graph, json, secretsOf } from "../server/kit.ts";

/** Codes of GraphQL and Apollo; INTERNAL_SERVER_ERROR is missing on purpose: no caller may bring that about. */
const callersCodes = ["BAD_REQUEST", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE"];
const known = new Set([...callersCodes, ...Object.keys(errorCodes)]);

/** Far more than anything here needs, far less than a query that explodes. */
const patienceMs = 15_000;

/** Sends a body and sees that the graph stands it: data or coded errors in bounded time, nothing secret, and alive afterwards. */
export async function withstand(graph: Graph, body: string): Promise<Exchange> {
  graph.logged.length = 0;
  const answer = await graph.send({ method: "POST", headers: json, body, signal: AbortSignal.timeout(patienceMs) });
  expect(answer.headers["content-type"]).toMatch(/^application\/json\b/);
  expect([200, 400, 413]).toContain(answer.status);
  const { data, errors } = answer.json as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  expect(data !== undefined || (errors?.length ?? 0) > 0).toBe(true);
  expect(errors?.map(({ extensions }) => extensions.code).filter((code) => !known.has(code)) ?? []).toEqual([]);
  for (const { message } of errors ?? [])
    expect(message).not.toMatch(/\bat .*:\d+:\d+|node_modules|call stack|of undefined|is not a function/);
  for (const secret of secretsOf(graph)) expect(answer.text).not.toContain(secret);
  expect(graph.logged).toEqual([]);
  expect((await graph.post("{ __typename }")).json.data).toEqual({ __typename: "Query" });
  return answer;
}

export function withstandQuery(graph: Graph, query: string, variables?: Record<string, unknown>): Promise<Exchange> {
  return withstand(graph, JSON.stringify({ query, variables }));
}

/** The code of an answer's first error, or "data". */
export function outcome({ json: { errors } }: Exchange): string {
  return errors ? errors[0].extensions.code : "data";
}

/** How many calls the vendors got since the log was last emptied. */
export function countCalls(graph: Graph): number {
  return Object.values(graph.counts()).reduce((sum, calls) => sum + calls, 0);
}

export function forgetCalls(graph: Graph): void {
  for (const vendor of Object.values(graph.vendors)) vendor.log.length = 0;
}
