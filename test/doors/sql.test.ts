import { randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInChild } from "../../src/doors/child/run.ts";
import { MadeFiles } from "../../src/doors/files/made-files.ts";
import { fillTables } from "../../src/doors/postgres/tables.ts";
import type { Snapshot } from "../../src/doors/snapshots/snapshot.ts";
import { catalogueOf } from "../../src/doors/sql/catalogue.ts";
import { askDuckDb } from "../../src/doors/sql/duckdb.ts";
import { billRows, bills, startTables, sumOf, type TableKit } from "./table-kit.ts";

const rows = billRows(3_456);
const sum = (of = rows) => (Number(sumOf(of, 2)) / 100).toFixed(2);
let kit: TableKit;
let first: Snapshot;
beforeAll(async () => {
  kit = await startTables();
  first = await kit.take(rows, Date.UTC(2026, 10, 20, 8));
});
afterAll(() => kit.close());

const address = process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@localhost:5432/postgres";
const reachable = await new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  .connect()
  .then(() => true)
  .catch(() => false);

describe.skipIf(!reachable)("tables in PostgreSQL (skipped where there is none)", () => {
  const schema = `bi_${randomUUID().slice(0, 8)}`;
  const url = new URL(address);
  url.searchParams.set("options", `-csearch_path=${schema}`);
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(`CREATE SCHEMA ${schema}`);
  });
  afterAll(async () => {
    await client.query(`DROP SCHEMA ${schema} CASCADE`);
    await client.end();
  });
  const one = async (sql: string) => (await client.query(sql)).rows[0];

  it("have types, keys, comments, and every row to the cent", async () => {
    await fillTables(url.href, kit.snapshots, first);
    expect(
      await one(
        "SELECT count(*)::int AS n, sum(amount)::numeric(20,2)::text AS total, max(number) FILTER (WHERE id = 'B0000002') AS number, max(customer) FILTER (WHERE id = 'B0000004') AS customer FROM bills",
      ),
    ).toEqual({
      n: rows.length,
      total: sum(),
      number: "002",
      customer: "line\nbreak",
    });
    const { rows: columns } = await client.query(
      "SELECT column_name, data_type, col_description('bills'::regclass, ordinal_position) AS about FROM information_schema.columns WHERE table_name = 'bills' AND table_schema = current_schema() ORDER BY ordinal_position",
    );
    expect(columns.map(({ data_type }) => data_type)).toEqual([
      "text",
      "text",
      "numeric",
      "text",
      "integer",
      "double precision",
      "boolean",
      "date",
      "timestamp with time zone",
      "text",
    ]);
    expect(columns[2]).toMatchObject({ column_name: "amount", about: "The amount. In the currency of ccy." });
    expect(
      await one(
        "SELECT count(*)::int AS keys FROM information_schema.table_constraints WHERE table_name = 'bills' AND table_schema = current_schema() AND constraint_type = 'PRIMARY KEY'",
      ),
    ).toEqual({ keys: 1 });
    expect((await one("SELECT booked_at FROM bills WHERE id = 'B0000002'")).booked_at.toISOString()).toBe("2025-01-03T00:02:02.002Z");
    expect(await one("SELECT snapshot, complete FROM tieline_tables WHERE name = 'bills'")).toEqual({ snapshot: first.id, complete: true });
  });

  it("are replaced at once: readers see one snapshot, and what reads them stays", async () => {
    await client.query("CREATE VIEW totals AS SELECT ccy, sum(amount) AS total FROM bills GROUP BY ccy");
    const reader = new pg.Client({ connectionString: url.href });
    await reader.connect();
    await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await reader.query("SELECT count(*) FROM bills");
    const more = billRows(100, 9);
    await fillTables(url.href, kit.snapshots, await kit.take(more, Date.UTC(2026, 10, 20, 9)));
    expect((await reader.query("SELECT count(*)::int AS n FROM bills")).rows[0].n).toBe(rows.length);
    await reader.query("COMMIT");
    await reader.end();
    expect(await one("SELECT count(*)::int AS n, sum(amount)::numeric(20,2)::text AS total FROM bills")).toEqual({
      n: 100,
      total: sum(more),
    });
    expect(await one("SELECT sum(total)::numeric(20,2)::text AS total FROM totals")).toEqual({ total: sum(more) });
  });

  it("do not take the place of a table that is somebody else's, nor half of them", async () => {
    await client.query("CREATE TABLE mine (id text)");
    const shape = { ...bills, name: "mine" };
    await expect(fillTables(url.href, kit.snapshots, await kit.take(rows, Date.UTC(2026, 10, 20, 10), shape))).rejects.toThrow(
      /table "mine" that Tieline did not make/,
    );
    expect(await one("SELECT count(*)::int AS n FROM mine")).toEqual({ n: 0 });
    await expect(fillTables("postgres://nobody:secretword@127.0.0.1:1/x", kit.snapshots, first)).rejects.toThrow(
      /^(?!.*secretword).*were not replaced/s,
    );
  });
});

describe("SQL at hand", () => {
  const ask = async (sql: string, timeoutMs = 20_000) => {
    const catalogue = await catalogueOf(kit.snapshots, new MadeFiles(kit.snapshots), first);
    return askDuckDb({ catalogue, sql, timeoutMs });
  };

  it("answers from the snapshot, decimals exact", async () => {
    expect(
      await ask(
        "select count(*) as n, cast(sum(amount) as decimal(38,2)) as total, max(number) filter (id = 'B0000002') as number from bills",
      ),
    ).toEqual({
      columns: ["n", "total", "number"],
      rows: [[String(rows.length), sum(), "002"]],
    });
    expect((await ask("describe bills")).rows).toHaveLength(bills.columns.length);
  });

  it("has a catalogue of the snapshot beside its files, made once, that says what each table and column is", async () => {
    const { path, files } = await catalogueOf(kit.snapshots, new MadeFiles(kit.snapshots), first);
    expect([dirname(path), files.map(dirname)]).toEqual([kit.snapshots.madeFolder, [kit.snapshots.madeFolder]]);
    const { ino } = statSync(path);
    await catalogueOf(kit.snapshots, new MadeFiles(kit.snapshots), first);
    expect([statSync(path).ino, readdirSync(dirname(path)).filter((name) => /\.(new|wal)$/.test(name))]).toEqual([ino, []]);
    expect((await ask("select comment from duckdb_views() where view_name = 'bills'")).rows).toEqual([["Bills. Invented."]]);
    const { rows: columns } = await ask(
      "select column_name, comment from duckdb_columns() where table_name = 'bills' order by column_index",
    );
    expect(columns).toEqual(bills.columns.map(({ name, about }) => [name, about]));
  });

  it("reads nothing else, writes nothing, and ends in time", async () => {
    const refused = [
      "select * from read_csv('/etc/passwd')",
      "select * from '/etc/passwd'",
      "select * from read_text('/etc/hostname')",
      "copy (select 1) to '/tmp/out.csv'",
      `copy (select 1) to '${kit.snapshots.madeFolder}/x.csv'`,
      "attach 'x.db'",
      "install httpfs",
      "load postgres",
      "set enable_external_access = true",
      "create table t as select 1",
      "delete from bills",
      "drop view bills",
      `attach '${kit.snapshots.madeFolder}/other.duckdb'`,
      `select * from '${kit.snapshots.folder}/snapshots/${first.id}.json'`,
      "checkpoint",
      "select 1; select 2",
      "select * from read_parquet('http://127.0.0.1:1/x.parquet')",
      "selec",
      "",
    ];
    for (const sql of refused) await expect(ask(sql), sql).rejects.toThrow();
    await expect(ask("select count(*) from bills a, bills b, bills c, bills d", 300)).rejects.toThrow(/longer than 300 ms/);
    expect((await ask("select count(*) from bills")).rows).toEqual([[String(rows.length)]]);
  });

  it("runs in a process of its own, that knows no variable and is killed when it is late", { timeout: 120_000 }, async () => {
    const catalogue = await catalogueOf(kit.snapshots, new MadeFiles(kit.snapshots), first);
    const run = (sql: string, timeoutMs = 100_000) => runInChild("askDuckDb", { catalogue, sql, timeoutMs }, { heapMb: 64, timeoutMs });
    await Promise.all([
      expect(run("select count(*) from bills")).resolves.toMatchObject({ rows: [[String(rows.length)]] }),
      expect(run("select * from '/etc/passwd'")).rejects.toMatchObject({ code: "BAD_USER_INPUT" }),
      expect(run("select count(*) from bills", 1)).rejects.toThrow(/longer than 1 ms/),
    ]);
  });
});
