import { stringify } from "lossless-json";
import type { Reading, Resource, Sample } from "./cases.ts";
import type { SentObject } from "./compare.ts";

/** What ITM Platform lists below its projects, tasks and services, and what it answers that is no record. */

/** What a path names where the record does not. */
const somewhere = { ProjectId: "331", TaskId: "20441", ServiceId: "339", SprintId: "83338240", RevenueId: "29493", MonthPeriod: "202005" };
type Parent = keyof typeof somewhere;

const json = (record: SentObject) => stringify(record)!;
const bare = (records: readonly string[]) => `[${records}]`;
const enveloped = (records: readonly string[]) => `{"total":${records.length},"page":0,"pageSize":${records.length},"list":[${records}]}`;
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const textAt = (record: SentObject | undefined, path: string) => {
  const value = path.split(".").reduce<unknown>((at, name) => (at as SentObject | undefined)?.[name], record);
  return value && String(value) !== "0" ? String(value) : undefined;
};

interface More {
  /** Where a record is read alone; absent: it is found in its list. */
  get?: string;
  body?: Reading["body"];
  /** What rows lack, so that it would be read record by record. */
  singly?: readonly string[];
}

/** `id` is the path of the record's own id. */
function below(type: string, root: string, parents: readonly Parent[], id: string, list: string, more: More = {}) {
  const { get = list, body = bare, singly = [] } = more;
  const parentOf = (parent: Parent, record?: SentObject) => textAt(record, parent) ?? somewhere[parent];
  const idOf = (record: SentObject) => [...parents.map((parent) => parentOf(parent, record)), textAt(record, id)].join("/");
  return {
    vendor: "itm",
    type,
    write: json,
    get: {
      operation: get,
      body: (records) => (get === list ? body(records) : records[0]!),
      question: (selection, [record]) => `{ answer: ${lower(type)}(id: "${idOf(record!)}") { ${selection} } }`,
    },
    list: {
      operation: list,
      body,
      question: (selection, records) => {
        const args = parents.map((parent) => `${lower(parent)}: "${parentOf(parent, records[0])}", `);
        return `{ answer: ${root}(${args.join("")}first: ${records.length}) { nodes { ${selection} } } }`;
      },
      singly,
    },
  } satisfies Resource;
}

function answered(type: string, operation: string, field: string): Resource {
  const question: Reading["question"] = (selection) => `{ answer: ${field} { ${selection} } }`;
  return { vendor: "itm", type, write: json, get: { operation, body: ([record]) => record!, question } };
}

const ofProject: Parent[] = ["ProjectId"];
const ofTask: Parent[] = ["ProjectId", "TaskId"];
const ofService: Parent[] = ["ServiceId"];
const singleOnly = ["isConsiderActualValue", "isDependUponActivityStartDate", "activityPath"];

export const resources = {
  projectProgress: below("ItmProjectProgressReport", "itmProjectProgressReports", ofProject, "ProjectProgressId", "project-progress.list"),
  taskProgress: below("ItmTaskProgressReport", "itmTaskProgressReports", ofTask, "TaskProgressId", "task-progress.list", {
    get: "task-progress.get",
    singly: ["taskManager"],
  }),
  sprint: below("ItmSprint", "itmSprints", ofProject, "Id", "sprints.search", {
    get: "sprints.get",
    body: enveloped,
    singly: ["creatorId", "allocatedTasks"],
  }),
  sprintTask: below("ItmSprintTask", "itmSprintTasks", ["ProjectId", "SprintId"], "Id", "sprints.list-allocated-tasks", {
    body: enveloped,
  }),
  swimlane: below("ItmSwimlane", "itmSwimlanes", ofProject, "KanbanProjectSwimlaneId", "swimlanes.list"),
  projectCategory: below(
    "ItmProjectProfessionalCategory",
    "itmProjectProfessionalCategories",
    ofProject,
    "ProfessionalCategoryId",
    "project-categories.list",
  ),
  category: below("ItmProfessionalCategory", "itmProfessionalCategories", [], "Id", "professional-categories.list"),
  baseline: below("ItmBaseline", "itmBaselines", ofProject, "BaselineId", "baselines.list", {
    get: "baselines.get",
    singly: ["projectName", "projectNo"],
  }),
  teamMember: below("ItmTaskTeamMember", "itmTaskTeamMembers", ofTask, "TaskUserId", "task-team.list"),
  categoryEffort: below("ItmEffortByCategory", "itmEffortsByCategory", ofTask, "Category.CategoryId", "task-effort.list-by-category"),
  memberEffort: below("ItmEffortByMember", "itmEffortsByMember", ofTask, "TaskUserId", "task-effort.list-by-member"),
  purchaseBudget: below("ItmPurchaseBudget", "itmPurchaseBudgets", ofProject, "BudgetAccountId", "purchase-budgets.list", {
    get: "purchase-budgets.get",
  }),
  serviceBudget: below(
    "ItmServicePurchaseBudget",
    "itmServicePurchaseBudgets",
    ofService,
    "BudgetAccountId",
    "service-purchase-budgets.list",
    { get: "service-purchase-budgets.get" },
  ),
  servicePurchase: below("ItmServicePurchase", "itmServicePurchases", ofService, "PurchaseId", "service-purchases.list", {
    get: "service-purchases.get",
    singly: [...singleOnly, "activityDateGap"],
  }),
  serviceRevenue: below("ItmServiceRevenue", "itmServiceRevenues", ofService, "RevenueId", "service-revenues.list", {
    get: "service-revenues.get",
    singly: singleOnly,
  }),
  serviceStatus: below(
    "ItmServiceRevenueStatus",
    "itmServiceRevenueStatuses",
    ofService,
    "RevenueStatusBaseId",
    "service-revenue-statuses.list",
  ),
  taskPurchase: below("ItmTaskPurchase", "itmTaskPurchases", ofTask, "Id", "purchases.list-of-task"),
  taskDependency: below("ItmTaskDependency", "itmTaskDependencies", ofProject, "Id", "task-dependencies.list"),
  periodTask: below(
    "ItmRevenuePeriodTask",
    "itmRevenuePeriodTasks",
    ["ProjectId", "RevenueId", "MonthPeriod"],
    "Id",
    "revenues.list-tasks-of-period",
  ),
  gantt: answered("ItmGantt", "gantt.get", `itmGantt(projectId: "331")`),
  changes: answered("ItmChangeHistory", "change-history.get", `itmChangeHistory(projectId: "331")`),
  capacity: answered(
    "ItmResourceCapacity",
    "resource-capacity.get",
    `itmResourceCapacity(startDate: "2022-08-29", interval: DAY, numberOfIntervals: 1)`,
  ),
} satisfies Record<string, Resource>;

type Name = keyof typeof resources;

/** Which of our own records stands for which resource: as rows of lists have it, and where it differs as the record alone. */
export const ownRecords: Readonly<Record<Name, readonly [row: string, alone?: string]>> = {
  projectProgress: ["ProjectProgress"],
  taskProgress: ["TaskProgress", "TaskProgressRow"],
  sprint: ["Sprint"],
  sprintTask: ["SprintTask"],
  swimlane: ["Swimlane"],
  projectCategory: ["ProjectProfessionalCategory"],
  category: ["ProfessionalCategory"],
  baseline: ["Baseline"],
  teamMember: ["TaskTeamMember"],
  categoryEffort: ["EffortByCategory"],
  memberEffort: ["EffortByMember"],
  purchaseBudget: ["PurchaseBudgetRow", "PurchaseBudget"],
  serviceBudget: ["ServicePurchaseBudgetRow", "ServicePurchaseBudget"],
  servicePurchase: ["ServicePurchaseRow", "ServicePurchase"],
  serviceRevenue: ["ServiceRevenueRow", "ServiceRevenue"],
  serviceStatus: ["ServiceRevenueStatus"],
  taskPurchase: ["TaskPurchase"],
  taskDependency: ["TaskDependency"],
  periodTask: ["RevenuePeriodTask"],
  gantt: ["Gantt"],
  changes: ["ChangeHistory"],
  capacity: ["ResourceCapacity"],
};

const rows = (file: string, name: Name, key?: string): Sample => ({
  file: `itm/${file}.200.json`,
  resource: resources[name],
  shows: "list",
  ...(key && { key }),
});
const alone = (file: string, name: Name): Sample => ({ file: `itm/${file}.200.json`, resource: resources[name], shows: "record" });

export const samples: readonly Sample[] = [
  rows("project-progress.list", "projectProgress"),
  rows("task-progress.list", "taskProgress"),
  alone("task-progress.get", "taskProgress"),
  { ...rows("task-dependencies.list", "taskDependency"), file: "itm/task-dependencies.list.200.xml" },
  rows("sprints.search", "sprint", "list"),
  alone("sprints.get", "sprint"),
  rows("sprints.list-allocated-tasks", "sprintTask", "list"),
  rows("swimlanes.list", "swimlane"),
  rows("project-categories.list", "projectCategory"),
  rows("professional-categories.list", "category"),
  rows("baselines.list", "baseline"),
  alone("baselines.get", "baseline"),
  rows("task-team.list", "teamMember"),
  rows("task-effort.list-by-category", "categoryEffort"),
  rows("task-effort.list-by-member", "memberEffort"),
  rows("purchase-budgets.list", "purchaseBudget"),
  alone("purchase-budgets.get", "purchaseBudget"),
  rows("service-purchase-budgets.list", "serviceBudget"),
  alone("service-purchase-budgets.get", "serviceBudget"),
  rows("service-purchases.list", "servicePurchase"),
  alone("service-purchases.get", "servicePurchase"),
  rows("service-revenues.list", "serviceRevenue"),
  alone("service-revenues.get", "serviceRevenue"),
  rows("service-revenue-statuses.list", "serviceStatus"),
  rows("purchases.list-of-task", "taskPurchase"),
  rows("revenues.list-tasks-of-period", "periodTask"),
  alone("gantt.get", "gantt"),
  alone("change-history.get", "changes"),
  alone("resource-capacity.get", "capacity"),
];
