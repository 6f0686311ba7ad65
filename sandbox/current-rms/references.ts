import type { Field } from "../kit/contract.ts";
import type { JsonObject } from "../kit/json.ts";
import { type Random, random } from "../kit/random.ts";
import type { Dataset } from "./model.ts";
import { snake } from "./names.ts";
import { listValueIds } from "./reference-data.ts";
import { targets } from "./shape.ts";

/** A record, or a part of one, whose members are made to fit the other records. */
export interface Part {
  type: string;
  record: JsonObject;
  /** Text that seeds whatever is drawn. */
  key: string;
  /** Members that are left as they are. */
  given: Set<string>;
  /** The record that a part belongs to. */
  owner?: { type: string; id: number };
  tags: string[];
}

/** Classes that a drawn reference may point at, by the member that names the class. */
const classes: Record<string, string[]> = {
  source_type: ["Opportunity"],
  booking_type: ["OpportunityItemAsset"],
  invoiceable_type: ["Item"],
  related_type: ["Item"],
  relatable_type: ["Item"],
  item_type: ["Product"],
};
const otherClasses = ["Opportunity", "Project", "Member"];

/** The vendor's class of a record, where it is not the name of its resource. */
const classOf: Record<string, string> = { Product: "Item", ServiceStockLevel: "StockLevel", Vehicle: "Member" };

/** The type behind a class: goods are of class Item in some places, of class Product in others. */
export function typeOfClass(name: unknown): string {
  return name === "Item" ? "Product" : String(name);
}

/** The class that a part's `_type` member names: its owner's, or one drawn. */
export function drawClass(part: Part, name: string, r: Random): string {
  if (part.owner) return classOf[part.owner.type] ?? part.owner.type;
  return r.pick(classes[name] ?? otherClasses);
}

/** The id of an existing record for a member that points at one documented type. */
export function drawReference(data: Dataset, part: Part, [name, field]: [string, Field], r: Random): unknown {
  if (part.record[name] === null) return null;
  const to = targets(field);
  if (part.owner && (to.includes(part.owner.type) || name === `${snake(part.owner.type)}_id`)) return part.owner.id;
  const type = to.find((each) => data.contract.types[each]);
  if (!type || type === "Membership") return field.list ? [] : r.integer(1, 9);
  const ids = candidates(data, type, name);
  if (!ids.length) return field.list ? [] : null;
  const id = r.pick(ids);
  return field.list ? [id] : field.type === "string" ? String(id) : id;
}

/** The id of an existing record for a member whose class another member names. Both draw the class alike, whichever is first. */
export function drawPolymorphic(data: Dataset, part: Part, typeField: string, r: Random): unknown {
  if (part.owner) return part.owner.id;
  const draw = () => drawClass(part, typeField, random(data.world.seed, part.key, typeField));
  const type = typeOfClass(part.given.has(typeField) ? part.record[typeField] : draw());
  const ids = data.contract.types[type] ? data.ids(type) : [];
  return ids.length ? r.pick(ids) : null;
}

function candidates(data: Dataset, type: string, name: string): number[] {
  if (type === "Member") return membersFor(data, name);
  return type === "ListValue" ? listValuesFor(data, name) : data.ids(type);
}

function membersFor(data: Dataset, name: string): number[] {
  const { users, venues, byId } = data.people;
  if (/owned_by|created_by|updated_by|authorised_by/.test(name)) return users;
  if (name === "venue_id") return venues;
  return [...byId.values()].filter((person) => person.kind === "Organisation").map((person) => person.id);
}

/** Values of the list that the column is called after, such as Payment Method for `payment_method_id`. */
function listValuesFor(data: Dataset, name: string): number[] {
  if (name === "price_category_id") return [listValueIds.priceCategory];
  const words = name.replace(/_id$/, "").replaceAll("_", " ").toLowerCase();
  const named = (wanted: string) => data.rows("ListName").find((row) => String(row.record.name).toLowerCase() === wanted);
  const list = named(words) ?? named(name === "status_id" ? "activity status" : "activity type")!;
  return (list.record.list_values as { id: number }[]).map((value) => value.id);
}
