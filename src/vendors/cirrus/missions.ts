import { many, one, operation } from "../../engine/model/resource.ts";
import { answer, resource } from "./row.ts";

/** Cirrus API, Missions. `active` selects current or ended ones, never both. The sample of the list has rows of another resource. */
export const missions = resource("CirrusMission", {
  show: operation("missions.get", "GET /missions/{id}"),
  list: operation("missions.list", "GET /missions"),
  partitions: { attribute: "active", values: [1, 0] },
  options: { sorting: "number_asc", oneByOne: ["accountIds", "activityIds", "articleIds", "userIds", "orderIds"] },
  relations: {
    user: one("userid"),
    connections: many("mission_id", { filter: "mission_id" }),
    activities: many("mission_id", { filter: "mission_id" }),
    progress: many("mission_id", { filter: "mission_id" }),
    // Totals on the page of the progress list, beside its rows: the smallest page has them.
    progressTotals: answer(operation("missionprogress.list", "GET /missions/{mission_id}/progress"), {
      own: { mission_id: "id" },
      query: ["page", "per_page"],
      fixed: { page: 1, per_page: 1 },
    }),
    files: many("connectedmissions", { filter: "missionid" }),
  },
});
