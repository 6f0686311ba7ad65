import { type WriteTable, write } from "../write-row.ts";

/** Projects and what stands directly below them. */
export const projectsWrites = {
  itmCreateProject: write("projects.create", "ItmProject"),
  itmUpdateProject: write("projects.update", "ItmProject"),
  itmUpdateProjectBudget: write("project-budget.update", "ItmProjectBudget"),
  itmCreateProjectProgress: write("project-progress.create", "ItmProjectProgressReport"),
  itmUpdateProjectProgress: write("project-progress.update", "ItmProjectProgressReport"),
  itmDeleteProjectProgress: write("project-progress.delete", "ItmProjectProgressReport"),
  itmCreateSprint: write("sprints.create", "ItmSprint"),
  itmUpdateSprint: write("sprints.update", "ItmSprint"),
  itmDeleteSprint: write("sprints.delete", "ItmSprint"),
  itmAllocateSprintTask: write("sprints.allocate-task", "ItmSprint"),
  itmAllocateSprintTasks: write("sprints.allocate-tasks", "ItmSprint"),
  itmAssociateAllProjectCategories: write("project-categories.associate-all", "ItmProjectProfessionalCategory"),
  itmAssociateProjectCategory: write("project-categories.associate", "ItmProjectProfessionalCategory"),
  itmCreateProjectCategoryWithPrice: write("project-categories.create-with-price", "ItmProjectProfessionalCategory"),
  itmUpdateProjectCategoryPrice: write("project-categories.update-price", "ItmProjectProfessionalCategory"),
  itmDeleteProjectCategoryPrice: write("project-categories.delete-price", "ItmProjectProfessionalCategory"),
  itmUpdateGantt: write("gantt.update", null),
  itmInsertGanttProgress: write("gantt.insert-progress", null),
  itmCreateTaskBaseline: write("baselines.create-task-baseline", "ItmBaseline"),
  itmDeleteBaseline: write("baselines.delete", "ItmBaseline"),
  itmSetBaselineActive: write("baselines.set-active", "ItmBaseline"),
  itmRenameBaseline: write("baselines.rename", "ItmBaseline"),
  itmCreateBaseline: write("baselines.create", "ItmBaseline"),
} satisfies WriteTable;
