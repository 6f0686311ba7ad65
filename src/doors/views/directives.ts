import {
  type DocumentNode,
  type FieldNode,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLString,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";

const text = { type: GraphQLString };

const view = new GraphQLDirective({
  name: "view",
  locations: [],
  args: { title: { type: new GraphQLNonNull(GraphQLString) }, about: text, key: text, vendorColumn: text },
});
const unroll = new GraphQLDirective({ name: "unroll", locations: [], args: { prefix: text } });
const single = new GraphQLDirective({ name: "single", locations: [] });
const column = new GraphQLDirective({ name: "column", locations: [], args: { about: text, currency: text } });

export interface ViewUse {
  title: string;
  about?: string;
  /** The column that names a row, of records without an id. */
  key?: string;
  vendorColumn?: string;
}

/** `@view` of an operation. Throws a GraphQLError for arguments that do not fit. */
export function readView(node: OperationDefinitionNode): ViewUse | undefined {
  return getDirectiveValues(view, node) as ViewUse | undefined;
}

/** `@unroll` of a field: its elements are rows. Columns begin with the field's name, or with `prefix`. */
export function readUnroll(node: FieldNode): { prefix?: string } | undefined {
  return getDirectiveValues(unroll, node) as { prefix?: string } | undefined;
}

/** `@single` of a list: its only element is columns of the row, and a count says whether there is one. */
export function isSingle(node: FieldNode): boolean {
  return getDirectiveValues(single, node) !== undefined;
}

/** `@column` of a field: what the column says, instead of the description of the field, and which column has the currency of its amounts. */
export function readColumn(node: FieldNode): { about?: string; currency?: string } {
  return (getDirectiveValues(column, node) as { about?: string; currency?: string } | undefined) ?? {};
}

const own = new Set([view.name, unroll.name, single.name, column.name]);

/** The document as the graph knows it: without the directives of views. */
export function withoutDirectives(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.DIRECTIVE]: { enter: (node) => (own.has(node.name.value) ? null : undefined) } });
}
