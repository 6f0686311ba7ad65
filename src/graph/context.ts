import type { DurableEffects } from "../effects/durable-effects.ts";
import type { Recipe } from "../effects/recipes/recipe.ts";
import type { Effects } from "../engine/model/effect.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { Replica, StreamState } from "../engine/model/replica.ts";
import type { RequestSession } from "../engine/session.ts";
import type { VendorName } from "../errors.ts";
import type { Book } from "../linking/book/book.ts";
import type { LinkDecider } from "../linking/decision.ts";
import type { Decisions } from "../linking/decisions/decision.ts";
import type { Streams } from "../replica/sync/status.ts";
import type { JsonObject } from "../transport/json.ts";
import type { KeptRecords } from "./kept.ts";
import type { WritePlanner } from "./writes/table.ts";

/** What every resolver of one request shares. */
export interface Context {
  session: RequestSession;
  links: LinkDecider;
  /** Links that were decided ahead; absent where there is no replica. */
  book?: Book | undefined;
  /** What is kept durably, as far as this caller takes it; absent: nothing is. */
  kept?: KeptStreams | undefined;
  /** The replica, as callers ask it; absent where there is none. */
  replica?: KeptRecords | undefined;
  /** What people decided about links, and what this caller may decide. */
  decisions?: ContextDecisions | undefined;
  /** What is written to vendors, and what of it this caller may write. */
  writes?: ContextWrites | undefined;
  /** Currency of invoices that do not name theirs, in capitals; absent where it is not configured. */
  invoiceCurrency?: string | null;
  /** To be called where a field tells of the moment, such as how a vendor is: the answer is not repeated to others who ask the same. */
  live?(): void;
  /** When the request began, in milliseconds since 1970: "today" is this day in UTC. */
  now: number;
  /** What is kept durably; absent where nothing is. */
  streams?: Pick<Streams, "streams"> | undefined;
  /** The SDL that a gateway reads of this graph. */
  serviceSdl(): string;
}

/** The replica, as one request may use it. */
export interface KeptStreams {
  /** The replica, where this stream is complete and fresh enough for the caller; whoever asks it makes no vendor call. */
  fresh(type: string): Replica | undefined;
  /** What is known of the stream, fresh or not. */
  state(type: string): StreamState | undefined;
}

/** The decisions about links, as one request may make them. */
export interface ContextDecisions {
  /** Absent where none can be kept. */
  log: Decisions | undefined;
  /** Who decides. */
  author: string;
  mayDecide: boolean;
  /** Only the price is wanted: nothing is decided. */
  isDry: boolean;
}

/** Why a caller may not write to a vendor, or run this mutation; undefined where it may. */
export type Refusal = (vendor: VendorName, mutation: string) => { message: string; advice: string } | undefined;

/** Writes to vendors, as one request may make them. */
export interface ContextWrites {
  planner: WritePlanner;
  effects: Effects;
  /** What is kept of writes; absent where nothing is. */
  ledger?: DurableEffects | undefined;
  /** May the caller see what others wrote, and decide about it? */
  isAdmin: boolean;
  /** Who writes; absent for this process itself. */
  caller?: string | undefined;
  /** Of the header `Idempotency-Key`. */
  key?: string | undefined;
  refusal: Refusal;
  /** Asks the graph itself as this caller, in a request of its own. Throws the first error. */
  ask?: (document: string, variables: JsonObject) => Promise<JsonObject>;
  /** Writes across vendors, by their names. */
  recipes?: Readonly<Record<string, Recipe>>;
  /** May the caller see what vendors say of refusals? */
  showsVendorErrors: boolean;
  /** Only the price is wanted: nothing is sent. */
  isDry: boolean;
  /** A mutation of this request failed: those after it are not run. */
  hasFailed: boolean;
}

/** A nested object of a record. */
export interface Part {
  data: JsonObject;
  sent: JsonObject;
  /** The record it came in. */
  owner: VendorRecord;
}

export type Source = VendorRecord | Part;

export function ownerOf(source: Source): VendorRecord {
  return "owner" in source ? source.owner : source;
}
