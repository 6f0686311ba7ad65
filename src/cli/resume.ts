import type { SourceOptions } from "./source.ts";
import type { OutputOptions } from "./writer.ts";

/** Options of a query that is to be gone on with. */
export interface ResumeOptions {
  variables?: string;
  /** Which operation of the file. */
  operation?: string;
  /** Milliseconds after which it stops. */
  deadline?: number;
  /** Vendor calls after which it stops. */
  maxCalls?: number;
  /** Takes pages with missing values. */
  partial?: boolean;
  wide?: boolean;
}

/** The command that goes on behind a cursor, for a POSIX shell and for PowerShell. */
export function resumeCommand(file: string, options: ResumeOptions & OutputOptions & SourceOptions, cursor: string): string {
  const { variables, operation, format, deadline, maxCalls, partial, unroll = [], raw, header, wide, url, direct, cacheControl } = options;
  const isText = format === "csv" || format === "tsv" || format === "table";
  return [
    "npx tieline query",
    quote(file),
    "--all",
    variables !== undefined && `--variables ${quote(variables)}`,
    operation !== undefined && `--operation ${quote(operation)}`,
    `--format ${format}`,
    ...unroll.map((list) => `--unroll ${quote(list)}`),
    raw && "--raw",
    wide && "--wide",
    isText && header === false && "--no-header",
    deadline !== undefined && `--deadline ${durationOption(deadline)}`,
    maxCalls !== undefined && `--max-calls ${maxCalls}`,
    partial && "--partial",
    url !== undefined && `--url ${quote(url)}`,
    direct && "--direct",
    cacheControl !== undefined && `--cache-control ${quote(cacheControl)}`,
    `--after ${quote(cursor)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** As people write it: "90s", "10m", "2h". */
function durationOption(ms: number): string {
  const units = { h: 3_600_000, m: 60_000, s: 1000 };
  const unit = (Object.keys(units) as (keyof typeof units)[]).find((each) => ms % units[each] === 0);
  return unit ? `${ms / units[unit]}${unit}` : `${ms}ms`;
}

function quote(text: string): string {
  return /^[\w./:=+-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
