import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import express from "express";
import type { Bi } from "../../src/doors/bi.ts";
import { serveViews } from "../../src/doors/files/routes.ts";
import { serveOdata } from "../../src/doors/odata/routes.ts";
import { SnapshotStore } from "../../src/doors/snapshots/store.ts";

/** Both doors over the snapshots of a folder, in a process of its own. It tells what it used when its parent asks. */

export interface Used {
  /** Milliseconds of CPU of all threads since the last time. */
  cpu: number;
  /** The most megabytes that were resident since the last time. */
  rss: number;
  /** The longest time in milliseconds that the event loop was held since then. */
  held: number;
}

const snapshots = new SnapshotStore(process.argv[2]!);
const bi = { snapshots, views: { views: new Map(), problems: [] } } as unknown as Bi;
const door = { readableOf: () => undefined, now: Date.now, logError: console.error };
const server = createServer(express().use("/bi", serveViews(bi, door)).use("/odata", serveOdata(bi, door)));
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));

const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
let most = 0;
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);
let before = process.cpuUsage();
process.on("message", () => {
  const { user, system } = process.cpuUsage(before);
  most = Math.max(most, process.memoryUsage.rss());
  process.send!({ cpu: (user + system) / 1000, rss: most / 2 ** 20, held: delays.max / 1e6 } satisfies Used);
  before = process.cpuUsage();
  most = 0;
  delays.reset();
});
process.on("disconnect", () => process.exit());
