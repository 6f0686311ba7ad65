import type { Request, Response } from "express";
import { DoorError } from "./door-error.ts";
import type { Readable } from "./snapshots/access.ts";
import { oldestSource, type Snapshot, type Table } from "./snapshots/snapshot.ts";
import type { SnapshotStore } from "./snapshots/store.ts";

/** What the server tells a door of its requests. */
export interface DoorOptions {
  /** Vendors that the sender may read. */
  readableOf(response: Response): Readable;
  /** Where callers reach the server, if a proxy stands before it: every link begins with it. */
  publicUrl?: URL | undefined;
  now(): number;
  logError(error: unknown): void;
}

/** The parameters of the address, each once. Throws a DoorError for one that is there twice, or is not UTF-8. */
export function readParameters({ originalUrl }: Pick<Request, "originalUrl">): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  const query = originalUrl.split("?").slice(1).join("?");
  for (const pair of query.split("&").filter(Boolean)) {
    const [name = "", ...value] = pair.split("=").map(decode);
    if (parameters.has(name)) throw new DoorError("BAD_USER_INPUT", `The parameter "${name.slice(0, 40)}" is there twice. Send it once.`);
    parameters.set(name, value.join("="));
  }
  return parameters;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new DoorError("BAD_USER_INPUT", "The address is not well encoded: a percent sign is followed by two hexadecimal digits.");
  }
}

/** The snapshot that the address names by `snapshot` or `asOf`; the latest without either. */
export function chooseSnapshot(store: SnapshotStore, parameters: ReadonlyMap<string, string>): Snapshot {
  const [id, time] = [parameters.get("snapshot"), parameters.get("asOf")];
  if (id !== undefined && time !== undefined)
    throw new DoorError("BAD_USER_INPUT", 'Name the snapshot by "snapshot" or by "asOf", not by both.');
  return store.choose(id ?? time);
}

/** What every answer says of the snapshot that it is of. */
export function describeSnapshot(response: Response, snapshot: Pick<Snapshot, "id" | "asOf">, now: number): void {
  response.setHeader("X-Tieline-Snapshot", snapshot.id);
  response.setHeader("X-Tieline-As-Of", snapshot.asOf);
  response.setHeader("X-Tieline-Snapshot-Age", Math.max(0, Math.round((now - Date.parse(snapshot.asOf)) / 1000)));
}

/** The same of a view: its completeness, and how old the oldest of its sources is. */
export function describeTable(response: Response, { snapshot, view }: Pick<Table, "snapshot" | "view">, now: number): void {
  describeSnapshot(response, snapshot, now);
  response.setHeader("X-Tieline-Complete", String(view.complete));
  const synced = oldestSource(snapshot, view);
  if (synced) response.setHeader("X-Tieline-Source-Age", Math.max(0, Math.round((now - Date.parse(synced)) / 1000)));
}

/** The address of the server, as callers know it, without a slash at the end. */
export function addressOf({ protocol, headers }: Pick<Request, "protocol" | "headers">, publicUrl: URL | undefined): string {
  return (publicUrl?.href ?? `${protocol}://${headers.host ?? "localhost"}`).replace(/\/+$/, "");
}
