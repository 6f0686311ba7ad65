import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type RequestHandler, Router } from "express";
import type { App } from "../../app.ts";
import type { Code, VendorName } from "../../errors.ts";
import type { Observation } from "../../observe/observation.ts";
import { makeStatus, type Status } from "../../observe/status.ts";
import { serveContent } from "../content.ts";
import { readExamples } from "../ide.ts";
import { sendEvents } from "./events.ts";

export interface ConsoleOptions {
  app: App;
  observation: Observation;
  /** What to do when a vendor fails with this code. */
  adviceFor?: (vendor: VendorName, code: Code) => string | undefined;
  /** Decides who may see these pages: answers the request itself, or lets it pass. */
  guard?: RequestHandler;
  /** How often changes are sent at most, in milliseconds. */
  everyMs?: number;
}

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

const guarded = ["/", "/status", "/status/events", "/metrics"];

/** What is seen of the server: `/` for people, `/status` and `/metrics` for programs. Everything else passes. */
export function serveConsole({ app, observation, adviceFor, everyMs = 1_000, guard = allow }: ConsoleOptions): Router {
  const { metrics, journal, redact } = observation;
  const status = (): Status => makeStatus({ ...app, journal, adviceFor });
  // Nothing in it is made of credentials; what is shown is looked through all the same.
  const statusText = () => redact(JSON.stringify(status()));
  const routes = Router({ strict: true });
  routes.get(guarded, guard);
  routes.get("/status", (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.type("json").send(statusText());
  });
  routes.get("/status/events", sendEvents({ read: statusText, version: () => journal.version + (app.sync?.version ?? 0), everyMs }));
  routes.get("/metrics", async (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", metrics.contentType);
    response.end(redact(await metrics.text()));
  });
  routes.get("/", servePage());
  return routes;
}

/** Until callers are known, whoever reaches the server may see these pages. */
const allow: RequestHandler = (_request, _response, next) => next();

/** The page for browsers; others are led on as before. */
function servePage(): RequestHandler {
  const serve = serveContent(file("console.html"), { type: "text/html", headers: { "Content-Security-Policy": contentPolicy } });
  return (request, response, next) => {
    response.vary("Accept");
    return request.accepts(["json", "html"]) === "html" ? serve(request, response, next) : next();
  };
}

/** Scripts and styles of the page, below `/console`. They hold no data: a page that asks for a key needs them before it has one. */
export function serveConsoleAssets(): RequestHandler {
  const assets = new Map([
    ["console.js", serveContent(file("console.js"), { type: "text/javascript" })],
    ["view.js", serveContent(file("view.js"), { type: "text/javascript" })],
    ["parts.js", serveContent(file("parts.js"), { type: "text/javascript" })],
    ["page-events.js", serveContent(file("page-events.js"), { type: "text/javascript" })],
    ["base.css", serveContent(file("base.css"), { type: "text/css" })],
    ["console.css", serveContent(file("console.css"), { type: "text/css" })],
    ["examples.json", serveContent(() => JSON.stringify(exampleCards()), { type: "application/json" })],
  ]);
  return (request, response, next) => {
    const serve = assets.get(String(request.params.name));
    return serve ? serve(request, response, next) : next();
  };
}

const file = (name: string) => () => readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");

interface ExampleCard {
  name: string;
  title: string;
  /** What it shows: the comment above the query. */
  about: string;
  query: string;
}

function exampleCards(): ExampleCard[] {
  return readExamples().map(({ name, query }) => {
    const comment = /^(#.*\n)*/.exec(query)?.[0] ?? "";
    const about = comment.replace(/^# ?/gm, "").replace(/\s+/g, " ").trim();
    const title = name.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
    return { name, title, about, query };
  });
}
