import type { VendorName } from "../errors.ts";
import type { TraceLine } from "../transport/send.ts";

/** What a request did at a vendor, by the vendor's operation. */
export interface PlanStep {
  vendor: VendorName;
  operation: string;
  /** Requests of this kind; those that others had in flight are counted as well. */
  requests: number;
  /** Of the first one, after the start of the first of all, in milliseconds. */
  startsAfterMs: number;
  /** All of them, one after the other or side by side: from the start of the first to the end of the last. */
  tookMs: number;
  bytes: number;
  codes?: string[];
}

/** The requests of one operation by vendor and operation, in the order in which they began. */
export function stepsOf(calls: readonly TraceLine[]): PlanStep[] {
  const first = Math.min(...calls.map(({ startedAt }) => startedAt));
  const groups = new Map<string, TraceLine[]>();
  for (const call of calls) {
    const key = `${call.vendor} ${call.operation}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return [...groups.values()].map((group) => stepOf(group, first)).sort((a, b) => a.startsAfterMs - b.startsAfterMs);
}

function stepOf(group: readonly TraceLine[], first: number): PlanStep {
  const { vendor, operation } = group[0]!;
  const start = Math.min(...group.map(({ startedAt }) => startedAt));
  const end = Math.max(...group.map(({ startedAt, ms }) => startedAt + ms));
  const codes = [...new Set(group.flatMap(({ code }) => code ?? []))];
  return {
    vendor,
    operation,
    requests: group.length,
    startsAfterMs: Math.round(start - first),
    tookMs: Math.round(end - start),
    bytes: group.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
    ...(codes.length > 0 && { codes }),
  };
}
