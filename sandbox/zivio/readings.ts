/** Points that Zivio's documentation leaves open. The first value of each is the default. */
export interface ZivioReadings {
  /** A page larger than the maximum: cut to it, or refused. */
  limitOverMax: "clamp" | "refuse";
  /** `approved_by` before approval. */
  unapproved: "null" | "empty";
  /** Where rows that were never approved stand when sorted by approval, in either direction. */
  unapprovedSorted: "last" | "first";
}

export const defaultReadings: ZivioReadings = { limitOverMax: "clamp", unapproved: "null", unapprovedSorted: "last" };
