import { createHash } from "node:crypto";
import { badInput } from "../../errors.ts";

/** Identifies a list: a cursor is a position in one list, with one filter and one order. Computed when a cursor is read or written. */
export type ListMark = () => string;

export function listMark(...parts: readonly unknown[]): ListMark {
  let mark: string | undefined;
  return () => {
    mark ??= createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 10);
    return mark;
  };
}

/** Cursors are opaque: the list's mark and the row's position. */
export function encodeCursor(mark: ListMark, index: number): string {
  return Buffer.from(`${mark()}.${index}`, "utf8").toString("base64url");
}

export function decodeCursor(mark: ListMark, cursor: string, argument: string): number {
  const [given, index, rest] = Buffer.from(cursor, "base64url").toString("utf8").split(".");
  const isWhole = rest === undefined && /^\d{1,9}$/.test(index ?? "") && given?.length === mark().length;
  if (!isWhole || encodeCursor(() => given!, Number(index)) !== cursor.replace(/=+$/, ""))
    throw badInput(`"${argument}" is not a cursor of this graph.`, "Pass an endCursor or startCursor that it gave you.");
  if (given !== mark())
    throw badInput(`"${argument}" is a cursor of another list, or of this one with another filter or order.`, `Begin again without it.`);
  return Number(index);
}

/** The position in a cursor of whichever list, for telling how far a reader is; undefined for what is no cursor. */
export function cursorPosition(cursor: string): number | undefined {
  const [, index, rest] = Buffer.from(cursor, "base64url").toString("utf8").split(".");
  return rest === undefined && /^\d{1,9}$/.test(index ?? "") ? Number(index) : undefined;
}

/** A cursor of a list whose rows may be joined by others: it holds the row's place in the order, not its position. */
export function encodeKeyset(mark: ListMark, key: readonly string[]): string {
  return Buffer.from(`${mark()}.${JSON.stringify(key)}`, "utf8").toString("base64url");
}

export function decodeKeyset(mark: ListMark, cursor: string, argument: string): string[] {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  const key = keyIn(text.slice(text.indexOf(".") + 1));
  if (!key || !text.startsWith(`${mark()}.`) || encodeKeyset(mark, key) !== cursor.replace(/=+$/, ""))
    throw badInput(`"${argument}" is not a cursor of this list.`, "Pass an endCursor that it gave you, or begin again without it.");
  return key;
}

function keyIn(text: string): string[] | undefined {
  try {
    const key: unknown = JSON.parse(text);
    return Array.isArray(key) && key.every((part) => typeof part === "string") ? key : undefined;
  } catch {
    return undefined;
  }
}
