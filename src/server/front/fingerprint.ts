import type { IncomingMessage } from "node:http";
import type { Caller } from "../../callers/caller.ts";

/** Larger bodies are not looked at: reading them is the least of what they cost. Below the mark at which a connection is paused. */
const longestBody = 12 * 1024;

/** Headers that say nothing of what is asked, or of how it is answered. Whatever is not named here tells questions apart. */
const beside = new Set([
  ...["authorization", "connection", "keep-alive", "content-length", "user-agent", "accept-encoding", "accept-language", "referer", "date"],
  ...["traceparent", "tracestate", "cookie", "x-request-id", "dnt", "sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform"],
]);

/** Whether a request may be one that was asked before: GraphQL in a short JSON body. */
export function mayRepeat({ method, url, headers }: IncomingMessage): boolean {
  if (method !== "POST" || url !== "/graphql") return false;
  const length = Number(headers["content-length"]);
  return (
    length > 0 &&
    length <= longestBody &&
    headers["content-encoding"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    headers.expect === undefined &&
    headers.upgrade === undefined &&
    // Times of fields are of one run.
    headers["apollo-federation-include-trace"] === undefined
  );
}

export function wantsPrice({ headers }: IncomingMessage): boolean {
  return headers["x-tieline-explain"] === "1";
}

/** What a request says, but for who sends it: its body, and the headers that may matter. */
export function textOf({ headers }: IncomingMessage, body: Buffer): string {
  let text = "";
  for (const name in headers) if (!beside.has(name)) text += `${name}:${headers[name]}\n`;
  return `${text}\n${body.toString("latin1")}`;
}

const classes = new WeakMap<Caller["scopes"], Map<string, string>>();

/** What of a caller decides an answer: its scopes and limits. */
export function classOf({ scopes, limits }: Pick<Caller, "scopes" | "limits">): string {
  const { maxAnswerBytes, maxCalls, maxDeadlineMs, minUrgency } = limits;
  const bounds = `${maxAnswerBytes} ${maxCalls} ${maxDeadlineMs} ${minUrgency}`;
  const known = classes.get(scopes)?.get(bounds);
  if (known !== undefined) return known;
  const made = `${[...scopes].sort().join(" ")}\n${bounds}\n`;
  classes.set(scopes, (classes.get(scopes) ?? new Map<string, string>()).set(bounds, made));
  return made;
}

/** May a body be that of a query alone? A word that is written with escapes is not looked for. */
export function isQuery(body: Buffer): boolean {
  const text = body.toString("latin1");
  if (/mutation|subscription|\\u/.test(text)) return false;
  try {
    const { query, extensions, ...rest } = JSON.parse(text) as Record<string, unknown>;
    // A text that is named by its hash is not known here.
    return typeof query === "string" && extensions === undefined && Object.keys(rest).every((name) => name in parameters);
  } catch {
    return false;
  }
}

const parameters = { operationName: true, variables: true };
