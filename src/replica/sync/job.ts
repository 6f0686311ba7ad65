import type { ReadContext } from "../../engine/vendor/upstream.ts";
import type { Clock } from "../../transport/clock.ts";
import type { ReplicaStore } from "../store.ts";
import type { Source } from "./source.ts";

/** What a sweep or an increment of a source works with. */
export interface Job {
  source: Source;
  store: Pick<ReplicaStore, "get" | "select" | "syncState" | "write">;
  context: ReadContext;
  clock: Clock;
  /** Calls made so far for this job. */
  calls(): number;
  /** Called after every page: throws when the source is somebody else's now. */
  advance(progress: Progress): Promise<void>;
  /** Is something else of the vendor to be read first? What can go on later then stops. */
  isInTheWay(): Promise<boolean>;
}

/** How far a sweep is. */
export interface Progress {
  rows: number;
  /** Rows in all, where the vendor tells. */
  total: number | undefined;
}
