import { setImmediate as nextTurn } from "node:timers/promises";

/** Turns of others before one of those who wait here: a small request takes several, and most of them are ready. */
const turnsBetween = 3;

let last: Promise<void> = Promise.resolve();

async function turnsOfOthers(): Promise<void> {
  for (let turn = 0; turn < turnsBetween; turn++) await nextTurn();
}

/**
 * Waits for a turn of the event loop that nobody else who waits here gets, in order of arrival. Work cut into pieces, each in
 * its own turn, holds the event loop for one piece at a time, however many requests have such work.
 */
export function ownTurn(): Promise<void> {
  last = last.then(turnsOfOthers);
  return last;
}
