import { once } from "node:events";
import http, { IncomingMessage } from "node:http";
import https from "node:https";
import { finished, type Readable } from "node:stream";
import axios, { type AxiosInstance } from "axios";
import { TielineError, type VendorName } from "../errors.ts";
import { Body } from "./body.ts";
import type { Request, Response, Send } from "./send.ts";

export interface HttpOptions {
  vendor: VendorName;
  /** The vendor's label in sentences. */
  label: string;
  baseUrl: string;
  maxSockets?: number;
  /** Largest answer read, in bytes; files are not read, and may have any size. */
  maxBytes?: number;
}

/** The last step: one exchange over HTTP. Redirects never leave the origin that was configured. */
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
  if (scope.signal.aborted) throw scope.signal.reason;
  scope.note(options.vendor, { calls: 1 });
  const baseUrl = request.baseUrl ?? options.baseUrl;
  try {
    const answer = await client.request<Readable>({
      method: request.method,
      url: addressOf(baseUrl, request),
      beforeRedirect: (next: { href?: string }) => stayOnOrigin(options, baseUrl, next.href),
      headers: { Accept: request.file ?? "application/json", ...request.headers },
      data: request.body,
      signal: scope.signal,
    });
    const { status, data } = answer;
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    if (isFile(request, status, headers["content-type"])) {
      const body = await begin(data, headers["content-length"], options, request);
      return { status, headers, text: "", bytes: 0, ...(body && { body }) };
    }
    const read = await collect(data, options);
    const bytes = read.length;
    scope.note(options.vendor, { bytes });
    return { status, headers, text: decode(read, headers["content-type"]), bytes };
  } catch (error) {
    throw scope.signal.aborted ? scope.signal.reason : explain(error, options);
  }
}

/** What a vendor says instead of a file is words, whatever the status. */
function isFile({ file }: Request, status: number, sent = ""): boolean {
  if (!file || status >= 300) return false;
  const type = sent.split(";")[0]!.trim().toLowerCase();
  return type === file || !/json|html/.test(type);
}

/** The file once its first piece is there: until then the call can be made again. Undefined for an empty one. */
async function begin(data: Readable, announced: string | undefined, { vendor, label }: HttpOptions, request: Request) {
  const { scope, operation } = request;
  const body: Body = new Body(data, {
    // What was announced is the length as packed, when axios has unpacked it.
    length: announced !== undefined && data instanceof IncomingMessage ? Number(announced) : undefined,
    explain: () =>
      scope.signal.aborted
        ? scope.signal.reason
        : new TielineError("UPSTREAM_UNAVAILABLE", `${label} broke off the file of ${operation} after ${body.bytes} bytes.`, { vendor }),
  });
  finished(body, () => scope.note(vendor, { bytes: body.bytes }));
  await once(body, "readable");
  return body.readableLength > 0 ? body : undefined;
}

async function collect(data: Readable, { vendor, label, maxBytes = 64 * 1024 * 1024 }: HttpOptions): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of data as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes <= maxBytes) continue;
    const sentence = `${label} sent an answer larger than the limit. Ask for fewer rows or fields.`;
    throw new TielineError("UPSTREAM_BAD_RESPONSE", sentence, { vendor });
  }
  return Buffer.concat(pieces);
}

/** Reads what is not UTF-8 as replacement signs, and leaves out a byte order mark. */
const utf8 = new TextDecoder();

/** In the charset that the vendor names, where it is a known one; UTF-8 without. */
function decode(data: Buffer, type: string | undefined): string {
  const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type ?? "")?.[1];
  try {
    const decoder = new TextDecoder(charset);
    // In one piece Node 20 reads windows-1252 without what it has beyond ISO 8859-1: the euro, quotation marks, dashes.
    return decoder.decode(data, { stream: true }) + decoder.decode();
  } catch {
    return utf8.decode(data);
  }
}

function addressOf(baseUrl: string, request: Request): string {
  const query = request.query?.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  return baseUrl.replace(/\/+$/, "") + request.path + (query ? `?${query}` : "");
}

/** Half of a surrogate pair, which no address can hold, becomes a replacement sign. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function stayOnOrigin(options: HttpOptions, baseUrl: string, href: string | undefined): void {
  const { origin } = new URL(baseUrl);
  if (href && new URL(href).origin === origin) return;
  throw new TielineError(
    "UPSTREAM_BAD_RESPONSE",
    `${options.label} redirected to another origin, which is not followed. Check the base URL.`,
    {
      vendor: options.vendor,
    },
  );
}

/** Axios errors carry headers and bodies: nothing of them goes further but a sentence. */
function explain(error: unknown, { vendor, label }: HttpOptions): TielineError {
  // What we threw ourselves comes back wrapped.
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof TielineError) return inner;
  const { code } = error as { code?: string };
  if (code === "ERR_FR_TOO_MANY_REDIRECTS")
    return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected in a circle. Check the base URL.`, { vendor });
  const why = reasons[code ?? ""] ?? "the connection failed";
  return new TielineError("UPSTREAM_UNAVAILABLE", `${label} could not be reached: ${why}.`, { vendor, cause: code });
}

const reasons: Record<string, string> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
  ENOTFOUND: "its host name is unknown",
  EAI_AGAIN: "its host name could not be looked up",
  ETIMEDOUT: "connecting took too long",
  EPIPE: "the connection was cut",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
};
