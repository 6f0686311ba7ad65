import type { EntityTable } from "../linking/entities/record.ts";

/** An organisation that a record shows. */
export const client = (stream: string, id: string, fields: EntityTable["fields"], custom?: Partial<EntityTable>): EntityTable => ({
  stream,
  kind: "organisation",
  id,
  fields,
  ...custom,
});
