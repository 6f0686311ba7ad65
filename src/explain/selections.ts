import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  isAbstractType,
  type SelectionSetNode,
} from "graphql";
import type { FieldSet } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import { neededFields } from "../graph/query/fields.ts";
import { defaultFirst } from "../graph/query/paging.ts";

/** What one document selects. */
export class Selections {
  readonly #catalogue: Catalogue;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(catalogue: Catalogue, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#catalogue = catalogue;
    this.#variables = variables;
    for (const each of document.definitions) if (each.kind === "FragmentDefinition") this.#fragments.set(each.name.value, each);
  }

  fragment(
    node: Exclude<SelectionSetNode["selections"][number], FieldNode>,
  ): { on: string | undefined; set: SelectionSetNode } | undefined {
    if (node.kind === "InlineFragment") return { on: node.typeCondition?.name.value, set: node.selectionSet };
    const found = this.#fragments.get(node.name.value);
    return found && { on: found.typeCondition.name.value, set: found.selectionSet };
  }

  /** What is selected of one type among those of a union or an interface. */
  selectedOf(type: GraphQLObjectType, set: SelectionSetNode): SelectionSetNode {
    const { schema } = this.#catalogue;
    const selections = set.selections.flatMap((node): SelectionSetNode["selections"] => {
      if (node.kind === "Field") return [node];
      const fragment = this.fragment(node);
      const on = fragment?.on === undefined ? type : schema.getType(fragment.on);
      const fits = on === type || (isAbstractType(on) && schema.isSubType(on, type));
      return fragment && fits ? this.selectedOf(type, fragment.set).selections : [];
    });
    return { ...set, selections };
  }

  /** The members that a record needs for what is selected of it. */
  fieldsBelow({ type }: Resource, { selectionSet }: FieldNode): FieldSet | undefined {
    const fieldsIn = (set: SelectionSetNode | undefined): FieldNode[] =>
      (set?.selections ?? []).flatMap((node) => (node.kind === "Field" ? [node] : fieldsIn(this.fragment(node)?.set)));
    // Those of a connection's records are one level further in.
    const isRows = ({ name }: FieldNode) => name.value === "nodes" || name.value === "edges" || name.value === "node";
    const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
      fieldsIn(set).flatMap((node) => (isRows(node) ? fieldsOf(node.selectionSet) : [node]));
    const selected = fieldsOf(selectionSet).map((node) => ({
      name: node.name.value,
      inner: fieldsIn(node.selectionSet).map(({ name }) => name.value),
    }));
    return neededFields(this.#catalogue, type, selected);
  }

  /** Rows of a list, as its arguments say. */
  rowsRequested({ arguments: args = [] }: FieldNode): number {
    for (const { name, value } of args) {
      if (name.value !== "first" && name.value !== "last" && name.value !== "ids") continue;
      const given =
        value.kind === "Variable" ? this.#variables[value.name.value] : value.kind === "IntValue" ? Number(value.value) : undefined;
      if (typeof given === "number") return Math.max(0, given);
      if (Array.isArray(given)) return given.length;
      if (value.kind === "ListValue") return value.values.length;
    }
    return defaultFirst;
  }
}
