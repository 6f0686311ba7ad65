import type { JsonObject } from "../kit/json.ts";
import type { World } from "../world/model.ts";

export interface CustomField {
  id: number;
  /** The key in a record's custom_fields. */
  key: string;
  /** The kind of record that has it; members have theirs by membership type. */
  module: string;
  fieldType: number;
  /** The list that its values are chosen from, by name. */
  list?: string;
}

/** Types of fields, as their definitions number them. */
export const fieldTypes = {
  ...{ string: 0, number: 2, boolean: 3, datetime: 4, date: 5, time: 6 },
  ...{ website: 8, list: 9, multiList: 10, currency: 12 },
};

/** Fields of every sandbox account: their ids do not depend on the world. */
const fixedFields: CustomField[] = [
  { id: 101, key: "account_number", module: "Organisation", fieldType: fieldTypes.string },
  { id: 102, key: "vat_number", module: "Organisation", fieldType: fieldTypes.string },
  { id: 103, key: "account_number", module: "Contact", fieldType: fieldTypes.string },
  { id: 111, key: "project_code", module: "Project", fieldType: fieldTypes.string },
  { id: 112, key: "po_number", module: "Project", fieldType: fieldTypes.string },
  { id: 121, key: "project_code", module: "Opportunity", fieldType: fieldTypes.string },
  { id: 122, key: "po_number", module: "Opportunity", fieldType: fieldTypes.string },
  { id: 131, key: "colour", module: "Product", fieldType: fieldTypes.string },
  { id: 132, key: "fragile", module: "Product", fieldType: fieldTypes.boolean },
  { id: 133, key: "finish", module: "Product", fieldType: fieldTypes.list, list: "Colour" },
  { id: 134, key: "needs_crew", module: "Product", fieldType: fieldTypes.multiList, list: "Service Type" },
  { id: 135, key: "bought_on", module: "Product", fieldType: fieldTypes.date },
  { id: 136, key: "replacement_value", module: "Product", fieldType: fieldTypes.currency },
  { id: 137, key: "tested_at", module: "Product", fieldType: fieldTypes.datetime },
  { id: 138, key: "manual", module: "Product", fieldType: fieldTypes.website },
  { id: 139, key: "load_limit", module: "Product", fieldType: fieldTypes.number },
  { id: 140, key: "setup_time", module: "Product", fieldType: fieldTypes.time },
];
const firstOtherId = 201;

/** The account's custom fields: the fixed ones, then those that only the world uses. */
export class CustomFields {
  readonly all: CustomField[] = [...fixedFields];

  constructor(world: World) {
    const used = [
      ...world.organisations.flatMap((o) => (o.seen.currentRms ?? []).map((seen) => ["Organisation", seen.customFields] as const)),
      ...world.projects.flatMap((p) => (p.seen.currentRms ? [["Project", p.seen.currentRms.customFields] as const] : [])),
      ...world.jobs.map((job) => ["Opportunity", job.customFields] as const),
    ];
    const others = new Map<string, CustomField>();
    for (const [module, values] of used)
      for (const [key, value] of Object.entries(values ?? {}))
        if (!this.of(module).some((field) => field.key === key))
          others.set(`${module}/${key}`, { id: 0, key, module, fieldType: fieldTypeOf(value) });
    [...others.keys()].sort().forEach((name, i) => {
      this.all.push({ ...others.get(name)!, id: firstOtherId + i });
    });
  }

  of(module: string): CustomField[] {
    return this.all.filter((field) => field.module === module);
  }

  byId(id: number): CustomField | undefined {
    return this.all.find((field) => field.id === id);
  }

  /** A record's custom_fields: every field of its kind, an empty text where the record has no value. */
  show(module: string, values: JsonObject = {}): JsonObject {
    return Object.fromEntries(this.of(module).map((field) => [field.key, values[field.key] ?? ""]));
  }
}

function fieldTypeOf(value: unknown): number {
  return typeof value === "number" ? fieldTypes.number : typeof value === "boolean" ? fieldTypes.boolean : fieldTypes.string;
}
