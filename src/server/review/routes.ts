import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type RequestHandler, Router } from "express";
import { serveContent } from "../content.ts";

/** Address of the page on which people review candidates. */
export const reviewPath = "/links";

/** Address of its scripts and styles. */
export const reviewAssetsPath = "/review";

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

/** The page; what it shows it asks of the graph, as its reader. */
export function serveReview(): Router {
  const routes = Router({ strict: true });
  routes.get("/", serveContent(file("review.html"), { type: "text/html", headers: { "Content-Security-Policy": contentPolicy } }));
  return routes;
}

/** They hold no data: a page that asks for a key needs them before it has one. */
export function serveReviewAssets(): RequestHandler {
  const scripts = ["review.js", "queue.js", "questions.js", "records.js", "charts.js"];
  const assets = new Map([
    ...scripts.map((name): [string, RequestHandler] => [name, serveContent(file(name), { type: "text/javascript" })]),
    ["review.css", serveContent(file("review.css"), { type: "text/css" })],
  ]);
  return (request, response, next) => {
    const serve = assets.get(String(request.params.name));
    return serve ? serve(request, response, next) : next();
  };
}

const file = (name: string) => () => readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");
