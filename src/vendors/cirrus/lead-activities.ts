import { many, one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Lead activities. */
export const leadActivities = resource("CirrusLeadActivity", {
  label: "comment",
  show: operation("leadactivities.get", "GET /leadactivities/{id}"),
  list: operation("leadactivities.list", "GET /leadactivities"),
  filters: { followUp: "folowupdate" },
  options: { sorting: "created_asc", kinds: { folowupdate: "day" } },
  relations: { user: one("user.id", "user"), lead: one("lead.id", "lead") },
});

/** Cirrus API, Lead status. */
export const leadStatuses = resource("CirrusLeadStatus", {
  show: operation("leadstatus.get", "GET /leadstatus/{id}"),
  list: operation("leadstatus.list", "GET /leadstatus"),
  relations: { leads: many("status.id", { filter: "status" }) },
});
