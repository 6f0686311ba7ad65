import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { serveContent } from "./content.ts";

/** Scripts and styles are files of this server; none is inline, and the page can connect to this server only. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** A page of ours: a file beside the module that serves it, whose address is `at`. */
export function servePage(name: string, at: string): RequestHandler {
  return serveContent(reader(name, at), { type: "text/html", headers: { "Content-Security-Policy": contentPolicy } });
}

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** Scripts and styles of a page, by the parameter `name`. They hold no data: a page that asks for a key needs them before it has one. */
export function servePageFiles(names: readonly string[], at: string): RequestHandler {
  const files = new Map(names.map((name) => [name, serveContent(reader(name, at), { type: types[extname(name)]! })]));
  return (request, response, next) => {
    const serve = files.get(String(request.params.name));
    return serve ? serve(request, response, next) : next();
  };
}

function reader(name: string, at: string): () => Promise<string> {
  return () => readFile(fileURLToPath(new URL(name, at)), "utf8");
}
