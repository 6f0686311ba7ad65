/** Points that the Current RMS API's documentation leaves open, by its section. The first value of each is the default. */
export interface CurrentRmsReadings {
  /** "Rate Limits": the form of X-RateLimit-Reset on a 429. Epoch seconds, epoch milliseconds, or seconds to wait. */
  rateLimitReset: "seconds" | "milliseconds" | "delta";
  /** "Pagination": a per_page above the maximum is cut to it, or refused with 422. */
  perPageOverMax: "clamp" | "refuse";
  /** "Item Counts": whether lists carry `meta`, which is described but shown in no sample. */
  meta: boolean;
  /** Parameter `include[]`: it replaces the associations embedded by default, adds to them, or has no effect, as no sample shows one. */
  include: "replaces" | "adds" | "ignored";
  /** `tag_list`: one element that holds a serialised list, as in the samples, or a plain list. */
  tagList: "serialised" | "list";
  /** Whether the nested resources (items, costs, assets, payments, stock transactions) also have a list without their parent. */
  unNested: boolean;
  /** Lists without documented paging: pages like the others, or everything at once. */
  silentPaging: "paged" | "whole";
  /** A shuffled list without a sort: one order for every page, or an order for each page, so that rows repeat and go missing. */
  unsorted: "stable" | "drifts";
  /** "eq (equals)" and "in": whether they mind the case of a text. The containing predicates never do. */
  equality: "exact" | "ignoreCase";
  /** The value of an embedded record that does not exist. */
  absent: "null" | "empty";
  /** Members of a body that are not documented: refused, so that a client's mistake is seen, or passed over, as the framework does. */
  unknownMembers: "refuse" | "ignore";
  /** Clones and actions on stock checks: the samples show the members of a request alone, without the id. */
  shortAnswers: "short" | "whole";
  /** "Stock checks" are processed "as a background task": how long that takes, in milliseconds. */
  backgroundMs: number;
}

export const defaultReadings: CurrentRmsReadings = {
  rateLimitReset: "seconds",
  perPageOverMax: "clamp",
  meta: true,
  include: "replaces",
  tagList: "serialised",
  unNested: false,
  silentPaging: "paged",
  unsorted: "stable",
  equality: "exact",
  absent: "null",
  unknownMembers: "refuse",
  shortAnswers: "short",
  backgroundMs: 1000,
};
