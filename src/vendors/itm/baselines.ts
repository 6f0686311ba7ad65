import { one, operation } from "../../resource/model.ts";
import { answer, part, roots } from "./row.ts";

/** v1. The rows of the list leave out whose they are. */
export const projectBaselines = {
  baselines: answer(operation("baselines.list", "GET /project/{ProjectId}/baselines"), { own: { ProjectId: "Id" }, carry: ["ProjectId"] }),
  activeBaseline: answer(operation("baselines.get-active", "GET /project/{ProjectId}/activebaseline"), { own: { ProjectId: "Id" } }),
};

export const baselineRoots = roots({
  itmBaseline: answer(operation("baselines.get", "GET /project/{ProjectId}/baseline/{BaselineId}"), {
    ids: { projectId: "ItmProject", baselineId: null },
  }),
});

export const baselines = part("ItmBaseline", { relations: { project: one("ProjectId") } });
