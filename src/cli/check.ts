import { TielineError, type VendorName } from "../errors.ts";
import type { Tieline } from "../server/tieline.ts";
import { vendors } from "../vendors/index.ts";

export interface VendorCheck {
  name: VendorName;
  label: string;
  state: "ok" | "not configured" | "failed";
  sentence: string;
  /** How far the vendor's clock is from ours, in milliseconds, where it tells. */
  skewMs?: number;
}

/** How long a vendor may take to show that it is there. */
const patienceMs = 15_000;

/** Asks a vendor for one row, and says in words what came of it. */
export async function checkVendor(tieline: Tieline, name: VendorName, patience = patienceMs): Promise<VendorCheck> {
  const upstream = tieline.upstreams.get(name)!;
  const { label } = upstream;
  const context = tieline.begin({ deadlineMs: patience, maxAgeMs: 0 });
  const before = Date.now();
  try {
    const resource = context.reader.resource(vendors.find((vendor) => vendor.name === name)!.probe);
    const call = upstream.dialect.page(resource, { page: 1, size: 1 });
    const response = await upstream.send({ ...call.request, scope: context.reader.scope });
    const { total } = call.read(response);
    if (total !== undefined) upstream.totals.set(resource.type, total);
    const told = Date.parse(response.headers.date ?? "");
    const skew = Number.isNaN(told) ? undefined : told - before;
    return { name, label, state: "ok", sentence: "ok", ...(skew !== undefined && { skewMs: skew }) };
  } catch (error) {
    if (!(error instanceof TielineError)) throw error;
    if (error.code === "NOT_CONFIGURED")
      return { name, label, state: "not configured", sentence: `not configured: ${error.message.replace(/^.*?\. /, "")}` };
    return { name, label, state: "failed", sentence: `${error.code === "UPSTREAM_AUTH" ? "login failed: " : ""}${error.message}` };
  } finally {
    context.end();
  }
}
