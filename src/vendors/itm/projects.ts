import { many, one, operation } from "../../resource/model.ts";
import { otherForms, projectPlans } from "./planning.ts";
import { projectFromV1 } from "./quirks.ts";
import { customFields, idAndName, inside, part, resource, searched } from "./row.ts";

/** L227-931 of the vendor's page. What only the record by id is shown to hold (L613-712) is not asked of the search. */
export const projects = resource("ItmProject", {
  codes: ["InternalCode", "Code", "No"],
  list: operation("projects.search", "POST /v2/projects/search"),
  show: operation("projects.get", "GET /v2/projects/{ProjectId}"),
  ...searched({
    columns: [
      ...["Id", "No", "Name", "Code", "InternalCode", "StartDate", "EndDate", "Duration", "Expected", "MethodTypeId", "Type", "Status"],
      ...["Priority", "ApprovalStatus", "PerformingUnit", "BusinessGoal", "Category", "BaseCurrencyId", "ProcessAffected", "Sponsor"],
      ...["InternalClient", "ExternalClient", "Asset", "AllCustomFields"],
    ],
    single: [
      ...["Description", "InternalCostCenter", "ExpectedROI", "BusinessBenefit", "ProgressModelId", "RevenueRecognitionModelId"],
      ...["RevenueModelId", "RevenueRecognitionPeriodTypeId", "AllowManualProgress", "AllowManualAmountInputRR"],
      ...["RevenueRecognitionFutureModelId"],
    ],
    older: [
      ...["AccountId", "Assessment", "ProjectProgressComplete", "ProjectProgressDate", "ProjectTeam", "Active", "IsProjectManager"],
      ...["Program"],
    ],
  }),
  reshape: projectFromV1,
  columns: customFields,
  filters: {
    ...idAndName("Type", "Status", "Priority", "ApprovalStatus", "PerformingUnit", "BusinessGoal", "Category", "ProcessAffected"),
    ...idAndName("Sponsor", "InternalClient", "ExternalClient", "Asset"),
    ...inside("Status", "IsCompleted"),
  },
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

/** L1281, v1. Has no id: the project's is put into it. */
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

/** L1119, v1. Has no id: the project's is put into it. */
export const projectBudgets = resource("ItmProjectBudget", {
  id: "ProjectId",
  show: operation("project-budget.get", "GET /project/{ProjectId}/budget"),
  relations: { project: one("ProjectId") },
});
