/** What those who wait here take of one iteration of the event loop: a piece is begun until so much has passed; milliseconds. */
const shareMs = 8;
/** Pieces that are begun in one iteration at most. */
const mostPieces = 16;

/** Turns of the event loop, which callers take alternately. */
export class Turns {
  readonly #now: () => number;
  /** Who waits, by caller, and whose turn it is first. */
  readonly #queues = new Map<string, (() => void)[]>();
  #isServing = false;

  /** `now`: milliseconds from any moment. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Waits for a turn. Those of one caller come in order of arrival; work that is nobody's has no name. */
  readonly take = (caller = ""): Promise<void> =>
    new Promise((resolve) => {
      const queue = this.#queues.get(caller);
      if (queue) queue.push(resolve);
      else this.#queues.set(caller, [resolve]);
      if (!this.#isServing) this.#serveOneIteration();
    });

  /** Callbacks of `setImmediate` run in one iteration, each with all that it resolves; those that are added meanwhile run in the next. */
  #serveOneIteration(): void {
    this.#isServing = true;
    let start: number | undefined;
    let left = mostPieces;
    const serve = () => {
      start ??= this.#now();
      if (this.#now() - start < shareMs) this.#serveFirst();
      if (--left > 0) return;
      this.#isServing = false;
      if (this.#queues.size > 0) this.#serveOneIteration();
    };
    for (let i = 0; i < mostPieces; i++) setImmediate(serve);
  }

  #serveFirst(): void {
    const [first] = this.#queues;
    if (!first) return;
    const [caller, waiting] = first;
    const begin = waiting.shift();
    this.#queues.delete(caller);
    if (waiting.length > 0) this.#queues.set(caller, waiting);
    begin?.();
  }
}

/**
 * Waits for a turn of the event loop. Work cut into pieces, each in its own turn, holds the loop for its share and one piece at
 * most, however many requests have such work; and who has much of it waits for himself. Where nobody else waits, the turn comes
 * in the present iteration.
 */
export const ownTurn = new Turns(() => performance.now()).take;
