import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { VendorName } from "../errors.ts";
import { withoutId } from "../resource/answer.ts";
import type { Dialect, Resource } from "../resource/model.ts";
import type { Catalogue } from "./catalogue.ts";
import { isList } from "./catalogue.ts";

/** Calls of one vendor, by the shape of a query alone. */
export interface Bound {
  /** As if each list held as many rows as are asked for, and every hop were one batch. */
  likely: number;
  /** As if nothing could be asked for together. */
  most: number;
}

export interface BoundOptions {
  catalogue: Catalogue;
  dialectOf(vendor: VendorName): Dialect;
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** Rows of a page when nobody says how many, and calls that a link takes at most for each record at each vendor. */
const defaultRows = 25;
const callsOfLink = 24;
/** Ids that an operation for many takes, and calls of a hop that are usual where records are read one by one. */
const manyAtOnce = 100;
const usualCalls = 10;
/** A whole list is given up beyond so many pages. */
const longestSweep = 200;

/** What a query can cost by its shape: nothing is known of the data. */
export function boundOf({ catalogue, dialectOf, document, operationName, variables }: BoundOptions): Map<VendorName, Bound> {
  const bounds = new Map<VendorName, Bound>();
  const vendors = new Set([...catalogue.resources.values()].map(({ vendor }) => vendor));
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === "FragmentDefinition" ? [[each.name.value, each] as const] : [])),
  );
  const operations = document.definitions.filter((each): each is OperationDefinitionNode => each.kind === "OperationDefinition");
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
  const query = catalogue.schema.getQueryType();
  if (operation && query) walk(query, operation.selectionSet, 1, true);
  return bounds;

  function add(vendor: VendorName, likely: number, most: number): void {
    const sum = bounds.get(vendor) ?? { likely: 0, most: 0 };
    bounds.set(vendor, { likely: sum.likely + likely, most: Math.min(Number.MAX_SAFE_INTEGER, sum.most + most) });
  }

  function walk(type: GraphQLObjectType, selection: SelectionSetNode, parents: number, isRoot: boolean): void {
    for (const node of selection.selections) {
      if (node.kind === "Field") field(type, node, parents, isRoot);
      else {
        const fragment: FragmentDefinitionNode | undefined = node.kind === "FragmentSpread" ? fragments.get(node.name.value) : undefined;
        const name = fragment?.typeCondition.name.value ?? (node.kind === "InlineFragment" ? node.typeCondition?.name.value : undefined);
        const inner = name ? catalogue.schema.getType(name) : type;
        const set = fragment?.selectionSet ?? (node.kind === "InlineFragment" ? node.selectionSet : undefined);
        if (set && isObjectType(inner)) walk(inner, set, parents, isRoot);
        else if (set && isAbstractType(inner))
          for (const possible of catalogue.schema.getPossibleTypes(inner)) walk(possible, set, parents, isRoot);
      }
    }
  }

  function field(type: GraphQLObjectType, node: FieldNode, parents: number, isRoot: boolean): void {
    const name = node.name.value;
    const definition = type.getFields()[name];
    const named = definition && getNamedType(definition.type);
    if (!definition || !named || !node.selectionSet) return;
    const target = catalogue.nodeType(named) ?? named.name;
    const resource = catalogue.resources.get(target);
    const isMany = named.name.endsWith("Connection") || isList(definition.type);
    const rows = isMany ? rowsOf(node) : 1;
    const answer = isRoot ? catalogue.roots[name] : catalogue.row(type.name)?.relations[name];
    const linkName = name.endsWith("Link") ? name.slice(0, -"Link".length) : name;
    if (catalogue.links[type.name]?.[linkName]) {
      // A link's rules may lead through any vendor.
      const aimed = catalogue.resources.get(catalogue.links[type.name]![linkName]!.target);
      for (const vendor of vendors) add(vendor, vendor === aimed?.vendor ? 1 : 0, parents * callsOfLink + longestSweep);
    } else if (answer?.kind === "answer") {
      const pages = answer.paged && isMany ? Math.ceil(rows / dialectOf(answer.vendor).pageSize(resource ?? withoutId(target, answer))) : 1;
      const completed = resource ? parents * rows * 3 : 0;
      add(answer.vendor, Math.min(parents, usualCalls) * pages, parents * (answer.paged ? longestSweep : 1) + completed);
    } else if (resource) cost(type, name, resource, parents, rows, isRoot, isMany);
    else if (isRoot && isAbstractType(named)) for (const vendor of vendors) add(vendor, 0, rows);
    if (isObjectType(named)) walk(named, node.selectionSet, named.name.endsWith("Connection") ? parents : parents * rows, false);
    else if (isAbstractType(named))
      for (const possible of catalogue.schema.getPossibleTypes(named)) walk(possible, node.selectionSet, parents * rows, false);
    // Rows of a connection are counted where its nodes are selected.
    if (named.name.endsWith("Connection") && isObjectType(named)) nodesOf(named, node, parents * rows);
  }

  /** The fields below `nodes` and `edges { node }`, for as many records as were asked for. */
  function nodesOf(connection: GraphQLObjectType, node: FieldNode, records: number): void {
    for (const inner of node.selectionSet?.selections ?? []) {
      if (inner.kind !== "Field" || !inner.selectionSet) continue;
      const type = getNamedType(connection.getFields()[inner.name.value]?.type);
      if (inner.name.value === "nodes" && isObjectType(type)) walk(type, inner.selectionSet, records - 1, false);
    }
  }

  function cost(
    type: GraphQLObjectType,
    name: string,
    resource: Resource,
    parents: number,
    rows: number,
    isRoot: boolean,
    isMany: boolean,
  ): void {
    const dialect = dialectOf(resource.vendor);
    const pages = isMany && resource.list ? Math.ceil(rows / dialect.pageSize(resource)) : 1;
    if (isRoot && isMany) add(resource.vendor, resource.through ? 2 : pages, (resource.through ? longestSweep : pages) + 2);
    else if (isRoot) add(resource.vendor, 1, 3);
    else {
      const relation = catalogue.row(type.name)?.relations[name];
      if (!relation || (relation.kind === "embedded" && !relation.short)) return;
      const key = relation.kind === "many" ? (relation.filter ?? relation.by) : resource.id;
      const batch = resource.many ? manyAtOnce : resource.list ? Math.max(1, dialect.capacity(resource, key)) : 1;
      const asked = relation.kind === "each" || (relation.kind === "embedded" && isMany) ? parents * rows : parents;
      add(
        resource.vendor,
        Math.min(Math.ceil(asked / batch), usualCalls),
        asked * (relation.kind === "many" ? longestSweep : 3) + longestSweep,
      );
    }
  }

  function rowsOf(node: FieldNode): number {
    for (const { name, value } of node.arguments ?? []) {
      if (name.value !== "first" && name.value !== "last" && name.value !== "ids") continue;
      const given = value.kind === "Variable" ? variables[value.name.value] : value.kind === "IntValue" ? Number(value.value) : undefined;
      if (typeof given === "number") return Math.max(0, given);
      if (Array.isArray(given)) return given.length;
      if (value.kind === "ListValue") return value.values.length;
    }
    return defaultRows;
  }
}
