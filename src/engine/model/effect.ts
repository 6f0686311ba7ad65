import type { TielineError, VendorName } from "../../errors.ts";
import type { Json, JsonObject } from "../../transport/json.ts";
import type { Scope } from "../../transport/send.ts";

/**
 * The port between the graph, which knows what each write is, and the ledger, which sees to it that it happens once. The graph plans;
 * `Effects.perform` takes a lane, reads, compares, prepares, records, sends and settles.
 */
export interface Effects {
  perform(write: PlannedWrite, options: PerformOptions): Promise<EffectOutcome>;
}

/** A write that is about to be sent, made of a row and an input. */
export interface PlannedWrite {
  readonly vendor: VendorName;
  /** The contract's name, such as `invoices.issue`. */
  readonly operation: string;
  /** The field of `Mutation`, such as `currentRmsIssueInvoice`. */
  readonly mutation: string;
  /** Type of the record that it changes or makes; absent where the graph has no such type. */
  readonly type?: string;
  /** Global id of the record that it changes: one lane per record. Absent for what makes a record. */
  readonly target?: string;
  /** Type of the record that it makes, beside its target or without one; absent where it makes none. */
  readonly makes?: string;
  /**
   * All that `recognise` could know the record by that it makes. Writes of the same likeness wait for each other, so that a record that is
   * found is the effect of one of them. Absent: its input.
   */
  readonly likeness?: Json;
  /** In the graph's names, members in order, without `clientMutationId`; files stand as `{ name, type, bytes, sha256 }`, secrets as "***". */
  readonly input: JsonObject;
  /** By its nature: doing it twice is the same as doing it once. The row says so. */
  readonly idempotent: boolean;
  /** False: it cannot be taken back, so that it needs `confirm`. */
  readonly reversible: boolean;
  /** The vendor itself refuses a write of a record that was changed since it was read. */
  readonly nativeGuard: boolean;
  /** `prepare` needs the record as it is: for toggles, whole-record updates and state machines. */
  readonly needsBefore: boolean;
  /** Types of the graph whose kept answers, rows and links it makes stale. */
  readonly invalidates: readonly string[];
  /** The record as the vendor has it now, in the graph's names, not from anything kept; null when there is none. Absent: it has no target. */
  before?(scope: Scope): Promise<JsonObject | null>;
  /** The request itself. Makes no vendor call. Throws a TielineError for an input that cannot be sent. */
  prepare(before: JsonObject | null | undefined): PreparedWrite;
  /** One attempt. Never rejects. */
  send(prepared: PreparedRequest, scope: Scope): Promise<WriteAnswer>;
  /** Reads back whether it happened. Absent: nothing tells. `before`: the record as it was, where it was read. */
  recognise?(sent: SentWrite, scope: Scope): Promise<Recognised>;
  /** To be called whenever the vendor's record may have changed: forgets what is kept of the types it makes stale. Resolves when all processes did. */
  forget(): Promise<void> | void;
}

export type PreparedWrite =
  | PreparedRequest
  /** The record is as the write would make it: nothing is sent, and the effect is confirmed. */
  | { readonly kind: "done" }
  /** The record does not allow it; nothing is sent. */
  | { readonly kind: "refused"; readonly errors: readonly UserError[] };

/** A request as it would leave, in the vendor's names. */
export interface PreparedRequest {
  readonly kind: "request";
  readonly method: string;
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** For people and the audit: secrets and contents of files masked. What is sent belongs to the plan. */
  readonly body?: Json;
  /** Vendor calls that it takes from here: the write, and the record read again. */
  readonly calls: number;
  /** The record as it will be, as far as that is known, in the graph's names. */
  readonly after?: JsonObject;
}

export interface SentWrite {
  /** When the first byte may have left, in milliseconds since 1970. */
  readonly since: number;
  readonly before?: JsonObject | null;
}

/** What became of one attempt. */
export type WriteAnswer =
  /** The vendor said that it was done. `warnings` are what it said beside. */
  | { readonly status: "CONFIRMED"; readonly record?: RecordRef; readonly answer?: Json; readonly warnings: readonly UserError[] }
  /** The vendor refused: nothing changed. */
  | { readonly status: "REJECTED"; readonly errors: readonly UserError[] }
  /** No connection was made, or it was refused here: by the quota, a circuit, a login. */
  | { readonly status: "NOT_SENT"; readonly error: TielineError }
  /** Bytes left, and no answer tells what became of them. */
  | { readonly status: "UNKNOWN"; readonly error: TielineError };

export interface Recognised {
  readonly status: "CONFIRMED" | "REJECTED" | "UNKNOWN";
  readonly record?: RecordRef;
  /** What was found, in a sentence: shown in `unsettledWrites`. */
  readonly found?: string;
  /** Records of which any may be the effect. */
  readonly candidates?: readonly RecordRef[];
}

/** A record by its type in the graph and the vendor's id, of parents and itself, joined by "/". */
export interface RecordRef {
  readonly type: string;
  readonly id: string;
}

/** What a vendor, or the graph before it, refused of an input: by field, in its words where these are safe. */
export interface UserError {
  /** Path in the input, from its top; empty where no field is meant. */
  readonly field: readonly string[];
  readonly message: string;
  /** INVALID, REQUIRED, STATE, NOT_FOUND, REFUSED, WARNING, or a code of `errorCodes`. */
  readonly code: string;
}

export interface PerformOptions {
  /** Who asks; absent for this process itself. */
  readonly caller?: string;
  /** What the caller's request allows: its deadline ends before the first byte left, never after. */
  readonly scope: Scope;
  /** Of `@idempotent` or the header. */
  readonly key?: string;
  /** Values that the record must have, in the graph's names; see `unmet`. */
  readonly expect?: JsonObject;
  /** The token of a dry run of the same request. */
  readonly confirm?: string;
  readonly dryRun?: boolean;
  readonly reason?: string;
}

export type EffectStatus = "CONFIRMED" | "REJECTED" | "NOT_SENT" | "UNKNOWN";

export interface EffectOutcome {
  /** Absent for a dry run. */
  readonly id?: string;
  readonly status?: EffectStatus;
  /** How `expect` was kept; absent without it. */
  readonly guard?: "NATIVE" | "BEST_EFFORT";
  readonly errors: readonly UserError[];
  /** The record that was changed or made. */
  readonly record?: RecordRef;
  /** What the vendor answered, in its names, where that is not the record. */
  readonly answer?: Json;
  /** Of NOT_SENT and UNKNOWN: why. The field fails with it. */
  readonly error?: TielineError;
  /** Of a dry run: what would be sent, and the record as it is. */
  readonly preview?: { readonly prepared: PreparedWrite; readonly before?: JsonObject | null };
  /** Of a dry run of what cannot be taken back. */
  readonly confirmToken?: string;
}

/** Plans a write anew, from what the ledger kept of it: after a crash it is settled by the same `recognise`. Undefined: the mutation is gone. */
export type Replan = (kept: Pick<PlannedWrite, "mutation" | "input">) => PlannedWrite | undefined;

/** Names of the expected values that the record does not have. Values compare as their texts; numbers in texts by their value. */
export function unmet(record: JsonObject | null, expect: JsonObject): readonly string[] {
  return Object.keys(expect).filter((name) => !isSame(record?.[name] ?? null, expect[name] ?? null));
}

/** The same text for all values that `unmet` takes for the same. */
export function likenessOf(value: Json): string {
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
  if (/^-?\d+(\.\d+)?$/.test(text)) return String(Number(text));
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? text : `@${time}`;
}

function isSame(a: Json, b: Json): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return JSON.stringify(a) === JSON.stringify(b);
  if (a === null || b === null) return a === b;
  if (String(a) === String(b)) return true;
  const [one, other] = [Number(a), Number(b)];
  const isNumeric = [a, b].every((each) => /^-?\d+(\.\d+)?$/.test(String(each)));
  return isNumeric ? one === other : typeof a === "string" && typeof b === "string" && Date.parse(a) === Date.parse(b);
}
