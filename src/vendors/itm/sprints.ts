import { one, operation } from "../../resource/model.ts";
import { listedBelow } from "./below.ts";
import { resource, searched } from "./row.ts";

/** L1833 and L1932. The search is shown without who made a sprint and what is allocated to it. */
export const sprints = resource("ItmSprint", {
  within: "ProjectId",
  list: operation("sprints.search", "POST /v2/Projects/{ProjectId}/Sprints/Search"),
  show: operation("sprints.get", "GET /v2/Projects/{ProjectId}/Sprints/{SprintId}"),
  ...searched({
    columns: [
      ...["Id", "ProjectId", "Name", "AccountId", "LanguageId", "Description", "Duration", "StartDate", "EndDate", "Type"],
      ...["IsService", "CreationDate", "Creator"],
    ],
    single: ["CreatorId", "AllocatedTasks"],
  }),
  relations: { project: one("ProjectId"), tasks: listedBelow("ProjectId", "Id") },
});

/** L2279. Rows do not say which sprint they belong to; the path does. */
export const sprintTasks = resource("ItmSprintTask", {
  within: ["ProjectId", "SprintId"],
  list: operation("sprints.list-allocated-tasks", "GET /v2/Projects/{ProjectId}/AllocatedTasks/{SprintId}"),
  show: operation("sprints.list-allocated-tasks", "GET /v2/Projects/{ProjectId}/AllocatedTasks/{SprintId}"),
  relations: { project: one("ProjectId"), task: one("Id"), parentTask: one("ParentTask.Id", "ParentTask") },
});

/** L1359, v1. */
export const swimlanes = resource("ItmSwimlane", {
  id: "KanbanProjectSwimlaneId",
  within: "ProjectId",
  label: "SwimlaneName",
  list: operation("swimlanes.list", "GET /project/{ProjectId}/swimlanes"),
  show: operation("swimlanes.list", "GET /project/{ProjectId}/swimlanes"),
  relations: { project: one("ProjectId") },
});
