import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import { LRUCache } from "lru-cache";
import type { Bi } from "../bi.ts";
import { DoorError } from "../door-error.ts";
import { addressOf, chooseSnapshot, type DoorOptions, describeTable, readParameters } from "../request.ts";
import { send } from "../send.ts";
import { checkName, maySee, openTable } from "../snapshots/access.ts";
import { encodeRows } from "../snapshots/lines.ts";
import { rowsOf, type Table } from "../snapshots/snapshot.ts";
import type { Column, Row } from "../views/view.ts";
import { type Resource, readAddress } from "./address.ts";
import { apply } from "./apply.ts";
import { chooseJson, type JsonForm, wantsJsonSchema } from "./negotiate.ts";
import { checkOptions, readQuery, type TableQuery } from "./options.ts";
import { countRows, type PageStart, pageOf, type RowSource } from "./page.ts";
import { unknownColumn } from "./predicate.ts";
import { type DescribedShape, freshness, jsonSchema, namespace, xmlSchema } from "./schema.ts";
import { readToken, writeToken } from "./skip-token.ts";
import { objectWriter, type WriteOptions } from "./write.ts";

const defaultPageRows = 10_000;
const mostPageRows = 100_000;
const keptCounts = 200;

interface Call {
  request: Request;
  response: Response;
  parameters: ReadonlyMap<string, string>;
  /** Address of the service, without a slash at the end. */
  root: string;
}

/** Serves snapshots of views as OData 4, read only, below `/odata`. */
export function serveOdata(bi: Bi, options: DoorOptions): Router {
  const { readableOf, publicUrl, now, logError } = options;
  const { snapshots } = bi;
  const counts = new LRUCache<string, number>({ max: keptCounts });
  const router = Router();
  router.use(readOnly);
  router.use(async (request, response) => {
    // One header, in one spelling: tools read two as "4.0,4.0".
    response.setHeader("OData-Version", "4.0");
    const parameters = readParameters(request);
    checkVersion(request);
    checkOptions(parameters);
    const call: Call = { request, response, parameters, root: `${addressOf(request, publicUrl)}/odata` };
    const resource = readAddress(request.path);
    if (resource.kind === "service" || resource.kind === "metadata") return describeService(call, resource.kind);
    checkName(snapshots, bi.views.views, resource.view);
    const token = parameters.get("$skiptoken");
    // The number of steps is checked when the order is read.
    const chosen = token === undefined ? chooseSnapshot(snapshots, parameters) : snapshots.choose(readToken(token).snapshot);
    const table = openTable(snapshots, chosen, { name: resource.view, readable: readableOf(response) });
    describeTable(response, table, now());
    await answer(call, resource, table);
  });
  router.use(answerError(logError));
  return router;

  function describeService({ request, response, parameters, root }: Call, kind: "service" | "metadata"): void {
    const readable = readableOf(response);
    const snapshot = snapshots.latest();
    const all: DescribedShape[] = snapshot
      ? Object.values(snapshot.views).map((view) => ({ ...view, freshness: freshness(snapshot, view) }))
      : [...bi.views.views.values()];
    const shapes = all.filter((shape) => maySee(shape, readable));
    const { accept } = request.headers;
    if (kind === "metadata") {
      if (wantsJsonSchema(parameters.get("$format"), accept))
        return void response.type("application/json").send(JSON.stringify(jsonSchema(shapes)));
      return void response.type("application/xml").send(xmlSchema(shapes));
    }
    const form = chooseJson(parameters.get("$format"), accept);
    const value = shapes.map(({ name, title }) => ({ name, title, kind: "EntitySet", url: name }));
    sendJson(response, form, JSON.stringify({ ...(form.metadata !== "none" && { "@odata.context": `${root}/$metadata` }), value }));
  }

  async function answer(call: Call, resource: Exclude<Resource, { kind: "service" } | { kind: "metadata" }>, table: Table): Promise<void> {
    const { request, response, parameters } = call;
    if (resource.kind === "count") {
      const query = readQuery(parameters, table.view.columns, timeOf(table));
      response.type("text/plain").send(String(await count(table, query, parameters)));
      return;
    }
    if (resource.kind === "property" && resource.raw) return sendRaw(response, table, resource);
    const form = chooseJson(parameters.get("$format"), request.headers.accept);
    if (resource.kind === "set") return sendSet(call, table, form);
    await sendRow(call, table, { form, resource });
  }

  async function sendSet(call: Call, table: Table, form: JsonForm): Promise<void> {
    const { request, response, parameters, root } = call;
    const { view, snapshot } = table;
    const applied = parameters.get("$apply");
    const made = applied === undefined ? undefined : await apply(applied, { columns: view.columns, batches: rowsOf(table) }, timeOf(table));
    const columns = made?.columns ?? view.columns;
    const source: RowSource = made ? sourceOf(made) : table;
    const query = readQuery(parameters, columns, timeOf(table));
    const token = parameters.get("$skiptoken");
    const start =
      token === undefined
        ? { at: 0, skip: query.skip, ...(query.top !== undefined && { left: query.top }) }
        : readToken(token, query.order.length).start;
    const size = pageSize(request, response);
    const counted = query.count ? await (made ? countRows(source, query) : count(table, query, parameters)) : undefined;
    const setUrl = `${root}/${view.name}`;
    const keyAt = columns.findIndex(({ name }) => name === view.key);
    const { select } = query;
    const writer = objectWriter({
      columns,
      select,
      form,
      ...(!made && { hidden: table.hidden, entity: { type: view.name, setUrl, keyAt } }),
    });
    const shown = query.isSelected || made ? `(${select.map((at) => columns[at]!.name).join(",")})` : "";
    const members = [
      ...(form.metadata === "none" ? [] : [`"@odata.context":${JSON.stringify(`${root}/$metadata#${view.name}${shown}`)}`]),
      ...annotations(request, response, table),
      ...(counted === undefined ? [] : [`"@odata.count":${form.isIeee754Compatible ? `"${counted}"` : counted}`]),
    ];
    const nextLink = (next: PageStart) => `${setUrl}?${nextQuery(parameters, writeToken({ snapshot: snapshot.id, start: next }))}`;
    response.setHeader("Content-Type", contentType(form));
    // A client that is busy with a page longer than an idle connection is kept would send its next request into one that closes.
    if (start.left === undefined || start.left > size) response.setHeader("Connection", "close");
    await send({ request, response, isCompressed: request.acceptsEncodings("gzip") === "gzip" }, async (sink) => {
      await sink(`{${members.map((member) => `${member},`).join("")}"value":[`);
      const page = pageOf(source, query, start, size);
      try {
        // The comma behind an object is sent when another one follows.
        let isFirst = true;
        let next = await page.next();
        for (; !next.done; next = await page.next()) {
          writer.write(next.value.bytes, next.value.starts);
          const objects = writer.take();
          if (objects.length === 0) continue;
          if (!isFirst) await sink(",");
          isFirst = false;
          await sink(objects.subarray(0, -1));
        }
        await sink(next.value ? `],"@odata.nextLink":${JSON.stringify(nextLink(next.value))}}` : "]}");
      } finally {
        await page.return(undefined);
      }
    });
  }

  /** Counting reads a whole table: what was counted once is known. */
  async function count(table: Table, query: TableQuery, parameters: ReadonlyMap<string, string>): Promise<number> {
    const name = JSON.stringify([table.version, timeOf(table), parameters.get("$filter"), parameters.get("$search")]);
    const found = counts.get(name) ?? (await countRows(table, query));
    counts.set(name, found);
    return found;
  }
}

/** `now()` of a snapshot is its time: pages of one answer, and answers of a day, are of one moment. */
function timeOf({ snapshot }: Table): number {
  return Date.parse(snapshot.asOf);
}

async function sendRow(
  { parameters, response, root }: Call,
  table: Table,
  { form, resource }: { form: JsonForm; resource: Extract<Resource, { kind: "entity" | "property" }> },
): Promise<void> {
  const { view } = table;
  const row = await findRow(table, resource.key);
  const setUrl = `${root}/${view.name}`;
  const keyAt = view.columns.findIndex(({ name }) => name === view.key);
  if (resource.kind === "property") {
    const at = placeOf(table, resource.property);
    if (row[at] === null) return void response.status(204).end();
    const context = `${root}/$metadata#${view.name}('${encodeURIComponent(resource.key)}')/${resource.property}`;
    const value = { columns: [{ ...view.columns[at]!, name: "value" }], select: [0], form: { ...form, metadata: "none" as const } };
    return sendJson(response, form, withContext(form, context, objectOf([row[at]!], value)));
  }
  const { select, isSelected } = readQuery(parameters, view.columns, timeOf(table));
  const shown = isSelected ? `(${select.map((at) => view.columns[at]!.name).join(",")})` : "";
  sendJson(
    response,
    form,
    withContext(
      form,
      `${root}/$metadata#${view.name}${shown}/$entity`,
      objectOf(row, { columns: view.columns, select, form, entity: { type: view.name, setUrl, keyAt } }),
    ),
  );
}

function objectOf(row: Row, options: WriteOptions): string {
  const writer = objectWriter(options);
  writer.write(encodeRows([row]), [0]);
  return writer.take().toString("utf8").slice(0, -1);
}

async function sendRaw(response: Response, table: Table, { key, property }: Extract<Resource, { kind: "property" }>): Promise<void> {
  const cell = (await findRow(table, key))[placeOf(table, property)]!;
  if (cell === null) return void response.status(204).end();
  response.type("text/plain").send(String(cell));
}

function placeOf({ view }: Table, property: string): number {
  const at = view.columns.findIndex(({ name }) => name === property);
  if (at < 0) throw new DoorError("NOT_FOUND", unknownColumn(property, view.columns).message);
  return at;
}

async function findRow(table: Table, key: string): Promise<Row> {
  const keyAt = table.view.columns.findIndex(({ name }) => name === table.view.key);
  for await (const rows of rowsOf(table)) for (const row of rows) if (row[keyAt] === key) return row;
  throw new DoorError("NOT_FOUND", `"${table.view.name}" has no row with this ${table.view.key}.`);
}

function withContext({ metadata }: JsonForm, context: string, object: string): string {
  return metadata === "none" ? object : `{"@odata.context":${JSON.stringify(context)},${object.slice(1)}`;
}

function sourceOf({ columns, rows }: { columns: readonly Column[]; rows: readonly Row[] }): RowSource {
  return {
    view: { columns },
    async *lines(from = 0) {
      if (from < rows.length) yield { from, bytes: encodeRows(rows.slice(from)) };
    },
    seen: (row) => row,
    shows: () => true,
    rows: rows.length,
  };
}

/** What the next page is asked by: the same, with its place in place of the first ones. */
function nextQuery(parameters: ReadonlyMap<string, string>, token: string): string {
  const left = new Set(["$top", "$skip", "$skiptoken", "snapshot", "asOf", "api_key"]);
  const same = [...parameters]
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => `${name.startsWith("$") ? name : encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return [...same, `$skiptoken=${token}`].join("&");
}

/** How fresh the rows are, for those who ask: `Prefer: odata.include-annotations="tieline.*"` (OData 4.01 part 1, 8.2.8.4). */
function annotations(request: Request, response: Response, { snapshot, view }: Table): string[] {
  const wanted = /(?:odata\.)?include-annotations\s*=\s*"([^"]{0,200})"/i.exec(request.get("prefer") ?? "")?.[1];
  if (!wanted?.split(",").some((name) => name.trim() === "*" || name.trim().startsWith(`${namespace}.`))) return [];
  const applied = `odata.include-annotations="${namespace}.*"`;
  response.appendHeader("Preference-Applied", applied);
  return freshness(snapshot, view).map(([name, value]) => `"@${namespace}.${name}":${JSON.stringify(value)}`);
}

/** `Prefer: odata.maxpagesize=N` (OData 4.01 part 1, 8.2.8.6). */
function pageSize(request: Request, response: Response): number {
  const wanted = /(?:^|[,;])\s*(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})"?\s*(?=$|[,;])/i.exec(request.get("prefer") ?? "")?.[1];
  if (wanted === undefined || Number(wanted) === 0) return defaultPageRows;
  const size = Math.min(Number(wanted), mostPageRows);
  response.appendHeader("Preference-Applied", `odata.maxpagesize=${size}`);
  return size;
}

function contentType({ metadata, isIeee754Compatible }: JsonForm): string {
  return `application/json;odata.metadata=${metadata}${isIeee754Compatible ? ";IEEE754Compatible=true" : ""};charset=utf-8`;
}

function sendJson(response: Response, form: JsonForm, text: string): void {
  response.setHeader("Content-Type", contentType(form));
  response.send(text);
}

const readOnly: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  response.setHeader("Allow", "GET, HEAD");
  throw new DoorError("METHOD_NOT_ALLOWED", `Tables are read only: ${request.method} is not supported.`);
};

/** OData 4.01 part 1, 8.2.6 and 8.2.7. */
function checkVersion(request: Request): void {
  const most = request.get("odata-maxversion");
  if (most !== undefined && !/^[4-9](\.\d+)?$/.test(most.trim()))
    throw new DoorError("BAD_USER_INPUT", `OData-MaxVersion is ${JSON.stringify(most.slice(0, 20))}, and this service speaks version 4.0.`);
}

function answerError(logError: DoorOptions["logError"]): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      logError(error);
      return void response.destroy();
    }
    if (!(error instanceof DoorError)) return next(error);
    if (error.retryAfterSeconds !== undefined) response.setHeader("Retry-After", error.retryAfterSeconds);
    response.setHeader("Content-Type", contentType({ metadata: "minimal", isIeee754Compatible: false }));
    response.status(error.status).send(JSON.stringify({ error: { code: error.code, message: error.message } }));
  };
}
