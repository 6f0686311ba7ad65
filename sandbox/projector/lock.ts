import { hash } from "../kit/random.ts";
import type { LineItem } from "./model.ts";

/** The lock of a line item: another text after each save. */
export function timestampOf({ uid, version = 0 }: LineItem): string {
  const hex = (number: number) => number.toString(16).padStart(8, "0");
  return Buffer.from(`${hex(version)}${hex(hash(uid))}`, "hex").toString("base64");
}
