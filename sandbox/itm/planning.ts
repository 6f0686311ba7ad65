import { random } from "../kit/random.ts";
import type { Row } from "./filter.ts";
import type { ProjectBook, Records } from "./records.ts";
import { addDays, day, stamp, userRef } from "./values.ts";

/** Links from each task to the next one, with every member the XML answer can carry. */
export function dependenciesOf(book: ProjectBook): Row[] {
  const tasks = book.tasks.filter((task) => task.KindId === 3);
  return tasks.slice(1).map((task, i) => ({
    FromTaskNo: tasks[i]!.No,
    ToTaskNo: task.No,
    From: tasks[i]!.Id,
    To: task.Id,
    Type: 2,
    Lag: "0",
    Cls: "",
    LagUnit: "d",
    Id: Number(task.Id) * 10,
  }));
}

/** The only answer of the vendor that is XML. */
export function dependenciesXml(book: ProjectBook): string {
  const link = (row: Row) =>
    `<Link>\n${Object.entries(row)
      .map(([name, value]) => `<${name}>${escaped(value)}</${name}>\n`)
      .join("")}</Link>\n`;
  return `<Links>\n${dependenciesOf(book).map(link).join("")}</Links>\n`;
}

function escaped(value: unknown): string {
  return String(value).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The chart of a project: its tasks as rows, the summary's children below it. */
export function ganttOf({ fill, world }: Records, book: ProjectBook): Row {
  const bar = (type: string, task: Row) => {
    const startDate = day(String(task.StartDate));
    const endDate = day(String(task.EndDate || task.StartDate));
    return fill(type, String(task.Id), {
      id: task.Id,
      name: task.Name,
      status: (task.Status as Row).Name,
      duration: task.Duration,
      sprint: (task.Sprint as Row | null)?.Name ?? "",
      percentDone: Math.round(Number(String(task.Completed))),
      calendar: "general",
      startDate,
      endDate,
      constraintDate: startDate,
      // No baseline is told by a day that never was.
      baselines: [{ startDate: "0001-01-01", endDate: "0001-01-01" }],
      schedulingMode: "Normal",
      children: [],
    });
  };
  const [summary, ...children] = book.tasks;
  const rows = summary ? [{ ...bar("GanttTasksRow", summary), children: children.map((task) => bar("GanttTasksRowChildren", task)) }] : [];
  const links = dependenciesOf(book).map(({ Id, From, To, Type }) => ({
    id: Id,
    fromTask: From,
    toTask: To,
    type: Type,
    lag: "0",
    lagUnit: "d",
  }));
  const dates = { startDate: day(book.source.start), endDate: day(book.source.end) };
  const shape = { calendar: "general", progressModel: "DURATION", hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
  const worker = userRef(world.employees.find((e) => e.key === book.source.manager) ?? world.employees[0]);
  const resources = [fill("GanttResourcesRow", book.id, { id: worker.UserId, name: worker.DisplayName, calendar: "general" })];
  const assignments = children.map((task) =>
    fill("GanttAssignmentsRow", String(task.Id), { id: Number(task.Id) * 10 + 1, event: task.Id, resource: worker.UserId, units: 100 }),
  );
  return fill("Gantt", book.id, {
    success: true,
    type: "sync",
    revision: 1,
    project: fill("GanttProject", book.id, { ...dates, ...shape, percentDone: book.project.Expected }),
    tasks: { rows },
    dependencies: { rows: links },
    resources: { rows: resources },
    assignments: { rows: assignments },
    timeRanges: { rows: [] },
  });
}

export const intervalDays: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91 };

/** Who could do how much, for the first projects; months and quarters are of equal length here. */
export function capacityOf(records: Records, start: string, interval: string, count: number): Row {
  const { fill, world } = records;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const length = intervalDays[interval]!;
  // This operation writes times without a zone.
  const local = (date: string) => stamp(date).replace("Z", "");
  const category = { CategoryId: 19_872, CategoryName: "Engineer", CategoryType: 2 };
  const minutes = (key: string) => random(world.seed, "itm capacity", key).integer(0, 480);
  const projects = records.books.slice(0, 2).map((book) => {
    const head = { ProjectId: book.id, ProjectName: book.project.Name, ProjectMethodType: book.project.MethodTypeId };
    const tasks = book.tasks
      .filter((t) => t.KindId === 3)
      .map((t) => ({ t, head: { TaskId: t.Id, TaskName: t.Name, TaskKind: 3, ParentTaskId: 0 } }));
    return { head, tasks };
  });
  const dates = (t: Row) => ({ TaskStartDate: local(String(t.StartDate)), TaskEndDate: local(String(t.EndDate || t.StartDate)) });
  const effort = (n: number, t: Row) => ({ IntervalIdentity: n, Allocated: minutes(`${t.Id}.${n}`) });
  const demand = (n: number, t: Row) => ({ ...effort(n, t), Demand: minutes(`${t.Id}.${n}`) });
  const user = world.employees[0];
  return {
    Projects: projects.map(({ head, tasks }) =>
      fill("ResourceCapacityProject", String(head.ProjectId), {
        ...head,
        Tasks: tasks.map(({ t, head }) =>
          fill("ResourceCapacityProjectTask", String(t.Id), {
            ...head,
            Categories: [{ ...category, ...dates(t), Efforts: numbers.map((n) => demand(n, t)) }],
          }),
        ),
      }),
    ),
    Intervals: numbers.map((n) => ({
      IntervalIdentity: n,
      IntervalName: day(addDays(start, (n - 1) * length)),
      StartDate: local(addDays(start, (n - 1) * length)),
      EndDate: local(addDays(start, n * length)),
    })),
    Categories: [
      {
        ...category,
        Users: [
          fill("ResourceCapacityCategoryUser", "1", {
            UserId: user?.ids.itm ?? 0,
            UserName: user ? `${user.firstName} ${user.lastName}` : "",
            Designation: user?.title ?? "",
            Capacity: numbers.map((n) => ({ IntervalIdentity: n, Capacity: 480 * Math.min(length, 5), IsUserOnHoliday: false })),
            Projects: projects.map(({ head, tasks }) =>
              fill("ResourceCapacityCategoryUserProject", String(head.ProjectId), {
                ...head,
                Tasks: tasks.map(({ t, head }) =>
                  fill("ResourceCapacityCategoryUserProjectTask", String(t.Id), {
                    ...head,
                    ...dates(t),
                    Efforts: numbers.map((n) => effort(n, t)),
                  }),
                ),
              }),
            ),
          }),
        ],
      },
    ],
  };
}
