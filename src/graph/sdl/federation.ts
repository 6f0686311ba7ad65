import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";
import { type CostTable, withCosts } from "./costs.ts";
import { addDefinitions, objectTypes, type Rule } from "./document.ts";

/** Fields and types that Apollo Federation demands of every subgraph (subgraph specification, "Schema additions"). */
const additions = "_Any _Entity _Service";

const fieldsOfQuery = `
  "The schema of this subgraph, with the directives of Apollo Federation 2."
  _service: _Service!

  "Records by their keys, for a gateway: null where one no longer exists. Up to 1,000 representations."
  _entities("Each names its type and global id, as \`__typename\` and \`id\`." representations: [_Any!]!): [_Entity]!
`;

/** Adds what a gateway asks a subgraph for. */
export const addFederation: Rule = (document) => {
  const entities = objectTypes(document).filter(isEntity).map(nameOf).sort();
  if (entities.length === 0) return document;
  const [extension] = parse(`type Query { ${fieldsOfQuery} }`, { noLocation: true }).definitions as ObjectTypeDefinitionNode[];
  const definitions = document.definitions.map((definition) =>
    isQuery(definition) ? { ...definition, fields: [...(definition.fields ?? []), ...extension!.fields!] } : definition,
  );
  return addDefinitions({ ...document, definitions }, [
    `"A representation of a record: its type and its key." scalar _Any`,
    `"The schema of a subgraph." type _Service { "In the schema definition language." sdl: String! }`,
    `"Records that a gateway can ask for by their key." union _Entity = ${entities.join(" | ")}`,
  ]);
};

/** What else a gateway has, beside this subgraph. */
export interface SubgraphOptions {
  /** Whose type it is: its tag. */
  vendorOf(type: string): string | undefined;
  /** Types that other subgraphs define in the same way. Absent: pages of lists, which look alike in every subgraph of Relay's kind. */
  isShared?(type: ObjectTypeDefinitionNode): boolean;
  /** False leaves out `node` and `nodes`, which another subgraph has for all types. */
  hasNode?: boolean;
  /** For how many seconds a vendor's record counts as fresh: its hint for caches. Absent: there are no hints. */
  maxAge?: number | undefined;
  /** What fields cost in vendor calls. Absent: there are no weights. */
  costs?: CostTable | undefined;
}

function isPaging({ name: { value } }: ObjectTypeDefinitionNode): boolean {
  return value === "PageInfo" || value.endsWith("Connection") || value.endsWith("Edge");
}

/**
 * The SDL of a subgraph of Apollo Federation 2: keys on records, and what other subgraphs may define, too; without the fields and
 * types that the specification adds. Each type of a vendor has the vendor's name as its tag.
 */
export function asSubgraph(
  document: DocumentNode,
  { vendorOf, isShared = isPaging, hasNode = true, maxAge, costs }: SubgraphOptions,
): DocumentNode {
  const added = new Set(additions.split(" "));
  const definitions = document.definitions
    .filter((definition) => !("name" in definition && definition.name && added.has(definition.name.value)))
    .map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? directed(definition, { vendorOf, isShared, hasNode, maxAge }) : definition,
    );
  const directives = maxAge === undefined ? specification(costs) : `${specification(costs)} ${cacheHints}`;
  const whole = { ...document, definitions };
  const weighed = costs ? withCosts(whole, costs) : whole;
  return { ...document, definitions: [...parse(directives, { noLocation: true }).definitions, ...weighed.definitions] };
}

/** The version is the first that has what is imported. */
const specification = (costs: CostTable | undefined) => `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.${costs ? 9 : 3}", import: ["@key", "@shareable", "@tag"${costs ? ', "@cost", "@listSize"' : ""}])`;

/** The directive by which Apollo Server and gateways compute how long an answer may be kept. */
const cacheHints = `
  directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum CacheControlScope { PUBLIC PRIVATE }`;

/** Any other subgraph of Relay's kind has these fields, too. */
const relayFields = new Set(["node", "nodes"]);

function directed(
  type: ObjectTypeDefinitionNode,
  { vendorOf, isShared, hasNode, maxAge }: Required<Omit<SubgraphOptions, "maxAge" | "costs">> & SubgraphOptions,
): ObjectTypeDefinitionNode {
  if (type.name.value === "Query") {
    const fields = type.fields?.filter(({ name }) => !name.value.startsWith("_") && (hasNode || !relayFields.has(name.value)));
    const shareable = [directiveOf("shareable")];
    return {
      ...type,
      fields: fields?.map((field) => (relayFields.has(field.name.value) ? { ...field, directives: shareable } : field)) ?? [],
    };
  }
  const vendor = vendorOf(type.name.value);
  const directives = [
    ...(isEntity(type) ? [directiveOf("key", { fields: "id" })] : []),
    ...(!isEntity(type) && isShared(type) ? [directiveOf("shareable")] : []),
    ...(vendor ? [directiveOf("tag", { name: vendor })] : []),
    // What belongs to no vendor tells of the moment.
    ...(vendor && isEntity(type) && maxAge !== undefined ? [directiveOf("cacheControl", { maxAge })] : []),
  ];
  return { ...type, directives };
}

/** Can a gateway ask for records of this type by their key? */
export function isEntity({ interfaces = [] }: ObjectTypeDefinitionNode): boolean {
  return interfaces.some(({ name }) => name.value === "Node");
}

function isQuery(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === "Query";
}

function nameOf({ name }: ObjectTypeDefinitionNode): string {
  return name.value;
}

function directiveOf(name: string, args: Readonly<Record<string, string | number>> = {}): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args).map(([key, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: key },
      value: typeof value === "number" ? { kind: Kind.INT, value: String(value) } : { kind: Kind.STRING, value },
    })),
  };
}
