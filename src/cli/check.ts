import { type Code, TielineError, type VendorName } from "../errors.ts";
import type { Tieline } from "../server/tieline.ts";
import { vendorVariables, whereToFind } from "../settings.ts";
import { vendors } from "../vendors/index.ts";

export interface VendorCheck {
  name: VendorName;
  label: string;
  state: "ok" | "not configured" | "failed";
  sentence: string;
  /** What to do about a failure. */
  advice?: string;
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
  const before = tieline.clock.now();
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
    // Who reads this has asked the doctor.
    const sentence = error.message.replace('; "tieline doctor" helps', "");
    const advice = adviceOn(name, error.code);
    return {
      name,
      label,
      state: "failed",
      sentence: `${error.code === "UPSTREAM_AUTH" ? "login failed: " : ""}${sentence}`,
      ...(advice && { advice }),
    };
  } finally {
    context.end();
  }
}

/** Which variables to look at. */
function adviceOn(vendor: VendorName, code: Code): string | undefined {
  const own = Object.keys(vendorVariables).filter((name) => vendorVariables[name]!.vendor === vendor);
  const address = own.find((name) => vendorVariables[name]!.setting === "baseUrl")!;
  const described = (name: string) => `${name} (${whereToFind(name).replace(/\.$/, "")})`;
  if (code === "UPSTREAM_AUTH")
    return `look at ${own
      .filter((name) => name !== address)
      .map(described)
      .join(", ")}`;
  if (code === "UPSTREAM_UNAVAILABLE" || code === "UPSTREAM_TIMEOUT" || code === "DEADLINE_EXCEEDED")
    return `open the address in ${address} from this machine; if it does not answer there either, look at the network or ask the vendor`;
  if (code === "UPSTREAM_REFUSED" || code === "UPSTREAM_BAD_RESPONSE")
    return `look at ${described(address)}; a path that differs is corrected under vendors.${vendor}.operations in the configuration file`;
  return undefined;
}
