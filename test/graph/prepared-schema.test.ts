import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLSchema,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  validate,
} from "graphql";
import { describe, expect, it } from "vitest";
import { billings } from "../../src/billings.ts";
import type { Tables } from "../../src/graph/catalogue.ts";
import { forEachObjectType } from "../../src/graph/prepared-schema.ts";
import { makePreparedSchema, makeSchema } from "../../src/graph/schema.ts";
import { type Definitions, readDefinitions, writeDefinitions } from "../../src/graph/sdl/definitions.ts";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";
import { streamsOf } from "../../src/graph/streams.ts";
import { WriteTable } from "../../src/graph/writes/table.ts";
import { makeLinks } from "../../src/link-rules.ts";
import { linkTable } from "../../src/linking/linker.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { timelines } from "../../src/timelines.ts";
import { enums, keys, parts, resources, roots, writes } from "../../src/vendors/index.ts";

const links = linkTable(makeLinks(keys), resources, defaultLinkSettings);
const tables: Tables = { resources, parts, roots, enums, links, timelines, billings, writes: new WriteTable(writes) };
const sdl = readSdl(schemaFolder);
const text = writeDefinitions(sdl);

/** What a build leaves, and which definitions were read of it. */
function built(): { definitions: Definitions; read: Set<string> } {
  const definitions = readDefinitions(text);
  const read = new Set<string>();
  const node = (name: string) => {
    read.add(name);
    return definitions.node(name);
  };
  return { definitions: { ...definitions, node }, read };
}

/** All that a schema is asked for and an introspection does not tell. */
function insideOf(schema: GraphQLSchema): unknown {
  return Object.values(schema.getTypeMap()).map((type) => {
    const { name, astNode } = type;
    const common = [name, type.description, astNode?.kind, astNode?.name.value, type.extensionASTNodes];
    if (isEnumType(type)) return [common, type.getValues().map((value) => [value.name, value.value, value.astNode?.name.value])];
    if (isInputObjectType(type))
      return [common, type.isOneOf, Object.values(type.getFields()).map((field) => [field.name, String(field.type), field.defaultValue])];
    if (!isObjectType(type)) return common;
    const fields = Object.values(type.getFields()).map(({ name, args, resolve = defaultFieldResolver, astNode }) => [
      name,
      // A resolver that is not made yet is another function than the one that it becomes.
      resolve === defaultFieldResolver ? "default" : "own",
      astNode?.name.value,
      args.map((arg) => [arg.name, String(arg.type), arg.defaultValue, arg.deprecationReason, arg.astNode?.name.value]),
    ]);
    return [common, type.getInterfaces().map(String), fields];
  });
}

describe("the schema of what was built", () => {
  it("is the schema of the sources", () => {
    const prepared = makePreparedSchema(readDefinitions(text), tables).schema;
    const { schema } = makeSchema(sdl, tables);
    expect(insideOf(prepared)).toEqual(insideOf(schema));
    expect(introspectionFromSchema(prepared)).toEqual(introspectionFromSchema(schema));
    const node = schema.getType("Node")!;
    expect(prepared.getPossibleTypes(prepared.getType("Node") as never).map(String)).toEqual(
      schema.getPossibleTypes(node as never).map(String),
    );
  });

  it("is written as ASCII, and is the same SDL when it is read", () => {
    expect(text).toMatch(/^[\n -~]*$/);
    const withoutPlaces = JSON.parse(JSON.stringify(sdl, (key, value) => (key === "loc" ? undefined : value))) as DocumentNode;
    expect(readDefinitions(text).document()).toEqual(withoutPlaces);
  });

  it("refuses to be written with what is neither a type nor a directive", () => {
    expect(() => writeDefinitions(parse("extend type Query { a: Int }"))).toThrow("ObjectTypeExtension");
  });

  it("reads no definition before one is asked for, but those of scalars, unions and interfaces", () => {
    const { definitions, read } = built();
    makePreparedSchema(definitions, tables);
    const few = new Set(["ScalarTypeDefinition", "UnionTypeDefinition", "InterfaceTypeDefinition"]);
    const names = definitions.headings.filter(({ kind }) => few.has(kind)).map(({ name }) => name);
    expect([...read].sort()).toEqual(names.sort());
  });

  it("reads no input for the streams of the replica", () => {
    const { definitions, read } = built();
    const { catalogue } = makePreparedSchema(definitions, tables);
    expect(streamsOf(catalogue).size).toBeGreaterThan(10);
    const inputs = definitions.headings.filter(({ kind, name }) => kind === "InputObjectTypeDefinition" && read.has(name));
    expect(inputs).toEqual([]);
  });

  it("reads for a question the types that it names", () => {
    const { definitions, read } = built();
    const { schema } = makePreparedSchema(definitions, tables);
    read.clear();
    expect(validate(schema, parse("{ zivioMilestones(first: 1) { nodes { title } } }"))).toEqual([]);
    expect([...read].sort()).toEqual(["Query", "ZivioMilestone", "ZivioMilestoneConnection"]);
  });

  it("runs a step once for each object type, also where its fields were asked for before", () => {
    const { schema } = makePreparedSchema(built().definitions, tables);
    schema.getQueryType()!.getFields();
    const seen: string[] = [];
    forEachObjectType(schema, ({ name }) => void seen.push(name));
    expect(seen).toContain("Query");
    expect(seen).toContain("__Type");
    expect(seen).not.toContain("ZivioMilestone");
    for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) type.getFields();
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen.sort()).toEqual(
      Object.values(schema.getTypeMap())
        .flatMap((type) => (isObjectType(type) ? type.name : []))
        .sort(),
    );
  });
});
