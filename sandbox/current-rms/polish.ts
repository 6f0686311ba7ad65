import type { Field } from "../../contract/model.ts";
import { type Random, random } from "../kit/random.ts";
import { LIST_VALUE } from "./catalogue.ts";
import type { Dataset, Row } from "./dataset.ts";
import { targets } from "./shape.ts";
import { decimal, snake, stamps, uuid } from "./values.ts";

/** The kinds of record a generated value may point at, by the member that names the kind. */
const KINDS: Record<string, string[]> = {
  source_type: ["Opportunity"],
  booking_type: ["OpportunityItemAsset"],
  invoiceable_type: ["Item"],
  related_type: ["Item"],
  relatable_type: ["Item"],
  item_type: ["Product"],
};
const KINDS_OTHERWISE = ["Opportunity", "Project", "Member"];

/** What the vendor calls the class of a record, where it is not the name of its resource. */
const CLASS_OF: Record<string, string> = { Product: "Item", ServiceStockLevel: "StockLevel", Vehicle: "Member" };

/** The vendor's class name for goods is Item in some places, Product in others. */
export function typeOfKind(kind: unknown): string {
  return kind === "Item" ? "Product" : String(kind);
}

/** The name of a record that nobody named. */
export function usualName(type: string, id: unknown): string {
  return `${snake(type).replaceAll("_", " ")} ${id}`;
}

interface Part {
  type: string;
  record: Record<string, unknown>;
  /** Text that seeds whatever is drawn. */
  key: string;
  given: Set<string>;
  owner?: { type: string; id: number };
  tags: string[];
}

/**
 * Turns what was filled in by chance into a record that belongs to the others: ids lead to records that exist, names are
 * those of the records pointed at, decimals are written the vendor's way, the change follows the creation.
 */
export function polish(data: Dataset, row: Row, given: Set<string>): void {
  polishPart(data, { type: row.type, record: row.record, key: `${row.type}/${row.id}`, given, tags: row.tags });
}

function polishPart(data: Dataset, part: Part): void {
  const fields = data.contract.types[part.type]!;
  const labels = new Set(Object.values(fields).map((field) => field.label));
  for (const [name, field] of Object.entries(fields)) {
    if (!(name in part.record) || part.given.has(name)) continue;
    const r = random(data.world.seed, part.key, name);
    if (data.contract.types[field.type]) polishInner(data, part, name, field);
    else if (labels.has(name)) part.record[name] = label(part.record, name, field);
    else part.record[name] = better(data, part, name, field, r);
  }
  for (const [name, field] of Object.entries(fields)) {
    const from = field.type === "string" && !part.given.has(name) && !labels.has(name) && nameSource(part.type, name, fields);
    if (from) part.record[name] = nameOf(data, fields[from]!, part.record, from) ?? "";
  }
}

function polishInner(data: Dataset, part: Part, name: string, field: Field): void {
  const id = part.record.id;
  const owner = typeof id === "number" ? { type: part.type, id } : part.owner;
  const inner = part.record[name];
  for (const [place, record] of (Array.isArray(inner) ? inner : inner ? [inner] : []).entries())
    polishPart(data, { type: field.type, record, key: `${part.key}/${name}/${place}`, given: new Set(), owner, tags: [] });
}

/** Labels that the documentation gives as numbers are 0, whatever the code. Two meanings of one code differ for services. */
function label(record: Record<string, unknown>, name: string, field: Field): unknown {
  if (field.type === "number") return 0;
  const [first, second] = String(record[name]).split(" / ");
  return second !== undefined && record.transaction_type === 3 ? second : first;
}

function better(data: Dataset, part: Part, name: string, field: Field, r: Random): unknown {
  const value = part.record[name];
  if (name === "created_at" || name === "updated_at") return stamps(data.world.asOf, undefined, data.world.seed, part.key)[name];
  if (name === "uuid") return uuid(r);
  // Documented as texts without a form; a rate without limits leaves them empty.
  if (name.endsWith("_at") && !field.format) return "";
  if (name === "tag_list") return tagList(data.tagList, part.tags);
  if (name === "name" && part.type !== "Icon") return usualName(part.type, part.record.id ?? part.key.split("/").at(-1));
  if (field.type === "map") return name === "custom_fields" ? data.customFields.show(part.type) : {};
  if (field.typeField) return polymorphic(data, part, field.typeField, r);
  if (name.endsWith("_type") && `${name.slice(0, -5)}_id` in part.record && field.type === "string") return kindOf(part, name, r);
  if (name === "owned_by" || targets(field).length) return reference(data, part, name, field, r);
  if (field.format === "decimal" && field.type === "string" && value !== "")
    return decimal(`${r.integer(1, 900)}.${r.pick(["0", "5", "25"])}`);
  return value;
}

function tagList(style: "serialised" | "list", tags: string[]): string[] {
  return style === "list" || !tags.length ? tags : [`[${tags.map((tag) => JSON.stringify(tag)).join(", ")}]`];
}

function reference(data: Dataset, part: Part, name: string, field: Field, r: Random): unknown {
  if (part.record[name] === null) return null;
  const to = targets(field);
  if (part.owner && (to.includes(part.owner.type) || name === `${snake(part.owner.type)}_id`)) return part.owner.id;
  const type = to.find((each) => data.contract.types[each]);
  if (!type || type === "Membership") return field.list ? [] : r.integer(1, 9);
  const ids = type === "Member" ? membersFor(data, name) : type === "ListValue" ? valuesFor(data, name) : data.ids(type);
  if (!ids.length) return field.list ? [] : null;
  return field.list ? [r.pick(ids)] : field.type === "string" ? String(r.pick(ids)) : r.pick(ids);
}

function membersFor(data: Dataset, name: string): number[] {
  const { users, venues, byId } = data.people;
  if (/owned_by|created_by|updated_by|authorised_by/.test(name)) return users;
  if (name === "venue_id") return venues;
  return [...byId.values()].filter((person) => person.kind === "Organisation").map((person) => person.id);
}

/** List values by the list their column speaks of, such as Payment Method for payment_method_id. */
function valuesFor(data: Dataset, name: string): number[] {
  const words = name.replace(/_id$/, "").replaceAll("_", " ").toLowerCase();
  const list = data.rows("ListName").find((row) => String(row.record.name).toLowerCase() === words);
  const fallback = name === "status_id" ? "Activity Status" : "Activity Type";
  if (name === "price_category_id") return [LIST_VALUE.priceCategory];
  const chosen = list ?? data.rows("ListName").find((row) => row.record.name === fallback)!;
  return (chosen.record.list_values as { id: number }[]).map((value) => value.id);
}

function kindOf(part: Part, name: string, r: Random): string {
  if (part.owner) return CLASS_OF[part.owner.type] ?? part.owner.type;
  return r.pick(KINDS[name] ?? KINDS_OTHERWISE);
}

/** An id whose kind another member names; both are drawn alike, whichever comes first. */
function polymorphic(data: Dataset, part: Part, typeField: string, r: Random): unknown {
  if (part.owner) return part.owner.id;
  const kind = part.given.has(typeField) ? part.record[typeField] : kindOf(part, typeField, random(data.world.seed, part.key, typeField));
  const ids = data.contract.types[typeOfKind(kind)] ? data.ids(typeOfKind(kind)) : [];
  return ids.length ? r.pick(ids) : null;
}

/** The id member whose record lends its name to a `…_name` member. */
function nameSource(type: string, name: string, fields: Record<string, Field>): string | undefined {
  if (!name.endsWith("_name") || type === "CustomField") return undefined;
  const base = name.slice(0, -"_name".length);
  const candidates = [`${base}_id`, base.endsWith("_type") ? "type_id" : "", base.endsWith("_status") ? "status_id" : ""];
  return candidates.find((candidate) => candidate in fields && (targets(fields[candidate]!).length > 0 || fields[candidate]!.typeField));
}

function nameOf(data: Dataset, field: Field, record: Record<string, unknown>, column: string): unknown {
  const kinds = field.typeField ? [typeOfKind(record[field.typeField])] : targets(field);
  const id = typeof record[column] === "string" ? Number(record[column]) : record[column];
  for (const kind of kinds) {
    const name = data.contract.types[kind] && data.nameOf(kind, id);
    if (name !== undefined) return name;
  }
  return undefined;
}
