import type { Column } from "../engine/model/column.ts";
import { fold } from "../engine/model/names.ts";
import type { Dialect, Storage, Transaction } from "./database.ts";
import { type Exclusion, exclusionOf } from "./exclusion.ts";
import type { Stream } from "./store.ts";
import { isTextual } from "./values.ts";
import { searchedColumns } from "./words.ts";

/** Where a column of a stream is kept: `v3` of the stream's table. */
export interface Slot {
  name: string;
  column: Column;
}

/**
 * A stream in the database: `c<number>` has a narrow row for each record, with what is asked by; `b<number>` their bodies, so that
 * conditions and orders never read those.
 */
export interface StreamTable {
  number: number;
  stream: Stream;
  columns: string;
  bodies: string;
  /** By name of the column. */
  slots: ReadonlyMap<string, Slot>;
  /** The slots whose texts are found by `search`: of names first. */
  searched: { names: readonly Slot[]; codes: readonly Slot[] };
  exclusion: Exclusion | undefined;
  /** Names of members, by which bodies are compressed. Grows; numbers begin with 1. */
  dictionaries: string[];
  /** Does the table have columns that were added, and are not filled yet? */
  needsRebuild: boolean;
}

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

/** Changed when values are kept otherwise than before: all tables are then made anew from the bodies. */
const form = 1;

/** Takes what the database has of this stream, and makes what it lacks. Runs in the transaction of the start. */
export async function prepareTable(transaction: Transaction, dialect: Dialect, stream: Stream): Promise<StreamTable> {
  const { type, vendor } = stream.resource;
  const exclusion = exclusionOf(stream);
  const kept = stream.columns.filter((column) => !exclusion || !isExcluded(column, exclusion));
  const searched = searchedColumns(stream.resource, kept);
  const signature = JSON.stringify([form, exclusion?.signature ?? "", searched.names.map(nameOf), searched.codes.map(nameOf)]);
  const known = await findStream(transaction, type);
  const number = known?.number ?? (await nextNumber(transaction));
  const table = { number, columns: `c${number}`, bodies: `b${number}` };
  if (!known) await createTables(transaction, dialect, { table, type, vendor, signature });
  const { slots, isFilled } = await fitSlots(transaction, dialect, { table, columns: kept, isEmpty: !known || known.records === 0 });
  const needsRebuild = !isFilled || (known !== undefined && (known.rebuilt !== null || known.signature !== signature));
  if (known && known.signature !== signature) await restartRebuild(transaction, { number, hasRecords: known.records > 0, signature });
  else if (known && !isFilled && known.rebuilt === null) await restartRebuild(transaction, { number, hasRecords: true, signature });
  const slotsOf = (columns: readonly Column[]) => columns.map(({ name }) => slots.get(name)!);
  return {
    ...table,
    stream,
    slots,
    searched: { names: slotsOf(searched.names), codes: slotsOf(searched.codes) },
    exclusion,
    dictionaries: known?.dictionaries ?? [],
    needsRebuild: needsRebuild && (known?.records ?? 0) > 0,
  };
}

function nameOf({ name }: Column): string {
  return name;
}

function isExcluded({ name, paths }: Column, exclusion: Exclusion): boolean {
  return exclusion.excludes(name) || paths.some((path) => exclusion.excludes(path));
}

async function findStream(transaction: Transaction, type: string) {
  const [row] = await transaction.all("SELECT number, records, dictionaries, signature, rebuilt FROM stream WHERE type = ?", [type]);
  if (!row) return undefined;
  const [number, records, dictionaries, signature, rebuilt] = row;
  return {
    number: Number(number),
    records: Number(records),
    dictionaries: JSON.parse(String(dictionaries)) as string[],
    signature: String(signature),
    rebuilt: rebuilt as number | null,
  };
}

async function nextNumber(transaction: Transaction): Promise<number> {
  const [row] = await transaction.all("SELECT coalesce(max(number), 0) + 1 FROM stream");
  return Number(row![0]);
}

interface NewTable {
  table: Pick<StreamTable, "number" | "columns" | "bodies">;
  type: string;
  vendor: string;
  signature: string;
}

async function createTables(transaction: Transaction, { types }: Dialect, { table, type, vendor, signature }: NewTable): Promise<void> {
  const rest = fixedColumns.slice(2).map(({ name, storage }) => `${name} ${types[storage]}`);
  await transaction.run(
    `CREATE TABLE ${table.columns} (record ${types.int} PRIMARY KEY, id ${types.text} NOT NULL UNIQUE, ${rest.join(", ")})`,
  );
  await transaction.run(`CREATE INDEX ${table.columns}_seq ON ${table.columns} (seq)`);
  await transaction.run(`CREATE TABLE ${table.bodies} (record ${types.int} PRIMARY KEY, body ${types.body} NOT NULL)`);
  await transaction.run(
    "INSERT INTO stream (number, type, vendor, state, records, next_row, dictionaries, signature, rebuilt) VALUES (?, ?, ?, '{}', 0, 1, '[]', ?, NULL)",
    [table.number, type, vendor, signature],
  );
}

interface Fit {
  table: Pick<StreamTable, "number" | "columns">;
  columns: readonly Column[];
  /** Then new slots have nothing to be filled with. */
  isEmpty: boolean;
}

/** A slot for each column. One whose meaning has changed gets another; what it had is emptied where it is. */
async function fitSlots(transaction: Transaction, { types }: Dialect, { table, columns, isEmpty }: Fit) {
  const rows = await transaction.all("SELECT slot, name, meaning, filled FROM slot WHERE stream = ? ORDER BY slot", [table.number]);
  const known = new Map(rows.map(([slot, name, meaning, filled]) => [String(name), { slot: Number(slot), meaning, filled: filled === 1 }]));
  const slots = new Map<string, Slot>();
  let next = Math.max(0, ...rows.map(([slot]) => Number(slot))) + 1;
  let isFilled = true;
  for (const column of columns) {
    const meaning = meaningOf(column);
    let slot = known.get(column.name);
    if (slot && slot.meaning !== meaning) {
      await dropSlot(transaction, table, slot.slot);
      slot = undefined;
    }
    if (!slot) {
      slot = { slot: next++, meaning, filled: isEmpty };
      await addSlot(transaction, { table, slot: slot.slot, column, type: types[storageOf(column)], isFilled: isEmpty });
    }
    isFilled &&= slot.filled;
    slots.set(column.name, { name: `v${slot.slot}`, column });
  }
  for (const [name, { slot }] of known) if (!slots.has(name)) await dropSlot(transaction, table, slot);
  return { slots, isFilled };
}

function meaningOf({ kind, paths }: Column): string {
  return `${kind} ${paths.join(" ")}`;
}

interface NewSlot {
  table: Fit["table"];
  slot: number;
  column: Column;
  type: string;
  isFilled: boolean;
}

async function addSlot(transaction: Transaction, { table, slot, column, type, isFilled }: NewSlot): Promise<void> {
  const name = `v${slot}`;
  await transaction.run(`ALTER TABLE ${table.columns} ADD COLUMN ${name} ${type}`);
  if (isLookedUp(column)) await transaction.run(`CREATE INDEX ${table.columns}_${name} ON ${table.columns} (${name})`);
  await transaction.run("INSERT INTO slot (stream, slot, name, meaning, filled) VALUES (?, ?, ?, ?, ?)", [
    table.number,
    slot,
    column.name,
    meaningOf(column),
    isFilled ? 1 : 0,
  ]);
}

async function dropSlot(transaction: Transaction, { number, columns }: Fit["table"], slot: number): Promise<void> {
  await transaction.run(`DROP INDEX IF EXISTS ${columns}_v${slot}`);
  await transaction.run(`ALTER TABLE ${columns} DROP COLUMN v${slot}`);
  await transaction.run("DELETE FROM slot WHERE stream = ? AND slot = ?", [number, slot]);
}

/** Look-ups go by ids, the record's own aside, which the table has anyway. */
function isLookedUp({ kind, name }: Column): boolean {
  return kind === "id" && fold(name) !== "id";
}

/** The words go with what they were made of; each record gets its words again. */
async function restartRebuild(transaction: Transaction, { number, hasRecords, signature }: Restart): Promise<void> {
  await transaction.run("UPDATE stream SET signature = ?, rebuilt = ? WHERE number = ?", [signature, hasRecords ? 0 : null, number]);
  if (hasRecords) await transaction.run("DELETE FROM word WHERE stream = ?", [number]);
}

interface Restart {
  number: number;
  hasRecords: boolean;
  signature: string;
}
