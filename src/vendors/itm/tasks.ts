import { many, one, operation } from "../../engine/model/resource.ts";
import { listedBelow } from "./below.ts";
import { answer, customFields, part, resource, searched } from "./row.ts";

/** ITM Platform API, Get Tasks v2. The record by id (Task v2) has no more members than the search: it is not read by itself. */
export const tasks = resource("ItmTask", {
  ...searched(operation("tasks.search", "POST /v2/tasks/search"), {
    ofProject: operation("tasks.search-of-project", "POST /v2/Projects/{ProjectId}/Tasks/Search"),
  }),
  columns: customFields,
  relations: {
    alone: answer(operation("tasks.get", "POST /v2/Projects/{ProjectId}/Tasks/{TaskId}"), {
      own: { ProjectId: "ProjectId", TaskId: "Id" },
    }),
    project: one("ProjectId"),
    parentTask: one("ParentTask.Id", "ParentTask"),
    children: many("ParentTask.Id"),
    progressReports: listedBelow("ProjectId", "Id"),
    teamMembers: listedBelow("ProjectId", "Id"),
    effortsByCategory: listedBelow("ProjectId", "Id"),
    effortsByMember: listedBelow("ProjectId", "Id"),
    taskPurchases: listedBelow("ProjectId", "Id"),
    purchases: many("DependingOnTaskId"),
    revenues: many("DependingOnTaskId"),
  },
});

export const taskStatusKinds = part("ItmTaskStatusKind", { columns: { idCode: ["Id"] } });
