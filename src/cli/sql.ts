import Table from "cli-table3";
import { runInChild } from "../doors/child/run.ts";
import { MadeFiles } from "../doors/files/made-files.ts";
import { catalogueOf } from "../doors/sql/catalogue.ts";
import { latestSnapshot, withBi } from "./bi.ts";
import { formatDelimited, formatHeader } from "./delimited.ts";
import type { Host } from "./host.ts";
import type { Cell } from "./rows.ts";

export interface SqlOptions {
  format: "table" | "csv" | "json" | "ndjson";
  snapshot?: string;
  timeout: number;
}

/** What the rows of an answer may take. */
const heapMb = 512;
/** A question is ended by DuckDB itself; its process, which first has to start, is killed where that does not help. */
const graceMs = 20_000;

/** Prints the answer to a question in SQL over the views of a snapshot. */
export async function sql(question: string, { format, snapshot, timeout }: SqlOptions, host: Host): Promise<void> {
  await withBi(host, async (bi) => {
    const chosen = await latestSnapshot(bi, snapshot);
    const catalogue = await catalogueOf(bi.snapshots, new MadeFiles(bi.snapshots), chosen);
    const { columns, rows } = await runInChild(
      "askDuckDb",
      { catalogue, sql: question, timeoutMs: timeout },
      { heapMb, timeoutMs: timeout + graceMs },
    );
    const records = () => rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    if (format === "json") return console.log(JSON.stringify(records()));
    if (format === "ndjson") return records().forEach((record) => void console.log(JSON.stringify(record)));
    if (format === "csv")
      return void process.stdout.write(formatHeader(columns, { format }) + formatDelimited(rows as Cell[][], { format }));
    const table = new Table({ head: columns, style: { head: [], border: [] } });
    for (const row of rows) table.push(row.map((cell) => (cell === null ? "" : String(cell))));
    console.log(table.toString());
    console.error(`${rows.length} rows as of ${chosen.asOf}`);
  });
}
