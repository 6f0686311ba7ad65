import type { Field } from "../../contract/model.ts";
import type { Row } from "./filter.ts";
import type { ItmReadings } from "./readings.ts";
import type { ProjectBook, Records } from "./records.ts";
import { shuffled, type Table } from "./search.ts";

/**
 * What the v2 lists can be asked about. Fields that belong to a resource but not to its sample rows (the ids of purchases
 * and revenues) can be filtered and selected: the documentation lets any property of the item be.
 */
export interface Tables {
  projects: Table;
  tasks(book?: ProjectBook): Table;
  purchases: Table;
  revenues(book?: ProjectBook): Table;
  /** The lists by GET, which bring whole records. */
  revenueRecords(book: ProjectBook): Table;
}

type Preferred = NonNullable<Table["preferred"]>;

/**
 * Two users' saved columns. "short" is what the documented samples bring; in them purchases show neither id nor name,
 * although such properties are called mandatory.
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

/** Joins the projects' rows into one table per resource, made when first asked for. */
export function makeTables(records: Records, readings: ItmReadings, shuffle: string | undefined): Tables {
  const { types } = records.contract;
  const order = (rows: readonly Row[]) => shuffled(rows, shuffle);
  const all = (rows: (book: ProjectBook) => readonly Row[]) => {
    let made: readonly Row[] | undefined;
    return () => {
      made ??= order(records.books.flatMap(rows));
      return made;
    };
  };
  // Not a member of the record, yet the documented search request filters on it: taken as the kind of a row with children.
  const projects = order(records.books.map(({ project }) => ({ ...project, KindId: 2 })));
  const tasks = all((book) => book.tasks);
  const purchases = all((book) => book.purchases);
  const revenues = all((book) => book.revenues.map(searchedRevenue));
  const missing = readings.revenueProjectId === "missing";
  return {
    projects: { rows: projects, fields: { ...types.Project!, KindId: integer }, silent: ["KindId"], preferred: preferred.projects },
    tasks: (book) => ({ rows: book ? order(book.tasks) : tasks(), fields: types.Task!, preferred: preferred.tasks }),
    get purchases() {
      const extra: Record<string, Field> = { IsDependOnTask: { type: "boolean" }, AllCustomFields: { type: "map" } };
      return { rows: purchases(), fields: { ...types.PurchaseSearchRow!, ...types.Purchase!, ...extra }, preferred: preferred.purchases };
    },
    revenues: (book) => ({
      rows: book ? order(book.revenues.map(searchedRevenue)) : revenues(),
      fields: { ...types.Revenue!, ...types.RevenueSearchRow!, ...parent },
      silent: missing ? ["ProjectId"] : [],
      preferred: preferred.revenues,
    }),
    revenueRecords: (book) => ({ rows: order(book.revenues.map(listedRevenue)), fields: types.Revenue! }),
  };
}

/** The search says null where the record says 0. */
function searchedRevenue(row: Row): Row {
  return { ...row, DependingOnTaskId: row.DependingOnTaskId || null };
}

/** Custom lists without a value are `[]` in the search and null in the list of a project. */
function listedRevenue(row: Row): Row {
  const fields = Object.entries(row.AllCustomFields as Row).map(([label, value]) => [
    label,
    Array.isArray(value) && value.length === 0 ? null : value,
  ]);
  return { ...row, AllCustomFields: Object.fromEntries(fields) };
}
