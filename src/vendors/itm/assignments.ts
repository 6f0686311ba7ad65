import { one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

const ofTask = { project: one("ProjectId"), task: one("TaskId") };
const parentIds = ["ProjectId", "TaskId"];

/** ITM Platform API, Task Team. Rows of this list and of the efforts lack their task; the path has it. */
export const taskTeamMembers = resource("ItmTaskTeamMember", {
  id: "TaskUserId",
  parentIds,
  label: "ServiceAlias",
  list: operation("task-team.list", "GET /project/{ProjectId}/task/{TaskId}/team/"),
  show: operation("task-team.list", "GET /project/{ProjectId}/task/{TaskId}/team/"),
  relations: ofTask,
});

/** ITM Platform API, Project task effort by professional category. */
export const effortsByCategory = resource("ItmEffortByCategory", {
  id: "Category.CategoryId",
  parentIds,
  label: "Category.CategoryName",
  list: operation("task-effort.list-by-category", "GET /project/{ProjectId}/task/{TaskId}/effortbyprofessionalcategory"),
  show: operation("task-effort.list-by-category", "GET /project/{ProjectId}/task/{TaskId}/effortbyprofessionalcategory"),
  relations: ofTask,
});

/** ITM Platform API, Task Effort by Team Member. */
export const effortsByMember = resource("ItmEffortByMember", {
  id: "TaskUserId",
  parentIds,
  label: "User.DisplayName",
  list: operation("task-effort.list-by-member", "GET /project/{ProjectId}/task/{TaskId}/effortbyteammember"),
  show: operation("task-effort.list-by-member", "GET /project/{ProjectId}/task/{TaskId}/effortbyteammember"),
  relations: ofTask,
});

/** ITM Platform API, Task Dependencies. The only answer in XML. */
export const taskDependencies = resource("ItmTaskDependency", {
  parentIds: "ProjectId",
  list: operation("task-dependencies.list", "GET /project/{ProjectId}/taskdependencies"),
  show: operation("task-dependencies.list", "GET /project/{ProjectId}/taskdependencies"),
  relations: { project: one("ProjectId"), fromTask: one("From"), toTask: one("To") },
});
