import type { DecisionLog, LinkDecision, Page, PageQuery, RecordRef } from "../book/link-book.ts";

/** What the two records of a decision showed when it was made: fingerprints of their keys (`fingerprintOf`). */
export interface Shown {
  a: readonly string[];
  b: readonly string[];
}

/** A decision as the log keeps it. */
export interface KeptDecision extends LinkDecision {
  /** Its place in the log. */
  number: number;
  /** Those of what it takes back, for UNDO. */
  a: RecordRef;
  b: RecordRef;
  /** Absent where the records were not known. */
  shown?: Shown;
  /** Id of the decision that took it back. */
  undoneBy?: string;
}

export interface DecisionQuery extends PageQuery {
  ref?: RecordRef | undefined;
  kinds?: readonly LinkDecision["kind"][] | undefined;
  /** Only PIN and FORBID that are in force, or only what is not; both when absent. */
  inForce?: boolean | undefined;
  /** As the log stood at this time, in milliseconds since 1970. */
  asOf?: number | undefined;
}

/** The log, with what the graph and the command line need of it. */
export interface Decisions extends DecisionLog {
  /** Returns the one in force where the same pair was decided so already. */
  append(decision: Omit<LinkDecision, "id"> & { shown?: Shown | undefined }): Promise<KeptDecision>;
  current(at?: number): Promise<readonly KeptDecision[]>;
  list(query: DecisionQuery): Promise<Page<KeptDecision>>;
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, KeptDecision>>;
  /** Calls back after each decision of this process at once, and of another within a second. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}
