import type { World } from "../world/model.ts";

export interface CustomField {
  id: number;
  /** The key in a record's custom_fields. */
  key: string;
  /** The kind of record that has it; members have theirs by membership type. */
  module: string;
  fieldType: number;
}

const STRING = 0;
const NUMBER = 2;
const BOOLEAN = 3;

/** Fields every account of the sandbox has, so that their ids do not move with the world. */
const ALWAYS: CustomField[] = [
  { id: 101, key: "account_number", module: "Organisation", fieldType: STRING },
  { id: 102, key: "vat_number", module: "Organisation", fieldType: STRING },
  { id: 111, key: "project_code", module: "Project", fieldType: STRING },
  { id: 112, key: "po_number", module: "Project", fieldType: STRING },
  { id: 121, key: "project_code", module: "Opportunity", fieldType: STRING },
  { id: 122, key: "po_number", module: "Opportunity", fieldType: STRING },
  { id: 131, key: "colour", module: "Product", fieldType: STRING },
  { id: 132, key: "fragile", module: "Product", fieldType: BOOLEAN },
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
