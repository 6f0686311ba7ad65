/** A call that waits for its permit. */
export interface Waiter {
  weight: number;
  /** 0 where a person waits; higher for what can wait longer. */
  priority: number;
  caller: string;
}

/**
 * Who is next. Each caller at each priority is given turns one after the other, and the lowest turn goes first: so callers
 * alternate, however much one of them asks. A call of priority 9 counts like ten of priority 0: ten of each other caller may
 * overtake it, but then it is its turn, so nobody starves.
 */
export class Queue<W extends Waiter> {
  readonly #places: { waiter: W; turn: number }[] = [];
  /** The highest turn that was served: who comes now begins there. */
  #turn = 0;

  get length(): number {
    return this.#places.length;
  }

  get first(): W | undefined {
    return this.#places[0]?.waiter;
  }

  add(waiter: W): void {
    const { priority, caller, weight } = waiter;
    const last = this.#places.findLast((place) => place.waiter.priority === priority && place.waiter.caller === caller);
    const turn = (last?.turn ?? this.#turn) + (priority + 1) * weight;
    const later = this.#places.findIndex((place) => place.turn > turn || (place.turn === turn && place.waiter.priority > priority));
    this.#places.splice(later < 0 ? this.#places.length : later, 0, { waiter, turn });
  }

  shift(): void {
    this.#turn = Math.max(this.#turn, this.#places.shift()?.turn ?? 0);
  }

  /** Whether it was still waiting. */
  remove(waiter: W): boolean {
    const at = this.#places.findIndex((place) => place.waiter === waiter);
    if (at < 0) return false;
    this.#places.splice(at, 1);
    return true;
  }

  /** In the order in which they would start if nobody else came. */
  all(): W[] {
    return this.#places.map(({ waiter }) => waiter);
  }
}
