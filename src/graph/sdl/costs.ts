import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
} from "graphql";
import { namedType, typesByName } from "./document.ts";

/** What fields cost in vendor calls. */
export interface CostTable {
  ofField(type: string, field: string): number;
  /** Of a condition of a where-input. */
  ofCondition(input: string, field: string): number;
}

/**
 * The weights that gateways add up, so that one unit is one vendor call (IBM's GraphQL Cost Directives, as Apollo Federation 2.9 takes
 * them over: whole numbers). Objects and inputs cost nothing by themselves, and a list counts as one record: what is read of all its
 * records is one batch.
 */
export function withCosts(document: DocumentNode, costs: CostTable): DocumentNode {
  const types = typesByName(document);
  const kindOf = (type: TypeNode) => types.get(namedType(type))?.kind;
  const isComposite = (type: TypeNode) =>
    [Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION, Kind.UNION_TYPE_DEFINITION].includes(kindOf(type) as never);
  const input = (node: InputValueDefinitionNode, weight: number) =>
    kindOf(node.type) === Kind.INPUT_OBJECT_TYPE_DEFINITION || weight > 0 ? directed(node, cost(weight)) : node;
  const field = (node: FieldDefinitionNode, weight: number): FieldDefinitionNode => {
    // Interfaces and unions have no weight of their own.
    const isWeighed = weight > 0 || (isComposite(node.type) && kindOf(node.type) !== Kind.OBJECT_TYPE_DEFINITION);
    const isSized = isList(node.type) && isComposite(node.type);
    const args = node.arguments?.map((each) => input(each, 0)) ?? [];
    return directed({ ...node, arguments: args }, ...(isWeighed ? [cost(weight)] : []), ...(isSized ? [one] : []));
  };
  const definitions = document.definitions.map((definition) => {
    const name = "name" in definition ? (definition.name?.value ?? "") : "";
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      const fields = definition.fields?.map((each) => field(each, costs.ofField(name, each.name.value))) ?? [];
      return directed({ ...definition, fields }, cost(0));
    }
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      return { ...definition, fields: definition.fields?.map((each) => field(each, 0)) ?? [] };
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      return { ...definition, fields: definition.fields?.map((each) => input(each, costs.ofCondition(name, each.name.value))) ?? [] };
    return definition;
  });
  return { ...document, definitions };
}

function directed<Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: Node,
  ...directives: readonly ConstDirectiveNode[]
): Node {
  return directives.length === 0 ? node : { ...node, directives: [...(node.directives ?? []), ...directives] };
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

const cost = (weight: number) => directive("cost", "weight", weight);
const one = directive("listSize", "assumedSize", 1);

function directive(name: string, argument: string, value: number): ConstDirectiveNode {
  const given = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: argument },
    value: { kind: Kind.INT, value: String(value) },
  } as const;
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [given] };
}
