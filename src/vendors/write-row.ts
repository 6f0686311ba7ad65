import type { WriteRow } from "../engine/model/write.ts";
import type { NodeName } from "../generated/schema.ts";

export type WriteTable = Readonly<Record<string, WriteRow>>;

/** A row of what is written: the documented operation, and the type of the record. */
export function write(operation: string, type: NodeName | null, row: Omit<WriteRow, "operation" | "type"> = {}): WriteRow {
  return { operation, type, ...row };
}
