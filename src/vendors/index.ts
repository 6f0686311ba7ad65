import type { VendorName } from "../errors.ts";
import type { CodeTable, PartRow, RootTable } from "../graph/catalogue.ts";
import type { EvidenceTable } from "../links/evidence.ts";
import { Cache, type CacheOptions } from "../resource/cache.ts";
import { Drift } from "../resource/drift.ts";
import type { Resource } from "../resource/model.ts";
import { Pool } from "../resource/pool.ts";
import type { RouteOf } from "../resource/route.ts";
import { notConfigured, type Upstream } from "../resource/upstream.ts";
import { cirrus } from "./cirrus/index.ts";
import { currentRms } from "./current-rms/index.ts";
import { itm } from "./itm/index.ts";
import { projector } from "./projector/index.ts";
import type { Connection, Surroundings, Vendor } from "./vendor.ts";
import { zivio } from "./zivio/index.ts";

/** All vendors, in the order in which they are told to people. */
export const vendors = [zivio, currentRms, cirrus, itm, projector] as const;

// biome-ignore lint/suspicious/noExplicitAny: settings differ from vendor to vendor; each vendor's own type checks them
const each: readonly Vendor<any>[] = vendors;

export const resources: readonly Resource[] = each.flatMap((vendor) => vendor.resources);
export const parts: readonly PartRow[] = each.flatMap((vendor) => vendor.parts);
export const roots: RootTable = Object.assign({}, ...each.map((vendor) => vendor.roots ?? {}));
export const codes: CodeTable = Object.assign({}, ...each.map((vendor) => vendor.codes));
export const keys: EvidenceTable = Object.assign({}, ...each.map((vendor) => vendor.keys));

export type VendorSettings = { [V in (typeof vendors)[number] as V["name"]]?: V extends Vendor<infer Settings> ? Settings : never };

export interface ConnectOptions {
  settings: VendorSettings;
  /** The variables that each unconfigured vendor lacks. */
  missing: Readonly<Record<VendorName, readonly string[]>>;
  surroundings: Surroundings;
  cache?: Omit<CacheOptions, "clock">;
  /** The documented members of a type, folded. */
  membersOf?(type: string): ReadonlySet<string> | undefined;
  /** Where each vendor's operations are. */
  routesOf(vendor: VendorName): RouteOf;
}

/** Every vendor, ready to be asked. One that is not configured answers with the sentence that says so. */
export function connectVendors({ settings, missing, surroundings, cache, membersOf, routesOf }: ConnectOptions): Map<VendorName, Upstream> {
  return new Map(
    each.map((vendor) => {
      const own = settings[vendor.name as keyof VendorSettings];
      const connection: Connection = own
        ? vendor.connect(own, surroundings)
        : { send: notConfigured(vendor.name, vendor.label, missing[vendor.name]) };
      const dialect = vendor.dialect(routesOf(vendor.name), own);
      const { clock } = surroundings;
      const upstream: Upstream = {
        name: vendor.name,
        label: vendor.label,
        dialect,
        totals: new Map(),
        drift: new Drift(clock, membersOf),
        configured: own !== undefined,
        ...(cache && { cache: new Cache({ ...cache, clock }) }),
        ...connection,
        ...(connection.quota && { pool: new Pool({ vendor: vendor.name, quota: connection.quota, clock, weight: dialect.weight }) }),
      };
      return [vendor.name, upstream];
    }),
  );
}
