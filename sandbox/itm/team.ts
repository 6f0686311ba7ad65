import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import type { Maker, ProjectRecords } from "./model.ts";
import { day, userRef } from "./values.ts";

/** The manager and a few colleagues; members and tasks are maps, by user id and by task number. */
export function teamOf({ world, lookup, fill }: Maker, project: ProjectRecords): JsonObject {
  const r = random(world.seed, "itm team", project.id);
  const manager = lookup.employees.get(project.source.manager);
  const others = r.shuffle(world.employees.filter((e) => e !== manager)).slice(0, 3);
  const team = manager ? [manager, ...others] : others;
  const members: Record<string, JsonObject> = {};
  for (const e of team)
    members[e.ids.itm] = fill("ProjectTeamMembers", e.ids.itm, {
      intUserId: String(e.ids.itm),
      name: `${e.firstName} ${e.lastName}`,
      firstName: e.firstName,
      lastName: e.lastName,
      holidays: "2025/01/01,2025/12/25,",
      position: e.title,
    });
  const tasks: Record<string, JsonObject> = {};
  for (const task of project.tasks()) {
    const worker = team[(task.IdWithinEntity as number) % team.length];
    const taskMembers = worker && {
      [worker.ids.itm]: { intProjectUserId: project.id * 10 + 1, intAvailableCapacity: 960, taskrole: "TaskMember" },
    };
    tasks[String(task.No)] = fill("ProjectTeamTasks", String(task.Id), {
      intTaskId: String(task.Id),
      name: task.Name,
      status: (task.Status as JsonObject).Name,
      start: day(String(task.StartDate)),
      end: day(String(task.EndDate || task.StartDate)),
      members: taskMembers ?? {},
    });
  }
  return fill("ProjectTeam", project.id, {
    type: "team",
    version: "1.1",
    ProjectMethodTypeId: String(project.record.MethodTypeId),
    MySelfAsPM: userRef(manager).EmailAddress,
    members,
    tasks,
  });
}
