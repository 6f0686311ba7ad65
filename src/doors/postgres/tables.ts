import pg from "pg";
import { asError } from "../../errors.ts";
import { openTable } from "../snapshots/access.ts";
import { rowsOf, type Snapshot, type Table } from "../snapshots/snapshot.ts";
import type { SnapshotStore } from "../snapshots/store.ts";
import type { Column, ColumnType } from "../views/view.ts";

const rowsAtOnce = 2000;

const types: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "integer",
  double: "double precision",
  decimal: "numeric",
  boolean: "boolean",
  date: "date",
  timestamp: "timestamptz",
};

/** Where it is kept which table has the rows of which snapshot. A table that is not named there is not ours, and is left alone. */
const register = "tieline_tables";

/**
 * Fills a table for each view in the database, in the first schema of its `search_path`: all in one transaction, so that whoever reads has
 * one snapshot. What did not change is not written again. Throws a sentence without the password.
 */
export async function fillTables(url: string, store: SnapshotStore, snapshot: Snapshot): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "tieline bi", connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN");
    // One process at a time.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('tieline bi'))");
    await client.query(`CREATE TABLE IF NOT EXISTS ${register} (name text PRIMARY KEY, version text NOT NULL, columns text NOT NULL,
      snapshot text NOT NULL, as_of timestamptz NOT NULL, rows bigint NOT NULL, complete boolean NOT NULL)`);
    for (const name of Object.keys(snapshot.views)) await fill(client, openTable(store, snapshot, { name, readable: undefined }));
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const { code, message } = asError(error) as Error & { code?: string };
    throw new Error(`The tables of TIELINE_BI_DATABASE_URL were not replaced; those before stay. ${message}${code ? ` (${code})` : ""}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function fill(client: pg.Client, table: Table): Promise<void> {
  const { view, version, snapshot } = table;
  const columns = JSON.stringify(view.columns.map(({ name, type }) => [name, type]));
  const { rows: known } = await client.query<{ version: string; columns: string }>(
    `SELECT version, columns FROM ${register} WHERE name = $1`,
    [view.name],
  );
  const { rows: found } = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [quoted(view.name)]);
  const isThere = found[0]!.there;
  if (isThere && known.length === 0)
    throw new Error(
      `There is a table "${view.name}" that Tieline did not make. Name another schema in the address: ?options=-csearch_path%3Dtieline_bi`,
    );
  const isSame = isThere && known[0]!.version === version;
  if (!isSame) {
    // Views of the database that read the table stay as they are, as long as its columns do; so do readers until the end.
    if (isThere && known[0]!.columns === columns) await client.query(`DELETE FROM ${quoted(view.name)}`);
    else await create(client, table, isThere);
    await insert(client, table);
  }
  const state = [view.name, version, columns, snapshot.id, snapshot.asOf, view.rows, view.complete];
  await client.query(
    `INSERT INTO ${register} VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO UPDATE SET version = EXCLUDED.version,
     columns = EXCLUDED.columns, snapshot = EXCLUDED.snapshot, as_of = EXCLUDED.as_of, rows = EXCLUDED.rows, complete = EXCLUDED.complete`,
    state,
  );
}

async function create(client: pg.Client, { view }: Table, isThere: boolean): Promise<void> {
  const name = quoted(view.name);
  if (isThere) await client.query(`DROP TABLE ${name}`);
  const columns = view.columns.map((column) => `${quoted(column.name)} ${types[column.type]}`);
  await client.query(`CREATE TABLE ${name} (${columns.join(", ")}, PRIMARY KEY (${quoted(view.key)}))`);
  const title = view.about ? `${view.title}. ${view.about}` : view.title;
  await client.query(`COMMENT ON TABLE ${name} IS ${literal(title)}`);
  for (const column of view.columns) {
    await client.query(`COMMENT ON COLUMN ${name}.${quoted(column.name)} IS ${literal(commentOf(column))}`);
    if (column.references !== undefined) await client.query(`CREATE INDEX ON ${name} (${quoted(column.name)})`);
  }
}

function commentOf({ about, currency, references }: Column): string {
  const unit = typeof currency === "string" ? ` In the currency of ${currency}.` : "";
  return `${about}${unit}${references === undefined ? "" : ` References ${references}.`}`;
}

/** The values travel as parameters, an array a column. */
async function insert(client: pg.Client, table: Table): Promise<void> {
  const { name, columns } = table.view;
  const arrays = columns.map(({ type }, i) => `$${i + 1}::${types[type]}[]`).join(", ");
  const statement = `INSERT INTO ${quoted(name)} SELECT * FROM unnest(${arrays})`;
  for await (const rows of rowsOf(table))
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const some = rows.slice(at, at + rowsAtOnce);
      await client.query(
        statement,
        columns.map((_, i) => some.map((row) => (typeof row[i] === "string" ? row[i].replaceAll("\u0000", "") : row[i]))),
      );
    }
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

function literal(text: string): string {
  return pg.escapeLiteral(text);
}
