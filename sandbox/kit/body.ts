import type { Operation, VendorContract } from "../../contract/model.ts";
import type { Body, Member } from "../../contract/writes.ts";
import { isObject, type JsonObject } from "./json.ts";

/** What is wrong with a body: why, and the member by its path in the record; "" is the whole body. */
export interface Problem {
  path: string;
  /** `unknown`: the contract does not list the member. `required`: it lacks. `invalid`: its value does not fit. */
  kind: "unknown" | "required" | "invalid";
  text: string;
}

export interface CheckOptions {
  /** Members that the contract does not list: refused, or passed over. */
  unknown: "refuse" | "ignore";
  /** What the vendor says of a member that lacks. */
  lacking?: string;
  /** Values of XML are texts, and a list of one looks like none. */
  texts?: boolean;
}

interface Check extends CheckOptions {
  inputs: VendorContract["inputs"];
  problems: Problem[];
}

/** Compares one record with the body that the contract describes: names, nesting, types, codes, and what is required. */
export function problemsOf(contract: VendorContract, operation: Operation, record: unknown, options: CheckOptions): Problem[] {
  const { body } = operation;
  if (!body?.type) return [];
  if (!isObject(record)) return [{ path: "", kind: "invalid", text: "is no object" }];
  const check: Check = { ...options, inputs: contract.inputs, problems: [] };
  const taken = body.more ? { ...contract.types[body.more], ...contract.inputs[body.type] } : undefined;
  checkMembers(check, body.type, record, { path: "", without: body.without, more: taken && new Set(Object.keys(taken)) });
  checkDemands(check, body, record, operation.method === "POST");
  return check.problems;
}

/** Compares the rows of a body that is a list of lists, each of one type. */
export function rowProblems(contract: VendorContract, type: string, row: JsonObject, options: CheckOptions): Problem[] {
  const check: Check = { ...options, inputs: contract.inputs, problems: [] };
  checkMembers(check, type, row, { path: "" });
  return check.problems;
}

/** The members that change something: known ones that the vendor does not set by itself. */
export function writable({ inputs }: VendorContract, type: string, record: JsonObject, without: readonly string[] = []): JsonObject {
  const known = inputs[type] ?? {};
  const isWritable = (name: string) => name in known && !known[name]!.readonly && !without.includes(name);
  return Object.fromEntries(Object.entries(record).filter(([name]) => isWritable(name)));
}

interface Place {
  path: string;
  without?: readonly string[];
  /** Further members that are taken without a look at their values. */
  more?: ReadonlySet<string>;
}

function checkMembers(check: Check, type: string, record: JsonObject, { path, without = [], more }: Place): void {
  const known = check.inputs[type];
  if (!known) throw new Error(`The contract has no input ${type}`);
  for (const [name, value] of Object.entries(record)) {
    const member = known[name];
    const at = `${path}${name}`;
    if (member && !without.includes(name)) checkValue(check, member, value, at);
    else if (!more?.has(name) && check.unknown === "refuse") check.problems.push({ path: at, kind: "unknown", text: "is not documented" });
  }
}

function checkValue(check: Check, member: Member, value: unknown, path: string): void {
  const wrong = (text: string) => check.problems.push({ path, kind: "invalid", text });
  if (member.readonly) return;
  if (value === null) {
    if (!member.nullable) wrong("can't be null");
    return;
  }
  if (member.list && !Array.isArray(value) && !check.texts) return void wrong("is no list");
  if (member.indexed && !isObject(value)) return void wrong("is no object");
  const items = member.list ? [value].flat() : member.indexed ? Object.values(value as object) : [value];
  if (member.maxItems !== undefined && items.length > member.maxItems) wrong(`has more than ${member.maxItems} entries`);
  for (const item of items) {
    if (!check.inputs[member.type]) {
      const text = valueProblem(member, item, check.texts ?? false);
      if (text) wrong(text);
    } else if (isObject(item)) checkMembers(check, member.type, item, { path: `${path}.` });
    else wrong("is no object");
  }
}

const formats: Partial<Record<string, RegExp>> = {
  datetime: /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/,
  date: /^\d{4}-\d\d-\d\d/,
  time: /^\d\d?:\d\d/,
  decimal: /^-?\d+(\.\d+)?$/,
  guid: /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i,
};

/** Why a plain value does not fit its member; undefined when it does. */
function valueProblem(member: Member, value: unknown, texts: boolean): string | undefined {
  const { type, format = "", codes, minimum, maximum, length, maxLength, pattern } = member;
  if (type === "json" || type === "map" || format === "file") return undefined;
  if (value === "") return member.filled ? "can't be blank" : type === "string" || member.blank ? undefined : `is no ${type}`;
  if (codes && !(String(value) in codes) && value !== 0) return "is not included in the list";
  if (type === "boolean")
    return typeof value === "boolean" || (texts && /^(true|false)$/.test(String(value))) ? undefined : "is no boolean";
  if (type === "integer" || type === "number" || format === "decimal") {
    const number = typeof value === "string" && (texts || format === "decimal") && formats.decimal!.test(value) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isFinite(number)) return "is not a number";
    if (type === "integer" && !Number.isInteger(number)) return "is no whole number";
    if (minimum !== undefined && number < minimum) return `must be greater than or equal to ${minimum}`;
    return maximum !== undefined && number > maximum ? `must be less than or equal to ${maximum}` : undefined;
  }
  if (typeof value !== "string") return "is no text";
  if (length !== undefined && value.length !== length) return `has not ${length} characters`;
  if (maxLength !== undefined && value.length > maxLength) return `is longer than ${maxLength} characters`;
  if (pattern && !new RegExp(pattern).test(value)) return "has another form";
  const form = formats[format];
  return form && !form.test(value) ? `is no ${format}` : undefined;
}

function checkDemands(check: Check, body: Body, record: JsonObject, isNew: boolean): void {
  const has = (path: string) => isPresent(record, path.split("."));
  const demand = (paths: readonly string[], text: string) => {
    for (const path of paths) {
      const holder = path.split(".").slice(0, -1).join(".");
      if ((holder === "" || has(holder)) && !has(path)) check.problems.push({ path, kind: "required", text });
    }
  };
  const lacking = check.lacking ?? "can't be blank";
  // What errors refuse when it lacks is what a new record needs: of a change they are told of empty values.
  demand([...(body.required ?? []), ...(isNew ? (body.refused ?? []) : [])], lacking);
  for (const path of body.refused ?? [])
    if (!isNew && valueAt(record, path.split(".")) === "") check.problems.push({ path, kind: "required", text: lacking });
  if (body.oneOf && !body.oneOf.some((group) => group.every(has))) {
    // Named are the members of the last group: it is the one that needs no other record.
    for (const path of body.oneOf.at(-1)!) if (!has(path)) check.problems.push({ path, kind: "required", text: lacking });
  }
  for (const [when, needed] of Object.entries(body.needs ?? {})) {
    const [name, wanted] = when.split("=") as [string, string?];
    if (has(name) && (wanted === undefined || String(record[name]) === wanted)) demand(needed, lacking);
  }
}

function isPresent(value: unknown, [name, ...further]: readonly string[]): boolean {
  if (name === undefined) return value !== "" && value !== null && value !== undefined;
  if (Array.isArray(value)) return value.every((item) => isPresent(item, [name, ...further]));
  return isObject(value) && name in value && isPresent(value[name], further);
}

function valueAt(value: unknown, [name, ...further]: readonly string[]): unknown {
  return name === undefined ? value : isObject(value) ? valueAt(value[name], further) : undefined;
}
