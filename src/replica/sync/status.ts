import type { VendorName } from "../../errors.ts";

/** One stream as it is shown: how much is kept, how old it is, and what the sync does. Times are milliseconds since 1970. */
export interface StreamStatus {
  type: string;
  vendor: VendorName;
  /** Records kept. */
  rows: number;
  /** Every record of the vendor is kept, as of `syncedAt`. */
  complete: boolean;
  syncedAt: number | undefined;
  ageMs: number | undefined;
  /** This process reads it now. */
  running: boolean;
  /** How far the sweep is, from 0 to 1; undefined where nothing runs or the vendor tells no total. */
  progress: number | undefined;
  /** How long the sweep will take at its pace so far. */
  leftMs: number | undefined;
  /** Vendor calls of the run that is under way, or of the last one. */
  calls: number;
  /** How long it runs, or the last run took. */
  durationMs: number;
  error: SyncError | undefined;
}

export interface SyncError {
  code: string;
  /** A sentence of ours, with what to do. */
  message: string;
  at: number;
}

/** Tells how the streams are, without waiting. */
export interface Streams {
  streams(): StreamStatus[];
  /** Changes when there is something new to tell. */
  readonly version: number;
}
