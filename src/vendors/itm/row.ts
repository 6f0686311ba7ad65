import type { Keyset, Operation } from "../../engine/model/resource.ts";
import { answers, rows } from "../row.ts";
import { columnsOf } from "./lists.ts";
import type { ItmOptions } from "./options.ts";

const id = "Id";

export const { resource, part } = rows<ItmOptions>({ vendor: "itm", id, customFields: "AllCustomFields" });
export const { roots, answer, file } = answers("itm");

/** ITM Platform API, Filter, Page, Sort v2: any property of a record can be compared and sorted by. No time of change is among them. */
const keyset: Keyset = { attribute: id, path: id, operator: "gt", unit: "id" };

/** The list and its columns, for records that are read by search. With `single`, the record by id completes its rows. */
export function searched(list: Operation, options: ItmOptions = {}) {
  const { single, older = [] } = options;
  return { list, keyset, options, ...(single && { listFields: [...columnsOf({ id, list, options }), ...older] }) };
}

/** Custom fields have another name in the graph. */
export const customFields = { customFields: ["AllCustomFields"] } as const;
