import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DoorError } from "../door-error.ts";
import type { Shape } from "../views/view.ts";
import type { Lines } from "./lines.ts";
import { keptSnapshots, type Retention } from "./retention.ts";
import { RowsWriter, readLines } from "./rows-file.ts";
import { type Snapshot, snapshotIdPattern } from "./snapshot.ts";

/** Unfinished files of a process that died are removed after this time. */
const abandonedMs = 24 * 3_600_000;

/**
 * Snapshots in a folder. Each is a file that names the files of its rows, and appears whole by one rename: whoever reads has the one
 * before or the one after. Several processes may share the folder.
 */
export class SnapshotStore {
  readonly folder: string;
  readonly #known = new Map<string, Snapshot>();
  #ids: readonly string[] = [];
  #listedAt = -1;

  /** Makes the folder, which only this user may read. Throws the error of the file system. */
  constructor(folder: string) {
    this.folder = folder;
    for (const each of [this.#snapshots, this.rowsFolder, this.madeFolder]) mkdirSync(each, { recursive: true, mode: 0o700 });
  }

  get #snapshots(): string {
    return join(this.folder, "snapshots");
  }

  get rowsFolder(): string {
    return join(this.folder, "rows");
  }

  /** Files that are made of rows, such as Parquet, and can be made again. */
  get madeFolder(): string {
    return join(this.folder, "files");
  }

  /** The oldest first. */
  ids(): readonly string[] {
    const { mtimeMs } = statSync(this.#snapshots);
    if (mtimeMs === this.#listedAt) return this.#ids;
    this.#ids = readdirSync(this.#snapshots)
      .map((name) => name.replace(/\.json$/, ""))
      .filter((id) => snapshotIdPattern.test(id))
      .sort();
    this.#listedAt = mtimeMs;
    return this.#ids;
  }

  latest(): Snapshot | undefined {
    const id = this.ids().at(-1);
    return id === undefined ? undefined : this.find(id);
  }

  find(id: string): Snapshot | undefined {
    if (!this.ids().includes(id)) return undefined;
    const known = this.#known.get(id);
    if (known) return known;
    try {
      const snapshot = JSON.parse(readFileSync(join(this.#snapshots, `${id}.json`), "utf8")) as Snapshot;
      this.#known.set(id, snapshot);
      return snapshot;
    } catch (error) {
      // Another process has just deleted it.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  /** The snapshot of this id, or the last one up to this time (ISO 8601); the latest without either. Throws a DoorError. */
  choose(wanted?: string): Snapshot {
    if (this.ids().length === 0) throw new DoorError("NOT_READY", notReady, 5);
    const id = wanted === undefined ? this.ids().at(-1) : snapshotIdPattern.test(wanted) ? wanted : this.#upTo(wanted);
    const found = id === undefined ? undefined : this.find(id);
    if (found) return found;
    const shown = JSON.stringify(wanted?.slice(0, 40));
    if (wanted !== undefined && snapshotIdPattern.test(wanted))
      throw new DoorError("GONE", `The snapshot ${shown} is not kept any more, or never was. ${advice}`);
    throw new DoorError("NOT_FOUND", `There is no snapshot of ${shown}. Name an id, a day or an instant (ISO 8601). ${advice}`);
  }

  #upTo(text: string): string | undefined {
    const at = Date.parse(text);
    if (Number.isNaN(at) || !/^\d{4}-/.test(text)) return undefined;
    // A day means its end.
    const last = /T/.test(text) ? new Date(at).toISOString().replace(/[-:.]/g, "") : `${text.replace(/-/g, "")}T235959999Z`;
    return this.ids().findLast((id) => id <= last);
  }

  lines(hash: string, from?: number): AsyncGenerator<Lines> {
    return readLines(this.rowsFolder, hash, from);
  }

  writeRows(shape: Shape): Promise<RowsWriter> {
    return RowsWriter.open(this.rowsFolder, shape);
  }

  /** Keeps the snapshot, all of it or nothing. */
  async add(snapshot: Snapshot): Promise<void> {
    const path = join(this.#snapshots, `${randomUUID()}.new`);
    const file = await open(path, "wx", 0o600);
    await file.writeFile(JSON.stringify(snapshot));
    await file.sync();
    await file.close();
    await rename(path, join(this.#snapshots, `${snapshot.id}.json`));
    this.#listedAt = -1;
  }

  /** Deletes the snapshots that are not to be kept, and the files that none names. */
  async trim(now: number, retention: Retention): Promise<void> {
    const kept = keptSnapshots(this.ids(), now, retention);
    for (const id of this.ids()) {
      if (kept.has(id)) continue;
      await rm(join(this.#snapshots, `${id}.json`), { force: true });
      this.#known.delete(id);
    }
    this.#listedAt = -1;
    const hashes = new Set([...kept].flatMap((id) => Object.values(this.find(id)?.views ?? {}).map(({ hash }) => hash)));
    for (const folder of [this.rowsFolder, this.madeFolder, this.#snapshots])
      for (const name of readdirSync(folder)) {
        const isOrphan = folder !== this.#snapshots && !hashes.has(name.slice(0, 32)) && !kept.has(name.replace(/\.duckdb$/, ""));
        const isOld = now - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now) > abandonedMs;
        // What is new may belong to a snapshot that is just being made.
        if (isOld && (isOrphan || name.endsWith(".new"))) await rm(join(folder, name), { force: true });
      }
  }
}

const notReady = "There is no snapshot yet. The first one is made as soon as the replica is complete.";
const advice = "/bi/snapshots lists those that are kept.";
