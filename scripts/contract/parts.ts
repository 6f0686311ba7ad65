import type { VendorContract } from "../../contract/model.ts";

export type ContractParts = Omit<VendorContract, "vendor">;

/** Reads a documented sample by its file name: JSON as a value, XML as text; nothing where there is none of that name. */
export type Samples = (file: string) => any;

/** The same object without members that are undefined or false. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== false)) as T;
}
