import type { ServerResponse } from "node:http";
import type { Repeat } from "./repeat.ts";

/** Somebody who waits for the answer to what another one asked; undefined: it is to be asked again. */
type Wait = (repeat: Repeat | undefined) => void;

/**
 * One request whose answer others wait for who ask the same. It goes on when its own caller leaves, for as long as anybody waits.
 */
export class Flight {
  readonly startedAt: number;
  readonly #waiting = new Set<Wait>();
  readonly #ends: (() => void)[] = [];
  readonly #over: () => void;
  #isOver = false;
  #hasLeft = false;
  /** Whether a vendor has answered it. */
  hasAnswers: () => boolean = () => false;

  constructor(startedAt: number, over: () => void) {
    this.startedAt = startedAt;
    this.#over = over;
  }

  /** Returns how to stop waiting. */
  join(wait: Wait): () => void {
    this.#waiting.add(wait);
    return () => {
      this.#waiting.delete(wait);
      if (this.#waiting.size === 0 && this.#hasLeft) this.#end();
    };
  }

  /** Nobody can join any more. */
  land(repeat: Repeat | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#over();
    for (const wait of this.#waiting) wait(repeat);
    this.#waiting.clear();
    if (this.#hasLeft) this.#end();
  }

  get isAwaited(): boolean {
    return this.#waiting.size > 0;
  }

  /** Its own caller has left: `end` is called at once, or when nobody waits any more. */
  leave(end: () => void): void {
    this.#hasLeft = true;
    this.#ends.push(end);
    if (this.#waiting.size === 0) this.#end();
  }

  #end(): void {
    for (const end of this.#ends.splice(0)) end();
  }
}

const flights = new WeakMap<ServerResponse, Flight>();

/** From now on others may wait for the answer of this request. */
export function shareFlight(response: ServerResponse, flight: Flight): void {
  flights.set(response, flight);
}

export function flightOf(response: ServerResponse): Flight | undefined {
  return flights.get(response);
}

/** Calls `end` when the caller has left, or has the answer, and nobody else waits for it. */
export function whenLeft(response: ServerResponse, end: () => void): void {
  response.on("close", () => {
    const flight = flights.get(response);
    if (flight) flight.leave(end);
    else end();
  });
}
