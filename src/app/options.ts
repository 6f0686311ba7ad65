import type { DurableEffectsOptions } from "../effects/durable-effects.ts";
import type { Effects } from "../engine/model/effect.ts";
import type { Replica } from "../engine/model/replica.ts";
import type { VendorName } from "../errors.ts";
import type { KeptRecords } from "../graph/kept.ts";
import type { Book } from "../linking/book/book.ts";
import type { Decisions } from "../linking/decisions/decision.ts";
import type { LinkSettings } from "../linking/settings.ts";
import type { Observer } from "../observe/observer.ts";
import type { ReplicaStore } from "../replica/store.ts";
import type { SyncSettings } from "../replica/sync/schedule.ts";
import type { SyncerOptions } from "../replica/sync/syncer.ts";
import type { Clock } from "../transport/clock.ts";
import type { Peers } from "../transport/layers/circuit.ts";
import type { TraceLine } from "../transport/layers/trace.ts";
import type { LeasedCache } from "../transport/leased-cache.ts";
import type { PoolOf } from "../transport/quota/pool.ts";
import type { QuotaStore } from "../transport/quota/store.ts";
import type { Window } from "../transport/quota.ts";
import type { TokenStore } from "../transport/tokens.ts";
import type { VendorSettings } from "../vendors/index.ts";

/** What a write makes stale: told to other processes, and heard of them. */
export interface WriteNotice {
  vendors: readonly string[];
  types: readonly string[];
  record?: { type: string; id: string } | undefined;
}

export interface WriteNews {
  /** Resolves when all have heard, or are taken for gone. */
  tell(notice: WriteNotice): Promise<void>;
  hear(heard: (notice: WriteNotice) => void): void;
}

export interface AppOptions {
  settings: VendorSettings;
  missing: Record<VendorName, string[]>;
  /** The vendors are those of the sandbox: answers say so. */
  sandbox?: boolean;
  quotaShare?: number;
  /** Windows that replace a vendor's documented quota; empty where it has none. */
  quotas?: Partial<Record<VendorName, readonly Window[]>>;
  /** Remembers spent quota across a restart; without it, only as long as this object lives. */
  quotaStore?: QuotaStore;
  /** What several processes have in common; absent where this one is alone. */
  processes?:
    | {
        poolOf: PoolOf;
        peersOf(address: string): Peers;
        cacheOf(vendor: VendorName, credentials: string): LeasedCache;
        writes: WriteNews;
      }
    | undefined;
  /** Keeps access and refresh tokens across a restart; without it, only as long as this object lives. */
  tokenStore?: TokenStore;
  /** How long an answer counts as fresh, where its resource says nothing else; 0 keeps no answers. */
  cacheMaxAgeMs?: number;
  /** What the cached answers of one vendor may take, in bytes. */
  cacheBytes?: number;
  /** Corrections of operations' routes, by vendor and operation id. */
  operations?: Partial<Record<VendorName, Record<string, string>>>;
  /** The link settings of the moment. */
  linkSettings?: () => LinkSettings;
  clock?: Clock;
  random?: () => number;
  log?: (line: TraceLine) => void;
  /** Hears what the requests do. */
  observer?: Observer | undefined;
  /** False where another subgraph of a gateway has `node` and `nodes`; true when absent. */
  hasNode?: boolean;
  /** Where records are kept durably. Absent: they are kept in memory alone. */
  replica?: (Replica & KeptRecords) | undefined;
  /** What people decided about links. Absent: nothing can be decided. */
  decisions?: Decisions | undefined;
  /** Fills the store of the replica, which is then the one that is asked. */
  sync?: ReplicaOptions | undefined;
  /** Carries writes out in place of the ledger. Absent, and without a ledger: one after the other, and nothing is kept of them. */
  effects?: Effects | undefined;
  /** Where the ledger of writes is kept, and what it must ask others for; absent: nothing is kept of writes. */
  ledger?: Pick<DurableEffectsOptions, "open" | "policy" | "failed"> | undefined;
  /** May this process write without callers? By default only to the sandbox. */
  writesOn?: boolean;
  /** Mutations that nobody may run, by name; one may end in `*`. */
  forbidden?: () => readonly string[];
  /** Links that were decided beforehand; absent: each request decides by keys. */
  book?: Book | undefined;
}

export interface ReplicaOptions extends Pick<SyncerOptions, "bounds" | "holder" | "failed"> {
  /** Opened with the streams of `streamsFor`. */
  store: ReplicaStore;
  settings: SyncSettings;
}
