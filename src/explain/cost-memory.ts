import { createHash } from "node:crypto";
import { print } from "graphql";
import { LRUCache } from "lru-cache";
import type { Report } from "../engine/vendor/meter.ts";
import type { VendorName } from "../errors.ts";
import type { PricedQuery } from "./price.ts";

/** What queries cost when nothing was cached: what such a query will cost again when its answers are forgotten. */
export class CostMemory {
  readonly #runs = new LRUCache<string, Partial<Record<VendorName, number>>>({ max: 1000 });
  readonly #likely = new LRUCache<string, number>({ max: 1000 });
  #edition = 0;

  /** Another one whenever a cost was noted. */
  get edition(): number {
    return this.#edition;
  }

  note(query: PricedQuery, { vendors }: Report, calls: Partial<Record<VendorName, number>>): void {
    if (Object.values(vendors).some(({ cacheHits, complete }) => cacheHits > 0 || !complete)) return;
    const key = keyOf(query);
    if (key === undefined) return;
    this.#runs.set(key, calls);
    this.#edition += 1;
  }

  /** What such a query cost, and how many calls it takes by its shape: estimated once, since that takes longer than to find it again. */
  known(query: PricedQuery, estimateCalls: () => number): { likely: number; cost: Partial<Record<VendorName, number>> | undefined } {
    const key = keyOf(query);
    if (key === undefined) return { likely: estimateCalls(), cost: undefined };
    const likely = this.#likely.get(key) ?? estimateCalls();
    this.#likely.set(key, likely);
    return { likely, cost: this.#runs.get(key) };
  }

  recall(query: PricedQuery): Partial<Record<VendorName, number>> | undefined {
    const key = keyOf(query);
    return key === undefined ? undefined : this.#runs.get(key);
  }
}

/** Identifies a query with its variables; undefined for one whose variables are nested too deep to be serialised. */
function keyOf({ document, operationName = "", variables }: PricedQuery): string | undefined {
  const text = document.loc?.source.body ?? print(document);
  try {
    return createHash("sha256")
      .update(text)
      .update(JSON.stringify([operationName, variables]))
      .digest("base64url");
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
