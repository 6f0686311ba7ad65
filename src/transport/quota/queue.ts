/** A call that waits for its permit. */
export interface Waiter {
  weight: number;
  /** 0 is the most urgent. */
  priority: number;
  caller: string;
}

/**
 * Start-time fair queueing. The calls of one caller and priority get rising turns, and the lowest turn goes first: callers
 * alternate, however much one of them asks for. A turn grows by `(priority + 1) * weight`, so a call of priority 9 is
 * overtaken by at most ten calls of priority 0 from each other caller, and nobody starves.
 */
export class Queue<W extends Waiter> {
  readonly #places: { waiter: W; turn: number }[] = [];
  /** The highest turn served: where new callers start. */
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

  /** False when it was not in the queue. */
  remove(waiter: W): boolean {
    const at = this.#places.findIndex((place) => place.waiter === waiter);
    if (at < 0) return false;
    this.#places.splice(at, 1);
    return true;
  }

  /** In order of turn. */
  all(): W[] {
    return this.#places.map(({ waiter }) => waiter);
  }
}
