import type { Column } from "../engine/model/column.ts";
import { fold } from "../engine/model/names.ts";
import type { Dialect, Insertion, Storage, Transaction } from "./database.ts";
import type { Stream } from "./store.ts";
import { isTextual } from "./values.ts";

/** Columns of every stream's table, before those of its slots. */
export const fixedColumns: readonly { name: string; storage: Storage }[] = [
  { name: "record", storage: "int" },
  { name: "id", storage: "text" },
  // The oldest and the newest answer that a record is put together from; milliseconds since 1970.
  { name: "seen", storage: "int" },
  { name: "last", storage: "int" },
  // Numbers of field sets; null is "all" for what is loaded, and nothing for what was requested.
  { name: "loaded", storage: "int" },
  { name: "requested", storage: "int" },
  { name: "hash", storage: "int" },
  { name: "seq", storage: "int" },
  { name: "changed", storage: "int" },
  // Slots that the record does not tell, and texts without case and accents that are not plain ASCII.
  { name: "unknown", storage: "text" },
  { name: "folded", storage: "text" },
];

export function storageOf({ kind }: Column): Storage {
  return isTextual(kind) || kind === "number" ? "text" : "int";
}

/** A stream that the database has no table of yet; `slots` by name of the column. */
export interface NewTable {
  table: {
    number: number;
    columns: string;
    bodies: string;
    stream: Stream;
    slots: ReadonlyMap<string, { name: string; column: Column }>;
  };
  signature: string;
}

const slotColumns: Insertion["columns"] = [
  { name: "stream", storage: "int" },
  { name: "slot", storage: "int" },
  { name: "name", storage: "text" },
  { name: "meaning", storage: "text" },
  { name: "filled", storage: "int" },
];

const streamColumns: Insertion["columns"] = [
  { name: "number", storage: "int" },
  { name: "type", storage: "text" },
  { name: "vendor", storage: "text" },
  { name: "state", storage: "text" },
  { name: "records", storage: "int" },
  { name: "next_row", storage: "int" },
  { name: "dictionaries", storage: "text" },
  { name: "signature", storage: "text" },
];

/** All at once, with their slots in them: a start that added each by itself took thousands of statements. */
export async function createTables(transaction: Transaction, dialect: Dialect, tables: readonly NewTable[]): Promise<void> {
  if (tables.length === 0) return;
  await transaction.exec(tables.flatMap(({ table }) => definitionsOf(table, dialect)));
  const streams = tables.map(({ table: { number, stream }, signature }) => {
    const { type, vendor } = stream.resource;
    return [number, type, vendor, "{}", 0, 1, "[]", signature];
  });
  await transaction.insert({ table: "stream", columns: streamColumns, rows: streams, key: ["number"] });
  const slots = tables.flatMap(({ table: { number, slots } }) =>
    [...slots.values()].map(({ column }, i) => [number, i + 1, column.name, meaningOf(column), 1]),
  );
  await transaction.insert({ table: "slot", columns: slotColumns, rows: slots, key: ["stream", "slot"] });
}

function definitionsOf({ columns, bodies, slots }: NewTable["table"], { types }: Dialect): string[] {
  const rest = [
    ...fixedColumns.slice(2).map(({ name, storage }) => `${name} ${types[storage]}`),
    ...[...slots.values()].map(({ name, column }) => `${name} ${types[storageOf(column)]}`),
  ];
  return [
    `CREATE TABLE ${columns} (record ${types.int} PRIMARY KEY, id ${types.text} NOT NULL UNIQUE, ${rest.join(", ")})`,
    `CREATE INDEX ${columns}_seq ON ${columns} (seq)`,
    ...[...slots.values()].flatMap(({ name, column }) => (isLookedUp(column) ? [indexOf(columns, name)] : [])),
    `CREATE TABLE ${bodies} (record ${types.int} PRIMARY KEY, body ${types.body} NOT NULL)`,
  ];
}

export function indexOf(table: string, slot: string): string {
  return `CREATE INDEX ${table}_${slot} ON ${table} (${slot})`;
}

/** Another text where a column is read from elsewhere, or as something else. */
export function meaningOf({ kind, paths }: Column): string {
  return `${kind} ${paths.join(" ")}`;
}

/** Look-ups go by ids, the record's own aside, which the table has anyway. */
export function isLookedUp({ kind, name }: Column): boolean {
  return kind === "id" && fold(name) !== "id";
}
