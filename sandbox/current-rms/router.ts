import type { VendorContract } from "../../contract/model.ts";
import { type Match, matcher } from "../kit/contract.ts";
import type { Call, Reply } from "../kit/server.ts";
import { availability, failure, file, preparedDocument, tagCloud } from "./answers.ts";
import type { Dataset, Row } from "./dataset.ts";
import { page, select, valuesOf } from "./lists.ts";
import type { CurrentRmsReadings } from "./readings.ts";
import { render } from "./render.ts";
import { pascal } from "./values.ts";

const BASE = "/api/v1";
const CREDENTIALS = ["apikey", "subdomain"];
/** Every list takes these, whether its documentation repeats them or not. The account has no saved views, so view_id changes nothing. */
const LIST_PARAMETERS = ["page", "per_page", "filtermode", "view_id", "include"];
/** Nested resources that some clients read without their parent; the reading `unNested` gives them a list of their own. */
const UN_NESTED = [
  "opportunity_items",
  "opportunity_costs",
  "opportunity_item_assets",
  "invoice_items",
  "member_transactions",
  "stock_transactions",
];

const NOT_FOUND = "Record not found";

/** Answers calls that passed their credentials: an interpreter of the contract's read operations. */
export function router(data: Dataset, contract: VendorContract, readings: CurrentRmsReadings, shuffle?: string): (call: Call) => Reply {
  const find = matcher(contract);
  return (call) => {
    const path = call.path.toLowerCase().startsWith(`${BASE}/`) ? call.path.slice(BASE.length) : undefined;
    const match = path === undefined ? undefined : (find(call.method, path) ?? unNested(contract, call.method, path, readings));
    if (!match) return failure(404, "No such address", "contract");
    call.operation = match.id;
    if (match.operation.kind !== "read") return failure(403, "The sandbox is read-only");
    const unknown = undocumented(call, match);
    if (unknown !== undefined) return failure(400, `Unknown parameter: ${unknown}`, "contract");
    return read({ data, contract, readings, shuffle, call, match });
  };
}

interface Reading {
  data: Dataset;
  contract: VendorContract;
  readings: CurrentRmsReadings;
  shuffle?: string;
  call: Call;
  match: Match;
}

function unNested(contract: VendorContract, method: string, path: string, readings: CurrentRmsReadings): Match | undefined {
  const name = path.slice(1).toLowerCase();
  const operation = contract.operations[`${name}.list`];
  if (!readings.unNested || method !== "GET" || !operation || !UN_NESTED.includes(name)) return undefined;
  return { id: `${name}.list`, operation, params: {} };
}

function undocumented(call: Call, { operation }: Match): string | undefined {
  const list = operation.answer?.shape === "list";
  const known = new Set([...CREDENTIALS, ...Object.keys(operation.query ?? {}), ...(list ? LIST_PARAMETERS : [])]);
  return call.query
    .map(([name]) => name)
    .find((name) => !known.has(name) && !known.has(name.replace(/\[\]$/, "")) && !(list && name.startsWith("q[")));
}

function read(reading: Reading): Reply {
  const { data, contract, call, match } = reading;
  const [resource, name] = match.id.split(".") as [string, string];
  const { answer } = match.operation;
  if (resource === "product_availability") {
    const body = parse(call.body);
    return body ? availability(data, name as "group" | "product", body) : failure(400, "The body is no JSON object");
  }
  if (name === "tag_cloud") return cloud(reading, contract.operations[`${resource}.list`]!.answer!.type!);
  if (answer?.shape === "list") return list(reading, answer.type!, answer.key!);
  const row = single(data, match, contract.operations[`${resource}.show`]!.answer!.type!);
  if (name.startsWith("prepare_document")) return document(reading, row, name.endsWith("_pdf"));
  if (!row) return failure(404, NOT_FOUND);
  if (name === "show_pdf") return file("pdf", match.id);
  if (name === "export") return file("csv", String(row.id));
  return { status: 200, body: { [answer!.key!]: render(data, row, valuesOf(call, "include"), reading.readings) } };
}

function list(reading: Reading, type: string, key: string): Reply {
  const { data, call, match, readings, shuffle } = reading;
  const rows = listed(data, match, type);
  if (!rows) return failure(404, NOT_FOUND);
  const chosen = page(call, select(data, call, type, narrowed(reading, type, rows), readings, shuffle), match.operation, readings);
  if (!("items" in chosen)) return chosen;
  const shown = chosen.items.map((row) => render(data, row, valuesOf(call, "include"), readings));
  return { status: 200, body: { [key]: shown, ...(readings.meta && { meta: chosen.meta }) } };
}

function cloud(reading: Reading, type: string): Reply {
  const { data, call, match, readings } = reading;
  const chosen = page(call, tagCloud(select(data, call, type, data.rows(type), readings)), match.operation, readings);
  if (!("items" in chosen)) return chosen;
  return { status: 200, body: { tag_cloud: chosen.items, ...(readings.meta && { meta: chosen.meta }) } };
}

/** Documented plain filters, such as invoice_id on invoice documents. The store of an inventory only says whose stock is counted. */
function narrowed({ data, call, match }: Reading, type: string, rows: Row[]): Row[] {
  const names = Object.keys(match.operation.query ?? {}).filter((name) => name.endsWith("_id") && name in data.contract.types[type]!);
  return names
    .filter((name) => type !== "ProductInventory" && valuesOf(call, name).length)
    .reduce((left, name) => left.filter((row) => valuesOf(call, name).includes(String(row.record[name]))), rows);
}

/** The rows under the parents named in the path; undefined when such a parent does not exist. */
function listed(data: Dataset, match: Match, type: string): Row[] | undefined {
  const params = Object.entries(match.params);
  const last = params.at(-1);
  if (!last) return data.rows(type);
  const parent = data.row(pascal(last[0].replace(/_id$/, "")), idOf(last[1]));
  if (!parent || !under(parent, params.slice(0, -1))) return undefined;
  return data.children(type, last[0], parent.id).filter((row) => under(row, params));
}

/** The one record a path names. Service resources go by their member's id, all others by their own. */
function single(data: Dataset, match: Match, type: string): Row | undefined {
  const params = Object.entries(match.params);
  const [name, value] = params.at(-1)!;
  const id = idOf(value);
  const row =
    name === "id" ? data.row(type, id) : data.rows(type).find((each) => each.record[name] === id && under(each, params.slice(0, -1)));
  return row && under(row, params.slice(0, -1)) ? row : undefined;
}

function under(row: Row, params: [string, string][]): boolean {
  return params.every(([name, value]) => row.parents[name] === idOf(value));
}

function idOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function document({ data, call, match }: Reading, row: Row | undefined, pdf: boolean): Reply {
  const id = valuesOf(call, "document_id").at(-1);
  if (id === undefined) return failure(422, "document_id is missing");
  const layout = data.row("Document", idOf(id));
  if (!row || !layout) return failure(404, NOT_FOUND);
  if (pdf) return file("pdf", match.id);
  const { key, type } = match.operation.answer!;
  const stored = type !== undefined && type in data.contract.types;
  const shown = preparedDocument(data, stored ? type : undefined, row, layout);
  return { status: 200, body: stored ? { [key!]: shown } : shown };
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(body);
    return value && typeof value === "object" && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
