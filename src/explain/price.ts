import type { DocumentNode } from "graphql";
import type { VendorName } from "../errors.ts";
import type { Step } from "./dry-run.ts";
import type { PerRecord } from "./shape.ts";

/** How many calls: as few as that, as is expected, as many as that. */
export interface Calls {
  min: number;
  expected: number;
  /** Null where no bound is known that says something: it would be many times what is expected. */
  max: number | null;
}

export interface VendorPrice {
  calls: Calls;
  /** Why there is no upper bound, as a clause; null where there is one. */
  unbounded: string | null;
  /** Milliseconds until the last of the expected calls could start, at today's quota. */
  waitMs: number;
  /** Calls that could start now; null where the vendor publishes no quota. */
  budgetLeft: number | null;
  /** The configured quota, which replaces the documented one; empty where it is lifted, absent where the documented one holds. */
  agreedQuota?: { calls: number; windowMs: number }[];
  /** Answers that need no call, and the age of the oldest. */
  cached: { answers: number; ageMs: number };
  /** Fields of the query whose calls grow with the number of records, because the vendor documents no call for several. */
  perRecord: PerRecord[];
  /** The calls expected, by operation; those that follow from what was never asked are not among them. */
  steps: Step[];
}

/** What a query would cost now. No vendor was asked to find out. */
export interface Price {
  /** Everything it needs was asked before: the calls are known, not guessed. */
  known: boolean;
  calls: Calls;
  waitMs: number;
  vendors: Partial<Record<VendorName, VendorPrice>>;
}

export interface PricedQuery {
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}
