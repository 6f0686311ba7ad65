import { type Reply, ReplyError } from "../kit/call.ts";
import type { JsonObject } from "../kit/json.ts";
import { messageWithId } from "./answers.ts";
import type { makeCollections } from "./collections.ts";
import type { Dataset } from "./model.ts";
import type { Parents, Request } from "./parents.ts";
import { readPaging, readSearch } from "./request.ts";
import type { Responses } from "./responses.ts";

/** The reads of sprints. Only agile projects have sprints. */
export function sprintOperations({ contract }: Dataset, collections: ReturnType<typeof makeCollections>, responses: Responses) {
  const sprintsOf = (parents: Parents) => (parents.project?.record.MethodTypeId === 2 ? collections.rows("sprints", parents) : []);
  const find = (parents: Parents, id: string) => sprintsOf(parents).find((row) => String(row.Id).toLowerCase() === id.toLowerCase());

  function get(request: Request, parents: Parents): Reply {
    const id = request.match.params.SprintId!;
    const sprint = find(parents, id);
    return sprint ? responses.one(request, sprint) : messageWithId(500, `Sprint ${id} does not exist`, { Id: 0 });
  }

  function listAllocatedTasks(request: Request, parents: Parents): Reply {
    const id = request.match.params.SprintId!;
    const sprint = find(parents, id);
    if (!sprint) throw new ReplyError(messageWithId(400, `Sprint ${id} does not exists.`, { Id: 0 }));
    const rows = parents
      .project!.tasks()
      .filter((task) => (task.Sprint as JsonObject | null)?.Name === sprint.Name)
      .map((task) => collections.nested("SprintTask", String(task.Id), { ...task, JiraId: 0, Swimlane: { Id: 7842, Name: "Default" } }));
    return responses.wholePage(request, readPaging(request.call), { rows, fields: contract.types.SprintTask! });
  }

  return {
    "sprints.search": (request: Request, parents: Parents) =>
      responses.wholePage(request, readSearch(request.call), { rows: sprintsOf(parents), fields: contract.types.Sprint! }),
    "sprints.get": get,
    "sprints.list-allocated-tasks": listAllocatedTasks,
  };
}
