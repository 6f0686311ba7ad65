import type { VendorContract } from "../../contract/model.ts";

export type Made = Pick<VendorContract, "operations" | "types">;

/** The same object without members that are undefined or false. */
export function drop<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== false)) as T;
}
