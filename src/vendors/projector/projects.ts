import { nestedIn, one, operation } from "../../engine/model/resource.ts";
import { milestones } from "./engagements.ts";
import { lift, resource } from "./row.ts";

const summary = ["ProjectCode", "ProjectId", "ProjectUid", "EngagementIdentity", "ProjectName"];

/**
 * https://projectorpsa.atlassian.net/wiki/x/DAGP, and https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/9374218/PwsGetProject,
 * which is called in reading mode and without roles and tasks.
 */
export const projects = resource("ProjectorProject", {
  id: "ProjectUid",
  alternateKeys: ["ProjectCode"],
  label: "ProjectName",
  list: operation("PwsGetProjectList", "POST /PwsGetProjectList"),
  many: operation("PwsGetProject", "POST /PwsGetProject"),
  options: {
    noun: "Project",
    collection: "Projects",
    many: { before: [["sch:Mode", "R"]], after: [["sch:ExcludeSubEntityElementsFlag", "true"]] },
  },
  listFields: summary,
  reshape: lift("ProjectDetail", [...summary, "CloseDate", "ManagerIdentity", "OpenDate"]),
  relations: {
    engagement: one("EngagementIdentity.EngagementUid", "EngagementIdentity"),
    milestones: nestedIn({
      holder: "ProjectorEngagement",
      key: "EngagementIdentity.EngagementUid",
      path: milestones,
      match: {
        by: "MilestoneDetail.ProjectIdentity.ProjectUid",
        from: "ProjectUid",
      },
    }),
  },
});
