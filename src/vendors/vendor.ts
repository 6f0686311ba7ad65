import type { VendorAdapter } from "../engine/model/adapter.ts";
import type { KeyTable } from "../engine/model/keys.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { EnumTable, NestedTypeRow, RootTable } from "../engine/model/tables.ts";
import type { WriteFacts, WriteRows } from "../engine/model/write.ts";
import type { RouteOf } from "../engine/vendor/route.ts";
import type { VendorName } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import type { CircuitState, Peers } from "../transport/layers/circuit.ts";
import type { LoginPrice } from "../transport/layers/session.ts";
import type { TraceLine } from "../transport/layers/trace.ts";
import type { LeasedCache } from "../transport/leased-cache.ts";
import type { PoolOf } from "../transport/quota/pool.ts";
import type { QuotaStore } from "../transport/quota/store.ts";
import type { Quota, Window } from "../transport/quota.ts";
import type { Send } from "../transport/send.ts";
import type { TokenStore } from "../transport/tokens.ts";

/** Dependencies of a vendor's layers. */
export interface Deps {
  clock: Clock;
  log(line: TraceLine): void;
  /** From 0 to 1, for jitter. */
  random(): number;
  /** The fraction of each quota that this process may spend, from 0 to 1. */
  quotaShare: number;
  /** Replaces the documented windows; empty where the vendor was agreed to count nothing. */
  agreedWindows?: readonly Window[] | undefined;
  /** Stores spent quota across a restart. */
  quotaStore?: QuotaStore | undefined;
  /** The quota that several processes share; absent where this one has it for itself. */
  quotaPool?: PoolOf | undefined;
  /** Other processes that call the vendor at this address; absent where this one is alone. */
  peersOf?: ((address: string) => Peers) | undefined;
  /** What all processes with these credentials share; absent where this one is alone. */
  cache?: LeasedCache | undefined;
  /** Stores access and refresh tokens across a restart. */
  tokenStore?: TokenStore | undefined;
}

export interface Connection {
  send: Send;
  quota?: Quota;
  /** How its circuit breaker is. */
  circuit?: () => CircuitState;
  /** The windows that replace the documented ones. */
  agreedWindows?: readonly Window[];
  /** What a login would cost now; absent where no login is needed. */
  loginPrice?: () => LoginPrice;
  /** What the vendor gave out at login, and nobody may see. */
  secrets?: () => readonly string[];
}

/** One setting of a vendor's connection. Its variable is `<VENDOR>_<SETTING>`. */
export interface SettingRow {
  about: string;
  example: string;
  /** The vendor's public address. */
  default?: string;
  /** It may be left out. */
  optional?: true;
  /** The way to authenticate that it belongs to, where there are several: one of them is configured, whole. */
  way?: string;
  /** A credential: it is taken out of whatever a vendor says. */
  secret?: true;
}

export type SettingTable = Readonly<Record<string, SettingRow>>;

type Optional<Table extends SettingTable> = {
  [Name in keyof Table]: Table[Name] extends { way: string } | { optional: true } ? Name : never;
}[keyof Table];

/** The settings of a configured vendor: those of the ways to authenticate that were not taken are absent. */
export type SettingsOf<Table extends SettingTable> = { [Name in Exclude<keyof Table, Optional<Table>>]: string } & {
  [Name in Optional<Table>]?: string;
};

/** One vendor: its API, tables and connection. */
export interface Vendor<Settings> {
  readonly name: VendorName;
  /** The name in sentences. */
  label: string;
  /** Address and credentials. */
  settings: { readonly [Name in keyof Settings]-?: SettingRow };
  /** Its adapter; without settings where the vendor is not configured. */
  adapter(routes: RouteOf, settings: Settings | undefined): VendorAdapter;
  /** Builds the layers, outermost first. */
  connect(settings: Settings, deps: Deps): Connection;
  resources: readonly Resource[];
  parts: readonly NestedTypeRow[];
  /** Root fields that are neither a record by id nor a list of records. */
  roots?: RootTable;
  enums: EnumTable;
  /** What is written to it, by the name of the mutation. */
  writes?: WriteRows;
  /** What follows of those from the contract; absent where nothing is written. */
  writeFacts?(): WriteFacts;
  /** Values of its records that other systems may know. */
  keys: KeyTable;
  /** The type whose list is read to check the connection. */
  probe: string;
}
