import { asError, badInput } from "../errors.ts";
import type { Condition } from "./condition.ts";
import { find } from "./find.ts";
import { byId, gather, keepRecords, type Plan } from "./gather.ts";
import { same } from "./ignored.ts";
import { chunk } from "./loader.ts";
import type { Columns, Resource } from "./model.ts";
import { fold, keysAt } from "./names.ts";
import { givenIn } from "./paging.ts";
import type { Reader } from "./reader.ts";
import { clip, covers, merge, named, type Rec, recordOf, saidBy } from "./record.ts";
import { parametersOf } from "./route.ts";
import { wholeCalls } from "./sweep.ts";
import { badResponse, call, capacityOf, pageSizeOf, type Upstream } from "./upstream.ts";

/** Answers by id or code; one that is missing is not in the map. */
export type Found = Map<string, Rec | Error>;

/** Ids that an operation for many takes at once. */
const manyAtOnce = 100;

/** From so many single reads on it is worth a call, once, to see whether the whole list is shorter. */
const worthALook = 10;

/** How many ids one call takes. */
export function batchOf(upstream: Upstream, resource: Resource): number {
  if (resource.many && upstream.dialect.many) return manyAtOnce;
  const listed = resource.list ? Math.min(capacityOf(upstream, resource, resource.id), pageSizeOf(upstream, resource)) : 0;
  return listed >= 2 || !resource.show ? listed : 1;
}

/** Records by id or code in the fewest calls that the vendor's operations allow. */
export async function fetchByIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Found> {
  const { dialect } = reader.upstream(resource);
  const codes = ids.filter((id) => dialect.isCode?.(resource, id));
  const others = ids.filter((id) => !codes.includes(id));
  const [byIds, byCodes] = await Promise.all([
    fetchOnlyIds(reader, resource, others, columns),
    fetchByCodes(reader, resource, codes, columns),
  ]);
  return new Map([...byIds, ...byCodes]);
}

async function fetchOnlyIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Found> {
  if (ids.length === 0) return new Map();
  reader.looked(resource, ids.length);
  const plan = (keys: readonly string[]) => wayById(reader, resource, keys.length, columns);
  const found: Found = new Map();
  for (const [id, answer] of await gather(reader, { resource, group: byId, keys: ids, columns, plan })) {
    const rec = answer instanceof Error ? answer : answer[0];
    if (rec) found.set(id, rec);
  }
  return completed(reader, resource, found, columns);
}

/** How so many records are read by id in the fewest calls. */
function wayById(reader: Reader, resource: Resource, count: number, columns: Columns | undefined): Plan {
  const upstream = reader.upstream(resource);
  const wide = reader.widened(resource, columns);
  if (resource.many && upstream.dialect.many)
    return {
      way: "many",
      whole: true,
      capacity: batchOf(upstream, resource),
      columns: wide,
      load: async (own, ids, all) => byKey(await manyIds(own, resource, ids, all), ids),
    };
  const isListed = listCovers(resource, columns);
  const batch = isListed ? batchOf(upstream, resource) : 0;
  const single = async (own: Reader, ids: string[], all: Columns | undefined) => byKey(await showOne(own, resource, ids[0]!, all), ids);
  if (batch >= 2)
    return {
      way: "list",
      capacity: batch,
      columns: wide,
      load: async (own, ids, all) => {
        if (ids.length === 1 && resource.show) return single(own, ids, all);
        return byKey(await listIds(own, resource, ids, clip(resource, all)), ids);
      },
    };
  const whole = isListed ? wholeCalls(reader, resource) : Number.POSITIVE_INFINITY;
  const singly: Plan = { way: "single", capacity: 1, columns: wide, load: single };
  // A list below another record has no whole that could be read, and one in parts is long enough.
  const mayTell =
    isListed && !resource.split && parametersOf(resource.list!.route).length === 0 && (upstream.dialect.tellsTotal?.(resource) ?? true);
  if (resource.show && mayTell && count >= worthALook && !Number.isFinite(whole)) {
    const load: Plan["load"] = async (own, ids, all) => {
      await own.firstPage(resource, { columns: all }, pageSizeOf(upstream, resource));
      if (wholeCalls(own, resource) < ids.length) return byKey(await own.whole(resource.type, all), ids);
      return gather(own, { resource, group: byId, keys: ids, columns: all, plan: () => singly });
    };
    return { way: "look", capacity: 0, columns, load };
  }
  if (resource.show && (count === 1 || count <= whole)) return singly;
  return { way: "whole", capacity: 0, columns, load: async (own, ids, all) => byKey(await own.whole(resource.type, all), ids) };
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
  const complete = async (key: string, rec: Rec) => {
    try {
      const said = saidBy(rec);
      for (const whole of await showOne(reader, resource, rec.id, columns)) merge(rec, { ...whole, raw: { ...whole.raw, ...said } });
    } catch (error) {
      found.set(key, asError(error));
    }
  };
  await Promise.all([...found].map(([key, rec]) => !(rec instanceof Error) && !covers(rec, columns) && complete(key, rec)));
  return found;
}

async function manyIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Rec[]> {
  const upstream = reader.upstream(resource);
  const rows = await call(upstream, upstream.dialect.many!(resource, ids, columns), reader.scope);
  return rows.map((row) => recordOf(resource, row, "all"));
}

async function listIds(reader: Reader, resource: Resource, ids: readonly string[], columns: Columns | undefined): Promise<Rec[]> {
  const where: Condition = { attribute: resource.id, operator: "in", value: ids };
  const query = { where, columns, asked: { path: resource.id, values: ids } };
  const page = await reader.fetchPage(resource, query, 1, Math.max(ids.length, 1));
  // A page that was cut short would make the rest look as if it did not exist.
  if (page.total !== undefined && givenIn(page) < Math.min(page.total, ids.length)) {
    const upstream = reader.upstream(resource);
    const size = pageSizeOf(upstream, resource);
    if (size < ids.length) return (await Promise.all(chunk(ids, size).map((some) => listIds(reader, resource, some, columns)))).flat();
    throw badResponse(resource.vendor, upstream.label, resource.list!.id, "fewer rows than it says there are");
  }
  return reader.recordsOf(resource, page);
}

/** The record of this id, or none. */
async function showOne(reader: Reader, resource: Resource, id: string, columns: Columns | undefined): Promise<Rec[]> {
  const upstream = reader.upstream(resource);
  const asked = upstream.dialect.show!(resource, id, columns);
  const row = await call(upstream, asked, reader.scope);
  if (!row) return [];
  upstream.drift?.learnMembers(resource, resource.show!.id, [row], fold);
  const rec = recordOf(resource, row, asked.columns ?? "all", named(resource, columns));
  if (!rec.id.startsWith("~") && ![rec.id, ...codesOf(rec)].some((key) => same(key) === same(id))) {
    throw badResponse(resource.vendor, upstream.label, resource.show!.id, "another record than the one that was asked for");
  }
  keepRecords(upstream, [rec]);
  return [rec];
}

/** Matches records to the ids or codes that were asked for: by value, never by place. */
function byKey(records: readonly Rec[], asked: readonly string[]): Map<string, Rec[]> {
  const index = new Map<string, Rec>();
  for (const rec of records) for (const code of codesOf(rec)) index.set(same(code), rec);
  for (const rec of records) index.set(same(rec.id), rec);
  const [only] = records;
  // A record that does not tell its id is the one that was asked for, when no other was.
  if (records.length === 1 && asked.length === 1 && only!.id.startsWith("~")) return new Map([[asked[0]!, [only!]]]);
  return new Map(asked.flatMap((id) => (index.has(same(id)) ? [[id, [index.get(same(id))!]]] : [])));
}

function codesOf(rec: Rec): string[] {
  return (rec.resource.codes ?? []).flatMap((path) => keysAt(rec.raw, path));
}

/** Can a row of the list answer these columns? */
function listCovers(resource: Resource, columns: Columns | undefined): boolean {
  if (!resource.list) return false;
  if (!resource.listed) return true;
  const listed = new Set(resource.listed.map(fold));
  return columns !== undefined && [...columns].every((column) => listed.has(column));
}
