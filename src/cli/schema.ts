import { lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaOnly } from "./graph.ts";

/** Prints the schema as it is served. */
export function schema(): void {
  console.log(printSchema(lexicographicSortSchema(buildSchemaOnly())));
}
