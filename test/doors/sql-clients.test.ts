import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillTables } from "../../src/doors/postgres/tables.ts";
import { billRows, bills, startTables, sumOf, type TableKit } from "./table-kit.ts";

const address = process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@localhost:5432/postgres";
const reachable = await new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  .connect()
  .then(() => true)
  .catch(() => false);
if (!reachable) console.log("SKIPPED: clients of the tables in PostgreSQL: there is none");
const python = "/usr/bin/python3";
const hasOdbc = works(python, ["-c", "import pyodbc; assert 'PostgreSQL Unicode' in pyodbc.drivers()"]);
const hasPsql = works("psql", ["--version"]);
if (!hasOdbc) console.log("SKIPPED: pyodbc: python3-pyodbc and odbc-postgresql are not installed");
if (!hasPsql) console.log("SKIPPED: psql is not installed");

function works(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const rows = billRows(1_234);
const total = (Number(sumOf(rows, 2)) / 100).toFixed(2);

/** What ODBC tools such as Excel and LibreOffice Base do: they list tables, columns and keys, then read typed rows. */
const odbc = `
import decimal, json, os, pyodbc
db = pyodbc.connect(os.environ["ODBC"], readonly=True)
cursor = db.cursor()
schema = os.environ["SCHEMA"]
tables = sorted(row.table_name for row in cursor.tables(schema=schema, tableType="TABLE"))
columns = [[row.column_name, row.type_name, row.remarks] for row in cursor.columns(table="bills", schema=schema)]
keys = [row.column_name for row in cursor.primaryKeys("bills", schema=schema)]
found = cursor.execute("select id, number, amount, days, paid, due, booked_at, customer from bills where ccy = ? order by id", "EUR").fetchall()
kinds = sorted({type(value).__name__ for row in found for value in row if value is not None})
total = cursor.execute("select sum(amount) from bills").fetchval()
print(json.dumps({"tables": tables, "columns": columns, "keys": keys, "rows": len(found), "kinds": kinds, "number": found[1].number,
  "sum": str(sum((row.amount for row in found if row.amount is not None), decimal.Decimal(0)).quantize(decimal.Decimal("0.01"))),
  "total": str(total.quantize(decimal.Decimal("0.01"))), "customers": [row.customer for row in found[:12]]}))
`;

describe.skipIf(!reachable)("tables in PostgreSQL, read by", () => {
  const schema = `bi_${randomUUID().slice(0, 8)}`;
  const url = new URL(address);
  url.searchParams.set("options", `-csearch_path=${schema}`);
  let kit: TableKit;
  let client: pg.Client;
  beforeAll(async () => {
    kit = await startTables();
    client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(`CREATE SCHEMA ${schema}`);
    await fillTables(url.href, kit.snapshots, await kit.take(rows, Date.UTC(2026, 10, 20, 8)));
  });
  afterAll(async () => {
    await client.query(`DROP SCHEMA ${schema} CASCADE`);
    await client.end();
    await kit.close();
  });

  it.skipIf(!hasOdbc)("pyodbc over PostgreSQL's ODBC driver: tables, columns, keys, typed rows and every cent", { timeout: 60_000 }, () => {
    const { hostname, port, username, password, pathname } = new URL(address);
    const parts = {
      ...{ Driver: "{PostgreSQL Unicode}", Server: hostname, Port: port || "5432", Database: pathname.slice(1) },
      ...{ UID: decodeURIComponent(username), PWD: decodeURIComponent(password), ConnSettings: `set search_path to ${schema}` },
    };
    const ODBC = Object.entries(parts)
      .map(([name, value]) => `${name}=${value}`)
      .join(";");
    const seen = JSON.parse(execFileSync(python, ["-c", odbc], { encoding: "utf8", env: { ODBC, SCHEMA: schema } }));
    const euros = rows.filter((row) => row[3] === "EUR");
    expect(seen).toMatchObject({
      tables: ["bills", "tieline_tables"],
      keys: ["id"],
      rows: euros.length,
      number: euros[1]![1],
      sum: (Number(sumOf(euros, 2)) / 100).toFixed(2),
      total,
      customers: euros.slice(0, 12).map((row) => row[9]),
    });
    expect(seen.kinds).toEqual(expect.arrayContaining(["Decimal", "date", "datetime", "int", "str"]));
    expect(seen.columns.map(([name]: [string]) => name)).toEqual(bills.columns.map(({ name }) => name));
  });

  it.skipIf(!hasPsql)("psql: what describes the table, and a copy of it as CSV", { timeout: 60_000 }, () => {
    const psql = (...args: string[]) => execFileSync("psql", ["-X", "-A", ...args, url.href], { encoding: "utf8" });
    expect(psql("-c", "\\d+ bills")).toMatch(/amount\|numeric\|.*In the currency of ccy\.[\s\S]*"bills_pkey" PRIMARY KEY/);
    expect(psql("-c", "\\dt+")).toContain("Bills. Invented.");
    expect(psql("-t", "-c", "select sum(amount)::numeric(20,2) from bills").trim()).toBe(total);
    expect(psql("-t", "-c", "copy (select id from bills order by id) to stdout csv").trim().split("\n")).toEqual(rows.map((row) => row[0]));
  });
});
