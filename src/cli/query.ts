import type { Report } from "../engine/vendor/meter.ts";
import type { Answer } from "../server/executor.ts";
import { vendors } from "../vendors/index.ts";
import type { Host } from "./bootstrap.ts";
import { buildSchemaOnly } from "./graph.ts";
import { type AskPage, readAllPages } from "./pages.ts";
import { type Format, formatAnswer, formatReport } from "./print.ts";
import { clearProgress, formatProgress, isInteractive, type Progress, showProgress } from "./progress.ts";
import { openSource, priceIn, type QueryRequest, readQuery, readVariables, type Source, type SourceOptions } from "./source.ts";

export interface QueryOptions extends SourceOptions {
  variables?: string;
  format: Format;
  all?: boolean;
  quiet?: boolean;
}

/** Runs a query: the answer goes to standard output, costs and progress to standard error. Sets exit code 1 when it is incomplete. */
export async function query(file: string, options: QueryOptions, host: Host): Promise<void> {
  const query = await readQuery(file);
  const variables = readVariables(options.variables);
  const source = await openSource(options, host);
  try {
    const display = options.quiet || !isInteractive() ? undefined : new ProgressDisplay();
    const ask = makeAsk(source, display, { bulk: options.all === true });
    const onRows = (rows: number) => display?.setRows(rows);
    const answer = options.all
      ? await readAllPages({ schema: buildSchemaOnly(), query, variables, ask, onRows })
      : await ask(query, variables);
    if (display) clearProgress();
    print(answer, options);
  } finally {
    await source.close();
  }
}

/** With a display, estimates the cost first, so that progress can be measured. */
function makeAsk(source: Source, display: ProgressDisplay | undefined, options: Pick<QueryRequest, "bulk">): AskPage {
  if (!display) return (text, variables) => source.ask(text, variables, options);
  return async (text, variables) => {
    const plan = priceIn(await source.explain(text, variables));
    display.show({ plan });
    return source.ask(text, variables, { ...options, plan, onProgress: (progress) => display.show(progress) });
  };
}

class ProgressDisplay {
  #rows: number | undefined;

  /** Rows of the pages read so far. */
  setRows(rows: number): void {
    this.#rows = rows;
  }

  show(progress: Progress): void {
    showProgress(formatProgress({ ...progress, ...(this.#rows !== undefined && { rows: this.#rows }) }));
  }
}

function print(answer: Answer, { format, all, quiet }: QueryOptions): void {
  process.stdout.write(formatAnswer(answer, format));
  if (answer.errors?.length) {
    for (const message of new Set(answer.errors.map((error) => error.message))) console.error(`! ${message}`);
    if (all && answer.data) console.error("! Stopped at this error: the remaining pages were not read.");
    process.exitCode = 1;
  }
  const report = answer.extensions?.tieline as Report | undefined;
  // A link that could not be looked up is not an error in the answer, yet the export is incomplete.
  for (const [name, { status, complete, reason }] of Object.entries(report?.vendors ?? {})) {
    if (complete || status === "not-configured") continue;
    console.error(`! Incomplete: some ${labelOf(name)} data is missing (${reason}).`);
    process.exitCode = 1;
  }
  if (report && !quiet) process.stderr.write(`\n${formatReport(report)}`);
}

function labelOf(name: string): string {
  return vendors.find((vendor) => vendor.name === name)?.label ?? name;
}
