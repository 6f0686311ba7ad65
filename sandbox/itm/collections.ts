import { random } from "../kit/random.ts";
import type { Row } from "./filter.ts";
import type { ProjectBook, Records } from "./records.ts";
import { ACCOUNT_ID, decimal, stamp, userRef } from "./values.ts";
import { taskStatuses } from "./work.ts";

/** Services have no documented list; these ids exist. */
export const serviceIds = [7001, 7002];

/** What a path can name above a small resource. */
export interface Parents {
  book?: ProjectBook;
  task?: Row;
  serviceId?: number;
}

/** A resource the world does not speak of. */
interface Collection {
  /** Type of one record by id, or of the rows when there is no such operation. */
  type: string;
  /** Type of the rows where it differs from the record's: the same values, nested in another way. */
  row?: string;
  id: string;
  count: number;
  known?(at: { n: number; id: number; parents: Parents; records: Records }): Row;
}

const collections: Record<string, Collection> = {
  swimlanes: {
    type: "Swimlane",
    id: "KanbanProjectSwimlaneId",
    count: 2,
    known: ({ n, parents }) => ({
      SwimlaneName: n === 1 ? "Default" : `Swimlane ${n}`,
      ProjectId: parents.book?.id,
      ColorCode: "#fabe3c",
      Order: n - 1,
    }),
  },
  "project-progress": {
    type: "ProjectProgress",
    id: "ProjectProgressId",
    count: 2,
    known: ({ n, id, parents, records }) => ({
      ProjectId: parents.book?.id,
      Assessment: n === 1 ? null : { AssessmentName: "On track", AssessmentId: 5314, AssessmentIcon: "https://example.com/icons/note.png" },
      PercentageCompleted: decimal(`${n * 20}.50`),
      CreatedBy: managerOf(parents, records),
      AllCustomFields: { Mood: id % 2 ? { Text: "Steady", Color: "Yellow" } : null },
    }),
  },
  "project-categories": {
    type: "ProjectProfessionalCategory",
    id: "ProjectProfessionalCategoryPriceId",
    count: 2,
    known: ({ n, parents }) => ({
      ProjectId: parents.book?.id,
      ProfessionalCategoryId: categories[n - 1]!.Id,
      Category: { ...categories[n - 1]!, Type: "Employee" },
    }),
  },
  "professional-categories": { type: "ProfessionalCategory", id: "Id", count: 2, known: ({ n }) => categories[n - 1]! },
  sprints: {
    type: "Sprint",
    id: "Id",
    count: 2,
    known: ({ n, parents, records }) => ({
      // The id stays a drawn GUID.
      Id: undefined,
      Name: `Sprint ${n}`,
      AccountId: ACCOUNT_ID,
      ProjectId: parents.book?.id,
      Type: 0,
      IsService: false,
      Creator: creator(managerOf(parents, records)),
      CreatorId: managerOf(parents, records).UserId,
      AllocatedTasks: [],
    }),
  },
  baselines: {
    type: "Baseline",
    id: "BaselineId",
    count: 2,
    known: ({ n, parents }) => {
      const { Name, No, StartDate, EndDate, Duration } = parents.book?.project ?? {};
      const dates = { ProjectStartDate: StartDate, ProjectEndDate: EndDate, ProjectDuration: Duration };
      return { ProjectId: parents.book?.id, ProjectName: Name, ProjectNo: No, ...dates, BaselineName: `Baseline ${n}`, IsActive: n === 1 };
    },
  },
  "task-team": {
    type: "TaskTeamMember",
    id: "TaskUserId",
    count: 1,
    known: ({ parents, records }) => {
      const user = managerOf(parents, records);
      const [first, ...last] = String(user.DisplayName).split(" ");
      const names = { UserName: user.EmailAddress, FirstName: first, LastName: last.join(" "), ServiceAlias: user.DisplayName };
      return { SrNo: "1", UserId: user.UserId, UserId1: user.UserId, ...names };
    },
  },
  "task-statuses": { type: "TaskStatus", id: "Id", count: taskStatuses.length, known: ({ n }) => taskStatuses[n - 1]! },
  "task-progress": {
    type: "TaskProgressRow",
    row: "TaskProgress",
    id: "TaskProgressId",
    count: 2,
    known: ({ n, parents, records }) => {
      const user = managerOf(parents, records);
      const assessment = { AssessmentName: "On track", AssesmentId: 5314, AssessmentId: 5314 };
      const icons = { AssessmentIcon: "https://example.com/icons/note.png", AssessmentPath: "https://example.com/icons/note.png" };
      const task = { TaskId: parents.task?.Id, TaskName: parents.task?.Name, ProjectId: parents.book?.id };
      const people = { CreatedBy: user.DisplayName, TaskManager: user.DisplayName, TaskManagers: [user] };
      return { ...task, ...assessment, ...icons, ...people, PercentageCompleted: decimal(`${n * 20}.50`) };
    },
  },
  "task-effort-by-category": {
    type: "EffortByCategory",
    id: "-",
    count: 2,
    known: ({ n }) => ({ Category: effortCategory(n) }),
  },
  "task-effort-by-member": {
    type: "EffortByMember",
    id: "-",
    count: 1,
    // The manager is the task's one member.
    known: ({ id, parents, records }) => ({ User: managerOf(parents, records), TaskUserId: id, Category: effortCategory(1) }),
  },
  "purchase-budgets": {
    type: "PurchaseBudget",
    row: "PurchaseBudgetRow",
    id: "BudgetAccountId",
    count: 2,
    known: ({ n, parents }) => ({ ProjectId: parents.book?.id, BudgetAccountName: `Account ${n}` }),
  },
  "service-purchase-budgets": {
    type: "ServicePurchaseBudget",
    row: "ServicePurchaseBudgetRow",
    id: "BudgetAccountId",
    count: 1,
    known: ({ n, parents }) => ({ ServiceId: parents.serviceId, BudgetAccountName: `Account ${n}` }),
  },
  "service-purchases": {
    type: "ServicePurchase",
    row: "ServicePurchaseRow",
    id: "PurchaseId",
    count: 2,
    known: ({ n, parents }) => {
      const account = { BudgetAccountId: parents.serviceId! * 10 + 1, BudgetAccountName: "Account 1" };
      return { ServiceId: parents.serviceId, AccountId: ACCOUNT_ID, PurchaseName: `Service purchase ${n}`, ...account };
    },
  },
  "service-revenues": {
    type: "ServiceRevenue",
    row: "ServiceRevenueRow",
    id: "RevenueId",
    count: 2,
    known: ({ n, parents }) => {
      const status = { RevenueStatusId: parents.serviceId! * 10 + n, RevenueStatusName: statusNames[n - 1] };
      return { ServiceId: parents.serviceId, RevenueName: `Service revenue ${n}`, RevenueNo: `SR-${n}`, ...status };
    },
  },
  "service-revenue-statuses": {
    type: "ServiceRevenueStatus",
    id: "RevenueStatusBaseId",
    count: 2,
    known: ({ n }) => ({ RevenueStatusName: statusNames[n - 1], IsDefault: n === 1, IsConsiderAsActualValue: n === 2 }),
  },
};

const statusNames = ["Open", "Billed"];

/** A profession as efforts name it: by its id in the account, and by one within the task's project. */
function effortCategory(n: number): Row {
  const { Id, Name } = categories[n - 1]!;
  return { MasterCategoryId: Id, CategoryId: 2_690 + n, CategoryName: Name, CategoryTypeId: 2, CategoryTypeName: "Internal" };
}

const categories = [
  { Id: 19_872, Name: "Engineer" },
  { Id: 19_873, Name: "Rigger" },
];

/** Small resources by name: rows as lists show them, records as they are by id. */
export function makeCollections(records: Records) {
  const { fill, contract } = records;

  function record(name: string, parents: Parents, n: number): Row {
    const collection = collections[name]!;
    const above = Number(parents.task?.Id ?? parents.book?.id ?? parents.serviceId ?? 4);
    const id = above * 10 + n;
    const known: Row = { [collection.id]: id, ...collection.known?.({ n, id, parents, records }) };
    const named = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    // What only the rows show has to come along, for `row` to find it.
    return { ...named, ...fill(collection.type, `${name}.${above}.${n}`, named) };
  }

  function only(type: string, row: Row): Row {
    return Object.fromEntries(Object.keys(contract.types[type]!).map((name) => [name, row[name]]));
  }

  /** The values of a flat record put where another type nests them; what the record lacks, or may not lack there, is filled. */
  function nested(type: string, key: string, flat: Row): Row {
    const known: Row = {};
    for (const [name, field] of Object.entries(contract.types[type]!)) {
      const fits = (flat[name] !== null || field.nullable) && (flat[name] !== "" || field.blank);
      if (name in flat && fits) known[name] = flat[name];
      else if (contract.types[field.type] && !field.list) known[name] = nested(field.type, `${key}.${name}`, flat);
    }
    return fill(type, key, known);
  }

  function flats(name: string, parents: Parents): Row[] {
    return Array.from({ length: collections[name]!.count }, (_, i) => record(name, parents, i + 1));
  }

  return {
    nested,
    has: (name: string) => name in collections,
    rowType: (name: string) => collections[name]!.row ?? collections[name]!.type,
    rows(name: string, parents: Parents): Row[] {
      const { type, row, id } = collections[name]!;
      return flats(name, parents).map((flat) => (row ? nested(row, `${name}.${flat[id]}`, flat) : only(type, flat)));
    },
    find(name: string, parents: Parents, id: string): Row | undefined {
      const { type, id: member } = collections[name]!;
      const found = flats(name, parents).find((flat) => String(flat[member]).toLowerCase() === id.toLowerCase());
      return found && only(type, found);
    },
  };
}

function managerOf({ book }: Parents, { world }: Records): Row {
  return userRef(world.employees.find((e) => e.key === book?.source.manager) ?? world.employees[0]);
}

function creator(user: Row): Row {
  const [FirstName, ...last] = String(user.DisplayName).split(" ");
  return {
    ...user,
    AccountId: ACCOUNT_ID,
    UserRoleId: 0,
    FirstName,
    LastName: last.join(" "),
    Photo: `UploadData\\PHOTO\\${user.UserId}.png`,
  };
}

/** Ids changed in a project since an instant; the world remembers no changes, so the records' own dates decide. */
export function changesOf(records: Records, book: ProjectBook, since: string | undefined): Row {
  const after = (member: string) => (row: Row) => since === undefined || Date.parse(String(row[member])) > Date.parse(since);
  const ids = (rows: Row[]) => rows.map((row) => row.Id);
  const r = random(records.world.seed, "itm changes", book.id);
  const one = (base: number) => (since === undefined || r.chance(0.5) ? [base + book.id] : []);
  return records.fill("ChangeHistory", book.id, {
    ProjectGeneral: since === undefined || stamp(book.source.end) > stamp(since) ? [book.id] : [],
    Tasks: ids(book.tasks.filter(after("CreationDate"))),
    Revenue: ids(book.revenues.filter(after("StatusDate"))),
    Documents: one(100_000),
    Risks: one(10_000),
    Issues: one(1_000),
  });
}
