import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import type { Dataset, ProjectRecords } from "./model.ts";

/** Ids that changed in a project since an instant, by the records' own dates: the world keeps no history. */
export function changesOf(dataset: Dataset, project: ProjectRecords, since: string | undefined): JsonObject {
  const after = (member: string) => (row: JsonObject) => since === undefined || Date.parse(String(row[member])) > Date.parse(since);
  const ids = (rows: JsonObject[]) => rows.map((row) => row.Id);
  const r = random(dataset.world.seed, "itm changes", project.id);
  const one = (base: number) => (since === undefined || r.chance(0.5) ? [base + project.id] : []);
  return dataset.fill("ChangeHistory", project.id, {
    ProjectGeneral: since === undefined || secondsStamp(project.source.end) > secondsStamp(since) ? [project.id] : [],
    Tasks: ids(project.tasks().filter(after("CreationDate"))),
    Revenue: ids(project.revenues().filter(after("StatusDate"))),
    Documents: one(100_000),
    Risks: one(10_000),
    Issues: one(1_000),
  });
}
