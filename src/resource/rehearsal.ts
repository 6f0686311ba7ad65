import { TielineError, type VendorName } from "../errors.ts";
import type { Rehearsing, Request } from "../transport/send.ts";

export interface Step {
  operation: string;
  calls: number;
}

/**
 * Runs a request without a single call: every call is counted and fails, so that what was answered before, however old,
 * stands in for the answer. What was never asked before is unknown, and so is all that would have followed from it.
 */
export class Rehearsal implements Rehearsing {
  readonly #requests = new Set<string>();
  readonly #steps = new Map<VendorName, Map<string, number>>();
  #unknown = false;

  /** Nothing was unknown: the calls counted are those that would be made. */
  get isWhole(): boolean {
    return !this.#unknown;
  }

  get vendors(): VendorName[] {
    return [...this.#steps.keys()];
  }

  call(vendor: VendorName, { operation, method, path, query, body }: Omit<Request, "scope">): never {
    const request = JSON.stringify([vendor, method, path, query, body]);
    if (!this.#requests.has(request)) this.more(vendor, operation, 1);
    this.#requests.add(request);
    throw new TielineError("UPSTREAM_UNAVAILABLE", "This was a rehearsal: no vendor was asked.", { vendor });
  }

  /** Further calls of an operation, such as the pages that follow the first. */
  more(vendor: VendorName, operation: string, calls: number): void {
    const steps = this.#steps.get(vendor) ?? new Map<string, number>();
    this.#steps.set(vendor, steps.set(operation, (steps.get(operation) ?? 0) + calls));
  }

  /** A question that was never answered. */
  miss(): void {
    this.#unknown = true;
  }

  /** For questions within a question: whether anything is unknown is for the outer one to say. */
  inner(): Rehearsing {
    const { call, more } = this;
    return { call: call.bind(this), more: more.bind(this), miss: () => undefined, inner: () => this.inner() };
  }

  calls(vendor: VendorName): number {
    return this.steps(vendor).reduce((sum, { calls }) => sum + calls, 0);
  }

  steps(vendor: VendorName): Step[] {
    return [...(this.#steps.get(vendor) ?? [])].map(([operation, calls]) => ({ operation, calls }));
  }
}
