import { once } from "node:events";
import http, { IncomingMessage } from "node:http";
import https from "node:https";
import { finished, type Readable } from "node:stream";
import axios, { type AxiosInstance } from "axios";
import { getProxyForUrl } from "proxy-from-env";
import { TielineError, type VendorName } from "../errors.ts";
import { AnswerLimitError } from "./answer-limits.ts";
import { FileStream } from "./file-stream.ts";
import { readBody } from "./read-body.ts";
import type { Request, Response, Send } from "./send.ts";
import { encodings, type WholeAnswer, WholeAnswers } from "./whole-answers.ts";

export interface HttpOptions {
  vendor: VendorName;
  /** The vendor's name in messages. */
  label: string;
  baseUrl: string;
  maxSockets?: number;
  /** Largest answer that is read, in bytes; by its kind when absent. Files are streamed and may have any size. */
  maxBytes?: number;
}

/** As what a vendor sees these calls. */
const userAgent = "Tieline";

/** Redirects that are followed one after the other. */
const maxRedirects = 3;

/**
 * The innermost step: one HTTP exchange. Redirects to another origin are not followed. Files, writes, and what goes through a proxy, take
 * the usual adapter of axios, which streams; all else is read whole by a leaner one.
 */
export function httpSend(options: HttpOptions): Send {
  const maxSockets = options.maxSockets ?? 16;
  const client = makeClient(maxSockets);
  const whole = new WholeAnswers(maxSockets);
  return (request) => exchange({ client, whole }, options, request);
}

function makeClient(maxSockets: number): AxiosInstance {
  const agent = { keepAlive: true, maxSockets };
  return axios.create({
    httpAgent: new http.Agent(agent),
    httpsAgent: new https.Agent(agent),
    responseType: "stream",
    validateStatus: () => true,
    transformRequest: (body: unknown) => body,
    transformResponse: (body: unknown) => body,
    maxBodyLength: 8 * 1024 * 1024,
    maxRedirects,
    headers: { "User-Agent": userAgent },
  });
}

interface Clients {
  client: AxiosInstance;
  whole: WholeAnswers;
}

async function exchange({ client, whole }: Clients, options: HttpOptions, request: Request): Promise<Response> {
  const { scope } = request;
  if (!request.safe) await scope.departure?.leaving();
  if (scope.signal.aborted) throw unsent(request, scope.signal.reason);
  scope.note(options.vendor, { calls: 1 });
  try {
    const baseUrl = request.baseUrl ?? options.baseUrl;
    const isStreamed = request.fileType !== undefined || !request.safe || (/^https:/i.test(baseUrl) && getProxyForUrl(baseUrl) !== "");
    return await (isStreamed ? stream(client, options, request) : readWhole({ client, whole }, options, request));
  } catch (error) {
    if (neverConnected(error)) unsent(request, error);
    throw scope.signal.aborted ? scope.signal.reason : toError(error, options);
  }
}

async function readWhole({ client, whole }: Clients, options: HttpOptions, request: Request): Promise<Response> {
  const { scope } = request;
  const { data } = await client.request<WholeAnswer>({
    method: request.method,
    url: urlOf(request.baseUrl ?? options.baseUrl, request),
    headers: { "Accept-Encoding": encodings, Accept: "application/json", ...request.headers },
    data: request.body,
    signal: scope.signal,
    adapter: async (config) => {
      const answer = await follow(whole, options, { request, headers: config.headers.toJSON(true) as Record<string, string> });
      return { data: answer, status: answer.status, statusText: "", headers: answer.headers, config };
    },
  });
  scope.note(options.vendor, { bytes: data.bytes });
  return data;
}

/** The answer at the end of redirects. */
async function follow(
  whole: WholeAnswers,
  options: HttpOptions,
  { request, headers: own }: { request: Request; headers: Record<string, string> },
): Promise<WholeAnswer> {
  const baseUrl = request.baseUrl ?? options.baseUrl;
  let { method, body } = request;
  let headers = own;
  let url = new URL(urlOf(baseUrl, request));
  for (let redirects = 0; ; redirects++) {
    const answer = await whole.read({ method, url, headers, body, signal: request.scope.signal, maxBytes: options.maxBytes });
    const { location } = answer.headers;
    if (!location || !redirectStatuses.has(answer.status)) return answer;
    if (redirects === maxRedirects) throw tooManyRedirects(options);
    url = new URL(location, url);
    assertSameOrigin(options, baseUrl, url.href);
    if (answer.status === 303 || (method === "POST" && answer.status < 303)) {
      method = "GET";
      body = undefined;
      headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
    }
  }
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

async function stream(client: AxiosInstance, options: HttpOptions, request: Request): Promise<Response> {
  const { scope } = request;
  const baseUrl = request.baseUrl ?? options.baseUrl;
  const answer = await client.request<Readable>({
    method: request.method,
    url: urlOf(baseUrl, request),
    // Plain HTTP goes to this machine only. A proxy of the environment (HTTPS_PROXY) tunnels HTTPS and reads nothing of it.
    ...(/^http:/i.test(baseUrl) && { proxy: false as const }),
    beforeRedirect: (next: { href?: string }) => {
      assertSameOrigin(options, baseUrl, next.href);
      if (scope.departure && !request.safe) throw redirectedWrite(options);
    },
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

/** Sent on to another address, it would be sent twice. */
function redirectedWrite({ vendor, label }: HttpOptions): TielineError {
  return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected a write.`, { vendor, advice: "Check the base URL." });
}

/** An error without headers and bodies, which Axios errors carry and which may hold secrets. */
function toError(error: unknown, { vendor, label }: HttpOptions): TielineError {
  if (error instanceof AnswerLimitError) return beyondLimit(error, { vendor, label });
  // Axios wraps the errors thrown above.
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof TielineError) return inner;
  const { code } = error as { code?: string };
  if (code === "ERR_FR_TOO_MANY_REDIRECTS") return tooManyRedirects({ vendor, label });
  const reason = reasons[code ?? ""] ?? "the connection failed";
  return new TielineError("UPSTREAM_UNAVAILABLE", `${label} could not be reached: ${reason}.`, { vendor, cause: code });
}

function tooManyRedirects({ vendor, label }: Pick<HttpOptions, "vendor" | "label">): TielineError {
  return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected too often.`, { vendor, advice: "Check the base URL." });
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
  UND_ERR_SOCKET: "the connection was reset",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
};
