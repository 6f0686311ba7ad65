import { bytes, duration } from "./units.ts";

/** A line of the log as pino writes it. */
interface Line {
  level: string;
  time: string;
  event: string;
  msg?: string;
  [member: string]: unknown;
}

/** A line for people, made of a line of JSON: `12:03:04 INFO  request ok 200 MilestonesToCash 134 ms, 14 calls, 23 kB`. */
export function textLine(json: string): string {
  const line = JSON.parse(json) as Line;
  const head = `${new Date(line.time).toTimeString().slice(0, 8)} ${line.level.toUpperCase().padEnd(5)}`;
  const write = writers[line.event];
  return `${head} ${plain(write ? write(line) : (line.msg ?? line.event))}\n${write === writers.error ? stackOf(line) : ""}`;
}

const writers: Readonly<Record<string, (line: Line) => string>> = {
  request: ({ outcome, kind, status, operation, document, durationMs, calls, bytes: read, waitedMs, cached, codes, caller, id }) =>
    [
      [kind, outcome, status, operation ?? document].filter(Boolean).join(" "),
      duration(Number(durationMs)),
      Number(calls) > 0 && `${calls} ${calls === 1 ? "call" : "calls"}, ${bytes(Number(read))}`,
      cached && `${cached} cached`,
      waitedMs && `waited ${duration(Number(waitedMs))}`,
      Array.isArray(codes) && codes.join(" "),
      caller && `caller ${caller}`,
      `id ${id}`,
    ]
      .filter(Boolean)
      .join(", "),
  vendor: ({ vendor, operation, status, code, durationMs, bytes: read, id }) =>
    [
      [vendor, operation, status, code].filter(Boolean).join(" "),
      duration(Number(durationMs)),
      read !== undefined && bytes(Number(read)),
      id ? `id ${id}` : "in the background",
    ]
      .filter(Boolean)
      .join(", "),
  slow: ({ operation, document, durationMs, limitMs, plan, id }) =>
    [
      `slow: ${operation ?? document} took ${duration(Number(durationMs))} (TIELINE_SLOW_MS is ${limitMs}), id ${id}`,
      ...(plan as Step[]).map(
        ({ vendor, operation: step, requests, startsAfterMs, tookMs, codes = [] }) =>
          `  ${vendor} ${step}: ${requests} ${requests === 1 ? "request" : "requests"}, from ${duration(startsAfterMs)}, for ${duration(tookMs)} ${codes.join(" ")}`,
      ),
    ].join("\n"),
  error: ({ err }) => {
    const { type, message } = err as { type: string; message: string };
    return `${type}: ${message}`;
  },
};

interface Step {
  vendor: string;
  operation: string;
  requests: number;
  startsAfterMs: number;
  tookMs: number;
  codes?: string[];
}

function stackOf({ err }: Line): string {
  const { stack = "" } = err as { stack?: string };
  return stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .map((line) => `${plain(line)}\n`)
    .join("");
}

/** Without control characters but line ends: a terminal would obey them. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "?");
}
