import { session } from "../../transport/layers/session.ts";
import type { Window } from "../../transport/quota.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { effortsByCategory, effortsByMember, taskDependencies, taskTeamMembers } from "./assignments.ts";
import { baselines } from "./baselines.ts";
import { purchaseBudgets, servicePurchaseBudgets } from "./budgets.ts";
import { professionalCategories, projectProfessionalCategories } from "./categories.ts";
import { codes } from "./codes.ts";
import { dialect } from "./dialect.ts";
import { label, name } from "./envelope.ts";
import { statusOfFaults, worthRetrying } from "./faults.ts";
import { keys } from "./keys.ts";
import { planParts, planRoots } from "./planning.ts";
import { projectProgressReports, taskProgressReports } from "./progress.ts";
import { projectBudgets, projects, projectTeams, teamMembers, teamTaskMembers, teamTasks } from "./projects.ts";
import { purchases } from "./purchases.ts";
import { revenues } from "./revenues.ts";
import { servicePurchases, serviceRevenueStatuses, serviceRevenues } from "./services.ts";
import { type ItmSettings, tokenSession } from "./session.ts";
import { sprints, sprintTasks, swimlanes } from "./sprints.ts";
import { revenuePeriodTasks, taskPurchases } from "./task-purchases.ts";
import { taskStatusKinds, tasks } from "./tasks.ts";

export type { ItmSettings } from "./session.ts";

/** L48-57, for all calls from one address. */
const windows: Window[] = [
  { limit: 5, ms: 1_000 },
  { limit: 100, ms: 60_000 },
  { limit: 4_000, ms: 3_600_000 },
  { limit: 10_000, ms: 86_400_000 },
];

export const itm: Vendor<ItmSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "ItmProject",
  resources: [
    ...[projects, projectTeams, projectBudgets, tasks, revenues, purchases, projectProgressReports, taskProgressReports],
    ...[sprints, sprintTasks, swimlanes, professionalCategories, projectProfessionalCategories, baselines],
    ...[taskTeamMembers, effortsByCategory, effortsByMember, taskDependencies, taskPurchases, revenuePeriodTasks],
    ...[purchaseBudgets, servicePurchaseBudgets, servicePurchases, serviceRevenues, serviceRevenueStatuses],
  ],
  parts: [teamMembers, teamTasks, teamTaskMembers, taskStatusKinds, ...planParts],
  roots: planRoots,
  dialect,
  connect: (settings, surroundings) =>
    connect(
      {
        name,
        label,
        baseUrl: settings.baseUrl,
        windows,
        account: settings.baseUrl,
        session: session({ clock: surroundings.clock, ...tokenSession(settings) }),
        statusOfFaults,
        worthRetrying,
      },
      surroundings,
    ),
};
