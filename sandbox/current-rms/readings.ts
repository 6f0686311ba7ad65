/** Points the vendor's documentation leaves open. The first value of each is the default. */
export interface CurrentRmsReadings {
  /** Form of X-RateLimit-Reset on a 429: epoch seconds, epoch milliseconds, or seconds to wait. */
  rateLimitReset: "seconds" | "milliseconds" | "delta";
  /** A per_page above the maximum is cut to the maximum, or refused with 422. */
  perPageOverMax: "clamp" | "refuse";
  /** Whether lists carry `meta`; it is described, but no documented sample shows it. */
  meta: boolean;
  /** Whether `include[]` takes the place of the associations embedded by default, adds to them, or does nothing, as no sample shows its effect. */
  include: "replaces" | "adds" | "ignored";
  /** `tag_list` as the samples show it (one element holding a serialised list), or as a plain list. */
  tagList: "serialised" | "list";
  /** Whether the nested resources (items, costs, assets, payments, stock transactions) also have a list of their own. */
  unNested: boolean;
  /** Lists whose documentation does not speak of paging give pages like the others, or everything at once. */
  silentPaging: "paged" | "whole";
  /** Order of a shuffled list without a sort: the same for every page, or another for each page, so that rows repeat and go missing. */
  unsorted: "stable" | "drifts";
  /** Whether eq and in heed the case of a text; the containing predicates never do. */
  equality: "exact" | "ignoreCase";
  /** What stands for an embedded record that is not there. */
  absent: "null" | "empty";
}

export const DEFAULT_READINGS: CurrentRmsReadings = {
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
};
