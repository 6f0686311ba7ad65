import type { VendorRecord } from "../engine/model/record.ts";
import { distinct } from "../engine/vendor/paging.ts";
import { TielineError } from "../errors.ts";

/** How a link was decided. */
export interface Decision {
  status: "LINKED" | "AMBIGUOUS" | "NONE" | "UNKNOWN";
  rule?: string;
  key?: string;
  /** The linked records: one at most where the link is singular. */
  targets: VendorRecord[];
  /** Records offered instead, when the key is ambiguous. */
  candidates: VendorRecord[];
  /** Why a vendor could not be asked. */
  error?: unknown;
}

export interface LinkDecider {
  decide(record: VendorRecord, field: string): Promise<Decision>;
}

/** What the schema of the graph must know of a link. */
export interface LinkField {
  /** Type it leads to. */
  target: string;
  /** Members of the record that its rules look at. */
  needs: readonly string[];
  /** Types whose records may be read to decide it. */
  reads: readonly string[];
}

/** The links, by type and field. */
export type LinkTable = Readonly<Record<string, Readonly<Record<string, LinkField>>>>;

export const none = (): Decision => ({ status: "NONE", targets: [], candidates: [] });

export const unknown = (error: unknown): Decision => ({ status: "UNKNOWN", targets: [], candidates: [], error });

/** The vendor on the way is not connected at all: what is not there holds no keys. */
export const isAbsent = ({ error }: Decision): boolean => error instanceof TielineError && error.code === "NOT_CONFIGURED";

/** The caller may not read a vendor on the way: which rule would have decided, and how, is not for this caller to know. */
export const isForbidden = ({ error }: Decision): boolean => error instanceof TielineError && error.code === "FORBIDDEN";

export const linked = (targets: readonly VendorRecord[], rule?: string, key?: string): Decision => ({
  status: "LINKED",
  targets: distinct(targets),
  candidates: [],
  ...(rule !== undefined && { rule }),
  ...(key !== undefined && { key }),
});

export const ambiguous = (candidates: readonly VendorRecord[], rule = "", key = ""): Decision => ({
  status: "AMBIGUOUS",
  targets: [],
  candidates: distinct(candidates),
  rule,
  key,
});

/** All that several ways found; of what could not be asked in full a part would look like the whole. */
export function combine(decisions: readonly Decision[]): Decision {
  const found = decisions.filter(({ status }) => status === "LINKED");
  const unasked = decisions.filter(({ status }) => status === "UNKNOWN");
  const lacking = unasked.find((decision) => !isAbsent(decision));
  const [best] = found;
  if (lacking) return lacking;
  if (best)
    return linked(
      found.flatMap(({ targets }) => targets),
      best.rule,
      best.key,
    );
  return unasked[0] ?? decisions.find(({ status }) => status === "AMBIGUOUS") ?? none();
}
