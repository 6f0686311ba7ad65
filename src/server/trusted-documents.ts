import type { Request, RequestHandler } from "express";
import { callerOf } from "./authentication.ts";
import { sendError } from "./errors.ts";

/** Documents that were known when the server started, by the hash or id under which clients name them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** What a client sends of an operation, by POST or in the address. */
interface Sent {
  query?: unknown;
  extensions?: unknown;
  documentId?: unknown;
  doc_id?: unknown;
  id?: unknown;
}

/**
 * Puts the text of a trusted document in the place of its hash. Other documents run for callers with the scope `adhoc`
 * only. Without `documents` everything runs. Only behind `authenticate`, and behind the parser of bodies.
 */
export function useTrustedDocuments(documents: TrustedDocuments | undefined): RequestHandler {
  if (!documents) return (_request, _response, next) => next();
  const texts = new Set(documents.values());
  return (request, response, next) => {
    const sent = sentIn(request);
    const id = idIn(sent);
    const known = id === undefined ? undefined : documents.get(id);
    if (known !== undefined && (sent.query === undefined || sent.query === known)) {
      replace(request, known);
      return next();
    }
    if (typeof sent.query === "string" && texts.has(sent.query)) {
      // Whatever hash came with it: the text is what counts.
      replace(request, sent.query);
      return next();
    }
    if (callerOf(response).scopes.has("adhoc")) return next();
    const message = 'Only trusted documents run here, named by their hash. Another one needs a key with the scope "adhoc".';
    sendError(response, { status: 403, message, code: "FORBIDDEN" });
  };
}

function sentIn(request: Request): Sent {
  if (request.method !== "GET" && request.method !== "HEAD") return isObject(request.body) ? request.body : {};
  const values = new URL(request.originalUrl, "http://address").searchParams;
  return { ...Object.fromEntries(values), extensions: parse(values.get("extensions")) };
}

/** As Apollo's clients (`extensions.persistedQuery`), GraphQL over HTTP (`documentId`) and Relay (`doc_id`, `id`) name a document; with or without its algorithm before it. */
function idIn({ extensions, documentId, doc_id, id }: Sent): string | undefined {
  const persisted = isObject(extensions) && isObject(extensions.persistedQuery) ? extensions.persistedQuery.sha256Hash : undefined;
  const given = [persisted, documentId, doc_id, id].find((each): each is string => typeof each === "string");
  return given?.replace(/^sha\d+:/, "");
}

/** From here on the request is one with this text. */
function replace(request: Request, text: string): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    const { extensions, ...rest } = request.body as Record<string, unknown>;
    request.body = { ...rest, query: text, ...without(extensions) };
    return;
  }
  const address = new URL(request.url, "http://address");
  const { extensions } = without(parse(address.searchParams.get("extensions"))) as { extensions?: unknown };
  address.searchParams.set("query", text);
  if (extensions === undefined) address.searchParams.delete("extensions");
  else address.searchParams.set("extensions", JSON.stringify(extensions));
  request.url = `${address.pathname}${address.search}`;
}

/** The other extensions: a hash by another algorithm than Apollo's would be taken for a wrong one. */
function without(extensions: unknown): { extensions?: unknown } {
  if (!isObject(extensions)) return {};
  const { persistedQuery: _persistedQuery, ...rest } = extensions;
  return { extensions: rest };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
