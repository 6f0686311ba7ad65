import { type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { type Client, connect, schema } from "./current-rms-sandbox.ts";
import { rowType } from "./current-rms-selection.ts";

type Row = Record<string, unknown>;

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());

const whereOf = (root: string) =>
  getNamedType(
    schema
      .getQueryType()!
      .getFields()
      [root]!.args.find(({ name }) => name === "where")?.type,
  ) as GraphQLInputObjectType;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every list that stands alone, with the relations that its filters lead through. */
const passages = Object.values(schema.getQueryType()!.getFields())
  .filter(({ name, args }) => args.every(({ type }) => !String(type).endsWith("!")) && isInputObjectType(whereOf(name)))
  .flatMap(({ name: root }) =>
    Object.values(whereOf(root).getFields()).flatMap(({ name, type }) =>
      name !== "not" && getNamedType(type).name.endsWith("Where") && name in rowType(root).getFields() ? [[root, name] as const] : [],
    ),
  );

it("many lists can be filtered through what they name", () => {
  expect(passages.length).toBeGreaterThan(40);
  for (const name of ["member", "owner", "venue", "project", "store", "productGroup", "opportunity", "stockLevel"])
    expect(passages.some(([, relation]) => relation === name)).toBe(true);
});

describe.each(passages)("%s through %s", (root, relation) => {
  const inner = getNamedType(whereOf(root).getFields()[relation]!.type) as GraphQLInputObjectType;
  const target = getNamedType(rowType(root).getFields()[relation]!.type) as ReturnType<typeof rowType>;
  const own = Object.keys(inner.getFields()).filter((name) => {
    const field = target.getFields()[name];
    return name !== "id" && field && field.args.length === 0 && !getNamedType(inner.getFields()[name]!.type).name.endsWith("Where");
  });

  it("finds by each attribute of the other record what a look at every row finds", async () => {
    const { list } = await client.ask(`{ list: ${root}(first: 500) { nodes { vendorId ${relation} { vendorId ${own.join(" ")} } } } }`);
    const rows = list.nodes as Row[];
    const reached = rows.map((row) => row[relation] as Row | null);
    for (const name of own) {
      const value = reached.map((each) => each?.[name]).find((each) => each !== null && each !== undefined && each !== "");
      if (value === undefined) continue;
      const isEnum = isEnumType(getNamedType((getNamedType(inner.getFields()[name]!.type) as GraphQLInputObjectType).getFields().eq!.type));
      const written = isEnum ? String(value) : JSON.stringify(value);
      const where = `{ ${relation}: { ${name}: { eq: ${written} } } }`;
      const { found } = await client.ask(`{ found: ${root}(first: 500, where: ${where}) { nodes { vendorId } } }`);
      const expected = rows.filter((_, i) => reached[i]?.[name] === value);
      expect([where, found.nodes]).toEqual([where, expected.map(({ vendorId }) => ({ vendorId }))]);
      expect(client.calls()[0]).toContain(`&q[${snake(relation)}_${snake(isEnum ? name.replace(/Code$/, "") : name)}_eq]=`);
    }
  });
});

describe("a filter through a relation", () => {
  const ids = async (root: string, where: string) => {
    const { list } = await client.ask(`{ list: ${root}(first: 25, where: ${where}) { nodes { vendorId } } }`);
    return list.nodes.map(({ vendorId }: { vendorId: string }) => Number(vendorId));
  };
  const asked = () => client.calls().map((call) => /&(q\[.*?)&q\[s\]/.exec(call)?.[1] + (/&include.*/.exec(call)?.[0] ?? ""));
  const bill = encodeId("CurrentRmsMember", "11");

  it.each<[root: string, where: string, sent: string, ids: number[]]>([
    ["currentRmsOpportunities", '{ member: { name: { contains: "sons" } } }', "q[member_name_cont]=sons&include[]=member", [51, 52]],
    [
      "currentRmsOpportunities",
      '{ project: { reference: { eq: "PO-41" } } }',
      "q[project_reference_eq]=PO-41&include[]=billing_address",
      [51, 52],
    ],
    [
      "currentRmsInvoices",
      `{ member: { id: { eq: "${bill}" } }, number: { eq: "00062" } }`,
      "q[number_eq]=00062&q[member_id_eq]=11&include[]=member",
      [62],
    ],
    [
      "currentRmsInvoices",
      '{ member: { or: [{ name: { startsWith: "fred" } }, { name: { endsWith: "sons ltd" } }] }, status: { lt: 40 } }',
      "q[status_lt]=40&q[g][0][g][0][member_name_start]=fred&q[g][0][g][1][member_name_end]=sons ltd&q[g][0][m]=or&include[]=member",
      [61, 62, 64, 65],
    ],
    [
      "currentRmsInvoices",
      '{ not: { member: { name: { contains: "customer" }, active: { isTrue: true } } } }',
      "q[g][0][member_name_not_cont]=customer&q[g][1][member_active_not_true]=1&q[m]=or&include[]=member",
      [61, 62, 63, 64, 65],
    ],
    [
      "currentRmsInvoices",
      '{ member: { not: { name: { contains: "customer" } } } }',
      "q[member_name_not_cont]=customer&include[]=member",
      [61, 62, 63, 64, 65],
    ],
    [
      "currentRmsOpportunities",
      "{ member: { membershipTypeCode: { ne: ORGANISATION } } }",
      "q[member_membership_type_not_eq]=Organisation&include[]=member",
      [],
    ],
    [
      "currentRmsOpportunities",
      "{ project: { name: { isNull: false } } }",
      "q[project_name_not_null]=1&include[]=billing_address",
      [51, 52],
    ],
  ])("%s %s", async (root, where, sent, expected) => {
    const found = await ids(root, where);
    const [call, ...more] = asked();
    expect(more).toEqual([]);
    expect(call).toBe(sent);
    expect(found).toEqual(expected);
  });

  it("that says nothing asks for nothing", async () => {
    await ids("currentRmsInvoices", "{ member: {}, venue: { name: {} }, owner: null }");
    expect(client.calls()[0]).not.toContain("member");
  });

  it.each([
    [
      "an attribute that lies behind another relation",
      "currentRmsStockBookings",
      '{ opportunity: { projectName: { eq: "A1" } } }',
      "projectName",
    ],
    ["a custom field", "currentRmsOpportunities", '{ member: { customField: { id: "14", eq: "x" } } }', "customField"],
    ["a tag", "currentRmsOpportunities", '{ project: { tagsName: { eq: "Red" } } }', "tagsName"],
    ["a second relation", "currentRmsStockBookings", '{ opportunity: { member: { name: { eq: "x" } } } }', "one relation only"],
    [
      "the same within a negation",
      "currentRmsStockBookings",
      '{ not: { opportunity: { or: [{ member: { name: { eq: "x" } } }] } } }',
      "one relation only",
    ],
  ])("does not lead to %s, which nobody documents", async (_, root, where, said) => {
    const { codes, message } = await client.run(`{ ${root}(where: ${where}) { totalCount } }`);
    expect(codes).toEqual(["UNSUPPORTED_FILTER"]);
    expect(message).toContain(said);
    expect(client.calls()).toEqual([]);
  });

  it("does not take the id of another type", async () => {
    const project = encodeId("CurrentRmsProject", "41");
    expect((await client.run(`{ currentRmsInvoices(where: { member: { id: { eq: "${project}" } } }) { totalCount } }`)).codes).toEqual([
      "BAD_USER_INPUT",
    ]);
  });
});

describe("a filter through a relation that the vendor ignores", () => {
  it.each([
    ["a text that is another", '{ name: { eq: "Bill" } }', { id: 1, name: "Fred" }],
    ["a part that is not there", '{ name: { contains: "bill" } }', { id: 1, name: "Fred" }],
    ["none of several parts", '{ name: { containsAny: ["bill", "ann"] } }', { id: 1, name: "Fred" }],
    ["what was not wanted", '{ name: { ne: "Fred" } }', { id: 1, name: "Fred" }],
    ["another truth", "{ active: { eq: true } }", { id: 1, name: "Fred", active: false }],
    ["something within a negation", '{ not: { name: { startsWith: "Fr" } } }', { id: 1, name: "Fred" }],
    ["neither of two", '{ or: [{ name: { eq: "Bill" } }, { active: { eq: true } }] }', { id: 1, name: "Fred", active: false }],
    ["a text where there is none", "{ description: { isBlank: true } }", { id: 1, description: "Long" }],
  ])("is an error where rows show %s", async (_, inner, member) => {
    const fresh = await connect();
    const body = JSON.stringify({ projects: [{ id: 41, member }], meta: { total_row_count: 1 } });
    fresh.vendor.faults.add({ kind: "error", status: 200, body });
    const { data, codes } = await fresh.run(`{ currentRmsProjects(where: { member: ${inner} }) { nodes { vendorId } } }`);
    await fresh.close();
    expect([data, codes]).toEqual([{ currentRmsProjects: null }, ["UPSTREAM_BAD_RESPONSE"]]);
  });

  it.each([
    ["case and accents, which may not count", '{ name: { eq: "Fréd" } }', { id: 1, name: "FRED" }],
    ["letters that may be the same", '{ name: { contains: "strasse" } }', { id: 1, name: "Lange Straße" }],
    ["an amount, which may be written in more digits", '{ dayCost: { eq: "1.50" } }', { id: 1, day_cost: "1.5" }],
    ["an instant", '{ createdAt: { eq: "2026-01-01T00:00:00Z" } }', { id: 1, created_at: "2026-01-01T00:00:00.000Z" }],
    ["nothing of the other record", '{ name: { eq: "Bill" } }', {}],
    ["no other record", '{ name: { eq: "Bill" } }', null],
    ["what a pattern may mean", '{ name: { matches: "B%" } }', { id: 1, name: "Fred" }],
  ])("cannot be told by %s", async (_, inner, member) => {
    const fresh = await connect();
    const body = JSON.stringify({ projects: [{ id: 41, member }], meta: { total_row_count: 1 } });
    fresh.vendor.faults.add({ kind: "error", status: 200, body });
    const { data, codes } = await fresh.run(`{ currentRmsProjects(where: { member: ${inner} }) { nodes { vendorId } } }`);
    await fresh.close();
    expect([data, codes]).toEqual([{ currentRmsProjects: { nodes: [{ vendorId: "41" }] } }, []]);
  });
});
