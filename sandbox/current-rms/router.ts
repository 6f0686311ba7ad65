import type { Call, Reply } from "../kit/call.ts";
import { type Match, matcher } from "../kit/contract.ts";
import { isObject, parseJson } from "../kit/json.ts";
import { failure, file, preparedDocument, tagCloud } from "./answers.ts";
import { availability } from "./availability.ts";
import { type ListContext, page, select, valuesOf } from "./lists.ts";
import type { Row } from "./model.ts";
import { idOf, notFound, rowsOnPath, single } from "./paths.ts";
import { renderer } from "./render.ts";
import { type WriteContext, writer } from "./writes/index.ts";

const base = "/api/v1";
const credentials = ["apikey", "subdomain"];
/** Every list takes these, whether its documentation repeats them or not. The account has no saved views, so view_id changes nothing. */
const listParameters = ["page", "per_page", "filtermode", "view_id", "include"];
/** Nested resources that some clients read without their parent; the reading `unNested` gives them a list of their own. */
const unNestedLists = [
  "opportunity_items",
  "opportunity_costs",
  "opportunity_item_assets",
  "invoice_items",
  "member_transactions",
  "stock_transactions",
];

/** A read of a documented operation. */
interface Read extends ListContext {
  call: Call;
  match: Match;
  render: ReturnType<typeof renderer>;
}

/** Answers calls that passed their credentials: an interpreter of the contract's operations. */
export function router(context: ListContext & WriteContext): (call: Call) => Reply | Promise<Reply> {
  const { data, readings } = context;
  const find = matcher(data.contract);
  const render = renderer(data, readings);
  const write = writer(context, render);
  return (call) => {
    const path = call.path.toLowerCase().startsWith(`${base}/`) ? call.path.slice(base.length) : undefined;
    const match = path === undefined ? undefined : (find(call.method, path) ?? unNested(context, call.method, path));
    if (!match) return failure(404, "No such address", "contract");
    call.operation = match.id;
    const unknown = undocumented(call, match);
    if (unknown !== undefined) return failure(400, `Unknown parameter: ${unknown}`, "contract");
    return match.operation.kind === "read" ? read({ ...context, call, match, render }) : write(call, match);
  };
}

function unNested({ data, readings }: ListContext, method: string, path: string): Match | undefined {
  const name = path.slice(1).toLowerCase();
  const operation = data.contract.operations[`${name}.list`];
  if (!readings.unNested || method !== "GET" || !operation || !unNestedLists.includes(name)) return undefined;
  return { id: `${name}.list`, operation, params: {} };
}

function undocumented(call: Call, { operation }: Match): string | undefined {
  const isList = operation.answer?.shape === "list";
  const known = new Set([...credentials, ...Object.keys(operation.query ?? {}), ...(isList ? listParameters : [])]);
  return call.query
    .map(([name]) => name)
    .find((name) => !known.has(name) && !known.has(name.replace(/\[\]$/, "")) && !(isList && name.startsWith("q[")));
}

function read(request: Read): Reply {
  const { data, call, match, render } = request;
  const [resource, name] = match.id.split(".") as [string, string];
  const { answer } = match.operation;
  if (resource === "product_availability") {
    const body = parseJson(call.body);
    if (!isObject(body)) return failure(400, "The body is no JSON object");
    return availability(data, name as "group" | "product", body);
  }
  const answerOf = (operation: "list" | "show") => data.contract.operations[`${resource}.${operation}`]!.answer!;
  if (name === "tag_cloud") return cloud(request, answerOf("list").type!);
  if (answer?.shape === "list") return list(request, answer.type!, answer.key!);
  const row = single(data, match, answerOf("show").type!);
  if (name.startsWith("prepare_document")) return document(request, row, name.endsWith("_pdf") ? "pdf" : "json");
  if (!row) throw notFound();
  if (name === "show_pdf") return file("pdf", match.id);
  if (name === "export") return file("csv", String(row.id));
  return { status: 200, body: { [answer!.key!]: render(row, valuesOf(call, "include")) } };
}

function list(request: Read, type: string, key: string): Reply {
  const { call, match, readings, render } = request;
  const rows = narrowed(request, type, rowsOnPath(request.data, request.match, type));
  const { items, meta } = page(call, select(request, call, type, rows), match.operation, readings);
  const shown = items.map((row) => render(row, valuesOf(call, "include")));
  return { status: 200, body: { [key]: shown, ...(readings.meta && { meta }) } };
}

function cloud({ data, call, match, readings }: Read, type: string): Reply {
  const { items, meta } = page(call, tagCloud(select({ data, readings }, call, type, data.rows(type))), match.operation, readings);
  return { status: 200, body: { tag_cloud: items, ...(readings.meta && { meta }) } };
}

/** Documented plain filters, such as invoice_id on invoice documents. The store of an inventory filters no rows: it selects whose stock is counted. */
function narrowed({ data, call, match }: Read, type: string, rows: Row[]): Row[] {
  const names = Object.keys(match.operation.query ?? {}).filter((name) => name.endsWith("_id") && name in data.contract.types[type]!);
  return names
    .filter((name) => type !== "ProductInventory" && valuesOf(call, name).length)
    .reduce((left, name) => left.filter((row) => valuesOf(call, name).includes(String(row.record[name]))), rows);
}

function document({ data, call, match }: Read, row: Row | undefined, form: "json" | "pdf"): Reply {
  const id = valuesOf(call, "document_id").at(-1);
  if (id === undefined) return failure(422, "document_id is missing");
  const layout = data.row("Document", idOf(id));
  if (!row || !layout) throw notFound();
  if (form === "pdf") return file("pdf", match.id);
  const { key, type } = match.operation.answer!;
  // What the vendor keeps comes in an envelope; what is made for whoever asks does not.
  const shown = preparedDocument(data, key ? type : undefined, { row, document: layout, zone: call.headers["x-time-zone"] });
  return { status: 200, body: key ? { [key]: shown } : shown };
}
