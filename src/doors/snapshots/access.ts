import { createHash } from "node:crypto";
import type { VendorName } from "../../errors.ts";
import { DoorError } from "../door-error.ts";
import type { Row } from "../views/view.ts";
import type { Snapshot, SnapshotView, Table } from "./snapshot.ts";
import type { SnapshotStore } from "./store.ts";

/** Vendors that the caller may read; undefined for all. */
export type Readable = ReadonlySet<VendorName> | undefined;

/** May this caller see anything of the view? */
export function maySee({ vendors }: Pick<SnapshotView, "vendors">, readable: Readable): boolean {
  return !readable || vendors.every((vendor) => readable.has(vendor));
}

/** Throws a DoorError where no snapshot has a view of this name, nor will the first one have it. */
export function checkName(store: SnapshotStore, planned: ReadonlyMap<string, unknown>, name: string): void {
  if (!store.latest() && !planned.has(name)) throw unknownView(name, "");
}

function unknownView(name: string, where: string): DoorError {
  return new DoorError("NOT_FOUND", `There is no view "${name.slice(0, 80)}"${where}. /bi/views lists those there are.`);
}

/** A view of a snapshot as this caller may read it: columns of other vendors are null. Throws a DoorError. */
export function openTable(store: SnapshotStore, snapshot: Snapshot, { name, readable }: { name: string; readable: Readable }): Table {
  const view = Object.hasOwn(snapshot.views, name) ? snapshot.views[name]! : undefined;
  const left = snapshot.left && Object.hasOwn(snapshot.left, name) ? snapshot.left[name] : undefined;
  if (left !== undefined) throw new DoorError("NOT_READY", left, 60);
  if (!view) throw unknownView(name, " in this snapshot");
  if (!maySee(view, readable)) {
    const missing = view.vendors.filter((vendor) => !readable!.has(vendor));
    throw new DoorError("FORBIDDEN", `The view "${name}" is made of records of ${missing.join(", ")}, which this key may not read.`);
  }
  const hidden = view.columns.flatMap(({ vendors }, i) => (readable && !vendors.every((vendor) => readable.has(vendor)) ? [i] : []));
  const vendorAt = readable && view.vendorColumn !== undefined ? view.columns.findIndex((column) => column.name === view.vendorColumn) : -1;
  const shows = vendorAt < 0 ? () => true : (row: Row) => readable!.has(row[vendorAt] as VendorName);
  const seen = JSON.stringify([hidden, vendorAt < 0 ? null : [...readable!].sort()]);
  // Whoever sees all shares one version; the columns' types and the rows are in the hash.
  const version =
    hidden.length === 0 && vendorAt < 0 ? view.hash : `${view.hash}-${createHash("sha256").update(seen).digest("hex").slice(0, 12)}`;
  return {
    view,
    snapshot,
    readable,
    version,
    shows,
    rows: vendorAt < 0 ? view.rows : null,
    hidden: new Set(hidden),
    lines: (from) => store.lines(view.hash, from),
    seen: (row) => (hidden.length === 0 ? row : row.map((cell, i) => (hidden.includes(i) ? null : cell))),
  };
}
