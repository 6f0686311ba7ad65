import type { Truth } from "./world.ts";

/** Which records denote one thing, asked pair by pair. */
export class Labels {
  readonly entityOf: ReadonlyMap<string, string>;
  readonly kindOf: ReadonlyMap<string, string>;
  readonly #pairs: ReadonlySet<string>;
  /** Of milestones, the invoices that bill them. */
  readonly invoicesOf: ReadonlyMap<string, readonly string[]>;

  constructor(truth: Truth) {
    this.entityOf = new Map(truth.entities.map(({ ref, entity }) => [ref, entity]));
    this.kindOf = new Map(truth.entities.map(({ ref, kind }) => [ref, kind]));
    this.#pairs = new Set(truth.pairs.map(({ a, b }) => pairName(a, b)));
    const invoices = new Map<string, string[]>();
    for (const { from, rel, entity } of truth.relations) if (rel === "invoice") invoices.set(from, [...(invoices.get(from) ?? []), entity]);
    this.invoicesOf = invoices;
  }

  isSame(a: string, b: string): boolean {
    const [one, other] = [this.entityOf.get(a), this.entityOf.get(b)];
    return (one !== undefined && one === other) || this.#pairs.has(pairName(a, b));
  }

  /** Whether two billing events are one: the same milestone, or a milestone and its invoice. */
  isSameEvent(a: string, b: string): boolean {
    if (this.isSame(a, b)) return true;
    const [left, right] = [this.#billed(a), this.#billed(b)];
    return left.some((entity) => right.includes(entity));
  }

  #billed(ref: string): string[] {
    return [this.entityOf.get(ref) ?? ref, ...(this.invoicesOf.get(ref) ?? [])];
  }
}

export function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
