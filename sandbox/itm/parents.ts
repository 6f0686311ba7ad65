import { type Call, ReplyError } from "../kit/call.ts";
import type { Match } from "../kit/contract.ts";
import type { JsonObject } from "../kit/json.ts";
import { message, messageWithId } from "./answers.ts";
import type { Dataset, ProjectRecords } from "./model.ts";

/** A call whose operation is known; `version` is that of the address it came to. */
export interface Request {
  call: Call;
  match: Match;
  version: "v1" | "v2";
}

/** The records that a path names above the one it is about. */
export interface Parents {
  project?: ProjectRecords;
  task?: JsonObject;
  serviceId?: number;
}

/** Services have no documented list; these ids exist. */
export const serviceIds = [7001, 7002];

/** Finds the parents that a path names, or throws the vendor's answer when one does not exist, which is never a 404. */
export function parentsOf(dataset: Dataset, request: Request): Parents {
  const { ProjectId, TaskId, ServiceId } = request.match.params;
  const parents: Parents = {};
  if (ProjectId !== undefined) parents.project = dataset.project(ProjectId) ?? missingProject(request, ProjectId);
  if (TaskId !== undefined) parents.task = parents.project?.tasks().find((task) => String(task.Id) === TaskId) ?? missingTask(request);
  if (ServiceId !== undefined) {
    if (!serviceIds.map(String).includes(ServiceId)) throw new ReplyError(message(400, "Service doesn't exist"));
    parents.serviceId = Number(ServiceId);
  }
  return parents;
}

/** The record of a project that the path's last parameter names. */
export function childOf({ match }: Request, kind: "Purchase" | "Revenue", records: JsonObject[]): JsonObject {
  const id = match.params[`${kind}Id`]!;
  const found = records.find((record) => String(record.Id) === id);
  if (!found) throw new ReplyError(messageWithId(400, `${kind} ${id} does not exist`, { [`${kind}Id`]: null }));
  return found;
}

function missingProject({ match, version }: Request, id: string): never {
  if (match.id.startsWith("sprints.")) throw new ReplyError(messageWithId(500, `Project ${id} does not exist`, { Id: Number(id) || 0 }));
  if (version === "v1") throw new ReplyError(message(400, "Project doesn't exist"));
  throw new ReplyError(messageWithId(400, "Project does not exist.<br/>", { Id: 0 }));
}

function missingTask({ version }: Request): never {
  if (version === "v1") throw new ReplyError(message(400, "Task doesn't exist"));
  throw new ReplyError(messageWithId(400, "Task does not exists.<br/>", { Id: 0 }));
}
