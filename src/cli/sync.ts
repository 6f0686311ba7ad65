import Table from "cli-table3";
import { suggest } from "../nearest.ts";
import type { StreamStatus } from "../replica/sync/status.ts";
import type { Choice } from "../replica/sync/syncer.ts";
import { vendors } from "../vendors/index.ts";
import { bootstrap, exitOnSignals, type Runtime } from "./bootstrap.ts";
import { formatDuration, formatInteger } from "./format.ts";
import { CliError, type Host, UsageError } from "./host.ts";
import { type Progress, watchProgress } from "./progress.ts";
import { sandboxNotice } from "./sandbox-notice.ts";

export interface SyncOptions {
  once?: boolean;
  vendor?: string[];
  stream?: string[];
  full?: boolean;
  quiet?: boolean;
  format: "table" | "json";
}

/** Keeps the replica up to date until a signal, or brings it up to date once. Sets exit code 1 where a stream stays incomplete. */
export async function sync(options: SyncOptions, host: Host): Promise<void> {
  const runtime = await bootstrap(host);
  const { app, close } = runtime;
  const syncer = app.sync;
  if (!syncer) {
    await close();
    throw new CliError("There is no replica to sync: its store cannot be opened. The message above says why.");
  }
  try {
    const choice = choiceOf(options, syncer.streams());
    if (runtime.sandboxed) console.error(sandboxNotice);
    if (!options.once) return await syncOn(runtime, options, choice);
    const over = new AbortController();
    // What was read is kept: the next start goes on from there.
    const stop = () => over.abort(new Error("stopped"));
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    const display = options.quiet ? undefined : watchProgress(app.clock, async () => progressOf(app, choice));
    const streams = await syncer.once(choice, over.signal);
    display?.stop();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    print(streams, options.format);
    const open = streams.filter(({ complete, error }) => !complete || error);
    for (const { type, error } of open) if (error) console.error(`${type}: ${error.code}. ${error.message}`);
    if (over.signal.aborted) console.error("Stopped. The next start goes on from here.");
    if (open.length > 0 || over.signal.aborted) process.exitCode = 1;
  } finally {
    await close();
  }
}

/** Until a signal ends the process. */
async function syncOn({ app, close }: Runtime, { quiet }: SyncOptions, choice: Choice): Promise<void> {
  app.sync!.start(choice);
  const display = quiet ? undefined : watchProgress(app.clock, async () => progressOf(app, choice));
  await new Promise<void>((resolve) => {
    exitOnSignals(async () => {
      display?.stop();
      await close();
      resolve();
    });
  });
}

function choiceOf({ vendor = [], stream = [], full = false }: SyncOptions, streams: readonly StreamStatus[]): Choice {
  const types = streams.map(({ type }) => type);
  const names: string[] = vendors.map(({ name }) => name);
  for (const name of vendor)
    if (!names.includes(name)) throw new UsageError(`There is no vendor "${name}".${suggest(name, names)} There are ${names.join(", ")}.`);
  for (const type of stream)
    if (!types.includes(type)) throw new UsageError(`There is no stream "${type}".${suggest(type, types)} There are ${types.join(", ")}.`);
  return { vendors: vendor, types: stream, full };
}

function progressOf(app: Runtime["app"], { vendors: names = [], types = [] }: Choice): Progress {
  const chosen = app
    .sync!.streams()
    .filter(({ type, vendor }) => (names.length === 0 || names.includes(vendor)) && (types.length === 0 || types.includes(type)));
  return summaryOf(chosen);
}

/** Rows, calls and the time that the longest of those under way will take. */
function summaryOf(streams: readonly StreamStatus[]): Progress {
  const left = streams.flatMap(({ leftMs }) => leftMs ?? []);
  return {
    rows: streams.reduce((sum, { rows }) => sum + rows, 0),
    calls: streams.reduce((sum, { calls }) => sum + calls, 0),
    ...(left.length > 0 && { leftMs: Math.max(...left) }),
  };
}

function print(streams: readonly StreamStatus[], format: SyncOptions["format"]): void {
  const rows = streams.map(({ type, vendor, rows, calls, complete, syncedAt, durationMs, error }) => ({
    type,
    vendor,
    rows,
    calls,
    complete,
    syncedAt: syncedAt === undefined ? null : new Date(syncedAt).toISOString(),
    seconds: Math.round(durationMs / 100) / 10,
    ...(error && { error: { code: error.code, message: error.message } }),
  }));
  if (format === "json") {
    console.log(JSON.stringify({ streams: rows }));
    return;
  }
  const table = new Table({ head: ["stream", "vendor", "rows", "calls", "complete", "time"], style: { head: [], border: [] } });
  for (const { type, vendor, rows: count, calls, complete, seconds } of rows)
    table.push([type, vendor, formatInteger(count), formatInteger(calls), complete ? "yes" : "no", formatDuration(seconds * 1000)]);
  console.log(table.toString());
}
