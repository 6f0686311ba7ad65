import type { Parameter } from "../../contract/model.ts";
import type { Effect, Member } from "../../contract/writes.ts";

/** What ITM Platform's page says of writes outside their samples, and which records they name. */

/** The record that `create` and `update` of a resource send. What another operation sends is called after the operation. */
export const records: Record<string, string> = {
  projects: "Project",
  "project-budget": "ProjectBudget",
  "project-progress": "ProjectProgress",
  sprints: "Sprint",
  tasks: "Task",
  "task-dependencies": "TaskDependency",
  "task-progress": "TaskProgress",
  baselines: "Baseline",
  purchases: "Purchase",
  "service-purchases": "ServicePurchase",
  "purchase-budgets": "PurchaseBudget",
  "service-purchase-budgets": "ServicePurchaseBudget",
  revenues: "Revenue",
  "service-revenues": "ServiceRevenue",
};

const positive: Partial<Member> = { minimum: 1 };
const share: Partial<Member> = { minimum: 0, maximum: 100 };
const tasks: Partial<Member> = { ref: "Task" };
const amount: Partial<Member> = { type: "number", format: "decimal" };
/** The samples show no value of it, and the name speaks of a truth where they show an empty text. */
const unclear: Partial<Member> = { format: undefined, inferred: true };

export const members: Record<string, Partial<Member>> = {
  "GanttUpdateTasksRemoved.id": tasks,
  "ProjectCategoriesCreateWithPrice.PricePerHour": amount,
  "ProjectCategoriesUpdatePrice.PricePerHour": amount,
  "ProjectProgress.PercentageCompleted": share,
  "Purchase.BudgetAccountId": positive,
  "Purchase.ProjectCostId": positive,
  "Purchase.StatusId": positive,
  "PurchasesBulkDelete.PurchaseIds": { ref: "Purchase", many: true },
  "PurchasesBulkUpdate.PurchaseIds": { ref: "Purchase", many: true },
  "Revenue.IsStartDate": unclear,
  "Revenue.StatusId": positive,
  "RevenuesBulkDelete.RevenueIds": { ref: "Revenue", many: true },
  "RevenuesBulkUpdate.RevenueIds": { ref: "Revenue", many: true },
  "ServicePurchase.BudgetAccountId": { ...positive, ref: "ServicePurchaseBudget" },
  "ServicePurchase.PurchaseStatusId": positive,
  "ServiceRevenue.IsStartDate": unclear,
  "ServiceRevenue.RevenueStatusId": { ref: "ServiceRevenueStatus" },
  "SprintsAllocateTasks.TaskIds": tasks,
  "Task.Id": { ref: "Task" },
  "TaskBaseLine.intTaskId": { type: "integer", ref: "Task" },
  "TaskDependency.LagUnit": { codes: undefined },
  "TaskDependency.Type": { codes: { "0": "start to start", "1": "start to finish", "2": "finish to start", "3": "finish to finish" } },
  "TaskEffortMember.EstimatedHours": { type: "integer" },
  "TaskProgress.AssessmentId": positive,
  "TaskProgress.Percentage": share,
  "TasksBulkUpdateStatus.SelectedStatus": { ref: "TaskStatus" },
  "TasksBulkUpdateStatus.TaskIds": { ref: "Task", many: true },
};

/** Foreign keys as the documentation's machine-readable form words them. */
export const keys: readonly [words: RegExp, type: string][] = [
  [/^projects\.Id/, "Project"],
  [/^tasks\.Id/, "Task"],
  [/^sprints\.Id/, "Sprint"],
  [/^baselines\./, "Baseline"],
  [/^purchase-budgets\./, "PurchaseBudget"],
  [/^professional category/, "ProfessionalCategory"],
  [/^membership of a user in a task/, "TaskTeamMember"],
];

/** The records that parameters in paths name; below `/service` they are a service's. */
export const parameters: Record<string, Pick<Parameter, "ref" | "many">> = {
  BaselineId: { ref: "Baseline" },
  BudgetAccountId: { ref: "PurchaseBudget" },
  CategoryId: { ref: "ProfessionalCategory" },
  ProfessionalCategoryId: { ref: "ProfessionalCategory" },
  ProjectId: { ref: "Project" },
  ProjectProgressId: { ref: "ProjectProgress" },
  ProjectUserIds: { many: true },
  PurchaseId: { ref: "Purchase" },
  RevenueId: { ref: "Revenue" },
  SprintId: { ref: "Sprint" },
  TaskId: { ref: "Task" },
  TaskProgressId: { ref: "TaskProgress" },
  TaskUserId: { ref: "TaskTeamMember" },
};

export const effects: Record<string, Effect> = {
  "purchases.bulk-delete": { bulk: "PurchaseIds" },
  "purchases.bulk-update": { bulk: "PurchaseIds" },
  "revenues.bulk-delete": { bulk: "RevenueIds" },
  "revenues.bulk-update": { bulk: "RevenueIds" },
  "sprints.allocate-tasks": { bulk: "TaskIds" },
  "task-statuses.get-or-create": { again: "same" },
  "task-team.assign": { bulk: "ProjectUserIds" },
  "tasks.bulk-update-status": { bulk: "TaskIds" },
};

/** The members that error answers ask for ("Please enter ..."), by their words. */
export const asked: Record<string, readonly string[]> = {
  assessment: ["AssessmentId"],
  "assessment id": ["AssessmentId"],
  "budget account id": ["ProjectCostId", "BudgetAccountId"],
  "budget account name": ["BudgetAccountName"],
  "percentage completed": ["Percentage"],
  "project approval id": ["ApprovalId"],
  "project name": ["Name"],
  "project priority id": ["PriorityId"],
  "project report date": ["ReportDate"],
  "project status id": ["StatusId"],
  "project type id": ["TypeId"],
  "purchase name": ["Name", "PurchaseName"],
  "purchase status date": ["StatusDate"],
  "purchase status id": ["PurchaseStatusId"],
  "report date": ["ReportDate"],
  "revenue name": ["Name", "RevenueName"],
  "short description": ["ShortDescription"],
  "sprint name": ["Name"],
  "status date": ["StatusDate"],
  "status id": ["StatusId"],
};

/** What they ask of recurring purchases and revenues alone. */
export const askedOfRecurring: Record<string, readonly string[]> = {
  "first purchase date": ["FirstPurchaseDate"],
  "first revenue date": ["FirstRevenueDate"],
  "number of recurrences": ["NumberOfRecurrences"],
  "repeat type": ["RepeatsOn"],
};
