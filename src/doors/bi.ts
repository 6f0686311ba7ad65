import type { Refresher } from "./snapshots/refresher.ts";
import type { SnapshotStore } from "./snapshots/store.ts";
import type { Views } from "./views/folder.ts";

/** What the doors of BI serve. */
export interface Bi {
  /** May be read when they are first asked for. */
  readonly views: Views;
  snapshots: SnapshotStore;
  refresher: Refresher;
}
