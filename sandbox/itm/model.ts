import type { VendorContract } from "../kit/contract.ts";
import type { Filler } from "../kit/filler.ts";
import type { JsonObject } from "../kit/json.ts";
import type { Lookup } from "../world/lookup.ts";
import type { Milestone, Project, World } from "../world/model.ts";

/** A project with the records below it. Those are made when they are first asked for. */
export interface ProjectRecords {
  id: number;
  /** Counted from 1. Ids below a project are built on it, because ids built on ids would exceed 32 bits. */
  number: number;
  /** The world's record of it. */
  source: Project;
  milestones: Milestone[];
  /** The v2 record. */
  record: JsonObject;
  /** The same in v1 names. */
  recordV1: JsonObject;
  revenues(): JsonObject[];
  tasks(): JsonObject[];
  purchases(): JsonObject[];
  /** Members of the budget that were set. */
  budget?: JsonObject;
  /** Links between tasks that were made, and those that were removed, by their ids. */
  links?: { made: JsonObject[]; removed: Set<number> };
}

/** What records are made from. */
export interface Maker {
  world: World;
  lookup: Lookup;
  fill: Filler["fill"];
}

/** Every record the vendor holds. */
export interface Dataset extends Maker {
  contract: VendorContract;
  projects: readonly ProjectRecords[];
  project(id: string): ProjectRecords | undefined;
  addProject(project: ProjectRecords): void;
  /** Grows with each write: what was joined before it is out of date. */
  version: number;
}
