import type { Operation, Resource } from "../../engine/model/resource.ts";

/** Options of this vendor's rows. */
export interface CurrentRmsOptions {
  /** The mode that hides no row, where the contract does not name it. */
  filtermode?: "all";
  /** The smallest of the associations that come by default: requested where none is needed, to leave the others out. */
  least?: string;
  /** For records addressed below a parent: the list of their parents, and the parent's member that holds them. */
  parents?: { list: Operation; member: string };
}

export type CurrentRmsResource = Resource<CurrentRmsOptions>;

export function optionsOf({ options = {} }: CurrentRmsResource): CurrentRmsOptions {
  return options;
}
