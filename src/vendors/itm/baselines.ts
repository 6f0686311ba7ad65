import { one, operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

/** L5345 and L5518, v1. The list leaves the project out of its baselines. */
export const baselines = resource("ItmBaseline", {
  id: "BaselineId",
  within: "ProjectId",
  label: "BaselineName",
  list: operation("baselines.list", "GET /project/{ProjectId}/baselines"),
  show: operation("baselines.get", "GET /project/{ProjectId}/baseline/{BaselineId}"),
  listed: [
    ...["ProjectId", "ProjectStartDate", "ProjectEndDate", "ProjectDuration", "BaselineId", "BaselineName", "BaselineAuthor"],
    ...["BaselineStartDate", "BaselineEndDate", "ProjectBaselineDuration", "BaselineTimeStamp", "IsActive"],
    ...["BaselineTopDownDetail", "BaselineBottomUpDetail"],
  ],
  relations: { project: one("ProjectId") },
});
