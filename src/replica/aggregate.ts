import { firstDay } from "../engine/model/aggregate-columns.ts";
import type { Aggregate, AggregateQuery, Column, GroupBy } from "../engine/model/column.ts";
import { compareValues } from "../engine/model/column-values.ts";
import type { ReplicaQuery } from "../engine/model/replica.ts";
import { nextTurn } from "../transport/steps.ts";
import type { Row } from "./database.ts";
import { Group, type Measure } from "./group.ts";
import { localDaySql, offsetsOfDays } from "./local-day.ts";
import { storageOf } from "./new-tables.ts";
import { type Offset, usualOffsets } from "./offsets.ts";
import type { Reading } from "./records.ts";
import type { Slot, StreamTable } from "./tables.ts";
import { canonicalOf, dayText, type Stored } from "./values.ts";
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
  const { timeZone = "UTC" } = query;
  const keys = query.by.map((by) => keyOf(by, table));
  const measures = measuresOf(query, table);
  const grouped = async (offsets: readonly Offset[]) => groupRows(keys, measures, { ...selection, offsets });
  const isLocal = keys.some((key) => key.isLocalDay);
  let rows = await grouped(isLocal ? await usualOffsets(timeZone) : []);
  const others = isLocal ? await offsetsOfDays(timeZone, localDays(keys, rows)) : undefined;
  if (others) rows = await grouped(others);
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

interface Grouping extends Selection {
  offsets: readonly Offset[];
}

interface Key {
  slot: Slot;
  /** The kind of what is read. */
  kind: Column["kind"];
  /** Is it the day of an instant on the calendar of a time zone? */
  isLocalDay: boolean;
  read(value: Stored): string | null;
}

function keyOf({ column: name, unit }: GroupBy, table: StreamTable): Key {
  const slot = slotOf(table, name);
  const { kind } = slot.column;
  if (!unit) return { slot, kind, isLocalDay: false, read: (value) => canonicalOf(kind, value) };
  const read = (value: Stored) => (value === null ? null : firstDay(dayText(Number(value)), unit));
  return { slot, kind: "date", isLocalDay: kind === "instant", read };
}

/** The days of these rows, since 1970. */
function localDays(keys: readonly Key[], rows: readonly Row[]): Set<number> {
  const places = keys.flatMap(({ isLocalDay }, i) => (isLocalDay ? i : []));
  return new Set(rows.flatMap((row) => places.flatMap((i) => (row[i] === null ? [] : Number(row[i])))));
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
async function groupRows(keys: readonly Key[], measures: readonly Measure[], { table, where, reading, offsets }: Grouping): Promise<Row[]> {
  const values = measures.flatMap(({ slot: { name }, hasRange, isTotalled }) => [
    hasRange ? `min(c.${name})` : "NULL",
    hasRange ? `max(c.${name})` : "NULL",
    isTotalled ? reading.dialect.joined(`c.${name}`) : "NULL",
  ]);
  const keySql = keys.map(({ slot, isLocalDay }) => (isLocalDay ? localDaySql(`c.${slot.name}`, offsets) : `c.${slot.name}`));
  const list = [...keySql, "count(*)", ...values].join(", ");
  // Rows are sorted by these: whole numbers first, as they compare quickest.
  const isText = (i: number) => !keys[i]!.isLocalDay && storageOf(keys[i]!.slot.column) === "text";
  const order = [...keys.keys()].sort((a, b) => Number(isText(a)) - Number(isText(b)));
  const by = keys.length > 0 ? ` GROUP BY ${order.map((i) => i + 1).join(", ")}` : "";
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
