import { isObject, type JsonObject } from "../../transport/json.ts";
import type { KeyedRecords } from "../memory/read-through.ts";
import type { Column, ColumnCondition } from "../model/column.ts";
import { and, type Comparison, evaluate } from "../model/condition.ts";
import { keysAt, member, namesOn, rootField } from "../model/names.ts";
import { covers, type FieldSet, type VendorRecord } from "../model/record.ts";
import type { Lookup, Resource } from "../model/resource.ts";
import type { ListQuery } from "../model/source.ts";
import { foldKey } from "../vendor/filter-check.ts";
import type { ReadContext } from "../vendor/upstream.ts";
import { ageOf, type KeptStream, mayAsk, mayTake, noteKept, oldestFor, streamFor, unlessBroken } from "./kept.ts";
import { columnAt } from "./kept-condition.ts";
import { evaluatedHere, inOrder, isTold, planKept } from "./kept-lists.ts";

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
  const oldest = oldestFor(context, resource, use);
  if (oldest <= 0 || !replica?.state(resource.type) || !mayTake(context)) return answers;
  const stream = streamFor(context, resource, new Set(), use);
  const found = await unlessBroken(replica.get(resource.type, ids));
  if (!found) return answers;
  const unseen = stream ? ids.filter((id) => !found.has(id) && hasCases(id)) : [];
  const spelled = unseen.length > 0 ? await spelledOtherwise(stream!, resource, unseen) : new Map<string, VendorRecord>();
  const answer = (id: string, records: readonly VendorRecord[], ageMs: number) => {
    noteKept(context, resource, ageMs, failure);
    answers.set(id, records);
  };
  for (const id of ids) {
    const kept = found.get(id);
    const ageMs = kept ? ageOf(context, kept.seenAt) : Number.POSITIVE_INFINITY;
    const other = spelled.get(foldKey(id));
    if (other && stream) {
      if (covers(other, fields)) answer(id, [other], stream.ageMs);
    } else if (!kept && stream) answer(id, [], stream.ageMs);
    // When it was seen to be gone is not told: where a vendor can be asked, it is.
    else if (kept === null && !mayAsk(context, use)) answer(id, [], 0);
    else if (kept && ageMs < oldest && covers(kept.record, fields)) answer(id, [kept.record], ageMs);
  }
  return answers;
}

/** Vendors compare ids without regard to case: records whose ids differ from these in nothing else. */
async function spelledOtherwise(
  { replica }: KeptStream,
  resource: Resource,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VendorRecord>> {
  const { type, id } = resource;
  const column = columnAt(replica.columns(type), resource, id);
  if (!column) return new Map();
  const { records } = await replica.select({ type, where: { column: column.name, operator: "containsAny", value: ids } });
  return new Map(records.map((record) => [foldKey(record.id), record]));
}

/** Records that name these values, by value, where the replica may say which do. */
export async function keptByValues(
  context: ReadContext,
  resource: Resource,
  { lookup, values, query }: { lookup: Lookup; values: readonly string[]; query: ListQuery },
  failure?: string,
): Promise<KeyedRecords> {
  // Rows that do not show the value cannot be told apart.
  if (lookup.by === "") return new Map();
  const [beside = [], within = []] = splitByList(lookup);
  const where = and(beside.length > 0 ? { all: beside } : undefined, query.where);
  const fields = query.fields && new Set([...query.fields, rootField(lookup.by)]);
  const narrowed = { ...query, where, fields };
  const plan = planKept(context, resource, narrowed, failure === undefined ? "first" : "standIn");
  if (!plan) return new Map();
  const { stream, order, isEvaluatedHere } = plan;
  const { type } = resource;
  const column = columnAt(stream.replica.columns(type), resource, lookup.by);
  const named = column && isTold(stream.state, column) ? namesAny(column, values) : undefined;
  const all = [plan.where, named].filter((each) => each !== undefined);
  const found = await unlessBroken(stream.replica.select({ type, order, ...(all.length > 0 && { where: { all } }) }));
  if (!found) return new Map();
  const { records } = found;
  const own = isEvaluatedHere ? evaluatedHere(records, narrowed) : records;
  if (!own) return new Map();
  for (const _ of values) noteKept(context, resource, stream.ageMs, failure);
  return group(inOrder(own, order), values, ({ data }) =>
    within.length > 0 ? keysWithin(data, lookup.by, within) : keysAt(data, lookup.by),
  );
}

/** What a lookup says beside the value: of the record, and of the element of a list that holds the value. */
function splitByList({ by, and: beside = [] }: Lookup): [Comparison[], Comparison[]] {
  const isWithin = ({ at }: Comparison) => at !== undefined && by.includes(".") && rootField(at) === rootField(by);
  return [beside.filter((each) => !isWithin(each)), beside.filter(isWithin)];
}

/** The keys at a path in those elements of a list that meet the comparisons. */
function keysWithin(data: JsonObject, path: string, comparisons: readonly Comparison[]): string[] {
  const below = (whole: string) => namesOn(whole).slice(1).join(".");
  const elements = [member(data, namesOn(path)[0]!)].flat().filter(isObject);
  const meets = (element: JsonObject) =>
    comparisons.every(({ at, ...rest }) => evaluate(element, { ...rest, attribute: below(at!) }) === true);
  return elements.filter(meets).flatMap((element) => keysAt(element, below(path)));
}

/** Values as a column compares them. Texts whose letters have cases are found whatever their case, and more than those. */
function namesAny({ name: column, kind }: Column, values: readonly string[]): ColumnCondition | undefined {
  if (kind !== "text" && kind !== "id") return undefined;
  return values.some(hasCases) ? { column, operator: "containsAny", value: values } : { column, operator: "in", value: values };
}

function hasCases(value: string): boolean {
  return value.toLowerCase() !== value.toUpperCase();
}

/** Records by the values that they name, compared as vendors compare them. */
function group(records: readonly VendorRecord[], values: readonly string[], keysOf: (record: VendorRecord) => string[]): KeyedRecords {
  const groups = new Map(values.map((value) => [value, [] as VendorRecord[]]));
  const byFoldedKey = new Map(values.map((value) => [foldKey(value), groups.get(value)!]));
  for (const record of records) for (const key of new Set(keysOf(record).map(foldKey))) byFoldedKey.get(key)?.push(record);
  return groups;
}
