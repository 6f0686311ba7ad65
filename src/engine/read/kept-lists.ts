import type { Column, ColumnCondition, ColumnOrder } from "../model/column.ts";
import { evaluate } from "../model/condition.ts";
import { rootField } from "../model/names.ts";
import type { VendorRecord } from "../model/record.ts";
import type { StreamState } from "../model/replica.ts";
import type { Resource } from "../model/resource.ts";
import type { ListQuery, RecordSpan, Span } from "../model/source.ts";
import type { ReadContext } from "../vendor/upstream.ts";
import { type KeptStream, mayAsk, noteKept, streamFor, type Use, unlessBroken } from "./kept.ts";
import { type AttributeNames, columnsIn, inColumns, isModest, orderInColumns } from "./kept-condition.ts";

/** How the replica answers a query. */
export interface KeptPlan {
  stream: KeptStream;
  where?: ColumnCondition | undefined;
  order: readonly ColumnOrder[];
  /** The order of pages where none is asked for: the vendor's own, as far as it means the same here; by id where it is empty. */
  usual: readonly ColumnOrder[];
  /** The condition is evaluated here, over all records: no vendor can be asked what it means. */
  isEvaluatedHere: boolean;
}

/** How the replica answers a query; undefined where it may not, or cannot say what the vendor would. */
export function planKept(context: ReadContext, resource: Resource, query: ListQuery, use: Use): KeptPlan | undefined {
  const stream = streamFor(context, resource, query.fields, use);
  if (!stream || isNarrowed(query, context)) return undefined;
  const { replica, state } = stream;
  const columns = replica.columns(resource.type);
  const exactly = mayAsk(context, use);
  const names: AttributeNames = { columns, resource, adapter: context.upstream.adapter, expected: query.expected, exactly };
  const order = orderInColumns(query.order ?? [], names);
  if (!order || !areTold(state, columns, columnsIn(undefined, order))) return undefined;
  const usual = order.length > 0 ? [] : usualIn(names).filter(({ column }) => areTold(state, columns, [column]));
  const where = query.where && isModest(query.where) ? inColumns(query.where, names) : undefined;
  if ((!query.where || where) && areTold(state, columns, columnsIn(where, [])))
    return { stream, where, order, usual, isEvaluatedHere: false };
  return exactly ? undefined : { stream, order, usual, isEvaluatedHere: true };
}

/** Would the replica answer the whole of this list, without a call? */
export function answersScan(context: ReadContext, resource: Resource, query: ListQuery): boolean {
  return planKept(context, resource, query, "first") !== undefined;
}

/**
 * The span of a list where the replica may answer it, and the report is told; `failure` is the code of the vendor's error that it
 * stands in for. Its order is that of `column.ts`; where none is asked for, the vendor's own order of numbers and times, or by id.
 */
export async function keptSpan(
  context: ReadContext,
  resource: Resource,
  { query, span }: { query: ListQuery; span: Span },
  failure?: string,
): Promise<RecordSpan | undefined> {
  const plan = planKept(context, resource, query, failure === undefined ? "first" : "standIn");
  const found = plan && (await unlessBroken(select(plan, resource, query, span)));
  if (found) noteKept(context, resource, plan.stream.ageMs, failure);
  return found;
}

async function select(plan: KeptPlan, { type }: Resource, query: ListQuery, span: Span): Promise<RecordSpan | undefined> {
  const { stream, where, isEvaluatedHere } = plan;
  const { replica } = stream;
  const order = isWhole(span) || plan.order.length > 0 ? plan.order : plan.usual;
  if (isEvaluatedHere || isWhole(span)) {
    const { records } = await replica.select({ type, where, order });
    const own = isEvaluatedHere ? evaluatedHere(records, query) : records;
    return own && cut(inOrder(own, order), span);
  }
  const { count, counted = false, fromEnd } = span;
  if (!fromEnd) return replica.select({ type, where, order, offset: span.offset, count, counted });
  const { total = 0 } = await replica.select({ type, where, order, count: 0, counted: true });
  const { records } = await replica.select({ type, where, order, offset: Math.max(0, total - count), count });
  return { records, total, hasMore: false };
}

/** The vendor's own order where it means the same here: how texts are ordered, each vendor's collation decides. */
function usualIn(names: AttributeNames): readonly ColumnOrder[] {
  const usual = names.adapter.usualOrder?.(names.resource);
  const [step] = (usual && orderInColumns([usual], names)) ?? [];
  const kind = names.columns.find(({ name }) => name === step?.column)?.kind;
  return step && kind !== "text" && kind !== "id" ? [step] : [];
}

/** Those that meet the condition; undefined where a record does not tell. */
export function evaluatedHere(records: readonly VendorRecord[], { where }: ListQuery): VendorRecord[] | undefined {
  const verdicts = records.map(({ data }) => evaluate(data, where));
  return verdicts.includes(undefined) ? undefined : records.filter((_, i) => verdicts[i]);
}

/** Records without an order by id, shorter ids first: numbers come in their order. */
export function inOrder(records: readonly VendorRecord[], order: readonly ColumnOrder[]): readonly VendorRecord[] {
  if (order.length > 0) return records;
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Does every record tell this column? */
export function isTold({ fields }: StreamState, { paths }: Column): boolean {
  return fields === "all" || paths.some((path) => fields.has(rootField(path)));
}

function areTold(state: StreamState, columns: readonly Column[], names: readonly string[]): boolean {
  return names.every((name) => columns.some((column) => column.name === name && isTold(state, column)));
}

/** An option may mean anything to the vendor, such as a search in texts of its own choice. */
function isNarrowed({ options = {} }: ListQuery, { upstream }: ReadContext): boolean {
  const { neutralOptions = {} } = upstream.adapter;
  return Object.entries(options).some(([name, value]) => JSON.stringify(value) !== JSON.stringify(neutralOptions[name]));
}

function isWhole({ offset, count, fromEnd }: Span): boolean {
  return !fromEnd && offset === 0 && count === Number.MAX_SAFE_INTEGER;
}

function cut(records: readonly VendorRecord[], { offset, count, fromEnd }: Span): RecordSpan {
  const start = fromEnd ? Math.max(0, records.length - count) : offset;
  const end = fromEnd ? records.length : offset + count;
  return { records: records.slice(start, end), total: records.length, hasMore: end < records.length };
}
