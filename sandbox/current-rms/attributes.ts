import type { Field } from "../kit/contract.ts";
import { isObject, type JsonObject } from "../kit/json.ts";
import { type Association, associationsOf } from "./associations.ts";
import { fieldTypes } from "./custom-fields.ts";
import type { Dataset, Row } from "./model.ts";
import { listValueIds } from "./reference-data.ts";

/** How a stored value is compared. */
export type Kind = "text" | "number" | "instant" | "boolean";

/** Something a search can compare or sort by. */
export interface Attribute {
  kind: Kind;
  /** The values of a row: several through a has-many path, one null where the path ends early. */
  read(row: Row): unknown[];
}

/** Names for searching only, by the path that they search. */
const searchNames: Record<string, Record<string, string>> = {
  Member: { rating: "membership_rating" },
  ProductInventory: { product_tags_name: "tags_name" },
};
/** Work e-mail and work phone: entries of a list by the type id of the entry. */
const workContacts: Record<string, { list: string; member: string; typeId: number }> = {
  work_email_address: { list: "emails", member: "address", typeId: listValueIds.workEmail },
  work_phone_number: { list: "phones", member: "number", typeId: listValueIds.workPhone },
};
const hiddenAttributes: Record<string, string[]> = { Member: ["identity_email"], Membership: ["department"] };

/** The attribute or custom field that a search names; undefined when there is none. */
export function searchable(data: Dataset, type: string, path: string): Attribute | undefined {
  return attribute(data, type, path) ?? customAttribute(data, type, path);
}

/** The attribute at a path such as `member_name` or `opportunity_items_item_assets_container`. */
function attribute(data: Dataset, type: string, path: string): Attribute | undefined {
  const alias = searchNames[type]?.[path];
  if (alias) return attribute(data, type, alias);
  if (path === "tags_name") return { kind: "text", read: (row) => row.tags };
  if (hiddenAttributes[type]?.includes(path)) return { kind: "text", read: (row) => [row.hidden[path] ?? null] };
  const work = type === "Member" ? workContacts[path] : undefined;
  if (work)
    return {
      kind: "text",
      read: (row) => entries(row.record[work.list]).flatMap((entry) => (entry.type_id === work.typeId ? [entry[work.member]] : [])),
    };
  return ownAttribute(data, type, path) ?? polymorphicAttribute(data, type, path) ?? throughAssociation(data, type, path);
}

/** How values of custom fields are compared, by the field's type; all others as texts. */
const customKinds: Record<number, Kind> = {
  [fieldTypes.number]: "number",
  [fieldTypes.currency]: "number",
  [fieldTypes.boolean]: "boolean",
  [fieldTypes.datetime]: "instant",
  [fieldTypes.date]: "instant",
};

/** The custom field that a number names ("Custom Field Searching"), if records of this type have it. */
function customAttribute(data: Dataset, type: string, path: string): Attribute | undefined {
  const field = /^\d+$/.test(path) ? data.customFields.byId(Number(path)) : undefined;
  const module = type === "Member" && ["Organisation", "Contact", "User", "Venue"].includes(field?.module ?? "") ? "Member" : field?.module;
  if (!field || module !== type) return undefined;
  const kind = customKinds[field.fieldType] ?? "text";
  // A custom field without a value is stored nowhere, so it is null rather than an empty text.
  const read = (row: Row) => {
    const value = (row.record.custom_fields as JsonObject | undefined)?.[field.key];
    return value === "" || value === undefined ? [null] : Array.isArray(value) ? value : [value];
  };
  return { kind, read };
}

function ownAttribute(data: Dataset, type: string, path: string): Attribute | undefined {
  const fields = data.contract.types[type] ?? {};
  const field = fields[path];
  if (!field || field.list || data.contract.types[field.type] || field.type === "map" || field.type === "json") return undefined;
  // A label is derived from its code when the record is shown, so it cannot be searched.
  if (Object.values(fields).some((other) => other.label === path)) return undefined;
  const kind = kindOf(field);
  return { kind, read: (row) => [stored(row.record[path], kind, field)] };
}

/** An empty text stands for "not set" wherever the stored value cannot be a text. */
function stored(value: unknown, kind: Kind, field: Field): unknown {
  return value === "" && (kind !== "text" || field.format) ? null : value;
}

function kindOf(field: Field): Kind {
  if (field.format === "datetime" || field.format === "date") return "instant";
  if (field.type === "boolean") return "boolean";
  return field.type === "number" || field.format === "decimal" ? "number" : "text";
}

/** `membership_of_Organisation_type_number`: only records of that kind have the attribute. */
function polymorphicAttribute(data: Dataset, type: string, path: string): Attribute | undefined {
  const match = /^([a-z_]+?)_of_([A-Z][A-Za-z]*)_type_(.+)$/.exec(path);
  const association = match && associationsOf(data, type).get(match[1]!);
  if (!match || !association) return undefined;
  const inner = attribute(data, association.target, match[3]!);
  return inner && through(association, inner, (row, found) => association.classOf?.(row, found) === match[2]);
}

function throughAssociation(data: Dataset, type: string, path: string): Attribute | undefined {
  const names = [...associationsOf(data, type).keys()].filter((name) => path.startsWith(`${name}_`)).sort((a, b) => b.length - a.length);
  for (const name of names) {
    const association = associationsOf(data, type).get(name)!;
    const inner = attribute(data, association.target, path.slice(name.length + 1));
    if (inner) return through(association, inner);
  }
  return undefined;
}

function through(association: Association, inner: Attribute, only?: (row: Row, found: Row) => boolean): Attribute {
  const read = (row: Row) => {
    const values = association
      .follow(row)
      .filter((found) => !only || only(row, found))
      .flatMap((found) => inner.read(found));
    return values.length ? values : [null];
  };
  return { kind: inner.kind, read };
}

function entries(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
