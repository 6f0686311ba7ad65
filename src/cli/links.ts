import type { RequestContext } from "../app/request.ts";
import type { App } from "../app.ts";
import { keysAt } from "../engine/model/names.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { isKeepable } from "../graph/streams.ts";
import type { Decision } from "../linking/decision.ts";
import { bootstrap } from "./bootstrap.ts";
import { CliError, type Host, UsageError } from "./host.ts";
import { clearProgress, showProgress } from "./progress.ts";
import { sandboxNotice } from "./sandbox-notice.ts";
import { cut, displayWidth, formatCell, formatTable, gap, layOutBlocks, printRows, widthOf } from "./table.ts";

export interface LinksOptions {
  sample: number;
  samples: number;
  link?: string;
  format: "table" | "json";
  wide?: boolean;
}

interface Outcome {
  count: number;
  samples: string[];
}

/** Printed with `--format json`. */
interface LinkCount {
  link: string;
  /** Records in the sample. */
  looked: number;
  /** By status and rule, such as `LINKED project-code`; by status alone where no rule applied. */
  outcomes: Record<string, Outcome>;
}

const deadlineMs = 10 * 60_000;

/** Prints how many records of a sample each link finds, and by which rule. */
export async function links(options: LinksOptions, host: Host): Promise<void> {
  if (options.wide && options.format !== "table")
    throw new UsageError("--wide is for --format table; json is never fitted to the terminal.");
  const runtime = await bootstrap(host);
  const { app, sandboxed } = runtime;
  if (sandboxed) console.error(sandboxNotice);
  try {
    const wanted = linkFields(app).filter(([type, field]) => options.link === undefined || options.link === `${type}.${field}`);
    if (wanted.length === 0) throw new CliError(`Unknown link ${options.link}. Write it like ZivioMilestone.itmProject.`);
    const counts: LinkCount[] = [];
    const context = app.startRequest({ deadlineMs });
    for (const [type, field] of wanted) {
      showProgress(`${type}.${field}`);
      counts.push(await countLink(context, type, field, options));
    }
    context.end();
    clearProgress();
    if (options.format === "json") return console.log(JSON.stringify(counts, null, 2));
    const { text, isCut } = formatCounts(counts, options.wide ? undefined : widthOf(process.stdout));
    console.log(text);
    if (isCut) console.error("Samples are cut to fit the terminal. --wide prints them whole, and so does --format json.");
  } finally {
    await runtime.close();
  }
}

/** The links in the schema. */
function linkFields(app: App): [type: string, field: string][] {
  // A sample is taken of a list: what the vendor lists nowhere has none.
  return Object.entries(app.catalogue.links).flatMap(([type, fields]) =>
    Object.keys(isKeepable(app.catalogue, type) ? fields : {})
      .filter((field) => app.catalogue.fieldType(type, field) !== undefined)
      .map((field): [string, string] => [type, field]),
  );
}

async function countLink(context: RequestContext, type: string, field: string, { sample, samples }: LinksOptions): Promise<LinkCount> {
  const { records } = await context.session.list(type, {}, { offset: 0, count: sample, lookAhead: false });
  const decisions = await Promise.all(records.map(async (record) => ({ record, decision: await context.links.decide(record, field) })));
  const outcomes: Record<string, Outcome> = {};
  for (const { record, decision } of decisions) {
    const name = decision.rule ? `${decision.status} ${decision.rule}` : decision.status;
    outcomes[name] ??= { count: 0, samples: [] };
    outcomes[name].count += 1;
    if (outcomes[name].samples.length < samples) outcomes[name].samples.push(formatDecision(record, decision));
  }
  return { link: `${type}.${field}`, looked: records.length, outcomes };
}

function formatDecision(record: VendorRecord, { key, targets, candidates }: Decision): string {
  const others = (targets.length > 0 ? targets : candidates).slice(0, 3).map(formatRecord);
  return `${formatRecord(record)}${key ? ` [${key}]` : ""}${others.length > 0 ? ` → ${others.join(", ")}` : ""}`;
}

/** Id and label, up to 60 characters. */
function formatRecord({ id, data, resource }: VendorRecord): string {
  return `${id} ${keysAt(data, resource.label ?? "name")[0] ?? ""}`.trim().slice(0, 60);
}

interface Counts {
  text: string;
  /** Samples do not fit whole. */
  isCut: boolean;
}

/** Samples take what the other columns leave of the terminal; where that is too little, each outcome is a block of lines. */
export function formatCounts(counts: readonly LinkCount[], width = Number.POSITIVE_INFINITY): Counts {
  const blocks = counts.flatMap(({ link, looked, outcomes }) =>
    Object.entries(outcomes)
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([outcome, { count, samples }]) => [link, outcome, `${count} of ${looked}`, formatCell(samples.join(" · "))]),
  );
  const head = ["link", "outcome", "records", "samples"];
  const others = [0, 1, 2].reduce((sum, i) => sum + Math.max(...[head, ...blocks].map((row) => displayWidth(row[i]!))) + gap, 0);
  const room = width - others;
  if (room < minSample) return { text: printRows(layOutBlocks(head, width), blocks, { head: true }).trimEnd(), isCut: false };
  // A link is named once.
  const rows = blocks.map((row, i) => [row[0] === blocks[i - 1]?.[0] ? "" : row[0]!, row[1]!, row[2]!, cut(row[3]!, room)]);
  return { text: formatTable(head, rows), isCut: rows.some((row, i) => row[3] !== blocks[i]![3]) };
}

const minSample = 20;
