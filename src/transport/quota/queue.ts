/** A call that waits for its permit. */
export interface Waiter {
  weight: number;
  /** 0 is the most urgent. */
  priority: number;
  /** Empty for what is nobody's, such as logins and background work. */
  caller: string;
  /** One of the caller's requests. */
  request: string;
}

interface Place<W> {
  waiter: W;
  /** In the caller's own queue. */
  inner: number;
  /** In the whole queue. */
  turn: number;
  /** In order of arrival. */
  number: number;
}

/** The calls of one caller that wait. */
interface Line<W> {
  /** In order of their inner turns. */
  places: Place<W>[];
  /** The highest inner turn served: where new requests start. */
  inner: number;
  /** The turn of the last call served: where the turns of those that wait start. */
  turn: number;
}

/**
 * Start-time fair queueing, on two levels. The calls of one caller get rising turns, and the lowest turn goes first: callers
 * alternate, however much one of them asks for, and however urgent it says that is. Which of a caller's calls has its next
 * turn is decided in the same way: the calls of one request and priority get rising inner turns, which grow by
 * `(priority + 1) * weight`. So a call of priority 9 is overtaken by at most ten calls of priority 0 from each other request,
 * and nobody starves.
 */
export class Queue<W extends Waiter> {
  readonly #lines = new Map<string, Line<W>>();
  /** All calls, in order of turn. */
  #places: Place<W>[] = [];
  /** The same as waiters, until something changes: it is looked at several times a decision. */
  #inOrder: readonly W[] | undefined;
  /** The highest turn served: where new callers start. */
  #turn = 0;
  #arrived = 0;

  get length(): number {
    return this.#places.length;
  }

  get first(): W | undefined {
    return this.#places[0]?.waiter;
  }

  add(waiter: W): void {
    const { priority, caller, request, weight } = waiter;
    const line = this.#lines.get(caller) ?? { places: [], inner: 0, turn: this.#turn };
    this.#lines.set(caller, line);
    const last = line.places.findLast(({ waiter: other }) => other.priority === priority && other.request === request);
    const inner = (last?.inner ?? line.inner) + (priority + 1) * weight;
    const later = line.places.findIndex((place) => place.inner > inner || (place.inner === inner && place.waiter.priority > priority));
    const place: Place<W> = { waiter, inner, turn: 0, number: this.#arrived++ };
    line.places.splice(later < 0 ? line.places.length : later, 0, place);
    this.#places.push(place);
    this.#number();
  }

  /** False when it was not in the queue. The caller's later calls move up. */
  remove(waiter: W): boolean {
    const isThere = this.#take(waiter) !== undefined;
    if (isThere) this.#number();
    return isThere;
  }

  /** It has its turn now. Callers whose turn was earlier, and who had to let it pass, are next: waiting earns them no more. */
  serve(waiter: W): void {
    const taken = this.#take(waiter);
    if (!taken) return;
    const { place, line } = taken;
    this.#turn = Math.max(this.#turn, place.turn);
    line.inner = Math.max(line.inner, place.inner);
    line.turn = place.turn;
    for (const each of this.#lines.values()) {
      const [first] = each.places;
      if (first && first.turn < place.turn) each.turn = place.turn - growthOf(first.waiter);
    }
    this.#number();
  }

  /** It could not start although it had its turn: it is the next of its caller again, and its caller the next of all. */
  putBack(waiter: W): void {
    const { caller } = waiter;
    const line = this.#lines.get(caller) ?? { places: [], inner: 0, turn: this.#turn };
    this.#lines.set(caller, line);
    line.turn = Math.min(line.turn, this.#turn - growthOf(waiter));
    const place: Place<W> = { waiter, inner: Math.min(line.inner, line.places[0]?.inner ?? line.inner), turn: 0, number: -1 };
    line.places.unshift(place);
    this.#places.push(place);
    this.#number();
  }

  /** In order of turn. */
  all(): readonly W[] {
    this.#inOrder ??= this.#places.map(({ waiter }) => waiter);
    return this.#inOrder;
  }

  #take(waiter: W): { place: Place<W>; line: Line<W> } | undefined {
    const at = this.#places.findIndex((place) => place.waiter === waiter);
    const place = this.#places[at];
    const line = this.#lines.get(waiter.caller);
    if (!place || !line) return undefined;
    this.#places.splice(at, 1);
    this.#inOrder = undefined;
    line.places.splice(line.places.indexOf(place), 1);
    if (line.places.length === 0) this.#lines.delete(waiter.caller);
    return { place, line };
  }

  /** Gives all calls their turns anew. */
  #number(): void {
    for (const { places, turn } of this.#lines.values()) {
      let last = turn;
      for (const place of places) {
        last += growthOf(place.waiter);
        place.turn = last;
      }
    }
    this.#inOrder = undefined;
    this.#places.sort((a, b) => a.turn - b.turn || a.waiter.priority - b.waiter.priority || a.number - b.number);
  }
}

/** What a turn of a caller takes per unit of weight, whatever its urgency; as much as what is nobody's at the usual urgency. */
const callersGrowth = 4;

function growthOf({ caller, priority, weight }: Waiter): number {
  return (caller === "" ? priority + 1 : callersGrowth) * weight;
}
