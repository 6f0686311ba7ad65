import {
  type ASTVisitor,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from "graphql";
import { TielineError } from "../errors.ts";
import type { Limits } from "./limits.ts";

export interface Excess {
  limit: keyof Limits;
  /** Absent where counting ended at the limit. */
  size?: number;
  max: number;
}

/** The refusal of what exceeds a limit: `extensions.limit` names it, beside its size and what is allowed. */
export function refuse(excess: Excess, message: string, advice: string): TielineError {
  return new TielineError("QUERY_TOO_EXPENSIVE", message, { advice, extensions: { ...excess } });
}

type DocumentLimit = "definitions" | "aliases" | "directives" | "rootFields" | "selections" | "depth" | "valueDepth";

const sentences: Readonly<Record<DocumentLimit, (size: number, max: number) => [message: string, advice: string]>> = {
  definitions: (size, max) => [
    `This document defines ${size} operations, fragments and variables, but the limit is ${max}.`,
    "Send what one operation needs.",
  ],
  aliases: (size, max) => [`This document has ${size} aliases, but the limit is ${max}.`, "Split it into several queries."],
  directives: (size, max) => [`This document has ${size} directives, but the limit is ${max}.`, "Split it into several queries."],
  rootFields: (size, max) => [`This query has ${size} root fields, but the limit is ${max}.`, "Split it into several queries."],
  selections: (size, max) => [
    `This query selects more than ${max} fields when its fragments are expanded.`,
    `It selects ${size}: select fewer fields.`,
  ],
  valueDepth: (size, max) => [
    `A value in this query is nested ${size} levels deep, but the limit is ${max}.`,
    "Send a flatter value: conditions of one list are held together as well.",
  ],
  depth: (size, max) => [`This query is nested ${size} levels deep, but the limit is ${max}.`, "Split it into several queries."],
};

/** The first limit that a document exceeds; it is checked before validation, whose time grows faster than the document. */
export function refusalOfDocument(document: DocumentNode, limits: Limits): TielineError | undefined {
  const counts = countDocument(document);
  for (const limit of Object.keys(sentences) as DocumentLimit[]) {
    const [size, max] = [counts[limit], limits[limit]];
    if (size > max) return refuse({ limit, size, max }, ...sentences[limit](size, max));
  }
  return undefined;
}

/** As written, except for selections, depth and root fields: those of the largest operation, fragments expanded. */
function countDocument({ definitions }: DocumentNode): Record<DocumentLimit, number> {
  const counts = { definitions: 0, aliases: 0, directives: 0, rootFields: 0, selections: 0, depth: 0, valueDepth: 0 };
  const sizes = new DocumentSizes(definitions);
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { selections, depth } = sizes.of(definition.selectionSet);
    counts.rootFields = Math.max(counts.rootFields, sizes.rootNames(definition.selectionSet).size);
    counts.selections = Math.max(counts.selections, selections);
    counts.depth = Math.max(counts.depth, depth);
  }
  countWritten(definitions, counts);
  return counts;
}

function countWritten(
  definitions: readonly DefinitionNode[],
  counts: Record<"definitions" | "aliases" | "directives" | "valueDepth", number>,
): void {
  const sets: SelectionSetNode[] = [];
  counts.definitions += definitions.length;
  for (const definition of definitions) {
    if (!("selectionSet" in definition) || !definition.selectionSet) continue;
    counts.directives += definition.directives?.length ?? 0;
    const { variableDefinitions: variables = [] } = definition;
    counts.definitions += variables.length;
    for (const variable of variables) counts.directives += variable.directives?.length ?? 0;
    sets.push(definition.selectionSet);
  }
  for (let set = sets.pop(); set; set = sets.pop())
    for (const selection of set.selections) {
      counts.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) counts.aliases++;
        for (const { value } of selection.arguments ?? []) counts.valueDepth = Math.max(counts.valueDepth, depthOf(value));
      }
      if ("selectionSet" in selection && selection.selectionSet) sets.push(selection.selectionSet);
    }
}

/** Lists and objects inside each other, counted without recursion: what is too deep for the stack is what is looked for. */
function depthOf(value: ValueNode): number {
  let deepest = 0;
  const open: [ValueNode, number][] = [[value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT) continue;
    deepest = Math.max(deepest, depth);
    const inner = node.kind === Kind.LIST ? node.values : node.fields.map(({ value }) => value);
    for (const each of inner) open.push([each, depth + 1]);
  }
  return deepest;
}

interface Size {
  selections: number;
  depth: number;
}

const empty: Size = { selections: 0, depth: 0 };

/** Sizes of selection sets. Each fragment is measured once, so that nested fragments take no exponential time. */
class DocumentSizes {
  readonly #definitions = new Map<string, FragmentDefinitionNode>();
  readonly #fragments = new Map<string, Size>();
  readonly #open = new Set<string>();

  constructor(definitions: readonly DefinitionNode[]) {
    for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) this.#definitions.set(each.name.value, each);
  }

  of(set: SelectionSetNode | undefined): Size {
    const total = { ...empty };
    for (const selection of set?.selections ?? []) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? this.#ofFragment(selection.name.value) : this.of(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      total.selections = Math.min(total.selections + own + inner.selections, Number.MAX_SAFE_INTEGER);
      total.depth = Math.max(total.depth, own + inner.depth);
    }
    return total;
  }

  /** Names in the answer of the fields of an operation itself, but for `__typename`. */
  rootNames(set: SelectionSetNode): Set<string> {
    const names = new Set<string>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          if (selection.name.value !== "__typename") names.add((selection.alias ?? selection.name).value);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = this.#definitions.get(selection.name.value);
          if (fragment) collect(fragment.selectionSet);
        }
      }
    };
    collect(set);
    return names;
  }

  #ofFragment(name: string): Size {
    const known = this.#fragments.get(name);
    // Validation reports a fragment that contains itself; here it must not loop.
    if (known || this.#open.has(name)) return known ?? empty;
    this.#open.add(name);
    const size = this.of(this.#definitions.get(name)?.selectionSet);
    this.#open.delete(name);
    this.#fragments.set(name, size);
    return size;
  }
}

/** Rejects subscriptions: the standard rules accept them even where the schema has none. */
export function knownOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This graph has no ${node.operation}.`, { nodes: node }));
    },
  };
}
