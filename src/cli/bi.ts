import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { readConfig } from "../config.ts";
import type { Bi } from "../doors/bi.ts";
import { DoorError } from "../doors/door-error.ts";
import { type FormatName, formats } from "../doors/formats/index.ts";
import { openTable } from "../doors/snapshots/access.ts";
import { diffTables } from "../doors/snapshots/diff.ts";
import type { Snapshot } from "../doors/snapshots/snapshot.ts";
import { describeProblem, readAllViews } from "./bi-runtime.ts";
import { bootstrap, exitOnSignals, type Runtime } from "./bootstrap.ts";
import { formatInteger } from "./format.ts";
import { buildCatalogueOnly } from "./graph.ts";
import { CliError, type Host } from "./host.ts";
import { sandboxNotice } from "./sandbox-notice.ts";

/** Prints what is wrong with the views of the user, by line. Sets exit code 1 where anything is. No vendor is needed. */
export function checkViews(host: Host): void {
  const { viewsDir } = readConfig(host.environment, host.folder, host.overrides);
  const { views, problems } = readAllViews(buildCatalogueOnly(), viewsDir);
  for (const problem of problems) console.error(describeProblem(problem));
  for (const { name, columns } of views.values()) console.log(`${name}: ${columns.length} columns`);
  if (problems.length > 0) process.exitCode = 1;
}

export interface RefreshOptions {
  once?: boolean;
  format: "table" | "json";
}

/** Takes a snapshot of all views, without a vendor call, or one now and then until a signal. */
export async function refreshViews({ once, format }: RefreshOptions, host: Host): Promise<void> {
  await withBi(host, async (bi, runtime) => {
    print(await bi.refresher.refresh(), format);
    if (once) return;
    bi.refresher.start();
    await new Promise<void>((resolve) => exitOnSignals(async () => runtime.close().then(resolve)));
  });
}

function print({ id, asOf, vendorCalls, views }: Snapshot, format: RefreshOptions["format"]): void {
  const shown = Object.values(views).map(({ name, rows, complete, gaps }) => ({ name, rows, complete, gaps }));
  if (format === "json") {
    console.log(JSON.stringify({ snapshot: id, asOf, vendorCalls, views: shown }));
    return;
  }
  for (const { name, rows, complete } of shown)
    console.log(`${name.padEnd(24)} ${formatInteger(rows).padStart(10)} rows${complete ? "" : ", not complete"}`);
  console.log(`\nSnapshot ${id}, ${vendorCalls} vendor calls`);
}

export interface ExportOptions {
  format: FormatName;
  output?: string;
  snapshot?: string;
}

/** Writes a view as a file, or to standard output. */
export async function exportView(name: string, { format, output, snapshot }: ExportOptions, host: Host): Promise<void> {
  await withBi(host, async (bi) => {
    const chosen = await latestSnapshot(bi, snapshot);
    const table = openTable(bi.snapshots, chosen, { name, readable: undefined });
    const to = output === undefined || output === "-" ? process.stdout : createWriteStream(output);
    await formats[format].write(
      table,
      (chunk) => new Promise((resolve, reject) => to.write(chunk, (error) => (error ? reject(error) : resolve()))),
    );
    if (to !== process.stdout) await finished(to.end());
    console.error(`${name}: ${formatInteger(table.view.rows)} rows as of ${chosen.asOf}${table.view.complete ? "" : ", not complete"}`);
  });
}

/** Prints what differs between two snapshots, one line of JSON each. */
export async function diffView(name: string, ids: { from: string; to: string }, host: Host): Promise<void> {
  await withBi(host, async ({ snapshots }) => {
    const [from, to] = [snapshots.choose(ids.from), snapshots.choose(ids.to)].map((each) =>
      openTable(snapshots, each, { name, readable: undefined }),
    );
    const { addedColumns, goneColumns, differences } = await diffTables(from!, to!);
    for (const column of addedColumns) console.log(JSON.stringify({ kind: "column added", column }));
    for (const column of goneColumns) console.log(JSON.stringify({ kind: "column gone", column }));
    for (const difference of differences) console.log(JSON.stringify(difference));
    console.error(`${differences.length} rows differ between ${from!.snapshot.asOf} and ${to!.snapshot.asOf}`);
  });
}

/** The snapshot that is named. The sandbox keeps none, so one is taken where none is named. */
export async function latestSnapshot({ snapshots, refresher }: Bi, wanted: string | undefined): Promise<Snapshot> {
  if (wanted === undefined && snapshots.ids().length === 0) return refresher.refresh();
  return snapshots.choose(wanted);
}

export async function withBi(host: Host, use: (bi: Bi, runtime: Runtime) => Promise<void>): Promise<void> {
  const runtime = await bootstrap(host);
  try {
    if (!runtime.bi)
      throw new CliError("There is no replica to take snapshots of: its store cannot be opened. The message above says why.");
    if (runtime.sandboxed) {
      console.error(sandboxNotice);
      // Nothing of the sandbox is kept, so its replica is filled first.
      await runtime.app.sync!.once();
    } else await runtime.app.sync!.load();
    await use(runtime.bi, runtime);
  } catch (error) {
    if (error instanceof DoorError) throw new CliError(error.message);
    throw error;
  } finally {
    await runtime.close();
  }
}
