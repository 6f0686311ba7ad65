import type { DocumentNode, GraphQLSchema } from "graphql";
import { billings } from "../billings.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import { makeServedSchema } from "../graph/served-schema.ts";
import { WriteTable } from "../graph/writes/table.ts";
import { makeLinks } from "../link-rules.ts";
import type { LinkTable } from "../linking/decision.ts";
import { makeDecidable } from "../linking/decisions/decidable.ts";
import { placeholdersOf } from "../linking/entities/extract.ts";
import { linkTable } from "../linking/linker.ts";
import { defaultLinkSettings, type LinkSettings } from "../linking/settings.ts";
import { recordStreams, recordTables, shownThings } from "../record-tables.ts";
import { timelines } from "../timelines.ts";
import { enums, keys, parts, resources, roots, writes } from "../vendors/index.ts";

interface Compiled {
  readSdl(): DocumentNode;
  table: LinkTable;
  schema: GraphQLSchema;
  catalogue: Catalogue;
}

export const links = makeLinks(keys);
export const decidable = makeDecidable(recordTables, recordStreams, placeholdersOf(defaultLinkSettings.placeholders));
export const writeTable = new WriteTable(writes);
let latest: { key: string; compiled: Compiled } | undefined;

/** The schema follows from the tables and the links' table alone: apps with the same one share it. */
export function compile(settings: LinkSettings): Compiled {
  const table = linkTable(links, resources, settings);
  const key = JSON.stringify(table);
  if (latest?.key !== key) {
    const tables = { resources, parts, roots, enums, links: table, timelines, billings, decidable, shownThings, writes: writeTable };
    latest = { key, compiled: { table, ...makeServedSchema(tables) } };
  }
  return latest.compiled;
}
