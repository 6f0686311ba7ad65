import type { Evidence, LinkedKind } from "../evidence/score.ts";

/**
 * A record as the graph names it: "CirrusAccount:7". What is no record of its own, such as the client that an ITM project
 * shows, is named by its stream: "itm.clients:12".
 */
export type RecordRef = string;

/** A page of an ordered whole, and where the next one begins. */
export interface Page<T> {
  items: readonly T[];
  /** To be given as `after`; absent on the last page. */
  next?: string;
}

export interface PageQuery {
  first: number;
  after?: string | undefined;
}

/** How far the book is. */
export interface BookState {
  /** Every stream that links are decided by is complete, and decided. */
  complete: boolean;
  /** Milliseconds since 1970: the book holds what the replica held then. */
  decidedAt?: number;
  /** Records that were looked at. */
  records: number;
  /** Types whose streams are not complete. */
  missing: readonly string[];
}

/** Records that denote one thing. */
export interface Entity {
  /** Stable for ever: after a merge or a split an old id leads to the entity that has most of what it had. */
  id: string;
  kind: LinkedKind;
  /** In the order of refs. */
  members: readonly Member[];
}

export interface Member {
  ref: RecordRef;
  /** Since when it is of this entity, in milliseconds since 1970. */
  since: number;
  /** Probability, of the join that brought it in; 1 for what stands alone. */
  confidence: number;
  /** Author of the decision that brought it in; absent where evidence did. */
  decidedBy?: string;
}

export type ExplainedStatus = "PINNED" | "AUTO" | "CANDIDATE" | "FORBIDDEN" | "NONE";

/** Why two records are linked, or why not. */
export interface Explained {
  status: ExplainedStatus;
  kind: LinkedKind;
  /** The logistic function of `prior` and the weights of `evidence`, added in their order. */
  confidence: number;
  prior: number;
  evidence: readonly Evidence[];
  /** What keeps the two apart, whatever speaks for them. */
  vetoes: readonly string[];
  /** The kinds of evidence that speak most for it: "vat+name". */
  rule: string;
  decidedBy?: string;
  /** Since when it is so, in milliseconds since 1970; absent where it was never otherwise. */
  since?: number;
}

/** A pair that is no link and may be one. */
export interface CandidatePair {
  a: RecordRef;
  b: RecordRef;
  kind: LinkedKind;
  confidence: number;
  rule: string;
  /** `weak`: below the threshold; `rival`: another fits nearly as well. */
  why: "weak" | "rival";
}

export interface CandidateQuery extends PageQuery {
  kind?: LinkedKind | undefined;
  /** Only pairs of this record. */
  ref?: RecordRef | undefined;
}

/** What the least change would be that links a record. */
export interface Remedy {
  with: RecordRef;
  kind: LinkedKind;
  confidence: number;
  /** Log-odds that are lacking; 0 where a rival or a veto alone stands in the way. */
  lacking: number;
  /** Sentences, the smallest change first. */
  changes: readonly string[];
}

export type DecisionKind = "PIN" | "FORBID" | "UNDO";

/** What somebody decided of two records, or took back. */
export interface LinkDecision {
  id: string;
  kind: DecisionKind;
  /** Both for PIN and FORBID, in the order a < b. */
  a?: RecordRef;
  b?: RecordRef;
  /** Id of the decision that UNDO takes back. */
  undoes?: string;
  reason: string;
  author: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What people decided: it is only ever added to. */
export interface DecisionLog {
  /** Durable before it returns. */
  append(decision: Omit<LinkDecision, "id">): Promise<LinkDecision>;
  /** PIN and FORBID in force, now or at a time. */
  current(at?: number): Promise<readonly LinkDecision[]>;
  /** The whole history, the newest first. */
  list(query: PageQuery): Promise<Page<LinkDecision>>;
  /** Grows with every decision, of this process or another. */
  version(): Promise<number>;
}
