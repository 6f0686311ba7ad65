import type { Request } from "express";

/** Data tools send a key in the address there, because they cannot send a header. */
const keyInAddress = /^\/(odata|bi)(\/|$)/i;

/** The key or token that a request carries; undefined when it carries none. */
export function credentialOf({ headers, path, url }: Pick<Request, "headers" | "path" | "url">): string | undefined {
  if (headers.authorization !== undefined) return fromHeader(headers.authorization);
  if (!keyInAddress.test(path)) return undefined;
  const [key, ...more] = new URL(url, "http://address").searchParams.getAll("api_key");
  return more.length === 0 ? key : undefined;
}

/** RFC 6750 (Bearer) and RFC 7617 (Basic, whose user name does not matter). */
function fromHeader(header: string): string | undefined {
  const [, scheme = "", value = ""] = /^(bearer|basic) +([\w.~+/=-]+)$/i.exec(header.trim()) ?? [];
  if (scheme.toLowerCase() !== "basic") return value;
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? "" : text.slice(colon + 1);
}
