import { TielineError, type VendorName } from "../errors.ts";
import type { Batch, Rehearsing, Request } from "../transport/send.ts";

export interface Step {
  operation: string;
  calls: number;
  /** Ids and keys that are asked for, where it is known of them. */
  keys: number;
  /** Keys that one call takes at most; null where it takes none, or where no such number is told. */
  batch: number | null;
}

/**
 * Runs a request without a single call: every call is counted and fails, so that what was answered before, however old,
 * stands in for the answer. What was never asked before is unknown, and so is all that would have followed from it.
 */
export class Rehearsal implements Rehearsing {
  readonly #requests = new Set<string>();
  readonly #steps = new Map<VendorName, Map<string, Step>>();
  #unknown = false;
  #sure: ReadonlyMap<VendorName, number> | undefined;

  /** Nothing was unknown: the calls counted are those that would be made. */
  get isWhole(): boolean {
    return !this.#unknown;
  }

  get vendors(): VendorName[] {
    return [...this.#steps.keys()];
  }

  call(vendor: VendorName, request: Omit<Request, "scope">): never {
    return this.#call(vendor, request, undefined);
  }

  #call(vendor: VendorName, { operation, method, path, query, body }: Omit<Request, "scope">, batch: Batch | undefined): never {
    const request = JSON.stringify([vendor, method, path, query, body]);
    if (!this.#requests.has(request)) this.#add(vendor, operation, 1, batch);
    this.#requests.add(request);
    throw new TielineError("UPSTREAM_UNAVAILABLE", "This was a rehearsal: no vendor was asked.", { vendor });
  }

  /** Further calls of an operation, such as the pages that follow the first. */
  more(vendor: VendorName, operation: string, calls: number): void {
    this.#add(vendor, operation, calls, undefined);
  }

  #add(vendor: VendorName, operation: string, calls: number, batch: Batch | undefined): void {
    const steps = this.#steps.get(vendor) ?? new Map<string, Step>();
    const step = steps.get(operation) ?? { operation, calls: 0, keys: 0, batch: null };
    const keys = step.keys + (batch?.keys ?? 0);
    this.#steps.set(vendor, steps.set(operation, { operation, calls: step.calls + calls, keys, batch: batch?.most ?? step.batch }));
  }

  /** A question that was never answered. What is asked in the same breath does not depend on it, and will be asked. */
  miss(): void {
    if (this.#unknown) return;
    this.#unknown = true;
    process.nextTick(() => {
      this.#sure = this.#counted();
    });
  }

  /** For questions within a question: whether anything is unknown is for the outer one to say. */
  inner(batch?: Batch): Rehearsing {
    let untold = batch;
    return {
      call: (vendor, request) => {
        const own = untold;
        // Further calls are pages of the first.
        untold = undefined;
        return this.#call(vendor, request, own);
      },
      more: (vendor, operation, calls) => this.more(vendor, operation, calls),
      miss: () => undefined,
      inner: (other) => this.inner(other ?? untold),
    };
  }

  calls(vendor: VendorName): number {
    return this.#counted().get(vendor) ?? 0;
  }

  /** Those that will be made whatever the unknown answers say. */
  sure(vendor: VendorName): number {
    return (this.#sure ?? this.#counted()).get(vendor) ?? 0;
  }

  #counted(): Map<VendorName, number> {
    return new Map(this.vendors.map((vendor) => [vendor, this.steps(vendor).reduce((sum, { calls }) => sum + calls, 0)]));
  }

  steps(vendor: VendorName): Step[] {
    return [...(this.#steps.get(vendor)?.values() ?? [])];
  }
}
