import type { VendorRecord } from "../../src/engine/model/record.ts";
import type { Stream } from "../../src/replica/store.ts";
import { recordOf, streamOf } from "./stream-kit.ts";

export interface KillOptions {
  place: { folder?: string; postgres?: { url: string; schema: string } };
  /** Which columns the stream has in this run: another set makes the store fill or drop them. */
  columns: number;
}

const sets = [
  { id: "id", sweep: "number", name: "text" },
  { id: "id", sweep: "number", name: "text", owner: "id", flag: "boolean" },
  { id: "id", sweep: "number", owner: "id" },
] as const;

export function sweptStream(columns: number): Stream {
  return streamOf("Swept", sets[columns % sets.length]!);
}

/** Each sweep finds most of the records of the one before, and some others. */
export function idsOf(sweep: number): string[] {
  return Array.from({ length: 120 }, (_, i) => `r${i + (sweep % 7) * 10}`);
}

export function batchesOf(sweep: number): string[][] {
  const ids = idsOf(sweep);
  return [0, 30, 60, 90].map((at) => ids.slice(at, at + 30));
}

export function sweptRecord(stream: Stream, id: string, sweep: number): VendorRecord {
  return recordOf(stream, { id, sweep, name: `Name ${id} of ${sweep}`, owner: `o${sweep % 5}`, flag: sweep % 2 === 0 });
}
