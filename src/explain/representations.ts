import { type FieldNode, valueFromASTUntyped } from "graphql";

/** How many records of each type the representations of `_entities` name. */
export function countTypes({ arguments: args = [] }: FieldNode, variables: Readonly<Record<string, unknown>>): Map<string, number> {
  const value = args.find(({ name }) => name.value === "representations")?.value;
  const given = value && valueFromASTUntyped(value, variables as Record<string, unknown>);
  const counts = new Map<string, number>();
  for (const representation of Array.isArray(given) ? given : []) {
    const type = (representation as { __typename?: unknown } | null)?.__typename;
    if (typeof type === "string") counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
