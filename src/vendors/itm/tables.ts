/** Every row of this vendor: its resources and the nested types that need a row. */
export * from "./assignments.ts";
export * from "./baselines.ts";
export * from "./budgets.ts";
export * from "./categories.ts";
export * from "./planning.ts";
export * from "./progress.ts";
export * from "./projects.ts";
export * from "./purchases.ts";
export * from "./revenues.ts";
export * from "./services.ts";
export * from "./sprints.ts";
export * from "./task-purchases.ts";
export * from "./tasks.ts";
