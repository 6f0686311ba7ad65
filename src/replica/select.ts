import type { ColumnOrder } from "../engine/model/column.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { ReplicaQuery, ReplicaSpan } from "../engine/model/replica.ts";
import type { Row } from "./database.ts";
import { type Reading, readRecords, recordColumns, recordsAtOnce, unpackAfter } from "./records.ts";
import type { StreamTable } from "./tables.ts";
import { type Sql, slotOf, whereSql } from "./where.ts";

/** A span of the records that meet a condition. More than some hundred are read in parts, each of them as it is then. */
export async function select(query: ReplicaQuery, tables: ReadonlyMap<string, StreamTable>, reading: Reading): Promise<ReplicaSpan> {
  const table = tables.get(query.type)!;
  const where = whereSql({ dialect: reading.dialect, tables, table, alias: "c" }, query.where);
  const total = query.counted ? countOf(table, where, reading) : undefined;
  const { records, hasMore } = await (query.count !== undefined && query.count <= recordsAtOnce
    ? readSpan(query, { table, where }, reading)
    : readAll(query, { table, where }, reading));
  return { records, total: await total, hasMore };
}

interface Selection {
  table: StreamTable;
  where: Sql;
}

async function countOf({ columns }: StreamTable, { text, values }: Sql, { reader }: Reading): Promise<number> {
  const [row] = await reader.all(`SELECT count(*) FROM ${columns} c WHERE ${text}`, values);
  return Number(row![0]);
}

/** Bodies are read of the span alone. One more row tells whether any follow. */
async function readSpan({ order = [], offset = 0, count = 0 }: ReplicaQuery, { table, where }: Selection, reading: Reading) {
  const by = orderSql(table, order);
  const span = `SELECT c.record FROM ${table.columns} c WHERE ${where.text} ORDER BY ${by} LIMIT ? OFFSET ?`;
  const sql = `SELECT ${recordColumns} FROM (${span}) s JOIN ${table.columns} c ON c.record = s.record
    JOIN ${table.bodies} b ON b.record = s.record ORDER BY ${by}`;
  const rows = await reading.reader.all(sql, [...where.values, count + 1, offset], unpackAfter(table, 0));
  return { records: await recordsOf(rows.slice(0, count), table, reading), hasMore: rows.length > count };
}

async function readAll({ order = [], offset = 0, count }: ReplicaQuery, { table, where }: Selection, reading: Reading) {
  const limit = count === undefined ? noLimit : count + 1;
  const sql = `SELECT c.record FROM ${table.columns} c WHERE ${where.text} ORDER BY ${orderSql(table, order)} LIMIT ? OFFSET ?`;
  const numbers = (await reading.reader.all(sql, [...where.values, limit, offset])).map(([number]) => Number(number));
  const hasMore = count !== undefined && numbers.length > count;
  if (hasMore) numbers.pop();
  const records: VendorRecord[] = [];
  for (let at = 0; at < numbers.length; at += recordsAtOnce)
    records.push(...(await readByNumber(numbers.slice(at, at + recordsAtOnce), table, reading)));
  return { records, hasMore };
}

/** More records than a stream has. */
const noLimit = 2 ** 50;

async function readByNumber(numbers: readonly number[], table: StreamTable, reading: Reading): Promise<VendorRecord[]> {
  const sql = `SELECT ${recordColumns}, c.record FROM ${table.columns} c JOIN ${table.bodies} b ON b.record = c.record
    WHERE ${reading.dialect.inList("c.record", numbers)}`;
  const rows = await reading.reader.all(sql, [numbers], unpackAfter(table, 0));
  const places = new Map(numbers.map((number, i) => [number, i]));
  const place = (row: Row) => places.get(Number(row.at(-1)))!;
  return recordsOf(
    rows.toSorted((a, b) => place(a) - place(b)),
    table,
    reading,
  );
}

async function recordsOf(rows: readonly Row[], table: StreamTable, reading: Reading): Promise<VendorRecord[]> {
  return (await readRecords(rows, table, reading)).map(({ record }) => record);
}

function orderSql(table: StreamTable, order: readonly ColumnOrder[]): string {
  const steps = order.map(({ column, descending }) => {
    const { name } = slotOf(table, column);
    return `c.${name} IS NULL, c.${name} ${descending ? "DESC" : "ASC"}`;
  });
  return [...steps, "c.id"].join(", ");
}
