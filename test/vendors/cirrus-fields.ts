import { type GraphQLObjectType, getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType } from "graphql";
import { resources, schema, world } from "./cirrus-sandbox.ts";

const account = world.organisations.find(({ seen }) => seen.cirrus)!.seen.cirrus!.id;

/** What obligatory arguments of lists are given. */
const parents: Readonly<Record<string, string>> = {
  missionId: '"1"',
  contractId: '"1"',
  objectId: '"1"',
  modelId: '"1"',
  userId: `"${world.employees[0]!.ids.cirrus}"`,
  resourceType: "ACCOUNT",
  resourceId: `"${account}"`,
};

/** A root field that lists records. */
export interface List {
  type: string;
  field: string;
  /** Its obligatory arguments, each with a comma behind it. */
  parents: string;
}

const roots = Object.values(schema.getQueryType()!.getFields());

export const lists: readonly List[] = roots.flatMap(({ name, type, args }) => {
  const named = getNamedType(type);
  if (!isObjectType(named) || !named.getFields().nodes) return [];
  const obliged = args.filter((arg) => String(arg.type).endsWith("!")).map((arg) => `${arg.name}: ${parents[arg.name]}, `);
  return [{ type: getNamedType(named.getFields().nodes!.type).name, field: name, parents: obliged.join("") }];
});

/** Root fields that get one record by its id. */
export const gets: readonly { type: string; field: string }[] = roots.flatMap(({ name, type, args }) =>
  args.length === 1 && args[0]!.name === "id" && name !== "node" ? [{ type: getNamedType(type).name, field: name }] : [],
);

/** Everything a record says by itself: all values and nested objects, of other records their ids alone; nothing that other calls answer. */
export function everything(type: GraphQLObjectType, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, type: fieldType, args }) => {
    const named = getNamedType(fieldType);
    if (args.length > 0 || isUnionType(named) || isInterfaceType(named)) return [];
    if (resources.get(type.name)?.relations[name]?.kind === "answer") return [];
    if (isLeafType(named)) return [name];
    if (!isObjectType(named) || above.includes(named.name)) return [];
    const isRecord = named.getInterfaces().length > 0;
    return [`${name} { ${isRecord ? "id vendorId" : everything(named, [...above, type.name])} }`];
  });
  return fields.join(" ");
}

/** The fields of a record that lead to other records: to one or a few, and to lists. */
export function relationsOf(type: GraphQLObjectType): { records: string[]; lists: string[] } {
  const records: string[] = [];
  const lists: string[] = [];
  for (const { name, type: fieldType, args } of Object.values(type.getFields())) {
    const named = getNamedType(fieldType);
    if (!isObjectType(named)) continue;
    if (named.getFields().pageInfo) lists.push(name);
    else if (named.getInterfaces().length > 0 && args.length === 0) records.push(name);
  }
  return { records, lists };
}
