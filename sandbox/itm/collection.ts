import type { JsonObject } from "../kit/json.ts";
import type { Dataset } from "./model.ts";
import type { Parents } from "./parents.ts";
import { userRef } from "./values.ts";

/** A small resource that the world does not describe. */
export interface Collection {
  /** Type of one record by id, or of the list's rows when there is no such operation. */
  type: string;
  /** Type of the list's rows where it differs from the record's: the same values, nested in another way. */
  row?: string;
  /** The member that holds the id. */
  id: string;
  count: number;
  /** What is known of the record of number `n`, counted from 1. */
  known?(at: { n: number; id: number; parents: Parents; dataset: Dataset }): JsonObject;
}

/** The project's manager as records refer to one. */
export function managerOf({ project }: Parents, { world, lookup }: Dataset): JsonObject {
  return userRef(lookup.employees.get(project?.source.manager) ?? world.employees[0]);
}
