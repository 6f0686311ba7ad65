import { badInput, TielineError } from "../errors.ts";
import type { JsonObject } from "../transport/json.ts";
import { both, type Condition } from "./condition.ts";
import { chunk } from "./loader.ts";
import type { Columns, Lookup, Resource } from "./model.ts";
import { fold, keysAt } from "./names.ts";
import { type FetchPage, readAll } from "./paging.ts";
import type { ListQuery, Reader } from "./reader.ts";
import { covers, merge, type Rec, recordOf } from "./record.ts";
import { readThrough } from "./through.ts";
import { badResponse, call } from "./upstream.ts";

/** Answers by id or code; one that is missing is not in the map. */
export type Found = Map<string, Rec | Error>;

/** A whole list is read up to this many pages; beyond, the question must be narrowed. */
const longestSweep = 200;

/** Records by id or code in the fewest calls that the vendor's operations allow. */
export async function fetchByIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Found> {
  const { dialect } = reader.upstream(resource);
  const codes = ids.filter((id) => dialect.isCode?.(resource, id));
  if (codes.length > 0) {
    const others = ids.filter((id) => !codes.includes(id));
    const byId = others.length > 0 ? fetchByIds(reader, resource, others, columns) : new Map();
    const byCode = fetchByCodes(reader, resource, codes, columns);
    return new Map([...(await byId), ...(await byCode)]);
  }
  reader.looked(resource, ids.length);
  const size = dialect.pageSize(resource);
  const batch = listCovers(resource, columns) ? dialect.capacity(resource, resource.id) : 0;
  if (resource.many && dialect.many) return inChunks(ids, 100, (part) => manyIds(reader, resource, part, columns));
  const whole = listCovers(resource, columns) ? wholeCalls(reader, resource) : Number.POSITIVE_INFINITY;
  if (resource.show && (ids.length === 1 || (batch < 2 && ids.length <= whole)))
    return singly(ids, (id) => showOne(reader, resource, id, columns));
  if (batch >= 2) {
    const found = await inChunks(ids, Math.min(batch, size), (part) => listIds(reader, resource, part, columns));
    return completed(reader, resource, found, columns);
  }
  return fromWhole(await reader.whole(resource.type, columns), ids);
}

/** Codes are looked for one attribute after the other; one that several records carry names none of them. */
async function fetchByCodes(reader: Reader, resource: Resource, codes: readonly string[], columns: Columns | undefined): Promise<Found> {
  const found: Found = new Map();
  for (const by of resource.codes ?? []) {
    const open = codes.filter((code) => !found.has(code));
    if (open.length === 0) break;
    for (const [code, answer] of await find(reader, resource, { by }, open, { columns })) {
      if (answer instanceof Error) found.set(code, answer);
      else if (answer.length > 1) found.set(code, badInput(`Several records have the code "${code}". Pass an id.`));
      else if (answer[0]) found.set(code, answer[0]);
    }
  }
  return completed(reader, resource, found, columns);
}

/** What a list left out, although it was asked for, is looked for in the record itself. */
async function completed(reader: Reader, resource: Resource, found: Found, columns: Columns | undefined): Promise<Found> {
  if (!resource.show) return found;
  const short = [...found.values()].filter((rec) => !(rec instanceof Error) && !covers(rec, columns)) as Rec[];
  const whole = await singly(
    short.map(({ id }) => id),
    (id) => showOne(reader, resource, id, columns),
  );
  for (const [key, rec] of found) {
    const answer = rec instanceof Error ? undefined : whole.get(rec.id);
    if (answer instanceof Error) found.set(key, answer);
    else if (answer) merge(rec as Rec, answer);
  }
  return found;
}

/** How many calls the whole list takes, as far as is known. */
export function wholeCalls(reader: Reader, resource: Resource): number {
  const { dialect, totals } = reader.upstream(resource);
  if (!resource.list) return Number.POSITIVE_INFINITY;
  const rows = totals.get(resource.type);
  return (
    dialect.wholeCalls?.(resource) ??
    (rows === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil(rows / dialect.pageSize(resource))))
  );
}

/** Records that name these values, grouped by value. */
export async function find(
  reader: Reader,
  resource: Resource,
  lookup: Lookup,
  values: readonly string[],
  query: ListQuery,
): Promise<Map<string, Rec[] | Error>> {
  const { dialect } = reader.upstream(resource);
  reader.looked(resource, values.length);
  const attribute = lookup.filter ?? lookup.by;
  // Rows that do not show the value cannot be told apart: they are asked for one value at a time.
  const capacity = lookup.by === "" ? Math.min(1, dialect.capacity(resource, attribute)) : dialect.capacity(resource, attribute);
  if (capacity === 0) return group(filterLocally(await reader.whole(resource.type, query.columns), resource, query), lookup, values);
  const oneByOne = (some: readonly string[]) => singly(some, (value) => rowsOf(reader, resource, naming(lookup, [value], query)));
  if (capacity === 1 || values.length === 1) {
    return oneByOne(values);
  }
  const parts = chunk(values, capacity).map(async (part): Promise<[string, Rec[] | Error][]> => {
    try {
      const rows = await rowsOf(reader, resource, naming(lookup, part, query));
      const telling = rows.every(({ raw }) => keysAt(raw, lookup.by).length > 0);
      return [...(telling ? group(rows, lookup, part) : await oneByOne(part))];
    } catch (error) {
      return part.map((value) => [value, asError(error)]);
    }
  });
  return new Map((await Promise.all(parts)).flat());
}

/** Every record that meets the query, unless that takes more calls than allowed; then undefined, after one call. */
export async function wholeWithin(reader: Reader, resource: Resource, query: ListQuery, maxCalls: number): Promise<Rec[] | undefined> {
  if (resource.through) return wholeList(reader, resource, query);
  const upstream = reader.upstream(resource);
  const size = upstream.dialect.pageSize(resource);
  const fetch: FetchPage = (page, pageSize) =>
    page === 1 ? reader.firstPage(resource, query, pageSize) : reader.page(resource, query, page, pageSize);
  const whole = await readAll(fetch, size, Math.min(maxCalls, longestSweep));
  if (!query.where && (whole.complete || whole.total !== undefined)) upstream.totals.set(resource.type, whole.total ?? whole.rows.length);
  return whole.complete ? [...new Set(reader.adoptRows(resource, whole.rows, whole.columns))] : undefined;
}

/** Every record of a resource. */
export async function wholeList(reader: Reader, resource: Resource, query: ListQuery): Promise<Rec[]> {
  const upstream = reader.upstream(resource);
  if (resource.through)
    return (await readThrough(reader, resource, query, { offset: 0, count: Number.MAX_SAFE_INTEGER, lookAhead: false })).records;
  const size = upstream.dialect.pageSize(resource);
  const whole = await readAll((page, pageSize) => reader.page(resource, query, page, pageSize), size, longestSweep);
  if (!whole.complete) throw tooLong(resource, upstream.label);
  upstream.totals.set(resource.type, whole.rows.length);
  return [...new Set(reader.adoptRows(resource, whole.rows, whole.columns))];
}

async function rowsOf(reader: Reader, resource: Resource, query: ListQuery): Promise<Rec[]> {
  const upstream = reader.upstream(resource);
  const size = upstream.dialect.pageSize(resource);
  const whole = await readAll((number, pageSize) => reader.page(resource, query, number, pageSize), size, longestSweep);
  if (!whole.complete) throw tooLong(resource, upstream.label);
  return [...new Set(reader.adoptRows(resource, whole.rows, whole.columns))];
}

/** The query for records that name one of these values. What comes back is held against them: a vendor may ignore a filter it does not know. */
export function naming(lookup: Lookup, values: readonly string[], query: ListQuery): ListQuery {
  const attribute = lookup.filter ?? lookup.by;
  const [only] = values;
  const test: Condition = values.length === 1 ? { attribute, operator: "eq", value: only } : { attribute, operator: "in", value: values };
  const where = both(test, both(lookup.and && { all: [...lookup.and] }, query.where));
  if (lookup.by === "") return { ...query, where };
  const columns = query.columns && new Set([...query.columns, fold(lookup.by.split(".")[0]!)]);
  return { ...query, where, columns, asked: { path: lookup.by, values } };
}

async function manyIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Rec[]> {
  const upstream = reader.upstream(resource);
  const rows = await call(upstream, upstream.dialect.many!(resource, ids, reader.widened(resource, columns)), reader.scope);
  return rows.map((row) => recordOf(resource, row, "all"));
}

async function listIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Rec[]> {
  const where: Condition = { attribute: resource.id, operator: "in", value: ids };
  const page = await reader.page(resource, { where, columns, asked: { path: resource.id, values: ids } }, 1, Math.max(ids.length, 1));
  // A page that was cut short would make the rest look as if it did not exist.
  if (page.total !== undefined && page.rows.length < Math.min(page.total, ids.length))
    throw badResponse(resource.vendor, reader.upstream(resource).label, resource.list!.id, "fewer rows than it says there are");
  return reader.adoptRows(resource, page.rows, page.columns);
}

async function showOne(reader: Reader, resource: Resource, id: string, columns: Columns | undefined): Promise<Rec | undefined> {
  const upstream = reader.upstream(resource);
  const asked = upstream.dialect.show!(resource, id, reader.widened(resource, columns));
  const row = await call(upstream, asked, reader.scope);
  if (!row) return undefined;
  const rec = recordOf(resource, row, asked.columns ?? "all");
  if (!rec.id.startsWith("~") && ![rec.id, ...codesOf(rec)].some((key) => same(key) === same(id))) {
    throw badResponse(resource.vendor, upstream.label, resource.show!.id, "another record than the one that was asked for");
  }
  return rec;
}

/** Rows that nobody asked for show that the vendor does not honour the filter. A row that does not show the value says nothing. */
export function assertAsked(
  reader: Reader,
  resource: Resource,
  rows: readonly JsonObject[],
  path: string,
  values: readonly string[],
): void {
  const asked = new Set(values.map(same));
  const stray = rows.some((row) => {
    const keys = keysAt(resource.reshape ? resource.reshape(row) : row, path);
    return keys.length > 0 && !keys.some((key) => asked.has(same(key)));
  });
  if (!stray) return;
  const { label } = reader.upstream(resource);
  throw badResponse(
    resource.vendor,
    label,
    resource.list?.id ?? resource.type,
    `rows that were not asked for: it does not honour the filter "${path}"`,
  );
}

async function inChunks(ids: readonly string[], size: number, load: (part: string[]) => Promise<Rec[]>): Promise<Found> {
  const parts = chunk(ids, size).map(async (part): Promise<[string, Rec | Error][]> => {
    try {
      return [...byKey(await load(part), part)];
    } catch (error) {
      return part.map((id) => [id, asError(error)]);
    }
  });
  return new Map((await Promise.all(parts)).flat());
}

async function singly<R>(values: readonly string[], load: (value: string) => Promise<R | undefined>): Promise<Map<string, R | Error>> {
  const answers = await Promise.all(values.map((value) => load(value).catch(asError)));
  const found = new Map<string, R | Error>();
  values.forEach((value, i) => {
    const answer = answers[i];
    if (answer !== undefined) found.set(value, answer);
  });
  return found;
}

/** Matches records to the ids or codes that were asked for: by value, never by place. */
function byKey(records: readonly Rec[], asked: readonly string[]): Found {
  const index = new Map<string, Rec>();
  for (const rec of records) for (const code of codesOf(rec)) index.set(same(code), rec);
  for (const rec of records) index.set(same(rec.id), rec);
  const found: Found = new Map();
  for (const id of asked) {
    const rec = index.get(same(id));
    if (rec) found.set(id, rec);
  }
  return found;
}

function fromWhole(records: readonly Rec[], ids: readonly string[]): Found {
  return byKey(records, ids);
}

function codesOf(rec: Rec): string[] {
  return (rec.resource.codes ?? []).flatMap((path) => keysAt(rec.raw, path));
}

function group(records: readonly Rec[], lookup: Lookup, values: readonly string[]): Map<string, Rec[]> {
  const groups = new Map(values.map((value) => [value, [] as Rec[]]));
  const byFold = new Map(values.map((value) => [same(value), groups.get(value)!]));
  for (const rec of records) {
    for (const key of new Set(keysAt(rec.raw, lookup.by).map(same))) byFold.get(key)?.push(rec);
  }
  return groups;
}

function filterLocally(records: Rec[], resource: Resource, query: ListQuery): Rec[] {
  if (!query.where) return records;
  throw new TielineError("UNSUPPORTED_FILTER", `${resource.type} is read as a whole here and cannot be filtered further.`, {
    vendor: resource.vendor,
  });
}

/** Can a row of the list answer these columns? */
function listCovers(resource: Resource, columns: Columns | undefined): boolean {
  if (!resource.list) return false;
  if (!resource.listed) return true;
  const listed = new Set(resource.listed.map(fold));
  return columns !== undefined && [...columns].every((column) => listed.has(column));
}

function tooLong(resource: Resource, label: string): TielineError {
  return new TielineError(
    "QUERY_TOO_EXPENSIVE",
    `${label} can answer this only by reading the whole list of ${resource.type}, which is too long. Narrow it with "where".`,
    {
      vendor: resource.vendor,
    },
  );
}

/** Vendors compare ids and codes without regard to case. */
function same(key: string): string {
  return key.trim().toLowerCase();
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
