/** Points that "Zivio API, Sales milestones" leaves open. The first value of each is the default. */
export interface ZivioReadings {
  /** Query Parameters, `limit`: a page larger than the maximum is cut to it, or refused. */
  limitOverMax: "clamp" | "refuse";
  /** Response: `approved_by` before approval. */
  unapproved: "null" | "empty";
  /** Query Parameters, `sort`: where rows that were never approved stand when sorted by approval, in either direction. */
  unapprovedSorted: "last" | "first";
}

export const defaultReadings: ZivioReadings = { limitOverMax: "clamp", unapproved: "null", unapprovedSorted: "last" };
