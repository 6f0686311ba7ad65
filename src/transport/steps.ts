/** Work that can be interrupted between its steps, none of which takes more than some milliseconds. */
export type Steps<T> = Generator<undefined, T>;

/** All steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What is parsed in steps now. Others wait, so that the loop is held for one step at a time and memory holds one large text. */
let turn: Promise<unknown> = Promise.resolve();

/** Step by step; whatever else waits for the event loop comes in between. Rejects with the signal's reason when it is aborted. */
export function runInTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const run = async () => {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = steps.next();
      if (done) return value;
      await nextTurn();
    }
  };
  const result = turn.then(run);
  turn = result.catch(() => undefined);
  return result;
}

/** Lets the event loop do what waits: timers, sockets, other work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
