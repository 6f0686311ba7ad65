import { type RequestHandler, Router } from "express";
import type { App } from "../../app.ts";
import type { Bi } from "../../doors/bi.ts";
import type { Code, VendorName } from "../../errors.ts";
import type { Observation } from "../../observe/observation.ts";
import { makeStatus, type Status } from "../../observe/status.ts";
import { serveContent } from "../content.ts";
import { readExamples } from "../ide.ts";
import { servePage, servePageFiles } from "../page.ts";
import { sendEvents } from "./events.ts";

export interface ConsoleOptions {
  app: App;
  observation: Observation;
  /** Snapshots of views; absent where there are none. */
  bi?: Pick<Bi, "refresher" | "snapshots"> | undefined;
  /** What to do when a vendor fails with this code. */
  adviceFor?: (vendor: VendorName, code: Code) => string | undefined;
  /** Decides who may see these pages: answers the request itself, or lets it pass. */
  guard?: RequestHandler;
  /** How often changes are sent at most, in milliseconds. */
  everyMs?: number;
}

const guarded = ["/", "/status", "/status/events", "/metrics"];

/** What is seen of the server: `/` for people, `/status` and `/metrics` for programs. Everything else passes. */
export function serveConsole({ app, observation, bi, adviceFor, everyMs = 1_000, guard = allow }: ConsoleOptions): Router {
  const { metrics, journal, redact } = observation;
  const status = (): Status => makeStatus({ ...app, journal, adviceFor });
  // Nothing in it is made of credentials; what is shown is looked through all the same.
  const statusText = () => redact(JSON.stringify({ ...status(), ...(bi && { tables: tablesOf(bi) }) }));
  const routes = Router({ strict: true });
  routes.get(guarded, guard);
  routes.get("/status", (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.type("json").send(statusText());
  });
  routes.get(
    "/status/events",
    sendEvents({ read: statusText, version: () => journal.version + (app.sync?.version ?? 0) + (bi?.refresher.version ?? 0), everyMs }),
  );
  routes.get("/metrics", async (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", metrics.contentType);
    response.end(redact(await metrics.text()));
  });
  routes.get("/", serveToBrowsers());
  return routes;
}

/** The last snapshot of the tables, and how far the next one is. */
function tablesOf({ refresher, snapshots }: Pick<Bi, "refresher" | "snapshots">): object {
  const { running, taken, views, lastError } = refresher.status();
  const latest = snapshots.latest();
  return {
    snapshot: latest?.id ?? null,
    asOf: latest?.asOf ?? null,
    complete: latest ? Object.values(latest.views).every(({ complete }) => complete) : false,
    running,
    taken,
    views,
    error: lastError ? { message: lastError.message, at: new Date(lastError.at).toISOString() } : null,
  };
}

/** Until callers are known, whoever reaches the server may see these pages. */
const allow: RequestHandler = (_request, _response, next) => next();

/** The page for browsers; others are led on as before. */
function serveToBrowsers(): RequestHandler {
  const serve = servePage("console.html", import.meta.url);
  return (request, response, next) => {
    response.vary("Accept");
    return request.accepts(["json", "html"]) === "html" ? serve(request, response, next) : next();
  };
}

/** What the page is made of, below `/console`. */
export function serveConsoleAssets(): RequestHandler {
  const files = servePageFiles(["console.js", "view.js", "parts.js", "page-events.js", "base.css", "console.css"], import.meta.url);
  const examples = serveContent(() => JSON.stringify(exampleCards()), { type: "application/json" });
  return (request, response, next) => (request.params.name === "examples.json" ? examples : files)(request, response, next);
}

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
