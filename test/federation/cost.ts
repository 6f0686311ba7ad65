import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";

/**
 * What an operation costs by `@cost` and `@listSize`, before it runs: IBM's GraphQL Cost Directives
 * (https://ibm.github.io/graphql-specs/cost-spec.html) with the weights of Apollo Federation 2.9, as Apollo Router estimates
 * (https://www.apollographql.com/docs/graphos/routing/security/demand-control): a field costs its own weight, else that of its type, and what is
 * selected in it, times the size of its list, and beside it its arguments. Objects and input objects without a weight cost 1.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>, unsizedList: number): number {
  const operation = document.definitions.find((each) => each.kind === "OperationDefinition")!;
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  const values = { ...Object.fromEntries(defaults), ...variables };
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === "FragmentDefinition" ? [[each.name.value, each]] : [])));

  const ofSelections = (type: GraphQLNamedType, set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, node) => {
      if (node.kind === "Field") return sum + ofField(type, node);
      const fragment = node.kind === "FragmentSpread" ? fragments.get(node.name.value)! : node;
      const on = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value)! : type;
      return sum + ofSelections(on, fragment.selectionSet);
    }, 0);

  const ofField = (parent: GraphQLNamedType, node: FieldNode): number => {
    if (node.name.value.startsWith("__")) return 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) throw new Error(`There is no ${parent.name}.${node.name.value}.`);
    const type = getNamedType(field.type);
    const isComposite = isObjectType(type) || isAbstractType(type);
    const weight = weightOf(field.astNode?.directives) ?? weightOf(type.astNode?.directives) ?? (isComposite ? 1 : 0);
    const list = isNonNullType(field.type) ? field.type.ofType : field.type;
    const size = isListType(list) ? (numberIn(field.astNode?.directives, "listSize", "assumedSize") ?? unsizedList) : 1;
    const ofArguments = (node.arguments ?? []).reduce((sum, argument) => {
      const definition = field.args.find(({ name }) => name === argument.name.value)!;
      return sum + ofInput(givenFor(argument), definition);
    }, 0);
    return size * (weight + ofSelections(type, node.selectionSet)) + ofArguments;
  };

  const givenFor = ({ value }: ArgumentNode): unknown => valueFromASTUntyped(value, values);

  const ofInput = (value: unknown, { type, astNode }: { type: GraphQLInputType; astNode?: GraphQLInputField["astNode"] }): number => {
    if (value === undefined || value === null) return 0;
    const own = weightOf(astNode?.directives);
    if (Array.isArray(value)) return (own ?? 0) + value.reduce<number>((sum, each) => sum + ofInput(each, { type, astNode }), 0);
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return own ?? 0;
    const fields = named.getFields();
    return Object.entries(value).reduce((sum, [name, each]) => sum + ofInput(each, fields[name]!), own ?? 1);
  };

  return ofSelections(schema.getQueryType()!, operation.selectionSet);
}

const weightOf = (directives: readonly ConstDirectiveNode[] | undefined) => numberIn(directives, "cost", "weight");

function numberIn(directives: readonly ConstDirectiveNode[] = [], name: string, argument: string): number | undefined {
  const directive = directives.find((each) => each.name.value === name);
  const value = directive?.arguments?.find((each) => each.name.value === argument)?.value;
  return value?.kind === "IntValue" ? Number(value.value) : undefined;
}
