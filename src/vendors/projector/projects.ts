import { inside, one, operation } from "../../resource/model.ts";
import { milestones } from "./engagements.ts";
import { lift, resource } from "./row.ts";

const summary = ["ProjectCode", "ProjectId", "ProjectUid", "EngagementIdentity", "ProjectName"];

/** https://projectorpsa.atlassian.net/wiki/x/DAGP and .../9374218/PwsGetProject, which is asked to read and to leave roles and tasks out. */
export const projects = resource("ProjectorProject", {
  id: "ProjectUid",
  codes: ["ProjectCode"],
  label: "ProjectName",
  list: operation("PwsGetProjectList", "POST /PwsGetProjectList"),
  many: operation("PwsGetProject", "POST /PwsGetProject"),
  extra: {
    noun: "Project",
    collection: "Projects",
    many: { before: [["sch:Mode", "R"]], after: [["sch:ExcludeSubEntityElementsFlag", "true"]] },
  },
  listed: summary,
  reshape: lift("ProjectDetail", [...summary, "CloseDate", "ManagerIdentity", "OpenDate"]),
  relations: {
    engagement: one("EngagementIdentity.EngagementUid", "EngagementIdentity"),
    milestones: inside("ProjectorEngagement", "EngagementIdentity.EngagementUid", milestones, {
      by: "MilestoneDetail.ProjectIdentity.ProjectUid",
      from: "ProjectUid",
    }),
  },
});
