import { one, operation } from "../../engine/model/resource.ts";
import { customFields, resource } from "./row.ts";

/** ITM Platform API, Task Purchases. The samples have values for the ids only: the whole records come from the search. */
export const taskPurchases = resource("ItmTaskPurchase", {
  parentIds: ["ProjectId", "TaskId"],
  list: operation("purchases.list-of-task", "GET /v2/Projects/{ProjectId}/TaskPurchases/{TaskId}"),
  show: operation("purchases.list-of-task", "GET /v2/Projects/{ProjectId}/TaskPurchases/{TaskId}"),
  columns: customFields,
  relations: { project: one("ProjectId"), task: one("TaskId"), purchase: one("Id") },
});

/** ITM Platform API, Associated Tasks With Revenue. Rows lack the revenue and the month; the path has them. */
export const revenuePeriodTasks = resource("ItmRevenuePeriodTask", {
  parentIds: ["ProjectId", "RevenueId", "MonthPeriod"],
  list: operation("revenues.list-tasks-of-period", "GET /v2/Projects/{ProjectId}/Revenues/{RevenueId}/Periods/{MonthPeriod}"),
  show: operation("revenues.list-tasks-of-period", "GET /v2/Projects/{ProjectId}/Revenues/{RevenueId}/Periods/{MonthPeriod}"),
  relations: { project: one("ProjectId"), revenue: one("RevenueId"), task: one("Id") },
});
