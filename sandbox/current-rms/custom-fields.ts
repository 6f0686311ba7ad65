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
export const STRING = 0;
export const NUMBER = 2;
export const BOOLEAN = 3;
export const DATETIME = 4;
export const DATE = 5;
export const TIME = 6;
export const WEBSITE = 8;
export const LIST = 9;
export const MULTI_LIST = 10;
export const CURRENCY = 12;

/** Fields every account of the sandbox has, so that their ids do not move with the world. */
const ALWAYS: CustomField[] = [
  { id: 101, key: "account_number", module: "Organisation", fieldType: STRING },
  { id: 102, key: "vat_number", module: "Organisation", fieldType: STRING },
  { id: 103, key: "account_number", module: "Contact", fieldType: STRING },
  { id: 111, key: "project_code", module: "Project", fieldType: STRING },
  { id: 112, key: "po_number", module: "Project", fieldType: STRING },
  { id: 121, key: "project_code", module: "Opportunity", fieldType: STRING },
  { id: 122, key: "po_number", module: "Opportunity", fieldType: STRING },
  { id: 131, key: "colour", module: "Product", fieldType: STRING },
  { id: 132, key: "fragile", module: "Product", fieldType: BOOLEAN },
  { id: 133, key: "finish", module: "Product", fieldType: LIST, list: "Colour" },
  { id: 134, key: "needs_crew", module: "Product", fieldType: MULTI_LIST, list: "Service Type" },
  { id: 135, key: "bought_on", module: "Product", fieldType: DATE },
  { id: 136, key: "replacement_value", module: "Product", fieldType: CURRENCY },
  { id: 137, key: "tested_at", module: "Product", fieldType: DATETIME },
  { id: 138, key: "manual", module: "Product", fieldType: WEBSITE },
  { id: 139, key: "load_limit", module: "Product", fieldType: NUMBER },
  { id: 140, key: "setup_time", module: "Product", fieldType: TIME },
];
const FIRST_OTHER = 201;

/** The account's custom fields: the fixed ones and, after them, whatever else the world uses. */
export class CustomFields {
  readonly all: CustomField[] = [...ALWAYS];

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
      this.all.push({ ...others.get(name)!, id: FIRST_OTHER + i });
    });
  }

  of(module: string): CustomField[] {
    return this.all.filter((field) => field.module === module);
  }

  byId(id: number): CustomField | undefined {
    return this.all.find((field) => field.id === id);
  }

  /** A record's custom_fields: every field of its kind, an empty text where the record has no value. */
  show(module: string, values: Record<string, unknown> = {}): Record<string, unknown> {
    return Object.fromEntries(this.of(module).map((field) => [field.key, values[field.key] ?? ""]));
  }
}

function fieldTypeOf(value: unknown): number {
  return typeof value === "number" ? NUMBER : typeof value === "boolean" ? BOOLEAN : STRING;
}
