import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, RequestHandler } from "express";

export interface ContentOptions {
  /** Media type, without its character set: every content is UTF-8. */
  type: string;
  /** More headers, such as `Content-Security-Policy`. */
  headers?: Readonly<Record<string, string>>;
}

type Encoding = "br" | "gzip" | "identity";

/** Brotli's levels above 9 take seconds for the editor, and save a few per cent. */
const brotliQuality = 9;

const encode: Readonly<Record<Encoding, (plain: Buffer) => Promise<Buffer>>> = {
  br: (plain) =>
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  gzip: (plain) => promisify(gzip)(plain),
  identity: async (plain) => plain,
};

/**
 * Serves what is the same for every caller: made when it is first asked for, compressed once for each encoding, off the event loop.
 * Browsers keep it, and ask with its ETag whether it still holds (304).
 */
export function serveContent(make: () => string | Promise<string | Uint8Array>, { type, headers = {} }: ContentOptions): RequestHandler {
  const source = once(async () => {
    const made = await make();
    const plain = typeof made === "string" ? Buffer.from(made) : Buffer.from(made.buffer, made.byteOffset, made.byteLength);
    return { plain, hash: createHash("sha256").update(plain).digest("base64url").slice(0, 22) };
  });
  const bodyIn = (encoding: Encoding) => once(async () => encode[encoding]((await source()).plain));
  const bodies = { br: bodyIn("br"), gzip: bodyIn("gzip"), identity: bodyIn("identity") };
  return async (request, response) => {
    const encoding = encodingFor(request);
    const { hash } = await source();
    response.vary("Accept-Encoding");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // Each encoding is a representation of its own (RFC 9110, section 8.8.3.3).
    response.setHeader("ETag", `"${hash}-${encoding}"`);
    response.setHeader("Content-Type", `${type}; charset=utf-8`);
    if (request.fresh) return void response.status(304).end();
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    response.send(await bodies[encoding]());
  };
}

function encodingFor(request: Request): Encoding {
  if (request.acceptsEncodings("br")) return "br";
  return request.acceptsEncodings("gzip") ? "gzip" : "identity";
}

/** The same promise for every caller; a failure is not kept. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
