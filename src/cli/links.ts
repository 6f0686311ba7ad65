import type { App, RequestContext } from "../app.ts";
import { keysAt } from "../engine/model/names.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { Decision } from "../linking/decision.ts";
import { bootstrap, sandboxNotice } from "./bootstrap.ts";
import { CliError, type Host } from "./host.ts";
import { clearProgress, showProgress } from "./progress.ts";
import { formatCell, formatTable, widthOf } from "./table.ts";

export interface LinksOptions {
  sample: number;
  samples: number;
  link?: string;
  format: "table" | "json";
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
    console.log(options.format === "json" ? JSON.stringify(counts, null, 2) : formatCounts(counts));
  } finally {
    await runtime.close();
  }
}

/** The links in the schema. */
function linkFields(app: App): [type: string, field: string][] {
  return Object.entries(app.catalogue.links).flatMap(([type, fields]) =>
    Object.keys(fields)
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

/** Samples take what the other columns leave of the terminal. */
function formatCounts(counts: readonly LinkCount[]): string {
  const rows = counts.flatMap(({ link, looked, outcomes }) =>
    Object.entries(outcomes)
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([outcome, { count, samples }], i) => [i === 0 ? link : "", outcome, `${count} of ${looked}`, formatCell(samples.join(" · "))]),
  );
  const head = ["link", "outcome", "records", "samples"];
  const others = [0, 1, 2].reduce((sum, i) => sum + Math.max(...[head, ...rows].map((row) => row[i]!.length)) + 2, 0);
  const room = Math.max(minSample, Math.min(maxSample, (widthOf(process.stdout) ?? Number.POSITIVE_INFINITY) - others));
  return formatTable(
    head,
    rows.map((row) => row.map((cell, i) => (i === 3 ? cell.slice(0, room) : cell))),
  );
}

const minSample = 20;
const maxSample = 150;
