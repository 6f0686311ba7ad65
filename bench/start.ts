/**
 * CPU of starts beside their bounds: `npm run bench:start [-- --rounds 3]`. Each run is a process of its own that reads its own
 * clock; figures are medians. Where the build is stale, the sources are measured, and the heading says so.
 */
import { parseArgs } from "node:util";
import { findBuild } from "../bin/built.js";
import { median, table } from "./cpu/figures.ts";
import { startUpstream } from "./cpu/processes.ts";
import { costOf, startOfServe } from "./cpu/start.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const size = { jobs: 1, accounts: 25, projectsPerAccount: 2, invoicesPerAccount: 1 };
const upstream = await startUpstream({ size, latencyMs: 0 });

/** Milliseconds of CPU that may be spent, and that are hoped for. */
const rows: [what: string, run: () => Promise<number>, floor: number, goal: number][] = [
  ["tieline serve to its first answer, vendors configured", () => startOfServe(upstream.variables), 800, 500],
  ["npm start to its first answer, with its sandbox", () => startOfServe({}), 1500, 1000],
  ["tieline --help", () => costOf(["--help"]), 500, 200],
  ["tieline --version", () => costOf(["--version"]), 500, 200],
  ["tieline schema", () => costOf(["schema"]), 500, 200],
];

console.log(`CPU in ms, ${findBuild() ? "as built" : "of the sources: run npm run build"}, Node ${process.versions.node}\n`);
const measured: string[][] = [];
for (const [what, run, floor, goal] of rows) {
  const costs: number[] = [];
  for (let i = 0; i < Number(values.rounds); i++) costs.push(await run());
  measured.push([what, median(costs).toFixed(0), String(floor), String(goal)]);
}
await upstream.close();
console.log(table(["start", "measured", "floor", "goal"], measured));
