import {
  Bool,
  type Data,
  DateDay,
  Decimal,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
} from "apache-arrow";
import type { Table } from "../snapshots/snapshot.ts";
import { precision, scale, unscaled } from "../views/decimals.ts";
import type { Cell, Column } from "../views/view.ts";
import { batchesOf } from "./batches.ts";
import type { Sink } from "./format.ts";

const batchRows = 5000;
const dayMs = 86_400_000;

/** An Arrow IPC file (Feather version 2). Decimals are exact: decimal128. */
export async function writeArrow(table: Table, sink: Sink): Promise<void> {
  const { columns, key } = table.view;
  const fields = columns.map(({ name, type, about }) => new Field(name, types[type](), name !== key, new Map([["comment", about]])));
  const schema = new Schema(fields);
  const writer = new RecordBatchFileWriter();
  const chunks = writer[Symbol.asyncIterator]();
  const isSent = (async () => {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) await sink(next.value as Uint8Array);
  })();
  writer.reset(undefined, schema);
  for await (const rows of batchesOf(table, batchRows)) {
    const children = columns.map((column, i) =>
      dataOf(
        column,
        rows.map((row) => row[i]!),
      ),
    );
    writer.write(new RecordBatch(schema, makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children })));
  }
  writer.finish();
  await isSent;
}

const types = {
  text: () => new Utf8(),
  integer: () => new Int32(),
  double: () => new Float64(),
  decimal: () => new Decimal(scale, precision, 128),
  boolean: () => new Bool(),
  date: () => new DateDay(),
  timestamp: () => new TimestampMillisecond("UTC"),
} as const;

/** The cells of a column in Arrow's layout: bits that tell nulls, and values. */
function dataOf({ type }: Column, cells: readonly Cell[]): Data {
  const length = cells.length;
  const nullBitmap = bits(cells, (cell) => cell !== null);
  const nullCount = cells.reduce<number>((count, cell) => count + (cell === null ? 1 : 0), 0);
  const common = { length, nullCount, nullBitmap };
  switch (type) {
    case "text": {
      const texts = cells.map((cell) => Buffer.from(cell === null ? "" : (cell as string)));
      const valueOffsets = new Int32Array(length + 1);
      for (let i = 0; i < length; i++) valueOffsets[i + 1] = valueOffsets[i]! + texts[i]!.length;
      return makeData({ type: types.text(), ...common, valueOffsets, data: new Uint8Array(Buffer.concat(texts)) });
    }
    case "integer":
      return makeData({ type: types.integer(), ...common, data: Int32Array.from(cells, (cell) => (cell as number | null) ?? 0) });
    case "double":
      return makeData({ type: types.double(), ...common, data: Float64Array.from(cells, (cell) => (cell as number | null) ?? 0) });
    case "boolean":
      return makeData({ type: types.boolean(), ...common, data: bits(cells, (cell) => cell === true) });
    case "date":
      return makeData({
        type: types.date(),
        ...common,
        data: Int32Array.from(cells, (cell) => (cell === null ? 0 : Date.parse(cell as string) / dayMs)),
      });
    case "timestamp":
      return makeData({
        type: types.timestamp(),
        ...common,
        data: BigInt64Array.from(cells, (cell) => (cell === null ? 0n : BigInt(Date.parse(cell as string)))),
      });
    case "decimal": {
      const words = new BigInt64Array(2 * length);
      cells.forEach((cell, i) => {
        if (cell === null) return;
        const value = unscaled(cell as string);
        words[2 * i] = BigInt.asIntN(64, value);
        words[2 * i + 1] = value >> 64n;
      });
      return makeData({ type: types.decimal(), ...common, data: new Uint32Array(words.buffer) });
    }
  }
}

function bits(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(cells.length / 64) * 8);
  cells.forEach((cell, i) => {
    if (isSet(cell)) bytes[i >> 3]! |= 1 << (i & 7);
  });
  return bytes;
}
