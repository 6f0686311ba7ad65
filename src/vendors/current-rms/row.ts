import { operation } from "../../resource/model.ts";
import { answers, rows } from "../row.ts";
import type { Extra } from "./dialect.ts";

export const { resource, part } = rows<Extra>("current-rms", "id");
export const { roots, answer, file } = answers("current-rms");

/** The pair of operations that nearly every resource has, by the vendor's word for it and the address of its list. */
export function reads(name: string, path = `/${name}`) {
  return { show: operation(`${name}.show`, `GET ${path}/{id}`), list: operation(`${name}.list`, `GET ${path}`) };
}
