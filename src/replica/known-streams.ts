import type { Transaction } from "./database.ts";

/** The column of a stream's table that is kept for a column. */
export interface KnownSlot {
  slot: number;
  meaning: string;
  filled: boolean;
}

/** A stream as the database has it. */
export interface KnownStream {
  number: number;
  records: number;
  dictionaries: string[];
  signature: string;
  /** The last record whose columns were filled; null where all of them are. */
  rebuilt: number | null;
  /** By name of the column. */
  slots: Map<string, KnownSlot>;
}

/** The streams of the database, by type. */
export async function readStreams(transaction: Transaction): Promise<Map<string, KnownStream>> {
  const streams = new Map<string, KnownStream>();
  const byNumber = new Map<number, KnownStream>();
  for (const row of await transaction.all("SELECT type, number, records, dictionaries, signature, rebuilt FROM stream")) {
    const [type, number, records, dictionaries, signature, rebuilt] = row;
    const stream: KnownStream = {
      number: Number(number),
      records: Number(records),
      dictionaries: JSON.parse(String(dictionaries)) as string[],
      signature: String(signature),
      rebuilt: rebuilt as number | null,
      slots: new Map(),
    };
    streams.set(String(type), stream);
    byNumber.set(stream.number, stream);
  }
  for (const [stream, slot, name, meaning, filled] of await transaction.all(
    "SELECT stream, slot, name, meaning, filled FROM slot ORDER BY stream, slot",
  ))
    byNumber.get(Number(stream))?.slots.set(String(name), { slot: Number(slot), meaning: String(meaning), filled: filled === 1 });
  return streams;
}
