/** Time as a parameter: tests bring their own clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason when the signal is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls `ring` after `ms`, unless the function that it returns is called before. Absent: `sleep` does it. */
  alarm?(ms: number, ring: () => void): () => void;
}

/** Most alarms never ring: each call and each request sets one. */
export function setAlarm(clock: Clock, ms: number, ring: () => void): () => void {
  if (clock.alarm) return clock.alarm(ms, ring);
  const timer = new AbortController();
  clock.sleep(ms, timer.signal).then(ring, () => undefined);
  // Without a reason an exception would be made, with its stack.
  return () => timer.abort("over");
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      }, ms);
      signal?.addEventListener("abort", onAbort, { once: true });
    }),
  alarm: (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
};
