import { XMLParser } from "fast-xml-parser";
import type { Operation, VendorContract } from "../../contract/model.ts";
import type { Body, Member } from "../../contract/writes.ts";
import { isObject, type JsonObject } from "../../src/transport/json.ts";

/** What is wrong, by the path of the member in the body. */
export type Problems = Map<string, string>;

type Inputs = VendorContract["inputs"];

/** Compares a documented request with the described body: names, nesting, types, what is required, and (`ordered`) the order. */
export function problemsOf({ inputs }: VendorContract, { body }: Operation, request: unknown, { ordered }: { ordered: boolean }): Problems {
  const check: Check = { inputs, problems: new Map(), ordered, xml: typeof request === "string" };
  if (!body || body.content === "none") return check.problems.set("", "no body is described");
  if (body.lists) {
    for (const [at, rows] of (request as JsonObject[][]).entries()) for (const row of rows) members(check, body.lists[at]!, row, `${at}.`);
    return check.problems;
  }
  for (const record of recordsOf(body, request)) {
    members(check, body.type!, record, "");
    const strange = Object.keys(record).filter((name) => body.without?.includes(name));
    for (const name of strange) check.problems.set(name, "the operation is said not to take it");
    demands(body, record, check.problems);
  }
  return check.problems;
}

/** The records in a body: without what stands around them. */
function recordsOf(body: Body, request: unknown): JsonObject[] {
  const sent = typeof request === "string" ? parsed(request) : request;
  const whole = body.wrapper ? only(sent as JsonObject, body.wrapper) : sent;
  return (body.list ? whole : [whole]) as JsonObject[];
}

function only(sent: JsonObject, wrapper: string): unknown {
  if (Object.keys(sent).join() !== wrapper) throw new Error(`expected ${wrapper} around the record, and found ${Object.keys(sent)}`);
  return sent[wrapper];
}

function parsed(text: string): JsonObject {
  const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: false, attributeNamePrefix: "@" });
  return parser.parse(text) as JsonObject;
}

interface Check {
  inputs: Inputs;
  problems: Problems;
  ordered: boolean;
  /** All values are text there, and a list of one looks like none. */
  xml: boolean;
}

function members(check: Check, type: string, record: JsonObject, path: string): void {
  const known = check.inputs[type];
  if (!known) throw new Error(`${type} is no input`);
  let last = -1;
  for (const [sent, value] of Object.entries(record)) {
    const [prefix, name] = sent.includes(":") && !sent.endsWith(":") ? (sent.split(":") as [string, string]) : [undefined, sent];
    if (prefix === "req") continue;
    const member = known[name];
    if (!member) {
      check.problems.set(`${path}${name}`, `${type} does not have it`);
      continue;
    }
    if (prefix && prefix !== (member.namespace ?? "com")) check.problems.set(`${path}${name}`, `its namespace is ${prefix}`);
    const place = Object.keys(known).indexOf(name);
    if (check.ordered && place < last) check.problems.set(`${path}${name}`, "it stands in another place");
    last = Math.max(last, place);
    valued(check, member, value, `${path}${name}`);
  }
}

function valued(check: Check, member: Member, value: unknown, path: string): void {
  const items = member.list ? [value].flat() : member.indexed ? Object.values(value as object) : [value];
  if (member.list && !Array.isArray(value) && !check.xml) check.problems.set(path, "it is no list");
  for (const item of items) {
    if (check.inputs[member.type] && isObject(item)) members(check, member.type, item, `${path}.`);
    else if (!fits(member, item, check)) check.problems.set(path, `${JSON.stringify(item)} is no ${member.type} ${member.format ?? ""}`);
  }
}

const formats: Partial<Record<string, RegExp>> = {
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
  date: /^\d{4}-\d\d-\d\d/,
  decimal: /^-?\d+(\.\d+)?$/,
  guid: /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/,
};

function fits(member: Member, value: unknown, { xml }: Check): boolean {
  if (value === null) return member.nullable === true;
  if (isNil(value) || isPlaceholder(value)) return true;
  if (value === "" && (member.blank || member.format === "data-uri")) return true;
  if (member.type === "json" || member.type === "map") return true;
  if (member.format === "file") return isObject(value);
  if (member.codes && !(String(value) in member.codes) && value !== 0) return false;
  if (xml && member.type === "boolean") return value === "true" || value === "false";
  if (member.type === "boolean") return typeof value === "boolean";
  const number = xml ? Number(value) : value;
  if (member.type === "integer") return Number.isInteger(number);
  if (member.type === "number") return Number.isFinite(number);
  return typeof value === "string" && (formats[member.format ?? ""] ?? /^/).test(value);
}

function isNil(value: unknown): boolean {
  return isObject(value) && value["@i:nil"] === "true";
}

/** Cirrus shows the type where a value could stand, the SOAP templates a word in braces. */
function isPlaceholder(value: unknown): boolean {
  return typeof value === "string" && /^((nullable )?(string|number)|\{.*\}.*)$/.test(value);
}

function demands(body: Body, record: JsonObject, problems: Problems): void {
  const has = (path: string) => present(record, path.split("."));
  for (const path of [...(body.required ?? []), ...(body.refused ?? [])]) {
    const holder = path.split(".").slice(0, -1).join(".");
    if ((holder === "" || has(holder)) && !has(path)) problems.set(path, "it is required, and not there");
  }
  if (body.oneOf && !body.oneOf.some((group) => group.every(has))) problems.set("", "none of the groups is there");
  for (const [when, needed] of Object.entries(body.needs ?? {})) {
    const [name, wanted] = when.split("=") as [string, string?];
    const holds = has(name) && (wanted === undefined || String(record[name]) === wanted);
    for (const path of holds ? needed.filter((each) => !has(each)) : []) problems.set(path, `${when} requires it`);
  }
}

function present(value: unknown, [name, ...further]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (Array.isArray(value)) return value.every((item) => present(item, [name, ...further]));
  if (!isObject(value)) return false;
  const key = Object.keys(value).find((each) => each === name || each.endsWith(`:${name}`));
  return key !== undefined && present(value[key], further);
}
