import type { Operation, Resource } from "../../engine/model/resource.ts";
import type { Pair } from "./envelope.ts";

/** What a filter takes; filters.ts has the comparisons of each kind. */
export type Kind = "text" | "pattern" | "words" | "integer" | "ids" | "flag" | "day" | "days" | "dynamic";

/** Options of this vendor's rows. */
export interface CirrusOptions {
  /** The default order, where another than the documented one is more stable. */
  sorting?: string;
  /** Sent with every list that is not filtered by the same parameter: without it the list holds a part of the records. */
  scope?: Pair;
  /** Large records: only the members that are needed are requested. */
  masked?: true;
  /** Kinds of parameters that the page describes wrongly or not at all. */
  kinds?: Readonly<Record<string, Kind>>;
  /** Filters that the vendor ignores without another one: that one's field, and the value it must have. */
  needs?: Readonly<Record<string, readonly [field: string, value?: string]>>;
  /** Filters by ids that rows do not show: their values go one by one, so that it is known which row met which. */
  oneByOne?: readonly string[];
  /** Paths of the members that together name a row which has no id. */
  key?: readonly string[];
  /** Further addresses of the list for when a filter fills their path, the narrowest first. */
  narrower?: readonly Operation[];
}

export type CirrusResource = Resource<CirrusOptions>;

export function optionsOf({ options = {} }: CirrusResource): CirrusOptions {
  return options;
}
