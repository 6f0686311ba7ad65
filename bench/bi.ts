/**
 * What the doors for tables cost at 1,000,000 rows: `npm run bench:bi`, explained in docs/benchmarks.md. The server is a process of its
 * own, whose CPU and memory are measured; the process that makes a Parquet file is not. Ends with an error where a bound is not kept. `--rows N` for another number.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildCatalogueOnly } from "../src/cli/graph.ts";
import { formatTable } from "../src/cli/table.ts";
import { SnapshotStore } from "../src/doors/snapshots/store.ts";
import { readViews } from "../src/doors/views/folder.ts";
import type { Cell, Column, Shape } from "../src/doors/views/view.ts";
import type { Used } from "./bi/server.ts";

const { values: options } = parseArgs({ options: { rows: { type: "string", default: "1000000" } } });
const count = Number(options.rows);
const least = 30_000;
const goal = 100_000;
const mostMb = 64;
const mostHeld = 250;

const texts = ["ISSUED", "Hire of lighting for the autumn tour", "INV-004242", 'Müller & Söhne "Rental"', "ACCOUNT_NUMBER", "Ångström AB"];

const folder = mkdtempSync(join(tmpdir(), "tieline-bench-"));
const lines: string[][] = [];
let isKept = true;
try {
  const shape = await fill();
  for (const [name, ask] of Object.entries(questions(shape))) await measure(name, ask);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(formatTable(["", "rows/s of CPU", `bound (goal ${goal})`, "MB more", "bound", "loop held ms", "bound", ""], lines));
if (!isKept) process.exitCode = 1;

/** A snapshot of the invoices with invented rows. */
async function fill(): Promise<Shape> {
  const { views } = readViews(buildCatalogueOnly(), [fileURLToPath(new URL("../views", import.meta.url))]);
  const { branches: _branches, types: _types, recordType: _type, ...shape } = views.get("invoices")!;
  const store = new SnapshotStore(folder);
  const writer = await store.writeRows(shape);
  for (let at = 0; at < count; at += 1000)
    await writer.write(Array.from({ length: Math.min(1000, count - at) }, (_, i) => shape.columns.map((column) => cellOf(column, at + i))));
  const view = { ...shape, ...(await writer.close()), complete: true, gaps: [] };
  await store.add({ id: "20261130T120000000Z", asOf: "2026-11-30T12:00:00.000Z", vendorCalls: 0, sources: [], views: { invoices: view } });
  return shape;
}

/** Every ninth cell is null, the key aside. */
function cellOf({ name, type }: Column, row: number): Cell {
  if (name !== "id" && (row + name.length) % 9 === 0) return null;
  switch (type) {
    case "decimal":
      return `${(row * 7919) % 100_000}.${10 + (row % 90)}`;
    case "integer":
    case "double":
      return row % 100_000;
    case "boolean":
      return row % 2 === 0;
    case "date":
      return new Date(1_700_000_000_000 + (row % 1000) * 86_400_000).toISOString().slice(0, 10);
    case "timestamp":
      return new Date(1_700_000_000_000 + row * 60_000).toISOString();
    default:
      return name === "id" || name.endsWith("_id")
        ? Buffer.from(`CurrentRmsInvoice:${row}`).toString("base64url")
        : texts[(row + name.length) % texts.length]!;
  }
}

type Ask = (url: string) => Promise<number>;

function questions({ columns }: Shape): Record<string, Ask> {
  const some = columns
    .slice(0, 12)
    .map(({ name }) => name)
    .join(",");
  return {
    "OData, all columns, gzip": pages("", "gzip"),
    "OData, all columns, as it is": pages("", "identity"),
    "OData, 12 columns, filtered to a half": pages(
      `?$select=${some}&$filter=${encodeURIComponent("net_amount lt 50000 and number ne 'x'")}`,
      "gzip",
      2,
    ),
    "OData, full metadata": pages("?$format=application/json;odata.metadata=full", "identity"),
    "ndjson, made and sent": file("ndjson"),
    "csv, made and sent": file("csv"),
    "csv, sent again": file("csv"),
    "parquet, made by a process of its own, and sent": file("parquet"),
  };
}

/** Follows the links to the end. Counts rows by the key that each of them has. */
function pages(query: string, encoding: string, share = 1): Ask {
  return async (url) => {
    let next: string | undefined = `${url}/odata/invoices${query}`;
    let seen = 0;
    while (next) {
      const text: string = await (await fetch(next, { headers: { "accept-encoding": encoding, accept: "application/json;q=1" } })).text();
      seen += text.split('"id":').length - 1;
      next = /"@odata\.nextLink":"([^"]+)"/.exec(text.slice(-2000))?.[1];
    }
    if (share === 1 && seen !== count) throw new Error(`${seen} rows came, not ${count}.`);
    return count;
  };
}

function file(format: string): Ask {
  return async (url) => {
    const response = await fetch(`${url}/bi/invoices.${format}`, { headers: { "accept-encoding": "identity" } });
    let bytes = 0;
    for await (const chunk of response.body!) bytes += chunk.length;
    if (bytes < count) throw new Error(`${bytes} bytes are too few.`);
    return count;
  };
}

async function measure(name: string, ask: Ask): Promise<void> {
  const child = fork(fileURLToPath(new URL("bi/server.ts", import.meta.url)), [folder], { execArgv: ["--import", "tsx"] });
  try {
    const [{ port }] = (await once(child, "message")) as [{ port: number }];
    const url = `http://127.0.0.1:${port}`;
    // The first request loads what any needs.
    await (await fetch(`${url}/odata/invoices?$top=1`)).text();
    const idle = await used(child);
    const rows = await ask(url);
    const { cpu, rss, held } = await used(child);
    tell(name, { speed: rows / (cpu / 1000), more: rss - idle.rss, held });
  } finally {
    child.kill();
  }
}

async function used(child: ChildProcess): Promise<Used> {
  child.send("used");
  const [answer] = (await once(child, "message")) as [Used];
  return answer;
}

function tell(name: string, { speed, more, held }: { speed: number; more: number; held: number }): void {
  const kept = speed >= least && more <= mostMb && held <= mostHeld;
  isKept &&= kept;
  lines.push([
    name,
    speed.toFixed(0),
    `>= ${least}`,
    more.toFixed(0),
    `<= ${mostMb}`,
    held.toFixed(0),
    `<= ${mostHeld}`,
    kept ? "" : "NOT KEPT",
  ]);
}
