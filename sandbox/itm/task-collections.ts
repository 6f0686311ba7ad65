import type { JsonObject } from "../kit/json.ts";
import { categories } from "./categories.ts";
import { type Collection, managerOf } from "./collection.ts";
import { taskStatuses } from "./tasks.ts";
import { decimal } from "./values.ts";

/** Small resources of a task. */
export const taskCollections: Record<string, Collection> = {
  "task-team": {
    type: "TaskTeamMember",
    id: "TaskUserId",
    count: 1,
    known: ({ parents, dataset }) => {
      const user = managerOf(parents, dataset);
      const [first, ...last] = String(user.DisplayName).split(" ");
      const names = { UserName: user.EmailAddress, FirstName: first, LastName: last.join(" "), ServiceAlias: user.DisplayName };
      return { SrNo: "1", UserId: user.UserId, UserId1: user.UserId, ...names };
    },
  },
  "task-statuses": { type: "TaskStatus", id: "Id", count: taskStatuses.length, known: ({ n }) => taskStatuses[n - 1]! },
  "task-progress": {
    type: "TaskProgressRow",
    row: "TaskProgress",
    id: "TaskProgressId",
    count: 2,
    known: ({ n, parents, dataset }) => {
      const user = managerOf(parents, dataset);
      const assessment = { AssessmentName: "On track", AssesmentId: 5314, AssessmentId: 5314 };
      const icons = { AssessmentIcon: "https://example.com/icons/note.png", AssessmentPath: "https://example.com/icons/note.png" };
      const task = { TaskId: parents.task?.Id, TaskName: parents.task?.Name, ProjectId: parents.project?.id };
      const people = { CreatedBy: user.DisplayName, TaskManager: user.DisplayName, TaskManagers: [user] };
      return { ...task, ...assessment, ...icons, ...people, PercentageCompleted: decimal(`${n * 20}.50`) };
    },
  },
  "task-effort-by-category": {
    type: "EffortByCategory",
    id: "-",
    count: 2,
    known: ({ n }) => ({ Category: effortCategory(n) }),
  },
  "task-effort-by-member": {
    type: "EffortByMember",
    id: "-",
    count: 1,
    // The manager is the task's one member.
    known: ({ id, parents, dataset }) => ({ User: managerOf(parents, dataset), TaskUserId: id, Category: effortCategory(1) }),
  },
};

/** A professional category as efforts refer to it: by its id in the account, and by one within the task's project. */
function effortCategory(n: number): JsonObject {
  const { Id, Name } = categories[n - 1]!;
  return { MasterCategoryId: Id, CategoryId: 2_690 + n, CategoryName: Name, CategoryTypeId: 2, CategoryTypeName: "Internal" };
}
