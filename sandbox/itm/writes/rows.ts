/** How a write differs from others of its kind. */
export interface WriteRow {
  does: "create" | "update" | "delete" | "bulkUpdate" | "bulkDelete";
  /** A list of a project, or the name of a small resource. */
  of: "projects" | "revenues" | "tasks" | "purchases" | (string & {});
  /** What the vendor says when it is done. */
  done: string;
  /** What the vendor says when the record does not exist; `#` stands for its id. */
  missing?: string;
  /** The body's member that names several records. */
  ids?: string;
}

const rows = (of: string, ...each: [id: string, does: WriteRow["does"], done: string, missing?: string][]) =>
  Object.fromEntries(each.map(([id, does, done, missing]): [string, WriteRow] => [id, { does, of, done, ...(missing && { missing }) }]));

/** Writes that make, change or remove records and no more, by operation. */
export const writeRows: Record<string, WriteRow> = {
  ...rows(
    "projects",
    ["projects.create", "create", "Project inserted successfully."],
    ["projects.update", "update", "Project updated successfully."],
  ),
  ...rows(
    "revenues",
    ["revenues.create", "create", "Revenue inserted successfully"],
    ["revenues.update", "update", "Revenue updated successfully", "Revenue # does not exist"],
    ["revenues.delete", "delete", "Revenue deleted successfully", "Revenue # does not exist"],
  ),
  "revenues.bulk-update": { does: "bulkUpdate", of: "revenues", ids: "RevenueIds", done: "Revenue updated successfully" },
  "revenues.bulk-delete": { does: "bulkDelete", of: "revenues", ids: "RevenueIds", done: "Revenue deleted successfully" },
  ...rows(
    "purchases",
    ["purchases.create", "create", "Purchase inserted successfully"],
    ["purchases.update", "update", "Purchase updated successfully", "Purchase # does not exist"],
    ["purchases.delete", "delete", "Purchase deleted successfully", "Purchase ids doesn't exist"],
  ),
  "purchases.bulk-update": {
    does: "bulkUpdate",
    of: "purchases",
    ids: "PurchaseIds",
    done: "Purchase updated successfully",
    missing: "Purchase # does not exist",
  },
  "purchases.bulk-delete": { does: "bulkDelete", of: "purchases", ids: "PurchaseIds", done: "Purchase deleted successfully" },
  ...rows("tasks", ["tasks.create", "create", "Task inserted successfully."], ["tasks.update", "update", "Task updated successfully."]),
  "tasks.bulk-update-status": { does: "bulkUpdate", of: "tasks", ids: "TaskIds", done: "Task status updated successfully." },
  ...rows(
    "project-progress",
    ["project-progress.create", "create", "Project progress inserted successfully"],
    ["project-progress.update", "update", "Project progress updated successfully", "Project progress does not exists"],
    ["project-progress.delete", "delete", "Project progress deleted successfully", "Project progress id doesn't exist"],
  ),
  ...rows(
    "task-progress",
    ["task-progress.create", "create", "Task progress inserted successfully."],
    ["task-progress.update", "update", "Task progress updated successfully.", "Task progress id doesn't exist"],
    ["task-progress.delete", "delete", "Task progress deleted successfully", "Task progress id doesn't exist"],
  ),
  ...rows(
    "sprints",
    ["sprints.create", "create", "Sprint inserted successfully"],
    ["sprints.update", "update", "Sprint updated successfully", "Sprint # does not exist"],
    ["sprints.delete", "delete", "Sprint deleted successfully.", "Sprint # does not exist"],
  ),
  ...rows(
    "purchase-budgets",
    ["purchase-budgets.create", "create", "Project purchase budget account inserted successfully"],
    ["purchase-budgets.update", "update", "Project purchase budget account updated successfully", "Budget account detailsdoesn't exist"],
    ["purchase-budgets.delete", "delete", "Record deleted successfully", "Budget account detailsdoesn't exist"],
  ),
  ...rows(
    "service-purchase-budgets",
    ["service-purchase-budgets.create", "create", "Service purchase budget account inserted successfully"],
    [
      "service-purchase-budgets.update",
      "update",
      "Service purchase budget account updated successfully",
      "Budget account details doesn't exist",
    ],
    ["service-purchase-budgets.delete", "delete", "Record deleted successfully", "Budget account details doesn't exist"],
  ),
  ...rows(
    "service-purchases",
    ["service-purchases.create", "create", "Purchase inserted successfully"],
    ["service-purchases.update", "update", "Purchase updated successfully", "Please enter valid purchase id"],
    ["service-purchases.delete", "delete", "Purchase deleted successfully", "Purchase ids doesn't exist"],
  ),
  ...rows(
    "service-revenues",
    ["service-revenues.create", "create", "Revenue inserted successfully"],
    ["service-revenues.update", "update", "Revenue updated successfully", "Revenue id/s doesn't exist"],
    ["service-revenues.delete", "delete", "Revenue deleted successfully", "Revenue id/s doesn't exist"],
  ),
  ...rows(
    "baselines",
    ["baselines.create", "create", "Baseline created"],
    ["baselines.rename", "update", "Baseline name updated", "Baseline doesn't exist"],
    ["baselines.delete", "delete", "Baseline deleted", "Baseline doesn't exist"],
  ),
};

/** Members of bodies by the members of records that they set, where the names differ; a dot leads into a nested record. */
export const memberNames: Record<string, Record<string, string>> = {
  projects: {
    ApprovalId: "ApprovalStatus.Id",
    DestinationAssetId: "Asset.Id",
    MainProcessAffectedId: "ProcessAffected.Id",
    DescriptionOfBenefit: "BusinessBenefit",
    ExpectedROICurrencyId: "ExpectedROI.CurrencyId",
  },
  revenues: {
    ProjectedAmountCurrencyId: "ProjectedAmount.CurrencyId",
    ProjectedAmountChangeApplied: "ProjectedAmount.AppliedDate",
    ActualAmountCurrencyId: "ActualAmount.CurrencyId",
    ActualAmountChangeApplied: "ActualAmount.AppliedDate",
  },
  purchases: {
    ProjectedAmountCurrencyId: "ProjectedAmount.CurrencyId",
    ActualAmountCurrencyId: "ActualAmount.CurrencyId",
    BudgetAccountId: "ProjectCostId",
  },
  tasks: {
    TypeName: "Type.Name",
    PriorityName: "Priority.Name",
    StatusName: "Status.Name",
    ParentId: "ParentTask.Id",
    SwimlaneName: "Swimlane.Name",
    SelectedStatus: "Status.Id",
  },
  "project-progress": { AssessmentId: "Assessment.AssessmentId" },
  "task-progress": { AssessmentId: "AssesmentId", Description: "DetailDescription", Percentage: "PercentageCompleted" },
};
