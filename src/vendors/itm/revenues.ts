import { one, operation } from "../../resource/model.ts";
import { listedBelow } from "./below.ts";
import { answer, customFields, inside, resource, searched } from "./row.ts";

/** L8089. No sample row carries the project; it is asked for like any other property. */
export const revenues = resource("ItmRevenue", {
  list: operation("revenues.search", "POST /v2/revenues/search"),
  ...searched({
    ofProject: operation("revenues.search-of-project", "POST /v2/Projects/{ProjectId}/Revenues/Search"),
    columns: [
      ...["Id", "ProjectId", "No", "Name", "Description", "DueDate", "FirstRevenueDate", "RepeatsOnId", "RepeatsOnValue", "StatusId"],
      ...["StatusName", "StatusDate", "IsConsiderActualValue", "ProjectedAmount", "ActualAmount", "IsDependOnTask"],
      ...["DependingOnTaskId", "DependingOnTaskName", "IsStartDate", "TaskDateGap", "IsDependUponTaskStartDate"],
      ...["IsRevenueTaskAssociated", "DependOnTaskDate", "AllCustomFields", "IsConsiderAsActualValue", "IsDocumentAttached"],
      ...["BaselineDueDate", "BaselineBlendedProjectedAmount", "BaselineBlendedDate", "BaselineProjectedAmount", "StatusIcon"],
      ...["FirstRecurrenceDate", "IsTaskAssociated", "Period"],
    ],
  }),
  columns: customFields,
  filters: { ...inside("ProjectedAmount", "CurrencyId", "BaseAmount"), ...inside("ActualAmount", "CurrencyId", "BaseAmount") },
  relations: {
    alone: answer(operation("revenues.get", "GET /v2/Projects/{ProjectId}/Revenues/{RevenueId}"), {
      own: { ProjectId: "ProjectId", RevenueId: "Id" },
    }),
    project: one("ProjectId"),
    dependingOnTask: one("DependingOnTaskId"),
    tasksOfPeriod: listedBelow("ProjectId", "Id"),
  },
});
