import { moneyWrites } from "./writes-money.ts";
import { projectsWrites } from "./writes-projects.ts";
import { tasksWrites } from "./writes-tasks.ts";

/** What is written to ITM Platform. */
export const writes = { ...projectsWrites, ...tasksWrites, ...moneyWrites };
