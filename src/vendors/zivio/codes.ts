import type * as graph from "../../generated/schema.ts";

/** The vendor's word behind each status. */
export const codes = {
  ZivioMilestoneStatus: {
    OPEN: "open",
    SUBMITTED: "submitted",
    APPROVED: "approved",
    REJECTED: "rejected",
    CHANGE_REQUESTED: "change_requested",
    ON_HOLD: "on_hold",
    DRAFT: "draft",
  },
} satisfies { ZivioMilestoneStatus: Record<graph.ZivioMilestoneStatus, string> };
