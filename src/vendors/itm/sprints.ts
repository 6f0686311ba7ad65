import { one, operation } from "../../engine/model/resource.ts";
import { listedBelow } from "./below.ts";
import { resource, searched } from "./row.ts";

/** ITM Platform API, Get Project Sprint; Project Sprints. The sample of the search lacks the creator and the allocated tasks. */
export const sprints = resource("ItmSprint", {
  parentIds: "ProjectId",
  show: operation("sprints.get", "GET /v2/Projects/{ProjectId}/Sprints/{SprintId}"),
  ...searched(operation("sprints.search", "POST /v2/Projects/{ProjectId}/Sprints/Search"), { single: ["CreatorId", "AllocatedTasks"] }),
  relations: { project: one("ProjectId"), tasks: listedBelow("ProjectId", "Id") },
});

/** ITM Platform API, Get Allocated Tasks For Sprint. Rows lack their sprint; the path has it. */
export const sprintTasks = resource("ItmSprintTask", {
  parentIds: ["ProjectId", "SprintId"],
  list: operation("sprints.list-allocated-tasks", "GET /v2/Projects/{ProjectId}/AllocatedTasks/{SprintId}"),
  show: operation("sprints.list-allocated-tasks", "GET /v2/Projects/{ProjectId}/AllocatedTasks/{SprintId}"),
  relations: { project: one("ProjectId"), task: one("Id"), parentTask: one("ParentTask.Id", "ParentTask") },
});

/** ITM Platform API, Project Swimlanes. */
export const swimlanes = resource("ItmSwimlane", {
  id: "KanbanProjectSwimlaneId",
  parentIds: "ProjectId",
  label: "SwimlaneName",
  list: operation("swimlanes.list", "GET /project/{ProjectId}/swimlanes"),
  show: operation("swimlanes.list", "GET /project/{ProjectId}/swimlanes"),
  relations: { project: one("ProjectId") },
});
