import type { Answer, Field, Operation, Parameter } from "../../contract/model.ts";
import { answersOf } from "./itm-answers.ts";
import { ItmBodies } from "./itm-bodies.ts";
import { codesOf, formats } from "./itm-wire.ts";
import { type ContractParts, compact, type Samples } from "./parts.ts";

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

export function itm(operations: any, schemas: any, samples: Samples): ContractParts {
  const writes = operations.operations.filter((o: any) => o.kind === "write");
  const bodies = new ItmBodies(writes, schemas, samples);
  const out: ContractParts = { operations: {}, types: {}, inputs: bodies.inputs.types };
  for (const [name, fields] of Object.entries<any>(schemas.types)) {
    out.types[name] = {};
    for (const [field, f] of Object.entries<any>(fields)) out.types[name][field] = readField(f);
  }
  for (const o of operations.operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters.filter((p: any) => p.in === "query"))
      query[p.name] = compact({ type: p.type, required: p.required || undefined });
    const writing = writes.includes(o) ? { ...bodies.of(o), ...answersOf(o, out.types, samples) } : undefined;
    out.operations[o.id] = compact({
      method: o.method,
      path: pathOf(o),
      kind: o.resource === "auth" ? "login" : o.kind,
      version: o.versions.at(-1),
      parameters: writing?.parameters,
      query: Object.keys(query).length ? query : undefined,
      maxPage: /search/i.test(o.operation) ? 500 : undefined,
      body: writing?.body,
      answer: writing?.answer ?? answer(answers[o.id]!),
      errors: writing?.errors,
      effect: writing?.effect,
      inferred: writing?.inferred,
    }) as Operation;
  }
  return out;
}

/** Some addresses end with a slash. */
function pathOf({ path, pathNormalized }: { path: string; pathNormalized: string }): string {
  const normal = pathNormalized.split("?")[0]!;
  return path.endsWith("/") && !path.includes("?") && !normal.endsWith("/") ? `${normal}/` : normal;
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
  return compact({
    ...wire,
    list: f.list,
    nullable: f.nullable,
    blank: f.mayBeEmpty || f.emptyStringMeansNull || undefined,
    codes: codesOf(f.enum),
    ref: reference(f.foreignKey),
  }) as Field;
}

/** "projects.Id" names another resource; anything else is a master list without an operation. */
function reference(foreignKey: string | undefined): string | undefined {
  const resource = /^([a-z-]+)\.Id/.exec(foreignKey ?? "")?.[1];
  return resource && { projects: "Project", tasks: "Task", sprints: "Sprint" }[resource];
}
