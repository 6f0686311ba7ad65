import type { JsonObject } from "../../kit/json.ts";
import { lazy } from "../../kit/lazy.ts";
import { secondsStamp } from "../../kit/time.ts";
import type { Project } from "../../world/model.ts";
import type { ProjectRecords } from "../model.ts";
import { makeProject, makeProjectV1 } from "../projects.ts";
import { apply } from "./apply.ts";
import type { WriteRequest } from "./request.ts";

/** A new project: without tasks, purchases and revenues. */
export function newProject({ dataset, clock, given }: WriteRequest): ProjectRecords {
  const id = dataset.projects.reduce((most, project) => Math.max(most, project.id), 0) + 1;
  const now = secondsStamp(clock.now());
  const name = String(given.Name);
  const no = `P${id}`;
  const source: Project = {
    ...{ key: `itm written ${id}`, organisation: "", name, code: no, po: "", manager: dataset.world.employees[0]?.key ?? "" },
    ...{ start: String(given.StartDate ?? now), end: String(given.EndDate ?? given.StartDate ?? now), closed: false },
    seen: { itm: { id, no, name, code: no, internalCode: String(given.InternalCode ?? ""), customFields: {} } },
  };
  const record: JsonObject = makeProject(dataset, source);
  Object.assign(record, {
    Description: "",
    BusinessBenefit: "",
    Expected: 0,
    AllCustomFields: blanks(record.AllCustomFields as JsonObject),
  });
  apply("projects", record, given);
  const list = () => lazy((): JsonObject[] => []);
  return {
    ...{ id, number: dataset.projects.length + 1, source, milestones: [], record },
    recordV1: makeProjectV1(dataset, source, record),
    ...{ revenues: list(), tasks: list(), purchases: list() },
  };
}

function blanks(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(fields).map((label) => [label, null]));
}
