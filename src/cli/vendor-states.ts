import type { QuotaWait } from "./progress.ts";
import type { Source } from "./source.ts";

/** What a server knows of its vendors, without asking them. */
export interface VendorState {
  name: string;
  label: string;
  quota: { limit: number; ms: number; left: number; resetAt: string }[];
  /** Types whose lists tell how many rows there are. */
  capabilities?: { type: string; tellsTotal: boolean }[];
}

const states = "{ vendors { name label quota { limit ms left resetAt } } }";
const totals = "{ vendors { name label quota { limit ms left resetAt } capabilities { type tellsTotal } } }";

/** None where the server is away, or is too old to tell. */
export async function readVendorStates(source: Pick<Source, "ask">, options: { totals?: boolean } = {}): Promise<VendorState[]> {
  const answer = await source.ask(options.totals ? totals : states, {}).catch(() => undefined);
  return (answer?.data?.vendors as VendorState[] | undefined) ?? [];
}

/** Vendors of which no call could start now. */
export function quotaWaits(vendors: readonly VendorState[], now: number): QuotaWait[] {
  return vendors
    .map(({ label, quota }) => ({
      label,
      ms: Math.max(0, ...quota.map(({ left, resetAt }) => (left > 0 ? 0 : Date.parse(resetAt) - now))),
    }))
    .filter(({ ms }) => ms > 0);
}

/** How long so many calls of each vendor wait for its quota, in milliseconds. */
export function quotaTime(vendors: readonly VendorState[], calls: ReadonlyMap<string, number>, now: number): number {
  const times = vendors.flatMap(({ name, quota }) =>
    quota.map(({ limit, ms, left, resetAt }) => {
      const waiting = (calls.get(name) ?? 0) - left;
      return waiting <= 0 ? 0 : Math.max(0, Date.parse(resetAt) - now) + Math.floor((waiting - 1) / limit) * ms;
    }),
  );
  return Math.max(0, ...times);
}
