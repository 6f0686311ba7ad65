import type { EntityRecord, Role } from "../entities/record.ts";
import type { ChainRole } from "./billing.ts";
import type { LinkIndex } from "./link-index.ts";

/**
 * Milestones that a purchase buys. One that names its project: those of the project with its invoice number; else the only one of its
 * amount, about its date, that has words of its name. One that names none: those that show its order number, where all are of one job.
 */
export class Purchases {
  readonly #index: LinkIndex;
  readonly #roleOf: ChainRole;

  constructor(index: LinkIndex, roleOf: ChainRole) {
    this.#index = index;
    this.#roleOf = roleOf;
  }

  /** Refs of the milestones, sorted. */
  milestonesOf(purchase: EntityRecord): string[] {
    const projects = this.#index.store.projectsOf(purchase);
    const found = projects.length > 0 ? this.#inside(purchase, projects) : this.#ordered(purchase);
    return found.map(({ ref }) => ref).sort();
  }

  #inside(purchase: EntityRecord, projects: readonly string[]): EntityRecord[] {
    const beside = projects
      .flatMap((ref) => this.#index.clusterOf(ref)?.profile.refs ?? [ref])
      .flatMap((ref) => this.#index.store.children(ref));
    const milestones = beside.filter((one) => this.#isMilestone(one));
    const numbered = milestones.filter((one) => share(one, purchase, "invoice"));
    if (numbered.length > 0) return numbered;
    const isLike = (one: EntityRecord, other: EntityRecord) => share(one, other, "amount") && isNear(one, other, this.#index.dueWithinDays);
    const alike = milestones.filter((one) => isLike(one, purchase));
    const rivals = beside.filter((one) => one.kind === "purchase" && one.ref !== purchase.ref && isLike(one, purchase));
    return alike.length === 1 && rivals.length === 0 && haveWordsInCommon(alike[0]!, purchase) ? alike : [];
  }

  #ordered({ values }: EntityRecord): EntityRecord[] {
    const refs = new Set((values.po ?? []).flatMap(({ key }) => [...this.#index.coded(key)]));
    const found = [...refs].flatMap((ref) => {
      const one = this.#index.store.get(ref)!;
      return this.#isMilestone(one) && (values.po ?? []).some(({ key }) => one.values.po?.some((theirs) => theirs.key === key)) ? one : [];
    });
    const jobs = new Set(found.flatMap((one) => this.#index.store.projectsOf(one)));
    return jobs.size === 1 && found.length <= this.#index.maxShare ? found : [];
  }

  #isMilestone({ ref, kind }: EntityRecord): boolean {
    return kind === "event" && this.#roleOf(ref) === "milestone";
  }
}

function share(a: EntityRecord, b: EntityRecord, role: Role): boolean {
  return (a.values[role] ?? []).some(({ key }) => b.values[role]?.some((other) => other.key === key));
}

/** Without a date on both sides the amount alone must do. */
function isNear(a: EntityRecord, b: EntityRecord, mostDays: number): boolean {
  const days = (b.values.date ?? []).map(({ key }) => Number(key));
  const own = a.values.date ?? [];
  return own.length === 0 || days.length === 0 || own.some(({ key }) => days.some((day) => Math.abs(day - Number(key)) <= mostDays));
}

function haveWordsInCommon(a: EntityRecord, b: EntityRecord): boolean {
  const [left, right] = [a, b].map(({ values }) => (values.label ?? []).flatMap(({ key }) => key.split(" "))) as [string[], string[]];
  return left.filter((word) => right.includes(word)).length * 2 > Math.min(left.length, right.length);
}
