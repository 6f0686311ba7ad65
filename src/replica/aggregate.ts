import { firstDay } from "../engine/model/aggregate-columns.ts";
import type { Aggregate, AggregateQuery, Column, GroupBy } from "../engine/model/column.ts";
import { compareValues } from "../engine/model/column-values.ts";
import type { ReplicaQuery } from "../engine/model/replica.ts";
import { nextTurn } from "../transport/steps.ts";
import type { Row } from "./database.ts";
import { Group, type Measure } from "./group.ts";
import { offsetsBetween } from "./offsets.ts";
import type { Reading } from "./records.ts";
import type { StreamTable } from "./tables.ts";
import { canonicalOf, dayMs, dayText, type Stored } from "./values.ts";
import { type Sql, slotOf, whereSql } from "./where.ts";

/**
 * Sums as `aggregate` of the engine's model defines them. The database groups, by whole days where days are cut to longer units; the digits
 * of a group are added here, exactly.
 */
export async function aggregate(
  { type, where }: Pick<ReplicaQuery, "type" | "where">,
  query: AggregateQuery,
  { tables, reading }: { tables: ReadonlyMap<string, StreamTable>; reading: Reading },
): Promise<Aggregate[]> {
  const table = tables.get(type)!;
  const selection = { table, where: whereSql({ dialect: reading.dialect, tables, table, alias: "c" }, where), reading };
  const keys: Key[] = [];
  for (const by of query.by) keys.push(await keyOf(by, query, selection));
  const measures = measuresOf(query, table);
  const rows = await groupRows(keys, measures, selection);
  const groups = new Map<string, Group>();
  if (keys.length === 0) groups.set("[]", new Group([], measures));
  for (const row of rows) {
    const key = keys.map(({ read }, i) => read(row[i] as Stored));
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? new Group(key, measures);
    groups.set(text, group);
    await group.add(row.slice(keys.length));
  }
  return inOrder([...groups.values()], keys).map((group) => group.result(query));
}

interface Selection {
  table: StreamTable;
  where: Sql;
  reading: Reading;
}

interface Key {
  sql: string;
  kind: Column["kind"];
  read(value: Stored): string | null;
}

async function keyOf({ column: name, unit }: GroupBy, { timeZone = "UTC" }: AggregateQuery, selection: Selection): Promise<Key> {
  const { name: slot, column } = slotOf(selection.table, name);
  const sql = `c.${slot}`;
  if (!unit) return { sql, kind: column.kind, read: (value) => canonicalOf(column.kind, value) };
  const read = (value: Stored) => (value === null ? null : firstDay(dayText(Number(value)), unit));
  if (column.kind !== "instant") return { sql, kind: "date", read };
  return { sql: await localDay(sql, timeZone, selection), kind: "date", read };
}

/** Keeps a quotient from being rounded up where it is below zero: whole days, more than any instant is before 1970. */
const shiftDays = 100_000_000;

/** The day since 1970 on the calendar of a time zone. */
async function localDay(sql: string, timeZone: string, { table, where, reading }: Selection): Promise<string> {
  const [row] = await reading.reader.all(`SELECT min(${sql}), max(${sql}) FROM ${table.columns} c WHERE ${where.text}`, where.values);
  const [first, last] = row!;
  const offsets = first === null ? [{ from: 0, ms: 0 }] : offsetsBetween(timeZone, Number(first), Number(last));
  const cases = offsets
    .slice(1)
    .toReversed()
    .map(({ from, ms }) => `WHEN ${sql} >= ${from} THEN ${ms}`);
  const offset = cases.length > 0 ? `CASE ${cases.join(" ")} ELSE ${offsets[0]!.ms} END` : String(offsets[0]!.ms);
  return `(${sql} + ${offset} + ${shiftDays * dayMs}) / ${dayMs} - ${shiftDays}`;
}

function measuresOf({ sum, avg, min, max }: AggregateQuery, table: StreamTable): Measure[] {
  const names = [...new Set([...sum, ...avg, ...min, ...max])];
  return names.map((name) => ({
    slot: slotOf(table, name),
    hasRange: min.includes(name) || max.includes(name),
    isTotalled: slotOf(table, name).column.kind === "number" && (sum.includes(name) || avg.includes(name)),
  }));
}

/** A row for each group: its keys, its count, then for each measure its least, its greatest and all its digits. */
async function groupRows(keys: readonly Key[], measures: readonly Measure[], { table, where, reading }: Selection): Promise<Row[]> {
  const values = measures.flatMap(({ slot: { name }, hasRange, isTotalled }) => [
    hasRange ? `min(c.${name})` : "NULL",
    hasRange ? `max(c.${name})` : "NULL",
    isTotalled ? reading.dialect.joined(`c.${name}`) : "NULL",
  ]);
  const list = [...keys.map(({ sql }) => sql), "count(*)", ...values].join(", ");
  const by = keys.length > 0 ? ` GROUP BY ${keys.map((_, i) => i + 1).join(", ")}` : "";
  const rows = await reading.reader.all(`SELECT ${list} FROM ${table.columns} c WHERE ${where.text}${by}`, where.values);
  await nextTurn();
  return rows;
}

function inOrder(groups: readonly Group[], keys: readonly Key[]): Group[] {
  return groups.toSorted((a, b) => {
    for (const [i, { kind }] of keys.entries()) {
      const [x, y] = [a.key[i] ?? null, b.key[i] ?? null];
      if (x !== y) return x === null ? 1 : y === null ? -1 : compareValues(kind, x, y);
    }
    return 0;
  });
}
