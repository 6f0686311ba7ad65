import { createHash } from "node:crypto";
import { badInput } from "../errors.ts";

/** What a list's cursors must agree on: a cursor is a place in one list, with one filter and one order. */
export function listMark(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 10);
}

/** Cursors are opaque: the row's place in its list, and the list's mark. */
export function encodeCursor(mark: string, index: number): string {
  return Buffer.from(`${mark}.${index}`, "utf8").toString("base64url");
}

export function decodeCursor(mark: string, cursor: string, argument: string): number {
  const [given, index, rest] = Buffer.from(cursor, "base64url").toString("utf8").split(".");
  const whole = rest === undefined && /^\d{1,9}$/.test(index ?? "") && given?.length === mark.length;
  if (!whole || encodeCursor(given!, Number(index)) !== cursor.replace(/=+$/, "")) {
    throw badInput(`"${argument}" is not a cursor of this graph. Pass an endCursor or startCursor that it gave you.`);
  }
  if (given !== mark)
    throw badInput(`"${argument}" is a cursor of another list, or of this one with another filter or order. Begin again without it.`);
  return Number(index);
}
