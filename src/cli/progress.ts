import type { Clock } from "../transport/clock.ts";
import { formatCount, formatDuration, formatInteger } from "./format.ts";
import { widthOf } from "./table.ts";

/** A vendor whose quota makes calls wait. */
export interface QuotaWait {
  label: string;
  ms: number;
}

/** How far a query is. */
export interface Progress {
  /** Rows printed so far, and how many there are, with `--all`. */
  rows?: number | undefined;
  total?: number | undefined;
  /** Calls made so far; undefined where the server does not tell yet. */
  calls?: number | undefined;
  /** Calls that it takes in all. */
  expected?: number | undefined;
  /** The expected calls are counted, not estimated. */
  known?: boolean | undefined;
  waits?: readonly QuotaWait[];
  /** How long the rest will take. */
  leftMs?: number | undefined;
  /** Elapsed time, where the rest is not known. */
  elapsedMs?: number | undefined;
}

/** One line: "600 of 2,000 rows · 75 of about 250 calls · Current RMS waits 12 s · about 1 min left". */
export function formatProgress({ rows, total, calls, expected = 0, known, waits = [], leftMs, elapsedMs }: Progress): string {
  const about = known ? "" : "about ";
  // An estimate that was exceeded is not shown: "20 of about 13" would be nonsense.
  const planned = expected > (calls ?? 0) ? expected : 0;
  return [
    rows !== undefined &&
      (total !== undefined && total > rows ? `${formatInteger(rows)} of ${formatCount(total, "row")}` : formatCount(rows, "row")),
    calls !== undefined && planned > 0 && `${formatInteger(calls)} of ${about}${formatCount(planned, "call")}`,
    calls !== undefined && planned === 0 && formatCount(calls, "call"),
    calls === undefined && planned > 0 && `${about}${formatCount(planned, "call")}`,
    ...waits.filter(({ ms }) => ms >= 1000).map(({ label, ms }) => `${label} waits ${formatRoughly(ms)}`),
    leftMs !== undefined && leftMs >= 1000 && `about ${formatRoughly(leftMs)} left`,
    leftMs === undefined && elapsedMs !== undefined && elapsedMs >= 1000 && `${formatRoughly(elapsedMs)} so far`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** "12 s" below a minute, otherwise "3 min" or "2 h 10 min": nothing that is estimated is known to the tenth of a second. */
function formatRoughly(ms: number): string {
  return ms < 59_500 ? `${Math.max(1, Math.round(ms / 1000))} s` : formatDuration(Math.round(ms / 60_000) * 60_000);
}

/** Is standard error a terminal? */
export function isInteractive(): boolean {
  return Boolean(process.stderr.isTTY);
}

/** Shows a line on the terminal in place of the last one; does nothing when standard error is not a terminal. */
export function showProgress(text: string): void {
  if (isInteractive()) process.stderr.write(`\r${clearLine}${text.slice(0, (widthOf(process.stderr) ?? Number.POSITIVE_INFINITY) - 1)}`);
}

export function clearProgress(): void {
  showProgress("");
}

const clearLine = "\u001b[K";
const terminalMs = 500;
const lineMs = 10_000;

/** Shows how far it is until it is stopped: in place on a terminal, otherwise as a line every ten seconds. */
export function watchProgress(clock: Clock, measure: () => Promise<Progress>): { stop(): void } {
  const over = new AbortController();
  const isTerminal = isInteractive();
  const show = async () => {
    const line = formatProgress(await measure());
    if (over.signal.aborted || line === "") return;
    if (isTerminal) showProgress(line);
    else process.stderr.write(`${line}\n`);
  };
  const run = async () => {
    while (!over.signal.aborted) {
      await clock.sleep(isTerminal ? terminalMs : lineMs, over.signal);
      await show();
    }
  };
  // It ends by the signal; a measure that fails costs a line, not the answer.
  run().catch(() => undefined);
  return {
    stop() {
      over.abort();
      clearProgress();
    },
  };
}
