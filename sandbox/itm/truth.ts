import type { JsonObject } from "../kit/json.ts";
import type { Truth, WriteLog } from "../kit/truth.ts";
import type { makeCollections } from "./collections.ts";
import { writeJson } from "./decimal.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { Dataset, ProjectRecords } from "./model.ts";

/** What the vendor holds. Of small resources those that were written: all others are made for whoever asks. */
export function truthOf(dataset: Dataset, collections: ReturnType<typeof makeCollections>, { writes }: WriteLog): Truth {
  const ofProjects: Record<string, (project: ProjectRecords) => JsonObject[]> = {
    Project: ({ record }) => [record],
    Task: (project) => project.tasks(),
    Purchase: (project) => project.purchases(),
    Revenue: (project) => project.revenues(),
    TaskDependency: (project) => dependenciesOf(project),
  };
  const small = (type: string) => [...collections.written()].filter(([key]) => collections.typeOf(key.split("/")[0]!) === type);
  return {
    writes,
    tables: () => [
      ...new Set([...Object.keys(ofProjects), ...[...collections.written().keys()].map((key) => collections.typeOf(key.split("/")[0]!))]),
    ],
    rows: (type) => {
      const rows = ofProjects[type] ? dataset.projects.flatMap(ofProjects[type]) : small(type).flatMap(([, each]) => each);
      return JSON.parse(writeJson(rows)) as JsonObject[];
    },
  };
}
