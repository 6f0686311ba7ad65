/** Points that ITM Platform's documentation leaves open, by its section. The first value of each is the default. */
export interface ItmReadings {
  /** "Limits": how a call above a quota is answered. No documented response covers it. */
  quotaAnswer: "429" | "503" | "400text";
  /** "Property selection": the saved columns of the API user, which decide what a search without `Columns` returns. */
  defaultColumns: "short" | "other";
  /** "Pagination": a page size above the maximum of 500. */
  pageSizeOverMax: "refuse" | "clamp";
  /** "Pagination": the spelling of the pager's id in answers. The samples and the text differ. */
  pagerKey: "pagerid" | "pagerId";
  /** `/projects/search`: a page with v2 names, as its siblings answer, or the bare v1 list of its own sample. */
  projectsSearchShape: "v2" | "v1";
  /** `GET /v2/…/projects`: the bare v1 list of the only sample, or a page with v2 names. */
  projectsListShape: "v1" | "v2";
  /** "Get Revenues": whether `Columns` can ask `/revenues/search` for ProjectId, which no sample row has. */
  revenueProjectId: "selectable" | "missing";
  /**
   * "Get Revenues": the money of `/revenues/search`. The members that `Columns` asks for, or `BaseAmount` alone whatever it asks
   * for, as every sample row has it. The list and the search of one project show all members.
   */
  revenueMoney: "columns" | "base";
  /** "Filtering": `$regex` "growth" is shown finding "Growth". */
  regexCase: "insensitive" | "sensitive";
  /** Some addresses are printed with a slash at the end, most are not: whether the others are known as well. */
  lastSlash: "free" | "asPrinted";
  /** "Filtering": how many values `$in` takes. */
  inLimit: number;
  /** A task progress report by id: the sample is a list of one, the title promises one object. */
  taskProgressShape: "list" | "object";
  /** The links of tasks: XML under its own content type, or in braces and as JSON, as the page prints it, or partly so. */
  dependenciesShape: "xml" | "braces" | "xmlAsJson" | "xmlAsText";
  /** Members of a body that are not documented: refused, so that a client's mistake is seen, or passed over. */
  unknownMembers: "refuse" | "ignore";
}

export const defaultReadings: ItmReadings = {
  quotaAnswer: "429",
  defaultColumns: "short",
  pageSizeOverMax: "refuse",
  pagerKey: "pagerid",
  projectsSearchShape: "v2",
  projectsListShape: "v1",
  revenueProjectId: "selectable",
  revenueMoney: "columns",
  regexCase: "insensitive",
  lastSlash: "free",
  inLimit: Number.POSITIVE_INFINITY,
  taskProgressShape: "list",
  dependenciesShape: "xml",
  unknownMembers: "refuse",
};
