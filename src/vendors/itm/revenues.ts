import { one, operation } from "../../engine/model/resource.ts";
import { listedBelow } from "./below.ts";
import { answer, customFields, resource, searched } from "./row.ts";

/** ITM Platform API, Get Revenues. No sample row has the project; it is requested like any other column. */
export const revenues = resource("ItmRevenue", {
  ...searched(operation("revenues.search", "POST /v2/revenues/search"), {
    further: ["ProjectId"],
    ofProject: operation("revenues.search-of-project", "POST /v2/Projects/{ProjectId}/Revenues/Search"),
  }),
  columns: customFields,
  // Every sample row of the search of all projects has the base amount alone; those of one project have all of it.
  shortened: {
    paths: ["ProjectedAmount", "ActualAmount"].flatMap((money) =>
      ["Amount", "CurrencyId", "ExchangeRate", "AppliedDate"].map((part) => `${money}.${part}`),
    ),
    by: "ProjectId",
  },
  relations: {
    alone: answer(operation("revenues.get", "GET /v2/Projects/{ProjectId}/Revenues/{RevenueId}"), {
      own: { ProjectId: "ProjectId", RevenueId: "Id" },
    }),
    project: one("ProjectId"),
    dependingOnTask: one("DependingOnTaskId"),
    tasksOfPeriod: listedBelow("ProjectId", "Id"),
  },
});
