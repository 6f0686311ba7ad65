import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import { categories } from "./categories.ts";
import type { Dataset } from "./model.ts";
import { addDays, day } from "./values.ts";

export const intervalDays: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91 };

/** The resource capacity of the first projects in `count` intervals. Here all months, and all quarters, are equally long. */
export function capacityOf(dataset: Dataset, start: string, interval: string, count: number): JsonObject {
  const { fill, world } = dataset;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const length = intervalDays[interval]!;
  // This operation writes times without a zone.
  const local = (date: string) => secondsStamp(date).replace("Z", "");
  const category = { CategoryId: categories[0]!.Id, CategoryName: categories[0]!.Name, CategoryType: 2 };
  const minutes = (key: string) => random(world.seed, "itm capacity", key).integer(0, 480);
  const projects = dataset.projects.slice(0, 2).map((project) => ({
    head: { ProjectId: project.id, ProjectName: project.record.Name, ProjectMethodType: project.record.MethodTypeId },
    tasks: project.tasks().filter((task) => task.KindId === 3),
  }));
  const headOf = (task: JsonObject) => ({ TaskId: task.Id, TaskName: task.Name, TaskKind: 3, ParentTaskId: 0 });
  const datesOf = (task: JsonObject) => ({
    TaskStartDate: local(String(task.StartDate)),
    TaskEndDate: local(String(task.EndDate || task.StartDate)),
  });
  const allocated = (n: number, task: JsonObject) => ({ IntervalIdentity: n, Allocated: minutes(`${task.Id}.${n}`) });
  const demanded = (n: number, task: JsonObject) => ({ ...allocated(n, task), Demand: minutes(`${task.Id}.${n}`) });
  const ofProject = ({ head, tasks }: (typeof projects)[number]) =>
    fill("ResourceCapacityProject", String(head.ProjectId), {
      ...head,
      Tasks: tasks.map((task) =>
        fill("ResourceCapacityProjectTask", String(task.Id), {
          ...headOf(task),
          Categories: [{ ...category, ...datesOf(task), Efforts: numbers.map((n) => demanded(n, task)) }],
        }),
      ),
    });
  const ofUser = ({ head, tasks }: (typeof projects)[number]) =>
    fill("ResourceCapacityCategoryUserProject", String(head.ProjectId), {
      ...head,
      Tasks: tasks.map((task) =>
        fill("ResourceCapacityCategoryUserProjectTask", String(task.Id), {
          ...headOf(task),
          ...datesOf(task),
          Efforts: numbers.map((n) => allocated(n, task)),
        }),
      ),
    });
  const user = world.employees[0];
  return {
    Projects: projects.map(ofProject),
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
            Projects: projects.map(ofUser),
          }),
        ],
      },
    ],
  };
}
