import { each, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** The one documented operation: L3 of the vendor's page. Filters and orders have names of their own. */
export const milestones = resource("ZivioMilestone", {
  label: "title",
  list: operation("sales_milestones.list", "GET /sales_milestones"),
  filters: {
    createdAt: "created",
    updatedAt: "updated",
    approvedAt: "approved",
    dueOn: "due_on",
    jobId: "job_id",
    supplierId: "supplier_id",
  },
  // Query parameters `created`, `updated` and `sort`: windows of whole days, both ends included.
  keyset: { attribute: "created", path: "created_at", operator: "gte", unit: "day" },
  changed: { attribute: "updated", path: "updated_at", operator: "gte", unit: "day" },
  relations: { children: each("children"), parents: each("parents") },
});
