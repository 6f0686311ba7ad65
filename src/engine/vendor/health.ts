import type { Upstream } from "./upstream.ts";

export type VendorStatus = "NOT_CONFIGURED" | "UNKNOWN" | "REACHABLE" | "FAILING";

/** How a vendor is, by the last call made to it. Everything that tells of a vendor's state tells this. */
export interface VendorHealth {
  status: VendorStatus;
  /** ISO 8601; null before the first call. */
  lastAskedAt: string | null;
  /** The code of the last call when that failed. */
  lastFailure: string | null;
}

export function healthOf({ configured, observations }: Pick<Upstream, "configured" | "observations">): VendorHealth {
  const contact = observations.lastContact;
  if (!configured) return { status: "NOT_CONFIGURED", lastAskedAt: null, lastFailure: null };
  if (!contact) return { status: "UNKNOWN", lastAskedAt: null, lastFailure: null };
  const { at, failure } = contact;
  return { status: failure ? "FAILING" : "REACHABLE", lastAskedAt: new Date(at).toISOString(), lastFailure: failure ?? null };
}
