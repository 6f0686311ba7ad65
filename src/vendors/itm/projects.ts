import { many, one, operation } from "../../engine/model/resource.ts";
import { otherForms, projectPlans } from "./planning.ts";
import { onlyInV1, projectFromV1 } from "./quirks.ts";
import { customFields, part, resource, searched } from "./row.ts";

/** ITM Platform API, Projects; Project v2. */
export const projects = resource("ItmProject", {
  alternateKeys: ["InternalCode", "Code", "No"],
  show: operation("projects.get", "GET /v2/projects/{ProjectId}"),
  ...searched(operation("projects.search", "POST /v2/projects/search"), {
    single: [
      ...["Description", "InternalCostCenter", "ExpectedROI", "BusinessBenefit", "ProgressModelId", "RevenueRecognitionModelId"],
      ...["RevenueModelId", "RevenueRecognitionPeriodTypeId", "AllowManualProgress", "AllowManualAmountInputRR"],
      ...["RevenueRecognitionFutureModelId"],
    ],
    older: onlyInV1,
  }),
  reshape: projectFromV1,
  columns: customFields,
  relations: {
    team: one("Id"),
    budget: one("Id"),
    tasks: many("ProjectId"),
    revenues: many("ProjectId"),
    purchases: many("ProjectId"),
    progressReports: many("ProjectId"),
    sprints: many("ProjectId"),
    swimlanes: many("ProjectId"),
    professionalCategories: many("ProjectId"),
    baselines: many("ProjectId"),
    purchaseBudgets: many("ProjectId"),
    taskDependencies: many("ProjectId"),
    ...projectPlans,
    ...otherForms,
  },
});

/** ITM Platform API, Project Team. It has no id: it gets the project's. */
export const projectTeams = resource("ItmProjectTeam", {
  id: "ProjectId",
  show: operation("project-team.get", "GET /project/{ProjectId}/team"),
  relations: { project: one("ProjectId") },
});

export const teamMembers = part("ItmProjectTeamMember", { keyed: true, columns: { key: ["$key"] } });

export const teamTasks = part("ItmProjectTeamTask", {
  keyed: true,
  columns: { key: ["$key"] },
  relations: { intTask: one("intTaskId") },
});

export const teamTaskMembers = part("ItmProjectTeamTaskMember", { keyed: true, columns: { key: ["$key"] } });

/** ITM Platform API, Project Budget. It has no id: it gets the project's. */
export const projectBudgets = resource("ItmProjectBudget", {
  id: "ProjectId",
  show: operation("project-budget.get", "GET /project/{ProjectId}/budget"),
  relations: { project: one("ProjectId") },
});
