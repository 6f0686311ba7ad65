import { type CustomFieldDefinitions, type Keyset, operation } from "../../engine/model/resource.ts";
import { answers, rows } from "../row.ts";
import type { CurrentRmsOptions } from "./options.ts";

/** Current RMS API, Searching with the query engine: any attribute can be compared and sorted by. Ids are numbers that rise. */
const keyset: Keyset = { attribute: "id", path: "id", operator: "gt", unit: "id" };

/** Current RMS API, Searching with the query engine: `q[updated_at_gt]=2017-12-05T12:00:00.000Z`. */
export const changed: Keyset = { attribute: "updated_at", path: "updated_at", operator: "gt", unit: "instant" };

export const { resource, part } = rows<CurrentRmsOptions>({ vendor: "current-rms", id: "id", customFields: "custom_fields", keyset });
export const { roots, answer, file } = answers("current-rms");

/** The two operations that nearly every resource has, by the vendor's name of it and the path of its list. */
export function reads(name: string, path = `/${name}`) {
  return { show: operation(`${name}.show`, `GET ${path}/{id}`), list: operation(`${name}.list`, `GET ${path}`) };
}

/** The types of a definition (Current RMS API, Custom Field) by the member of the value in the graph. */
const readings = { number: ["2", "12"], boolean: ["3"], dateTime: ["4"], date: ["5"], listValues: ["9", "10"] } as const;
const texts = ["0", "1", "6", "7", "8", "11", "13"];

/** Custom fields that are defined for these kinds of records. Their lists can be filtered by them. */
export function customFieldsOf(...kinds: readonly string[]): CustomFieldDefinitions {
  return { ...shownCustomFieldsOf(...kinds), filter: "customField" };
}

/** The same, where the list cannot be filtered by them. */
export function shownCustomFieldsOf(...kinds: readonly string[]): CustomFieldDefinitions {
  const as = Object.entries({ text: texts, ...readings }).flatMap(([member, types]) => types.map((type) => [type, member]));
  return {
    type: "CurrentRmsCustomField",
    names: ["document_layout_name", "name"],
    of: "module_type",
    kinds,
    typed: { by: "field_type", as: Object.fromEntries(as) },
  };
}
