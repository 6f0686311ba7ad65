import { TielineError, type VendorName } from "../errors.ts";
import { isObject, type Json, type JsonObject } from "../transport/json.ts";
import { keepRecords, rememberPage } from "./gather.ts";
import type { Answer, Asked, Page, Resource } from "./model.ts";
import { keyOf, valueAt } from "./names.ts";
import { readAll, readSpan, type Slice, type Span } from "./paging.ts";
import type { Reader } from "./reader.ts";
import { badResponse, call } from "./upstream.ts";

/** The id's path of what has none. */
const nothing = "";

/** What the engine must know of objects without an id: whom to ask, and how long they keep. */
export function withoutId(type: string, { vendor, maxAgeMs, extra }: Answer): Resource {
  return { type, vendor, id: nothing, relations: {}, ...(maxAgeMs !== undefined && { maxAgeMs }), extra };
}

/** A list without a connection is read whole, up to so many pages. */
const mostPages = 200;

/** The rows of an answer: what stands at the path, one object or a list of them. Throws when there is no such place. */
export function rowsAt({ operation, at }: Asked, body: Json, vendor: VendorName, label: string): JsonObject[] {
  const value = at === undefined ? body : isObject(body) ? valueAt(body, at) : undefined;
  if (value === undefined) throw badResponse(vendor, label, operation.id, `no ${at} in it`);
  // An empty element of XML is an empty text.
  if (value !== null && value !== "" && typeof value !== "object")
    throw badResponse(vendor, label, operation.id, "something other than objects");
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** Parameters of the address; several values of one are joined as the vendor wants it, or stand one by one. */
export function pairsOf(query: Asked["query"], join: "comma" | "brackets"): [name: string, value: string][] {
  return Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (!Array.isArray(value)) return [[name, String(value)]];
    return join === "comma" ? [[name, value.join(",")]] : value.map((each) => [`${name.replace(/\[\]$/, "")}[]`, String(each)]);
  });
}

/** One page of what an operation answers, or all of it; the same question is asked once a request. */
export function readAnswer(reader: Reader, resource: Resource, answer: Answer, asked: Asked): Promise<Page> {
  const upstream = reader.upstream(resource);
  const ask = upstream.dialect.answer;
  if (!ask) throw new Error(`The dialect of ${upstream.label} does not say how ${asked.operation.id} is asked.`);
  const { request } = ask(asked);
  const load = async (scope: Reader["scope"]) => {
    const page = await call(upstream, ask(asked), scope);
    const rows = page.rows.map((row) => completed(row, answer, asked));
    if (resource.id !== nothing && !answer.short) keepRecords(upstream, reader.recordsOf(resource, { ...page, rows }));
    return { ...page, rows };
  };
  return reader.once(`${resource.type} ${asked.at} ${JSON.stringify(request)}`, () =>
    rememberPage(reader, { resource, request: [asked.at, request], columns: undefined, load }),
  );
}

/** Rows of an answer that the vendor gives in pages. */
export function readAnswerSpan(reader: Reader, resource: Resource, answer: Answer, asked: Asked, span: Span): Promise<Slice> {
  const { dialect } = reader.upstream(resource);
  const fetch = (page: number, size: number) => readAnswer(reader, resource, answer, { ...asked, paging: { page, size } });
  return readSpan(fetch, span, dialect.pageSize(resource), dialect.tellsTotal?.(resource) ?? true);
}

/** All rows of an answer, page after page where it comes in pages. */
export async function readWholeAnswer(reader: Reader, resource: Resource, answer: Answer, asked: Asked): Promise<Page> {
  if (!answer.paged) return readAnswer(reader, resource, answer, asked);
  const { dialect, label, name } = reader.upstream(resource);
  const fetch = (page: number, size: number) => readAnswer(reader, resource, answer, { ...asked, paging: { page, size } });
  const whole = await readAll(fetch, dialect.pageSize(resource), mostPages);
  if (whole.complete) return whole;
  throw new TielineError("QUERY_TOO_EXPENSIVE", `${label} answers ${asked.operation.id} with too many rows to be read at once.`, {
    vendor: name,
  });
}

/** The row in the shape that the table wants, with the parameters that it leaves out, or leaves blank. */
function completed(sent: JsonObject, { carry, reshape }: Answer, { path }: Asked): JsonObject {
  const row = reshape ? reshape(sent) : sent;
  const lacking = (carry ?? []).filter((name) => keyOf(valueAt(row, name)) === undefined);
  return lacking.length === 0 ? row : { ...row, ...Object.fromEntries(lacking.map((name) => [name, path[name]!])) };
}
