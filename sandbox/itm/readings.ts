/** Points that ITM Platform's documentation leaves open. The first value of each is the default. */
export interface ItmReadings {
  /** How a breached quota is answered: no documented response covers it. */
  quotaAnswer: "429" | "503" | "400text";
  /** The saved column preferences of the API user, which decide what a search without `Columns` brings. */
  defaultColumns: "short" | "other";
  /** A page size above the maximum of 500. */
  pageSizeOverMax: "refuse" | "clamp";
  /** Spelling of the pager's id in answers: the samples and the prose differ. */
  pagerKey: "pagerid" | "pagerId";
  /** `/projects/search`: a page with v2 names as its siblings give, or the bare v1 list its own sample shows. */
  projectsSearchShape: "v2" | "v1";
  /** `GET /v2/…/projects`: the bare v1 list of the only sample, or a page with v2 names. */
  projectsListShape: "v1" | "v2";
  /** Whether asking for the column ProjectId makes `/revenues/search` return it; no sample row carries it. */
  revenueProjectId: "selectable" | "missing";
  /** `$regex` "growth" is shown finding "Growth". */
  regexCase: "insensitive" | "sensitive";
  /** How many values `$in` takes. */
  inLimit: number;
  /** A task progress report by id: the sample is a list of one, the title promises one object. */
  taskProgressShape: "list" | "object";
  /** The links of tasks: XML that says so, or as the page prints it, in braces and under the content type of JSON; or in part so. */
  dependenciesShape: "xml" | "braces" | "xmlAsJson" | "xmlAsText";
}

export const defaultReadings: ItmReadings = {
  quotaAnswer: "429",
  defaultColumns: "short",
  pageSizeOverMax: "refuse",
  pagerKey: "pagerid",
  projectsSearchShape: "v2",
  projectsListShape: "v1",
  revenueProjectId: "selectable",
  regexCase: "insensitive",
  inLimit: Number.POSITIVE_INFINITY,
  taskProgressShape: "list",
  dependenciesShape: "xml",
};
