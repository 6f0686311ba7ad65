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

/** Costs and outcomes of two answers. One that is incomplete makes the whole incomplete. */
export function addReport(a: Report | undefined, b: Report | undefined): Report | undefined {
  if (!a || !b) return b ?? a;
  const vendors = { ...a.vendors };
  for (const [name, latest] of Object.entries(b.vendors) as [VendorName, VendorReport][]) {
    const earlier = vendors[name];
    const { complete, reason } = earlier && !earlier.complete ? earlier : latest;
    const status = !earlier || earlier.status === latest.status ? latest.status : "partial";
    vendors[name] = { ...latest, status, complete, reason };
    for (const sum of ["calls", "keys", "bytes", "cacheHits", "waitedMs", "retries"] as const) vendors[name][sum] += earlier?.[sum] ?? 0;
  }
  return { ...b, durationMs: a.durationMs + b.durationMs, vendors };
}

/** The costs of all attempts, with the outcome of those answers that count. A vendor of which none counts had no failure. */
export function withOutcome(costs: Report | undefined, outcome: Report | undefined): Report | undefined {
  if (!costs) return undefined;
  const fine = { status: "ok", complete: true, reason: null } as const;
  const vendors = Object.entries(costs.vendors).map(([name, each]) => {
    const { status, complete, reason } = outcome?.vendors[name as VendorName] ?? fine;
    return [name, { ...each, status, complete, reason }];
  });
  return { ...costs, vendors: Object.fromEntries(vendors) };
}
