import {
  buildASTSchema,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";

const schema = buildASTSchema(readSdl(schemaFolder));
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const connections = objects.filter(({ name }) => name.endsWith("Connection"));
const typeOf = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type);

/** What the Relay compiler demands of a schema before it takes `@connection` and `@refetchable`. */
describe("Relay", () => {
  it("finds records again by node(id:)", () => {
    const { node, nodes } = schema.getQueryType()!.getFields();
    expect([String(node!.type), String(node!.args[0]!.type)]).toEqual(["Node", "ID!"]);
    expect([String(nodes!.type), String(nodes!.args[0]!.type)]).toEqual(["[Node]!", "[ID!]!"]);
    const interfaceType = schema.getType("Node");
    expect(isInterfaceType(interfaceType) && schema.getPossibleTypes(interfaceType).length).toBeGreaterThan(10);
  });

  it("finds an id of its own in every record, and takes no other type for one", () => {
    for (const type of objects) {
      const isNode = type.getInterfaces().some(({ name }) => name === "Node");
      expect([type.name, type.getFields().id ? typeOf(type, "id") : "none"]).toEqual([
        type.name,
        isNode ? "ID!" : expect.stringMatching(/none|ID!/),
      ]);
    }
  });

  it.each(connections.map((type) => [type.name, type] as const))("can page through %s", (name, type) => {
    const node = name.slice(0, -"Connection".length);
    expect([typeOf(type, "pageInfo"), typeOf(type, "edges")]).toEqual([
      "PageInfo!",
      expect.stringMatching(new RegExp(`^\\[${node}Edge!?\\]!?$`)),
    ]);
    const edge = schema.getType(`${node}Edge`) as GraphQLObjectType;
    // Hits of a search are records of many types.
    const record = node === "Search" ? "Node" : node;
    expect([typeOf(edge, "node"), typeOf(edge, "cursor")]).toEqual([expect.stringMatching(new RegExp(`^${record}!?$`)), "String!"]);
  });

  const forward = { first: "Int", after: "String" };
  /** What is ranked, or goes on for ever, has no end to count from: Relay asks for one direction at least. */
  const forwardOnly = "Search|RecordChange|TimelineEvent|LinkDecision|LinkCandidatePair|UnsettledWrite|AuditEntry";
  const isForward = ({ type }: { type: unknown }) => new RegExp(`^(${forwardOnly})Connection!?$`).test(String(type));

  it("can hand its arguments to every field that gives a connection", () => {
    const fields = objects.flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field })),
    );
    for (const { place, field } of fields.filter(({ field: { type } }) => connections.includes(getNamedType(type) as GraphQLObjectType))) {
      const given = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
      const expected = isForward(field) ? forward : { ...forward, last: "Int", before: "String" };
      expect([place, given]).toEqual([place, expect.objectContaining(place === "Query.changes" ? { first: "Int" } : expected)]);
      expect(isNonNullType(field.type)).toBe(false);
    }
  });

  it("meets no required argument beside ids, so that a list can be asked for as it stands", () => {
    for (const field of Object.values(schema.getQueryType()!.getFields()))
      for (const arg of field.args.filter(({ type }) => isNonNullType(type))) expect(isInputObjectType(getNamedType(arg.type))).toBe(false);
  });
});
