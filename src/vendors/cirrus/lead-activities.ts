import { many, one, operation } from "../../resource/model.ts";
import { day, flag, id, number, text } from "./filters.ts";
import { resource } from "./row.ts";

/** L3783. */
export const leadActivities = resource("CirrusLeadActivity", {
  label: "comment",
  show: operation("leadactivities.get", "GET /leadactivities/{id}"),
  list: operation("leadactivities.list", "GET /leadactivities"),
  extra: {
    sorting: "created_asc",
    sortings: ["followupdate", "created", "done"],
    filters: {
      done: flag("done"),
      typeId: id("typeid"),
      leadId: id("leadid"),
      userId: id("userid"),
      followUp: day("folowupdate"),
      comment: text("comment"),
    },
  },
  relations: { user: one("user.id", "user"), lead: one("lead.id", "lead") },
});

/** L10749. */
export const leadStatuses = resource("CirrusLeadStatus", {
  show: operation("leadstatus.get", "GET /leadstatus/{id}"),
  list: operation("leadstatus.list", "GET /leadstatus"),
  extra: { sorting: "sortorder_asc", sortings: ["name", "sortorder"], filters: { name: text("name"), sortOrder: number("sortorder") } },
  relations: { leads: many("status.id", { filter: "status" }) },
});
