/** One page of the items; pages count from 1. */
export function pageOf<T>(items: readonly T[], page: number, size: number): T[] {
  return items.slice((page - 1) * size, page * size);
}

/** The page size to use, where the documentation leaves open what happens above the maximum: undefined means refused. */
export function pageSize(asked: number, maximum: number, above: "clamp" | "refuse"): number | undefined {
  return asked > maximum && above === "refuse" ? undefined : Math.min(asked, maximum);
}
