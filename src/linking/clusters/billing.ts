import type { EntityRecord } from "../entities/record.ts";
import { viewTitle } from "../entities/titles.ts";
import { descendantsOf } from "./dependents.ts";
import type { LinkIndex } from "./link-index.ts";

/** What a record is in the chain, by its ref. */
export type ChainRole = (ref: string) => string | undefined;

/**
 * Invoices that bill a milestone without being its event: one number that several milestones show, parts whose amounts add up to
 * a milestone's, and one invoice for several milestones. Each is exact and the only one of its kind, or it is none.
 */
export class Billing {
  readonly #index: LinkIndex;
  readonly #roleOf: ChainRole;
  /** By customer, invoices that are the event of no milestone. */
  readonly #free = new Map<string, EntityRecord[]>();

  constructor(index: LinkIndex, roleOf: ChainRole) {
    this.#index = index;
    this.#roleOf = roleOf;
  }

  /** Refs of invoices beside those of the milestone's own event. */
  more(milestone: EntityRecord): string[] {
    const numbered = this.numbered(milestone);
    if (numbered.length > 0) return numbered;
    const isBilled = members(this.#index, milestone.ref).some((ref) => this.#roleOf(ref) === "invoice");
    if (isBilled) return [];
    const free = this.#owners(milestone)
      .flatMap((owner) => this.#freeOf(owner))
      .filter((invoice) => this.#isOfWork(invoice, milestone));
    const parts = this.#parts(milestone, free);
    return parts.length > 0 ? parts : this.#together(milestone, free);
  }

  /** Invoices whose number a record of the event shows; a number of two customers' invoices names neither. */
  numbered(milestone: EntityRecord): string[] {
    const owners = this.#owners(milestone);
    const own = members(this.#index, milestone.ref);
    const numbers = own.filter((ref) => this.#roleOf(ref) !== "invoice").flatMap((ref) => this.#index.store.get(ref)!.values.invoice ?? []);
    return numbers.flatMap(({ key }) => {
      const [invoice, ...others] = [...this.#index.numbered(key)].flatMap((ref) =>
        this.#roleOf(ref) === "invoice" ? this.#index.store.get(ref)! : [],
      );
      if (!invoice || others.length > 0 || own.includes(invoice.ref)) return [];
      return this.#owners(invoice).some((owner) => owners.includes(owner)) ? [invoice.ref] : [];
    });
  }

  #freeOf(owner: string): EntityRecord[] {
    const known = this.#free.get(owner);
    if (known) return known;
    const { store } = this.#index;
    const refs = new Set<string>();
    for (const member of members(this.#index, owner)) descendantsOf(store, member, refs);
    const free = [...refs].sort().flatMap((ref) => {
      if (this.#roleOf(ref) !== "invoice" || members(this.#index, ref).some((one) => this.#roleOf(one) === "milestone")) return [];
      const invoice = store.get(ref)!;
      return this.#owners(invoice).includes(owner) ? invoice : [];
    });
    this.#free.set(owner, free);
    return free;
  }

  /** Two invoices that name the milestone and together are its amount. */
  #parts(milestone: EntityRecord, free: readonly EntityRecord[]): string[] {
    const amount = amountOf(milestone);
    const named = free.filter((invoice) => names(invoice, milestone));
    const pairs = named.flatMap((one, i) =>
      named.slice(i + 1).flatMap((other) => (amountOf(one) + amountOf(other) === amount ? [[one, other]] : [])),
    );
    return pairs.length === 1 ? pairs[0]!.map(({ ref }) => ref) : [];
  }

  /** An invoice that names the milestone and another of its work, and is the amount of both. */
  #together(milestone: EntityRecord, free: readonly EntityRecord[]): string[] {
    const { store } = this.#index;
    const siblings = store
      .projectsOf(milestone)
      .flatMap((project) => store.children(project))
      .filter(({ ref, kind }) => kind === "event" && ref !== milestone.ref);
    const found = free.filter(
      (invoice) =>
        names(invoice, milestone) &&
        siblings.some((other) => names(invoice, other) && amountOf(other) + amountOf(milestone) === amountOf(invoice)),
    );
    return found.length === 1 ? [found[0]!.ref] : [];
  }

  /** Whether the invoice is of the milestone's project, by its keys or by the project's title in its subject. */
  #isOfWork(invoice: EntityRecord, milestone: EntityRecord): boolean {
    const { store } = this.#index;
    const projects = store.projectsOf(milestone);
    const clusters = projects.map((ref) => this.#index.clusterOf(ref));
    const own = this.#index.projectsOf(invoice).map((ref) => this.#index.clusterOf(ref));
    if (own.length > 0) return own.some((cluster) => clusters.includes(cluster));
    const subject = (invoice.values.title ?? []).map(({ raw }) => ` ${viewTitle(raw).core} `);
    const titles = projects.flatMap((ref) => store.get(ref)?.values.title ?? []).map(({ raw }) => viewTitle(raw).core);
    return titles.some((title) => title !== "" && subject.some((text) => text.includes(` ${title} `)));
  }

  #owners(event: EntityRecord): string[] {
    return this.#index.customersOf(event);
  }
}

function members(index: LinkIndex, ref: string): readonly string[] {
  return index.clusterOf(ref)?.refs ?? [ref];
}

function amountOf({ values }: EntityRecord): number {
  return Number(values.amount?.[0]?.key ?? Number.NaN);
}

function names(invoice: EntityRecord, milestone: EntityRecord): boolean {
  const [label] = milestone.values.label ?? [];
  return label !== undefined && (invoice.values.label ?? []).some(({ key }) => ` ${key} `.includes(` ${label.key} `));
}
