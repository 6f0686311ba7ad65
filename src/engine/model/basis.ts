import type { CallNote, KeptPart } from "../../transport/send.ts";

/** What may have changed since an answer was made: true while it has not. */
export type Check = () => boolean;

/**
 * What one answer was made of, to tell whether the same question would be answered alike. It can be only where all of it was kept:
 * an answer that took a vendor call, waited, failed in part or tells of the moment is not repeated.
 */
export class Basis {
  readonly #parts = new Set<KeptPart>();
  readonly #checks: Check[] = [];
  readonly #streams = new Set<string>();
  #until = Number.POSITIVE_INFINITY;
  #isLive = false;
  /** A vendor was asked, somebody waited, or a part failed. */
  #isOneRun = false;

  /** Hears what the request's report hears. */
  note({ from, hits, kept, failure, call, ...event }: CallNote): void {
    if (from) {
      this.#parts.add(from.part);
      this.#until = Math.min(this.#until, from.until);
    } else if (hits || kept) this.live();
    if (failure || call || event.calls || event.shared || event.waitedMs || event.retries || event.standIns) this.#isOneRun = true;
  }

  /** The answer tells of the moment. */
  live(): void {
    this.#isLive = true;
  }

  /** The answer holds for as long as this does. */
  require(check: Check): void {
    this.#checks.push(check);
  }

  /** The same for a stream of the replica, whose revision is given; undefined where nobody knows it. */
  requireStream(type: string, revision: () => number | undefined): void {
    if (this.#streams.has(type)) return;
    this.#streams.add(type);
    const before = revision();
    if (before === undefined) this.live();
    else this.require(() => revision() === before);
  }

  /** Would the same question be answered alike, at this time in milliseconds since 1970? */
  holds(now: number): boolean {
    return !this.#isOneRun && this.stands(now);
  }

  /** Would the same question find the same kept answers, and ask the same of the vendors? */
  stands(now: number): boolean {
    if (this.#isLive || now >= this.#until) return false;
    for (const part of this.#parts) if (part.isGone || part.storedAt > now) return false;
    return this.#checks.every((check) => check());
  }

  /** For how many milliseconds more its parts count as fresh; undefined where nobody can tell, and where none was kept. */
  freshFor(now: number): number | undefined {
    return this.#parts.size > 0 && Number.isFinite(this.#until) && this.holds(now) ? this.#until - now : undefined;
  }

  /** Kept answers and checks, whose number says what it takes to keep this. */
  get size(): number {
    return this.#parts.size + this.#checks.length;
  }
}
