import { exportAll, type Job, type QueryOptions } from "./export.ts";
import { type Host, UsageError } from "./host.ts";
import { openSource } from "./open-source.ts";
import { outputOf, tellCosts, tellErrors, tellNote, write } from "./output.ts";
import { parseQuery } from "./paging.ts";
import { formatProgress, isInteractive, type Progress, showProgress, watchProgress } from "./progress.ts";
import { shapeOf } from "./shape.ts";
import { priceIn, readQuestion } from "./source.ts";
import { quotaTime, quotaWaits, readVendorStates } from "./vendor-states.ts";
import { checkRows, makeWriter } from "./writer.ts";

/** Runs a query: the answer goes to standard output, costs and progress to standard error. Sets exit code 1 when it is incomplete. */
export async function query(file: string, options: QueryOptions, host: Host): Promise<void> {
  checkOptions(options);
  const { text, variables } = await readQuestion(file, options);
  const source = await openSource(options, host);
  try {
    const job = { file, text, variables, options, source };
    await (options.all ? exportAll(job) : printOne(job));
  } finally {
    await source.close();
  }
}

function checkOptions({ all, after, partial, unroll, raw, header, wide, format }: QueryOptions): void {
  if (!all && after !== undefined) throw new UsageError("--after goes on with an earlier --all: add --all.");
  if (!all && partial) throw new UsageError("--partial says what --all does with a page that is not whole: add --all.");
  if (unroll && (format === "json" || format === "ndjson"))
    throw new UsageError(`--unroll makes rows, which --format ${format} has none of: use csv, tsv or table.`);
  if (raw && format !== "csv" && format !== "tsv") throw new UsageError(`--raw is for --format csv and tsv; ${format} protects no cells.`);
  if (header === false && (format === "json" || format === "ndjson"))
    throw new UsageError(`--no-header is for --format csv, tsv and table; ${format} has no header.`);
  if (wide && format !== "table") throw new UsageError(`--wide is for --format table; ${format} is never fitted to the terminal.`);
}

async function printOne(job: Job): Promise<void> {
  const { text, variables, options, source } = job;
  // JSON is printed as it comes: it has no columns.
  const schema = options.format === "json" ? undefined : await source.schema();
  const shape = () => shapeOf(schema!, parseQuery(text), variables);
  if (options.unroll) checkRows(options, shape, false);
  const progress = options.quiet ? undefined : await watchOne(job);
  const request = { deadlineMs: options.deadline, maxCalls: options.maxCalls };
  const answer = await source.ask(text, variables, request).finally(() => progress?.stop());
  const writer = makeWriter(outputOf(options), shape, undefined);
  await write(writer.page(answer));
  await write(writer.end(answer, {}));
  tellNote(writer);
  tellErrors(answer);
  tellCosts(answer, options);
}

/** On a terminal, estimates the cost first, so that progress can be measured. */
async function watchOne({ text, variables, source }: Job): Promise<{ stop(): void }> {
  const { clock } = source;
  const start = clock.now();
  const plan = isInteractive() ? priceIn(await source.explain(text, variables)) : undefined;
  const estimate = { expected: plan?.calls.expected, known: plan?.known };
  showProgress(formatProgress({ ...estimate, leftMs: plan?.waitMs }));
  return watchProgress(clock, async (): Promise<Progress> => {
    const states = await readVendorStates(source);
    const made = source.callsUnderWay();
    const left = new Map(
      Object.entries(plan?.vendors ?? {}).map(([name, { calls }]) => [name, Math.max(0, calls.expected - (made?.get(name) ?? 0))]),
    );
    const leftMs = plan && made ? quotaTime(states, left, clock.now()) : 0;
    return {
      calls: made && [...made.values()].reduce((sum, calls) => sum + calls, 0),
      ...estimate,
      waits: quotaWaits(states, clock.now()),
      leftMs: leftMs > 0 ? leftMs : undefined,
      elapsedMs: clock.now() - start,
    };
  });
}
