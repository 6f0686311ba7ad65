import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type RequestHandler, Router } from "express";
import { serveContent } from "../content.ts";

/** Address of the page's scripts and styles. */
export const tablesAssetsPath = "/tables";

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

/** The page where an analyst starts; what it shows it asks of the doors, as its reader. */
export function serveTables(): Router {
  const routes = Router();
  routes.get("/", serveContent(file("tables.html"), { type: "text/html", headers: { "Content-Security-Policy": contentPolicy } }));
  return routes;
}

/** They hold no data: a page that asks for a key needs them before it has one. */
export function serveTablesAssets(): RequestHandler {
  const assets = new Map([
    ["tables.js", serveContent(file("tables.js"), { type: "text/javascript" })],
    ["tables.css", serveContent(file("tables.css"), { type: "text/css" })],
  ]);
  return (request, response, next) => {
    const serve = assets.get(String(request.params.name));
    return serve ? serve(request, response, next) : next();
  };
}

const file = (name: string) => () => readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");
