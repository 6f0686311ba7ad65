import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  /** The longest time in milliseconds between two turns of the event loop since then, as far as this process ran meanwhile. */
  held: number;
}

const snapshots = new SnapshotStore(process.argv[2]!);
const bi = { snapshots, views: { views: new Map(), problems: [] } } as unknown as Bi;
const door = { readableOf: () => undefined, now: Date.now, logError: console.error };
const server = createServer(express().use("/bi", serveViews(bi, door)).use("/odata", serveOdata(bi, door)));
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));

const everyMs = 5;
let most = 0;
let held = 0;
let last = { at: performance.now(), cpu: cpuNow() };
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
  const now = { at: performance.now(), cpu: cpuNow() };
  // What other programs take of the machine is none of ours.
  held = Math.max(held, Math.min(now.at - last.at - everyMs, now.cpu - last.cpu));
  last = now;
}, everyMs);
let before = cpuNow();
process.on("message", () => {
  most = Math.max(most, process.memoryUsage.rss());
  process.send!({ cpu: cpuNow() - before, rss: most / 2 ** 20, held } satisfies Used);
  before = cpuNow();
  most = 0;
  held = 0;
});
process.on("disconnect", () => process.exit());

function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
