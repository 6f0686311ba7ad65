import type * as graph from "../../generated/schema.ts";

/** The letter behind each status of a milestone. */
export const codes = {
  ProjectorMilestoneStatus: { PENDING: "P", FOREGONE: "F", ACHIEVED: "A", BILLED: "B" },
} satisfies { ProjectorMilestoneStatus: Record<graph.ProjectorMilestoneStatus, string> };
