import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Table } from "../snapshots/snapshot.ts";
import { precision, scale, unscaled } from "../views/decimals.ts";
import type { Cell, Column, ColumnType } from "../views/view.ts";
import { batchesOf } from "./batches.ts";
import type { Sink } from "./format.ts";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Encoding so many rows takes a small part of a quarter of a second. */
const groupRows = 5000;

const elements: Readonly<Record<ColumnType, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  double: { type: "DOUBLE" },
  // 12 bytes hold 28 digits.
  decimal: { type: "FIXED_LEN_BYTE_ARRAY", type_length: 12, converted_type: "DECIMAL", precision, scale },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  timestamp: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  },
};

/** Parquet with Snappy. Decimals are exact. */
export async function writeParquet(table: Table, sink: Sink): Promise<void> {
  const { columns, key } = table.view;
  const schema: SchemaElement[] = [
    { name: "tieline", num_children: columns.length },
    ...columns.map(
      ({ name, type }) => ({ ...elements[type], name, repetition_type: name === key ? "REQUIRED" : "OPTIONAL" }) as SchemaElement,
    ),
  ];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: "tieline" });
  const drain = async () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    if (chunk.length > 0) await sink(chunk);
  };
  for await (const rows of batchesOf(table, groupRows)) {
    const columnData = columns.map(({ name, type }, i) => ({ name, data: rows.map((row) => values[type](row[i]!)) }));
    await writer.write({ columnData, rowGroupSize: groupRows });
    await drain();
  }
  await writer.finish();
  await drain();
}

const asIs = (cell: Cell): unknown => cell;

const values: Readonly<Record<Column["type"], (cell: Cell) => unknown>> = {
  text: asIs,
  integer: asIs,
  double: asIs,
  boolean: asIs,
  decimal: (cell) => (cell === null ? null : unscaled(cell as string)),
  date: (cell) => (cell === null ? null : new Date(cell as string)),
  timestamp: (cell) => (cell === null ? null : new Date(cell as string)),
};
