import type { Enums } from "../row.ts";

/** The vendor's code of each status. */
export const enums = {
  ProjectorMilestoneStatus: { PENDING: "P", FOREGONE: "F", ACHIEVED: "A", BILLED: "B" },
} satisfies Enums<"projector">;
