import type { Clock } from "../../transport/clock.ts";
import type { ReplicaStore } from "../store.ts";

/** How long a process that died keeps others from a source; milliseconds. They look again after half of it: the work goes on within 10 s. */
export const leaseMs = 6_000;

export interface Lease {
  /** Aborted when the lease was lost: another process reads the source now. */
  signal: AbortSignal;
  /** Gives it back. */
  end(): Promise<void>;
}

/** The source is another process's now. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`Another process took over ${name}.`);
  }
}

interface LeaseOptions {
  store: Pick<ReplicaStore, "lease" | "release">;
  clock: Clock;
  name: string;
  holder: string;
  /** How long a process that died keeps others from it; milliseconds. */
  forMs?: number;
}

/** Takes the lease of this name and prolongs it while the work lasts, however long a call waits for quota. Undefined while another holds it. */
export async function takeLease({ store, clock, name, holder, forMs = leaseMs }: LeaseOptions): Promise<Lease | undefined> {
  if (!(await store.lease(name, holder, forMs))) return undefined;
  const over = new AbortController();
  const lost = new AbortController();
  const prolong = async () => {
    for (;;) {
      await clock.sleep(forMs / 3, over.signal);
      // A store that cannot be reached for a moment has not given the lease to anybody.
      const isOurs = await store.lease(name, holder, forMs).catch(() => undefined);
      if (isOurs === false && !over.signal.aborted) return lost.abort(new LeaseLost(name));
    }
  };
  prolong().catch(() => undefined);
  const end = async () => {
    over.abort();
    await store.release(name, holder);
  };
  return { signal: lost.signal, end };
}
