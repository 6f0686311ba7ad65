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
import type { Answer, Resource } from "../resource/model.ts";
import { longestSweep } from "../resource/sweep.ts";
import { pageSizeOf, type Upstream } from "../resource/upstream.ts";
import type { Catalogue, LinkField } from "./catalogue.ts";
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
  upstreams: ReadonlyMap<VendorName, Upstream>;
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
/** A list may have grown since it was last seen. */
const growth = 1.25;

/** What a query can cost by its shape: of the data nothing is known but how long lists were when they were last seen. */
export function boundOf({ catalogue, upstreams, document, operationName, variables }: BoundOptions): Map<VendorName, Bound> {
  const bounds = new Map<VendorName, Bound>();
  const swept = new Set<Resource>();
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

  function rowsAtMost(type: string): number {
    const resource = catalogue.resources.get(type);
    const total = resource && upstreams.get(resource.vendor)?.totals.get(type);
    return total === undefined ? Number.POSITIVE_INFINITY : Math.ceil(total * growth) + 1;
  }

  /** Calls for a whole list, and those for records that are read through others. */
  function sweepOf(resource: Resource): number {
    const holders = resource.through && catalogue.resources.get(resource.through.type);
    if (holders) return sweepOf(holders) + Math.min(longestSweep, Math.ceil(rowsAtMost(holders.type) / manyAtOnce));
    return resource.list
      ? Math.min(longestSweep, Math.ceil(rowsAtMost(resource.type) / pageSizeOf(upstreams.get(resource.vendor)!, resource)) + 1)
      : 0;
  }

  /** A list that is read whole once, whatever looks into it. */
  function sweepOnce(resource: Resource): void {
    add(resource.vendor, swept.has(resource) ? 0 : 1, swept.has(resource) ? 0 : sweepOf(resource));
    swept.add(resource);
  }

  /** Decided once for each record, however often it stands in the answer. */
  function link(type: string, { target, reads }: LinkField, parents: number): void {
    const asking = Math.min(parents, rowsAtMost(type));
    const aimed = catalogue.resources.get(target)!;
    add(aimed.vendor, 1, 0);
    const read = reads.map((each) => catalogue.resources.get(each)!);
    for (const vendor of new Set(read.map((each) => each.vendor))) add(vendor, 0, asking * callsOfLink);
    // A list is read as a whole once, and perhaps once more with other columns.
    for (const each of read) if (!swept.has(each)) add(each.vendor, 0, 2 * sweepOf(each));
    for (const each of read) swept.add(each);
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
    const linked = catalogue.linkOf(type.name, name);
    const definitions = name === "customFieldValues" ? catalogue.resources.get(type.name)?.definitions : undefined;
    if (linked) link(type.name, linked, parents);
    else if (definitions) sweepOnce(catalogue.resources.get(definitions.type)!);
    else if (answer?.kind === "answer")
      read(answer, resource ?? withoutId(target, answer), parents, isMany ? rows : 1, resource !== undefined);
    else if (resource) cost(type, name, resource, parents, rows, isRoot, isMany);
    else if (isRoot && isAbstractType(named)) for (const vendor of upstreams.keys()) add(vendor, 0, rows);
    if (isObjectType(named)) walk(named, node.selectionSet, named.name.endsWith("Connection") ? parents : parents * rows, false);
    else if (isAbstractType(named))
      for (const possible of catalogue.schema.getPossibleTypes(named)) walk(possible, node.selectionSet, parents * rows, false);
    // Rows of a connection are counted where its nodes are selected.
    if (named.name.endsWith("Connection") && isObjectType(named)) nodesOf(named, node, parents * rows);
  }

  /** A field with an operation of its own; records in it may have to be completed. */
  function read({ vendor, paged }: Answer, resource: Resource, parents: number, rows: number, ofRecords: boolean): void {
    const pages = paged ? Math.ceil(rows / pageSizeOf(upstreams.get(vendor)!, resource)) : 1;
    add(vendor, Math.min(parents, usualCalls) * pages, parents * (paged ? longestSweep : 1) + (ofRecords ? parents * rows * 3 : 0));
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
    const upstream = upstreams.get(resource.vendor)!;
    const pages = isMany && resource.list ? Math.ceil(rows / pageSizeOf(upstream, resource)) : 1;
    // Of a list in parts the first may hold what is asked for; what several records name is looked for in all of them.
    const parts = resource.split?.values.length ?? 1;
    if (isRoot && isMany) add(resource.vendor, resource.through ? 2 : pages, (resource.through ? sweepOf(resource) : parts * pages) + 2);
    else if (isRoot) add(resource.vendor, 1, 3);
    else {
      const relation = catalogue.row(type.name)?.relations[name];
      // What comes inside a record costs nothing, unless the vendor leaves it out and it has to be had otherwise.
      if (relation?.kind === "embedded" && relation.otherwise) add(resource.vendor, 0, parents);
      if (!relation || (relation.kind === "embedded" && !relation.short)) return;
      const key = relation.kind === "many" ? (relation.filter ?? relation.by) : resource.id;
      const batch = resource.many ? manyAtOnce : resource.list ? Math.max(1, upstream.dialect.capacity(resource, key)) : 1;
      const askingFor = relation.kind === "each" || (relation.kind === "embedded" && isMany) ? parents * rows : parents;
      // What many name is asked for by those who name it, once each; everything else is one of the records there are.
      const asked = Math.min(askingFor, rowsAtMost(relation.kind === "many" ? type.name : resource.type));
      add(
        resource.vendor,
        Math.min(Math.ceil(asked / batch) * (relation.kind === "many" ? parts : 1), usualCalls),
        asked * (relation.kind === "many" ? Math.max(1, sweepOf(resource)) : 3) + sweepOf(resource),
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
