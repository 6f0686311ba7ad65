import type { Report, VendorReport } from "../engine/vendor/meter.ts";
import type { VendorName } from "../errors.ts";
import type { Answer } from "../server/executor.ts";

/** What an answer cost; undefined where the server tells nothing of it. */
export function reportIn(answer: Answer): Report | undefined {
  return answer.extensions?.tieline as Report | undefined;
}

/** Vendor calls of one vendor or of all. */
export function callsIn(report: Report | undefined, vendor?: string): number {
  const vendors = Object.entries(report?.vendors ?? {});
  return vendors.reduce((sum, [name, { calls }]) => sum + (vendor === undefined || name === vendor ? calls : 0), 0);
}

/** Costs added up. A page that is incomplete makes the whole incomplete. */
export function addReport(a: Report | undefined, b: Report | undefined): Report | undefined {
  if (!a || !b) return b ?? a;
  const vendors = { ...a.vendors };
  for (const [name, latest] of Object.entries(b.vendors) as [VendorName, VendorReport][]) {
    const earlier = vendors[name];
    const { status, complete, reason } = earlier && !earlier.complete ? earlier : latest;
    vendors[name] = { ...latest, status, complete, reason };
    for (const sum of ["calls", "keys", "bytes", "cacheHits", "waitedMs", "retries"] as const) vendors[name][sum] += earlier?.[sum] ?? 0;
  }
  return { ...b, durationMs: a.durationMs + b.durationMs, vendors };
}

/** What an attempt cost whose answer was not used: it says nothing of what is complete. */
export function costsOf(report: Report | undefined): Report | undefined {
  if (!report) return undefined;
  const vendors = Object.entries(report.vendors).map(([name, each]) => [name, { ...each, status: "ok", complete: true, reason: null }]);
  return { ...report, vendors: Object.fromEntries(vendors) };
}
