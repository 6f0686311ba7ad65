import { one, operation } from "../../engine/model/resource.ts";
import { membersOf } from "./lists.ts";
import { resource } from "./row.ts";

/** ITM Platform API, Get Project Baselines; Baseline Detail. Baselines in the list lack the name and number of their project. */
export const baselines = resource("ItmBaseline", {
  id: "BaselineId",
  parentIds: "ProjectId",
  label: "BaselineName",
  list: operation("baselines.list", "GET /project/{ProjectId}/baselines"),
  show: operation("baselines.get", "GET /project/{ProjectId}/baseline/{BaselineId}"),
  listFields: membersOf("baselines.list").filter((name) => name !== "ProjectName" && name !== "ProjectNo"),
  relations: { project: one("ProjectId") },
});
