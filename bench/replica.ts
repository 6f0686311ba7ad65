/**
 * What the replica costs at 100,000 records, beside the same from memory: `npm run bench:replica`, explained in docs/benchmarks.md.
 * CPU is that of all threads of this process. Ends with an error where the embedded store does not keep a bound. `--records N` for another
 * number. Then the same in PostgreSQL, whose own CPU is not seen from here, hence the times beside: at `--postgres URL`, else at
 * TIELINE_TEST_DATABASE_URL, else at 127.0.0.1; SKIPPED where there is no server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { formatTable } from "../src/cli/table.ts";
import { aggregate } from "../src/engine/model/aggregate-columns.ts";
import type { AggregateQuery, ColumnCondition, ColumnOrder } from "../src/engine/model/column.ts";
import { columnsByName, meets, sortRecords } from "../src/engine/model/evaluate-column.ts";
import type { VendorRecord } from "../src/engine/model/record.ts";
import { jsonText } from "../src/replica/json-text.ts";
import { openReplicaStore } from "../src/replica/open.ts";
import type { ReplicaStore } from "../src/replica/store.ts";
import { systemClock } from "../src/transport/clock.ts";
import { invoiceOf, invoiceStream } from "./replica/invoices.ts";

const { values: options } = parseArgs({ options: { records: { type: "string", default: "100000" }, postgres: { type: "string" } } });
const count = Number(options.records);
const batchLength = 500;
const turns = 9;

const where: ColumnCondition = {
  all: [
    { column: "status", operator: "in", value: ["issued", "posted"] },
    { column: "total", operator: "gte", value: "500" },
    { column: "subject", operator: "contains", value: "hire" },
  ],
};
const order: ColumnOrder[] = [{ column: "dueAt", descending: true }];
const sums: AggregateQuery = {
  by: [{ column: "status" }, { column: "dueAt", unit: "MONTH" }],
  sum: ["total"],
  avg: ["total"],
  min: [],
  max: ["dueAt"],
  timeZone: "Europe/Berlin",
};
const texts = ["a", "inv-0042", "INV-004242", "müll", "mueller hire", "hire gmbh", "john4242@", "no such word"];

interface Result {
  measured: Partial<Record<ReplicaStore["kind"], string>>;
  bound: string;
  isKept: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "tieline-bench-"));
const schema = `bench_${process.pid}`;
const url = options.postgres ?? process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
let place: Pick<Parameters<typeof openReplicaStore>[0], "folder" | "postgres"> = { folder };
let kind: ReplicaStore["kind"] = "embedded";
const results = new Map<string, Result>();
try {
  await run();
  if (await isReachable()) {
    place = { postgres: { url, schema } };
    kind = "postgresql";
    await run();
  } else console.log("SKIPPED: PostgreSQL, because there is no server. TIELINE_TEST_DATABASE_URL names one.");
} finally {
  rmSync(folder, { recursive: true, force: true });
  if (kind === "postgresql") await query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
}
console.log(
  formatTable(
    ["", "embedded", "PostgreSQL", "bound of the embedded", ""],
    [...results].map(([name, { measured, bound, isKept }]) => [
      name,
      measured.embedded ?? "",
      measured.postgresql ?? "",
      bound,
      isKept ? "" : "NOT KEPT",
    ]),
  ),
);
if ([...results.values()].some(({ isKept }) => !isKept)) process.exitCode = 1;

async function run(): Promise<void> {
  const rssBefore = rss();
  const jsonBytes = await fill();
  const rssFilled = rss();
  const store = await openTimed();
  const size = await store.size();
  tell("store on disk / JSON of the records", { value: size / jsonBytes, unit: "x", most: 1.5 });
  const rssOpen = rss();
  const askPage = async () => void (await store.select({ type: "Invoice", where, order, count: 100, counted: true }));
  const askSum = async () => void (await store.aggregate({ type: "Invoice" }, sums));
  const page = await median(askPage);
  const sum = await median(askSum);
  const searches: number[] = [];
  for (const text of texts) searches.push(await timed(async () => void (await store.search(text, ["Invoice"], 20))));
  const rssAsked = rss();
  tell("filtered, sorted page of 100 with its total, CPU", { value: page, unit: "ms", most: Number.POSITIVE_INFINITY });
  const memory = await fromMemory(store);
  tell("the same page from memory, CPU", { value: memory.page, unit: "ms", most: Number.POSITIVE_INFINITY });
  tell("page, replica / memory", { value: page / memory.page, unit: "x", most: 2 });
  tell("sums by status and month, CPU", { value: sum, unit: "ms", most: 300 });
  tell("the same sums from memory, CPU", { value: memory.sum, unit: "ms", most: Number.POSITIVE_INFINITY });
  for (const [i, text] of texts.entries()) tell(`search "${text}"`, { value: searches[i]!, unit: "ms", most: 20 });
  tell("memory that grew while writing", { value: rssFilled - rssBefore, unit: "MB", most: 64 });
  tell("memory that grew while asking", { value: rssAsked - rssOpen, unit: "MB", most: 64 });
  tell("time of the page", { value: await timed(askPage), unit: "ms" });
  tell("time of the sums", { value: await timed(askSum), unit: "ms" });
  await store.close();
}

async function fill(): Promise<number> {
  const store = await open();
  let jsonBytes = 0;
  let cpu = 0;
  let ms = 0;
  for (let at = 0; at < count; at += batchLength) {
    const records = Array.from({ length: Math.min(batchLength, count - at) }, (_, i) => invoiceOf(at + i));
    for (const { data } of records) jsonBytes += Buffer.byteLength(jsonText(data));
    const [began, startedAt] = [cpuNow(), performance.now()];
    await store.write({ type: "Invoice", records: records.map((record) => ({ record, seenAt: 1_800_000_000_000 })) });
    cpu += cpuNow() - began;
    ms += performance.now() - startedAt;
  }
  tell("records written in a second of CPU", { value: count / (cpu / 1000), unit: "", least: 5000 });
  tell("records written in a second", { value: count / (ms / 1000), unit: "" });
  let again = 0;
  for (let at = 0; at < Math.min(count, 20_000); at += batchLength) {
    const records = Array.from({ length: batchLength }, (_, i) => invoiceOf(at + i));
    const began = cpuNow();
    await store.write({ type: "Invoice", records: records.map((record) => ({ record, seenAt: 1_800_000_100_000 })) });
    again += cpuNow() - began;
  }
  tell("records seen again unchanged in a second of CPU", { value: Math.min(count, 20_000) / (again / 1000), unit: "", least: 5000 });
  await store.close();
  return jsonBytes;
}

async function openTimed(): Promise<ReplicaStore> {
  const began = performance.now();
  const store = await open();
  tell("opened in", { value: performance.now() - began, unit: "ms", most: 200 });
  return store;
}

async function open(): Promise<ReplicaStore> {
  const store = await openReplicaStore({ ...place, streams: [invoiceStream], clock: systemClock, warn: console.error });
  if (!store) throw new Error("There is no store.");
  return store;
}

/** Answers must be the same: a fast wrong one is no result. */
async function fromMemory(store: ReplicaStore): Promise<{ page: number; sum: number }> {
  const records: VendorRecord[] = Array.from({ length: count }, (_, i) => invoiceOf(i));
  const columns = columnsByName(invoiceStream.columns);
  const page = () =>
    sortRecords(
      records.filter((record) => meets(record, where, columns) === true),
      order,
      columns,
    ).slice(0, 100);
  const kept = await store.select({ type: "Invoice", where, order, count: 100 });
  if (
    kept.records.map(({ id }) => id).join() !==
    page()
      .map(({ id }) => id)
      .join()
  )
    throw new Error("The pages differ.");
  const kepts = JSON.stringify(await store.aggregate({ type: "Invoice" }, sums));
  if (kepts !== JSON.stringify(aggregate(records, sums, columns))) throw new Error("The sums differ.");
  return { page: await median(async () => void page()), sum: await median(async () => void aggregate(records, sums, columns)) };
}

async function median(work: () => Promise<void>, now = cpuNow): Promise<number> {
  await work();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const began = now();
    await work();
    times.push(now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)]!;
}

/** Milliseconds of CPU of all threads. */
function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Megabytes; garbage aside where that is possible (node --expose-gc). */
function rss(): number {
  global.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

interface Measure {
  value: number;
  unit: string;
  most?: number;
  least?: number;
}

function tell(name: string, { value, unit, most = Number.POSITIVE_INFINITY, least = 0 }: Measure): void {
  const bound = Number.isFinite(most) ? `<= ${most} ${unit}` : least > 0 ? `>= ${least}` : "";
  const result = results.get(name) ?? { measured: {}, bound, isKept: true };
  results.set(name, result);
  result.measured[kind] = `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
  if (kind === "embedded") result.isKept = value <= most && value >= least;
}

/** Milliseconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  return median(work, performance.now.bind(performance));
}

async function isReachable(): Promise<boolean> {
  return query("SELECT 1").then(
    () => true,
    () => false,
  );
}

async function query(sql: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
