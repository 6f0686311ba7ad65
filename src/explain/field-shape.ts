import type { FieldNode } from "graphql";

const paging = new Set(["first", "after", "last", "before", "orderBy"]);

/** Does the field ask for nothing whose meaning only its vendor knows? */
export function isPlain({ arguments: args = [] }: FieldNode): boolean {
  return args.every(({ name }) => paging.has(name.value));
}
