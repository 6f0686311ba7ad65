import { each, one, operation } from "../../engine/model/resource.ts";
import { answer, part, roots as rootsOf } from "./row.ts";

const gantt = operation("gantt.get", "GET /v2/Projects/{ProjectId}/Tasks/Gantt");
const changes = operation("change-history.get", "GET /v2/Projects/{ProjectId}/changeHistory");
const own = { ProjectId: "Id" };
const ids = { projectId: "ItmProject" };

/** ITM Platform API, Projects; Project Purchases; Project revenues v2. Neither a search nor the record by id has all their members. */
export const otherForms = {
  inOlderForm: answer(operation("projects.list", "GET /projects"), { own, query: ["ProjectId"], summary: true }),
  purchasesInOlderForm: answer(operation("purchases.list-of-project", "GET /project/{ProjectId}/purchases"), { own, summary: true }),
  revenuesInFull: answer(operation("revenues.list-of-project", "GET /v2/Projects/{ProjectId}/Revenues"), {
    own,
    carry: ["ProjectId"],
    paged: true,
    summary: true,
  }),
};

/** ITM Platform API, Gantt; Change History; Agile Task Statuses v2; Get Active Baseline. */
export const projectPlans = {
  gantt: answer(gantt, { own }),
  changeHistory: answer(changes, { own, query: ["fromDate"] }),
  taskStatuses: answer(operation("task-statuses.list", "GET /v2/Projects/{ProjectId}/GetKanbanTaskStatus"), { own }),
  activeBaseline: answer(operation("baselines.get-active", "GET /project/{ProjectId}/activebaseline"), { own }),
};

/** The same by the id of a project, and ITM Platform API, Get Resource Capacity. */
export const roots = rootsOf({
  itmGantt: answer(gantt, { ids }),
  itmChangeHistory: answer(changes, { ids, query: ["fromDate"] }),
  itmResourceCapacity: answer(operation("resource-capacity.get", "GET /resourceCapacity"), {
    query: ["StartDate", "Interval", "NumberOfIntervals"],
  }),
});

export const ganttTasks = part("ItmGanttTask", { relations: { task: one("id") } });
export const ganttDependencies = part("ItmGanttDependency", {
  columns: { fromTaskId: ["fromTask"], toTaskId: ["toTask"] },
  relations: { fromTask: one("fromTask"), toTask: one("toTask") },
});
export const ganttAssignments = part("ItmGanttAssignment", { columns: { eventId: ["event"] }, relations: { event: one("event") } });
export const changeHistories = part("ItmChangeHistory", { relations: { changedTasks: each("Tasks"), changedRevenue: each("Revenue") } });
export const capacityProjects = part("ItmCapacityProject", { relations: { project: one("ProjectId") } });
export const capacityTasks = part("ItmCapacityTask", { relations: { task: one("TaskId"), parentTask: one("ParentTaskId") } });
