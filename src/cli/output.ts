import { once } from "node:events";
import type { Answer } from "../server/executor.ts";
import { configurables } from "../vendors/settings.ts";
import { formatReport } from "./costs.ts";
import { reportIn } from "./reports.ts";
import { widthOf } from "./table.ts";
import type { OutputOptions, PageWriter } from "./writer.ts";

/** What the options say about the output; a table fits the terminal unless it may be wide. */
export function outputOf(options: OutputOptions & { wide?: boolean }): OutputOptions {
  const { format, unroll, raw, header, wide } = options;
  return { format, unroll, raw, header, width: wide ? undefined : widthOf(process.stdout) };
}

/** Prints, and waits while the reader takes no more. */
export async function write(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

export function tellNote({ note }: PageWriter): void {
  if (note) console.error(note);
}

/** Each message once. Sets exit code 1 when there are errors. */
export function tellErrors({ errors }: Pick<Answer, "errors">): void {
  if (!errors?.length) return;
  for (const message of new Set(errors.map((error) => error.message))) console.error(`! ${message}`);
  process.exitCode = 1;
}

/** What is missing, and what it cost. Sets exit code 1 when something is missing. */
export function tellCosts(answer: Answer, { quiet }: { quiet?: boolean }): void {
  const report = reportIn(answer);
  // A link that could not be looked up is not an error in the answer, yet the export is incomplete.
  for (const [name, { status, complete, reason }] of Object.entries(report?.vendors ?? {})) {
    if (complete || status === "not-configured") continue;
    console.error(`! Incomplete: some ${labelOf(name)} data is missing (${reason}).`);
    process.exitCode = 1;
  }
  if (report && !quiet) process.stderr.write(`\n${formatReport(report)}`);
}

function labelOf(name: string): string {
  return configurables.find((vendor) => vendor.name === name)?.label ?? name;
}
