import type { Column } from "../engine/model/column.ts";
import type { Dialect, Transaction } from "./database.ts";
import { type Exclusion, exclusionOf } from "./exclusion.ts";
import { type KnownSlot, type KnownStream, readStreams } from "./known-streams.ts";
import { createTables, indexOf, isLookedUp, meaningOf, type NewTable, storageOf } from "./new-tables.ts";
import type { Stream } from "./store.ts";
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

/** Changed when values are kept otherwise than before: all tables are then made anew from the bodies. */
const formVersion = 1;

/** Takes what the database has of these streams, and makes what it lacks. Runs in the transaction of the start. */
export async function prepareTables(
  transaction: Transaction,
  dialect: Dialect,
  streams: readonly Stream[],
): Promise<Map<string, StreamTable>> {
  const known = await readStreams(transaction);
  let next = Math.max(0, ...[...known.values()].map(({ number }) => number)) + 1;
  const tables = new Map<string, StreamTable>();
  const missing: NewTable[] = [];
  for (const stream of streams) {
    const form = formOf(stream);
    const before = known.get(stream.resource.type);
    if (before) tables.set(stream.resource.type, await takeTable(transaction, dialect, { known: before, stream, form }));
    else {
      const table = newTable(next++, stream, form);
      tables.set(stream.resource.type, table);
      missing.push({ table, signature: form.signature });
    }
  }
  await createTables(transaction, dialect, missing);
  return tables;
}

/** What the table of a stream is to be. */
interface Form {
  exclusion: Exclusion | undefined;
  columns: readonly Column[];
  searched: ReturnType<typeof searchedColumns>;
  /** Another text where the words or the exclusion differ. */
  signature: string;
}

function formOf(stream: Stream): Form {
  const exclusion = exclusionOf(stream);
  const columns = stream.columns.filter((column) => !exclusion || !isExcluded(column, exclusion));
  const searched = searchedColumns(stream.resource, columns);
  const signature = JSON.stringify([formVersion, exclusion?.signature ?? "", searched.names.map(nameOf), searched.codes.map(nameOf)]);
  return { exclusion, columns, searched, signature };
}

function newTable(number: number, stream: Stream, { exclusion, columns, searched }: Form): StreamTable {
  const slots = new Map(columns.map((column, i): [string, Slot] => [column.name, { name: `v${i + 1}`, column }]));
  return { ...namesOf(number), stream, slots, searched: slotsOf(slots, searched), exclusion, dictionaries: [], needsRebuild: false };
}

interface Taking {
  known: KnownStream;
  stream: Stream;
  form: Form;
}

async function takeTable(transaction: Transaction, dialect: Dialect, { known, stream, form }: Taking): Promise<StreamTable> {
  const { number, records } = known;
  const { exclusion, columns, searched, signature } = form;
  const table = namesOf(number);
  const { slots, isFilled } = await fitSlots(transaction, dialect, { table, columns, known: known.slots, isEmpty: records === 0 });
  const needsRebuild = !isFilled || known.rebuilt !== null || known.signature !== signature;
  if (known.signature !== signature) await restartRebuild(transaction, { number, hasRecords: records > 0, signature });
  else if (!isFilled && known.rebuilt === null) await restartRebuild(transaction, { number, hasRecords: true, signature });
  return {
    ...table,
    stream,
    slots,
    searched: slotsOf(slots, searched),
    exclusion,
    dictionaries: known.dictionaries,
    needsRebuild: needsRebuild && records > 0,
  };
}

function namesOf(number: number): Pick<StreamTable, "number" | "columns" | "bodies"> {
  return { number, columns: `c${number}`, bodies: `b${number}` };
}

function slotsOf(slots: ReadonlyMap<string, Slot>, { names, codes }: Form["searched"]): StreamTable["searched"] {
  const of = (columns: readonly Column[]) => columns.map(({ name }) => slots.get(name)!);
  return { names: of(names), codes: of(codes) };
}

function nameOf({ name }: Column): string {
  return name;
}

function isExcluded({ name, paths }: Column, exclusion: Exclusion): boolean {
  return exclusion.excludes(name) || paths.some((path) => exclusion.excludes(path));
}

interface Fit {
  table: Pick<StreamTable, "number" | "columns">;
  columns: readonly Column[];
  known: ReadonlyMap<string, KnownSlot>;
  /** Then new slots have nothing to be filled with. */
  isEmpty: boolean;
}

/** A slot for each column. One whose meaning has changed gets another; what it had is emptied where it is. */
async function fitSlots(transaction: Transaction, { types }: Dialect, { table, columns, known, isEmpty }: Fit) {
  const slots = new Map<string, Slot>();
  let next = Math.max(0, ...[...known.values()].map(({ slot }) => slot)) + 1;
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
  if (isLookedUp(column)) await transaction.run(indexOf(table.columns, name));
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
