import { type DirectiveDefinitionNode, DirectiveLocation, type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";
import { mapFields, type Rule } from "./document.ts";

type Bearer = { readonly directives?: readonly DirectiveNode[] | undefined };

/** How a directive is read: for each use of it on a node the values of its arguments. */
export type Uses<Values> = (node: Bearer) => Values[];

/** A directive of our own, by its name. Whether it is used as it is defined, `npm run codegen` tells. */
export function directive<Values = Record<string, never>>(document: DocumentNode, name: string): Uses<Values> {
  const known = ownDirectives(document).find((own) => own.name.value === name)?.arguments ?? [];
  return ({ directives = [] }) =>
    directives
      .filter((use) => use.name.value === name)
      .map((use) => {
        const values = known.flatMap((argument) => {
          const given = use.arguments?.find((each) => each.name.value === argument.name.value)?.value ?? argument.defaultValue;
          return given ? [[argument.name.value, valueFromASTUntyped(given)]] : [];
        });
        return Object.fromEntries(values) as Values;
      });
}

/** Takes our own directives away: their definitions, and every use of them on a definition or a field. */
export const dropDirectives: Rule = (document) => {
  const own = new Set(ownDirectives(document).map(({ name }) => name.value));
  const without = <Node extends Bearer>(node: Node): Node =>
    node.directives?.length ? { ...node, directives: node.directives.filter(({ name }) => !own.has(name.value)) } : node;
  const definitions = document.definitions
    .filter((definition) => definition.kind !== Kind.DIRECTIVE_DEFINITION || !own.has(definition.name.value))
    .map((definition) => ("directives" in definition ? without(definition) : definition));
  return mapFields({ ...document, definitions }, without);
};

/** Those that are defined beside the types: callers never see them. Directives that a query may use are no matter of the expander. */
function ownDirectives({ definitions }: DocumentNode): DirectiveDefinitionNode[] {
  return definitions
    .filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION)
    .filter(({ locations }) => !locations.some(({ value }) => executable.has(value)));
}

const executable = new Set<string>([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);
