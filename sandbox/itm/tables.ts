import type { Field } from "../kit/contract.ts";
import type { JsonObject } from "../kit/json.ts";
import { shuffled } from "../kit/random.ts";
import type { Dataset, ProjectRecords } from "./model.ts";
import type { ItmReadings } from "./readings.ts";
import type { Table } from "./search.ts";

/**
 * The tables behind the v2 lists: of the account, or of one project. Fields of a resource that its sample rows lack (the ids
 * of purchases and revenues) can be filtered and selected, as "Filtering" and "Property selection" allow any property.
 */
export interface Tables {
  projects(): Table;
  tasks(project?: ProjectRecords): Table;
  purchases(): Table;
  revenues(project?: ProjectRecords): Table;
  /** The list of a project by GET, which returns whole records. */
  revenueRecords(project: ProjectRecords): Table;
}

type Preferred = NonNullable<Table["preferred"]>;

/**
 * The saved columns of two users. "short" are those of the documented samples. There purchases show neither id nor name,
 * although "Property selection" calls such properties mandatory.
 */
const preferred: Record<"projects" | "tasks" | "purchases" | "revenues", Preferred> = {
  projects: {
    short: ["Id", "Name", "Status", "StartDate", "EndDate", "AllCustomFields"],
    other: ["Id", "Name", "No", "Priority.Name", "ExternalClient.Name", "Duration", "AllCustomFields"],
  },
  tasks: {
    short: [
      ...["StartDate", "EndDate", "Id", "ProjectId", "IdWithinEntity", "Name", "KindId", "Category", "Type", "Status.Name"],
      ...["Priority", "ParentTask", "Duration", "Sprint.Name", "AllCustomFields"],
    ],
    other: ["Id", "Name", "CreationDate", "Team", "Completed", "AllCustomFields"],
  },
  purchases: {
    short: ["Amount", "StatusDate", "FirstRecurrenceDate", "DueDate", "DependOnTaskDate", "IsTaskAssociated", "DependingOnTaskId"],
    other: ["Id", "Name", "ProviderName", "ActualAmount.BaseAmount", "DueDate", "AllCustomFields"],
  },
  revenues: {
    short: [
      ...["Id", "Name", "StatusDate", "ProjectedAmount.BaseAmount", "ActualAmount.BaseAmount", "DependingOnTaskName"],
      ...["AllCustomFields", "FirstRecurrenceDate", "DueDate", "DependOnTaskDate", "IsTaskAssociated", "DependingOnTaskId"],
    ],
    other: ["Id", "Name", "No", "StatusName", "ProjectedAmount.Amount", "AllCustomFields"],
  },
};

const integer: Field = { type: "integer" };
const parent: Record<string, Field> = { ProjectId: { ...integer, ref: "Project" } };

/** Joins the rows of all projects into one table per resource, when it is first asked for. */
export function makeTables(dataset: Dataset, readings: ItmReadings, shuffle: string | undefined): Tables {
  const { types } = dataset.contract;
  const order = (rows: readonly JsonObject[]) => shuffled(rows, "itm order", shuffle);
  const all = (rows: (project: ProjectRecords) => readonly JsonObject[]) =>
    perVersion(dataset, () => order(dataset.projects.flatMap(rows)));
  // No member of the record, yet the documented search filters by it: taken as the kind of a row with children.
  const projects = perVersion(dataset, () => order(dataset.projects.map(({ record }) => ({ ...record, KindId: 2 }))));
  const tasks = all((project) => project.tasks());
  const purchases = all((project) => project.purchases());
  const revenues = all((project) => project.revenues().map(searchedRevenue));
  const purchaseFields: Record<string, Field> = {
    ...types.PurchaseSearchRow!,
    ...types.Purchase!,
    ...{ IsDependOnTask: { type: "boolean" }, AllCustomFields: { type: "map" } },
  };
  const revenueFields = { ...types.Revenue!, ...types.RevenueSearchRow!, ...parent };
  const accountMoney = readings.revenueMoney === "base" ? { ProjectedAmount: "BaseAmount", ActualAmount: "BaseAmount" } : undefined;
  return {
    projects: () => ({
      rows: projects(),
      fields: { ...types.Project!, KindId: integer },
      filterOnly: ["KindId"],
      preferred: preferred.projects,
    }),
    tasks: (project) => ({ rows: project ? order(project.tasks()) : tasks(), fields: types.Task!, preferred: preferred.tasks }),
    purchases: () => ({ rows: purchases(), fields: purchaseFields, preferred: preferred.purchases }),
    revenues: (project) => ({
      rows: project ? order(project.revenues().map(searchedRevenue)) : revenues(),
      fields: revenueFields,
      filterOnly: readings.revenueProjectId === "missing" ? ["ProjectId"] : [],
      preferred: preferred.revenues,
      onlyMember: project ? undefined : accountMoney,
    }),
    revenueRecords: (project) => ({ rows: order(project.revenues().map(listedRevenue)), fields: types.Revenue! }),
  };
}

/** A value that is made when it is asked for, and anew after each write. */
function perVersion<T>(dataset: Dataset, make: () => T): () => T {
  let made: { value: T; version: number } | undefined;
  return () => {
    if (made?.version !== dataset.version) made = { value: make(), version: dataset.version };
    return made.value;
  };
}

/** The search shows null where the record shows 0. */
function searchedRevenue(row: JsonObject): JsonObject {
  return { ...row, DependingOnTaskId: row.DependingOnTaskId || null };
}

/** Custom lists without a value are `[]` in the search and null in the list of a project. */
function listedRevenue(row: JsonObject): JsonObject {
  const fields = Object.entries(row.AllCustomFields as JsonObject).map(([label, value]) => {
    const isEmpty = Array.isArray(value) && value.length === 0;
    return [label, isEmpty ? null : value];
  });
  return { ...row, AllCustomFields: Object.fromEntries(fields) };
}
