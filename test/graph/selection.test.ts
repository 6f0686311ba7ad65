import { makeExecutableSchema } from "@graphql-tools/schema";
import { type GraphQLResolveInfo, graphql } from "graphql";
import { describe, expect, test } from "vitest";
import { Catalogue } from "../../src/graph/catalogue.ts";
import { connectionBelow } from "../../src/graph/selection.ts";

describe("the selection of a connection", () => {
  const typeDefs = `
    type Query { things: ThingConnection }
    type ThingConnection { nodes: [Thing] edges: [ThingEdge] pageInfo: PageInfo totalCount: Int }
    type ThingEdge { node: Thing cursor: String }
    type Thing { name: String colour: String size: Int }
    type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean endCursor: String }`;

  /** What it needs of its list, and of the records. */
  async function needsOf(selection: string, variableValues: Record<string, unknown> = {}) {
    let found: GraphQLResolveInfo | undefined;
    const things = (_source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      found = info;
    };
    const schema = makeExecutableSchema({ typeDefs, resolvers: { Query: { things } } });
    const { errors } = await graphql({ schema, source: selection, variableValues });
    if (errors) throw errors[0];
    const catalogue = new Catalogue(schema, { resources: [], parts: [], enums: {}, links: {} });
    return connectionBelow(catalogue, found!, "ThingConnection", "Thing");
  }

  test.each<[string, boolean]>([
    ["{ things { pageInfo { hasNextPage } } }", true],
    ["{ things { pageInfo { more: hasNextPage } } }", true],
    ["{ things { info: pageInfo { endCursor } pageInfo { hasNextPage } } }", true],
    ["query { things { ...Page } } fragment Page on ThingConnection { pageInfo { ... on PageInfo { hasNextPage } } }", true],
    ["{ things { pageInfo { endCursor hasPreviousPage } } }", false],
    ["{ things { totalCount nodes { name } } }", false],
    ["{ things { pageInfo { hasNextPage @skip(if: true) endCursor } } }", false],
    ["{ things { pageInfo @include(if: false) { hasNextPage } totalCount } }", false],
  ])("%s needs to know whether more follows: %s", async (selection, hasMore) => {
    expect(await needsOf(selection)).toMatchObject({ hasMore });
  });

  test("needs what a variable decides", async () => {
    const selection = "query ($more: Boolean!) { things { pageInfo { hasNextPage @include(if: $more) endCursor } } }";
    expect(await needsOf(selection, { more: true })).toMatchObject({ hasMore: true });
    expect(await needsOf(selection, { more: false })).toMatchObject({ hasMore: false });
  });

  test("needs no rows for the total alone", async () => {
    expect(await needsOf("{ things { totalCount __typename } }")).toMatchObject({ rows: false, total: true });
    expect(await needsOf("{ things { totalCount nodes { name } } }")).toMatchObject({ rows: true, total: true });
    expect(await needsOf("{ things { pageInfo { endCursor } } }")).toMatchObject({ rows: true, total: false });
  });

  test("needs the fields of records under nodes and under edges", async () => {
    const { fields } = await needsOf("{ things { nodes { name } edges { cursor node { colour } } totalCount } }");
    expect(fields).toEqual(new Set(["name", "colour"]));
    expect((await needsOf("{ things { totalCount } }")).fields).toEqual(new Set());
  });
});
