import { type Permit, type PermitRequest, Quota, type QuotaOptions, type Window } from "../../src/transport/quota.ts";
import { FakeClock } from "../clock.ts";

export const forever = Number.MAX_SAFE_INTEGER;
export const minute: Window = { limit: 3, ms: 60_000 };

export function quotaOf(windows: readonly Window[], more: Partial<QuotaOptions> = {}) {
  const clock = new FakeClock();
  const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, concurrency: 1_000, ...more });
  const started: string[] = [];
  /** Asks for a permit and says when it came. */
  const ask = (name: string, more: Partial<PermitRequest> = {}): Promise<Permit> => {
    const permit = quota.acquire({ deadline: forever, ...more });
    permit.then(
      () => started.push(name),
      () => undefined,
    );
    return permit;
  };
  return { clock, quota, ask, started };
}

/** Whether each exact sliding window of the vendor held. Half open: what arrived a whole window ago is out. */
export function violations(arrivals: readonly { at: number; weight: number }[], windows: readonly Window[]): number {
  const sorted = [...arrivals].sort((a, b) => a.at - b.at);
  let count = 0;
  for (const { limit, ms } of windows) {
    let oldest = 0;
    let sum = 0;
    for (const { at, weight } of sorted) {
      sum += weight;
      while (sorted[oldest]!.at <= at - ms) sum -= sorted[oldest++]!.weight;
      if (sum > limit) count += 1;
    }
  }
  return count;
}
