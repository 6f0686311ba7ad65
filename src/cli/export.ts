import { cursorPosition } from "../graph/query/cursor.ts";
import type { Answer } from "../server/executor.ts";
import { formatCount, formatInteger } from "./format.ts";
import { outputOf, tellCosts, tellErrors, tellNote, write } from "./output.ts";
import { pageQuery } from "./paging.ts";
import { clearProgress, watchProgress } from "./progress.ts";
import { type ResumeOptions, resumeCommand } from "./resume.ts";
import { shapeOf } from "./shape.ts";
import type { Source, SourceOptions } from "./source.ts";
import { readVendorStates } from "./vendor-states.ts";
import { type Page, type Stopped, Walk } from "./walk.ts";
import { WalkProgress } from "./walk-progress.ts";
import { checkRows, makeWriter, type OutputOptions } from "./writer.ts";

export interface QueryOptions extends SourceOptions, OutputOptions, ResumeOptions {
  all?: boolean;
  /** The cursor behind which to go on. */
  after?: string;
  quiet?: boolean;
}

/** A query that was read, and what answers it. */
export interface Job {
  file: string;
  text: string;
  variables: Record<string, unknown>;
  options: QueryOptions;
  source: Source;
}

/** Prints all pages of the query's only list as they come. Sets exit code 1 when it stops early or rows are incomplete. */
export async function exportAll(job: Job): Promise<void> {
  const { text, variables, options, source } = job;
  const schema = await source.schema();
  const query = pageQuery(schema, text, variables);
  const shape = () => shapeOf(schema, query.document, variables);
  checkRows(options, shape, true);
  const writer = makeWriter(outputOf(options), shape, query.key);
  const progress = new WalkProgress(source, options.after);
  const interrupt = interruptOnSignal();
  const walk = new Walk({
    query,
    variables,
    ask: (page, given, request) => source.ask(page, given, { bulk: true, ...request }),
    clock: source.clock,
    after: options.after,
    counted: await tellsTotal(source, query.type),
    deadlineMs: options.deadline,
    maxCalls: options.maxCalls,
    partial: options.partial === true,
    signal: interrupt.signal,
    onWait: (wait) => progress.noteWait(wait),
  });
  const display = options.quiet ? undefined : watchProgress(source.clock, () => progress.measure(walk));
  const printed = new Printed();
  const stopped = await walk
    .run(async (page) => {
      const rows = writer.page(page.answer);
      clearProgress();
      await write(rows);
      printed.note(page);
      progress.notePage(page, walk);
    })
    .finally(() => {
      display?.stop();
      interrupt.end();
    });
  const errors = [...printed.errors, ...(stopped?.answer?.errors ?? [])];
  const whole: Answer = {
    ...(errors.length > 0 && { errors }),
    ...(walk.report && { extensions: { ...printed.last?.extensions, tieline: walk.report } }),
  };
  await write(writer.end(printed.last ?? { data: null }, whole));
  tellNote(writer);
  tellErrors(whole);
  if (stopped) tellStop(stopped, printed, job);
  tellCosts(whole, options);
}

/** What was printed so far. */
class Printed {
  rows = 0;
  total: number | undefined;
  cursor: string | undefined;
  last: Answer | undefined;
  /** Those of pages that were printed with missing values, up to a number that says it. */
  readonly errors: NonNullable<Answer["errors"]>[number][] = [];

  note({ answer, rows, total, cursor }: Page): void {
    this.rows += rows;
    this.total ??= total;
    this.cursor = cursor;
    this.last = answer;
    this.errors.push(...(answer.errors ?? []).slice(0, maxErrors - this.errors.length));
  }
}

const maxErrors = 100;

/** Says why it stopped, and with which command it goes on. */
function tellStop({ reason }: Stopped, { rows, total, cursor, last }: Printed, { file, options }: Job): void {
  const position = options.after === undefined ? undefined : cursorPosition(options.after);
  const before = position === undefined ? 0 : position + 1;
  const all = before + rows;
  const count = total === undefined ? formatCount(all, "row") : `${formatInteger(all)} of ${formatCount(total, "row")}`;
  console.error(`! Stopped: ${reason}. ${count} printed${before > 0 ? `, ${formatInteger(rows)} of them now` : ""}.`);
  // What is no cursor would be refused again.
  const from = cursor ?? (position === undefined ? undefined : options.after);
  const hasHeader = last !== undefined || options.header === false;
  if (from !== undefined) console.error(`! To go on: ${resumeCommand(file, { ...options, ...(hasHeader && { header: false }) }, from)}`);
  process.exitCode = 1;
}

/** Lists of this type tell how many rows there are, as part of every page. */
async function tellsTotal(source: Source, type: string): Promise<boolean> {
  const states = await readVendorStates(source, { totals: true });
  return states.some(({ capabilities = [] }) => capabilities.some((each) => each.type === type && each.tellsTotal));
}

/** The first interrupt ends the export between two pages; a second one ends the process. */
function interruptOnSignal(): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const onSignal = () => controller.abort();
  process.once("SIGINT", onSignal);
  return { signal: controller.signal, end: () => void process.removeListener("SIGINT", onSignal) };
}
