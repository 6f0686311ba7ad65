import { many, one, operation, summary } from "../../engine/model/resource.ts";
import { dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

/** Cirrus API, Leads. */
export const leads = resource("CirrusLead", {
  label: "title",
  show: operation("leads.get", "GET /leads/{id}"),
  list: operation("leads.list", "GET /leads"),
  filters: { statusId: "status", sourceId: "source" },
  options: { masked: true },
  definitions: dynamicFieldsOf("lead"),
  relations: {
    user: one("user.id", "user"),
    status: one("status.id", "status"),
    activities: summary("activities"),
    files: many("connectedleads", { filter: "leadid" }),
  },
});
