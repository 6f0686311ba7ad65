import type { UserError } from "../../engine/model/effect.ts";
import { fold, valueAt } from "../../engine/model/names.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import type { Member } from "../../engine/model/write.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import { bodyMembers } from "../sdl/mutations.ts";
import { ordered, put, type Translated } from "./input.ts";
import type { Write } from "./table.ts";
import { textOf, written } from "./values.ts";

/** Does the request need what the record says: what an update demands, or a parameter of the path, is left out? */
export function needsRecord(write: Write, { body, path, target }: Translated): boolean {
  const { kind, parameters } = write.facts;
  if (!target) return false;
  if (parameters.some(({ name }) => path[name] === undefined)) return true;
  return (kind === "update" || kind === "save") && demandedOf(write).some((each) => holderIsThere(body, each) && !has(body, each));
}

/** The request with what it lacks taken from the record. */
export function completed(write: Write, translated: Translated, record: VendorRecord | undefined): Pick<Translated, "path" | "body"> {
  const { facts, row, all } = write;
  if (!record || !translated.target) return translated;
  const path = { ...translated.path };
  for (const { name } of facts.parameters) {
    const known = path[name] === undefined ? readFrom(record, name) : undefined;
    if (known !== undefined && known !== null) path[name] = textOf(known);
  }
  if (facts.kind !== "update" && facts.kind !== "save") return { path, body: translated.body };
  const body = structuredCloneOf(translated.body);
  for (const each of demandedOf(write)) {
    if (!holderIsThere(body, each) || has(body, each)) continue;
    const member = memberAt(write, each);
    const value = readFrom(record, row.recordPaths?.[each] ?? each);
    if (member && value !== undefined && value !== null) put(body, each.split("."), asSent(member, value));
  }
  return { path, body: ordered(bodyMembers(all, facts), body) };
}

/** What is missing of what the vendor demands, by its place in the input. */
export function missingIn(write: Write, { path, body, target }: Pick<Translated, "path" | "body" | "target">): UserError[] {
  const { facts } = write;
  const { oneOf = [], needs = {}, insert = [], content } = facts.body;
  const lacks = (each: string): UserError => ({ field: fieldOf(write, each), message: "The vendor demands it.", code: "REQUIRED" });
  const parameters = facts.parameters.filter(({ name }) => path[name] === undefined);
  const missing = parameters.map(
    ({ as }): UserError => ({ field: [as], message: "The address at the vendor needs it.", code: "REQUIRED" }),
  );
  if (content === "none") return missing;
  const demanded = [...demandedOf(write), ...(facts.kind === "save" && !target ? insert : [])];
  const bodies = Array.isArray(body) ? (body as unknown as JsonObject[]) : [body];
  for (const each of bodies) {
    for (const name of demanded) if (holderIsThere(each, name) && !has(each, name)) missing.push(lacks(name));
    const isUpdate = facts.kind === "update" || (facts.kind === "save" && target !== undefined);
    if (oneOf.length > 0 && !isUpdate && !oneOf.some((group) => group.every((name) => has(each, name)))) {
      const groups = oneOf.map((group) => group.map((name) => fieldOf(write, name).join(".")).join(" and "));
      missing.push({ field: [], message: `One of these is needed: ${groups.join("; ")}.`, code: "REQUIRED" });
    }
    for (const [when, names] of Object.entries(needs)) {
      const [name, value] = when.split("=") as [string, string?];
      const holds = has(each, name) && (value === undefined || String(valueAt(each, name)) === value);
      if (holds) missing.push(...names.filter((needed) => !has(each, needed)).map(lacks));
    }
  }
  return missing;
}

function demandedOf({ facts }: Write): readonly string[] {
  return facts.body.required ?? [];
}

/** The place in the input of a path in the body. */
export function fieldOf(write: Write, path: string): string[] {
  const field: string[] = [];
  let members: readonly Member[] = bodyMembers(write.all, write.facts);
  for (const name of path.split(".")) {
    const member = members.find((each) => fold(each.name) === fold(name)) ?? members.find((each) => fold(each.as) === fold(name));
    field.push(member?.as ?? name);
    members = member?.nested ? (write.inputs[member.type] ?? []) : [];
  }
  return field;
}

function memberAt(write: Write, path: string): Member | undefined {
  let members: readonly Member[] = bodyMembers(write.all, write.facts);
  let found: Member | undefined;
  for (const name of path.split(".")) {
    found = members.find((each) => each.name === name);
    members = found?.nested ? (write.inputs[found.type] ?? []) : [];
  }
  return found;
}

function has(body: Json | undefined, path: string): boolean {
  const [name, ...further] = path.split(".");
  if (Array.isArray(body)) return body.every((each) => has(each, path));
  if (!isObject(body)) return false;
  const value = body[name!];
  if (value === undefined || (value === null && further.length === 0)) return false;
  return further.length === 0 || has(value, further.join("."));
}

function holderIsThere(body: JsonObject, path: string): boolean {
  const at = path.lastIndexOf(".");
  return at < 0 || has(body, path.slice(0, at));
}

/** A value of the record, under the member's name, or as the id in the object that the record has in its place. */
function readFrom({ data, sent }: VendorRecord, path: string): Json | undefined {
  const direct = valueAt(data, path) ?? valueAt(sent, path);
  if (direct !== undefined && !isObject(direct)) return direct;
  if (isObject(direct) && !/ids?$/i.test(path)) return direct;
  const [, stem] = /^(.+?)_?ids?$/i.exec(path) ?? [];
  const held = stem === undefined ? direct : valueAt(data, stem);
  if (!isObject(held)) return undefined;
  return valueAt(held, "id") ?? valueAt(held, `${stem}Id`);
}

function asSent(member: Member, value: Json): Json {
  return isObject(value) || Array.isArray(value) ? value : written(member, textOf(value));
}

function structuredCloneOf(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, isObject(value) ? { ...value } : value]));
}
