import type { DefinitionNode } from "graphql";
import { isExtension, type Rule } from "./document.ts";

/** Where definitions hold lists. */
const members = ["fields", "values", "types", "interfaces", "directives", "operationTypes"] as const;

type Lists = { readonly [Member in (typeof members)[number]]?: readonly unknown[] };

/** Puts what `extend` adds into the definition that it extends; an extension of what is not defined stays. */
export const mergeExtensions: Rule = (document) => {
  const extensions = new Map<string, DefinitionNode[]>();
  for (const extension of document.definitions.filter(isExtension))
    extensions.set(identity(extension), [...(extensions.get(identity(extension)) ?? []), extension]);
  const merged = document.definitions
    .filter((definition) => !isExtension(definition))
    .map((definition) => {
      const added = extensions.get(identity(definition)) ?? [];
      extensions.delete(identity(definition));
      return added.reduce(join, definition);
    });
  return { ...document, definitions: [...merged, ...[...extensions.values()].flat()] };
};

/** What a definition and its extensions have in common: `ObjectType Account`. */
function identity(definition: DefinitionNode): string {
  const name = "name" in definition ? definition.name?.value : "";
  return `${definition.kind.replace(/(Definition|Extension)$/, "")} ${name}`;
}

function join(definition: DefinitionNode, extension: DefinitionNode): DefinitionNode {
  const own: Lists = { ...definition };
  const added: Lists = { ...extension };
  const joined = members.flatMap((member) => (added[member] ? [[member, [...(own[member] ?? []), ...added[member]]]] : []));
  return { ...definition, ...Object.fromEntries(joined) };
}
