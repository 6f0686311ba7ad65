import type { Field } from "../kit/contract.ts";
import type { JsonObject } from "../kit/json.ts";
import { guid, type Random, random } from "../kit/random.ts";
import { stamps } from "./dates.ts";
import { decimal } from "./decimals.ts";
import type { Dataset, Row } from "./model.ts";
import { snake } from "./names.ts";
import { drawClass, drawPolymorphic, drawReference, type Part, typeOfClass } from "./references.ts";
import { targets } from "./shape.ts";

/** The name of a record without a given one. */
export function usualName(type: string, id: unknown): string {
  return `${snake(type).replaceAll("_", " ")} ${id}`;
}

/**
 * Makes a record that was filled at random consistent with the others: ids lead to records that exist, names are those of
 * the records pointed at, decimals are written as the vendor writes them, the last change follows the creation.
 */
export function makeConsistent(data: Dataset, row: Row, given: Set<string>): void {
  makePartConsistent(data, { type: row.type, record: row.record, key: `${row.type}/${row.id}`, given, tags: row.tags });
}

/** What a record shows of its codes and of the records that it points at, where one of these members has `changed`. */
export function labelsOf(data: Dataset, type: string, record: JsonObject, changed: (member: string) => boolean): JsonObject {
  const fields = data.contract.types[type]!;
  const shown: JsonObject = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.label && field.codes && field.label in fields && changed(name))
      shown[field.label] = label({ ...record, [field.label]: field.codes[String(record[name])] ?? "" }, field.label, fields[field.label]!);
    const from = field.type === "string" && nameSource(type, name, fields);
    if (from && changed(from)) shown[name] = nameOf(data, fields[from]!, record, from) ?? "";
  }
  return shown;
}

/** The members of a type that show the name of a record of another one: each with the id member that leads there. */
export function nameMembers(data: Dataset, type: string): { name: string; column: string; field: Field }[] {
  const fields = data.contract.types[type]!;
  return Object.entries(fields).flatMap(([name, field]) => {
    const column = field.type === "string" ? nameSource(type, name, fields) : undefined;
    return column ? [{ name, column, field: fields[column]! }] : [];
  });
}

function makePartConsistent(data: Dataset, part: Part): void {
  const fields = data.contract.types[part.type]!;
  const labels = new Set(Object.values(fields).map((field) => field.label));
  for (const [name, field] of Object.entries(fields)) {
    if (!(name in part.record) || part.given.has(name)) continue;
    if (data.contract.types[field.type]) makeNestedConsistent(data, part, name, field);
    else if (labels.has(name)) part.record[name] = label(part.record, name, field);
    else part.record[name] = consistentValue(data, part, [name, field]);
  }
  for (const [name, field] of Object.entries(fields)) {
    const from = field.type === "string" && !part.given.has(name) && !labels.has(name) && nameSource(part.type, name, fields);
    if (from) part.record[name] = nameOf(data, fields[from]!, part.record, from) ?? "";
  }
}

function makeNestedConsistent(data: Dataset, part: Part, name: string, field: Field): void {
  const id = part.record.id;
  const owner = typeof id === "number" ? { type: part.type, id } : part.owner;
  const nested = part.record[name];
  for (const [place, record] of (Array.isArray(nested) ? nested : nested ? [nested] : []).entries())
    makePartConsistent(data, { type: field.type, record, key: `${part.key}/${name}/${place}`, given: new Set(), owner, tags: [] });
}

/** Labels that the documentation gives as numbers are 0, whatever the code. Codes with two meanings have the second for services. */
function label(record: JsonObject, name: string, field: Field): unknown {
  if (field.type === "number") return 0;
  const [first, second] = String(record[name]).split(" / ");
  return second !== undefined && record.transaction_type === 3 ? second : first;
}

function consistentValue(data: Dataset, part: Part, [name, field]: [string, Field]): unknown {
  const r: Random = random(data.world.seed, part.key, name);
  const value = part.record[name];
  if (name === "created_at" || name === "updated_at") return stamps(data.world.asOf, undefined, data.world.seed, part.key)[name];
  if (name === "uuid") return guid(r);
  // Documented as texts without a format; a rate without limits leaves them empty.
  if (name.endsWith("_at") && !field.format) return "";
  if (name === "tag_list") return tagList(data.tagList, part.tags);
  if (name === "name" && part.type !== "Icon") return usualName(part.type, part.record.id ?? part.key.split("/").at(-1));
  if (field.type === "map") return name === "custom_fields" ? data.customFields.show(part.type) : {};
  if (field.typeField) return drawPolymorphic(data, part, field.typeField, r);
  if (name.endsWith("_type") && `${name.slice(0, -5)}_id` in part.record && field.type === "string") return drawClass(part, name, r);
  if (name === "owned_by" || targets(field).length) return drawReference(data, part, [name, field], r);
  if (field.format === "decimal" && field.type === "string" && value !== "")
    return decimal(`${r.integer(1, 900)}.${r.pick(["0", "5", "25"])}`);
  return value;
}

export function tagList(style: Dataset["tagList"], tags: string[]): string[] {
  return style === "list" || !tags.length ? tags : [`[${tags.map((tag) => JSON.stringify(tag)).join(", ")}]`];
}

/** The id member whose record gives its name to a `…_name` member. */
function nameSource(type: string, name: string, fields: Record<string, Field>): string | undefined {
  if (!name.endsWith("_name") || type === "CustomField") return undefined;
  const base = name.slice(0, -"_name".length);
  const candidates = [`${base}_id`, base.endsWith("_type") ? "type_id" : "", base.endsWith("_status") ? "status_id" : ""];
  return candidates.find((candidate) => candidate in fields && (targets(fields[candidate]!).length > 0 || fields[candidate]!.typeField));
}

function nameOf(data: Dataset, field: Field, record: JsonObject, column: string): unknown {
  const types = field.typeField ? [typeOfClass(record[field.typeField])] : targets(field);
  const id = typeof record[column] === "string" ? Number(record[column]) : record[column];
  for (const type of types) {
    const name = data.contract.types[type] && data.nameOf(type, id);
    if (name !== undefined) return name;
  }
  return undefined;
}
