import {
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../sandbox/kit/contract.ts";
import { factsOf } from "../../src/graph/sdl/facts.ts";
import { everything, gets, lists, relationsOf } from "./cirrus-fields.ts";
import { type Client, connect, resources, schema } from "./cirrus-sandbox.ts";

const contract = loadContract("cirrus");

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());

type Nodes = Record<string, { totalCount: number; nodes: { id: string; vendorId: string }[] }>;
const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;
const listOf = (type: string) => contract.operations[resources.get(type)!.list!.id]!;

describe("every list", () => {
  it.each(lists)("$field shows all that its records hold, in one call, or one for each of its parts", async ({ type, field, parents }) => {
    const question = `{ ${field}(${parents}first: 5) { totalCount nodes { ${everything(typeOf(type))} } } }`;
    const data = await client.ask<Nodes>(question);
    expect(data[field]!.nodes.length).toBeGreaterThan(0);
    expect(data[field]!.nodes.every(({ id }) => id.length > 0)).toBe(true);
    const { list, listFields, show, partitions } = resources.get(type)!;
    // What a list leaves out is read record by record.
    const single = listFields ? data[field]!.nodes.map(() => show!.id) : [];
    const parts = partitions ? partitions.values.map(() => list!.id) : [list!.id];
    expect(client.vendor.log.map(({ operation }) => operation)).toEqual([...parts, ...single]);
    expect(client.vendor.log.filter(({ refused }) => refused)).toEqual([]);
  });

  it.each(lists)("$field can be turned page by page without a row twice", async ({ field, parents }) => {
    const page = async (after: string) => {
      const data = await client.ask<Record<string, { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }>>(
        `{ ${field}(${parents}first: 2${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
      );
      return data[field]!;
    };
    const first = await page("");
    if (!first.pageInfo.hasNextPage) return;
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(second.nodes.length).toBeGreaterThan(0);
  });

  it.each(lists.filter(({ type }) => schema.getType(`${type}OrderField`)))(
    "$field comes in every documented order, both ways",
    async (list) => {
      const sent = new Set<string>();
      for (const { name } of (schema.getType(`${list.type}OrderField`) as GraphQLEnumType).getValues()) {
        for (const direction of ["ASC", "DESC"]) {
          await client.ask(
            `{ ${list.field}(${list.parents}first: 1, orderBy: { field: ${name}, direction: ${direction} }) { nodes { id } } }`,
          );
          sent.add(client.vendor.log[0]!.query.find(([parameter]) => parameter === "sorting")![1]);
        }
      }
      expect([...sent].sort()).toEqual([...listOf(list.type).query!.sorting!.values!].sort());
    },
  );

  const values: Record<string, string> = { ID: '"1"', String: '"a"', Int: "1", Boolean: "true", Date: '"2026-01-31"' };
  const companions: Record<string, string> = {
    missionResult: 'missionId: { eq: "1" }',
    activityUser: "activity: { eq: 1 }",
    activityClosed: "activity: { eq: 1 }",
    activityType: "activity: { eq: 1 }",
    nearTo: 'distance: { eq: "5" }',
    distance: 'nearTo: { eq: "51.5,0.1" }',
  };

  it.each(lists)("$field has all filters that the vendor documents, with every comparison offered", async ({ type, field, parents }) => {
    const query = listOf(type).query ?? {};
    const where = schema.getType(`${type}Where`) as GraphQLInputObjectType | undefined;
    const sent = new Set<string>();
    const ask = async (args: string) => {
      await client.ask(`{ ${field}(${parents}first: 1${args}) { nodes { id } } }`);
      for (const [parameter] of client.vendor.log[0]!.query) sent.add(parameter);
    };
    await ask("");
    for (const filter of Object.values(where?.getFields() ?? {}).filter((given) => given.name !== "and" && isVendors(given))) {
      const input = getNamedType(filter.type);
      if (!isInputObjectType(input)) throw new Error(`${filter.name} is no filter`);
      const companion = type === "CirrusOrder" ? 'missionIds: { eq: "1" }' : companions[filter.name];
      const beside = companions[filter.name] ? `, ${companion}` : "";
      for (const test of filter.name === "dynamicField" ? ['[{ id: "1", value: "a" }]'] : testsOf(input))
        await ask(`, where: { ${filter.name}: ${test}${beside} }`);
    }
    const singular = ["userid", "typeid", "statusid", "estimateid", "ownerid"].filter((name) => query[name] && sent.has(`${name}s`));
    const offered = [...sent, ...singular, ...(query.fulltext ? ["fulltext"] : [])];
    // One day is the span that begins and ends with it.
    const day = query.date && sent.has("startdate") ? ["date"] : [];
    expect([...new Set([...offered, ...day])].sort()).toEqual(Object.keys(query).sort());
  });

  /** Is this comparison the vendor's own, and not evaluated here? */
  function isVendors({ astNode }: GraphQLInputField): boolean {
    return factsOf(astNode).evaluated !== true;
  }

  function testsOf(input: GraphQLInputObjectType): string[] {
    return Object.values(input.getFields())
      .filter(isVendors)
      .flatMap(({ name, type }) => {
        const given = getNamedType(type);
        if (isListType(type)) return [`{ ${name}: ["1", "2"] }`];
        if (isEnumType(given)) return given.getValues().map((value) => `{ ${name}: ${value.name} }`);
        return [`{ ${name}: ${values[given.name]} }`];
      });
  }
});

describe("every relation", () => {
  const leading = lists.map((list) => ({ ...list, ...relationsOf(typeOf(list.type)) }));

  it.each(leading.filter(({ records }) => records.length > 0))(
    "of $type leads to records that exist",
    async ({ field, parents, records }) => {
      // What only the record itself could say is asked of its vendor; the short form inside the other record says who is meant.
      const both = records.map((name) => `short_${name}: ${name} { id } full_${name}: ${name} { id raw(field: "nothing") }`);
      const data = await client.ask<Record<string, { nodes: Record<string, unknown>[] }>>(
        `{ ${field}(${parents}first: 3) { nodes { ${both.join(" ")} } } }`,
      );
      for (const node of data[field]!.nodes)
        for (const name of records) expect([name, idsIn(node[`full_${name}`])]).toEqual([name, idsIn(node[`short_${name}`])]);
      expect(client.vendor.log.filter(({ refused }) => refused)).toEqual([]);
    },
  );

  it.each(leading.filter((list) => list.lists.length > 0))("of $type leads to lists that can be asked", async (list) => {
    const each = list.lists.map((name) => `${name}(first: 1) { totalCount nodes { id } }`);
    const data = await client.ask<Record<string, { nodes: Record<string, { totalCount: number; nodes: unknown[] }>[] }>>(
      `{ ${list.field}(${list.parents}first: 1) { nodes { ${each.join(" ")} } } }`,
    );
    const [node] = data[list.field]!.nodes;
    for (const name of list.lists) expect(node![name]!.nodes).toHaveLength(Math.min(1, node![name]!.totalCount));
    expect(client.vendor.log.filter(({ refused }) => refused)).toEqual([]);
  });

  function idsIn(value: unknown): unknown {
    return Array.isArray(value) ? value.map((one) => one?.id) : ((value as { id: string } | null)?.id ?? null);
  }
});

describe("every single read", () => {
  /** Ids of records that no list shows. */
  const ids: Record<string, string> = {
    CirrusAccountBudget: "budget",
    CirrusChallengeScore: "user",
    CirrusBankId: "1",
    CirrusServiceBankId: "1",
  };

  async function idOf(type: string): Promise<string> {
    const list = lists.find((one) => one.type === type);
    const from = { budget: lists.find((one) => one.type === "CirrusAccount")!, user: lists.find((one) => one.type === "CirrusUser")! };
    const root = list ?? from[ids[type] as keyof typeof from];
    if (!root) return ids[type]!;
    const data = await client.ask<Nodes>(`{ ${root.field}(${root.parents}first: 1) { nodes { id ${list ? "" : "vendorId"} } } }`);
    const [first] = data[root.field]!.nodes;
    if (list) return first!.id;
    return type === "CirrusAccountBudget" ? `${first!.vendorId}/2026/3` : first!.vendorId;
  }

  it.each(gets)("$field shows all that the record holds, in one call where there is one", async ({ type, field }) => {
    const id = await idOf(type);
    const data = await client.ask<Record<string, { id: string }>>(`{ ${field}(id: "${id}") { ${everything(typeOf(type))} } }`);
    expect(data[field]).not.toBeNull();
    const { show, list } = resources.get(type)!;
    // Where nothing gets one record, its list is read.
    expect([...new Set(client.vendor.log.map(({ operation }) => operation))]).toEqual([(show ?? list)!.id]);
    if (show) expect(client.vendor.log).toHaveLength(1);
    const again = await client.ask<{ node: { id: string } }>(`{ node(id: "${data[field]!.id}") { id } }`);
    expect(again.node.id).toBe(data[field]!.id);
  });
});

describe("the schema", () => {
  const fold = (name: string) => name.toLowerCase().replaceAll("_", "");
  /** Members that are left out on purpose, or stand elsewhere. */
  const signing = ["autostarttoken", "personalnumber"].flatMap((name) => [`BankId.${name}`, `ServiceBankId.${name}`]);
  const completion = ["BankIdCompletiondata.signature", "BankIdCompletiondataUser.personalnumber"];
  const passwords = ["ConsentSettingsEmail.password", "UserEmailSetting.password"];
  const exceptions = [
    ...["AccountContact.primary", "Contact.idnumber", ...signing, ...completion, ...completion.map((one) => `Service${one}`), ...passwords],
  ];

  it("has every documented member of every record, under its own name", () => {
    const missing = new Set<string>();
    const seen = new Set<string>();
    for (const { type, show, list } of resources.values())
      for (const operation of [show, list]) if (operation) check(contract.operations[operation.id]!.answer!.type!, typeOf(type));
    check("Setting", typeOf("CirrusSettings"));
    check("CurrentUser", typeOf("CirrusCurrentUser"));
    check("PhoneOption", typeOf("CirrusPhoneOptions"));
    expect([...missing].sort()).toEqual(exceptions.sort());

    function check(documented: string, shown: GraphQLObjectType): void {
      if (seen.has(`${documented} ${shown.name}`)) return;
      seen.add(`${documented} ${shown.name}`);
      for (const [name, member] of Object.entries(contract.types[documented]!)) {
        if (member.requestOnly) continue;
        const field = Object.values(shown.getFields()).find((one) => fold(one.name) === (name === "id" ? "vendorid" : fold(name)));
        if (!field) missing.add(`${documented}.${name}`);
        else if (contract.types[member.type]) {
          const inner = getNamedType(field.type);
          if (isObjectType(inner)) check(member.type, inner);
          else missing.add(`${documented}.${name} as an object`);
        }
      }
    }
  });
});
