import { TielineError } from "../errors.ts";
import type { JsonObject } from "../transport/json.ts";
import { attributesOf, type Condition, conjunction, satisfies, type Test } from "./condition.ts";
import type { Resource } from "./model.ts";
import { fold, keysAt } from "./names.ts";
import type { Span } from "./paging.ts";
import type { Asked, ListQuery, Reader } from "./reader.ts";
import type { Rec, Rows } from "./record.ts";
import { surely } from "./surely.ts";
import { wholeCalls, wholeWithin } from "./sweep.ts";
import { badResponse } from "./upstream.ts";

/** A list whose filter is ignored is read as a whole up to this many pages, and filtered here. */
const mostPages = 20;

/** Rows that nobody asked for show that the vendor does not honour the filter. A row that does not show the value says nothing. */
export function assertHeeded(reader: Reader, resource: Resource, rows: readonly JsonObject[], { where, asked }: ListQuery): void {
  const filter = strayOf(resource, rows, where, asked);
  if (filter === undefined) return;
  const { label, drift, dialect } = reader.upstream(resource);
  // A list below another record is not to be had without saying of which: one that answers for another one has failed, and no more.
  if (filter !== "" && !dialect.obligatory?.(resource, filter)) drift?.learnIgnored(resource, filter);
  const what = `rows that were not asked for: it does not honour the filter${filter && ` "${filter}"`}`;
  throw badResponse(resource.vendor, label, resource.list?.id ?? resource.type, what, "FILTER_IGNORED");
}

/** The filter that some row shows to be ignored; "" when it cannot be told which one. */
function strayOf(resource: Resource, rows: readonly JsonObject[], where: Condition | undefined, asked: Asked | undefined) {
  if (!where && !asked) return undefined;
  const values = asked && new Set(asked.values.map(same));
  for (const row of rows) {
    const raw = resource.reshape ? resource.reshape(row) : row;
    const keys = asked ? keysAt(raw, asked.path) : [];
    if (asked && keys.length > 0 && !keys.some((key) => values!.has(same(key)))) return asked.filter ?? asked.path;
    const shown = exactly(raw);
    const meets = (test: Test) =>
      (isTelling(test) && !isInNoPart(resource, raw, test) ? satisfies(shown, test) : undefined) ?? surely(raw, test);
    if (satisfies(raw, where, (_raw, test) => meets(test)) !== false) continue;
    return conjunction(where)?.find((test) => meets(test) === false)?.attribute ?? "";
  }
  return undefined;
}

/** A row whose value stands for no part of a split list must come with one of them, and shows nothing of the filter. */
function isInNoPart({ split }: Resource, raw: JsonObject, { attribute }: Test): boolean {
  return split?.attribute === attribute && satisfies(raw, { attribute, operator: "in", value: split.values }) === false;
}

/** A whole number or a truth can be held against the row; a code that stands for an id, for one, cannot, nor can 07, which may be 7. */
function isTelling({ value }: Test): boolean {
  return (Array.isArray(value) ? value : [value]).every((each) => /^(?:0|-?[1-9]\d*|true|false)$/.test(String(each)));
}

/**
 * The members of a row by which it can be told whether the vendor heeded a filter. Texts are left out (case and accents may
 * count or not), and so are amounts and instants, which may be shown shorter than they are stored.
 */
function exactly(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => Number.isInteger(value) || typeof value === "boolean"));
}

/** The filters of this condition that the vendor was seen to ignore. */
export function ignoredIn(reader: Reader, resource: Resource, where: Condition | undefined): string[] {
  const { drift } = reader.upstream(resource);
  return drift ? [...new Set(attributesOf(where))].filter((attribute) => drift.ignores(resource.type, attribute)) : [];
}

/** A condition that the vendor would answer with rows that do not meet it is not sent. */
export function refuseIgnored(reader: Reader, resource: Resource, ignored: readonly string[]): never {
  const { label } = reader.upstream(resource);
  const names = ignored.map((filter) => `"${filter}"`).join(", ");
  const sentence = `${label} was seen to ignore the filter ${names} of ${resource.type}, and the list is too long to be filtered here. Leave it out, or filter the rows you get.`;
  throw new TielineError("UNSUPPORTED_FILTER", sentence, { vendor: resource.vendor });
}

/** Every record that meets a query of which the vendor ignores some filters: the rest is sent, and those are looked at here. */
export async function readAround(reader: Reader, resource: Resource, query: ListQuery, ignored: readonly string[]): Promise<Rec[]> {
  const { where, asked, columns, ...rest } = query;
  const tests = conjunction(where) ?? refuseIgnored(reader, resource, ignored);
  const here = tests.filter(({ attribute }) => ignored.includes(attribute));
  const sent = tests.filter((test) => !here.includes(test));
  const paths = here.map((test) => pathOf(test, asked));
  const wide = columns && new Set([...columns, ...paths.map((path) => fold(path.split(".")[0]!))]);
  const remaining = sent.length > 0 ? { all: sent } : undefined;
  const calls = remaining ? 0 : wholeCalls(reader, resource);
  if (Number.isFinite(calls) && calls > mostPages) return refuseIgnored(reader, resource, ignored);
  const records = await wholeWithin(reader, resource, { ...rest, where: remaining, columns: wide }, mostPages);
  if (!records) return refuseIgnored(reader, resource, ignored);
  return records.filter((rec) => here.every((test) => meets(rec, test, asked) ?? refuseIgnored(reader, resource, ignored)));
}

/** The span of such a query. */
export async function spanAround(
  reader: Reader,
  resource: Resource,
  query: ListQuery,
  span: Span,
  ignored: readonly string[],
): Promise<Rows> {
  const all = await readAround(reader, resource, query, ignored);
  const records = all.slice(span.offset, span.offset + span.count);
  return { records, total: all.length, more: span.offset + records.length < all.length };
}

function pathOf({ attribute, at }: Test, asked: Asked | undefined): string {
  return asked && attribute === (asked.filter ?? asked.path) ? asked.path : (at ?? attribute);
}

/** Whether a record meets a test; undefined when it does not show what is tested. */
function meets({ raw }: Rec, test: Test, asked: Asked | undefined): boolean | undefined {
  const path = pathOf(test, asked);
  if (path === (test.at ?? test.attribute)) return satisfies(raw, test);
  const values = new Set(asked!.values.map(same));
  return keysAt(raw, path).some((key) => values.has(same(key)));
}

/** Vendors compare ids and codes without regard to case. */
export function same(key: string): string {
  return key.trim().toLowerCase();
}
