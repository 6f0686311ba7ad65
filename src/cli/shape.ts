import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { CliError, UsageError } from "./host.ts";

/** What a query answers with, by its selection and the schema alone: the same whatever the data is. */
export type Shape = Leaf | Fields | List;

interface Leaf {
  kind: "leaf";
}

export interface Fields {
  kind: "object";
  fields: ReadonlyMap<string, Shape>;
}

export interface List {
  kind: "list";
  items: Shape;
  /** The elements in a value of the answer: a list, or a connection with `nodes` or `edges`. */
  read(value: unknown): unknown[] | undefined;
  /** What a connection holds besides, such as `totalCount`. */
  beside: ReadonlyMap<string, Shape>;
}

const leaf: Leaf = { kind: "leaf" };

/** The fields at the top level of the answer. Throws CliError for a field that this version's schema lacks. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode, given: Readonly<Record<string, unknown>>): Fields {
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === "OperationDefinition")!;
  const fragments = document.definitions.filter((each) => each.kind === "FragmentDefinition");
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const reader = new ShapeReader(schema, new Map(fragments.map((each) => [each.name.value, each])), coerced);
  return reader.object([{ type: schema.getRootType(operation.operation)!, set: operation.selectionSet }]);
}

/** A selection on a type. Several of them make one object: fragments, or a field that is selected twice. */
interface Selected {
  type: GraphQLNamedType;
  set: SelectionSetNode;
}

/** A field under its name in the answer, with all its selections. */
interface Field {
  name: string;
  type: GraphQLOutputType | undefined;
  nodes: { of: GraphQLNamedType; node: FieldNode }[];
}

class ShapeReader {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Record<string, unknown>) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  object(selected: readonly Selected[]): Fields {
    const fields = this.#collect(selected);
    return { kind: "object", fields: new Map([...fields].map(([key, field]) => [key, this.#shape(field)])) };
  }

  /** Fields by their names in the answer, in the order in which they are selected. */
  #collect(selected: readonly Selected[]): Map<string, Field> {
    const fields = new Map<string, Field>();
    for (const { type, set } of selected) for (const node of set.selections) this.#add(fields, type, node);
    return fields;
  }

  #add(fields: Map<string, Field>, of: GraphQLNamedType, node: SelectionNode): void {
    if (!this.#isIncluded(node)) return;
    if (node.kind === "Field") {
      const name = node.name.value;
      if (name === "__typename") return;
      const key = node.alias?.value ?? name;
      const field = fields.get(key) ?? { name, type: this.#typeOf(of, name), nodes: [] };
      field.nodes.push({ of, node });
      fields.set(key, field);
      return;
    }
    const fragment = node.kind === "InlineFragment" ? node : this.#fragments.get(node.name.value);
    const on = fragment?.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value) : of;
    if (!fragment || !on) throw unknown(node.kind === "FragmentSpread" ? node.name.value : "a fragment");
    for (const inner of fragment.selectionSet.selections) this.#add(fields, on, inner);
  }

  #isIncluded(node: SelectionNode): boolean {
    if (getDirectiveValues(GraphQLSkipDirective, node, this.#variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, this.#variables)?.if !== false;
  }

  #typeOf(of: GraphQLNamedType, name: string): GraphQLOutputType {
    const fields = isObjectType(of) || isInterfaceType(of) ? of.getFields() : {};
    const type = fields[name]?.type;
    if (type || isUnionType(of)) return type!;
    if (name.startsWith("__"))
      throw new UsageError(`${name} describes the schema and has no rows: use --format json, or "tieline schema".`);
    throw unknown(`${of.name}.${name}`);
  }

  #shape({ type, nodes }: Field): Shape {
    const named = getNamedType(type);
    const isMany = isListType(getNullableType(type));
    const sets = nodes.flatMap(({ of, node }) => {
      const own = getNamedType(this.#typeOf(of, node.name.value));
      return node.selectionSet && own ? [{ type: own, set: node.selectionSet }] : [];
    });
    const items = isCompositeType(named) ? this.object(sets) : leaf;
    if (isMany) return { kind: "list", items, read: (value) => (Array.isArray(value) ? value : undefined), beside: new Map() };
    return isObjectType(named) && named.name.endsWith("Connection") ? this.#connection(sets) : items;
  }

  /** The records of `nodes`, or else those of `edges`. */
  #connection(selected: readonly Selected[]): Shape {
    const fields = this.#collect(selected);
    const keyOf = (name: string) => [...fields].find(([, field]) => field.name === name)?.[0];
    const [key, isEdges] = [keyOf("nodes") ?? keyOf("edges"), keyOf("nodes") === undefined];
    const list = key === undefined ? undefined : this.#shape(fields.get(key)!);
    const beside = new Map([...fields].filter(([other]) => other !== key).map(([other, field]) => [other, this.#shape(field)]));
    if (list?.kind !== "list") return { kind: "object", fields: beside };
    const read = (value: unknown) => list.read((value as Record<string, unknown> | null)?.[key!]);
    const node = isEdges && list.items.kind === "object" ? nodeOf(fields.get(key!)!, list.items) : undefined;
    if (!node) return { ...list, read, beside };
    const readNode = (edge: unknown) => (edge as Record<string, unknown> | null)?.[node.key] ?? null;
    return { kind: "list", items: node.shape, read: (value) => read(value)?.map(readNode), beside };
  }
}

/** The record of an edge, where it is selected. */
function nodeOf({ nodes }: Field, { fields }: Fields): { key: string; shape: Shape } | undefined {
  const selections = nodes.flatMap(({ node }) => node.selectionSet?.selections ?? []);
  const node = selections.find((each): each is FieldNode => each.kind === "Field" && each.name.value === "node");
  const key = node && (node.alias?.value ?? node.name.value);
  const shape = key === undefined ? undefined : fields.get(key);
  return shape && { key: key!, shape };
}

function unknown(what: string): CliError {
  return new CliError(`The columns cannot be named: this version of Tieline knows no ${what}. Update it, or use --format json.`);
}
