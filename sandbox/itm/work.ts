import { random } from "../kit/random.ts";
import type { Filler } from "../kit/records.ts";
import type { World } from "../world/model.ts";
import type { Row } from "./filter.ts";
import type { ProjectBook } from "./records.ts";
import { ACCOUNT_ID, addDays, currencyOf, day, decimal, money, stamp, taskCustomFields, userRef, workingDays } from "./values.ts";

type Fill = Filler["fill"];

const taskNames = ["Survey the site", "Agree the drawings", "Order material", "Set up", "Deliver", "Hand over"];
const sprintNames = ["Sprint 1", "Sprint 2"];
const providers = ["Harbour Lift Services", "Kestrel Scaffolding", "Minster Freight"];

/** Columns of a kanban board; the type tells a board's own names apart. */
export const taskStatuses = ["Backlog", "To Do", "In Progress", "Done", "Archive"].map((Name, type) => ({
  Id: 140_200 + type,
  Name,
  KanbanId: 16_860 + type,
  Color: "",
  Order: type,
  Date: type === 0 ? "" : null,
  Type: { Id: type, Name: type === 0 ? null : Name, IsArchive: type === 4, IsBacklog: type === 0 },
  Default: type === 1,
  LanguageId: 1,
  AutomaticProgress: false,
  ParentKanbanTaskStatusId: 0,
}));

/** A summary task and a few below it, inside the project's dates; the world knows no tasks. */
export function tasksOf(world: World, fill: Fill, book: ProjectBook): Row[] {
  const r = random(world.seed, "itm tasks", book.id);
  const count = r.integer(3, 6);
  const { start, end } = book.source;
  const step = (Date.parse(stamp(end)) - Date.parse(stamp(start))) / 86_400_000 / (count - 1);
  const agile = book.project.MethodTypeId === 2;
  const first = 1_000_001 + book.number * 10;
  const summary = { Id: first, Name: `${book.source.name} plan` };
  return Array.from({ length: count }, (_, i) => {
    const Id = first + i;
    // The last task of an open project has no end yet.
    const open = i === count - 1 && !book.source.closed;
    const StartDate = i === 0 ? stamp(start) : addDays(start, Math.floor(step * (i - 1)));
    const EndDate = open ? (Id % 2 ? "" : null) : i === 0 ? stamp(end) : addDays(start, Math.floor(step * i));
    const done = EndDate && (book.source.closed || Date.parse(EndDate) < Date.parse(world.asOf));
    return fill("Task", Id, {
      Id,
      ProjectId: book.id,
      IdWithinEntity: i + 1,
      Name: i === 0 ? summary.Name : taskNames[i - 1],
      KindId: i === 0 ? 2 : 3,
      Category: i === 0 ? "Summary" : "Task",
      Type: i === 0 ? null : { Id: 116_322, Name: "Generic", Default: true },
      Status: taskStatuses[done ? 3 : r.integer(1, 2)],
      Priority: i === 0 ? null : { Id: 303_157, Name: "Medium", Default: true },
      ParentTask: i === 0 ? null : summary,
      Duration: workingDays(StartDate, EndDate || StartDate),
      Sprint: agile && i > 0 ? { Name: sprintNames[i % 2] } : null,
      StartDate,
      EndDate,
      CreationDate: addDays(start, -14),
      Team: { TeamMembers: [] },
      Completed: done ? 100 : decimal("12.50"),
      No: `T-${book.id}-${stamp(start).slice(2, 4)}${stamp(start).slice(5, 7)}${String(i + 1).padStart(4, "0")}`,
      Details: `${taskNames[i - 1] ?? "Everything"} for ${book.source.name}`,
      RevenueMilestone: i === count - 1,
      Swimlane: null,
      FavouriteId: -1,
      AllCustomFields: taskCustomFields(world.seed, Id),
    });
  });
}

/** Purchases of a project: commitments to suppliers that no other system of the world knows. */
export function purchasesOf(world: World, fill: Fill, book: ProjectBook): Row[] {
  const r = random(world.seed, "itm purchases", book.id);
  return Array.from({ length: r.integer(0, 3) }, (_, i) => {
    const Id = 400_001 + book.number * 10 + i;
    const provider = r.integer(0, providers.length - 1);
    const approved = r.chance(0.5);
    const amount = `${r.integer(50, 9_000)}.${r.integer(10, 99)}`;
    const applied = addDays(book.source.start, r.integer(0, 20));
    const task = r.chance(0.5) ? book.tasks.find((t) => t.KindId === 3) : undefined;
    const known = {
      Id,
      AccountId: ACCOUNT_ID,
      ProjectId: book.id,
      Name: `${providers[provider]} ${i + 1}`,
      StatusName: approved ? "Approved" : "Planned",
      StatusId: approved ? 47133 : 47131,
      StatusDate: applied,
      ProjectCostId: book.id * 10 + (Id % 2) + 1,
      BudgetAccountName: `Account ${(Id % 2) + 1}`,
      TypeId: 29_087,
      TypeName: "Goods",
      ProviderName: providers[provider],
      ProviderId: 5_140 + provider,
      No: `S${Id}`,
      ActualAmount: money(approved ? `${amount}0000000000` : "0.000000000000", "GBP", applied),
      ProjectedAmount: money(`${amount}0000000000`, "GBP", applied),
      IsConsiderAsActualValue: approved,
      DueDate: addDays(applied, 30),
      DependingOnTaskId: task?.Id ?? null,
      DependingOnTaskName: task?.Name ?? "",
      TaskDue: task?.EndDate ?? "",
      TaskStart: task?.StartDate ?? "",
      IsDependUponTaskStartDate: false,
      TaskDateGap: 0,
    };
    // Every sample of the search shows an amount of nothing beside the real ones.
    const searched = { Amount: 0, FirstRecurrenceDate: "", DependOnTaskDate: task?.EndDate ?? "", IsTaskAssociated: task !== undefined };
    const more = { IsDependOnTask: task !== undefined, AllCustomFields: { "Cost centre": r.chance(0.5) ? "CC-20" : null } };
    return { ...fill("Purchase", Id, known), ...searched, ...more };
  });
}

/** The v1 record of a purchase; only here does a currency have a name. */
export function purchaseV1(fill: Fill, v2: Row): Row {
  const { code, symbol } = currencyOf("GBP");
  const detail = (name: "ActualAmount" | "ProjectedAmount") => {
    const amount = v2[name] as Row;
    return {
      [name]: amount.Amount,
      [`${name}CurrencyId`]: amount.CurrencyId,
      [`${name}ExchangeRate`]: amount.ExchangeRate,
      [`${name}ChangeApplied`]: String(amount.AppliedDate).replace("Z", ".950Z"),
      [`${name}Base`]: amount.BaseAmount,
      [`${name}CurrencySymbol`]: symbol,
      [`${name}CurrencyAlphabeticCode`]: code,
    };
  };
  const icon = "https://example.com/icons/flag.png";
  return fill("PurchaseV1", String(v2.Id), {
    PurchaseId: v2.Id,
    AccountId: v2.AccountId,
    ProjectId: v2.ProjectId,
    PurchaseName: v2.Name,
    Description: v2.Description,
    PurchaseStatus: {
      PurchaseStatusName: v2.StatusName,
      PurchaseStatusId: v2.StatusId,
      PurchaseStatusIcon: icon,
      StatusDate: v2.StatusDate,
    },
    BudgetAccount: { BudgetAccountName: v2.BudgetAccountName, BudgetAccountId: v2.ProjectCostId },
    PurchaseType: { PurchaseTypeName: v2.TypeName, PurchaseTypeId: v2.TypeId, PurchaseTypeIcon: icon },
    DueDate: v2.DueDate,
    Provider: { ProviderId: v2.ProviderId, ProviderName: v2.ProviderName },
    InvoiceNo: v2.No,
    DependingOnTask: { DependingOnTaskName: v2.DependingOnTaskName, DependingOnTaskId: v2.DependingOnTaskId ?? 0 },
    ActualAmountDetail: detail("ActualAmount"),
    ProjectedAmountDetail: detail("ProjectedAmount"),
    IsDocumentAttached: false,
  });
}

/** The manager and a few colleagues; members and tasks are maps, by user id and by task number. */
export function teamOf(world: World, fill: Fill, book: ProjectBook): Row {
  const r = random(world.seed, "itm team", book.id);
  const manager = world.employees.find((e) => e.key === book.source.manager);
  const others = r.shuffle(world.employees.filter((e) => e !== manager)).slice(0, 3);
  const team = manager ? [manager, ...others] : others;
  const members: Record<string, Row> = {};
  for (const e of team)
    members[e.ids.itm] = fill("ProjectTeamMembers", e.ids.itm, {
      intUserId: String(e.ids.itm),
      name: `${e.firstName} ${e.lastName}`,
      firstName: e.firstName,
      lastName: e.lastName,
      holidays: "2025/01/01,2025/12/25,",
      position: e.title,
    });
  const tasks: Record<string, Row> = {};
  for (const task of book.tasks) {
    const worker = team[(task.IdWithinEntity as number) % team.length];
    const taskMembers = worker && {
      [worker.ids.itm]: { intProjectUserId: book.id * 10 + 1, intAvailableCapacity: 960, taskrole: "TaskMember" },
    };
    tasks[String(task.No)] = fill("ProjectTeamTasks", String(task.Id), {
      intTaskId: String(task.Id),
      name: task.Name,
      status: (task.Status as Row).Name,
      start: day(String(task.StartDate)),
      end: day(String(task.EndDate || task.StartDate)),
      members: taskMembers ?? {},
    });
  }
  return fill("ProjectTeam", book.id, {
    type: "team",
    version: "1.1",
    ProjectMethodTypeId: String(book.project.MethodTypeId),
    MySelfAsPM: userRef(manager).EmailAddress,
    members,
    tasks,
  });
}

/** Revenue lines are the milestones' sums; what people cost is made up. */
export function budgetOf(fill: Fill, book: ProjectBook): Row {
  const sum = (name: "ProjectedAmount" | "ActualAmount") =>
    decimal(book.revenues.reduce((total, row) => total + Number(String((row[name] as Row).BaseAmount)), 0).toFixed(6));
  const part = (type: string, known: Row) => fill(type, book.id, known);
  return fill("ProjectBudget", book.id, {
    TopDownBudget: part("ProjectBudgetTopDownBudget", { TopDownRevenue: sum("ProjectedAmount"), TopDownRevenueCurrencyId: 4145 }),
    BottomUpBudget: part("ProjectBudgetBottomUpBudget", { BottomUpRevenue: sum("ProjectedAmount") }),
    ActualValues: part("ProjectBudgetActualValues", { ActualRevenue: sum("ActualAmount") }),
  });
}
