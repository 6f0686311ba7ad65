import type { Field } from "../../kit/contract.ts";
import { isObject, type JsonObject } from "../../kit/json.ts";
import { day, instant } from "../dates.ts";
import { decimal } from "../decimals.ts";
import { labelsOf } from "../integrity.ts";
import type { EditableDataset } from "../model.ts";
import { embeddedFields } from "../shape.ts";

/** Types of parts that are also found by their id, as an address is by `billing_address_id`. */
const foundParts = new Set(["Address", "ListValue"]);

/** How a record is written. */
export interface Writing {
  data: EditableDataset;
  /** Now, as the vendor writes it. */
  now: string;
}

/** The members of a record that a request changes, as they are stored. `record` is as it was, or blank. */
export function changesOf(writing: Writing, type: string, record: JsonObject, given: JsonObject): JsonObject {
  const { data } = writing;
  const fields = data.contract.types[type]!;
  const embedded = new Set(embeddedFields(data.contract, type));
  const changes: JsonObject = {};
  for (const [name, value] of Object.entries(given)) {
    const field = fields[name];
    if (!field || field.requestOnly || embedded.has(name)) continue;
    changes[name] = stored(writing, field, record[name], value);
  }
  if (isObject(given.custom_fields))
    changes.custom_fields = { ...(record.custom_fields as JsonObject), ...known(record.custom_fields as JsonObject, given.custom_fields) };
  return { ...changes, ...labelsOf(data, type, { ...record, ...changes }, (member) => member in changes) };
}

/** Values of custom fields that a record of this kind does not have are passed over, as unknown attributes are. */
function known(has: JsonObject, given: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(given).filter(([key]) => key in has));
}

function stored(writing: Writing, field: Field, before: unknown, value: unknown): unknown {
  const isPart = writing.data.contract.types[field.type] !== undefined;
  if (isPart && field.list) return mergedParts(writing, field.type, (before ?? []) as JsonObject[], value as JsonObject[]);
  if (isPart) return isObject(value) ? mergedPart(writing, field.type, isObject(before) ? before : undefined, value) : null;
  if (field.list) return value;
  return plain(field, value);
}

/** A value in the form that the vendor writes. */
function plain({ type, format }: Field, value: unknown): unknown {
  if (value === null || value === "") return value;
  if (format === "decimal" && type === "string") return decimal(String(value));
  if (format === "datetime") return instant(String(value)) || value;
  if (format === "date") return day(String(value)) || value;
  if (type === "number" && typeof value === "string") return Number(value);
  return type === "string" && typeof value === "number" ? String(value) : value;
}

/** A list of parts: one with a known id is changed or, by `_destroy`, removed; others are new. What is not sent stays. */
function mergedParts(writing: Writing, type: string, before: JsonObject[], given: JsonObject[]): JsonObject[] {
  const rest = [...before];
  for (const part of given) {
    const place = part.id === undefined ? -1 : rest.findIndex((one) => one.id === part.id);
    if (Number(part._destroy) === 1) {
      if (place >= 0) rest.splice(place, 1);
    } else if (place >= 0) rest[place] = mergedPart(writing, type, rest[place], part);
    else rest.push(mergedPart(writing, type, undefined, part));
  }
  return rest;
}

function mergedPart(writing: Writing, type: string, before: JsonObject | undefined, given: JsonObject): JsonObject {
  const { data, now } = writing;
  const fields = data.contract.types[type]!;
  const own = data.contract.inputs[type] ?? {};
  const written = Object.fromEntries(Object.entries(given).filter(([name]) => name in fields && name !== "id" && !own[name]?.readonly));
  const start = before ?? partOf(data, type, now);
  const changes = changesOf(writing, type, start, written);
  const part = { ...start, ...changes, ...("updated_at" in fields && { updated_at: now }) };
  if (foundParts.has(type)) keepFound(data, type, part);
  return part;
}

/** A new part, with the members that the type documents: a membership has those that are given alone. */
function partOf(data: EditableDataset, type: string, now: string): JsonObject {
  const fields = data.contract.types[type]!;
  const stamps = { ...("created_at" in fields && { created_at: now }), ...("updated_at" in fields && { updated_at: now }) };
  if (type === "Membership") return { id: data.partId() };
  const empty = Object.entries(fields).map(([name, field]) => [
    name,
    field.type === "string" ? "" : field.type === "boolean" ? false : null,
  ]);
  return { ...Object.fromEntries(empty), ...stamps, ...("id" in fields && { id: data.partId() }) };
}

function keepFound(data: EditableDataset, type: string, part: JsonObject): void {
  const id = part.id as number;
  if (data.row(type, id)) data.update(type, id, part);
  else data.insert(type, { record: part }, id);
}
