import * as z from "zod";

/** How the graph is a subgraph of others: docs/federation.md. */
export const federationSettings = z
  .strictObject({
    /** False where another subgraph has `node` and `nodes` for all types. */
    node: z.boolean().prefault(true),
  })
  .prefault({});
