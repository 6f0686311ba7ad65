import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isObjectType,
} from "graphql";

/** How long a line of literals may become. */
const widest = 120;

/** The names of a schema as TypeScript: what the tables of the vendors are checked against. */
export function plugin(schema: GraphQLSchema): string {
  const named = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const all = named.sort((a, b) => (a.name < b.name ? -1 : 1));
  const objects = all.filter(isObjectType).filter(({ name }) => !/(Connection|Edge)$/.test(name));
  const enums = all.filter(isEnumType).filter(({ name }) => !name.endsWith("OrderField"));
  return [
    "// Made from the schema by `npm run codegen`: do not edit.",
    "",
    "/** Types whose records can be fetched again by id. */",
    `export type NodeName =${union(namesOf(objects.filter(isRecord)), "  ")};`,
    "",
    "/**",
    " * The object types, connections aside: the fields that lead to other records, and all others. A cross-vendor link, which has a",
    " * sibling `<field>Link`, is among the others: no row of a vendor answers it.",
    " */",
    "export interface Objects {",
    ...objects.flatMap((type) => objectLines(schema, type)),
    "}",
    "",
    "/** The enums, but those that name an order: their values. */",
    "export interface Enums {",
    ...enums.map((type) => `  ${type.name}:${union(namesOf(type.getValues()), "    ")};`),
    "}",
    "",
  ].join("\n");
}

function objectLines(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  const fields = Object.values(type.getFields());
  const isLink = ({ name }: { name: string }) => `${name}Link` in type.getFields();
  const relations = fields.filter((field) => leadsToRecords(schema, getNamedType(field.type)) && !isLink(field));
  const others = fields.filter((field) => !relations.includes(field));
  return [
    `  ${type.name}: {`,
    `    relations:${union(namesOf(relations), "      ")};`,
    `    others:${union(namesOf(others), "      ")};`,
    "  };",
  ];
}

/** A record, one of several kinds of records, or pages of records. */
function leadsToRecords(schema: GraphQLSchema, type: GraphQLNamedType | undefined): boolean {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).every(isRecord);
  if (!isObjectType(type)) return false;
  return type.name.endsWith("Connection") ? leadsToRecords(schema, schema.getType(type.name.replace(/Connection$/, ""))) : isRecord(type);
}

function isRecord(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === "Node") && "vendorId" in type.getFields();
}

function namesOf(named: readonly { name: string }[]): string[] {
  return named.map(({ name }) => name);
}

/** Names as a union: what stands behind a colon or an equals sign, on as many lines as it needs. */
function union(names: readonly string[], indent: string): string {
  if (names.length === 0) return " never";
  const lines = [""];
  for (const literal of names.map((name) => ` | "${name}"`)) {
    if (lines.at(-1)!.length + literal.length > widest) lines.push("");
    lines.push(lines.pop()! + literal);
  }
  return lines.length === 1 ? lines[0]!.replace(" |", "") : lines.map((line) => `\n${indent}${line.trimStart()}`).join("");
}
