import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  type ObjectFieldNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { rootField, rootFields } from "../engine/model/names.ts";
import type { FieldSet } from "../engine/model/record.ts";
import type { FieldPlan } from "../engine/model/source.ts";
import type { Catalogue } from "./catalogue.ts";
import { neededFields, planFields, type SelectedField } from "./query/fields.ts";
import type { ConnectionNeeds } from "./query/paging.ts";

interface Selected {
  name: string;
  node: FieldNode;
}

/** The fields selected below these nodes for a type: through fragments, aliases, @skip and @include. */
function selectedFields(info: GraphQLResolveInfo, nodes: readonly FieldNode[], type: string): Selected[] {
  const found: Selected[] = [];
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode | undefined) => {
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === "Field") found.push({ name: selection.name.value, node: selection });
      else if (selection.kind === "InlineFragment") {
        if (appliesTo(selection.typeCondition?.name.value, type, info)) collect(selection.selectionSet);
      } else {
        const fragment = info.fragments[selection.name.value];
        if (!fragment || seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        if (appliesTo(fragment.typeCondition.name.value, type, info)) collect(fragment.selectionSet);
      }
    }
  };
  for (const node of nodes) collect(node.selectionSet);
  return found;
}

function isIncluded(selection: SelectionNode, info: GraphQLResolveInfo): boolean {
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

/** The nodes of one field below these nodes. */
function below(info: GraphQLResolveInfo, nodes: readonly FieldNode[], type: string, field: string): FieldNode[] {
  return selectedFields(info, nodes, type).flatMap(({ name, node }) => (name === field ? [node] : []));
}

/** What one request has read of its selections: the values of its variables stand for the request. */
interface Memory {
  plan?: FieldPlan;
  /** By nodes and type. graphql gives the same array of nodes to every record. */
  fields: WeakMap<readonly FieldNode[], Map<string, FieldSet | undefined>>;
  connections: WeakMap<readonly FieldNode[], Connection>;
}

interface Connection {
  needs: ConnectionNeeds;
  nodes: readonly FieldNode[];
}

const memories = new WeakMap<object, Memory>();

function memoryOf({ variableValues }: GraphQLResolveInfo): Memory {
  const known = memories.get(variableValues);
  if (known) return known;
  const made: Memory = { fields: new WeakMap(), connections: new WeakMap() };
  memories.set(variableValues, made);
  return made;
}

/** The members of a record of this type that the selection below the field needs; undefined when it may be any. */
export function fieldsBelow(catalogue: Catalogue, info: GraphQLResolveInfo, type: string, nodes = info.fieldNodes): FieldSet | undefined {
  const { fields } = memoryOf(info);
  const byType = fields.get(nodes) ?? new Map<string, FieldSet | undefined>();
  fields.set(nodes, byType);
  if (!byType.has(type)) {
    const selected = selectedFields(info, nodes, type).map(({ node }) => fieldWithInner(catalogue, info, type, node));
    byType.set(type, neededFields(catalogue, type, selected));
  }
  return byType.get(type);
}

/** The nodes at the ends of these paths of fields below the one under way, whose type is `from`. */
export function nodesAt(catalogue: Catalogue, info: GraphQLResolveInfo, from: string, paths: readonly (readonly string[])[]): FieldNode[] {
  return paths.flatMap((path) => {
    let type: string | undefined = from;
    let nodes: readonly FieldNode[] = info.fieldNodes;
    for (const field of path) {
      if (type === undefined) return [];
      nodes = below(info, nodes, type, field);
      type = catalogue.fieldType(type, field);
    }
    return nodes;
  });
}

/** The members that the field under way needs. */
export function fieldsOfField(catalogue: Catalogue, info: GraphQLResolveInfo): FieldSet | undefined {
  const { parentType, fieldName, fieldNodes } = info;
  return neededFields(catalogue, parentType.name, [selectedField(info, parentType.name, fieldName, fieldNodes[0]!)]);
}

/** What is asked for of a connection, and the members that its records need. */
export function connectionBelow(catalogue: Catalogue, info: GraphQLResolveInfo, connectionType: string, type: string) {
  const { needs, nodes } = connectionOf(info, connectionType);
  return { ...needs, fields: fieldsBelow(catalogue, info, type, nodes) };
}

function connectionOf(info: GraphQLResolveInfo, connectionType: string): Connection {
  const { connections } = memoryOf(info);
  const known = connections.get(info.fieldNodes);
  if (known) return known;
  const names = selectedFields(info, info.fieldNodes, connectionType).map(({ name }) => name);
  const rows = names.some((name) => name !== "totalCount" && name !== "aggregate" && name !== "__typename");
  const pageInfo = below(info, info.fieldNodes, connectionType, "pageInfo");
  const hasMore = selectedFields(info, pageInfo, "PageInfo").some(({ name }) => name === "hasNextPage");
  const edges = below(info, info.fieldNodes, connectionType, "edges");
  const edgeType = connectionType.replace(/Connection$/, "Edge");
  const nodes = [...below(info, info.fieldNodes, connectionType, "nodes"), ...below(info, edges, edgeType, "node")];
  const connection = { needs: { rows, total: names.includes("totalCount") || (!rows && !names.includes("aggregate")), hasMore }, nodes };
  connections.set(info.fieldNodes, connection);
  return connection;
}

/** Names of the fields that are selected in a field below the one under way. */
export function namesIn(info: GraphQLResolveInfo, type: string, field: string, innerType: string): string[] {
  return selectedFields(info, below(info, info.fieldNodes, type, field), innerType).map(({ name }) => name);
}

/**
 * Members of each type that the operation needs anywhere: a record that is fetched in one place is fetched for all places,
 * because another call costs more than a few members.
 */
export function planOf(catalogue: Catalogue, info: GraphQLResolveInfo): FieldPlan {
  const memory = memoryOf(info);
  memory.plan ??= planFields(catalogue, everyField(catalogue, info));
  return memory.plan;
}

function everyField(catalogue: Catalogue, info: GraphQLResolveInfo): (SelectedField & { type: string })[] {
  const found: (SelectedField & { type: string })[] = [];
  const filtered = new Set<string>();
  const types = new TypeInfo(info.schema);
  const collect = {
    ObjectField: ({ name }: ObjectFieldNode) => void filtered.add(name.value),
    Field: (node: FieldNode) => {
      const type = types.getParentType()?.name;
      if (type) found.push({ type, ...fieldWithInner(catalogue, info, type, node) });
    },
  };
  for (const definition of [info.operation, ...Object.values(info.fragments)]) visit(definition, visitWithTypeInfo(types, collect));
  if (info.schema === catalogue.schema) return found;
  const read = new Set(found.map(({ type }) => type));
  return [...found, ...restOfRecords(catalogue, read)];
}

/**
 * A gateway asks for a record in several requests, one to each part: what lists show of it anyway, and what its links are found by, comes
 * with the first, and not in another call.
 */
function restOfRecords(catalogue: Catalogue, types: ReadonlySet<string>): (SelectedField & { type: string })[] {
  return [...types].flatMap((type) => {
    const { optIn = [], listFields } = catalogue.resources.get(type) ?? {};
    const [extra, listed] = [rootFields(optIn), listFields && rootFields(listFields)];
    const isListed = (name: string) =>
      catalogue.paths(type, name).every((path) => !extra.has(rootField(path)) && (!listed || listed.has(rootField(path))));
    const links = Object.keys(catalogue.links[type] ?? {});
    const leaves = catalogue.resources.has(type) ? catalogue.leaves(type).filter(isListed) : [];
    return [...links, ...leaves].map((name) => ({ type, name }));
  });
}

/** The field, with what is selected in it where a list may leave that out. */
function fieldWithInner(catalogue: Catalogue, info: GraphQLResolveInfo, type: string, node: FieldNode): SelectedField {
  const field = selectedField(info, type, node.name.value, node);
  const object = catalogue.resources.get(type)?.shortened && catalogue.fieldType(type, field.name);
  return object ? { ...field, inner: selectedFields(info, [node], object).map(({ name }) => name) } : field;
}

/** Only the argument of `raw` decides which member is needed. */
function selectedField(info: GraphQLResolveInfo, type: string, name: string, node: FieldNode): SelectedField {
  if (name !== "raw" || !node.arguments?.length) return { name };
  const object = info.schema.getType(type);
  const definition = object && "getFields" in object ? object.getFields()[name] : undefined;
  return definition && "args" in definition ? { name, args: getArgumentValues(definition, node, info.variableValues) } : { name };
}
