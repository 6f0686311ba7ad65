import { once } from "node:events";
import http, { IncomingMessage } from "node:http";
import https from "node:https";
import { finished, type Readable } from "node:stream";
import axios, { type AxiosInstance } from "axios";
import { TielineError, type VendorName } from "../errors.ts";
import { AnswerLimitError } from "./answer-limits.ts";
import { FileStream } from "./file-stream.ts";
import { readBody } from "./read-body.ts";
import type { Request, Response, Send } from "./send.ts";

export interface HttpOptions {
  vendor: VendorName;
  /** The vendor's name in messages. */
  label: string;
  baseUrl: string;
  maxSockets?: number;
  /** Largest answer that is read, in bytes; by its kind when absent. Files are streamed and may have any size. */
  maxBytes?: number;
}

/** The innermost step: one HTTP exchange. Redirects to another origin are not followed. */
export function httpSend(options: HttpOptions): Send {
  const agent = { keepAlive: true, maxSockets: options.maxSockets ?? 16 };
  const client = axios.create({
    httpAgent: new http.Agent(agent),
    httpsAgent: new https.Agent(agent),
    responseType: "stream",
    validateStatus: () => true,
    transformRequest: (body: unknown) => body,
    maxBodyLength: 8 * 1024 * 1024,
    maxRedirects: 3,
  });
  return (request) => exchange(client, options, request);
}

async function exchange(client: AxiosInstance, options: HttpOptions, request: Request): Promise<Response> {
  const { scope } = request;
  if (!request.safe) await scope.departure?.leaving();
  if (scope.signal.aborted) throw unsent(request, scope.signal.reason);
  scope.note(options.vendor, { calls: 1 });
  const baseUrl = request.baseUrl ?? options.baseUrl;
  try {
    const answer = await client.request<Readable>({
      method: request.method,
      url: urlOf(baseUrl, request),
      // Plain HTTP goes to this machine only. A proxy of the environment (HTTPS_PROXY) tunnels HTTPS and reads nothing of it.
      ...(/^http:/i.test(baseUrl) && { proxy: false as const }),
      // A write that is sent on to another address would be sent twice.
      ...(!request.safe && { maxRedirects: 0 }),
      beforeRedirect: (next: { href?: string }) => assertSameOrigin(options, baseUrl, next.href),
      headers: { Accept: request.fileType ?? "application/json", ...request.headers },
      data: request.body,
      signal: scope.signal,
    });
    const { status, data } = answer;
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    if (isFile(request, status, headers["content-type"])) {
      const file = await openFile(data, headers["content-length"], options, request);
      return { status, headers, text: "", bytes: 0, ...(file && { file }) };
    }
    const body = await readBody(data, { contentType: headers["content-type"], maxBytes: options.maxBytes });
    scope.note(options.vendor, { bytes: body.bytes });
    return { status, headers, ...body };
  } catch (error) {
    if (neverConnected(error)) unsent(request, error);
    throw scope.signal.aborted ? scope.signal.reason : toError(error, options);
  }
}

function unsent({ safe, scope }: Request, reason: unknown): unknown {
  if (!safe) scope.departure?.unreached();
  return reason;
}

/** Node names the system call that failed: before a connection there is no other one. */
function neverConnected(error: unknown): boolean {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { syscall, code } = inner as NodeJS.ErrnoException;
    if (syscall === "connect" || syscall === "getaddrinfo" || untrusted.has(code ?? "")) return true;
    const each: unknown[] = inner instanceof AggregateError ? inner.errors : [];
    if (each.length > 0 && each.every(neverConnected)) return true;
  }
  return false;
}

/** A certificate is looked at before anything is sent. */
const untrusted = new Set([
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** JSON or HTML in place of a file is an error message, even with status 200. */
function isFile({ fileType }: Request, status: number, contentType = ""): boolean {
  if (!fileType || status >= 300) return false;
  const type = contentType.split(";")[0]!.trim().toLowerCase();
  return type === fileType || !/json|html/.test(type);
}

/** Resolves at the first chunk: until then the call can be retried. Undefined for an empty file. */
async function openFile(data: Readable, contentLength: string | undefined, { vendor, label }: HttpOptions, request: Request) {
  const { scope, operation } = request;
  const interrupted = () => `${label} interrupted the file of ${operation} after ${file.bytes} bytes.`;
  const file: FileStream = new FileStream(data, {
    // Content-Length is the compressed length when axios has decompressed the stream.
    length: contentLength !== undefined && data instanceof IncomingMessage ? Number(contentLength) : undefined,
    toError: () => (scope.signal.aborted ? scope.signal.reason : new TielineError("UPSTREAM_UNAVAILABLE", interrupted(), { vendor })),
  });
  finished(file, () => scope.note(vendor, { bytes: file.bytes }));
  await once(file, "readable");
  return file.readableLength > 0 ? file : undefined;
}

function urlOf(baseUrl: string, request: Request): string {
  const query = request.query?.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  return baseUrl.replace(/\/+$/, "") + request.path + (query ? `?${query}` : "");
}

/** A lone surrogate, which a URL cannot hold, becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function assertSameOrigin({ vendor, label }: HttpOptions, baseUrl: string, href: string | undefined): void {
  const { origin } = new URL(baseUrl);
  if (href && new URL(href).origin === origin) return;
  throw new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected to another origin.`, { vendor, advice: "Check the base URL." });
}

/** An error without headers and bodies, which Axios errors carry and which may hold secrets. */
function toError(error: unknown, { vendor, label }: HttpOptions): TielineError {
  if (error instanceof AnswerLimitError) return beyondLimit(error, { vendor, label });
  // Axios wraps the errors thrown above.
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof TielineError) return inner;
  const { code } = error as { code?: string };
  if (code === "ERR_FR_TOO_MANY_REDIRECTS")
    return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected too often.`, { vendor, advice: "Check the base URL." });
  const reason = reasons[code ?? ""] ?? "the connection failed";
  return new TielineError("UPSTREAM_UNAVAILABLE", `${label} could not be reached: ${reason}.`, { vendor, cause: code });
}

function beyondLimit({ message }: AnswerLimitError, { vendor, label }: Pick<HttpOptions, "vendor" | "label">): TielineError {
  return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} sent ${message}.`, { vendor, advice: "Ask for fewer rows or fields." });
}

const reasons: Record<string, string> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  ENOTFOUND: "its host name is unknown",
  EAI_AGAIN: "the DNS lookup failed",
  ETIMEDOUT: "the connection timed out",
  EPIPE: "the connection was closed",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
};
