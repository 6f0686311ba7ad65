import { each, one, operation } from "../../resource/model.ts";
import { answer, part, roots } from "./row.ts";

const gantt = operation("gantt.get", "GET /v2/Projects/{ProjectId}/Tasks/Gantt");
const changes = operation("change-history.get", "GET /v2/Projects/{ProjectId}/changeHistory");
const own = { ProjectId: "Id" };
const ids = { projectId: "ItmProject" };

/** L227 and L5995, v1, and L8383: these lists show what neither a sample of a search nor the record alone does. */
export const otherForms = {
  inOlderForm: answer(operation("projects.list", "GET /projects"), { own, query: ["ProjectId"], short: true }),
  purchasesInOlderForm: answer(operation("purchases.list-of-project", "GET /project/{ProjectId}/purchases"), { own, short: true }),
  revenuesInFull: answer(operation("revenues.list-of-project", "GET /v2/Projects/{ProjectId}/Revenues"), {
    own,
    carry: ["ProjectId"],
    paged: true,
    short: true,
  }),
};

/** L3235, L1758, L4087 and L5433: what a project answers by itself. */
export const projectPlans = {
  gantt: answer(gantt, { own }),
  changeHistory: answer(changes, { own, query: ["fromDate"] }),
  taskStatuses: answer(operation("task-statuses.list", "GET /v2/Projects/{ProjectId}/GetKanbanTaskStatus"), { own }),
  activeBaseline: answer(operation("baselines.get-active", "GET /project/{ProjectId}/activebaseline"), { own }),
};

/** L2779 for the capacity. */
export const planRoots = roots({
  itmGantt: answer(gantt, { ids }),
  itmChangeHistory: answer(changes, { ids, query: ["fromDate"] }),
  itmResourceCapacity: answer(operation("resource-capacity.get", "GET /resourceCapacity"), {
    query: ["StartDate", "Interval", "NumberOfIntervals"],
  }),
});

export const planParts = [
  part("ItmGanttTask", { relations: { task: one("id") } }),
  part("ItmGanttDependency", {
    columns: { fromTaskId: ["fromTask"], toTaskId: ["toTask"] },
    relations: { fromTask: one("fromTask"), toTask: one("toTask") },
  }),
  part("ItmGanttAssignment", { columns: { eventId: ["event"] }, relations: { event: one("event") } }),
  part("ItmChangeHistory", { relations: { changedTasks: each("Tasks"), changedRevenue: each("Revenue") } }),
  part("ItmCapacityProject", { relations: { project: one("ProjectId") } }),
  part("ItmCapacityTask", { relations: { task: one("TaskId"), parentTask: one("ParentTaskId") } }),
];
