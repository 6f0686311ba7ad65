import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import { dayMs, secondsStamp } from "../kit/time.ts";
import { taskCustomFields } from "./custom-fields.ts";
import type { Maker, ProjectRecords } from "./model.ts";
import { addDays, decimal, workingDays } from "./values.ts";

const taskNames = ["Survey the site", "Agree the drawings", "Order material", "Set up", "Deliver", "Hand over"];
const sprintNames = ["Sprint 1", "Sprint 2"];

/** Columns of a kanban board. Their type gives the meaning of a name that a board chose for itself. */
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

/** A summary task and a few below it, inside the project's dates. The world has no tasks. */
export function tasksOf({ world, fill }: Maker, project: ProjectRecords): JsonObject[] {
  const r = random(world.seed, "itm tasks", project.id);
  const count = r.integer(3, 6);
  const { start, end } = project.source;
  const step = (Date.parse(secondsStamp(end)) - Date.parse(secondsStamp(start))) / dayMs / (count - 1);
  const agile = project.record.MethodTypeId === 2;
  const first = 1_000_001 + project.number * 10;
  const summary = { Id: first, Name: `${project.source.name} plan` };
  return Array.from({ length: count }, (_, i) => {
    const Id = first + i;
    // The last task of an open project has no end yet.
    const open = i === count - 1 && !project.source.closed;
    const StartDate = i === 0 ? secondsStamp(start) : addDays(start, Math.floor(step * (i - 1)));
    const EndDate = open ? (Id % 2 ? "" : null) : i === 0 ? secondsStamp(end) : addDays(start, Math.floor(step * i));
    const done = EndDate && (project.source.closed || Date.parse(EndDate) < Date.parse(world.asOf));
    return fill("Task", Id, {
      Id,
      ProjectId: project.id,
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
      No: `T-${project.id}-${secondsStamp(start).slice(2, 4)}${secondsStamp(start).slice(5, 7)}${String(i + 1).padStart(4, "0")}`,
      Details: `${taskNames[i - 1] ?? "Everything"} for ${project.source.name}`,
      RevenueMilestone: i === count - 1,
      Swimlane: null,
      FavouriteId: -1,
      AllCustomFields: taskCustomFields(world.seed, Id),
    });
  });
}
