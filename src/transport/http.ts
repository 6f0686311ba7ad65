import http from "node:http";
import https from "node:https";
import axios, { AxiosError, type AxiosInstance } from "axios";
import { TielineError, type VendorName } from "../errors.ts";
import type { Request, Response, Send } from "./send.ts";

export interface HttpOptions {
  vendor: VendorName;
  /** The vendor's label in sentences. */
  label: string;
  baseUrl: string;
  maxSockets?: number;
  /** Largest answer read, in bytes. */
  maxBytes?: number;
}

/** The last step: one exchange over HTTP. Redirects never leave the origin that was configured. */
export function httpSend(options: HttpOptions): Send {
  const agent = { keepAlive: true, maxSockets: options.maxSockets ?? 16 };
  const client = axios.create({
    httpAgent: new http.Agent(agent),
    httpsAgent: new https.Agent(agent),
    responseType: "arraybuffer",
    validateStatus: () => true,
    transformRequest: (body: unknown) => body,
    maxContentLength: options.maxBytes ?? 64 * 1024 * 1024,
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
    const answer = await client.request<Buffer>({
      method: request.method,
      url: addressOf(baseUrl, request),
      beforeRedirect: (next: { href?: string }) => stayOnOrigin(options, baseUrl, next.href),
      headers: { Accept: "application/json", ...request.headers },
      data: request.body,
      signal: scope.signal,
    });
    const bytes = answer.data?.length ?? 0;
    scope.note(options.vendor, { bytes });
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    // What a vendor says instead of a file is text.
    const isFile = request.binary && answer.status >= 200 && answer.status < 300;
    if (isFile) return { status: answer.status, headers, text: "", body: answer.data ?? Buffer.alloc(0), bytes };
    return { status: answer.status, headers, text: bytes ? decode(answer.data, headers["content-type"]) : "", bytes };
  } catch (error) {
    throw scope.signal.aborted ? scope.signal.reason : explain(error, options);
  }
}

/** Reads what is not UTF-8 as replacement signs, and leaves out a byte order mark. */
const utf8 = new TextDecoder();

/** In the charset that the vendor names, where it is a known one; UTF-8 without. */
function decode(data: Buffer, type: string | undefined): string {
  const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type ?? "")?.[1];
  if (!charset || /^utf-?8$/i.test(charset)) return utf8.decode(data);
  try {
    return new TextDecoder(charset).decode(data);
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
  const code = error instanceof AxiosError ? error.code : undefined;
  if (error instanceof AxiosError && /maxContentLength/.test(error.message)) {
    return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} sent an answer larger than the limit. Ask for fewer rows or fields.`, {
      vendor,
    });
  }
  if (code === "ERR_FR_TOO_MANY_REDIRECTS")
    return new TielineError("UPSTREAM_BAD_RESPONSE", `${label} redirected in a circle. Check the base URL.`, { vendor });
  const why = reasons[code ?? ""] ?? "the connection failed";
  return new TielineError("UPSTREAM_UNAVAILABLE", `${label} could not be reached: ${why}.`, { vendor, cause: code });
}

const reasons: Record<string, string> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
  ERR_BAD_RESPONSE: "the answer broke off",
  ENOTFOUND: "its host name is unknown",
  EAI_AGAIN: "its host name could not be looked up",
  ETIMEDOUT: "connecting took too long",
  EPIPE: "the connection was cut",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
};
