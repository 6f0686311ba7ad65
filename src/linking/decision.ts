import type { VendorRecord } from "../engine/model/record.ts";
import { distinct } from "../engine/vendor/paging.ts";
import { TielineError } from "../errors.ts";
import type { Eventual } from "./eventual.ts";

/** How a link was decided. */
export interface Decision {
  status: "LINKED" | "AMBIGUOUS" | "NONE" | "UNKNOWN";
  rule?: string;
  key?: string;
  /** The linked records: one at most where the link is singular. */
  targets: VendorRecord[];
  /** Records offered instead, when the key is ambiguous. */
  candidates: VendorRecord[];
  /** `DECIDED`: looked up, by the evidence of all vendors; absent where keys were compared for this request. */
  basis?: "DECIDED";
  /** Why a vendor could not be asked. Beside something that was found: a vendor that is not configured, and may know more. */
  error?: unknown;
}

export interface LinkDecider {
  decide(record: VendorRecord, field: string): Eventual<Decision>;
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

/** Is the vendor on the way not configured? What others say then counts: it would be asked in vain for ever. */
export const isAbsence = (error: unknown): boolean => error instanceof TielineError && error.code === "NOT_CONFIGURED";

/** The error of the first that could not be asked of a vendor that is configured. What was found beside it may be a part. */
export const failureIn = (decisions: readonly Pick<Decision, "error">[]): unknown =>
  decisions.find(({ error }) => error !== undefined && !isAbsence(error))?.error;

/** The error of a vendor that is not configured and might have said something. */
export const absenceIn = (decisions: readonly Pick<Decision, "error">[]): unknown => decisions.find(({ error }) => isAbsence(error))?.error;

/** The decision where a vendor that is not configured (`absence`) might have said something: nothing found is not "none". */
export function despite(absence: unknown, decision: Decision): Decision {
  if (absence === undefined || decision.status === "UNKNOWN") return decision;
  return decision.status === "NONE" ? unknown(absence) : { ...decision, error: decision.error ?? absence };
}

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
  const failure = failureIn(decisions);
  if (failure !== undefined) return unknown(failure);
  const [best] = found;
  const targets = found.flatMap((each) => each.targets);
  const decision = best ? linked(targets, best.rule, best.key) : decisions.find(({ status }) => status === "AMBIGUOUS");
  return despite(absenceIn(decisions), decision ?? none());
}
