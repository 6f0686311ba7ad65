import { many, one, operation } from "../../resource/model.ts";
import { days, flag, id, ids } from "./filters.ts";
import { answer, resource } from "./row.ts";

/** L7672. Without `active` those come that are going on; nothing gives both at once (L7677). The sample of the list shows rows of another resource. */
export const missions = resource("CirrusMission", {
  show: operation("missions.get", "GET /missions/{id}"),
  list: operation("missions.list", "GET /missions"),
  split: { attribute: "active", values: [1, 0] },
  extra: {
    sorting: "number_asc",
    sortings: ["enddate", "startdate", "name", "number"],
    filters: {
      active: flag("active"),
      datespan: days("datespan_start", "datespan_end"),
      ownerId: ids("ownerids"),
      typeId: id("typeid"),
      accountIds: ids("accountids", { blind: true }),
      activityIds: ids("activityids", { blind: true }),
      articleIds: ids("articleids", { blind: true }),
      userIds: ids("userids", { blind: true }),
      orderIds: ids("orderids", { blind: true }),
    },
  },
  relations: {
    user: one("userid"),
    connections: many("mission_id", { filter: "mission_id" }),
    activities: many("mission_id", { filter: "mission_id" }),
    progress: many("mission_id", { filter: "mission_id" }),
    // What stands on the page beside the rows of progress (L7932): the shortest page says it.
    progressTotals: answer(operation("missionprogress.list", "GET /missions/{mission_id}/progress"), {
      own: { mission_id: "id" },
      query: ["page", "per_page"],
      fixed: { page: 1, per_page: 1 },
    }),
    files: many("connectedmissions", { filter: "missionid" }),
  },
});
