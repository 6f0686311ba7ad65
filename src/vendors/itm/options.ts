import type { Operation, Resource } from "../../engine/model/resource.ts";

/** Options of this vendor's rows. */
export interface ItmOptions {
  /** Members that only the sample of the record by id has: no columns of the search. */
  single?: readonly string[];
  /** Columns of the search that no sample has. */
  further?: readonly string[];
  /** Members that only the older form of the record has. They are never requested. */
  older?: readonly string[];
  /** The search of one project's records, where it has its own. */
  ofProject?: Operation;
}

export type ItmResource = Resource<ItmOptions>;

export function optionsOf({ options = {} }: ItmResource): ItmOptions {
  return options;
}
