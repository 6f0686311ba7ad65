import { Batcher } from "../engine/memory/batcher.ts";
import { Cache, type CacheOptions } from "../engine/memory/cache.ts";
import type { KeyTable } from "../engine/model/keys.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { EnumTable, NestedTypeRow, RootTable } from "../engine/model/tables.ts";
import type { VendorWrites } from "../engine/model/write.ts";
import { Observations } from "../engine/vendor/observations.ts";
import { notConfigured } from "../engine/vendor/responses.ts";
import type { RouteOf } from "../engine/vendor/route.ts";
import { makeUpstream, type Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import type { LeasedCache } from "../transport/leased-cache.ts";
import type { Window } from "../transport/quota.ts";
import { SharedTokens } from "../transport/shared-tokens.ts";
import { MemoryTokens } from "../transport/tokens.ts";
import { cirrus } from "./cirrus/index.ts";
import { currentRms } from "./current-rms/index.ts";
import { itm } from "./itm/index.ts";
import { projector } from "./projector/index.ts";
import type { Connection, Deps, SettingRow, Vendor } from "./vendor.ts";
import { zivio } from "./zivio/index.ts";

const rows = [zivio, currentRms, cirrus, itm, projector] as const;

/** All vendors, in the order in which people see them. */
// biome-ignore lint/suspicious/noExplicitAny: settings differ from vendor to vendor; each vendor's own type checks them
export const vendors: readonly Vendor<any>[] = rows;

export const resources: readonly Resource[] = vendors.flatMap((vendor) => vendor.resources);
export const parts: readonly NestedTypeRow[] = vendors.flatMap((vendor) => vendor.parts);
export const roots: RootTable = Object.assign({}, ...vendors.map((vendor) => vendor.roots ?? {}));
export const enums: EnumTable = Object.assign({}, ...vendors.map((vendor) => vendor.enums));
/** What is written to them. */
export const writes: readonly VendorWrites[] = vendors.flatMap(({ name, label, writes: rows, writeFacts }) =>
  rows && writeFacts ? { vendor: name, label, rows, facts: writeFacts } : [],
);
export const keys: KeyTable = Object.assign({}, ...vendors.map((vendor) => vendor.keys));

/** Settings of the vendors that are configured. */
export type VendorSettings = { [V in (typeof rows)[number] as V["name"]]?: V extends Vendor<infer Settings> ? Settings : never };

export interface ConnectOptions {
  settings: VendorSettings;
  /** The variables that each unconfigured vendor lacks. */
  missing: Readonly<Record<VendorName, readonly string[]>>;
  deps: Deps;
  cache: Omit<CacheOptions, "clock">;
  /** The documented members of a type, folded. */
  membersOf(type: string): ReadonlySet<string> | undefined;
  /** Where each vendor's operations are. */
  routesOf(vendor: VendorName): RouteOf;
  /** Windows instead of those that the vendor documents; undefined where those hold. */
  windowsOf?(vendor: VendorName): readonly Window[] | undefined;
  /** What all processes with the same credentials of a vendor share; absent where this one is alone. */
  sharedBy?(vendor: VendorName, credentials: string): LeasedCache;
}

/** A client for each vendor. That of an unconfigured vendor answers with an error which names the missing variables. */
export function connectVendors(options: ConnectOptions): Map<VendorName, Upstream> {
  const { settings, missing, deps, cache, membersOf, routesOf, windowsOf, sharedBy } = options;
  const { clock } = deps;
  const connections: Connection[] = [];
  const configured = secretsIn(settings);
  /** Of all vendors: what one was given by mistake may be another's. */
  const secrets = () => [...configured, ...connections.flatMap((connection) => connection.secrets?.() ?? [])];
  return new Map(
    vendors.map((vendor) => {
      const { name, label } = vendor;
      const own = settings[name as keyof VendorSettings];
      const absence = own ? undefined : notConfigured(vendor, missing[name]);
      const connection: Connection = own
        ? vendor.connect(own, { ...deps, agreedWindows: windowsOf?.(name), ...common(deps, sharedBy?.(name, JSON.stringify(own))) })
        : { send: () => Promise.reject(absence) };
      connections.push(connection);
      const adapter = vendor.adapter(routesOf(name), own);
      const { quota } = connection;
      const upstream = makeUpstream({
        name,
        label,
        adapter,
        configured: own !== undefined,
        absence,
        clock,
        observations: new Observations(clock, membersOf),
        cache: new Cache({ ...cache, clock }),
        ...connection,
        secrets,
        ...(quota && { batcher: new Batcher({ vendor: name, quota, clock, weight: adapter.weight }) }),
      });
      return [name, upstream];
    }),
  );
}

/** What a vendor's layers have in common with those of other processes. */
function common({ clock, tokenStore: store = new MemoryTokens() }: Deps, cache: LeasedCache | undefined): Partial<Deps> {
  return cache ? { cache, tokenStore: new SharedTokens({ store, cache, clock }) } : {};
}

/** The credentials among the settings. */
function secretsIn(settings: VendorSettings): string[] {
  return vendors.flatMap(({ name, settings: rows }) =>
    Object.entries<SettingRow>(rows).flatMap(([setting, { secret }]) => {
      const value = (settings[name as keyof VendorSettings] as Record<string, string | undefined> | undefined)?.[setting];
      return secret && value !== undefined ? [value] : [];
    }),
  );
}
