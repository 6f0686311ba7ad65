import { resolve } from "node:path";
import { readConfig } from "../config.ts";
import { readConfigFile } from "../config-file.ts";
import { type Difference, differencesOf, type Judgement } from "../linking/clusters/difference.ts";
import { LinkIndex } from "../linking/clusters/link-index.ts";
import { indexOptionsOf } from "../linking/index-options.ts";
import type { LinkSettings } from "../linking/settings.ts";
import { recordTables } from "../record-tables.ts";
import { formatCount } from "./format.ts";
import type { Host } from "./host.ts";
import { withKeptRecords } from "./kept-records.ts";
import { showProgress } from "./progress.ts";

export interface DryRunOptions {
  /** The changed configuration. */
  config: string;
  format: "text" | "json";
}

/** Prints what a changed configuration would add to the links, remove from them and turn. Nothing is changed. */
export async function dryRunLinks({ config, format }: DryRunOptions, host: Host): Promise<void> {
  const { file, fileRequired } = readConfig(host.environment, host.folder, host.overrides);
  const settings = [
    readConfigFile(file, { required: fileRequired }).links,
    readConfigFile(resolve(host.folder ?? ".", config), { required: true }).links,
  ];
  const [before, after] = settings.map((each) => new LinkIndex(indexOptionsOf(each, recordTables))) as [LinkIndex, LinkIndex];
  const differences = await withKeptRecords(host, async (records) => {
    for await (const { stream, source, sent } of records) for (const index of [before, after]) index.add(stream, source, sent);
    for (const [index, name] of [
      [before, "as it is"],
      [after, "as changed"],
    ] as const)
      index.link((kind) => showProgress(`linking each ${kind}, ${name}`));
    return differencesOf(before, after, recordTables);
  });
  for (const line of untold(settings)) console.error(line);
  if (format === "json") return console.log(JSON.stringify(differences, null, 2));
  for (const difference of differences) console.log(formatDifference(difference));
  const count = (change: Difference["change"]) => differences.filter((each) => each.change === change).length;
  console.error(`${formatCount(count("added"), "link")} added, ${count("removed")} removed, ${count("turned")} turned.`);
}

/** Settings that change links by keys alone, which are found at the vendors while a query runs: no kept record tells of them. */
const atVendors = ["wholeListCalls", "invoiceCurrency"] as const satisfies readonly (keyof LinkSettings)[];

function untold([before, after]: readonly LinkSettings[]): string[] {
  const turned = atVendors.filter((name) => before![name] !== after![name]);
  return turned.map((name) => `"${name}" changes ${before![name]} to ${after![name]}: ${meanings[name]}`);
}

const meanings: Readonly<Record<(typeof atVendors)[number], string>> = {
  wholeListCalls: "it is heeded by links that are found by keys, and moves none that is decided ahead.",
  invoiceCurrency: "it is heeded by amounts, and moves no link.",
};

const signs: Readonly<Record<Difference["change"], string>> = { added: "+", removed: "-", turned: "~" };

function formatDifference({ a, b, change, before, after }: Difference): string {
  const shown =
    change === "turned" ? `${formatJudgement(before)} -> ${formatJudgement(after)}` : formatJudgement(change === "added" ? after : before);
  return `${signs[change]} ${a} ${b}  ${shown}`;
}

function formatJudgement({ status, rule, confidence }: Judgement): string {
  return [status, rule, confidence?.toFixed(3)].filter(Boolean).join(" ");
}
