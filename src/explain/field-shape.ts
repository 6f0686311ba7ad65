import type { FieldNode } from "graphql";
import type { Strategy } from "../engine/read/strategy.ts";

const paging = new Set(["first", "after", "last", "before", "orderBy"]);

/** Does the field ask for nothing whose meaning only its vendor knows? */
export function isPlain({ arguments: args = [] }: FieldNode): boolean {
  return args.every(({ name }) => paging.has(name.value));
}

/** Calls that a strategy takes for so many keys. */
export function callsFor({ kind, maxKeys }: Strategy, keys: number): number {
  return kind === "probe" ? 1 + keys : maxKeys > 0 ? Math.ceil(keys / maxKeys) : 1;
}
