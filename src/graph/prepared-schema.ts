import {
  type DirectiveDefinitionNode,
  type DirectiveLocation,
  type EnumTypeDefinitionNode,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLSpecifiedByDirective,
  type GraphQLTypeResolver,
  GraphQLUnionType,
  getDirectiveValues,
  type InputObjectTypeDefinitionNode,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type SchemaDefinitionNode,
  specifiedDirectives,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from "graphql";
import { argumentsOf, deprecationOf, fieldsOf, type NamedTypes } from "./prepared-fields.ts";
import type { Definitions, Heading } from "./sdl/definitions.ts";

export interface PreparedOptions {
  /** In place of those of the SDL, by name; without a description. */
  scalars: Readonly<Record<string, GraphQLScalarType>>;
  /** Internal values of enums, by enum and name; absent: the names. */
  enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  resolveType: GraphQLTypeResolver<unknown, unknown>;
}

type Step = (type: GraphQLObjectType) => void;

/** The state of a schema whose types are completed when they are used. */
class Preparation {
  /** While the schema is put together, it looks for types through all fields: they are known by their headings. */
  isReady = false;
  /** What is done to each object type when its fields are first asked for. */
  readonly #steps: Step[] = [];
  readonly #used: GraphQLObjectType[] = [];

  add(step: Step): void {
    for (const type of this.#used) step(type);
    this.#steps.push(step);
  }

  complete(type: GraphQLObjectType): void {
    this.#used.push(type);
    for (const step of this.#steps) step(type);
  }
}

const preparations = new WeakMap<GraphQLSchema, Preparation>();

/** Runs a step for each object type: when its fields are first asked for, where the schema is a prepared one, otherwise now. */
export function forEachObjectType(schema: GraphQLSchema, step: Step): void {
  const preparation = preparations.get(schema);
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type) && !(type instanceof PreparedObject)) step(type);
  preparation?.add(step);
}

/**
 * The schema of definitions that were checked before. A type reads its definition when its fields, values or description are first asked
 * for: a start, and most processes, use few of them. Apart from this it is what `buildASTSchema` makes.
 */
export function prepareSchema(definitions: Definitions, options: PreparedOptions): GraphQLSchema {
  const preparation = new Preparation();
  const types = new Map<string, GraphQLNamedType>(specifiedScalarTypes.map((type) => [type.name, type]));
  const named: NamedTypes = (name) => types.get(name)!;
  for (const heading of definitions.headings) types.set(heading.name, typeOf(heading, { definitions, preparation, named, options }));
  const node = definitions.schema() as SchemaDefinitionNode | undefined;
  const operations = new Map(node?.operationTypes.map(({ operation, type }) => [String(operation), type.name.value]));
  const operation = (name: string, usual: string) =>
    types.get(node ? (operations.get(name) ?? "") : usual) as GraphQLObjectType | undefined;
  const schema = new GraphQLSchema({
    description: node?.description?.value,
    query: operation("query", "Query"),
    mutation: operation("mutation", "Mutation"),
    subscription: operation("subscription", "Subscription"),
    types: definitions.order.map(named),
    directives: [...definitions.directives().map((each) => directiveOf(each, named)), ...specifiedDirectives],
    astNode: node,
    assumeValid: true,
  });
  preparation.isReady = true;
  preparations.set(schema, preparation);
  return schema;
}

function directiveOf(node: DirectiveDefinitionNode, named: NamedTypes): GraphQLDirective {
  return new GraphQLDirective({
    name: node.name.value,
    description: node.description?.value,
    locations: node.locations.map(({ value }) => value as DirectiveLocation),
    isRepeatable: node.repeatable,
    args: argumentsOf(node.arguments, named),
    astNode: node,
  });
}

interface Parts {
  definitions: Definitions;
  preparation: Preparation;
  named: NamedTypes;
  options: PreparedOptions;
}

function typeOf({ kind, name, interfaces }: Heading, { definitions, preparation, named, options }: Parts): GraphQLNamedType {
  const node = <T extends TypeDefinitionNode>() => definitions.node(name) as T;
  const implemented = () => interfaces.map((each) => named(each) as GraphQLInterfaceType);
  switch (kind) {
    case Kind.OBJECT_TYPE_DEFINITION: {
      const fields = () => fieldsOf(node<ObjectTypeDefinitionNode>(), named);
      return new PreparedObject({ name, fields, interfaces: implemented, node, preparation });
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return new PreparedInput({
        name,
        node,
        preparation,
        fields: () => argumentsOf(node<InputObjectTypeDefinitionNode>().fields, named),
      });
    case Kind.ENUM_TYPE_DEFINITION:
      return new PreparedEnum({ name, node, values: () => valuesOf(node(), options.enums[name]) });
    case Kind.UNION_TYPE_DEFINITION: {
      const types = () => (node<UnionTypeDefinitionNode>().types ?? []).map((each) => named(each.name.value) as GraphQLObjectType);
      return new GraphQLUnionType({ name, types, resolveType: options.resolveType, description: description(node()), astNode: node() });
    }
    case Kind.INTERFACE_TYPE_DEFINITION:
      return new GraphQLInterfaceType({
        name,
        fields: () => fieldsOf(node(), named),
        interfaces: implemented,
        resolveType: options.resolveType,
        description: description(node()),
        astNode: node(),
      });
    case Kind.SCALAR_TYPE_DEFINITION:
      return new GraphQLScalarType({
        ...options.scalars[name]?.toConfig(),
        name,
        description: description(node()),
        specifiedByURL: getDirectiveValues(GraphQLSpecifiedByDirective, node())?.url as string | undefined,
        astNode: node(),
      });
  }
}

function description(node: TypeDefinitionNode): string | undefined {
  return node.description?.value;
}

function valuesOf({ values = [] }: EnumTypeDefinitionNode, internal: Readonly<Record<string, string>> = {}) {
  return Object.fromEntries(
    values.map((value) => {
      const { name, description } = value;
      const config = { description: description?.value, deprecationReason: deprecationOf(value), astNode: value };
      return [name.value, { ...config, value: internal[name.value] ?? name.value }];
    }),
  );
}

type Prepared<Config> = Config & { node(): TypeDefinitionNode };

class PreparedObject extends GraphQLObjectType {
  readonly definition: () => TypeDefinitionNode;
  readonly #preparation: Preparation;
  #isComplete = false;

  constructor({ node, preparation, ...config }: Prepared<ConstructorParameters<typeof GraphQLObjectType>[0]> & Pick<Parts, "preparation">) {
    super(config);
    this.definition = node;
    this.#preparation = preparation;
  }

  override getFields() {
    if (this.#isComplete) return super.getFields();
    if (!this.#preparation.isReady) return {};
    // What completes it asks for its fields.
    this.#isComplete = true;
    this.#preparation.complete(this);
    return super.getFields();
  }
}

class PreparedInput extends GraphQLInputObjectType {
  readonly definition: () => TypeDefinitionNode;
  readonly #preparation: Preparation;

  constructor({
    node,
    preparation,
    ...config
  }: Prepared<ConstructorParameters<typeof GraphQLInputObjectType>[0]> & Pick<Parts, "preparation">) {
    super(config);
    this.definition = node;
    this.#preparation = preparation;
  }

  override getFields() {
    return this.#preparation.isReady ? super.getFields() : {};
  }
}

class PreparedEnum extends GraphQLEnumType {
  readonly definition: () => TypeDefinitionNode;

  constructor({ node, ...config }: Prepared<ConstructorParameters<typeof GraphQLEnumType>[0]>) {
    super(config);
    this.definition = node;
  }
}

// On the prototypes, so that all types of a kind keep one form. The constructors of graphql-js assign here what is not known yet.
const ignored = () => undefined;
for (const { prototype } of [PreparedObject, PreparedInput, PreparedEnum] as { prototype: Defined }[]) {
  Object.defineProperty(prototype, "description", { get: descriptionOf, set: ignored });
  Object.defineProperty(prototype, "astNode", { get: nodeOf, set: ignored });
}
Object.defineProperty(PreparedInput.prototype, "isOneOf", { get: takesOne, set: ignored });

interface Defined {
  definition(): TypeDefinitionNode;
}

function descriptionOf(this: Defined): string | undefined {
  return description(this.definition());
}

function nodeOf(this: Defined): TypeDefinitionNode {
  return this.definition();
}

function takesOne(this: Defined): boolean {
  return (this.definition().directives ?? []).some(({ name }) => name.value === "oneOf");
}
