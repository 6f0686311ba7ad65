import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";

/** Turns of others before one of those who wait here: a small request takes several, and most of them are ready. */
const turnsBetween = 3;
/** After this time those who wait have waited long enough, however few turns others had: work that is cut must end, too. Milliseconds. */
const longestBetweenMs = 20;

const callers = new AsyncLocalStorage<string>();
/** Who waits, by caller, and whose turn it is first. */
const queues = new Map<string, (() => void)[]>();

/**
 * Waits for a turn of the event loop that nobody else who waits here gets. Callers alternate, and each of them is served in order
 * of arrival. Work cut into pieces, each in its own turn, holds the event loop for one piece at a time, however many requests
 * have such work; and who has much of it waits for himself.
 */
export function ownTurn(): Promise<void> {
  const caller = callers.getStore() ?? "";
  return new Promise((resolve) => {
    const isFirst = queues.size === 0;
    const queue = queues.get(caller);
    if (queue) queue.push(resolve);
    else queues.set(caller, [resolve]);
    if (isFirst) void serveAll();
  });
}

/** Counts every turn that the work takes, at whatever depth, for this caller. */
export function asCaller(name: string, work: () => void): void {
  callers.run(name, work);
}

async function serveAll(): Promise<void> {
  for (let [first] = queues; first; [first] = queues) {
    const start = performance.now();
    let turn = 0;
    do await nextTurn();
    while (++turn < turnsBetween && performance.now() - start < longestBetweenMs);
    const [caller, [begin, ...others]] = first;
    queues.delete(caller);
    if (others.length > 0) queues.set(caller, others);
    begin?.();
  }
}
