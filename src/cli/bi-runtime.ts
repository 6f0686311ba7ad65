import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "../app.ts";
import type { ConfigFile } from "../config-file.ts";
import type { Bi } from "../doors/bi.ts";
import { Refresher } from "../doors/snapshots/refresher.ts";
import { withReporting } from "../doors/snapshots/reporting.ts";
import { SnapshotStore } from "../doors/snapshots/store.ts";
import type { Ask } from "../doors/snapshots/take-view.ts";
import { readViews, type Views } from "../doors/views/folder.ts";
import type { ViewProblem } from "../doors/views/problem.ts";
import { Cache } from "../engine/memory/cache.ts";
import type { VendorName } from "../errors.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import type { ReplicaStore } from "../replica/store.ts";
import { makeExecutor } from "../server/executor.ts";

const shippedViews = fileURLToPath(new URL("../../views", import.meta.url));

export interface BiOptions {
  app: App;
  replica: ReplicaStore;
  /** Folder of the data; absent: snapshots are gone when it is closed. */
  dataDir?: string | undefined;
  viewsDir?: string | undefined;
  /** PostgreSQL whose tables are filled with each snapshot. */
  databaseUrl?: string | undefined;
  settings: ConfigFile["bi"];
  /** Are links decided ahead, as far as they are to be? */
  linksAreDecided?: () => boolean;
  warn(message: string): void;
}

/** The views that are shipped, and those of a folder. */
export function readAllViews(catalogue: Catalogue, viewsDir: string | undefined): Views {
  return readViews(catalogue, [shippedViews, ...(viewsDir === undefined ? [] : [viewsDir])]);
}

export function describeProblem({ file, line, message }: ViewProblem): string {
  return `${file}, line ${line}: ${message}`;
}

/** Views and snapshots of this app. Views with mistakes are told and left out. */
export function openBi({
  app,
  replica,
  dataDir,
  viewsDir,
  databaseUrl,
  settings,
  linksAreDecided,
  warn,
}: BiOptions): Bi & { close(): Promise<void> } {
  const { reporting } = settings;
  const { book } = app;
  const read = (): Views => {
    const own = readAllViews(app.catalogue, viewsDir);
    for (const problem of own.problems) warn(`A view is left out. ${describeProblem(problem)}`);
    return reporting ? { ...own, views: new Map([...own.views].map(([name, view]) => [name, withReporting(view, reporting)])) } : own;
  };
  // Those that are shipped have no mistakes to tell, and are read when they are first asked for.
  let known = viewsDir === undefined ? undefined : ofVendors(read(), app);
  const views = (): Views => {
    known ??= ofVendors(read(), app);
    return known;
  };
  const folder = dataDir === undefined ? mkdtempSync(join(tmpdir(), "tieline-bi-")) : join(dataDir, "bi");
  const snapshots = new SnapshotStore(folder);
  const refresher = new Refresher({
    get views() {
      return views().views;
    },
    ask: askKept(app),
    replica,
    snapshots,
    clock: app.clock,
    links: book && {
      areComplete: () => book.state().complete,
      edition: async () => {
        // Another process may be the one that decides.
        await book.refresh();
        return book.edition();
      },
    },
    reporting,
    everyMs: settings.refreshMinutes * 60_000,
    ...(linksAreDecided && { linksAreDecided }),
    retention: { daily: settings.keepDaily, monthly: settings.keepMonthly, hours: settings.keepHours },
    taken: async (snapshot) => {
      if (databaseUrl === undefined) return;
      const { fillTables } = await import("../doors/postgres/tables.ts");
      await fillTables(databaseUrl, snapshots, snapshot);
    },
    failed: (error) => warn(`The refresh of the views failed: ${error instanceof Error ? error.message : String(error)}`),
  });
  const close = async () => {
    await refresher.stop();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return {
    get views() {
      return views();
    },
    snapshots,
    refresher,
    close,
  };
}

/** Without lists of vendors that are not configured: a view that has no other list is none, and no view waits for their records. */
function ofVendors({ views, problems }: Views, { upstreams, catalogue }: App): Views {
  const isThere = (vendor: VendorName | undefined) => vendor === undefined || upstreams.get(vendor)!.configured;
  const kept = [...views].map(([name, view]) => {
    const types = view.types.filter((type) => isThere(catalogue.resources.get(type)?.vendor));
    return [name, { ...view, types, branches: view.branches.filter(({ vendors }) => vendors.every(isThere)) }] as const;
  });
  return { views: new Map(kept.filter(([, { branches }]) => branches.length > 0)), problems };
}

/** A page of a view is large, and nobody waits for it. */
const deadlineMs = 600_000;
const lowest = 7;

/**
 * Asks the graph for what the replica keeps, whatever its age. What this process remembers of answers is left out: it may be older than
 * the replica, and a snapshot is of one moment.
 */
export function askKept(app: App): Ask {
  const cache = new Cache({ clock: app.clock, maxBytes: 0, maxAgeMs: 0 });
  const upstreams = new Map([...app.upstreams].map(([name, upstream]) => [name, { ...upstream, cache }]));
  const execute = makeExecutor(app, deadlineMs);
  return async (document, variables) => {
    let calls = (): number => 0;
    const answer = await execute(document, {
      variables,
      onlyIfCached: true,
      maxStaleMs: Number.POSITIVE_INFINITY,
      priority: lowest,
      upstreams,
      onStart: ({ meter }) => {
        calls = () => [...app.upstreams.keys()].reduce((sum, vendor) => sum + meter.calls(vendor), 0);
      },
    });
    return { data: answer.data ?? null, errors: answer.errors ?? [], calls: calls() };
  };
}
