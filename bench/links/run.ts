import { LinkIndex, type LinkIndexOptions } from "../../src/linking/clusters/link-index.ts";
import { placeholdersOf } from "../../src/linking/entities/extract.ts";
import { learnedModels } from "../../src/linking/evidence/learned-models.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { recordTables } from "../../src/record-tables.ts";
import { idOf, type LabelledWorld } from "./world.ts";

/** An index without records, with the default settings. */
export function makeIndex(options: Partial<LinkIndexOptions> = {}): LinkIndex {
  const isPlaceholder = placeholdersOf(defaultLinkSettings.placeholders);
  return new LinkIndex({ tables: recordTables, models: learnedModels, isPlaceholder, ...options });
}

/** Links all records of a world. */
export function linkWorld({ streams }: Pick<LabelledWorld, "streams">, options: Partial<LinkIndexOptions> = {}): LinkIndex {
  const index = makeIndex(options);
  for (const [stream, rows] of streams) for (const row of rows) index.add(stream, `${stream}:${idOf(row)}`, row);
  index.link();
  return index;
}
