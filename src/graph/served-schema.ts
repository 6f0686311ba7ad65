import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Catalogue, Tables } from "./catalogue.ts";
import { makePreparedSchema, makeSchema } from "./schema.ts";
import { builtDefinitions, servedSdl } from "./sdl/served.ts";

/** The schema that is served, and the SDL that it was made of. */
export interface ServedSchema {
  schema: GraphQLSchema;
  catalogue: Catalogue;
  readSdl(): DocumentNode;
}

/** Of what was made ready when the program was built, or else of the SDL that people write. */
export function makeServedSchema(tables: Tables): ServedSchema {
  const definitions = builtDefinitions();
  if (definitions) return { ...makePreparedSchema(definitions, tables), readSdl: () => definitions.document() };
  const sdl = servedSdl();
  return { ...makeSchema(sdl, tables), readSdl: () => sdl };
}
