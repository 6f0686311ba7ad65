import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** A number from 0 to 1, the same in every run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a client sends of an operation. */
export interface Sent {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

const mistakes: readonly ((query: string) => Sent)[] = [
  (query) => ({ query: query.slice(0, -1) }),
  (query) => ({ query: query.replace("nodes {", "nodes { nothingOfThisName") }),
  (query) => ({ query: query.replace(/first: \d+/, "first: 5000") }),
  (query) => ({ query: query.replace(/first: \d+/, 'after: "no cursor"') }),
  (query) => ({ query, operationName: "Other" }),
  (query) => ({ query: query.replace("{", "query ($first: Int!) {").replace(/first: \d+/, "first: $first"), variables: { first: "many" } }),
  (query) => ({ query: query.replace(/first: \d+/, "first: 3, last: 2") }),
];

/** Questions about the records of a schema: lists with some of their fields, relations and links; one in ten is wrong. */
export function makeQuestions(schema: GraphQLSchema, random: () => number): () => Sent {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const isFree = ({ args }: GraphQLField<unknown, unknown>) => !args.some(({ type }) => isNonNullType(type));
  const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(isFree);
  const nodesOf = (field: GraphQLField<unknown, unknown>) => {
    const type = getNamedType(field.type);
    const nodes = isObjectType(type) && type.name.endsWith("Connection") ? type.getFields().nodes : undefined;
    const node = nodes && getNamedType(nodes.type);
    return isObjectType(node) ? node : undefined;
  };
  const vendors = /^(Zivio|CurrentRms|Cirrus|Itm|Projector)/;
  const lists = fieldsOf(schema.getQueryType()!).filter((field) => vendors.test(nodesOf(field)?.name ?? ""));
  const leavesOf = (type: GraphQLObjectType) => fieldsOf(type).filter(({ type: of }) => isLeafType(getNamedType(of)));
  const links = /^(itmProject|cirrusAccount|currentRmsInvoices|cirrusOrders|zivioMilestones)(Link)?$/;

  const selection = (type: GraphQLObjectType, depth: number): string => {
    const leaves = leavesOf(type);
    const some = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(leaves).name);
    const linked = depth > 0 && random() < 0.4 ? fieldsOf(type).filter(({ name }) => links.test(name)) : [];
    const inner = linked.length > 0 ? [below(pick(linked), depth - 1)] : [];
    return ["vendorId", ...new Set(some), ...inner].join(" ");
  };
  const below = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const node = nodesOf(field);
    if (node) return `${field.name}(first: 2) { totalCount nodes { ${selection(node, depth)} } }`;
    const type = getNamedType(field.type) as GraphQLObjectType;
    return type.name === "LinkInfo" ? `${field.name} { status rule key }` : `${field.name} { ${selection(type, depth)} }`;
  };
  return () => {
    const field = pick(lists);
    const node = nodesOf(field)!;
    const query = `{ ${random() < 0.3 ? "list: " : ""}${field.name}(first: ${1 + Math.floor(random() * 6)}) { nodes { ${selection(node, 2)} } pageInfo { hasNextPage endCursor } } }`;
    return random() < 0.1 ? pick(mistakes)(query) : { query };
  };
}
