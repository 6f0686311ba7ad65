import type { Table } from "../snapshots/snapshot.ts";

/** Takes the next bytes of a file. Whoever waits for it makes no more than the reader takes. */
export type Sink = (chunk: Uint8Array | string) => Promise<void>;

export interface Format {
  contentType: string;
  /** Writes the table as a file, a few thousand rows in memory at a time. Equal tables are equal bytes. */
  write(table: Table, sink: Sink): Promise<void>;
}
