export interface Retention {
  /** The last snapshot of each of so many days, in UTC. */
  daily: number;
  /** The last one of each of so many months. */
  monthly: number;
  /** Every snapshot of so many hours: readers that turn pages are in one of these. */
  hours: number;
}

/** Those of these snapshots that stay. The last one always does. Ids begin with the day: `20261130T...`. */
export function keptSnapshots(ids: readonly string[], now: number, { daily, monthly, hours }: Retention): Set<string> {
  const newestFirst = [...ids].sort().reverse();
  const since = new Date(now - hours * 3_600_000).toISOString().replace(/[-:.]/g, "");
  const kept = new Set([...newestFirst.slice(0, 1), ...newestFirst.filter((id) => id >= since)]);
  for (const [length, count] of [
    [8, daily],
    [6, monthly],
  ] as const) {
    const periods = new Map<string, string>();
    for (const id of newestFirst) if (!periods.has(id.slice(0, length))) periods.set(id.slice(0, length), id);
    for (const id of [...periods.values()].slice(0, count)) kept.add(id);
  }
  return kept;
}
