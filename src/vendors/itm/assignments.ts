import { one, operation } from "../../resource/model.ts";
import { resource } from "./row.ts";

const ofTask = { project: one("ProjectId"), task: one("TaskId") };
const within = ["ProjectId", "TaskId"];

/** L3924, v1. Neither this nor the efforts below say which task they belong to; the path does. */
export const taskTeamMembers = resource("ItmTaskTeamMember", {
  id: "TaskUserId",
  within,
  label: "ServiceAlias",
  list: operation("task-team.list", "GET /project/{ProjectId}/task/{TaskId}/team"),
  show: operation("task-team.list", "GET /project/{ProjectId}/task/{TaskId}/team"),
  relations: ofTask,
});

/** L4654, v1. */
export const effortsByCategory = resource("ItmEffortByCategory", {
  id: "Category.CategoryId",
  within,
  label: "Category.CategoryName",
  list: operation("task-effort.list-by-category", "GET /project/{ProjectId}/task/{TaskId}/effortbyprofessionalcategory"),
  show: operation("task-effort.list-by-category", "GET /project/{ProjectId}/task/{TaskId}/effortbyprofessionalcategory"),
  relations: ofTask,
});

/** L4735, v1. */
export const effortsByMember = resource("ItmEffortByMember", {
  id: "TaskUserId",
  within,
  label: "User.DisplayName",
  list: operation("task-effort.list-by-member", "GET /project/{ProjectId}/task/{TaskId}/effortbyteammember"),
  show: operation("task-effort.list-by-member", "GET /project/{ProjectId}/task/{TaskId}/effortbyteammember"),
  relations: ofTask,
});

/** L5061, v1: the only answer that is XML. */
export const taskDependencies = resource("ItmTaskDependency", {
  within: "ProjectId",
  list: operation("task-dependencies.list", "GET /project/{ProjectId}/taskdependencies"),
  show: operation("task-dependencies.list", "GET /project/{ProjectId}/taskdependencies"),
  relations: { project: one("ProjectId"), fromTask: one("From"), toTask: one("To") },
});
