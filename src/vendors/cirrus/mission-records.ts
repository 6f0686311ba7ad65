import { one, operation, polymorphic } from "../../resource/model.ts";
import { days, id, ids, number, text } from "./filters.ts";
import { related } from "./related.ts";
import { resource } from "./row.ts";

/** L7769. */
export const missionTargets = resource("CirrusMissionTarget", {
  id: "$id",
  within: "$parent",
  show: operation("missionconnections.get", "GET /missions/{mission_id}/connections/{connection_type}/{other_id}"),
  list: operation("missionconnections.list", "GET /missions/{mission_id}/connections"),
  extra: {
    key: ["type", "connectid"],
    filters: { missionId: id("mission_id", { must: true }), type: text("connection_type"), result: number("result") },
    narrower: [operation("missionconnections.listbytype", "GET /missions/{mission_id}/connections/{connection_type}")],
  },
  relations: { activity: one("activity.id", "activity"), mission: one("mission_id"), connect: polymorphic("connectid", "type", related) },
});

/** L7798. */
export const missionActivities = resource("CirrusMissionActivity", {
  id: "connectid",
  within: "$parent",
  list: operation("missionconnections.listactivities", "GET /missions/{mission_id}/connections/activity"),
  extra: {
    sorting: "number_asc",
    sortings: ["start", "end", "number"],
    filters: {
      missionId: id("mission_id", { must: true }),
      result: number("result"),
      typeIds: ids("typeids"),
      userIds: ids("userids"),
      span: days("start", "end"),
    },
  },
  relations: { activity: one("activity.id", "activity"), mission: one("mission_id") },
});

/** L7932. What stands on the page beside the rows is `progressTotals` of the mission. */
export const missionProgresses = resource("CirrusMissionProgress", {
  label: "accountname",
  id: "accountid",
  within: "$parent",
  list: operation("missionprogress.list", "GET /missions/{mission_id}/progress"),
  extra: { filters: { missionId: id("mission_id", { must: true }), accountId: ids("accountids") } },
  relations: { account: one("accountid", "account"), activity: one("activity.id", "activity"), mission: one("mission_id") },
});
