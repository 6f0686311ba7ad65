import { one, operation } from "../../engine/model/resource.ts";
import { membersOf } from "./lists.ts";
import { assessed } from "./quirks.ts";
import { customFields, resource } from "./row.ts";

/** The filter is documented with another spelling than the member (Project Progress Report, Task Progress Reports). */
const filters = { assessmentId: "Assessment.AssesmentId" };

/** ITM Platform API, Project Progress Report. No operation reads one report: it is found in the list of its project. */
export const projectProgressReports = resource("ItmProjectProgressReport", {
  id: "ProjectProgressId",
  parentIds: "ProjectId",
  label: "ShortDescription",
  list: operation("project-progress.list", "GET /project/{ProjectId}/progress/"),
  show: operation("project-progress.list", "GET /project/{ProjectId}/progress/"),
  columns: customFields,
  filters,
  relations: { project: one("ProjectId") },
});

/** ITM Platform API, Task Progress Reports; Task Progress Report. */
export const taskProgressReports = resource("ItmTaskProgressReport", {
  id: "TaskProgressId",
  parentIds: ["ProjectId", "TaskId"],
  label: "ShortDescription",
  list: operation("task-progress.list", "GET /project/{ProjectId}/task/{TaskId}/progress/"),
  show: operation("task-progress.get", "GET /project/{ProjectId}/task/{TaskId}/progress/{TaskProgressId}"),
  listFields: membersOf("task-progress.list"),
  reshape: assessed,
  filters,
  relations: { project: one("ProjectId"), task: one("TaskId") },
});
