import type { VendorName } from "../../errors.ts";
import type { Row, Shape } from "../views/view.ts";

/** What could not be read of a view: its cells are null. */
export interface Gap {
  code: string;
  message: string;
  vendor?: VendorName;
  /** How often. */
  count: number;
}

/** One view in a snapshot. Its columns are those that it had then. */
export interface SnapshotView extends Shape {
  /** Names the file of its rows by its content. */
  hash: string;
  rows: number;
  /** Every record was there, and every cell could be read. */
  complete: boolean;
  gaps: readonly Gap[];
}

/** One type of records that the rows were made of. */
export interface SnapshotSource {
  type: string;
  vendor: VendorName;
  rows: number;
  complete: boolean;
  /** Instant as of which its records were up to date; null when they never were. */
  syncedAt: string | null;
}

/** All views at one moment. It never changes. */
export interface Snapshot {
  /** Its time, such as `20261130T154500123Z`: a later one is greater. */
  id: string;
  /** The same as ISO 8601. */
  asOf: string;
  vendorCalls: number;
  sources: readonly SnapshotSource[];
  /** By name. */
  views: Readonly<Record<string, SnapshotView>>;
}

export function snapshotIdOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:.]/g, "");
}

export const snapshotIdPattern = /^\d{8}T\d{9}Z$/;

/** Some rows of a view, with the place of the first one. */
export interface Rows {
  from: number;
  rows: Row[];
}

/** A view of one snapshot, as one caller may read it. */
export interface Table {
  view: SnapshotView;
  snapshot: Pick<Snapshot, "id" | "asOf" | "sources">;
  /** Names what this caller sees of it: the same name, the same bytes. */
  version: string;
  /** The rows from this place on. Those that `shows` leaves out are among them. */
  read(from?: number): AsyncGenerator<Rows>;
  shows(row: Row): boolean;
  /** How many rows the caller sees; null where that is not known without reading them. */
  rows: number | null;
}

/** The rows that the caller may see. */
export async function* rowsOf(table: Table): AsyncGenerator<Row[]> {
  for await (const { rows } of table.read()) yield rows.filter((row) => table.shows(row));
}
