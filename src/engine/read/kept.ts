import { servedBelow, standsInBelow } from "../memory/freshness.ts";
import type { KeyedRecords } from "../memory/read-through.ts";
import type { Column, ColumnCondition } from "../model/column.ts";
import { and, evaluate } from "../model/condition.ts";
import { rootField } from "../model/names.ts";
import { covers, type FieldSet, isSubset, type VendorRecord } from "../model/record.ts";
import type { Replica, StreamState } from "../model/replica.ts";
import type { Lookup, Resource } from "../model/resource.ts";
import { partNames } from "../model/shortened.ts";
import type { ListQuery, RecordSpan, Span } from "../model/source.ts";
import { mayRead } from "../vendor/access.ts";
import type { ReadContext } from "../vendor/upstream.ts";
import { type AttributeNames, columnAt, columnsIn, inColumns, orderInColumns } from "./kept-condition.ts";

/** What a kept answer is taken for: before the vendor is asked, or instead of it where it failed. */
export type Use = "first" | "standIn";

/** A stream that is complete, and young enough for the caller. */
export interface KeptStream {
  replica: Replica;
  state: StreamState;
  ageMs: number;
}

/**
 * The stream of a resource where it may answer this caller: complete, no older than the caller takes, with these fields (absent:
 * all) in every record, of a vendor that is configured and that the caller may read. A caller that allows no call, and one whose
 * vendor failed, takes records that lack fields.
 */
export function streamFor(context: ReadContext, resource: Resource, fields: FieldSet | undefined, use: Use = "first"): KeptStream | undefined {
  const { replica, scope } = context;
  const state = mayTake(context) ? replica?.state(resource.type) : undefined;
  if (!replica || state?.completeSince === undefined || state.syncedAt === undefined) return undefined;
  const ageMs = ageOf(context, state.syncedAt);
  if (ageMs >= oldestFor(context, resource, use)) return undefined;
  if (use === "first" && !scope.onlyIfCached && !hasFields(state, fields, resource)) return undefined;
  return { replica, state, ageMs };
}

/** The replica, where it may answer this caller all that is asked of a resource. To be told by `noteKept` when it did. */
export function replicaFor(context: ReadContext, resource: Resource, fields: FieldSet | undefined): Replica | undefined {
  return streamFor(context, resource, fields)?.replica;
}

/** Adds an answer of the replica to the report; `failure` is the code of the vendor's error where it stood in. */
export function noteKept({ upstream, scope }: Pick<ReadContext, "upstream" | "scope">, ageMs: number, failure?: string): void {
  if (failure === undefined) scope.note(upstream.name, { hits: 1, kept: 1, answers: 1, ageMs });
  else scope.note(upstream.name, { kept: 1, standIns: 1, answers: 1, ageMs, failure });
}

/** Records by id, each as old as it was last seen. Of a complete stream it is also known which ids do not exist. */
export async function keptByIds(
  context: ReadContext,
  resource: Resource,
  ids: readonly string[],
  { fields, failure }: { fields: FieldSet | undefined; failure?: string | undefined },
): Promise<KeyedRecords> {
  const answers: KeyedRecords = new Map();
  const use = failure === undefined ? "first" : "standIn";
  const { replica } = context;
  if (!replica?.state(resource.type) || !mayTake(context)) return answers;
  const stream = streamFor(context, resource, new Set(), use);
  const oldest = oldestFor(context, resource, use);
  if (oldest <= 0) return answers;
  const found = await replica.get(resource.type, ids);
  const answer = (id: string, records: readonly VendorRecord[], ageMs: number) => {
    noteKept(context, ageMs, failure);
    answers.set(id, records);
  };
  for (const id of ids) {
    const kept = found.get(id);
    const ageMs = kept ? ageOf(context, kept.seenAt) : Number.POSITIVE_INFINITY;
    if (!kept && stream) answer(id, [], stream.ageMs);
    else if (kept && ageMs < oldest && covers(kept.record, fields)) answer(id, [kept.record], ageMs);
  }
  return answers;
}

/**
 * The span of a list where the replica may answer it, and it is told to the report; `failure` is the code of the vendor's error that
 * it stands in for. Its order is that of `column.ts`, or by id where none is asked for.
 */
export async function keptSpan(
  context: ReadContext,
  resource: Resource,
  { query, span }: { query: ListQuery; span: Span },
  failure?: string,
): Promise<RecordSpan | undefined> {
  const plan = planOf(context, resource, query, failure === undefined ? "first" : "standIn");
  const found = plan && (await select(plan, resource, query, span));
  if (found) noteKept(context, plan.stream.ageMs, failure);
  return found;
}

async function select(plan: KeptPlan, { type }: Resource, query: ListQuery, span: Span): Promise<RecordSpan | undefined> {
  const { stream, where, order, evaluated } = plan;
  const { replica } = stream;
  if (evaluated || isWhole(span)) {
    const { records } = await replica.select({ type, where, order });
    const own = evaluated ? evaluatedHere(records, query) : records;
    return own && cut(order.length === 0 ? byId(own) : own, span);
  }
  const { count, counted = false, fromEnd } = span;
  if (!fromEnd) return replica.select({ type, where, order, offset: span.offset, count, counted });
  const { total = 0 } = await replica.select({ type, where, order, count: 0, counted: true });
  const { records } = await replica.select({ type, where, order, offset: Math.max(0, total - count), count });
  return { records, total, hasMore: false };
}

/** Would the replica answer the whole of this list, without a call? */
export function answersScan(context: ReadContext, resource: Resource, query: ListQuery): boolean {
  return planOf(context, resource, query, "first") !== undefined;
}

/** The records that may name one of these values, and more: to be compared value by value, without regard to case. */
export async function keptForValues(
  context: ReadContext,
  resource: Resource,
  { lookup, values, query }: { lookup: Lookup; values: readonly string[]; query: ListQuery },
  failure?: string,
): Promise<VendorRecord[] | undefined> {
  if (lookup.by === "") return undefined;
  const { fields } = query;
  const where = and(lookup.and && { all: [...lookup.and] }, query.where);
  const narrowed = { ...query, where, fields: fields && new Set([...fields, rootField(lookup.by)]) };
  const plan = planOf(context, resource, narrowed, failure === undefined ? "first" : "standIn");
  if (!plan) return undefined;
  const { stream, order, evaluated } = plan;
  const column = columnAt(stream.replica.columns(resource.type), resource, lookup.by);
  const named = column && hasColumn(stream.state, column) ? namedIn(column, values) : undefined;
  const both = plan.where && named ? { all: [named, plan.where] } : (named ?? plan.where);
  const { records } = await stream.replica.select({ type: resource.type, where: both, order });
  const own = evaluated ? evaluatedHere(records, narrowed) : records;
  if (!own) return undefined;
  for (const _ of values) noteKept(context, stream.ageMs, failure);
  return order.length === 0 ? byId(own) : own;
}

interface KeptPlan {
  stream: KeptStream;
  where?: ColumnCondition | undefined;
  order: NonNullable<ReturnType<typeof orderInColumns>>;
  /** The condition is evaluated here, over all records: no vendor may be asked what it means. */
  evaluated: boolean;
}

/** How the replica answers a query; undefined where it may not, or cannot say what the vendor would. */
function planOf(context: ReadContext, resource: Resource, query: ListQuery, use: Use): KeptPlan | undefined {
  const stream = streamFor(context, resource, query.fields, use);
  if (!stream || Object.keys(query.options ?? {}).length > 0) return undefined;
  const columns = stream.replica.columns(resource.type);
  const mayAsk = use === "first" && !context.scope.onlyIfCached;
  const { adapter } = context.upstream;
  const names: AttributeNames = { columns, resource, adapter, expected: query.expected, exactly: mayAsk };
  const where = query.where && inColumns(query.where, names);
  const order = orderInColumns(query.order ?? [], names);
  if (!order || !areTold(stream.state, columns, columnsIn(undefined, order))) return undefined;
  const isTold = (!query.where || where !== undefined) && areTold(stream.state, columns, columnsIn(where, []));
  if (isTold) return { stream, where, order, evaluated: false };
  return mayAsk ? undefined : { stream, order, evaluated: true };
}

/** Those that meet the condition; undefined where a record does not tell. */
function evaluatedHere(records: readonly VendorRecord[], { where }: ListQuery): VendorRecord[] | undefined {
  const verdicts = records.map(({ data }) => evaluate(data, where));
  return verdicts.includes(undefined) ? undefined : records.filter((_, i) => verdicts[i]);
}

/** Values as a column compares them; texts whose letters have cases are searched for without regard to these. */
function namedIn({ name: column, kind }: Column, values: readonly string[]): ColumnCondition | undefined {
  if (kind !== "text" && kind !== "id") return undefined;
  const hasCases = values.some((value) => value.toLowerCase() !== value.toUpperCase());
  return hasCases ? { column, operator: "containsAny", value: values } : { column, operator: "in", value: values };
}

function areTold(state: StreamState, columns: readonly Column[], names: readonly string[]): boolean {
  return names.every((name) => columns.some((column) => column.name === name && hasColumn(state, column)));
}

function hasColumn({ fields }: StreamState, { paths }: Column): boolean {
  return fields === "all" || paths.some((path) => fields.has(rootField(path)));
}

function hasFields({ fields: held }: StreamState, needed: FieldSet | undefined, resource: Resource): boolean {
  return held === "all" || (needed !== undefined && isSubset(needed, held, partNames(resource)));
}

/** What is kept of a vendor that is not configured, or not for this caller, is not shown. */
function mayTake({ upstream, scope }: ReadContext): boolean {
  return upstream.configured && mayRead(scope, upstream.name);
}

function oldestFor({ upstream, scope }: ReadContext, resource: Resource, use: Use): number {
  const lifetime = upstream.cache.maxAgeOf(resource);
  return use === "first" ? servedBelow(scope, lifetime) : standsInBelow(scope, lifetime);
}

function ageOf({ upstream }: ReadContext, at: number): number {
  return upstream.cache.ageOf({ storedAt: at });
}

function isWhole({ offset, count, fromEnd }: Span): boolean {
  return !fromEnd && offset === 0 && count === Number.MAX_SAFE_INTEGER;
}

function cut(records: VendorRecord[], { offset, count, fromEnd }: Span): RecordSpan {
  const start = fromEnd ? Math.max(0, records.length - count) : offset;
  const end = fromEnd ? records.length : offset + count;
  return { records: records.slice(start, end), total: records.length, hasMore: end < records.length };
}

/** Shorter ids first: numbers come in their order. */
function byId(records: readonly VendorRecord[]): VendorRecord[] {
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
