import {
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLArgumentConfig,
  GraphQLDeprecatedDirective,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLNullableType,
  type GraphQLOutputType,
  type GraphQLType,
  getDirectiveValues,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromAST,
} from "graphql";

/** The types of a schema by name. */
export type NamedTypes = (name: string) => GraphQLNamedType;

/** The fields of a definition, as `buildASTSchema` reads them. */
export function fieldsOf(
  { fields = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  named: NamedTypes,
): Record<string, GraphQLFieldConfig<unknown, unknown>> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name.value,
      {
        type: typeAt(field.type, named) as GraphQLOutputType,
        description: field.description?.value,
        args: argumentsOf(field.arguments, named),
        deprecationReason: deprecationOf(field),
        astNode: field,
      },
    ]),
  );
}

/** Arguments of a field, or the fields of an input. */
export function argumentsOf(nodes: readonly InputValueDefinitionNode[] = [], named: NamedTypes): Record<string, GraphQLArgumentConfig> {
  return Object.fromEntries(
    nodes.map((node) => {
      const type = typeAt(node.type, named) as GraphQLInputType;
      const { description, defaultValue } = node;
      const config = { type, description: description?.value, deprecationReason: deprecationOf(node), astNode: node };
      return [node.name.value, { ...config, defaultValue: valueFromAST(defaultValue, type) }];
    }),
  );
}

function typeAt(node: TypeNode, named: NamedTypes): GraphQLType {
  if (node.kind === Kind.LIST_TYPE) return new GraphQLList(typeAt(node.type, named));
  if (node.kind === Kind.NON_NULL_TYPE) return new GraphQLNonNull(typeAt(node.type, named) as GraphQLNullableType);
  return named(node.name.value);
}

export function deprecationOf(node: EnumValueDefinitionNode | FieldDefinitionNode | InputValueDefinitionNode): string | undefined {
  if (!node.directives?.length) return undefined;
  return getDirectiveValues(GraphQLDeprecatedDirective, node)?.reason as string | undefined;
}
