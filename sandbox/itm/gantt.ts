import type { JsonObject } from "../kit/json.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { Dataset, ProjectRecords } from "./model.ts";
import { day, userRef } from "./values.ts";

/** The Gantt chart of a project: its tasks as rows, the summary's children below it. */
export function ganttOf({ fill, world, lookup }: Dataset, project: ProjectRecords): JsonObject {
  const bar = (type: string, task: JsonObject) => {
    const startDate = day(String(task.StartDate));
    const endDate = day(String(task.EndDate || task.StartDate));
    return fill(type, String(task.Id), {
      id: task.Id,
      name: task.Name,
      status: (task.Status as JsonObject).Name,
      duration: task.Duration,
      sprint: (task.Sprint as JsonObject | null)?.Name ?? "",
      percentDone: Math.round(Number(String(task.Completed))),
      calendar: "general",
      startDate,
      endDate,
      constraintDate: startDate,
      // The value the vendor sends when there is no baseline.
      baselines: [{ startDate: "0001-01-01", endDate: "0001-01-01" }],
      schedulingMode: "Normal",
      children: [],
    });
  };
  const [summary, ...children] = project.tasks();
  const rows = summary ? [{ ...bar("GanttTasksRow", summary), children: children.map((task) => bar("GanttTasksRowChildren", task)) }] : [];
  const links = dependenciesOf(project).map(({ Id, From, To, Type }) => ({
    id: Id,
    fromTask: From,
    toTask: To,
    type: Type,
    lag: "0",
    lagUnit: "d",
  }));
  const dates = { startDate: day(project.source.start), endDate: day(project.source.end) };
  const shape = { calendar: "general", progressModel: "DURATION", hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };
  const worker = userRef(lookup.employees.get(project.source.manager) ?? world.employees[0]);
  const resources = [fill("GanttResourcesRow", project.id, { id: worker.UserId, name: worker.DisplayName, calendar: "general" })];
  const assignments = children.map((task) =>
    fill("GanttAssignmentsRow", String(task.Id), { id: Number(task.Id) * 10 + 1, event: task.Id, resource: worker.UserId, units: 100 }),
  );
  return fill("Gantt", project.id, {
    success: true,
    type: "sync",
    revision: 1,
    project: fill("GanttProject", project.id, { ...dates, ...shape, percentDone: project.record.Expected }),
    tasks: { rows },
    dependencies: { rows: links },
    resources: { rows: resources },
    assignments: { rows: assignments },
    timeRanges: { rows: [] },
  });
}
