import type { FieldSet } from "../engine/model/record.ts";
import { nextTurn } from "../transport/steps.ts";
import { dictionaryOf } from "./body.ts";
import type { Dialect, RecordWords, Row, Transaction } from "./database.ts";
import { type Encoded, encode, wordsOfValues } from "./encoding.ts";
import type { FieldSets } from "./field-sets.ts";
import type { Ledger } from "./ledger.ts";
import { fixedColumns, storageOf } from "./new-tables.ts";
import { readById, recordsAtOnce } from "./records.ts";
import type { StreamTable } from "./tables.ts";
import { combine, coversFields, type Incoming, incoming } from "./writing.ts";

export interface Writing {
  transaction: Transaction;
  dialect: Dialect;
  fieldSets: FieldSets;
  table: StreamTable;
  ledger: Ledger;
}

/** What is kept of a record, without its body. */
interface Known {
  number: number;
  seen: number;
  last: number;
  loaded: number | null;
  hash: number;
}

/** Answers no further apart than this are merged, and those of a complete stream however old: its records must stay whole. */
const mergedWithinMs = 3_600_000;

/** Writes records of a batch: what did not change is only seen again, and makes no entry among the changes. */
export async function applyRecords(writing: Writing, records: ReadonlyMap<string, Incoming>): Promise<void> {
  const all = [...records.values()];
  for (let at = 0; at < all.length; at += recordsAtOnce) await applySlice(writing, all.slice(at, at + recordsAtOnce));
}

async function applySlice(writing: Writing, slice: readonly Incoming[]): Promise<void> {
  const ids = slice.map(({ record }) => record.id);
  const known = await findKnown(writing, ids);
  const goneAt = await findGone(writing, ids);
  await writing.fieldSets.know(
    [...known.values()].map(({ loaded }) => loaded),
    writing.transaction,
  );
  const revived: string[] = [];
  const changed: { own: Incoming; known: Known | undefined }[] = [];
  const again: { own: Incoming; known: Known }[] = [];
  const merged: { own: Incoming; known: Known }[] = [];
  for (const own of slice) {
    const { id } = own.record;
    const before = known.get(id);
    const gone = goneAt.get(id);
    // The vendor said later that it has it no more.
    if (gone !== undefined && gone >= own.lastAt) continue;
    if (gone !== undefined) revived.push(id);
    if (!before) changed.push({ own, known: undefined });
    else if (needsMerge(writing, own, before)) merged.push({ own, known: before });
    else if (own.lastAt < before.last) continue;
    else if (own.hash === before.hash && isEqualLoaded(writing, own, before)) again.push({ own, known: before });
    else changed.push({ own, known: before });
  }
  for (const each of await mergeWithKept(writing, merged)) (each.own.hash === each.known.hash ? again : changed).push(each);
  if (revived.length > 0) await forgetGone(writing, revived);
  await seeAgain(writing, again);
  await writeChanged(writing, changed);
}

async function findKnown({ transaction, dialect, table }: Writing, ids: readonly string[]): Promise<Map<string, Known>> {
  const sql = `SELECT id, record, seen, last, loaded, hash FROM ${table.columns} WHERE ${dialect.inList("id", ids)}`;
  const rows = await transaction.all(sql, [ids]);
  return new Map(
    rows.map(([id, number, seen, last, loaded, hash]) => [
      String(id),
      { number: Number(number), seen: Number(seen), last: Number(last), loaded: loaded as number | null, hash: Number(hash) },
    ]),
  );
}

async function findGone({ transaction, dialect, table }: Writing, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await transaction.all(`SELECT id, at FROM gone WHERE stream = ? AND ${dialect.inList("id", ids)}`, [table.number, ids]);
  return new Map(rows.map(([id, at]) => [String(id), Number(at)]));
}

async function forgetGone({ transaction, dialect, table }: Writing, ids: readonly string[]): Promise<void> {
  await transaction.run(`DELETE FROM gone WHERE stream = ? AND ${dialect.inList("id", ids)}`, [table.number, ids]);
}

function loadedOf({ fieldSets }: Writing, { loaded }: Known): FieldSet | "all" {
  return loaded === null ? "all" : fieldSets.of(loaded);
}

function needsMerge(writing: Writing, { record, lastAt }: Incoming, before: Known): boolean {
  const isRecent = writing.ledger.isComplete || Math.abs(lastAt - before.last) <= mergedWithinMs;
  if (!isRecent) return false;
  if (record.resource.shortened) return true;
  const loaded = loadedOf(writing, before);
  return lastAt < before.last ? !coversFields(loaded, record.loadedFields) : !coversFields(record.loadedFields, loaded);
}

function isEqualLoaded(writing: Writing, { record }: Incoming, before: Known): boolean {
  const loaded = loadedOf(writing, before);
  return coversFields(loaded, record.loadedFields) && coversFields(record.loadedFields, loaded);
}

async function mergeWithKept(writing: Writing, merged: readonly { own: Incoming; known: Known }[]) {
  if (merged.length === 0) return [];
  const { table, transaction, dialect, fieldSets } = writing;
  const ids = merged.map(({ own }) => own.record.id);
  const kept = new Map((await readById(table, ids, { reader: transaction, dialect, fieldSets })).map((each) => [each.record.id, each]));
  return merged.map(({ own, known }) => {
    const { record, seenAt } = kept.get(own.record.id)!;
    return { own: combine(incoming(record, seenAt, known.last), own), known };
  });
}

/** The body is as it was: only the times are written. */
async function seeAgain({ transaction, dialect, table }: Writing, again: readonly { own: Incoming; known: Known }[]): Promise<void> {
  const groups = new Map<string, { seen: number; last: number; numbers: number[] }>();
  for (const { own, known } of again) {
    const key = `${own.seenAt} ${own.lastAt}`;
    const group = groups.get(key) ?? { seen: own.seenAt, last: own.lastAt, numbers: [] };
    groups.set(key, group);
    group.numbers.push(known.number);
  }
  for (const { seen, last, numbers } of groups.values())
    await transaction.run(`UPDATE ${table.columns} SET seen = ?, last = ? WHERE ${dialect.inList("record", numbers)}`, [
      seen,
      last,
      numbers,
    ]);
}

async function writeChanged(writing: Writing, changed: readonly { own: Incoming; known: Known | undefined }[]): Promise<void> {
  if (changed.length === 0) return;
  const { transaction, fieldSets, table, ledger } = writing;
  const oldWords = await findWords(
    writing,
    changed.flatMap(({ known }) => (known ? known.number : [])),
  );
  const made = new Map<string, number>();
  const columns: Row[] = [];
  const bodies: Row[] = [];
  const words = new Map<number, Set<string>>();
  const noWords: Row[] = [];
  for (const [i, { own, known }] of changed.entries()) {
    if (i > 0 && i % sliceLength === 0) await nextTurn();
    const { record, seenAt, lastAt, body, hash } = own;
    const number = known?.number ?? ledger.nextRecord();
    const loaded = await fieldSets.numberOf(record.loadedFields, transaction, made);
    const requested = await fieldSets.numberOf(record.requestedFields, transaction, made);
    const encoded = encode(record, table);
    columns.push([number, record.id, seenAt, lastAt, loaded, requested, hash, ledger.nextSeq(), lastAt, ...cells(encoded)]);
    bodies.push([number, body]);
    const before = oldWords.get(number);
    const after = wordsOfValues(table, encoded.values);
    for (const word of before ?? []) if (!after.delete(word)) noWords.push([word, table.number, number]);
    words.set(number, after);
  }
  await growDictionary(writing, changed);
  await insertRows(writing, { columns, bodies, words });
  await deleteWords(transaction, noWords);
}

/** Records of which some milliseconds are spent on reading the columns. */
const sliceLength = 50;

export function cells({ unknown, folded, values }: Encoded): Row {
  return [unknown, folded, ...values];
}

export async function insertRows(
  { transaction, table }: Writing,
  rows: { columns: Row[]; bodies: Row[]; words: RecordWords },
): Promise<void> {
  const slots = [...table.slots.values()].map(({ name, column }) => ({ name, storage: storageOf(column) }));
  const number = table.dictionaries.length;
  const dictionary = number > 0 ? { number, text: table.dictionaries[number - 1]! } : undefined;
  await transaction.insert({ table: table.columns, columns: [...fixedColumns, ...slots], rows: rows.columns, key: ["record"] });
  await transaction.insert({ table: table.bodies, columns: bodyColumns, rows: rows.bodies, key: ["record"], dictionary });
  await transaction.insertWords(table.number, rows.words);
}

const bodyColumns = [
  { name: "record", storage: "int" },
  { name: "body", storage: "body" },
] as const;
const wordColumns = [
  { name: "word", storage: "text" },
  { name: "stream", storage: "int" },
  { name: "record", storage: "int" },
] as const;

/** A dictionary of the first records, and a better one of many. Bodies keep the one that they were written with. */
async function growDictionary({ table, transaction, ledger }: Writing, changed: readonly { own: Incoming }[]): Promise<void> {
  const { dictionaries } = table;
  const isDue = dictionaries.length === 0 || (dictionaries.length === 1 && changed.length >= 50 && ledger.records <= 2000);
  if (!isDue) return;
  const text = dictionaryOf(changed.map(({ own }) => own.record));
  if (dictionaries.at(-1) === text) return;
  dictionaries.push(text);
  await transaction.run("UPDATE stream SET dictionaries = ? WHERE number = ?", [JSON.stringify(dictionaries), table.number]);
}

/** The words by which these records are found now. */
export async function findWords({ transaction, dialect, table }: Writing, numbers: readonly number[]): Promise<Map<number, Set<string>>> {
  const found = new Map<number, Set<string>>();
  const names = [...table.slots.values()].map(({ name }) => name);
  for (let at = 0; at < numbers.length; at += recordsAtOnce) {
    const some = numbers.slice(at, at + recordsAtOnce);
    const sql = `SELECT ${["record", ...names].join(", ")} FROM ${table.columns} WHERE ${dialect.inList("record", some)}`;
    for (const [number, ...values] of await transaction.all(sql, [some])) found.set(Number(number), wordsOfValues(table, values));
  }
  return found;
}

export async function deleteWords(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  await transaction.remove({ table: "word", columns: wordColumns, rows });
}

/** Deletes records by number, with all that leads to them. */
export async function deleteRecords(writing: Writing, numbers: readonly number[]): Promise<void> {
  const { transaction, dialect, table, ledger } = writing;
  for (let at = 0; at < numbers.length; at += recordsAtOnce) {
    const some = numbers.slice(at, at + recordsAtOnce);
    const words = [...(await findWords(writing, some))].flatMap(([number, own]) => [...own].map((word) => [word, table.number, number]));
    await deleteWords(transaction, words);
    await transaction.run(`DELETE FROM ${table.bodies} WHERE ${dialect.inList("record", some)}`, [some]);
    ledger.records -= await transaction.run(`DELETE FROM ${table.columns} WHERE ${dialect.inList("record", some)}`, [some]);
  }
}
