import type { Answer, Field, Operation, Parameter } from "../../contract/model.ts";
import { drop, type Made } from "./shape.ts";

/** What each read operation answers; the documentation shows samples, not types. Lists of search operations are pages. */
const answers: Record<string, string> = {
  "auth.login": "LoginResult",
  "projects.list": "[ProjectV1]",
  "projects.search": "{Project}",
  "projects.get": "Project",
  "project-budget.get": "ProjectBudget",
  "project-team.get": "ProjectTeam",
  "swimlanes.list": "[Swimlane]",
  "project-progress.list": "[ProjectProgress]",
  "change-history.get": "ChangeHistory",
  "sprints.search": "{Sprint}",
  "sprints.get": "Sprint",
  "sprints.list-allocated-tasks": "{SprintTask}",
  "project-categories.list": "[ProjectProfessionalCategory]",
  "professional-categories.list": "[ProfessionalCategory]",
  "resource-capacity.get": "ResourceCapacity",
  "tasks.search": "{Task}",
  "tasks.list-of-project": "{Task}",
  "tasks.search-of-project": "{Task}",
  "tasks.get": "Task",
  "gantt.get": "Gantt",
  "task-team.list": "[TaskTeamMember]",
  "task-statuses.list": "[TaskStatus]",
  "task-progress.list": "[TaskProgress]",
  "task-progress.get": "TaskProgressRow",
  "task-effort.list-by-category": "[EffortByCategory]",
  "task-effort.list-by-member": "[EffortByMember]",
  "task-dependencies.list": "xml:TaskDependency",
  "baselines.list": "[Baseline]",
  "baselines.get-active": "Baseline",
  "baselines.get": "Baseline",
  "purchases.search": "{PurchaseSearchRow}",
  "purchases.list-of-project": "[PurchaseV1]",
  "purchases.get": "Purchase",
  "purchases.list-of-task": "[TaskPurchase]",
  "service-purchases.list": "[ServicePurchaseRow]",
  "service-purchases.get": "ServicePurchase",
  "purchase-budgets.list": "[PurchaseBudgetRow]",
  "purchase-budgets.get": "PurchaseBudget",
  "service-purchase-budgets.list": "[ServicePurchaseBudgetRow]",
  "service-purchase-budgets.get": "ServicePurchaseBudget",
  "revenues.search": "{RevenueSearchRow}",
  "revenues.list-of-project": "{Revenue}",
  "revenues.search-of-project": "{RevenueSearchRow}",
  "revenues.get": "Revenue",
  "revenues.list-tasks-of-period": "[RevenuePeriodTask]",
  "service-revenues.list": "[ServiceRevenueRow]",
  "service-revenues.get": "ServiceRevenue",
  "service-revenue-statuses.list": "[ServiceRevenueStatus]",
};

const formats: Record<string, Partial<Field>> = {
  String: { type: "string" },
  Int: { type: "integer" },
  Boolean: { type: "boolean" },
  Decimal: { type: "number", format: "decimal" },
  DateTime: { type: "string", format: "datetime" },
  Date: { type: "string", format: "date" },
  HoursMinutes: { type: "string", format: "hours" },
  Html: { type: "string", format: "html" },
  Guid: { type: "string", format: "guid" },
  CustomFieldMap: { type: "map" },
  Unknown: { type: "json" },
};

export function itm(operations: any, schemas: any): Made {
  const out: Made = { operations: {}, types: {} };
  for (const o of operations.operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters.filter((p: any) => p.in === "query"))
      query[p.name] = drop({ type: p.type, required: p.required || undefined });
    out.operations[o.id] = drop({
      method: o.method,
      path: o.pathNormalized.split("?")[0],
      kind: o.resource === "auth" ? "login" : o.kind,
      version: o.versions.at(-1),
      query: Object.keys(query).length ? query : undefined,
      maxPage: /search/i.test(o.operation) ? 500 : undefined,
      answer: o.kind === "read" ? answer(answers[o.id]!) : undefined,
    }) as Operation;
  }
  for (const [name, fields] of Object.entries<any>(schemas.types)) {
    out.types[name] = {};
    for (const [field, f] of Object.entries<any>(fields)) out.types[name][field] = readField(f);
  }
  return out;
}

function answer(shape: string): Answer {
  if (shape.startsWith("[")) return { shape: "list", type: shape.slice(1, -1) };
  if (shape.startsWith("{")) return { shape: "page", key: "list", type: shape.slice(1, -1) };
  if (shape.startsWith("xml:")) return { shape: "xml", type: shape.slice(4) };
  return { shape: "one", type: shape };
}

function readField(f: any): Field {
  const map = /^Map<String,(.*)>$/.exec(f.type);
  const wire = formats[f.type] ?? { type: map ? `map:${map[1]}` : f.type };
  return drop({
    ...wire,
    list: f.list,
    nullable: f.nullable,
    blank: f.mayBeEmpty || f.emptyStringMeansNull || undefined,
    codes: f.enum
      ? Object.fromEntries(Object.entries(f.enum).map(([code, text]) => [code, String(text).split(/[,(]/)[0]!.trim()]))
      : undefined,
    ref: reference(f.foreignKey),
  }) as Field;
}

/** "projects.Id" names another resource; anything else is a master list without an operation. */
function reference(foreignKey: string | undefined): string | undefined {
  const resource = /^([a-z-]+)\.Id/.exec(foreignKey ?? "")?.[1];
  return resource && { projects: "Project", tasks: "Task", sprints: "Sprint" }[resource];
}
