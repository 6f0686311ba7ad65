import { asError, badInput } from "../../errors.ts";
import { forLoad } from "../memory/load.ts";
import { chunk } from "../memory/loader.ts";
import { byId, type FetchPlan, type KeyedRecords, readThrough } from "../memory/read-through.ts";
import type { Condition } from "../model/condition.ts";
import { completeRecord, covers, type FieldSet, isAddressable, listFieldsOf, type VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import { alternateKeysOf, fetchMany, fetchPage, fetchRecord } from "../vendor/fetch.ts";
import { plannedFields } from "../vendor/field-plan.ts";
import { foldKey } from "../vendor/filter-check.ts";
import { rowsGiven } from "../vendor/paging.ts";
import { badResponse } from "../vendor/responses.ts";
import { countKeys, pageSizeOf, type ReadContext } from "../vendor/upstream.ts";
import { fetchByValues } from "./by-value.ts";
import { keptByIds } from "./kept-keys.ts";
import { readPageOnce } from "./pages.ts";
import { scanAll, scanCalls } from "./scan.ts";
import { type Strategy, strategyById } from "./strategy.ts";

/** Records by id or alternate key; one that does not exist is not in the map. */
export type FoundById = Map<string, VendorRecord | Error>;

/** Records by id or alternate key, in the fewest calls that the vendor's operations allow. */
export async function fetchByIds(
  context: ReadContext,
  resource: Resource,
  keys: readonly string[],
  fields: FieldSet | undefined,
): Promise<FoundById> {
  const { adapter } = context.upstream;
  const alternate = new Set(keys.filter((key) => adapter.isAlternateKey?.(resource, key)));
  const ids = keys.filter((key) => !alternate.has(key));
  const [byIds, byKeys] = await Promise.all([
    readByIds(context, resource, ids, fields),
    fetchByAlternateKeys(context, resource, [...alternate], fields),
  ]);
  return new Map([...byIds, ...byKeys]);
}

async function readByIds(
  context: ReadContext,
  resource: Resource,
  ids: readonly string[],
  fields: FieldSet | undefined,
): Promise<FoundById> {
  if (ids.length === 0) return new Map();
  countKeys(context, ids.length);
  const plan = (keys: readonly string[]) =>
    planById(context, resource, strategyById(context.upstream, resource, keys.length, fields), fields);
  const found: FoundById = new Map();
  const kept = (open: readonly string[], failure?: string) => keptByIds(context, resource, open, { fields, failure });
  for (const [id, answer] of await readThrough(context, { resource, group: byId, keys: ids, fields, plan, kept })) {
    const record = answer instanceof Error ? answer : answer[0];
    if (record) found.set(id, record);
  }
  return completeFound(context, resource, found, fields);
}

/** A strategy with what executes it. */
function planById(context: ReadContext, resource: Resource, strategy: Strategy, fields: FieldSet | undefined): FetchPlan<ReadContext> {
  const { kind, maxKeys } = strategy;
  // One answer for all keys is a list, whose pages are planned by themselves.
  const planned = maxKeys === 0 ? fields : plannedFields(context, resource, fields);
  return {
    strategy: kind,
    maxKeys,
    fields: planned,
    whole: kind === "many",
    load: (own, ids, wanted) => execute(own, { resource, kind, ids, fields: wanted }),
  };
}

interface Execution {
  resource: Resource;
  kind: Strategy["kind"];
  ids: string[];
  fields: FieldSet | undefined;
}

async function execute(context: ReadContext, { resource, kind, ids, fields }: Execution): Promise<KeyedRecords> {
  if (kind === "many") return byKey(await fetchMany(context, resource, ids, fields), ids);
  if (kind === "single" || (kind === "list" && ids.length === 1 && resource.show)) {
    const record = await fetchRecord(context, resource, ids[0]!, fields);
    return byKey(record ? [record] : [], ids);
  }
  if (kind === "list") return byKey(await listByIds(context, resource, ids, listFieldsOf(resource, fields)), ids);
  if (kind === "probe") {
    await readPageOnce(context, resource, { fields }, { page: 1, size: pageSizeOf(context.upstream, resource) });
    if (scanCalls(context.upstream, resource) >= ids.length) {
      const plan = () => planById(context, resource, { kind: "single", maxKeys: 1 }, fields);
      return readThrough(context, { resource, group: byId, keys: ids, fields, plan });
    }
  }
  return byKey(await scanAll(context, resource, { fields }), ids);
}

/** Alternate keys are looked up by one attribute after the other. A key that several records have names none of them. */
async function fetchByAlternateKeys(
  context: ReadContext,
  resource: Resource,
  keys: readonly string[],
  fields: FieldSet | undefined,
): Promise<FoundById> {
  const found: FoundById = new Map();
  for (const by of resource.alternateKeys ?? []) {
    const open = keys.filter((key) => !found.has(key));
    if (open.length === 0) break;
    for (const [key, answer] of await fetchByValues(context, resource, { lookup: { by }, values: open, query: { fields } })) {
      if (answer instanceof Error) found.set(key, answer);
      else if (answer.length > 1) found.set(key, badInput(`Several records have the code "${key}".`, "Pass an id."));
      else if (answer[0]) found.set(key, answer[0]);
    }
  }
  return completeFound(context, resource, found, fields);
}

/** What a list left out, although it was requested, is read from the record itself. */
async function completeFound(context: ReadContext, resource: Resource, found: FoundById, fields: FieldSet | undefined): Promise<FoundById> {
  if (!resource.show) return found;
  const own = forLoad(context, { type: resource.type, strategy: "single" });
  const complete = async (key: string, record: VendorRecord) => {
    try {
      const full = await fetchRecord(own, resource, record.id, fields);
      if (full) found.set(key, completeRecord(record, full));
    } catch (error) {
      found.set(key, asError(error));
    }
  };
  await Promise.all([...found].map(([key, record]) => !(record instanceof Error) && !covers(record, fields) && complete(key, record)));
  return found;
}

async function listByIds(
  context: ReadContext,
  resource: Resource,
  ids: readonly string[],
  fields: FieldSet | undefined,
): Promise<readonly VendorRecord[]> {
  const where: Condition = { attribute: resource.id, operator: "in", value: ids };
  const query = { where, fields, expected: { path: resource.id, values: ids } };
  const page = await fetchPage(context, resource, query, { page: 1, size: Math.max(ids.length, 1) });
  // A page that was cut short would make the rest look as if it did not exist.
  if (page.total === undefined || rowsGiven(page) >= Math.min(page.total, ids.length)) return page.records;
  const size = pageSizeOf(context.upstream, resource);
  if (size < ids.length) return (await Promise.all(chunk(ids, size).map((some) => listByIds(context, resource, some, fields)))).flat();
  throw badResponse(context.upstream, resource.list!.id, "fewer rows than it says there are");
}

/** The record of each id or alternate key, matched by value. */
export function matchIds(records: readonly VendorRecord[], keys: readonly string[]): Map<string, VendorRecord> {
  return new Map([...byKey(records, keys)].flatMap(([key, found]) => (found instanceof Error ? [] : found.map((record) => [key, record]))));
}

/** Matches records to the ids or alternate keys requested: by value, never by position. */
function byKey(records: readonly VendorRecord[], keys: readonly string[]): KeyedRecords {
  const index = new Map<string, VendorRecord>();
  for (const record of records) for (const key of alternateKeysOf(record)) index.set(foldKey(key), record);
  for (const record of records) index.set(foldKey(record.id), record);
  const [only] = records;
  // A record that does not tell its id is the one requested, when no other was.
  if (only && records.length === 1 && keys.length === 1 && !isAddressable(only)) return new Map([[keys[0]!, [only]]]);
  return new Map(keys.flatMap((key) => (index.has(foldKey(key)) ? [[key, [index.get(foldKey(key))!]]] : [])));
}
