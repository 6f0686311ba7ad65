import type { Lookup, Resource } from "../engine/model/resource.ts";
import { maxScanPages } from "../engine/read/scan.ts";
import { callsFor, strategyById } from "../engine/read/strategy.ts";
import { pageSizeOf, type Upstream } from "../engine/vendor/upstream.ts";
import type { EstimateOptions } from "./estimate-options.ts";

/** A list may have grown since it was last read. */
const growth = 1.25;

/** How long the lists of the vendors are, as far as it is known. */
export class Lengths {
  readonly #options: EstimateOptions;

  constructor(options: EstimateOptions) {
    this.#options = options;
  }

  /** Pages of a whole list, and of the records that hold others. */
  scanPages(resource: Resource): number {
    const holders = resource.nestedIn && this.#options.catalogue.resources.get(resource.nestedIn.type);
    if (holders) {
      const strategy = strategyById(this.upstream(holders), holders, maxScanPages, undefined);
      return this.scanPages(holders) + Math.min(maxScanPages, callsFor(strategy, this.maxRows(holders.type)));
    }
    if (!resource.list) return 0;
    return Math.min(maxScanPages, Math.ceil(this.maxRows(resource.type) / pageSizeOf(this.upstream(resource), resource)) + 1);
  }

  /**
   * Pages of the lists of so many values, where each record stands in one of them: as many as the whole list has, and one that is not
   * full for each. All are read once more, value by value, where the rows turn out not to show theirs. Infinite where a record may name
   * several values.
   */
  mostPages(resource: Resource, { by }: Lookup, lists: number): number {
    const namesOne = Object.values(resource.relations).some((each) => each.kind === "one" && each.key === by);
    if (!namesOne || resource.nestedIn) return Number.POSITIVE_INFINITY;
    return lists + 2 * Math.ceil(this.maxRows(resource.type) / pageSizeOf(this.upstream(resource), resource));
  }

  maxRows(type: string): number {
    const resource = this.#options.catalogue.resources.get(type);
    const rows = resource && (this.upstream(resource).lastRowCounts.get(type) ?? this.#options.rowsKept?.(resource));
    return rows === undefined ? Number.POSITIVE_INFINITY : Math.ceil(rows * growth) + 1;
  }

  /** Why a scan of this list has no small bound. */
  scanReason({ type }: Resource): string {
    return Number.isFinite(this.maxRows(type))
      ? `the whole list of ${type} may have to be read`
      : `the list of ${type} was never read, so its length is unknown`;
  }

  upstream({ vendor }: Resource): Upstream {
    return this.#options.upstreams.get(vendor)!;
  }
}
