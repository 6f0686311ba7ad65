import type { VendorRecord } from "../engine/model/record.ts";
import type { KeptRecord } from "../engine/model/replica.ts";
import { inSlices } from "../transport/steps.ts";
import { readBody } from "./body.ts";
import type { Dialect, Row, Transaction } from "./database.ts";
import type { FieldSets } from "./field-sets.ts";
import type { Unpack } from "./pack.js";
import type { StreamTable } from "./tables.ts";

/** Texts of so many records are asked for at once. */
export const recordsAtOnce = 500;

/** What a record is made of, in the order of `recordColumns`. */
export const recordColumns = "c.id, c.seen, c.loaded, c.requested, b.body";

/** How the bodies in these columns are read, where they stand after so many others. */
export function unpackAfter(table: StreamTable, others: number): Unpack {
  return { column: others + 4, dictionaries: table.dictionaries };
}

/** The records of such rows, in their order; what waits for the event loop comes in between. */
export async function readRecords(rows: readonly Row[], { stream }: StreamTable, { fieldSets, reader }: Reading): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  await fieldSets.know(
    rows.flatMap(([, , loaded, requested]) => [loaded, requested]),
    reader,
  );
  await inSlices(rows, (slice) => {
    for (const [id, seen, loaded, requested, body] of slice) {
      const loadedFields = loaded === null ? "all" : fieldSets.of(Number(loaded));
      const requestedFields = requested === null ? undefined : fieldSets.of(Number(requested));
      const { data, sent } = readBody(String(body));
      const record: VendorRecord = { resource: stream.resource, id: String(id), data, sent, loadedFields, requestedFields };
      records.push({ record, seenAt: Number(seen) });
    }
  });
  return records;
}

/** Those of these ids that are kept. */
export async function readById(table: StreamTable, ids: readonly string[], reading: Reading): Promise<KeptRecord[]> {
  const { dialect, reader } = reading;
  const found: KeptRecord[] = [];
  for (let at = 0; at < ids.length; at += recordsAtOnce) {
    const some = ids.slice(at, at + recordsAtOnce);
    const from = `${table.columns} c JOIN ${table.bodies} b ON b.record = c.record`;
    const rows = await reader.all(
      `SELECT ${recordColumns} FROM ${from} WHERE ${dialect.inList("c.id", some)}`,
      [some],
      unpackAfter(table, 0),
    );
    found.push(...(await readRecords(rows, table, reading)));
  }
  return found;
}

/** Who reads: the store, or a transaction for itself. */
export interface Reading {
  reader: Pick<Transaction, "all">;
  dialect: Dialect;
  fieldSets: FieldSets;
}
