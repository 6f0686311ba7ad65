import type { SourceOptions } from "./source.ts";
import type { OutputOptions } from "./writer.ts";

/** Options of a query that is to be gone on with. */
export interface ResumeOptions {
  variables?: string;
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
  const { variables, format, deadline, maxCalls, partial, unroll = [], raw, header, wide, url, direct } = options;
  const isText = format === "csv" || format === "tsv" || format === "table";
  return [
    "npx tieline query",
    quote(file),
    "--all",
    variables !== undefined && `--variables ${quote(variables)}`,
    `--format ${format}`,
    ...unroll.map((list) => `--unroll ${quote(list)}`),
    raw && "--raw",
    wide && "--wide",
    isText && header === false && "--no-header",
    deadline !== undefined && `--deadline ${deadline}ms`,
    maxCalls !== undefined && `--max-calls ${maxCalls}`,
    partial && "--partial",
    url !== undefined && `--url ${quote(url)}`,
    direct && "--direct",
    `--after ${quote(cursor)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function quote(text: string): string {
  return /^[\w./:=+-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
