import type { VendorName } from "../../errors.ts";
import type { Row, Shape } from "../views/view.ts";
import { type Lines, lineStarts, parseLines } from "./lines.ts";

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
  /** Types of records of which the rows are made. */
  types?: readonly string[];
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
  /** Views that could not be taken, by name: why. */
  left?: Readonly<Record<string, string>>;
}

/** The instant as of which the oldest source of a view was up to date; null where one never was, undefined where that is not known. */
export function oldestSource({ sources }: Pick<Snapshot, "sources">, { types }: Pick<SnapshotView, "types">): string | null | undefined {
  const times = sources.filter(({ type }) => types?.includes(type)).map(({ syncedAt }) => syncedAt);
  return times.includes(null) ? null : times.sort()[0];
}

export function snapshotIdOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:.]/g, "");
}

export const snapshotIdPattern = /^\d{8}T\d{9}Z$/;

/** A view of one snapshot, as one caller may read it. */
export interface Table {
  view: SnapshotView;
  snapshot: Snapshot;
  /** Vendors that the caller may read; undefined for all. */
  readable: ReadonlySet<VendorName> | undefined;
  /** Names what this caller sees of it: the same name, the same bytes. */
  version: string;
  /** The rows from this place on, as they are kept: those that `shows` leaves out, and cells that are `hidden`, are among them. */
  lines(from?: number): AsyncGenerator<Lines>;
  /** A row that was kept, as the caller sees it. */
  seen(row: Row): Row;
  /** Places of columns that are null for the caller. */
  hidden: ReadonlySet<number>;
  shows(row: Row): boolean;
  /** How many rows the caller sees; null where that is not known without reading them. */
  rows: number | null;
}

/** The rows that the caller may see, some at a time. */
export async function* rowsOf(table: Table): AsyncGenerator<Row[]> {
  for await (const { bytes } of table.lines()) yield parseLines(bytes).flatMap((row) => (table.shows(row) ? [table.seen(row)] : []));
}

/** The same as they are kept: where their lines begin. */
export async function* shownLines(table: Table): AsyncGenerator<{ bytes: Buffer; starts: number[] }> {
  for await (const { bytes } of table.lines()) {
    const starts = lineStarts(bytes);
    if (table.rows !== null) yield { bytes, starts };
    else {
      const rows = parseLines(bytes);
      yield { bytes, starts: starts.filter((_, i) => table.shows(rows[i]!)) };
    }
  }
}
