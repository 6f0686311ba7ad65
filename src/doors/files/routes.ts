import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type ErrorRequestHandler, type Request, type Response, Router } from "express";
import { LRUCache } from "lru-cache";
import type { Bi } from "../bi.ts";
import { type Charts, makeCharts } from "../charts/charts.ts";
import { DoorError } from "../door-error.ts";
import { type FormatName, formats, isFormat } from "../formats/index.ts";
import { addressOf, chooseSnapshot, type DoorOptions, describeSnapshot, describeTable, readParameters } from "../request.ts";
import { checkName, maySee, openTable, type Readable } from "../snapshots/access.ts";
import type { Snapshot, SnapshotView, Table } from "../snapshots/snapshot.ts";
import { connections } from "./connections.ts";
import { MadeFiles } from "./made-files.ts";

/** Those that are not compressed by themselves. */
const compressible: ReadonlySet<FormatName> = new Set(["csv", "ndjson", "arrow"]);

const keptCharts = 50;

/** Serves snapshots below `/bi`: what there is, as JSON, and each view as a file. */
export function serveViews(bi: Bi, options: DoorOptions): Router {
  const { readableOf, publicUrl, now } = options;
  const { snapshots } = bi;
  const made = new MadeFiles(snapshots);
  const drawn = new LRUCache<string, Promise<Charts>>({ max: keptCharts });
  const router = Router();
  router.get("/views", (request, response) => {
    const readable = readableOf(response);
    const parameters = readParameters(request);
    // Before the first snapshot the tables are known, and empty.
    if (!snapshots.latest() && !parameters.has("snapshot") && !parameters.has("asOf")) {
      const planned = [...bi.views.views.values()].filter((view) => maySee(view, readable));
      return void response.json(
        planned.map((view) => ({ ...shapeOf(view), rows: null, snapshot: null, asOf: null, complete: false, gaps: [] })),
      );
    }
    const snapshot = chooseSnapshot(snapshots, parameters);
    describeSnapshot(response, snapshot, now());
    response.json(listViews(snapshot, readable));
  });
  router.get("/snapshots", (_request, response) => {
    response.json([...snapshots.ids()].reverse().flatMap((id) => describe(snapshots.find(id))));
  });
  router.get("/charts", async (request, response) => {
    const snapshot = chooseSnapshot(snapshots, readParameters(request));
    const readable = readableOf(response);
    const isOpen = (name: string) => Object.hasOwn(snapshot.views, name) && maySee(snapshot.views[name]!, readable);
    const open = (name: string) => (isOpen(name) ? openTable(snapshots, snapshot, { name, readable }) : undefined);
    // A table is read for each chart, and everybody with the same scopes sees the same.
    const key = JSON.stringify([snapshot.id, readable && [...readable].sort()]);
    const charts = drawn.get(key) ?? makeCharts(open, Date.parse(snapshot.asOf));
    drawn.set(key, charts);
    charts.catch(() => drawn.delete(key));
    describeSnapshot(response, snapshot, now());
    response.json(await charts);
  });
  router.get("/:file", async (request, response) => {
    const [, name = "", format = ""] = /^([a-z][a-z0-9_]*)\.([a-z]+)$/.exec(request.params.file) ?? [];
    const isConnection = Object.hasOwn(connections, format);
    if (isConnection || isFormat(format)) checkName(snapshots, bi.views.views, name);
    if (isConnection) return sendConnection({ request, response }, { name, format });
    if (!isFormat(format))
      throw new DoorError("NOT_FOUND", `Not found. A view is a file of /bi: ${Object.keys(formats).join(", ")}. /bi/views lists them.`);
    const snapshot = chooseSnapshot(snapshots, readParameters(request));
    const table = openTable(snapshots, snapshot, { name, readable: readableOf(response) });
    const path = await made.of(table, format);
    describeTable(response, table, now());
    await send({ request, response, path }, table, format);
  });
  function sendConnection({ request, response }: Omit<Exchange, "path">, { name, format }: { name: string; format: string }): void {
    const table = openTable(snapshots, snapshots.choose(), { name, readable: readableOf(response) });
    const { contentType, write } = connections[format]!;
    response.setHeader("Content-Type", contentType);
    response.setHeader("Content-Disposition", `attachment; filename="${table.view.name}.${format}"`);
    response.send(write(addressOf(request, publicUrl), table.view.name));
  }

  router.use(() => {
    throw new DoorError("NOT_FOUND", "Not found. /bi/views lists the views, and /bi/<view>.csv is one of them.");
  });
  router.use(answerError());
  return router;
}

function describe(snapshot: Snapshot | undefined): object[] {
  if (!snapshot) return [];
  const { id, asOf, views } = snapshot;
  return [{ snapshot: id, asOf, complete: Object.values(views).every(({ complete }) => complete) }];
}

function shapeOf({ name, title, about, key, columns }: Pick<SnapshotView, "name" | "title" | "about" | "key" | "columns">): object {
  const shown = columns.map(({ idOf: _idOf, vendors: _vendors, converted: _converted, ...column }) => column);
  return { name, title, about, key, columns: shown };
}

function listViews({ id, asOf, views }: Snapshot, readable: Readable): object[] {
  return Object.values(views)
    .filter((view) => maySee(view, readable))
    .map((view) => ({
      ...shapeOf(view),
      // Of a view with rows of several vendors a caller may see fewer.
      rows: readable && view.vendorColumn !== undefined ? null : view.rows,
      snapshot: id,
      asOf,
      complete: view.complete,
      gaps: view.gaps.filter(({ vendor }) => !readable || !vendor || readable.has(vendor)),
    }));
}

interface Exchange {
  request: Request;
  response: Response;
  path: string;
}

/** The file, or the part of it that is asked for; compressed where the reader takes that and no part is asked for. */
async function send({ request, response, path }: Exchange, { view, version, rows }: Table, format: FormatName): Promise<void> {
  const isCompressed = compressible.has(format) && request.headers.range === undefined && request.acceptsEncodings("gzip") === "gzip";
  response.vary("Accept-Encoding");
  response.setHeader("Content-Type", formats[format].contentType);
  response.setHeader("Content-Disposition", `attachment; filename="${view.name}.${format}"`);
  response.setHeader("Cache-Control", "private, no-cache");
  if (rows !== null) response.setHeader("X-Tieline-Rows", rows);
  response.setHeader("ETag", `"${version}.${format}${isCompressed ? ".gzip" : ""}"`);
  if (!isCompressed) return sendFile(response, path);
  if (request.fresh) return void response.status(304).end();
  response.setHeader("Content-Encoding", "gzip");
  if (request.method === "HEAD") return void response.end();
  await pipeline(createReadStream(path), createGzip({ level: 4 }), response).catch(ignoreLeft(response));
}

/** Conditions and ranges of RFC 9110 are the library's. */
function sendFile(response: Response, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { lastModified: false, cacheControl: false, etag: false, dotfiles: "allow" } as const;
    response.sendFile(path, options, (error) => {
      if (!error || response.headersSent || response.destroyed) resolve();
      else reject(error);
    });
  });
}

/** Whoever leaves before the end needs no answer. */
function ignoreLeft(response: Response) {
  return (error: unknown) => {
    if (!response.destroyed) throw error;
  };
}

function answerError(): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return void response.destroy();
    // A range beyond the end, for instance.
    if (!(error instanceof DoorError)) return next(error);
    if (error.retryAfterSeconds !== undefined) response.setHeader("Retry-After", error.retryAfterSeconds);
    response.status(error.status).json({ errors: [{ message: error.message, extensions: { code: error.code } }] });
  };
}
