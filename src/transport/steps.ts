import type { Scope } from "./send.ts";
import { ownTurn } from "./turns.ts";

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
export function runInTurns<T>(steps: Steps<T>, { signal, caller }: Partial<Pick<Scope, "signal" | "caller">> = {}): Promise<T> {
  const run = async () => {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = steps.next();
      if (done) return value;
      await ownTurn(caller);
    }
  };
  const result = turn.then(run);
  turn = result.catch(() => undefined);
  return result;
}

/** Items that are worked on at once: a few milliseconds, where one takes some ten microseconds. */
const sliceLength = 100;

/** Works on a long list slice by slice; a list that is not long is one slice, and nothing comes in between. */
export async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => void, caller?: string): Promise<void> {
  if (items.length <= sliceLength) return work(items);
  for (let at = 0; at < items.length; at += sliceLength) {
    if (at > 0) await ownTurn(caller);
    work(items.slice(at, at + sliceLength));
  }
}

/** Lets the event loop do what waits: timers, sockets, other work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
