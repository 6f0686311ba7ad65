import { cells, deleteWords, findWords, insertRows, type Writing } from "./apply.ts";
import type { Row } from "./database.ts";
import { encode, wordsOfValues } from "./encoding.ts";
import { readRecords, recordColumns, unpackAfter } from "./records.ts";
import { incoming } from "./writing.ts";

/** Records that are made anew in one transaction. */
const stepLength = 200;

/**
 * Fills columns that were added, and takes out fields that are excluded now, from the bodies: some records at a time, on from where it
 * stopped. True when it is done.
 */
export async function rebuildSome(writing: Writing): Promise<boolean> {
  const { transaction, table, fieldSets, dialect } = writing;
  const [row] = await transaction.all("SELECT rebuilt FROM stream WHERE number = ?", [table.number]);
  const from = row?.[0];
  if (from === null || from === undefined) return true;
  const sql = `SELECT ${recordColumns}, c.record, c.last, c.seq, c.changed FROM ${table.columns} c JOIN ${table.bodies} b ON b.record = c.record
    WHERE c.record > ? ORDER BY c.record LIMIT ?`;
  const rows = await transaction.all(sql, [Number(from), stepLength], unpackAfter(table, 0));
  const kept = await readRecords(rows, table, { reader: transaction, dialect, fieldSets });
  const numbers = rows.map((each) => Number(each[5]));
  const oldWords = await findWords(writing, numbers);
  const made = new Map<string, number>();
  const anew = { columns: [] as Row[], bodies: [] as Row[], words: new Map<number, Set<string>>() };
  const noWords: Row[] = [];
  for (const [i, { record: old, seenAt }] of kept.entries()) {
    const [number, last, seq, changed] = rows[i]!.slice(5);
    const { record, body, hash } = incoming(table.exclusion ? table.exclusion.strip(old) : old, seenAt, Number(last));
    const loaded = await fieldSets.numberOf(record.loadedFields, transaction, made);
    const requested = await fieldSets.numberOf(record.requestedFields, transaction, made);
    const encoded = encode(record, table);
    anew.columns.push([number!, record.id, seenAt, last!, loaded, requested, hash, seq!, changed!, ...cells(encoded)]);
    anew.bodies.push([number!, body]);
    const words = wordsOfValues(table, encoded.values);
    anew.words.set(Number(number), words);
    for (const word of oldWords.get(Number(number)) ?? []) if (!words.has(word)) noWords.push([word, table.number, number!]);
  }
  await insertRows(writing, anew);
  await deleteWords(transaction, noWords);
  const isDone = rows.length < stepLength;
  await transaction.run("UPDATE stream SET rebuilt = ? WHERE number = ?", [isDone ? null : numbers.at(-1)!, table.number]);
  if (isDone) await transaction.run("UPDATE slot SET filled = 1 WHERE stream = ?", [table.number]);
  return isDone;
}
