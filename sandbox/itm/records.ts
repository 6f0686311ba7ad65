import type { VendorContract } from "../../contract/model.ts";
import { random } from "../kit/random.ts";
import { type Filler, filler } from "../kit/records.ts";
import type { Milestone, Organisation, Project, World } from "../world/model.ts";
import type { Row } from "./filter.ts";
import {
  ACCOUNT_ID,
  addDays,
  baseAmount,
  decimal,
  money,
  projectCustomFields,
  revenueCustomFields,
  stamp,
  userRef,
  workingDays,
} from "./values.ts";
import { purchasesOf, tasksOf } from "./work.ts";

/** A project of the world as ITM Platform holds it, with what hangs below it. */
export interface ProjectBook {
  id: number;
  /** Counted from 1; ids below a project are made of it, because ids made of ids would outgrow 32 bits. */
  number: number;
  source: Project;
  /** v2 record. */
  project: Row;
  /** The same in v1 names. */
  projectV1: Row;
  milestones: Milestone[];
  revenues: Row[];
  tasks: Row[];
  purchases: Row[];
}

export interface Records {
  world: World;
  contract: VendorContract;
  fill: Filler["fill"];
  books: readonly ProjectBook[];
  book(id: string): ProjectBook | undefined;
}

/** Shows the world's projects and milestones in the vendor's records; tasks and purchases are made up when first asked for. */
export function makeRecords(world: World, contract: VendorContract): Records {
  // Deep enough for the deepest documented record, so that nothing comes out cut off.
  const { fill } = filler(contract, world.seed, world.asOf, 8);
  const organisations = new Map(world.organisations.map((o) => [o.key, o]));
  const employees = new Map(world.employees.map((e) => [e.key, e]));
  const milestones = new Map<string, Milestone[]>();
  for (const milestone of world.milestones)
    if (milestone.seen.itm) milestones.set(milestone.project, [...(milestones.get(milestone.project) ?? []), milestone]);
  const books: ProjectBook[] = [];
  for (const source of world.projects) {
    const seen = source.seen.itm;
    if (!seen) continue;
    const client = organisations.get(source.organisation);
    const project = makeProject(source, seen, client);
    const book: ProjectBook = {
      id: seen.id,
      number: books.length + 1,
      source,
      project,
      projectV1: makeProjectV1(source, seen.id, project),
      milestones: milestones.get(source.key) ?? [],
      get revenues() {
        return once(this, "revenues", () => this.milestones.map((m) => makeRevenue(m, this)));
      },
      get tasks() {
        return once(this, "tasks", () => tasksOf(world, fill, this));
      },
      get purchases() {
        return once(this, "purchases", () => purchasesOf(world, fill, this));
      },
    };
    books.push(book);
  }
  const byId = new Map(books.map((book) => [String(book.id), book]));
  return { world, contract, fill, books, book: (id) => byId.get(id) };

  function makeProject(source: Project, seen: NonNullable<Project["seen"]["itm"]>, client: Organisation | undefined): Row {
    const start = stamp(source.start);
    const end = stamp(source.end);
    const Status = source.closed
      ? { Id: 93289, Name: "Closed", Icon: "https://example.com/icons/lock.png", IsCompleted: true }
      : { Id: 93288, Name: "In Progress", Icon: "https://example.com/icons/chart.png", IsCompleted: false };
    return fill("Project", seen.id, {
      Id: seen.id,
      No: seen.no,
      Name: seen.name,
      Code: seen.code,
      InternalCode: seen.internalCode,
      StartDate: start,
      EndDate: end,
      Duration: workingDays(start, end),
      Expected: progress(source, seen.id),
      Status,
      BaseCurrencyId: 4145,
      ExternalClient: { Id: client?.seen.itm?.id ?? 0, Name: client?.seen.itm?.name ?? "" },
      AllCustomFields: { ...projectCustomFields(world.seed, seen.id), ...seen.customFields },
    });
  }

  function progress(source: Project, id: number): number {
    return source.closed ? 100 : random(world.seed, "itm progress", id).integer(0, 99);
  }

  function makeProjectV1(source: Project, id: number, v2: Row): Row {
    const manager = userRef(employees.get(source.manager));
    const named = (prefix: string, name: string) => {
      const { Id, Name } = v2[name] as { Id: number; Name: string };
      return { [`${prefix}Name`]: Name, [`${prefix}Id`]: Id };
    };
    const iconed = (prefix: string, name: string) => ({ ...named(prefix, name), [`${prefix}Icon`]: (v2[name] as Row).Icon });
    const asset = v2.Asset as { Id: number; Path: string };
    return fill("ProjectV1", id, {
      ProjectId: id,
      AccountId: ACCOUNT_ID,
      ProjectName: v2.Name,
      ProjectNo: v2.No,
      ProjectType: iconed("ProjectType", "Type"),
      ProjectStatus: iconed("ProjectStatus", "Status"),
      ProjectApproval: iconed("ProjectApproval", "ApprovalStatus"),
      ProjectPriority: iconed("ProjectPriority", "Priority"),
      Duration: v2.Duration,
      ProjectStartDate: v2.StartDate,
      ProjectEndDate: v2.EndDate,
      ProjectProgressComplete: v2.Expected,
      CompanyProjectCode: v2.InternalCode,
      ProjectTeam: { ProjectManagers: [manager], ProjectTeamMembers: [], ProjectGuests: [] },
      BusinessGoal: named("BusinessGoal", "BusinessGoal"),
      BusinessGoalCategory: named("BusinessGoalCategory", "Category"),
      Sponsor: named("Sponsor", "Sponsor"),
      InternalClient: named("InternalClient", "InternalClient"),
      ExternalClient: named("ExternalClient", "ExternalClient"),
      MainProcessAffected: named("MainProcessAffected", "ProcessAffected"),
      DestinationResource: { DestinationResourceName: asset.Path, DestinationResourcesId: asset.Id },
      PerformingUnit: named("PerformingUnit", "PerformingUnit"),
      Active: !source.closed,
      ProjectMethodTypeId: v2.MethodTypeId,
      Program: null,
      AllCustomFields: v2.AllCustomFields,
    });
  }

  function makeRevenue(milestone: Milestone, book: ProjectBook): Row {
    const { id, no, customFields } = milestone.seen.itm!;
    const billed = milestone.state === "billed";
    const applied = addDays(book.source.start, 1);
    const due = stamp(milestone.due);
    const status = revenueStatus(milestone.state);
    const projectedBase = decimal(baseAmount(milestone.amount, milestone.currency));
    const task = id % 3 === 0 ? book.tasks.at(-1) : undefined;
    return {
      ...fill("Revenue", id, {
        Id: id,
        No: no,
        Name: milestone.name,
        Description: milestone.details,
        DueDate: due,
        FirstRevenueDate: "",
        RepeatsOnId: 0,
        RepeatsOnValue: 0,
        ...status,
        StatusDate: billed && milestone.approvedAt ? stamp(milestone.approvedAt) : applied,
        IsConsiderActualValue: billed,
        ProjectedAmount: money(milestone.amount, milestone.currency, applied),
        ActualAmount: money(billed ? milestone.amount : "0.00", milestone.currency, applied),
        IsDependOnTask: task !== undefined,
        DependingOnTaskId: task?.Id ?? 0,
        DependingOnTaskName: task?.Name ?? "",
        IsStartDate: false,
        TaskDateGap: 0,
        IsDependUponTaskStartDate: false,
        IsRevenueTaskAssociated: task !== undefined,
        DependOnTaskDate: task?.EndDate ?? "",
        AllCustomFields: { ...revenueCustomFields(world.seed, id, milestone.approvedAt), ...customFields },
        IsConsiderAsActualValue: billed,
        IsDocumentAttached: false,
        BaselineDueDate: due,
        BaselineBlendedProjectedAmount: projectedBase,
        BaselineBlendedDate: due,
        BaselineProjectedAmount: projectedBase,
        FirstRecurrenceDate: "",
        IsTaskAssociated: task !== undefined,
        Period: null,
      }),
      ProjectId: book.id,
    };
  }
}

/**
 * Statuses are a list every account makes for itself; only Planned and Billed are seen in the documentation.
 * This account has no status between them, so a delivered or approved milestone is still planned.
 */
function revenueStatus(state: Milestone["state"]): Row {
  const icon = (name: string) => `https://example.com/icons/${name}.png`;
  if (state === "billed") return { StatusId: 47132, StatusName: "Billed", StatusIcon: icon("clipboard") };
  if (state === "dropped") return { StatusId: 47134, StatusName: "Cancelled", StatusIcon: icon("cross") };
  return { StatusId: 47131, StatusName: "Planned", StatusIcon: icon("calendar") };
}

/** Puts the made value in the getter's place. */
function once<T>(owner: object, name: string, make: () => T[]): T[] {
  const value = make();
  Object.defineProperty(owner, name, { value });
  return value;
}
