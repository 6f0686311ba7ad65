import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

export interface Selected {
  name: string;
  node: FieldNode;
}

/** The fields selected below these nodes for a type: through fragments, aliases, @skip and @include. */
export function selectedFields(info: GraphQLResolveInfo, nodes: readonly FieldNode[], type: string): Selected[] {
  const found: Selected[] = [];
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode | undefined) => {
    for (const selection of set?.selections ?? []) {
      if (!included(selection, info)) continue;
      if (selection.kind === "Field") found.push({ name: selection.name.value, node: selection });
      else if (selection.kind === "InlineFragment") {
        if (appliesTo(selection.typeCondition?.name.value, type, info)) visit(selection.selectionSet);
      } else {
        const fragment = info.fragments[selection.name.value];
        if (!fragment || seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        if (appliesTo(fragment.typeCondition.name.value, type, info)) visit(fragment.selectionSet);
      }
    }
  };
  for (const node of nodes) visit(node.selectionSet);
  return found;
}

/** The nodes of one field below these nodes; a path goes further down: `["edges", "node"]`. */
export function below(info: GraphQLResolveInfo, nodes: readonly FieldNode[], steps: readonly [type: string, field: string][]): FieldNode[] {
  return steps.reduce<readonly FieldNode[]>(
    (at, [type, field]) =>
      selectedFields(info, at, type)
        .filter(({ name }) => name === field)
        .map(({ node }) => node),
    nodes,
  ) as FieldNode[];
}

function included(selection: SelectionNode, info: GraphQLResolveInfo): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.if !== false;
}

function appliesTo(condition: string | undefined, type: string, info: GraphQLResolveInfo): boolean {
  if (!condition || condition === type) return true;
  const abstract = info.schema.getType(condition);
  const object = info.schema.getType(type);
  if (!abstract || !object || !("getInterfaces" in object)) return false;
  return ("getInterfaces" in abstract || "getTypes" in abstract) && info.schema.isSubType(abstract as never, object as never);
}
