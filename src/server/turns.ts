import { setImmediate as nextTurn } from "node:timers/promises";

let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the event loop that nobody else who waits here gets, in order of arrival. Work cut into pieces, each in
 * its own turn, holds the event loop for one piece at a time, however many requests have such work.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => nextTurn());
  return last;
}
