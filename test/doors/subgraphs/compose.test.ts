import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, parse, print } from "graphql";
import { describe, expect, test } from "vitest";
import { Cutter, partNames } from "../../../src/doors/subgraphs/cut.ts";
import { objectTypes } from "../../../src/graph/sdl/document.ts";
import { asSubgraph, isEntity } from "../../../src/graph/sdl/federation.ts";
import { printSdl } from "../../../src/graph/sdl/print.ts";
import { readSdl } from "../../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../../src/graph/sdl/served.ts";
import { vendorOfType } from "../../../src/graph/vendor-of-type.ts";

const document = readSdl(schemaFolder);
const cutter = new Cutter(document);
/** Any weights: what they are is the matter of `test/federation/costs.test.ts`. */
const costs = { ofField: (_type: string, field: string) => (field === "itmProjects" ? 7 : 0), ofCondition: () => 0 };

function compose(subgraphs: Record<string, DocumentNode | string>) {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    typeDefs: parse(typeof sdl === "string" ? sdl : printSdl(sdl)),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  expect(errors?.map(({ message }) => message)).toBeUndefined();
  return parse(supergraphSdl!);
}

/** Fields by `Type.field`, those that a composer adds aside. */
function fieldsOf(sdl: DocumentNode): string[] {
  return objectTypes(sdl)
    .flatMap(({ name, fields = [] }) => fields.map((field) => `${name.value}.${field.name.value}`))
    .filter((field) => !field.startsWith("Query._") && !field.startsWith("_Service."))
    .sort();
}

/** A company's own subgraph: it adds a field to accounts, has its own records, and finds them as Relay demands. */
const own = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { node(id: ID!): Node @shareable  nodes(ids: [ID!]!): [Node]! @shareable  rating(id: ID!): Rating }
  interface Node { id: ID! }
  type Rating implements Node @key(fields: "id") { id: ID!  score: Int }
  type CirrusAccount implements Node @key(fields: "id") { id: ID!  creditScore: Int }
  type PageInfo @shareable { hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String }
`;

describe("the graph as one subgraph", () => {
  test("composes with a subgraph of Relay's kind, and loses nothing", () => {
    const supergraph = compose({ tieline: asSubgraph(document, { vendorOf: vendorOfType }), own });
    const fields = fieldsOf(supergraph);
    expect(fields).toEqual(expect.arrayContaining([...fieldsOf(document), "CirrusAccount.creditScore"]));
  });

  test("has the key of every record, and the tag of its vendor", () => {
    const types = objectTypes(parse(printSdl(asSubgraph(document, { vendorOf: vendorOfType }))));
    const records = types.filter(isEntity);
    expect(records.length).toBeGreaterThan(160);
    for (const { name, directives = [] } of records) {
      const said = directives.map((directive) => [
        directive.name.value,
        directive.arguments!.map(({ value }) => "value" in value && value.value),
      ]);
      expect(said, name.value).toContainEqual(["key", ["id"]]);
      const vendor = vendorOfType(name.value);
      if (vendor) expect(said, name.value).toContainEqual(["tag", [vendor]]);
    }
  });

  test("says for how long records are fresh, where that is known", () => {
    const hinted = printSdl(asSubgraph(document, { vendorOf: vendorOfType, maxAge: 90 }));
    expect(hinted).toMatch(/type CirrusAccount[^{]*@cacheControl\(maxAge: 90\)/);
    // What gathers records of all vendors is decided anew whenever they change.
    expect(hinted).not.toMatch(/type Organisation [^{]*@cacheControl/);
    expect(printSdl(asSubgraph(document, { vendorOf: vendorOfType }))).not.toContain("cacheControl");
  });

  test("leaves node and nodes to another subgraph", () => {
    const fields = (sdl: DocumentNode) => fieldsOf(sdl).filter((field) => field === "Query.node" || field === "Query.nodes");
    expect(fields(asSubgraph(document, { vendorOf: vendorOfType }))).toEqual(["Query.node", "Query.nodes"]);
    expect(fields(asSubgraph(document, { vendorOf: vendorOfType, hasNode: false }))).toEqual([]);
  });
});

describe("its six parts", () => {
  const subgraphs = Object.fromEntries(
    partNames.map((name) => [
      name,
      asSubgraph(cutter.part(name), { vendorOf: vendorOfType, isShared: cutter.isShared, maxAge: 60, costs }),
    ]),
  );

  test("compose to the whole", () => {
    const supergraph = compose({ ...subgraphs, own });
    expect(fieldsOf(supergraph)).toEqual(
      [...fieldsOf(document), "CirrusAccount.creditScore", "Query.rating", "Rating.id", "Rating.score"].sort(),
    );
    // A gateway reads the weights from the whole.
    const account = print(objectTypes(supergraph).find(({ name }) => name.value === "CirrusAccount")!);
    expect(account).toMatch(/itmProjects\(.*\): ItmProjectConnection .*@cost\(weight: 7\)/);
    expect(account.split("{")[0]).toContain("@cost(weight: 0)");
  });

  test("name no other vendor's records, except where links lead", () => {
    for (const name of partNames.filter((part) => part !== "links")) {
      const foreign = objectTypes(subgraphs[name]!).filter((type) => isEntity(type) && vendorOfType(type.name.value) !== name);
      expect(
        foreign.map((type) => type.name.value),
        name,
      ).toEqual([]);
    }
    const milestone = objectTypes(subgraphs.links!).find(({ name }) => name.value === "ZivioMilestone")!;
    const fields = milestone.fields!.map(({ name }) => name.value);
    expect(fields).toEqual(expect.arrayContaining(["id", "itmProject", "itmProjectLink", "currentRmsInvoices"]));
    expect(fields).not.toContain("title");
  });
});
