import { type ASTVisitor, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from "graphql";
import { TielineError } from "../errors.ts";

/** Selections that a document may come to when its fragments are written out, and how deep they may nest. */
export const maxSelections = 20_000;
export const maxDepth = 60;
/** Words of a document. */
export const maxTokens = 20_000;

interface Size {
  selections: number;
  depth: number;
}

/**
 * Refuses documents that are small to send and huge to run. Each fragment is counted once and multiplied, so that the
 * counting itself stays short.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Size>();
  const open = new Set<string>();

  function fragmentSize(fragment: FragmentDefinitionNode): Size {
    const name = fragment.name.value;
    const before = known.get(name);
    // A fragment within itself is another rule's error; here it only must not loop.
    if (before || open.has(name)) return before ?? { selections: 0, depth: 0 };
    open.add(name);
    const size = sizeOf(fragment.selectionSet);
    open.delete(name);
    known.set(name, size);
    return size;
  }

  function sizeOf(set: SelectionSetNode | undefined): Size {
    const total = { selections: 0, depth: 0 };
    for (const selection of set?.selections ?? []) {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(selection.name.value) : undefined;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragment
            ? fragmentSize(fragment)
            : { selections: 0, depth: 0 }
          : sizeOf(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      total.selections = Math.min(total.selections + own + inner.selections, Number.MAX_SAFE_INTEGER);
      total.depth = Math.max(total.depth, own + inner.depth);
    }
    return total;
  }

  return {
    OperationDefinition(node) {
      const { selections, depth } = sizeOf(node.selectionSet);
      if (selections > maxSelections)
        refuse(`This query selects more than ${maxSelections} fields when its fragments are written out. Ask for fewer at once.`);
      else if (depth > maxDepth) refuse(`This query is nested ${depth} deep, but ${maxDepth} is the most. Ask in several queries.`);
    },
  };

  // Apollo puts its own code on whatever validation reports; ours survives as the error's origin.
  function refuse(message: string): void {
    context.reportError(new GraphQLError(message, { originalError: new TielineError("QUERY_TOO_EXPENSIVE", message) }));
  }
}

/** Refuses mutations and subscriptions before they run: GraphQL's own rules let them pass where the schema has none. */
export function knownOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This graph only answers queries: it has no ${node.operation}.`, { nodes: node }));
    },
  };
}
