import { readFileSync } from "node:fs";
import { concatAST, graphql, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FileField, type OperationField, one, operation, type Relation } from "../../src/engine/model/resource.ts";
import { CostMemory } from "../../src/explain/cost-memory.ts";
import { readShape } from "../../src/explain/estimate.ts";
import { priceOf } from "../../src/explain/quote.ts";
import { findFile, readArguments } from "../../src/graph/files.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { makeSchema } from "../../src/graph/schema.ts";
import { rowsOf, things, vendorOf } from "../engine/vendor-kit.ts";
import { type Harness, startHarness } from "../harness.ts";

const common = parse(readFileSync("schema/common.graphql", "utf8"));
const paging = "first: Int, after: String, last: Int, before: String";
const connection = (type: string) => `
  type ${type}Connection { nodes: [${type}!] edges: [${type}Edge!] pageInfo: PageInfo! totalCount: Int }
  type ${type}Edge { node: ${type}! cursor: String! }`;

/** A graph of things, with these fields answered by these operations. */
function makeGraph(fields: string, roots: Record<string, OperationField>, more = "", relations: Record<string, Relation> = {}) {
  const sdl = parse(`
    extend type Query { thing(id: ID!): Thing ${fields} }
    type Thing implements Node { id: ID! vendorId: ID name: String code: String parts: String ${more} }
    type Count { vendorId: ID name: String owner: String whole: String thing: Thing }
    ${connection("Thing")} ${connection("Count")}`);
  const parts = [{ type: "Count", relations: { thing: one("whole") } }];
  return makeSchema(concatAST([common, sdl]), { resources: [{ ...things, relations }], parts, roots, enums: {}, links: {} });
}

const graphOf = (...parts: Parameters<typeof makeGraph>) => makeGraph(...parts).schema;

const answer = (route: string, row: Omit<OperationField, "kind" | "vendor" | "operation"> = {}): OperationField => ({
  kind: "answer",
  vendor: "itm",
  operation: operation("things.other", route),
  ...row,
});

/** The vendor of things answers every other operation with things as well: all of them, a page, or the one that the path names. */
function vendor(count: number, missing = false) {
  return vendorOf(rowsOf(count), {
    adapter: {
      answer: ({ operation: { id }, path, query, body, paging: page }) => ({
        request: {
          ...{ operation: id, method: "POST", path: "/", safe: true },
          body: JSON.stringify({ operation: id, ...(path.id && { ids: [path.id] }), ...query, ...body, ...(page ?? { size: 1000 }) }),
        },
        read: ({ text }) => (missing ? { rows: [] } : JSON.parse(text)),
      }),
    },
  });
}

async function ask({ begin }: ReturnType<typeof vendor>, schema: ReturnType<typeof graphOf>, source: string) {
  const { data, errors } = await graphql({ schema, source, contextValue: { session: begin().session, links: {} } });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

describe("a field with an operation of its own", () => {
  it("is one object, with parameters from the arguments, and null where the vendor has none", async () => {
    const schema = graphOf("count(id: ID!, from: Date, kinds: [String!]): Count", {
      count: answer("GET /things/{id}/count", { query: ["from", "kinds[]"], args: { kinds: "kinds[]" }, ids: { id: "Thing" } }),
    });
    const query = `{ count(id: "${encodeId("Thing", "7")}", from: "2026-01-02", kinds: ["a", "b"]) { name whole } }`;
    const some = vendor(9);
    expect(await ask(some, schema, query)).toEqual({ count: { name: "Thing 7", whole: null } });
    expect(some.calls()).toEqual([{ operation: "things.other", ids: ["7"], from: "2026-01-02", "kinds[]": ["a", "b"], size: 1000 }]);
    expect(await ask(vendor(9, true), schema, query)).toEqual({ count: null });
  });

  it("needs no call when its answer is cached; other arguments need one", async () => {
    const schema = graphOf("counts(owner: String): [Count!]", { counts: answer("GET /counts", { query: ["owner"] }) });
    const some = vendor(3);
    const names = { counts: [{ name: "Thing 1" }, { name: "Thing 2" }, { name: "Thing 3" }] };
    expect(await ask(some, schema, "{ counts { name } }")).toEqual(names);
    expect(await ask(some, schema, "{ counts { name } again: counts { owner } }")).toMatchObject(names);
    await ask(some, schema, '{ counts(owner: "o1") { name } }');
    expect(some.calls().map(({ operation: id, ...rest }) => rest)).toEqual([{ size: 1000 }, { owner: "o1", size: 1000 }]);
  });

  it("in pages is read whole as a list, and by its span as a connection", async () => {
    const schema = graphOf(`all: [Count!] some(${paging}): CountConnection`, {
      all: answer("GET /counts", { paged: true }),
      some: answer("GET /counts", { paged: true }),
    });
    const many = vendor(25);
    expect((await ask(many, schema, "{ all { name } }")).all).toHaveLength(25);
    expect(many.calls()).toMatchObject([{ page: 1 }, { page: 2 }, { page: 3 }]);
    const first = "{ some(first: 4) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }";
    const { some } = await ask(many, schema, first);
    expect(some).toMatchObject({ totalCount: 25, pageInfo: { hasNextPage: true } });
    expect(some.nodes.map(({ name }: { name: string }) => name)).toEqual(["Thing 1", "Thing 2", "Thing 3", "Thing 4"]);
    const next = `{ some(first: 4, after: "${some.pageInfo.endCursor}") { edges { node { name } } } }`;
    expect((await ask(many, schema, next)).some.edges[0]).toEqual({ node: { name: "Thing 5" } });
    expect(many.calls()).toMatchObject([
      { page: 1, size: 4 },
      { page: 2, size: 4 },
    ]);
  });

  it("that comes in one piece can be a connection as well", async () => {
    const schema = graphOf(`some(${paging}): CountConnection`, { some: answer("GET /counts") });
    const many = vendor(5);
    const { some } = await ask(many, schema, "{ some(last: 2) { totalCount nodes { name } pageInfo { hasPreviousPage } } }");
    expect(some).toEqual({ totalCount: 5, nodes: [{ name: "Thing 4" }, { name: "Thing 5" }], pageInfo: { hasPreviousPage: true } });
    expect(many.calls()).toHaveLength(1);
  });

  it("of records answers later reads of them", async () => {
    const schema = graphOf("near(place: String!): [Thing!]", { near: answer("GET /near", { query: ["place"] }) });
    const some = vendor(3);
    expect(await ask(some, schema, '{ near(place: "x") { id vendorId name } }')).toMatchObject({
      near: [{ id: encodeId("Thing", "1"), vendorId: "1", name: "Thing 1" }, {}, {}],
    });
    some.calls();
    expect(await ask(some, schema, '{ thing(id: "2") { name } }')).toEqual({ thing: { name: "Thing 2" } });
    expect(some.calls()).toEqual([]);
  });

  it("of records in a short form is completed when more is requested", async () => {
    const schema = graphOf("near: [Thing!]", { near: answer("GET /near", { summary: true }) });
    const some = vendor(2);
    expect(await ask(some, schema, "{ near { name } }")).toEqual({ near: [{ name: "Thing 1" }, { name: "Thing 2" }] });
    expect(some.calls()).toHaveLength(1);
    const bare = rowsOf(2).map(({ parts: _, ...row }) => row);
    some.state.alter = (page, { operation: id }) => id === "things.other" && page.rows.splice(0, 2, ...bare);
    some.cache.clear();
    expect(await ask(some, schema, "{ near { name parts } }")).toEqual({ near: [{ name: "Thing 1", parts: "many" }, expect.anything()] });
    expect(some.calls().map(({ operation: id, ids }) => [id, ids])).toEqual([
      ["things.other", undefined],
      ["list", ["1", "2"]],
    ]);
  });

  it("of a record is called by its id; rows are completed with the parameters they were selected by", async () => {
    const counts = answer("GET /things/{id}/counts/{whole}", { own: { id: "id" }, fixed: { whole: 7 }, carry: ["whole"] });
    const schema = graphOf("", {}, "counts: [Count!]", { counts });
    const some = vendor(9);
    const { thing } = await ask(some, schema, '{ thing(id: "3") { counts { name whole thing { name } } } }');
    expect(thing).toEqual({ counts: [{ name: "Thing 3", whole: "7", thing: { name: "Thing 7" } }] });
    expect(some.calls().map(({ operation: id, ids }) => [id, ids])).toEqual([
      ["show", ["3"]],
      ["things.other", ["3"]],
      ["show", ["7"]],
    ]);
  });

  it("needs an id of the right type", async () => {
    const schema = graphOf("count(id: ID!): Count", { count: answer("GET /things/{id}/count", { ids: { id: null } }) });
    const some = vendor(1);
    const contextValue = { session: some.begin().session, links: {} };
    for (const id of [encodeId("Thing", "1"), " "]) {
      const { data, errors } = await graphql({ schema, source: `{ count(id: "${id}") { name } }`, contextValue });
      expect(data).toEqual({ count: null });
      expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
    }
    expect(some.calls()).toEqual([]);
  });

  const wrong: [what: string, fields: string, roots: Record<string, OperationField>, sentence: RegExp][] = [
    [
      "an argument that fills nothing",
      "count(x: Int): Count",
      { count: answer("GET /count") },
      /Query.count\(x:\) fills no parameter of things.other/,
    ],
    ["a parameter of the path without source", "count: Count", { count: answer("GET /count/{id}") }, /no source for the parameter id/],
    ["an argument that may be missing in the path", "count(id: Int): Count", { count: answer("GET /count/{id}") }, /parameter id/],
    ["a parameter of the query without source", "count: Count", { count: answer("GET /count", { query: ["a"] }) }, /parameter a of/],
    ["a parameter that does not exist", "count: Count", { count: answer("GET /count", { fixed: { b: 1 } }) }, /has no parameter b/],
    ["an id without a type", "count(id: ID!): Count", { count: answer("GET /count/{id}") }, /does not say of which type/],
    ["an id of an unknown type", "count(id: ID!): Count", { count: answer("GET /c/{id}", { ids: { id: "Nobody" } }) }, /names Nobody/],
    ["a record at the root", "count: Count", { count: answer("GET /count/{id}", { own: { id: "id" } }) }, /stands in no record/],
    ["one object in pages", "count: Count", { count: answer("GET /count", { paged: true }) }, /comes in pages/],
    ["a scalar", "count: Int", { count: answer("GET /count") }, /is no object/],
    ["a field that is not there", "", { count: answer("GET /count") }, /root field "count", which does not exist/],
    ["a field without a row", "count: Count", {}, /Query.count has no source/],
  ];

  it.each(wrong)("with %s stops the start with a sentence", (_what, fields, roots, sentence) => {
    expect(() => graphOf(fields, roots)).toThrow(sentence);
  });

  it("is the only field beside lists that takes arguments", () => {
    expect(() => graphOf("", {}, "counts(x: Int): [Count!]")).toThrow(/Thing.counts has no source/);
  });
});

describe("the address of a file", () => {
  it("holds the arguments as a caller would write them, and reads them as the field would", async () => {
    const sdl = parse("enum Kind { FULL SHORT } extend type Query { report(kind: Kind!, tags: [String!], days: Int = 3): String }");
    const report: FileField = {
      ...{ kind: "file", vendor: "itm", contentType: "text/csv", operation: operation("things.report", "GET /report/{kind}") },
      query: ["tags", "days"],
    };
    const tables = { resources: [], parts: [], roots: { report }, enums: { Kind: { FULL: 7, SHORT: 8 } }, links: {} };
    const { schema, catalogue } = makeSchema(concatAST([common, sdl]), tables);
    const contextValue = { session: vendor(0).begin().session, links: {} };
    const { data } = await graphql({ schema, source: '{ report(kind: FULL, tags: ["a b", "c"]) }', contextValue });
    expect(data).toEqual({ report: "/files/report?kind=FULL&tags=a+b&tags=c&days=3" });
    const { found } = findFile(catalogue, ["report"])!;
    const args = readArguments(found, new URLSearchParams("kind=SHORT&tags=a+b&tags=c&days=4"));
    expect(args).toEqual({ kind: "8", tags: ["a b", "c"], days: 4 });
    expect(found.parameters(undefined, args)).toEqual({ path: { kind: "8" }, query: { tags: ["a b", "c"], days: 4 } });
    for (const wrong of ["", "kind=OTHER", "kind=FULL&days=x", "kind=FULL&more=1"])
      expect(() => readArguments(found, new URLSearchParams(wrong))).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });
});

describe("over the sandbox", () => {
  let graph: Harness;
  beforeAll(async () => {
    graph = await startHarness({ scale: 0.3 });
  });
  afterAll(() => graph.close());

  it("baselines are read below their project, one call each, and lead back to it", async () => {
    const { itmProjects } = await graph.data(
      "{ itmProjects(first: 2) { nodes { vendorId name baselines { nodes { baselineId isActive project { name } } } activeBaseline { baselineId } } } }",
    );
    const [project] = itmProjects.nodes;
    const { nodes: baselines } = project.baselines;
    expect(baselines).toHaveLength(2);
    expect(baselines.every((each: { project: object }) => each.project !== null)).toBe(true);
    expect(baselines.find((each: { isActive: boolean }) => each.isActive)).toMatchObject(project.activeBaseline);
    expect(baselines[0].project).toEqual({ name: project.name });
    expect(
      graph
        .operations("itm")
        .filter((id) => id !== "auth.login")
        .sort(),
    ).toEqual([...["baselines.get-active", "baselines.get-active", "baselines.list", "baselines.list", "projects.search"]]);
  });

  it("a chart is found by its project's id, global or the vendor's own; of another project it is null", async () => {
    const { itmProjects } = await graph.data("{ itmProjects(first: 1) { nodes { id vendorId startDate } } }");
    const [{ id, vendorId, startDate }] = itmProjects.nodes;
    for (const project of [id, vendorId]) {
      const { itmGantt, none } = await graph.data(
        `{ itmGantt(projectId: "${project}") { project { startDate } } none: itmGantt(projectId: "1") { revision } }`,
      );
      expect(itmGantt).toEqual({ project: { startDate: startDate.slice(0, 10) } });
      expect(none).toBeNull();
      expect(graph.calls("itm").map(({ path }) => path)).toEqual([
        `/v2/tieline/Projects/${vendorId}/Tasks/Gantt`,
        "/v2/tieline/Projects/1/Tasks/Gantt",
      ]);
    }
  });

  it("availability is requested by POST with numbers in the body, and its bookings lead to opportunities", async () => {
    const { currentRmsOpportunities } = await graph.data("{ currentRmsOpportunities { nodes { opportunityItems { itemId itemType } } } }");
    const items = currentRmsOpportunities.nodes.flatMap((each: { opportunityItems: object[] }) => each.opportunityItems);
    const { itemId } = items.find((each: { itemType: string; itemId: string | null }) => each.itemType === "Product" && each.itemId);
    const { currentRmsProductBookings: found } = await graph.data(
      `{ currentRmsProductBookings(productId: "${itemId}", startsAt: "2026-01-05", daysPeriod: 3) {
        productId startsAt endsAt quantityAvailable productBookings { opportunityId opportunity { vendorId subject } subject } } }`,
    );
    expect(found).toMatchObject({ productId: itemId, startsAt: "2026-01-05", endsAt: "2026-01-07" });
    expect(found.quantityAvailable).toHaveLength(3);
    const [booking] = found.productBookings;
    expect(booking.opportunity).toEqual({ vendorId: booking.opportunityId, subject: booking.subject });
    const [availability, opportunities, ...others] = graph.calls("currentRms");
    expect([availability!.method, availability!.path, JSON.parse(availability!.body)]).toEqual([
      "POST",
      "/api/v1/availability/product",
      { booking_availability_view_options: { product_id: Number(itemId), starts_at: "2026-01-05", days_period: 3 } },
    ]);
    expect([opportunities!.path.split("/")[3], others]).toEqual(["opportunities", []]);
  });

  it("a tag cloud is read to its end; a vendor that fails nulls only it", async () => {
    const { currentRmsMemberTagCloud: tags } = await graph.data("{ currentRmsMemberTagCloud { vendorId name count } }");
    expect(tags.length).toBeGreaterThan(1);
    expect(tags[0].count).toBeGreaterThanOrEqual(tags[1].count);
    expect(graph.calls("currentRms").map(({ path, query }) => [path, query])).toEqual([
      [
        "/api/v1/members/tag_cloud",
        [
          ["page", "1"],
          ["per_page", "100"],
        ],
      ],
    ]);
    graph.vendors.currentRms.faults.add({ kind: "error", status: 403 });
    try {
      const { data, errors } = await graph.ask("{ currentRmsMemberTagCloud { name } itmProjects(first: 1) { nodes { name } } }");
      expect(data).toMatchObject({ currentRmsMemberTagCloud: null, itmProjects: { nodes: [{}] } });
      expect(errors).toMatchObject([{ path: ["currentRmsMemberTagCloud"], extensions: { code: "UPSTREAM_AUTH", vendor: "current-rms" } }]);
    } finally {
      graph.vendors.currentRms.faults.clear();
    }
  });
});

describe("the price of a query", () => {
  const estimateOf = (
    source: string,
    fields: string,
    roots: Record<string, OperationField>,
    relations: Record<string, Relation> = {},
    more = "",
  ) => {
    const some = vendor(1);
    const { catalogue } = makeGraph(fields, roots, more, relations);
    const upstreams = new Map([["itm" as const, some.upstream]]);
    return readShape({ catalogue, upstreams, document: parse(source), variables: {} }).sums.get("itm");
  };

  it("counts one call for an operation, its pages, and one for each record it stands below", () => {
    const why = "records may have to be read one by one";
    const counts = answer("GET /counts");
    expect(estimateOf("{ all { name } }", "all: [Count!]", { all: counts })).toEqual({ likely: 1, most: 1, why });
    const paged = estimateOf("{ all(first: 25) { nodes { name } } }", `all(${paging}): CountConnection`, {
      all: { ...counts, paged: true },
    });
    expect(paged).toEqual({ likely: 3, most: 200, why });
    const near = answer("GET /near");
    const below = { counts: answer("GET /things/{id}/counts", { own: { id: "id" } }) };
    const each = estimateOf("{ near { counts { name } } }", "near: [Thing!]", { near }, below, "counts: [Count!]");
    expect(each).toEqual({ likely: 1 + 25, most: 1 + 25 * 3 + 25, why });
  });

  it("is that of the vendor's calls once they are known", async () => {
    const graph = await startHarness({ scale: 0.1, tieline: { cacheMaxAgeMs: 60_000 } });
    try {
      const document = parse("{ currentRmsMemberTagCloud { name } }");
      const price = () => priceOf(graph.tieline, { document, variables: {} }, { deadlineMs: 1000 }, new CostMemory());
      const before = await price();
      expect([before?.known, before?.calls.expected]).toEqual([false, 1]);
      expect(graph.calls("currentRms")).toEqual([]);
      await graph.data("{ currentRmsMemberTagCloud { name } }");
      expect(graph.calls("currentRms")).toHaveLength(1);
      const after = await price();
      expect([after?.known, after?.calls]).toEqual([true, { min: 0, expected: 0, max: 0 }]);
    } finally {
      await graph.close();
    }
  });
});
