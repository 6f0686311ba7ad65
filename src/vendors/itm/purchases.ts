import { one, operation } from "../../engine/model/resource.ts";
import { purchaseFromV1 } from "./quirks.ts";
import { answer, resource, searched } from "./row.ts";

/** ITM Platform API, Get Purchases. No sample row has its id or project; both are requested like any other column. */
export const purchases = resource("ItmPurchase", {
  ...searched(operation("purchases.search", "POST /v2/purchases/search")),
  reshape: purchaseFromV1,
  filters: { isDependOnTask: "IsDependOnTask" },
  relations: {
    alone: answer(operation("purchases.get", "POST /v2/projects/{ProjectId}/purchases/{PurchaseId}"), {
      own: { ProjectId: "ProjectId", PurchaseId: "Id" },
    }),
    project: one("ProjectId"),
    dependingOnTask: one("DependingOnTaskId"),
    projectCost: one(["ProjectId", "ProjectCostId"]),
  },
});
