import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { everything } from "./cirrus-fields.ts";
import { type Client, connect, schema, world } from "./cirrus-sandbox.ts";

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());

const organisations = world.organisations.filter(({ seen }) => seen.cirrus);
const [first, second] = organisations.map(({ seen }) => seen.cirrus!.id);
const order = world.orders[0]!.id;
const user = world.employees[0]!.ids.cirrus;
const year = Number(world.asOf.slice(0, 4));
const both = (type: string, ...ids: (number | undefined)[]) => `nodes(ids: [${ids.map((id) => `"${encodeId(type, String(id))}"`)}])`;

interface Row {
  id: string;
  vendorId: string;
  [field: string]: unknown;
}
type Rows = { nodes: Row[]; totalCount: number };

/** The answer to one root field, whatever its shape. */
async function answer<Data>(question: string): Promise<Data> {
  return Object.values(await client.ask<Record<string, Data>>(`{ ${question} }`))[0]!;
}

describe("lookup records", () => {
  it("come with the record that names them, as far as it shows them", async () => {
    const short =
      "status { name } type { name } deliveryTerm { name } deliveryType { name } paymentTerm { name } priceList { name strict }";
    const shown = await answer<Record<string, { name: string }>>(`cirrusOrder(id: ${order}) { ${short} }`);
    expect(client.calls()).toEqual([`orders/${order}`]);
    expect(Object.values(shown).every(({ name }) => name.length > 0)).toBe(true);
    const longer = await answer<{ status: { step: number } }>(`cirrusOrder(id: ${order}) { status { vendorId name step } }`);
    expect(client.calls()).toEqual([`orders/${order}`, expect.stringMatching(/^orderstatus\/\d$/)]);
    expect(longer.status.step).toEqual(expect.any(Number));
  });

  it("of lists without pages are read once, whole", async () => {
    const found = await answer<Row[]>(`${both("CirrusAccount", first, second)} { ... on CirrusAccount { type { name typeIsCustomer } } }`);
    expect(found.map(({ type }) => type)).toEqual([
      { name: expect.any(String), typeIsCustomer: expect.any(Number) },
      { name: expect.any(String), typeIsCustomer: expect.any(Number) },
    ]);
    expect(client.calls().filter((call) => !call.startsWith("accounts/") || call === "accounts/accounttypes")).toEqual([
      "accounts/accounttypes",
    ]);
  });

  it("of lists without pages are paged here, and tell their number", async () => {
    const all = await answer<Rows>("cirrusArticleBrands(first: 100) { totalCount nodes { vendorId } }");
    expect(all.totalCount).toBe(all.nodes.length);
    const page = await answer<Rows & { pageInfo: { endCursor: string; hasNextPage: boolean } }>(
      "cirrusArticleBrands(first: 2) { nodes { vendorId } pageInfo { endCursor hasNextPage } }",
    );
    expect([page.nodes, page.pageInfo.hasNextPage]).toEqual([all.nodes.slice(0, 2), true]);
    const next = await answer<Rows>(`cirrusArticleBrands(first: 3, after: "${page.pageInfo.endCursor}") { nodes { vendorId } }`);
    expect(next.nodes).toEqual(all.nodes.slice(2, 5));
    const last = await answer<Rows>("cirrusArticleBrands(last: 2) { nodes { vendorId } }");
    expect(last.nodes).toEqual(all.nodes.slice(-2));
    expect(client.vendor.log.map(({ path, query }) => [path, query])).toEqual([["/articles/brands", []]]);
  });

  it("name the department above, whichever way they came", async () => {
    const departments = await answer<Rows>(
      "cirrusDepartments(first: 50) { nodes { vendorId name parentDepartment { name } parent { name } } }",
    );
    const below = departments.nodes.filter(({ parent }) => parent);
    expect(below.length).toBeGreaterThan(0);
    for (const one of below) expect(one.parentDepartment).toEqual(one.parent);
    const users = await answer<Rows>("cirrusUsers(first: 10) { nodes { departments { name parentDepartment { name } } } }");
    expect(users.nodes.some(({ departments: own }) => (own as Row[]).some(({ parentDepartment }) => parentDepartment))).toBe(true);
  });
});

describe("reverse lists", () => {
  it("are read together where the vendor takes several", async () => {
    const users = world.employees.slice(0, 3).map(({ ids }) => ids.cirrus);
    const found = await answer<{ activities: Rows; budgets: Rows }[]>(
      `${both("CirrusUser", ...users)} { ... on CirrusUser { activities { nodes { userId } } budgets { totalCount nodes { userId } } } }`,
    );
    for (const [i, id] of users.entries()) {
      expect(found[i]!.budgets.nodes.every(({ userId }) => userId === String(id))).toBe(true);
      expect(found[i]!.activities.nodes.every(({ userId }) => userId === String(id))).toBe(true);
      expect(found[i]!.budgets.totalCount).toBe(12);
    }
    const lists = client.calls().filter((call) => call.includes("userids"));
    expect(lists).toEqual([
      expect.stringMatching(`^activities.list .*userids=${users}`),
      expect.stringMatching(`^userbudgets.list .*userids=${users}`),
    ]);
  });

  it("cost a call for each parent where it takes one", async () => {
    const found = await answer<{ activities: Rows }[]>(
      `${both("CirrusAccount", first, second)} { ... on CirrusAccount { activities { nodes { accountId } } } }`,
    );
    for (const [i, id] of [first, second].entries())
      expect(found[i]!.activities.nodes.every(({ accountId }) => accountId === String(id))).toBe(true);
    const lists = client.calls().filter((call) => call.startsWith("activities.list"));
    expect(lists.map((call) => /accountid=(\d+)/.exec(call)![1]).sort()).toEqual([first, second].map(String).sort());
  });

  it("below one record are found at its address", async () => {
    const mission = await answer<{ connections: Rows; activities: Rows; progress: Rows }>(
      "cirrusMission(id: 1) { connections { nodes { vendorId type mission { vendorId } } } activities { nodes { activity { vendorId } } } progress { nodes { accountName } } }",
    );
    expect(mission.connections.nodes.map(({ type }) => type).sort()).toEqual(["account", "activity", "article", "order", "user"]);
    for (const { mission: own } of mission.connections.nodes) expect(own).toEqual({ vendorId: "1" });
    expect(client.calls().sort()).toEqual([
      "missionconnections.list page=1&per_page=25",
      "missionconnections.listactivities page=1&per_page=25&sorting=number_asc",
      "missionprogress.list page=1&per_page=25",
      "missions/1",
    ]);
  });

  it("of a mission's progress are counted by the vendor, in a call for each mission", async () => {
    const missions = await answer<({ progressTotals: object; progress: Rows } | null)[]>(
      `${both("CirrusMission", 1, 2)} { ... on CirrusMission { progressTotals { totalActive totalCompleted } progress { nodes { completed } } } }`,
    );
    for (const mission of missions) {
      const completed = mission!.progress.nodes.map((row) => row.completed);
      const count = (is: boolean) => completed.filter((one) => one === is).length;
      expect(mission!.progressTotals).toEqual({ totalActive: count(false), totalCompleted: count(true) });
    }
    expect(client.vendor.log.filter(({ query }) => query.join() === "page,1,per_page,1").map(({ path }) => path)).toEqual([
      "/missions/1/progress",
      "/missions/2/progress",
    ]);
  });

  it("take the narrower address when a filter says what stands in it", async () => {
    const found = await answer<Rows>('cirrusMissionTargets(missionId: 1, where: { type: { eq: "account" } }) { nodes { id type } }');
    expect(found.nodes.map(({ type }) => type)).toEqual(["account"]);
    expect(client.vendor.log.map(({ path }) => path)).toEqual(["/missions/1/connections/account"]);
    const again = await answer<Row>(`cirrusMissionTarget(id: "${found.nodes[0]!.id}") { id type }`);
    expect(again).toEqual(found.nodes[0]);
    await answer(`cirrusUserBudgets(first: 1, where: { userId: { eq: ${user} }, yearFrom: { eq: ${year} } }) { nodes { year } }`);
    expect(client.vendor.log.map(({ path, query }) => [path, query.map((pair) => pair.join("="))])).toEqual([
      [`/users/${user}/budgets`, ["page=1", "per_page=1", `year_from=${year}`]],
    ]);
  });

  it("hold what a record has in its custom fields, and lead back to it", async () => {
    const account = await answer<{ fieldValues: Rows }>(
      `cirrusAccount(id: ${first}) { fieldValues { nodes { name value resourceTypeCode definition { group } resource { ... on CirrusAccount { vendorId } } } } }`,
    );
    const [value] = account.fieldValues.nodes;
    expect(value).toMatchObject({ resourceTypeCode: "ACCOUNT", definition: { group: "account" }, resource: { vendorId: String(first) } });
    const [call] = client.calls().filter((one) => one.startsWith("fieldvalues"));
    expect(call).toBe(`fieldvalues.list page=1&per_page=25&resourceid=${first}&resourcetype=account&sorting=sorting_asc`);
  });
});

describe("references", () => {
  it("by a list of ids cost a call for each record, and none for the ids alone", async () => {
    const files = await answer<Rows>("cirrusFiles(first: 12) { nodes { vendorId connectedAccounts { vendorId } connectedAccountIds } }");
    expect(client.calls()).toHaveLength(1);
    for (const { connectedAccounts, connectedAccountIds } of files.nodes)
      expect(connectedAccountIds).toEqual((connectedAccounts as Row[]).map(({ vendorId }) => vendorId));
    const file = files.nodes.find(({ connectedAccounts }) => (connectedAccounts as Row[]).length > 0)!;
    const named = await answer<Row>(`cirrusFile(id: ${file.vendorId}) { connectedAccounts { vendorId name } }`);
    const [account] = named.connectedAccounts as [Row];
    expect(client.calls()).toEqual([`files/${file.vendorId}`, `accounts/${account.vendorId}`]);
    const back = await answer<{ files: Rows }>(`cirrusProject(id: 0) { files { totalCount } }`);
    expect(back).toBeNull();
  });

  it("by kind and id lead to records of any type", async () => {
    const quote = world.deals.find(({ ids }) => ids.quote !== undefined)!.ids.quote;
    const found = await answer<{ relations: Rows }>(
      `cirrusQuote(id: ${quote}) { relations { nodes { type typeCode otherId other { __typename ... on CirrusAccount { vendorId } ... on CirrusUser { vendorId } } } } }`,
    );
    const types = {
      account: "CirrusAccount",
      opportunity: "CirrusOpportunity",
      contact: "CirrusContact",
      user: "CirrusUser",
      order: "CirrusOrder",
    };
    expect(found.relations.nodes.length).toBeGreaterThan(2);
    for (const { type, typeCode, otherId, other } of found.relations.nodes) {
      expect(typeCode).toBe(String(type).toUpperCase());
      expect(other).toMatchObject({ __typename: types[type as keyof typeof types] });
      if (type === "account" || type === "user") expect(other).toMatchObject({ vendorId: otherId });
    }
  });

  it("to files are followed backwards", async () => {
    const files = await answer<Rows>("cirrusFiles(first: 12) { nodes { vendorId connectedMissions { vendorId } } }");
    const file = files.nodes.find(({ connectedMissions }) => (connectedMissions as Row[]).length > 0)!;
    const [mission] = file.connectedMissions as [Row];
    const back = await answer<{ files: Rows }>(`cirrusMission(id: ${mission.vendorId}) { files { nodes { vendorId } } }`);
    expect(back.files.nodes.map(({ vendorId }) => vendorId)).toContain(file.vendorId);
    expect(client.calls()).toEqual([`missions/${mission.vendorId}`, `files.list page=1&per_page=25&missionid=${mission.vendorId}`]);
  });

  it("to the budget of a month are asked for by year and month", async () => {
    const found = await answer<Row>(
      `cirrusAccount(id: ${first}) { budget(year: ${year}, month: 3) { id vendorId accountId budget account { name } } }`,
    );
    expect(found.budget).toMatchObject({ vendorId: `${year}/3`, accountId: String(first), budget: expect.any(Number) });
    expect(client.vendor.log.map(({ path }) => path)).toEqual([`/accounts/${first}`, `/accounts/${first}/budgets/${year}/3`]);
    const { id } = found.budget as Row;
    expect(await answer<Row>(`node(id: "${id}") { ... on CirrusAccountBudget { accountId month } }`)).toEqual({
      accountId: String(first),
      month: 3,
    });
    const missing = await answer<Row>(`cirrusUser(id: ${user}) { budget(year: 1999, month: 1) { budget } }`);
    expect(missing.budget).toBeNull();
  });
});

describe("single answers", () => {
  const typeOf = (name: string) => schema.getType(name) as Parameters<typeof everything>[0];

  it.each([
    ["cirrusSettings", "CirrusSettings", "settings"],
    ["cirrusCurrentUser", "CirrusCurrentUser", "users/me"],
    ["cirrusPhoneOptions", "CirrusPhoneOptions", "services/phones/options"],
  ])("%s shows all that it holds, in one call", async (field, type, path) => {
    const shown = await answer<Record<string, unknown>>(`${field} { ${everything(typeOf(type))} }`);
    expect(client.calls()).toEqual([path]);
    expect(Object.values(shown).filter((value) => value !== null).length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toContain("password");
  });

  it("of phones are those of one model where that is asked for", async () => {
    await answer('cirrusPhoneOptions(modelId: "3") { colours { name } sizes { vendorId } }');
    expect(client.calls()).toEqual(["phoneoptions.list modelid=3"]);
  });

  it("of signatures hold no personal number, not even in the raw record", async () => {
    const raw = 'raw(field: "completiondata") personalnumber: raw(field: "personalnumber") token: raw(field: "autostarttoken") message';
    for (const field of ["cirrusBankId", "cirrusServiceBankId"]) {
      const shown = await answer<Row>(`${field}(id: 1) { ${raw} }`);
      expect(shown).toMatchObject({ personalnumber: null, token: null, message: expect.any(String) });
      expect(Object.keys((shown.raw as { user: object }).user)).toEqual(["name", "givenname", "surname"]);
      expect(Object.keys(shown.raw as object)).not.toContain("signature");
    }
  });
});

describe("what cannot be asked", () => {
  it.each([
    ["an id that lacks a part", 'cirrusUserBudget(id: "7/2026") { budget }'],
    ["an id whose parts are no numbers", 'cirrusContractObject(id: "a/b") { location }'],
    ["a kind of record that is no word", 'cirrusMissionTarget(id: "1/../2") { type }'],
    ["a record that only its parent lists", `node(id: "${encodeId("CirrusFieldValue", `account/${first}/2`)}") { id }`],
  ])("%s is refused without a call", async (_what, question) => {
    const { codes } = await client.run(`{ ${question} }`);
    expect([codes, client.calls()]).toEqual([["BAD_USER_INPUT"], []]);
  });
});
