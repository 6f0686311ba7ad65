import { closeSync, openSync, writeSync } from "node:fs";
import { chainsOf } from "../linking/clusters/chains.ts";
import { LinkIndex } from "../linking/clusters/link-index.ts";
import { candidatesOf, linksOf } from "../linking/clusters/links.ts";
import { placeholdersOf } from "../linking/entities/extract.ts";
import { learnedModels } from "../linking/evidence/learned-models.ts";
import { defaultLinkSettings } from "../linking/settings.ts";
import { recordTables } from "../record-tables.ts";
import { formatCount, formatInteger } from "./format.ts";
import { CliError } from "./host.ts";
import { clearProgress, showProgress } from "./progress.ts";
import { findStreams, readRecords } from "./record-files.ts";

export interface LinkOptions {
  /** Folder of record files. */
  records: string;
  /** Files that are written. */
  links: string;
  candidates: string;
  chains?: string;
  quiet?: boolean;
}

/** Records between two lines of progress. */
const step = 5_000;

/** Links the records of a folder, without any vendor, and writes links, candidates and chains as JSON lines. */
export async function link(options: LinkOptions): Promise<void> {
  const { streams, strange } = findStreams(options.records, Object.keys(recordTables.entities));
  const tell = (text: string) => options.quiet || showProgress(text);
  const { placeholders, maxShare } = defaultLinkSettings;
  const index = new LinkIndex({ tables: recordTables, models: learnedModels, isPlaceholder: placeholdersOf(placeholders), maxShare });
  let count = 0;
  for (const stream of streams)
    for await (const { source, sent } of readRecords(options.records, stream)) {
      index.add(stream, source, sent);
      count += 1;
      if (count % step === 0) tell(`${formatInteger(count)} records read`);
    }
  index.link((kind) => tell(`${formatCount(count, "record")} read, linking each ${kind}`));
  const links = writeLines(options.links, linksOf(index, recordTables), ({ a, b, rule, confidence }) => ({ a, b, rule, confidence }));
  const candidates = writeLines(options.candidates, candidatesOf(index, recordTables), ({ a, b, rule, confidence }) => ({
    a,
    b,
    rule,
    confidence,
  }));
  const chains = options.chains === undefined ? 0 : writeLines(options.chains, chainsOf(index, recordTables), (chain) => chain);
  clearProgress();
  if (options.quiet) return;
  if (strange.length > 0) console.error(`Not read, because no vendor has records of this name: ${strange.join(", ")}`);
  const parts = [
    formatCount(links, "link"),
    formatCount(candidates, "candidate"),
    ...(options.chains === undefined ? [] : [formatCount(chains, "chain")]),
  ];
  console.error(`${formatCount(count, "record")} of ${formatCount(streams.length, "file")}: ${parts.join(", ")}`);
}

/** Bytes that are written at once. */
const chunk = 1 << 16;

/** Writes one line for each element as it comes; returns how many. */
function writeLines<T>(path: string, elements: Iterable<T>, shape: (element: T) => unknown): number {
  let file: number;
  try {
    file = openSync(path, "w");
  } catch (error) {
    throw new CliError(
      `BAD_USER_INPUT: ${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Name a file in a folder that exists.`,
    );
  }
  try {
    let text = "";
    let count = 0;
    for (const element of elements) {
      text += `${JSON.stringify(shape(element))}\n`;
      count += 1;
      if (text.length < chunk) continue;
      writeSync(file, text);
      text = "";
    }
    writeSync(file, text);
    return count;
  } finally {
    closeSync(file);
  }
}
