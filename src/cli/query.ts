import type { Answer } from "../server/ask.ts";
import type { Report } from "../server/report.ts";
import { buildSchemaOnly } from "./graph.ts";
import { type AskPage, askAllPages } from "./pages.ts";
import { type Format, printAnswer, printReport } from "./print.ts";
import { clearProgress, isWatched, lineOf, type Moment, tellProgress } from "./progress.ts";
import { openSource, planOf, readQuery, readVariables, type Source, type SourceOptions } from "./source.ts";
import type { Outside } from "./surroundings.ts";

export interface QueryOptions extends SourceOptions {
  variables?: string;
  format: Format;
  all?: boolean;
  quiet?: boolean;
}

/** Runs a query and prints its answer; costs and progress go to standard error. */
export async function query(file: string, options: QueryOptions, outside: Outside): Promise<void> {
  const text = await readQuery(file);
  const variables = readVariables(options.variables);
  const source = await openSource(options, outside);
  try {
    const progress = options.quiet || !isWatched() ? undefined : new Progress();
    const ask = asking(source, progress, options.all === true);
    const rows = (count: number) => progress?.read(count);
    const answer = options.all ? await askAllPages(buildSchemaOnly(), text, variables, ask, rows) : await ask(text, variables);
    if (progress) clearProgress();
    print(answer, options);
  } finally {
    await source.close();
  }
}

/** Asks; for somebody who watches, the price first, so that there is something to measure by. */
function asking(source: Source, progress: Progress | undefined, bulk: boolean): AskPage {
  if (!progress) return (text, variables) => source.ask(text, variables, { bulk });
  return async (text, variables) => {
    const plan = planOf(await source.explain(text, variables));
    progress.tell({ plan });
    return source.ask(text, variables, { bulk, plan, onProgress: (moment) => progress.tell(moment) });
  };
}

/** Tells the person who waits how far it is. */
class Progress {
  #rows: number | undefined;

  /** Records read so far, of a list read page by page. */
  read(rows: number): void {
    this.#rows = rows;
  }

  tell(moment: Moment): void {
    tellProgress(lineOf({ ...moment, ...(this.#rows !== undefined && { rows: this.#rows }) }));
  }
}

function print(answer: Answer, { format, all, quiet }: QueryOptions): void {
  process.stdout.write(printAnswer(answer, format));
  if (answer.errors?.length) {
    for (const message of new Set(answer.errors.map((error) => error.message))) console.error(`! ${message}`);
    if (all && answer.data) console.error("! The pages after this failure were not read.");
    process.exitCode = 1;
  }
  const report = answer.extensions?.tieline as Report | undefined;
  // A link that could not be looked for is no error, yet an export must not pass for whole.
  for (const [vendor, { status, complete, reason }] of Object.entries(report?.vendors ?? {})) {
    if (complete || status === "not-configured") continue;
    console.error(`! The answer lacks some of ${vendor} (${reason}).`);
    process.exitCode = 1;
  }
  if (report && !quiet) process.stderr.write(`\n${printReport(report)}`);
}
