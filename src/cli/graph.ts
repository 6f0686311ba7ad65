import type { GraphQLSchema } from "graphql";
import { makeSchema, readSdl } from "../graph/schema.ts";
import { linkTable } from "../links/linker.ts";
import { defaultLinkSettings } from "../links/settings.ts";
import { makeLinks } from "../links.ts";
import { schemaFolder } from "../server/tieline.ts";
import { codes, keys, parts, resources, roots } from "../vendors/index.ts";

/** The schema without vendors behind it. */
export function buildSchemaOnly(): GraphQLSchema {
  const links = linkTable(makeLinks(keys), defaultLinkSettings);
  return makeSchema(readSdl(schemaFolder), { resources, parts, roots, codes, links }).schema;
}
