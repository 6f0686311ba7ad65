import { random } from "../kit/random.ts";
import { type Builder, type Row, row, type Store } from "./store.ts";

/** The id of the projects' custom field "Project code". */
export const projectCodeField = 1;
/** The id of the accounts' custom field "ERP number". */
export const erpNumberField = 2;

/** Custom fields. The documentation has no group "project", so whether that one is listed is a reading. */
const fields: [id: number, name: string, group: string][] = [
  [projectCodeField, "Project code", "project"],
  [erpNumberField, "ERP number", "account"],
  [3, "Badge number", "contact"],
  [4, "Loading bay", "order"],
  [5, "Tender reference", "opportunity"],
  [6, "Shelf", "article"],
  [7, "Credit class", "account"],
];

/** A plain text field, in the documented form of a field's kind. */
function kind(id: number, group: string) {
  return { id: 1, fieldid: id, label: "text", sortorder: 1, group };
}

/** Definitions of custom fields. Their values have no table: they are made for the record that is asked for. */
export const customFields: Record<string, Builder> = {
  FieldDefinition: ({ readings }) =>
    fields
      .filter(([, , group]) => group !== "project" || readings.projectDefinition === "listed")
      .map(([id, name, group]) =>
        row("FieldDefinition", id, { name, group, sortorder: id, type: kind(id, group), options: [], selected: [], unselected: [] }),
      ),
};

/** The kind of record that has this field. */
export function groupOf(field: number): string | undefined {
  return fields.find(([id]) => id === field)?.[2];
}

/** Every field of the record's group with its value; an empty text where there is none. */
export function fieldValues(store: Store, resource: string, id: number): Row[] {
  const table = resource[0]!.toUpperCase() + resource.slice(1);
  const record = store.find(table, id);
  if (!record) return [];
  return fields
    .filter(([, , group]) => group === resource)
    .map(([field, name]) => {
      const known = {
        name,
        sortorder: field,
        value: customValue(store, record, field),
        type: kind(field, resource),
        selected: [],
        unselected: [],
      };
      return row("FieldValue", field, known);
    });
}

/** The value of a record's custom field: the world's, else a drawn text. */
export function customValue(store: Store, record: Row, field: number): string {
  const known = record.custom?.[field];
  if (known !== undefined || field === projectCodeField || field === erpNumberField) return known ?? "";
  const group = groupOf(field);
  if (group !== record.table.toLowerCase()) return "";
  const drawn = random(store.world.seed, "cirrus", "field", record.table, record.id, field);
  return drawn.chance(0.5) ? `F${drawn.integer(100, 999)}` : "";
}
