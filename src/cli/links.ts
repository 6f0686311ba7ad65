import type { Decision } from "../graph/context.ts";
import { keysAt } from "../resource/names.ts";
import type { Rec } from "../resource/record.ts";
import type { Context, Tieline } from "../server/tieline.ts";
import { table } from "./print.ts";
import { clearProgress, tellProgress } from "./progress.ts";
import { CliError, type Outside, prepare } from "./surroundings.ts";

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

interface LinkCount {
  link: string;
  looked: number;
  /** By `rule` for what is linked or ambiguous, else by the status alone. */
  outcomes: Record<string, Outcome>;
}

const patienceMs = 10 * 60_000;

/** Counts what each link finds over a sample of records, so that rules can be tuned. */
export async function links(options: LinksOptions, outside: Outside): Promise<void> {
  const prepared = await prepare(outside);
  const { tieline } = prepared;
  try {
    const wanted = fieldsOf(tieline).filter(([type, field]) => options.link === undefined || options.link === `${type}.${field}`);
    if (wanted.length === 0) throw new CliError(`There is no link ${options.link}. Links are named like ZivioMilestone.itmProject.`);
    const counts: LinkCount[] = [];
    const context = tieline.begin({ deadlineMs: patienceMs });
    for (const [type, field] of wanted) {
      tellProgress(`${type}.${field}`);
      counts.push(await countLink(context, type, field, options));
    }
    context.end();
    clearProgress();
    console.log(options.format === "json" ? JSON.stringify(counts, null, 2) : print(counts));
  } finally {
    await prepared.close();
  }
}

/** The links that callers see. */
function fieldsOf(tieline: Tieline): [type: string, field: string][] {
  return Object.entries(tieline.catalogue.links).flatMap(([type, fields]) =>
    Object.keys(fields)
      .filter((field) => tieline.catalogue.fieldType(type, field) !== undefined)
      .map((field): [string, string] => [type, field]),
  );
}

async function countLink(context: Context, type: string, field: string, { sample, samples }: LinksOptions): Promise<LinkCount> {
  const { records } = await context.reader.list(type, {}, { offset: 0, count: sample, lookAhead: false });
  const decisions = await Promise.all(records.map(async (rec) => ({ rec, decision: await context.links.decide(rec, field) })));
  const outcomes: Record<string, Outcome> = {};
  for (const { rec, decision } of decisions) {
    const name = decision.rule ? `${decision.status} ${decision.rule}` : decision.status;
    outcomes[name] ??= { count: 0, samples: [] };
    outcomes[name].count += 1;
    if (outcomes[name].samples.length < samples) outcomes[name].samples.push(describe(rec, decision));
  }
  return { link: `${type}.${field}`, looked: records.length, outcomes };
}

function describe(rec: Rec, { key, targets, candidates }: Decision): string {
  const others = (targets.length > 0 ? targets : candidates).slice(0, 3).map(name);
  return `${name(rec)}${key ? ` [${key}]` : ""}${others.length > 0 ? ` → ${others.join(", ")}` : ""}`;
}

function name(rec: Rec): string {
  return `${rec.id} ${keysAt(rec.raw, rec.resource.label ?? "name")[0] ?? ""}`.trim().slice(0, 60);
}

function print(counts: readonly LinkCount[]): string {
  const rows = counts.flatMap(({ link, looked, outcomes }) =>
    Object.entries(outcomes)
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([outcome, { count, samples }], i) => [
        i === 0 ? link : "",
        outcome,
        `${count} of ${looked}`,
        samples.join(" · ").slice(0, 150),
      ]),
  );
  return table(["link", "outcome", "records", "samples"], rows);
}
