import { type WriteTable, write } from "../write-row.ts";

/** Tasks and what stands below them. */
export const tasksWrites = {
  itmBulkUpdateTaskStatus: write("tasks.bulk-update-status", null),
  itmCreateTask: write("tasks.create", "ItmTask"),
  itmUpdateTask: write("tasks.update", "ItmTask"),
  itmDeleteTaskTeamMember: write("task-team.delete", "ItmTaskTeamMember"),
  itmAssignTaskTeam: write("task-team.assign", "ItmTaskTeamMember"),
  itmGetOrCreateTaskStatus: write("task-statuses.get-or-create", null, { idempotent: true }),
  itmDeleteTaskProgress: write("task-progress.delete", "ItmTaskProgressReport"),
  itmCreateTaskProgress: write("task-progress.create", "ItmTaskProgressReport"),
  itmUpdateTaskProgress: write("task-progress.update", "ItmTaskProgressReport"),
  itmAddTaskEffortCategories: write("task-effort.add-categories", "ItmEffortByCategory"),
  itmDeleteTaskEffortCategory: write("task-effort.delete-category", "ItmEffortByCategory"),
  itmUpdateTaskEffort: write("task-effort.update", "ItmEffortByCategory"),
  itmCreateTaskDependencies: write("task-dependencies.create", "ItmTaskDependency"),
  itmDeleteTaskDependencies: write("task-dependencies.delete", "ItmTaskDependency"),
} satisfies WriteTable;
