import { one, operation } from "../../resource/model.ts";
import { purchaseFromV1 } from "./quirks.ts";
import { answer, inside, resource, searched } from "./row.ts";

const money = ["CurrencyId", "ExchangeRate", "AppliedDate", "BaseAmount"];

/** L5816. No sample row carries its id or project; both are asked for like any other property. */
export const purchases = resource("ItmPurchase", {
  list: operation("purchases.search", "POST /v2/purchases/search"),
  ...searched({
    columns: [
      ...["Id", "AccountId", "ProjectId", "Name", "Description", "StatusName", "StatusId", "StatusDate", "ProjectCostId"],
      ...["BudgetAccountName", "TypeId", "TypeName", "ProviderName", "ProviderId", "No", "ActualAmount", "ProjectedAmount", "Amount"],
      ...["IsConsiderAsActualValue", "DependingOnTaskName", "DependingOnTaskPercentCompleted", "IsDependUponTaskStartDate"],
      ...["TaskDateGap", "TaskDue", "TaskStart", "DueDate", "FirstRecurrenceDate", "DependOnTaskDate", "IsTaskAssociated"],
      ...["DependingOnTaskId"],
    ],
  }),
  reshape: purchaseFromV1,
  filters: { ...inside("ProjectedAmount", ...money), ...inside("ActualAmount", ...money), isDependOnTask: "IsDependOnTask" },
  relations: {
    alone: answer(operation("purchases.get", "POST /v2/projects/{ProjectId}/purchases/{PurchaseId}"), {
      own: { ProjectId: "ProjectId", PurchaseId: "Id" },
    }),
    project: one("ProjectId"),
    dependingOnTask: one("DependingOnTaskId"),
    projectCost: one(["ProjectId", "ProjectCostId"]),
  },
});
