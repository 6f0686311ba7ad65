import { many, one, operation } from "../../resource/model.ts";
import { listedBelow } from "./below.ts";
import { answer, customFields, idAndName, inside, part, resource, searched } from "./row.ts";

/** L2907. The record by id (L3842) is addressed below its project and shows no more than the search: it is not needed. */
export const tasks = resource("ItmTask", {
  list: operation("tasks.search", "POST /v2/tasks/search"),
  ...searched({
    ofProject: operation("tasks.search-of-project", "POST /v2/Projects/{ProjectId}/Tasks/Search"),
    columns: [
      ...["StartDate", "EndDate", "Id", "ProjectId", "IdWithinEntity", "Name", "KindId", "Category", "Type", "Status", "Priority"],
      ...["ParentTask", "Duration", "Sprint", "AllCustomFields", "CreationDate", "Team", "Completed", "No", "Details"],
      ...["RevenueMilestone", "DisplayInPortfolio", "Swimlane", "FavouriteId"],
    ],
  }),
  columns: customFields,
  filters: {
    ...idAndName("Type", "Status", "Priority", "ParentTask", "Swimlane"),
    ...inside("Sprint", "Name"),
    statusTypeId: "Status.Type.Id",
  },
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
