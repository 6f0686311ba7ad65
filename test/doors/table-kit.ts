import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import type { Bi } from "../../src/doors/bi.ts";
import { serveViews } from "../../src/doors/files/routes.ts";
import { serveOdata } from "../../src/doors/odata/routes.ts";
import type { DoorOptions } from "../../src/doors/request.ts";
import type { Readable } from "../../src/doors/snapshots/access.ts";
import type { Snapshot } from "../../src/doors/snapshots/snapshot.ts";
import { SnapshotStore } from "../../src/doors/snapshots/store.ts";
import type { Column, Row, Shape } from "../../src/doors/views/view.ts";
import { type Exchange, exchange } from "../server/kit.ts";

const column = (name: string, type: Column["type"], more: Partial<Column> = {}): Column => ({
  name,
  type,
  about: `The ${name}.`,
  vendors: ["zivio"],
  ...more,
});

/** A table with every type, and with what tools tend to spoil. */
export const bills: Shape = {
  name: "bills",
  title: "Bills",
  about: "Invented.",
  key: "id",
  vendors: ["zivio"],
  columns: [
    column("id", "text"),
    column("number", "text"),
    column("amount", "decimal", { currency: "ccy" }),
    column("ccy", "text"),
    column("days", "integer"),
    column("ratio", "double"),
    column("paid", "boolean"),
    column("due", "date"),
    column("booked_at", "timestamp"),
    column("customer", "text", { vendors: ["zivio", "cirrus"] }),
  ],
};

const customers = ["Ångström & Söhne", 'The "Quoted" Company', "=SUM(A1:A9)", "O'Neil, Ltd", "line\nbreak", "日本 <b>", ""];

/** The same rows for the same count: every seventh cell of most columns is null. */
export function billRows(count: number, salt = 0): Row[] {
  return Array.from({ length: count }, (_, i): Row => {
    const cents = ((i * 7919 + salt) % 2_000_001) - 500_000;
    const day = new Date(Date.UTC(2025, 0, 1) + i * 86_400_000 + i * 61_001).toISOString();
    return [
      `B${String(i).padStart(7, "0")}`,
      `00${i}`,
      i % 7 === 3 ? null : decimal(cents),
      i % 3 === 0 ? "EUR" : "GBP",
      i % 7 === 4 ? null : (i % 365) - 100,
      i % 7 === 5 ? null : i / 8,
      i % 7 === 6 ? null : i % 2 === 0,
      i % 7 === 2 ? null : new Date(Date.UTC(2024, 1, 28) + (i % 1000) * 86_400_000).toISOString().slice(0, 10),
      i % 7 === 1 ? null : day,
      i % 11 === 0 ? null : customers[i % customers.length]!,
    ];
  });
}

/** Hundredths in plain digits, without zeros that say nothing. */
function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}${fraction && `.${fraction}`}`;
}

/** A sum in hundredths, exact. */
export function sumOf(rows: readonly Row[], at: number): bigint {
  return rows.reduce((sum, row) => sum + (row[at] === null ? 0n : centsOf(String(row[at]))), 0n);
}

export function centsOf(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.slice(0, 2).padEnd(2, "0"));
}

export interface TableKit {
  snapshots: SnapshotStore;
  server: Server;
  url: string;
  folder: string;
  errors: unknown[];
  /** Whom the next requests come from. */
  readable: Readable;
  take(rows: readonly Row[], at: number, shape?: Shape): Promise<Snapshot>;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Exchange>;
  close(): Promise<void>;
}

/** Both doors over snapshots of an invented table, without a graph. */
export async function startTables(options: Partial<DoorOptions> = {}): Promise<TableKit> {
  const folder = mkdtempSync(join(tmpdir(), "tieline-tables-"));
  const snapshots = new SnapshotStore(folder);
  const errors: unknown[] = [];
  const bi = { snapshots, views: { views: new Map([[bills.name, bills]]), problems: [] } } as unknown as Bi;
  const door: DoorOptions = {
    readableOf: () => kit.readable,
    now: () => Date.UTC(2026, 10, 20, 9),
    logError: (error) => void errors.push(error),
    ...options,
  };
  const app = express().use("/bi", serveViews(bi, door)).use("/odata", serveOdata(bi, door));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kit: TableKit = {
    snapshots,
    server,
    url,
    folder,
    errors,
    readable: undefined,
    async take(rows, at, shape = bills) {
      const writer = await snapshots.writeRows(shape);
      for (let i = 0; i < rows.length; i += 1000) await writer.write(rows.slice(i, i + 1000));
      const asOf = new Date(at).toISOString();
      const view = { ...shape, ...(await writer.close()), complete: true, gaps: [] };
      const snapshot = { id: asOf.replace(/[-:.]/g, ""), asOf, vendorCalls: 0, sources: [], views: { [shape.name]: view } };
      await snapshots.add(snapshot);
      return snapshot;
    },
    get: (path, headers = {}, method = "GET") => exchange(url, { method, path, headers }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return kit;
}
