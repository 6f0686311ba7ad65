import type { Reply } from "../../kit/call.ts";
import type { JsonObject } from "../../kit/json.ts";
import { json, message } from "../answers.ts";
import { categories } from "../categories.ts";
import { dependenciesOf } from "../dependencies.ts";
import { decimal } from "../values.ts";
import { answer, refusal, type WriteRequest } from "./request.ts";

type Write = (request: WriteRequest) => Reply;

/** What is more than making, changing or removing records, by operation. */
export const otherWrites: Record<string, Write> = {
  "project-budget.update": (request) => {
    const { parents, given, log } = request;
    parents.project!.budget = { ...parents.project!.budget, ...given };
    log.add("changed", "ProjectBudget", parents.project!.id);
    return answer(request, "Budget updated successfully.");
  },
  "sprints.allocate-task": (request) => allocate(request, [Number(request.match.params.TaskId)]),
  "sprints.allocate-tasks": (request) => allocate(request, request.given.TaskIds as number[]),
  "project-categories.associate-all": (request) => done(request, "Categories Linked to Project sucessfully"),
  "project-categories.associate": (request) => priced(request, "Categories Linked to Project sucessfully"),
  "project-categories.create-with-price": (request) => priced(request, "Categories Linked to Project sucessfully"),
  "project-categories.update-price": (request) => priced(request, "Price Updated sucessfully"),
  "project-categories.delete-price": (request) => priced(request, "Price Deleted sucessfully."),
  "gantt.update": gantt,
  "gantt.insert-progress": (request) => {
    request.parents.project!.record.Expected = Number(request.match.params.PercentDone);
    request.log.add("changed", "Project", request.parents.project!.id);
    return answer(request, "");
  },
  // The page does not say how the tasks are named: nothing can be removed.
  "tasks.bulk-delete": () => message(400, "No task is named"),
  "task-team.assign": team,
  "task-team.delete": leave,
  "task-statuses.get-or-create": status,
  "task-effort.add-categories": addCategories,
  "task-effort.delete-category": deleteCategory,
  "task-effort.update": (request) => done(request, "Updated Successfully"),
  "task-dependencies.create": link,
  "task-dependencies.delete": unlink,
  "baselines.create-task-baseline": (request) => done(request, ""),
  "baselines.set-active": activate,
};

function done(request: WriteRequest, text: string): Reply {
  const { match, parents, log } = request;
  log.add("changed", match.id.startsWith("task-effort") ? "Task" : "Project", parents.task?.Id ?? parents.project?.id);
  return answer(request, text, parents.project?.id);
}

function allocate(request: WriteRequest, ids: number[]): Reply {
  const { parents, collections, match, log } = request;
  const sprint = collections.edit("sprints", parents).find((row) => String(row.Id).toLowerCase() === match.params.SprintId!.toLowerCase());
  if (!sprint) return refusal(request, `Sprint ${match.params.SprintId} does not exists.`);
  const tasks = parents.project!.tasks().filter((task) => ids.includes(Number(task.Id)));
  if (tasks.some((task) => task.KindId === 2)) return refusal(request, "Summary tasks and milestones cannot be allocated to a sprint.");
  for (const task of tasks) {
    task.Sprint = { Name: sprint.Name };
    log.add("changed", "Task", task.Id);
  }
  return answer(request, "Sprint allocated successfully.", ids[0]);
}

function priced(request: WriteRequest, text: string): Reply {
  const { given, match, parents, collections, log } = request;
  const id = Number(given.CategoryId ?? match.params.ProfessionalCategoryId);
  if (!categories.some((category) => category.Id === id)) return refusal(request, `Professional Category ${id} is invalid.<br/>`);
  const row = collections.edit("project-categories", parents).find((one) => one.ProfessionalCategoryId === id);
  const price = match.id.endsWith("delete-price") ? 0 : given.PricePerHour;
  if (row && price !== undefined) row.StandardBillRate = { ...(row.StandardBillRate as JsonObject), Amount: decimal(String(price)) };
  log.add("changed", "ProjectProfessionalCategory", row?.ProjectProfessionalCategoryPriceId ?? id);
  return answer(request, text, row?.ProjectProfessionalCategoryPriceId ?? id);
}

/** The page shows removed tasks alone. */
function gantt(request: WriteRequest): Reply {
  const { given, parents, log } = request;
  const removed = ((given.tasks as JsonObject)?.removed ?? []) as JsonObject[];
  const tasks = parents.project!.tasks();
  const lost = removed.find(({ id }) => !tasks.some((task) => task.Id === Number(id)));
  if (lost) return json(400, { success: false, responseText: `${lost.id}: Task doesn't exists. ` });
  for (const { id } of removed) {
    tasks.splice(
      tasks.findIndex((task) => task.Id === Number(id)),
      1,
    );
    log.add("removed", "Task", id);
  }
  return json(200, {
    success: true,
    requestId: given.requestId ?? 0,
    type: given.type ?? "sync",
    revision: null,
    tasks: null,
    dependencies: null,
  });
}

function team(request: WriteRequest): Reply {
  const { match, parents, collections, log, dataset } = request;
  const members = collections.edit("task-team", parents);
  for (const user of match.params.ProjectUserIds!.split(",").map(Number)) {
    if (members.some((member) => member.UserId === user)) continue;
    const TaskUserId = members.reduce((most, one) => Math.max(most, Number(one.TaskUserId)), Number(parents.task!.Id) * 10) + 1;
    members.push(dataset.fill("TaskTeamMember", TaskUserId, { TaskUserId, SrNo: String(members.length + 1), UserId: user, UserId1: user }));
    log.add("made", "TaskTeamMember", TaskUserId);
  }
  return answer(request, "User Assigned successfully.");
}

function leave(request: WriteRequest): Reply {
  const { match, parents, collections, log } = request;
  const members = collections.edit("task-team", parents);
  const place = members.findIndex((member) => String(member.TaskUserId) === match.params.TaskUserId);
  if (place < 0) return refusal(request, "Cannot delete reference, already in time entry");
  members.splice(place, 1);
  log.add("removed", "TaskTeamMember", match.params.TaskUserId);
  return answer(request, "Deleted Successfully");
}

/** The same name gives the same status. */
function status({ given, parents, collections, log }: WriteRequest): Reply {
  const statuses = collections.edit("task-statuses", parents);
  const found = statuses.find((one) => one.Name === given.Name);
  if (found) return json(200, found);
  const Id = statuses.reduce((most, one) => Math.max(most, Number(one.Id)), 0) + 1;
  const made = { ...statuses[1]!, Id, Name: given.Name, Order: statuses.length, Default: false };
  statuses.push(made);
  log.add("made", "TaskStatus", Id);
  return json(200, made);
}

const isCategory = (row: JsonObject, id: unknown) => {
  const { CategoryId, MasterCategoryId } = row.Category as JsonObject;
  return CategoryId === Number(id) || MasterCategoryId === Number(id);
};

function addCategories(request: WriteRequest): Reply {
  const { list, parents, collections, dataset, log } = request;
  const rows = collections.edit("task-effort-by-category", parents);
  if (list.some(({ CategoryId }) => rows.some((row) => isCategory(row, CategoryId)))) return refusal(request, "Category already inserted");
  for (const { CategoryId } of list) {
    const id = Number(CategoryId);
    const name = categories.find((category) => category.Id === id)?.Name ?? "";
    const category = { MasterCategoryId: id, CategoryId: id, CategoryName: name, CategoryTypeId: 2, CategoryTypeName: "Internal" };
    rows.push(dataset.fill("EffortByCategory", `${parents.task!.Id}.${id}`, { Category: category }));
    log.add("made", "EffortByCategory", id);
  }
  return answer(request, "Categories Inserted Successfully");
}

function deleteCategory(request: WriteRequest): Reply {
  const { match, parents, collections, log } = request;
  const rows = collections.edit("task-effort-by-category", parents);
  const place = rows.findIndex((row) => isCategory(row, match.params.CategoryId));
  if (place < 0) return refusal(request, "Error occurred while Deleting");
  rows.splice(place, 1);
  log.add("removed", "EffortByCategory", match.params.CategoryId);
  return answer(request, "Deleted Successfully");
}

function link(request: WriteRequest): Reply {
  const { list, parents, log } = request;
  const project = parents.project!;
  project.links ??= { made: [], removed: new Set() };
  const nos = new Map(project.tasks().map((task) => [task.Id, task.No]));
  const made = list.map((each, i) => {
    const Id = 2_000_000_000 + project.number * 1000 + project.links!.made.length + i;
    log.add("made", "TaskDependency", Id);
    return {
      FromTaskNo: nos.get(each.From) ?? "",
      ToTaskNo: nos.get(each.To) ?? "",
      Type: 2,
      Lag: "0",
      Cls: "",
      LagUnit: "d",
      ...each,
      Id,
    };
  });
  project.links.made.push(...made);
  return json(200, made);
}

function unlink(request: WriteRequest): Reply {
  const { list, parents, log } = request;
  const project = parents.project!;
  project.links ??= { made: [], removed: new Set() };
  const fits = (one: JsonObject, each: JsonObject) => (each.Id ? one.Id === each.Id : one.From === each.From && one.To === each.To);
  for (const one of dependenciesOf(project).filter((row) => list.some((each) => fits(row, each)))) {
    project.links.removed.add(Number(one.Id));
    log.add("removed", "TaskDependency", one.Id);
  }
  return answer(request, "");
}

function activate(request: WriteRequest): Reply {
  const { match, parents, collections, log } = request;
  const baselines = collections.edit("baselines", parents);
  const chosen = baselines.find((row) => String(row.BaselineId) === match.params.BaselineId);
  if (!chosen) return refusal(request, "Baseline doesn't exist");
  const isActive = /^(true|1)$/i.test(match.params.IsActive!);
  for (const row of baselines) row.IsActive = row === chosen ? isActive : isActive ? false : row.IsActive;
  log.add("changed", "Baseline", chosen.BaselineId);
  return answer(request, "Baseline activated", chosen.BaselineId);
}
