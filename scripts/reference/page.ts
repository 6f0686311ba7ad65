import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import type { WriteFacts } from "../../src/engine/model/write.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import { typeName } from "../../src/graph/sdl/mutations.ts";
import { operationRows } from "../coverage/rows.ts";

type Fields = readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[];

interface Section {
  title: string;
  types: GraphQLNamedType[];
}

/** How the names of a vendor's types begin: `current-rms` is CurrentRms. */
export function prefixOf(vendor: string): string {
  return vendor.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** All that the graph has of one vendor: root fields, records, nested types, codes, filters. */
export function vendorPage(catalogue: Catalogue, vendor: string, label: string, facts?: WriteFacts): string {
  const prefix = prefixOf(vendor);
  const types = Object.values(catalogue.schema.getTypeMap()).filter(({ name }) => name.startsWith(prefix));
  const isWritten = writtenTypes(facts);
  const own = types.filter(({ name }) => !/(Connection|Edge)$/.test(name) && !isWritten(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const inputs = types.filter((type) => isInputObjectType(type) && isWritten(type.name) && !type.name.endsWith("Expect"));
  const isRecord = (type: GraphQLNamedType) => catalogue.resources.has(type.name);
  const roots = Object.values(catalogue.schema.getQueryType()!.getFields()).filter(({ name }) =>
    name.toLowerCase().startsWith(prefix.toLowerCase()),
  );
  const sections: Section[] = [
    { title: "Records", types: own.filter(isRecord) },
    {
      title: "Nested types",
      types: own.filter((type) => (isObjectType(type) || isUnionType(type) || isInterfaceType(type)) && !isRecord(type)),
    },
    { title: "Codes", types: own.filter(isEnumType) },
    { title: "Filters and orders", types: own.filter(isInputObjectType) },
  ];
  const operations = operationsByType(catalogue, vendor);
  return [
    `# ${label}`,
    "",
    "Generated from the schema by `npm run reference`. All vendors: [contents](README.md). A running graph shows it with a search, at `/reference`.",
    "",
    ...sections
      .filter(({ types: some }) => some.length > 0)
      .flatMap(({ title, types: some }) => [`**${title}**: ${some.map(linked).join(", ")}`, ""]),
    "## Root fields",
    "",
    ...table(catalogue, roots, prefix),
    ...mutationTable(facts),
    ...[...sections, { title: "Inputs of mutations", types: inputs }].flatMap(({ title, types: some }) =>
      some.length === 0
        ? []
        : [`## ${title}`, "", ...some.flatMap((type) => section(catalogue, type, prefix, operations.get(type.name) ?? []))],
    ),
  ].join("\n");
}

/** Does a type belong to the mutations: inputs, expectations, payloads? */
function writtenTypes(facts: WriteFacts | undefined): (type: string) => boolean {
  const mutations = new Set(Object.keys(facts?.mutations ?? {}).map(typeName));
  const nested = new Set(Object.keys(facts?.inputs ?? {}).map((type) => type.replace(/^Pws/, "")));
  return (type) =>
    mutations.has(type.replace(/(Input|Expect|Payload)$/, "")) ||
    (type.endsWith("Input") && [...nested].some((each) => type.endsWith(`${each}Input`)) && facts !== undefined);
}

/** Each mutation with its documented operation. */
function mutationTable(facts: WriteFacts | undefined): string[] {
  const rows = Object.entries(facts?.mutations ?? {}).map(([name, { operation, route, type, irreversible, expects }]) => {
    const record = type ? `[${type}](#${type.toLowerCase()})` : "";
    const takes = ["dryRun", expects ? "expect" : [], irreversible ? "confirm" : []].flat().join(", ");
    return `| [\`${name}\`](#${typeName(name).toLowerCase()}input) | \`${operation}\` | \`${route}\` | ${record} | ${takes} |`;
  });
  if (rows.length === 0) return [];
  const about =
    "How they are carried out: [writes](../writes.md). Each takes `input`, and what is named last; its payload is `<Mutation>Payload`.";
  return [
    "## Mutations",
    "",
    about,
    "",
    "| mutation | documented operation | route | record | takes |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ];
}

/** What all vendors share, and where each of them is. */
export function contents(catalogue: Catalogue, vendors: readonly { name: string; label: string }[]): string {
  const prefixes = vendors.map(({ name }) => prefixOf(name));
  const common = Object.values(catalogue.schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith("__") && name !== "Query" && name !== "Mutation" && !prefixes.some((prefix) => name.startsWith(prefix)),
  );
  const said = common.filter((type) => type.description || !isScalarType(type)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const roots = Object.values(catalogue.schema.getQueryType()!.getFields()).filter(
    ({ name }) => !prefixes.some((prefix) => name.toLowerCase().startsWith(prefix.toLowerCase())),
  );
  const isVendors = ({ name }: { name: string }) => prefixes.some((prefix) => name.toLowerCase().startsWith(prefix.toLowerCase()));
  const mutations = Object.values(catalogue.schema.getMutationType()?.getFields() ?? {}).filter((field) => !isVendors(field));
  return [
    "# Reference",
    "",
    "Every field of the graph, generated from the schema by `npm run reference`.",
    "",
    ...vendors.map(({ name, label }) => `- [${label}](${name}.md)`),
    "",
    "## Root fields",
    "",
    ...table(catalogue, roots, ""),
    "## Mutations",
    "",
    "Those that write to a vendor stand on its page. These decide about links:",
    "",
    ...table(catalogue, mutations, ""),
    "## Types that all vendors share",
    "",
    ...said.flatMap((type) => section(catalogue, type, "", [])),
  ].join("\n");
}

/** The vendor's operations behind each type, as its documentation writes them. */
function operationsByType(catalogue: Catalogue, vendor: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { type, operations } of operationRows(catalogue, vendor)) {
    const routes = operations.map(({ route }) => route);
    found.set(type, [...new Set([...(found.get(type) ?? []), ...routes])]);
  }
  return found;
}

function section(catalogue: Catalogue, type: GraphQLNamedType, prefix: string, operations: readonly string[]): string[] {
  const lines = [`### ${type.name}`, "", ...(type.description ? [sentence(type.description), ""] : [])];
  if (operations.length > 0) lines.push(`Read by ${operations.map((route) => `\`${route}\``).join(", ")}.`, "");
  if (isEnumType(type)) {
    const codes = catalogue.enums[type.name];
    const values = type.getValues().map((value) => {
      const code = codes?.[value.name];
      return `| \`${value.name}\` | ${code === undefined ? "" : `\`${code}\``} | ${cell(value.description)} |`;
    });
    return [...lines, "| value | code | |", "| --- | --- | --- |", ...values, ""];
  }
  if (isUnionType(type))
    return [
      ...lines,
      `One of ${type
        .getTypes()
        .map((each) => typed(catalogue, String(each), prefix))
        .join(", ")}.`,
      "",
    ];
  if (isScalarType(type)) return lines;
  return [...lines, ...table(catalogue, Object.values(type.getFields()), prefix)];
}

function table(catalogue: Catalogue, fields: Fields, prefix: string): string[] {
  const rows = fields.map((field) => {
    const args = "args" in field ? argumentsOf(catalogue, field.args, prefix) : "";
    return `| \`${field.name}\`${args} | ${typed(catalogue, String(field.type), prefix)} | ${cell(field.description)} |`;
  });
  return ["| field | type | |", "| --- | --- | --- |", ...rows, ""];
}

/** Arguments in short: those of every connection go without saying. */
function argumentsOf(catalogue: Catalogue, args: readonly GraphQLArgument[], prefix: string): string {
  const own = args.filter(({ name }) => !["first", "after", "last", "before"].includes(name));
  if (own.length === 0) return "";
  return ` (${own.map(({ name, type }) => `${name}: ${named(catalogue, String(type), prefix)}`).join(", ")})`;
}

function named(catalogue: Catalogue, text: string, prefix: string): string {
  const type = catalogue.schema.getType(text.replace(/[[\]!]/g, ""));
  return isInputObjectType(type) ? linkTo(catalogue, text, type.name, prefix) : escaped(text);
}

/** A type with a link to where it stands: on this page, or on its vendor's. */
function typed(catalogue: Catalogue, text: string, prefix: string): string {
  const target = text.replace(/[[\]!]/g, "").replace(/Connection$/, "");
  const isHere = prefix !== "" && target.startsWith(prefix);
  return isHere || catalogue.resources.has(target) || isInputObjectType(catalogue.schema.getType(target))
    ? linkTo(catalogue, text, target, prefix)
    : escaped(text);
}

/** Types that all vendors share stand on the page of the contents. */
function linkTo(catalogue: Catalogue, text: string, target: string, prefix: string): string {
  const vendors = [...new Set([...catalogue.resources.values()].map(({ vendor }) => vendor))];
  const vendor = vendors.find((each) => target.startsWith(prefixOf(each)));
  const isHere = vendor ? prefixOf(vendor) === prefix : prefix === "";
  return `[${escaped(text)}](${isHere ? "" : `${vendor ?? "README"}.md`}#${target.toLowerCase()})`;
}

function linked(type: GraphQLNamedType): string {
  return `[${type.name}](#${type.name.toLowerCase()})`;
}

function escaped(text: string): string {
  return text.replace(/[[\]|]/g, "\\$&");
}

/** One line. Links of GraphQL's own descriptions lead outside, where a page in a closed network cannot follow. */
function sentence(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(https:[^)]*\)/g, "$1")
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

function cell(text: string | null | undefined): string {
  return sentence(text ?? "").replace(/\|/g, "\\|");
}
