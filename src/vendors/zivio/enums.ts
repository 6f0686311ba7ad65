import type { Enums } from "../row.ts";

/** The vendor's code of each status. */
export const enums = {
  ZivioMilestoneStatus: {
    OPEN: "open",
    SUBMITTED: "submitted",
    APPROVED: "approved",
    REJECTED: "rejected",
    CHANGE_REQUESTED: "change_requested",
    ON_HOLD: "on_hold",
    DRAFT: "draft",
  },
} satisfies Enums<"zivio">;
