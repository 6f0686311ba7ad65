import { many, one, operation } from "../../resource/model.ts";
import { days, flag, id, ids } from "./filters.ts";
import { resource } from "./row.ts";

/** L7672. Only those that are going on come unless others are asked for (L7680). The sample of the list shows rows of another resource. */
export const missions = resource("CirrusMission", {
  show: operation("missions.get", "GET /missions/{id}"),
  list: operation("missions.list", "GET /missions"),
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
    files: many("connectedmissions", { filter: "missionid" }),
  },
});
