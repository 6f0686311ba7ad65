import { one, operation } from "../../resource/model.ts";
import { assessed } from "./quirks.ts";
import { customFields, resource } from "./row.ts";

/** The filter's word lacks a letter of the member's (L1424, L4254). */
const assessment = { assessmentName: "Assessment.AssessmentName", assessmentId: "Assessment.AssesmentId" };
const texts = { detailDescription: "DetailDescription", shortDescription: "ShortDescription" };
const values = { ...texts, percentageCompleted: "PercentageCompleted", reportDate: "ReportDate" };

/** L1414, v1. No report can be asked for alone: it is found in its project's list. */
export const projectProgressReports = resource("ItmProjectProgressReport", {
  id: "ProjectProgressId",
  within: "ProjectId",
  label: "ShortDescription",
  list: operation("project-progress.list", "GET /project/{ProjectId}/progress"),
  show: operation("project-progress.list", "GET /project/{ProjectId}/progress"),
  columns: customFields,
  filters: { projectProgressId: "ProjectProgressId", ...assessment, ...values },
  relations: { project: one("ProjectId") },
});

/** L4244 and L4330, v1. */
export const taskProgressReports = resource("ItmTaskProgressReport", {
  id: "TaskProgressId",
  within: ["ProjectId", "TaskId"],
  label: "ShortDescription",
  list: operation("task-progress.list", "GET /project/{ProjectId}/task/{TaskId}/progress"),
  show: operation("task-progress.get", "GET /project/{ProjectId}/task/{TaskId}/progress/{TaskProgressId}"),
  listed: [
    ...["TaskProgressId", "TaskId", "TaskName", "ProjectId", "Assessment", "DetailDescription", "ShortDescription"],
    ...["PercentageCompleted", "ReportDate", "CreatedBy", "TaskManagers"],
  ],
  reshape: assessed,
  filters: { taskProgressId: "TaskProgressId", taskName: "TaskName", ...assessment, ...values },
  relations: { project: one("ProjectId"), task: one("TaskId") },
});
