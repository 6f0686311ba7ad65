/**
 * What a changed record costs until its links are worked in: npx tsx bench/relink.ts [--scale 5] [--changes 500] [--json]. Times are CPU
 * of this process, which counts little of what else runs on the machine.
 */
import { parseArgs } from "node:util";
import { makeWorld } from "../sandbox/world/world.ts";
import { makeIndex } from "./links/run.ts";
import { labelWorld } from "./links/sandbox.ts";
import { idOf, type Row } from "./links/world.ts";

const { values: options } = parseArgs({
  options: {
    /** 1 is about 180 accounts and 3,500 records. */
    scale: { type: "string", default: "5" },
    changes: { type: "string", default: "500" },
    json: { type: "boolean", default: false },
  },
});

const { streams } = labelWorld(makeWorld({ seed: "relink", scale: Number(options.scale) }));
const records = [...streams].flatMap(([stream, rows]) => rows.map((row) => ({ stream, source: `${stream}:${idOf(row)}`, row })));

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Members that a person corrects, one by one. */
const corrected = ["name", "Name", "title", "subject", "ProjectName", "reference", "InternalCode"];

function change(row: Row, n: number): Row {
  const copy = structuredClone(row);
  const member =
    corrected.filter((name) => typeof copy[name] === "string")[n % 2] ?? corrected.find((name) => typeof copy[name] === "string");
  if (member) copy[member] = `${copy[member]} ${n % 7}`;
  return copy;
}

const index = makeIndex();
const bulk = cpuOf(() => {
  for (const { stream, source, row } of records) index.add(stream, source, row);
  index.link();
});
const memory = process.memoryUsage().heapUsed / records.length;
const step = 7_919;
const costs = Array.from({ length: Number(options.changes) }, (_, n) => {
  const { stream, source, row } = records[(n * step) % records.length]!;
  const changed = change(row, n);
  const cost = cpuOf(() => {
    index.add(stream, source, changed);
    index.link();
  });
  return { stream, cost };
});
const at = (part: number) => costs.map(({ cost }) => cost).sort((a, b) => a - b)[Math.floor(part * (costs.length - 1))]!;
const result = {
  records: records.length,
  bulkRecordsPerCpuSecond: Math.round((1_000 * records.length) / bulk),
  heapBytesPerRecord: Math.round(memory),
  relinkCpuMs: { median: at(0.5), p95: at(0.95), most: at(1) },
};
console.log(options.json ? JSON.stringify(result) : result);
