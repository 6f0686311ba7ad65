import { type ASTVisitor, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from "graphql";
import { TielineError } from "../errors.ts";

/** Limits of one document; fields are counted with fragments expanded. */
export const maxSelections = 20_000;
export const maxDepth = 60;
export const maxTokens = 20_000;

/** Rejects documents that are small to send and huge to run. */
export function documentLimitsRule(context: ValidationContext): ASTVisitor {
  const sizes = new DocumentSizes(context);
  return {
    OperationDefinition(node) {
      const { selections, depth } = sizes.of(node.selectionSet);
      if (selections > maxSelections)
        report(`This query selects more than ${maxSelections} fields when its fragments are expanded.`, "Select fewer fields.");
      else if (depth > maxDepth)
        report(`This query is nested ${depth} levels deep, but the limit is ${maxDepth}.`, "Split it into several queries.");
    },
  };

  // Apollo replaces the code of validation errors; ours survives in the original error.
  function report(message: string, advice: string): void {
    const originalError = new TielineError("QUERY_TOO_EXPENSIVE", message, { advice });
    context.reportError(new GraphQLError(originalError.text, { originalError }));
  }
}

interface Size {
  selections: number;
  depth: number;
}

const empty: Size = { selections: 0, depth: 0 };

/** Sizes of selection sets. Each fragment is measured once, so that nested fragments take no exponential time. */
class DocumentSizes {
  readonly #context: ValidationContext;
  readonly #fragments = new Map<string, Size>();
  readonly #open = new Set<string>();

  constructor(context: ValidationContext) {
    this.#context = context;
  }

  of(set: SelectionSetNode | undefined): Size {
    const total = { ...empty };
    for (const selection of set?.selections ?? []) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#ofFragment(this.#context.getFragment(selection.name.value))
          : this.of(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      total.selections = Math.min(total.selections + own + inner.selections, Number.MAX_SAFE_INTEGER);
      total.depth = Math.max(total.depth, own + inner.depth);
    }
    return total;
  }

  #ofFragment(fragment: FragmentDefinitionNode | null | undefined): Size {
    if (!fragment) return empty;
    const name = fragment.name.value;
    const known = this.#fragments.get(name);
    // Another rule reports a fragment that contains itself; here it must not loop.
    if (known || this.#open.has(name)) return known ?? empty;
    this.#open.add(name);
    const size = this.of(fragment.selectionSet);
    this.#open.delete(name);
    this.#fragments.set(name, size);
    return size;
  }
}

/** Rejects mutations and subscriptions: the standard rules accept them even where the schema has none. */
export function knownOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This graph only answers queries: it has no ${node.operation}.`, { nodes: node }));
    },
  };
}
