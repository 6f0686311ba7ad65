import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, parse, Source, visit } from "graphql";
import type { ViewProblem } from "./problem.ts";

/** The fragments of a file that views share, or why they cannot be read. */
export function readFragments({ file, text }: { file: string; text: string }): { fragments: FragmentDefinitionNode[] } | ViewProblem {
  try {
    const fragments: FragmentDefinitionNode[] = [];
    for (const definition of parse(new Source(text, file)).definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION)
        return {
          file,
          line: definition.loc?.startToken.line ?? 1,
          message: "A file of the folder of fragments holds fragments, and nothing else.",
        };
      fragments.push(definition);
    }
    return { fragments };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { file, line: error.locations?.[0]?.line ?? 1, message: error.message };
  }
}

/** The document with those of the shared fragments that it uses. Its own ones come before shared ones of the same name. */
export function withShared(document: DocumentNode, shared: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const known = new Set(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [each.name.value] : [])));
  const definitions = [...document.definitions];
  // The list grows while it is read: a fragment may use others.
  for (const definition of definitions)
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = shared.get(value);
        if (!fragment || known.has(value)) return;
        known.add(value);
        definitions.push(fragment);
      },
    });
  return { ...document, definitions };
}
