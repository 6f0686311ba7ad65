import type { VendorName } from "../errors.ts";
import type { CodeTable, PartRow, RootTable } from "../graph/catalogue.ts";
import type { EvidenceTable } from "../links/evidence.ts";
import type { Dialect, Resource } from "../resource/model.ts";
import type { RouteOf } from "../resource/route.ts";
import type { Clock } from "../transport/clock.ts";
import type { LoginPrice } from "../transport/layers/session.ts";
import type { TraceLine } from "../transport/layers/trace.ts";
import type { QuotaStore } from "../transport/quota/store.ts";
import type { Quota } from "../transport/quota.ts";
import type { Send } from "../transport/send.ts";

/** What a vendor's stack is built with. */
export interface Surroundings {
  clock: Clock;
  log(line: TraceLine): void;
  /** From 0 to 1, for jitter. */
  random(): number;
  /** The part of each quota that is ours. */
  quotaShare: number;
  /** Remembers spent quota across a restart. */
  quotaStore?: QuotaStore;
}

export interface Connection {
  send: Send;
  quota?: Quota;
  /** What a login would take now; absent where nobody logs in. */
  loginPrice?: () => LoginPrice;
}

/** Everything the program knows of one vendor. */
export interface Vendor<Settings> {
  readonly name: VendorName;
  /** The name in sentences. */
  label: string;
  /** How it is asked; without settings for a vendor that is not configured. */
  dialect(routes: RouteOf, settings: Settings | undefined): Dialect;
  /** Builds the stack, outermost layer first. */
  connect(settings: Settings, surroundings: Surroundings): Connection;
  resources: readonly Resource[];
  parts: readonly PartRow[];
  /** Root fields that are neither a record by id nor a list of records. */
  roots?: RootTable;
  /** Values behind enum names, by type: `{ CurrentRmsInvoiceStatus: { OPEN: 0 } }`. */
  codes: CodeTable;
  /** Which values of its records other systems may know. */
  keys: EvidenceTable;
  /** The type whose list is read, one row of it, to see whether the vendor answers. */
  probe: string;
}
