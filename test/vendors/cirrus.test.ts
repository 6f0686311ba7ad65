import type { GraphQLObjectType } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type CirrusReadings, erpNumberField, projectCodeField } from "../../sandbox/cirrus/index.ts";
import { decodeId, encodeId } from "../../src/graph/ids.ts";
import { pageMask, recordMask } from "../../src/vendors/cirrus/mask.ts";
import { type Client, connect, resources, schema, world } from "./cirrus-sandbox.ts";

const organisations = world.organisations.filter(({ seen }) => seen.cirrus);
const contacts = world.organisations.flatMap((one) => one.contacts).filter(({ ids }) => ids.cirrus !== undefined);
const quoted = world.deals.filter(({ ids }) => ids.quote !== undefined);
const projects = world.projects.filter(({ seen }) => seen.cirrus);

let client: Client;
const others: Client[] = [];
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});

async function reading(readings: Partial<CirrusReadings>, token?: string): Promise<Client> {
  const other = await connect(readings, token);
  others.push(other);
  return other;
}

/** The vendor ids of a list's first hundred rows. */
async function idsOf(field: string, args: string, from = client): Promise<number[]> {
  const data = await from.ask<Record<string, { nodes: { vendorId: string }[] }>>(
    `{ ${field}(first: 100, ${args}) { nodes { vendorId } } }`,
  );
  return data[field]!.nodes.map(({ vendorId }) => Number(vendorId));
}

const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
const accountId = (key: string) => world.organisations.find((one) => one.key === key)!.seen.cirrus!.id;

describe("lists", () => {
  it("read no more than a page of the rows wanted, in a stated order", async () => {
    const { cirrusAccounts } = await client.ask<{ cirrusAccounts: { nodes: { name: string }[] } }>(
      "{ cirrusAccounts(first: 3) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage } } }",
    );
    expect(client.calls()).toEqual(["accounts.list page=1&per_page=3&active=2&sorting=name_asc"]);
    const names = organisations.map(({ seen }) => seen.cirrus!.name.toLowerCase()).sort((a, b) => (a < b ? -1 : 1));
    expect(cirrusAccounts.nodes.map(({ name }) => name.toLowerCase())).toEqual(names.slice(0, 3));
    expect(cirrusAccounts).toMatchObject({ totalCount: organisations.length, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  });

  it.each([
    ["cirrusAccounts", organisations.length],
    ["cirrusContacts", contacts.length],
    ["cirrusOrders", world.orders.length],
    ["cirrusQuotes", quoted.length],
    ["cirrusOpportunities", world.deals.length],
    ["cirrusProjects", projects.length],
    ["cirrusUsers", world.employees.length],
  ])("of %s hold every record, whatever its state", async (field, count) => {
    const data = await client.ask(`{ ${field} { totalCount } }`);
    expect(data).toEqual({ [field]: { totalCount: count } });
    expect(client.calls()).toHaveLength(1);
  });

  it("read several pages for a long span, and nothing twice", async () => {
    const ids = await idsOf("cirrusOrders", "");
    expect(client.calls().sort()).toEqual([
      "orders.list page=1&per_page=50&sorting=number_asc",
      "orders.list page=2&per_page=50&sorting=number_asc",
    ]);
    expect(ids).toEqual(sorted(world.orders.map(({ id }) => id)).slice(0, 100));
  });

  it("go on behind a cursor, and back before one", async () => {
    const page = (args: string) =>
      client.ask<{ cirrusProjects: { nodes: { vendorId: string }[]; pageInfo: Record<string, string> } }>(
        `{ cirrusProjects(${args}) { nodes { vendorId } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      );
    const all = sorted(projects.map(({ seen }) => seen.cirrus!.id)).map((id) => ({ vendorId: String(id) }));
    const first = await page("first: 5");
    const second = await page(`first: 5, after: "${first.cirrusProjects.pageInfo.endCursor}"`);
    expect(second.cirrusProjects.nodes).toEqual(all.slice(5, 10));
    expect(client.calls()).toEqual(["projects.list page=2&per_page=5&sorting=number_asc"]);
    const back = await page(`last: 3, before: "${second.cirrusProjects.pageInfo.startCursor}"`);
    expect(back.cirrusProjects.nodes).toEqual(all.slice(2, 5));
    expect(client.calls()).toHaveLength(1);
    const end = await page("last: 4");
    expect(end.cirrusProjects.nodes).toEqual(all.slice(-4));
    expect(end.cirrusProjects.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(client.calls()).toHaveLength(2);
  });

  it("are searched by what the vendor calls full text", async () => {
    const [{ domain, seen }] = organisations as [(typeof organisations)[number]];
    expect(await idsOf("cirrusAccounts", `search: "info@${domain}"`)).toContain(seen.cirrus!.id);
    expect(client.calls()).toEqual([`accounts.list page=1&per_page=50&active=2&fulltext=info@${domain}&sorting=name_asc`]);
  });

  it("cannot be sorted by two things at once", async () => {
    const { codes } = await client.run("{ cirrusAccounts(orderBy: [{ field: NAME }, { field: NUMBER }]) { totalCount } }");
    expect([codes, client.calls()]).toEqual([["BAD_USER_INPUT"], []]);
  });
});

describe("filters", () => {
  it("by text compare the whole value, or a part where the vendor has a wildcard", async () => {
    const { name, number } = organisations[4]!.seen.cirrus!;
    const holders = (fits: (name: string) => boolean) =>
      sorted(organisations.filter(({ seen }) => fits(seen.cirrus!.name.toLowerCase())).map(({ seen }) => seen.cirrus!.id));
    const lower = name.toLowerCase();
    const part = (from: number, to?: number) => JSON.stringify(name.slice(from, to));
    expect(sorted(await idsOf("cirrusAccounts", `where: { name: { eq: ${part(0)} } }`))).toEqual(holders((one) => one === lower));
    expect(sorted(await idsOf("cirrusAccounts", `where: { name: { startsWith: ${part(0, 3)} } }`))).toEqual(
      holders((one) => one.startsWith(lower.slice(0, 3))),
    );
    expect(sorted(await idsOf("cirrusAccounts", `where: { name: { contains: ${part(2, 5)} } }`))).toEqual(
      holders((one) => one.includes(lower.slice(2, 5))),
    );
    expect(sorted(await idsOf("cirrusAccounts", `where: { name: { endsWith: ${part(-4)} } }`))).toEqual(
      holders((one) => one.endsWith(lower.slice(-4))),
    );
    expect(client.vendor.log[0]!.query).toContainEqual(["name", `%${name.slice(-4)}`]);
    const same = organisations.filter(({ seen }) => seen.cirrus!.number === number).map(({ seen }) => seen.cirrus!.id);
    expect(sorted(await idsOf("cirrusAccounts", `where: { number: { eq: "${number}" } }`))).toEqual(sorted(same));
  });

  it("by activity narrow the list that otherwise holds all", async () => {
    const archived = organisations.filter((one) => one.archived).map(({ seen }) => seen.cirrus!.id);
    expect(archived.length).toBeGreaterThan(0);
    expect(sorted(await idsOf("cirrusAccounts", "where: { active: { eq: 0 } }"))).toEqual(sorted(archived));
    expect(client.vendor.log[0]!.query.filter(([name]) => name === "active")).toEqual([["active", "0"]]);
    expect((await idsOf("cirrusContacts", "where: { active: { eq: 0 } }")).length).toBeLessThan(contacts.length);
  });

  it("by id take the vendor's own, global ones, and several", async () => {
    const [a, b] = [...new Set(world.orders.map(({ organisation }) => organisation))];
    const orders = sorted(world.orders.filter(({ organisation }) => [a, b].includes(organisation)).map(({ id }) => id));
    const ids = [encodeId("CirrusAccount", String(accountId(a!))), accountId(b!)].map((id) => `"${id}"`);
    expect(sorted(await idsOf("cirrusOrders", `where: { accountId: { in: [${ids}] } }`))).toEqual(orders);
    expect(client.vendor.log[0]!.query).toContainEqual(["accountids", `${accountId(a!)},${accountId(b!)}`]);
    expect(await idsOf("cirrusOrders", "where: { accountId: { in: [] } }")).toEqual([]);
  });

  it("by days hold both ends", async () => {
    const day = world.orders[3]!.placed.slice(0, 10);
    const there = world.orders.filter(({ placed }) => placed.slice(0, 10) === day).map(({ id }) => id);
    expect(sorted(await idsOf("cirrusOrders", `where: { placeDate: { gte: "${day}", lte: "${day}" } }`))).toEqual(sorted(there));
    const { query } = client.vendor.log[0]!;
    expect([query.find(([name]) => name === "datespan_start"), query.find(([name]) => name === "datespan_end")]).toEqual([
      ["datespan_start", day],
      ["datespan_end", day],
    ]);
  });

  it("by custom fields go in pairs, as many as wanted", async () => {
    const found: number[] = [];
    for (const { accountNumber, seen } of organisations.slice(0, 8)) {
      const ids = await idsOf("cirrusAccounts", `where: { dynamicField: [{ id: "${erpNumberField}", value: "${accountNumber}" }] }`);
      expect([[], [seen.cirrus!.id]]).toContainEqual(ids);
      found.push(...ids);
    }
    expect(found.length).toBeGreaterThan(0);
    await idsOf(
      "cirrusProjects",
      `where: { dynamicField: [{ id: ${projectCodeField}, value: "a" }], and: [{ dynamicField: { id: "3", value: "b" } }] }`,
    );
    expect(client.calls()).toEqual([
      "projects.list page=1&per_page=50&dynamicfield_id=1&dynamicfield_val=a&dynamicfield_id=3&dynamicfield_val=b&sorting=number_asc",
    ]);
  });

  it("add up", async () => {
    const { name, number, id } = organisations[7]!.seen.cirrus!;
    const where = `{ number: { eq: "${number}" }, and: [{ name: { eq: ${JSON.stringify(name)} } }, { active: { eq: 1 } }] }`;
    expect(await idsOf("cirrusAccounts", `where: ${where}`)).toEqual([id]);
  });

  it.each([
    ["a percent sign, which nothing makes literal", 'name: { contains: "50%" }', "BAD_USER_INPUT"],
    ["an empty text, which the vendor would ignore", 'number: { eq: "" }', "BAD_USER_INPUT"],
    ["an id that is no number", 'userId: { eq: "x" }', "BAD_USER_INPUT"],
    ["the global id of another type", `userId: { eq: "${encodeId("CirrusAccount", "1")}" }`, "BAD_USER_INPUT"],
    ["a flag beyond 0 and 1", "active: { eq: 2 }", "BAD_USER_INPUT"],
    ["a filter without the one it depends on", "missionResult: { eq: 1 }", "BAD_USER_INPUT"],
    ["an activity's filter beside the wish for none", 'activity: { eq: 0 }, activityUser: { eq: "1" }', "BAD_USER_INPUT"],
    ["one filter in two ways", 'name: { startsWith: "A", endsWith: "B" }', "UNSUPPORTED_FILTER"],
    ["one filter twice", 'name: { eq: "A" }, and: [{ name: { eq: "B" } }]', "UNSUPPORTED_FILTER"],
  ])("refuse %s without a call", async (_what, where, code) => {
    const { codes } = await client.run(`{ cirrusAccounts(where: { ${where} }) { totalCount } }`);
    expect([codes, client.calls()]).toEqual([[code], []]);
  });
});

describe("single reads", () => {
  it("take the vendor's id and the global id, and tell a missing record from an error", async () => {
    const { id, name } = organisations[0]!.seen.cirrus!;
    const global = encodeId("CirrusAccount", String(id));
    expect(await client.ask(`{ cirrusAccount(id: "${id}") { id vendorId name } }`)).toEqual({
      cirrusAccount: { id: global, vendorId: String(id), name },
    });
    expect(client.calls()).toEqual([`accounts/${id}`]);
    expect(await client.ask(`{ node(id: "${global}") { ... on CirrusAccount { name } } }`)).toEqual({ node: { name } });
    expect(await client.ask('{ cirrusAccount(id: "999999999") { name } }')).toEqual({ cirrusAccount: null });
    expect((await client.run(`{ cirrusContact(id: "${global}") { name } }`)).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("refuse a word for an id: at some of their addresses other lists stand", async () => {
    const { codes } = await client.run('{ cirrusAccount(id: "accounttypes") { name } }');
    expect([codes, client.calls()]).toEqual([["BAD_USER_INPUT"], []]);
  });

  it("of several records are shared, and made once each or as the pages of the whole list, whichever is fewer", async () => {
    const cold = await reading({});
    const [a, b] = world.employees.map(({ ids }) => ids.cirrus);
    const question = `{ a: cirrusUser(id: ${a}) { email } b: cirrusUser(id: "${b}") { email } c: cirrusUser(id: "${a}") { title } }`;
    const data = await cold.ask(question);
    expect(cold.calls().sort()).toEqual([`users/${a}`, `users/${b}`].sort());
    // A list that was seen tells its length: these two stand on its only page.
    expect(world.employees.length).toBeLessThanOrEqual(50);
    await cold.ask("{ cirrusUsers(first: 1) { totalCount } }");
    expect(await cold.ask(question)).toEqual(data);
    expect(cold.calls()).toEqual([expect.stringMatching(/^users\.list page=1&/)]);
  });

  it("of projects read the list, because there is no other way", async () => {
    const { id, name } = projects.at(-1)!.seen.cirrus!;
    expect(await client.ask(`{ cirrusProject(id: "${id}") { name } missing: cirrusProject(id: "1") { name } }`)).toEqual({
      cirrusProject: { name },
      missing: null,
    });
    expect(client.calls()).toHaveLength(Math.ceil(projects.length / 50));
  });
});

describe("relations", () => {
  const order = world.orders.find((one) => one.deal !== undefined)!;

  it("to a single record cost nothing while the short form says enough", async () => {
    const deal = world.deals.find(({ key }) => key === order.deal)!;
    const data = await client.ask(
      `{ cirrusOrder(id: "${order.id}") { account { id name number coordinates { latitude } } user { email } contact { surname } opportunity { title account { name } user { vendorId } } } }`,
    );
    const { id, name, number } = world.organisations.find(({ key }) => key === order.organisation)!.seen.cirrus!;
    expect(data).toMatchObject({
      cirrusOrder: {
        account: { id: encodeId("CirrusAccount", String(id)), name, number, coordinates: { latitude: expect.any(String) } },
        opportunity: { title: deal.name },
      },
    });
    expect(client.calls()).toEqual([`orders/${order.id}`]);
  });

  it("cost one call for each distinct record when more is asked, or the pages of the whole list, whichever is fewer", async () => {
    const cold = await reading({});
    const question = "{ cirrusOrders(first: 12, orderBy: { field: ACCOUNT_ID }) { nodes { account { vendorId vatNo } } } }";
    const { cirrusOrders } = await cold.ask<{ cirrusOrders: { nodes: { account: { vendorId: string; vatNo: string } }[] } }>(question);
    const accounts = new Set(cirrusOrders.nodes.map(({ account }) => account.vendorId));
    expect(accounts.size).toBeLessThan(12);
    const [list, ...singles] = cold.calls();
    expect(list).toMatch(/^orders\.list page=1&/);
    expect(singles.sort()).toEqual([...accounts].map((id) => `accounts/${id}`).sort());
    const vat = new Map(organisations.map(({ seen }) => [String(seen.cirrus!.id), seen.cirrus!.vat]));
    for (const { account } of cirrusOrders.nodes) expect(account.vatNo).toBe(vat.get(account.vendorId));
    await cold.ask("{ cirrusAccounts(first: 1) { totalCount } }");
    const pages = Math.ceil(organisations.length / 50);
    expect(pages).toBeLessThan(accounts.size);
    expect(await cold.ask(question)).toEqual({ cirrusOrders });
    const known = cold.calls().slice(1);
    expect(known).toHaveLength(pages);
    for (const call of known) expect(call).toMatch(/^accounts\.list /);
  });

  it("come with an account: its contacts in the short form, which knows who comes first", async () => {
    const { seen, contacts: people } = organisations.find((one) => one.contacts.filter(({ ids }) => ids.cirrus).length > 1)!;
    const known = people.filter(({ ids }) => ids.cirrus);
    const { cirrusAccount } = await client.ask<{ cirrusAccount: { contacts: unknown[] } }>(
      `{ cirrusAccount(id: "${seen.cirrus!.id}") { contacts { vendorId surname phone primaryContact } followers { email } } }`,
    );
    expect(cirrusAccount.contacts).toEqual(
      known
        .toSorted((a, b) => a.ids.cirrus! - b.ids.cirrus!)
        .map((one) => ({
          vendorId: String(one.ids.cirrus),
          surname: one.lastName,
          phone: one.phone,
          primaryContact: Number(one === known[0]),
        })),
    );
    expect(client.calls()).toHaveLength(1);
    await client.ask(`{ cirrusAccount(id: "${seen.cirrus!.id}") { contacts { officePhone } } }`);
    expect(client.calls()).toHaveLength(1 + known.length);
  });

  it("lead from the rows of an order to the order itself", async () => {
    const { cirrusOrder } = await client.ask<{ cirrusOrder: { price: string; rows: Record<string, unknown>[] } }>(
      `{ cirrusOrder(id: "${order.id}") { price rows { vendorId quantityOrdered price totalPrice article { name } order { alternateId } } } }`,
    );
    expect(cirrusOrder.rows).toEqual(
      order.rows.map(({ id, name, quantity, price }) => ({
        vendorId: String(id),
        quantityOrdered: String(quantity),
        price: String(Number(price)),
        totalPrice: String(Math.round(quantity * Number(price) * 100) / 100),
        article: { name },
        order: { alternateId: order.alternateId },
      })),
    );
    expect(client.calls()).toEqual([`orders/${order.id}`]);
  });

  it("backwards are read together for several parents where the vendor takes several", async () => {
    const keys = [...new Set(world.orders.map(({ organisation }) => organisation))].slice(0, 3);
    const ids = keys.map(accountId);
    const { nodes } = await client.ask<{ nodes: { orders: { totalCount: number; nodes: { vendorId: string }[] } }[] }>(
      `{ nodes(ids: [${ids.map((id) => `"${encodeId("CirrusAccount", String(id))}"`)}]) { ... on CirrusAccount { orders(first: 2) { totalCount nodes { vendorId } } quotes { nodes { vendorId } } } } }`,
    );
    for (const [i, key] of keys.entries()) {
      const own = sorted(world.orders.filter(({ organisation }) => organisation === key).map(({ id }) => id));
      expect(nodes[i]!.orders).toEqual({ totalCount: own.length, nodes: own.slice(0, 2).map((id) => ({ vendorId: String(id) })) });
    }
    const [orders] = client.calls().filter((call) => call.startsWith("orders.list"));
    expect(orders).toContain(`accountids=${ids}&sorting=number_asc`);
    expect(client.calls().filter((call) => call.startsWith("quotes.list"))).toHaveLength(1);
  });

  it("backwards cost a call for each parent where the vendor takes one at a time", async () => {
    const ids = organisations.slice(0, 3).map(({ seen }) => seen.cirrus!.id);
    const { nodes } = await client.ask<{ nodes: { opportunities: unknown; projects: { totalCount: number } }[] }>(
      `{ nodes(ids: [${ids.map((id) => `"${encodeId("CirrusAccount", String(id))}"`)}]) { ... on CirrusAccount { opportunities { totalCount } projects { totalCount } } } }`,
    );
    for (const [i, { key }] of organisations.slice(0, 3).entries()) {
      const count = (list: readonly { organisation: string }[]) => list.filter(({ organisation }) => organisation === key).length;
      expect(nodes[i]).toEqual({ opportunities: { totalCount: count(world.deals) }, projects: { totalCount: count(projects) } });
    }
    const listed = client.calls().filter((call) => /^(opportunities|projects)\.list/.test(call));
    expect(listed.map((call) => /accountid=(\d+)/.exec(call)![1]).sort()).toEqual([...ids, ...ids].map(String).sort());
  });

  it("backwards from one parent are paged by the vendor, and narrowed further", async () => {
    const [key] = [...new Set(world.orders.map(({ organisation }) => organisation))];
    const id = accountId(key!);
    await client.ask(
      `{ cirrusAccount(id: "${id}") { orders(first: 1, where: { placeDate: { gte: "2020-01-01" } }) { nodes { price } } } }`,
    );
    expect(client.calls()[1]).toBe(`orders.list page=1&per_page=1&accountids=${id}&datespan_start=2020-01-01&sorting=number_asc`);
    const { codes } = await client.run(`{ cirrusAccount(id: "${id}") { orders(where: { accountId: { eq: 1 } }) { totalCount } } }`);
    expect(codes).toEqual(["UNSUPPORTED_FILTER"]);
  });

  it("backwards exist for contacts, opportunities, orders and users too", async () => {
    const [user] = world.employees;
    const deal = world.deals.find((one) => one.ids.quote !== undefined && one.contact !== undefined && one.owner === user!.key)!;
    const contact = contacts.find(({ key }) => key === deal.contact)?.ids.cirrus ?? contacts[0]!.ids.cirrus;
    const data = await client.ask<Record<string, Record<string, { totalCount: number }>>>(`{
      cirrusUser(id: "${user!.ids.cirrus}") { accounts { totalCount } opportunities { totalCount } orders { totalCount } quotes { totalCount } }
      cirrusContact(id: "${contact}") { orders { totalCount } opportunities { totalCount } quotes { totalCount } }
      cirrusOpportunity(id: "${deal.ids.opportunity}") { orders { totalCount } quotes { nodes { vendorId } } }
    }`);
    expect(data.cirrusUser!.opportunities!.totalCount).toBe(world.deals.filter(({ owner }) => owner === user!.key).length);
    expect(data.cirrusOpportunity).toEqual({
      orders: { totalCount: world.orders.filter((one) => one.deal === deal.key).length },
      quotes: { nodes: [{ vendorId: String(deal.ids.quote) }] },
    });
    expect(client.calls()).toHaveLength(3 + 4 + 3 + 2);
  });

  it("to the quotes of orders are asked for one by one, because a quote does not name its order", async () => {
    const some = world.orders.filter((one) => quoted.some(({ key }) => key === one.deal)).slice(0, 2);
    const { nodes } = await client.ask<{ nodes: { quotes: { nodes: { opportunity: { vendorId: string } }[] } }[] }>(
      `{ nodes(ids: [${some.map(({ id }) => `"${encodeId("CirrusOrder", String(id))}"`)}]) { ... on CirrusOrder { quotes { nodes { opportunity { vendorId } } } } } }`,
    );
    for (const [i, { deal }] of some.entries()) {
      const { ids } = world.deals.find(({ key }) => key === deal)!;
      expect(nodes[i]!.quotes.nodes).toEqual([{ opportunity: { vendorId: String(ids.opportunity) } }]);
    }
    expect(client.calls().filter((call) => call.startsWith("quotes.list"))).toHaveLength(2);
  });
});

describe("values", () => {
  it("keep the vendor's digits, its codes and what it calls by several names", async () => {
    const deal = quoted[0]!;
    const { cirrusQuote } = await client.ask<{ cirrusQuote: Record<string, unknown> }>(
      `{ cirrusQuote(id: "${deal.ids.quote}") { price placeDate status { metaType metaTypeCode } tsCreated opportunity { estimatedEndDate } } }`,
    );
    const meta = { open: "active", won: "order", lost: "denied" }[deal.state];
    expect(cirrusQuote).toMatchObject({ price: String(Number(deal.value)), placeDate: deal.created.slice(0, 10) });
    expect(cirrusQuote.status).toEqual({ metaType: meta, metaTypeCode: meta.toUpperCase() });
    const { cirrusOpportunity } = await client.ask<{ cirrusOpportunity: Record<string, unknown> }>(
      `{ cirrusOpportunity(id: "${deal.ids.opportunity}") { regDate type { validStatuses { name } } businessArea { opportunity { title } } } }`,
    );
    expect(Date.parse(String(cirrusOpportunity.regDate))).toBe(Math.floor(Date.parse(deal.created) / 1000) * 1000);
    expect(cirrusOpportunity.businessArea).toEqual({ opportunity: { title: deal.name } });
    expect(cirrusOpportunity.type).toMatchObject({ validStatuses: [{ name: expect.any(String) }] });
    expect(client.calls()).toEqual([`opportunities/${deal.ids.opportunity}`]);
  });

  it("never hold a personal number, not even in the raw record", async () => {
    expect((schema.getType("CirrusContact") as GraphQLObjectType).getFields().idNumber).toBeUndefined();
    const id = contacts[0]!.ids.cirrus;
    expect(await client.ask(`{ cirrusContact(id: "${id}") { raw(field: "idnumber") officePhone: raw(field: "officephone") } }`)).toEqual({
      cirrusContact: { raw: null, officePhone: contacts[0]!.phone },
    });
  });
});

describe("open readings of the documentation", () => {
  it.each<[string, Partial<CirrusReadings>]>([
    ["a page that stands bare", { envelope: "object" }],
    ["a page that is the only item of an array", { envelope: "array" }],
    ["a sorting that may be missing", { missingSorting: "default" }],
    ["pages that are cut in silence", { perPageOverMax: "clamp" }],
    ["absent references of nulls", { absentReference: "hollow" }],
  ])("are both understood: %s", async (_what, readings) => {
    const other = await reading(readings);
    const own = world.orders[0]!;
    expect((await idsOf("cirrusOrders", "", other)).slice(0, 2)).toEqual(sorted(world.orders.map(({ id }) => id)).slice(0, 2));
    expect(await other.ask(`{ cirrusOrder(id: "${own.id}") { referenceCode user2 { name } } cirrusAccounts { totalCount } }`)).toEqual({
      cirrusOrder: { referenceCode: own.referenceCode, user2: null },
      cirrusAccounts: { totalCount: organisations.length },
    });
  });
});

describe("failures", () => {
  it("say that a token is wrong", async () => {
    const other = await reading({}, "wrong");
    const { data, codes, message } = await other.run("{ cirrusAccounts { totalCount } }");
    expect([data, codes]).toEqual([{ cirrusAccounts: null }, ["UPSTREAM_AUTH"]]);
    expect(message).not.toContain("wrong");
  });

  it("leave the other fields alone", async () => {
    client.vendor.faults.add({ kind: "error", status: 422, times: 1, on: "/users" });
    const { data, codes } = await client.run("{ cirrusUsers { totalCount } cirrusProjects { totalCount } }");
    client.vendor.faults.clear();
    expect([data, codes]).toEqual([{ cirrusUsers: null, cirrusProjects: { totalCount: projects.length } }, ["UPSTREAM_REFUSED"]]);
  });
});

describe("field masks", () => {
  const orders = resources.get("CirrusOrder")!;

  it("name what is asked for, spelled as the vendor does, and always the id", () => {
    expect(recordMask(resources.get("CirrusAccount")!, new Set(["altname", "vatno", "socialmediafb"]))).toBe(
      "id,alt_name,vatno,socialmedia_fb",
    );
    expect(recordMask(orders, new Set())).toBe("id");
    expect(pageMask(orders, new Set(["id", "rows"]))).toBe("page,pages,per_page,total,items{id,rows}");
  });

  it("are left out when everything is wanted, or something whose spelling is not known", () => {
    expect(recordMask(orders, undefined)).toBeUndefined();
    expect(pageMask(orders, new Set(["price", "newmember"]))).toBeUndefined();
  });

  it("are understood by the vendor and leave the price lists behind", async () => {
    const get = async (mask: string | undefined) => {
      const headers = { "x-token": client.vendor.credentials.token, ...(mask && { "x-fields": mask }) };
      const answer = await fetch(`${client.vendor.url}/orders?per_page=50&sorting=number_asc`, { headers });
      return { status: answer.status, text: await answer.text() };
    };
    const [small, whole] = [await get(pageMask(orders, new Set(["price", "account"]))), await get(undefined)];
    const [page] = JSON.parse(small.text);
    expect(small.status).toBe(200);
    expect([page.total, Object.keys(page.items[0])]).toEqual([world.orders.length, ["id", "price", "account"]]);
    expect(small.text.length * 50).toBeLessThan(whole.text.length);
  });
});

describe("the schema", () => {
  it("describes every type, and every id it gives can be given back", async () => {
    const bare = Object.values(schema.getTypeMap()).filter(
      (type) => type.name.startsWith("Cirrus") && !type.name.endsWith("OrderField") && !type.description && !type.name.endsWith("MetaType"),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
    const { cirrusUsers } = await client.ask<{ cirrusUsers: { nodes: { id: string; vendorId: string }[] } }>(
      "{ cirrusUsers(first: 1) { nodes { id vendorId } } }",
    );
    const [one] = cirrusUsers.nodes;
    expect(decodeId(one!.id)).toEqual({ type: "CirrusUser", vendorId: one!.vendorId });
  });
});
