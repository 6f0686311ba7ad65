import { one, operation, polymorphic } from "../../engine/model/resource.ts";
import { related } from "./related.ts";
import { resource } from "./row.ts";

/** Cirrus API, Missions: connections. */
export const missionTargets = resource("CirrusMissionTarget", {
  id: "$id",
  parentIds: "$parent",
  show: operation("missionconnections.get", "GET /missions/{mission_id}/connections/{connection_type}/{other_id}"),
  list: operation("missionconnections.list", "GET /missions/{mission_id}/connections"),
  filters: { type: "connection_type" },
  options: {
    key: ["type", "connectid"],
    narrower: [operation("missionconnections.listbytype", "GET /missions/{mission_id}/connections/{connection_type}")],
  },
  relations: { activity: one("activity.id", "activity"), mission: one("mission_id"), connect: polymorphic("connectid", "type", related) },
});

/** Cirrus API, Missions: activity connections. */
export const missionActivities = resource("CirrusMissionActivity", {
  id: "connectid",
  parentIds: "$parent",
  list: operation("missionconnections.listactivities", "GET /missions/{mission_id}/connections/activity"),
  filters: { span: "start" },
  relations: { activity: one("activity.id", "activity"), mission: one("mission_id") },
});

/** Cirrus API, Missions: progress. The totals beside its rows are `progressTotals` of the mission. */
export const missionProgresses = resource("CirrusMissionProgress", {
  label: "accountname",
  id: "accountid",
  parentIds: "$parent",
  list: operation("missionprogress.list", "GET /missions/{mission_id}/progress"),
  relations: { account: one("accountid", "account"), activity: one("activity.id", "activity"), mission: one("mission_id") },
});
