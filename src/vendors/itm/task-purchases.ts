import { one, operation } from "../../resource/model.ts";
import { customFields, resource } from "./row.ts";

/** L6831. The samples are blank but for the ids: the whole records come from the search. */
export const taskPurchases = resource("ItmTaskPurchase", {
  within: ["ProjectId", "TaskId"],
  list: operation("purchases.list-of-task", "GET /v2/Projects/{ProjectId}/TaskPurchases/{TaskId}"),
  show: operation("purchases.list-of-task", "GET /v2/Projects/{ProjectId}/TaskPurchases/{TaskId}"),
  columns: customFields,
  relations: { project: one("ProjectId"), task: one("TaskId"), purchase: one("Id") },
});

/** L9287. Rows say nothing of the revenue and the month; the path does. */
export const revenuePeriodTasks = resource("ItmRevenuePeriodTask", {
  within: ["ProjectId", "RevenueId", "MonthPeriod"],
  list: operation("revenues.list-tasks-of-period", "GET /v2/Projects/{ProjectId}/Revenues/{RevenueId}/Periods/{MonthPeriod}"),
  show: operation("revenues.list-tasks-of-period", "GET /v2/Projects/{ProjectId}/Revenues/{RevenueId}/Periods/{MonthPeriod}"),
  relations: { project: one("ProjectId"), revenue: one("RevenueId"), task: one("Id") },
});
