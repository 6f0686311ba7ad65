import type { Operation } from "../../engine/model/resource.ts";
import { fullModes, keys, maxPage, maxPages, parentParameters, searches } from "../../generated/current-rms.ts";
import { type CurrentRmsResource, optionsOf } from "./options.ts";

/** The contract's tables, by operation id. */
const sizes: Readonly<Record<string, number>> = maxPages;
const names: Readonly<Record<"fullModes" | "keys" | "parentParameters" | "searches", Readonly<Record<string, string>>>> = {
  fullModes,
  keys,
  parentParameters,
  searches,
};

/** Facts of the contract on a list. */
interface ListFacts {
  pageSize: number;
  /** The mode that hides no row, for lists that hide rows by default. */
  filtermode: string | undefined;
  /** What the vendor's own search looks through, as its parameter names it. */
  search: string | undefined;
  /** The id of the parent that the list takes as a parameter of its own. */
  parentParameter: string | undefined;
}

export function factsOf(resource: CurrentRmsResource): ListFacts {
  const id = resource.list?.id ?? "";
  return {
    pageSize: sizes[id] ?? maxPage,
    filtermode: optionsOf(resource).filtermode ?? names.fullModes[id],
    search: names.searches[id],
    parentParameter: names.parentParameters[id],
  };
}

/** The key around a record or around rows, where it is not the resource's name. */
export function keyOf({ id }: Operation): string | undefined {
  return names.keys[id];
}
