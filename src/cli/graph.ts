import type { GraphQLSchema } from "graphql";
import { billings } from "../billings.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import { makeServedSchema } from "../graph/served-schema.ts";
import { WriteTable } from "../graph/writes/table.ts";
import { makeLinks } from "../link-rules.ts";
import { linkTable } from "../linking/linker.ts";
import { defaultLinkSettings } from "../linking/settings.ts";
import { timelines } from "../timelines.ts";
import { enums, keys, parts, resources, roots, writes } from "../vendors/index.ts";

/** The schema, not connected to vendors. */
export function buildSchemaOnly(): GraphQLSchema {
  return buildCatalogueOnly().schema;
}

/** What is known of the graph without vendors. */
export function buildCatalogueOnly(): Catalogue {
  const links = linkTable(makeLinks(keys), resources, defaultLinkSettings);
  return makeServedSchema({ resources, parts, roots, enums, links, timelines, billings, writes: new WriteTable(writes) }).catalogue;
}
