/**
 * What links cost where records change, at 100,000 organisations: `npm run bench:relink`, explained in docs/benchmarks.md. CPU is that of all
 * threads of this process. Organisations are loaded in steps as long as the seconds of CPU last, so that it ends on any machine. Ends with
 * an error where a bound is not kept. `--organisations N`, `--seconds S` of CPU for loading, `--changes N`.
 */
import { parseArgs } from "node:util";
import { formatTable } from "../src/cli/table.ts";
import { organisationRows, type StreamRow } from "./links/many.ts";
import { makeIndex } from "./links/run.ts";

const { values: options } = parseArgs({
  options: {
    organisations: { type: "string", default: "100000" },
    seconds: { type: "string", default: "120" },
    changes: { type: "string", default: "400" },
  },
});
const [organisations, seconds, changes] = [Number(options.organisations), Number(options.seconds), Number(options.changes)];
const atOnce = 5_000;

const index = makeIndex();
const heapBefore = heapNow();
let loaded = 0;
let records = 0;
let loadCpu = 0;
while (loaded < organisations && loadCpu < seconds * 1_000) {
  const rows = Array.from({ length: Math.min(atOnce, organisations - loaded) }, (_, i) => organisationRows(loaded + i)).flat();
  loadCpu += cpuOf(() => {
    for (const { stream, source, row } of rows) index.add(stream, source, row);
    index.link();
  });
  loaded += Math.min(atOnce, organisations - loaded);
  records += rows.length;
}
const heap = heapNow() - heapBefore;

const links = Array.from({ length: 1_000 }, (_, n) => Math.floor((n * loaded) / 1_000)).filter(
  (n) => index.clusterOf(`cirrus.accounts:${n}`) === index.clusterOf(`currentrms.members:${n}`),
).length;

/** The n-th of the changes: a name, a title or a code is corrected. */
function changed(n: number): StreamRow {
  const rows = organisationRows((n * 7_919) % loaded);
  const { row, ...place } = rows[n % rows.length]!;
  const member = ["InternalCode", "reference", "subject", "title", "name"].find((one) => typeof row[one] === "string")!;
  return { ...place, row: { ...row, [member]: `${row[member]} ${(n * 31) % 9_973}` } };
}

const costs: number[] = [];
for (let n = 0; n < changes; n++) {
  const { stream, source, row } = changed(n);
  costs.push(
    cpuOf(() => {
      index.add(stream, source, row);
      index.link();
    }),
  );
}
costs.sort((a, b) => a - b);
const at = (part: number) => costs[Math.floor(part * (costs.length - 1))]!;

const results = [
  { name: "organisations worked in", value: loaded, unit: "", least: organisations },
  { name: "records worked in", value: records, unit: "" },
  { name: "records worked in, in a second of CPU", value: records / (loadCpu / 1_000), unit: "", least: 5_000 },
  { name: "heap for each record", value: heap / records, unit: "bytes", most: 4_096 },
  { name: "accounts linked with their member, of 1,000", value: links, unit: "", least: 950 },
  { name: "one change worked in, median, CPU", value: at(0.5), unit: "ms" },
  { name: "one change worked in, p95, CPU", value: at(0.95), unit: "ms", most: 20 },
  { name: "one change worked in, at most, CPU", value: at(1), unit: "ms" },
].map(({ name, value, unit, most = Number.POSITIVE_INFINITY, least = 0 }) => {
  const bound = Number.isFinite(most) ? `<= ${most} ${unit}` : least > 0 ? `>= ${least}` : "";
  const measured = `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
  return { row: [name, measured, bound, value <= most && value >= least ? "" : "NOT KEPT"], isKept: value <= most && value >= least };
});
console.log(
  formatTable(
    ["", "measured", "bound", ""],
    results.map(({ row }) => row),
  ),
);
if (results.some(({ isKept }) => !isKept)) process.exitCode = 1;

/** Milliseconds of CPU of all threads. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Bytes; garbage aside where that is possible (node --expose-gc). */
function heapNow(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}
