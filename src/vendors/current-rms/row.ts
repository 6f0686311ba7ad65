import { type Definitions, operation } from "../../resource/model.ts";
import { answers, rows } from "../row.ts";
import type { Extra } from "./dialect.ts";

export const { resource, part } = rows<Extra>("current-rms", "id");
export const { roots, answer, file } = answers("current-rms");

/** The pair of operations that nearly every resource has, by the vendor's word for it and the address of its list. */
export function reads(name: string, path = `/${name}`) {
  return { show: operation(`${name}.show`, `GET ${path}/{id}`), list: operation(`${name}.list`, `GET ${path}`) };
}

/** How values of custom fields are read, by the type in their definition (L3498). */
const readings = { number: ["2", "12"], boolean: ["3"], dateTime: ["4"], date: ["5"], listValues: ["9", "10"] } as const;
const texts = ["0", "1", "6", "7", "8", "11", "13"];

/** The custom fields that are defined for these kinds of records. */
export function customFieldsOf(...kinds: readonly string[]): Definitions {
  const as = Object.entries({ text: texts, ...readings }).flatMap(([member, types]) => types.map((type) => [type, member]));
  return {
    type: "CurrentRmsCustomField",
    names: ["document_layout_name", "name"],
    of: "module_type",
    kinds,
    filter: "customField",
    typed: { by: "field_type", as: Object.fromEntries(as) },
  };
}
