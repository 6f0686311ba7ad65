import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCirrus } from "../../../sandbox/cirrus/index.ts";
import { tableOf } from "../../../sandbox/cirrus/shapes.ts";
import { startItm } from "../../../sandbox/itm/index.ts";
import { loadContract } from "../../../sandbox/kit/contract.ts";
import { startProjector } from "../../../sandbox/projector/index.ts";
import { makeWorld } from "../../../sandbox/world/world.ts";
import { documentedWrites, localised } from "./samples.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely here
type Json = any;

const world = makeWorld({ scale: 0.05 });
const clock = { now: () => Date.parse("2026-05-01T12:00:00.000Z"), sleep: async () => undefined };
const quota: [] = [];

describe("cirrus", () => {
  const contract = loadContract("cirrus");
  const documented = documentedWrites("cirrus");
  let vendor: Awaited<ReturnType<typeof startCirrus>>;
  beforeAll(async () => {
    vendor = await startCirrus({ world, clock, quota });
  });
  afterAll(() => vendor.close());

  const find = (type: string) => (vendor.truth.tables().includes(tableOf(type)) ? vendor.truth.rows(tableOf(type))[0]?.id : undefined);
  async function call(method: string, path: string, body?: unknown, from = vendor): Promise<{ status: number; body: Json }> {
    const headers = { "X-Token": from.credentials.token, "content-type": "application/json" };
    const response = await fetch(`${from.url}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    return { status: response.status, body: await response.json() };
  }

  const crud = Object.entries(contract.operations).filter(([id, { body }]) => /\.(create|update)$/.test(id) && body?.type);
  // Their path names no row of the same table, or their answer is no record.
  const others = new Set([
    "fieldvalues.update",
    "currentuser.update",
    "settings.update",
    "challenges.create",
    "bankid.create",
    "servicesbankid.create",
  ]);

  test.each(crud.filter(([id]) => !others.has(id)))("%s is accepted, and read back as it was answered", async (id, operation) => {
    const resource = id.split(".")[0]!;
    const get = contract.operations[`${resource}.get`];
    const type = (get ?? contract.operations[`${resource}.list`])!.answer!.type!;
    const given = localised(contract, operation, documented[id]!.requests[0], find) as Json;
    if (id === "departments.create") given.id = 4711;
    const path = operation.path.replace("{id}", String(find(type)));
    const { status, body } = await call(operation.method, path, given);
    expect([id, status, body.errors]).toEqual([id, 200, undefined]);
    if (get) expect((await call("GET", get.path.replace("{id}", String(body.id ?? find(type))))).body).toEqual(body);
  });

  test("a body that does not fit is refused by member, and eight members are required of an opportunity", async () => {
    const id = find("Opportunity");
    const { status, body } = await call("PUT", `/opportunities/${id}`, { title: "New title", bogus: 1 });
    expect(status).toBe(400);
    const required = ["accountid", "contactid", "description", "userid", "statusid", "estimatedenddate", "typeid"];
    expect(Object.keys(body.errors).sort()).toEqual([...required, "bogus"].sort());
    expect((await call("PUT", "/opportunities/999999999", {})).status).toBe(400);
    expect((await call("PUT", "/accounts/999999999", {})).status).toBe(404);
  });

  test("a new account is empty but for what was sent, is listed, and is the parent of its contact", async () => {
    const [typeid, userid] = [find("AccountType"), find("User")];
    const account = (await call("POST", "/accounts", { name: "Nordlicht AB", typeid, userid, tags: [{ id: 1 }] })).body;
    expect(account).toMatchObject({
      name: "Nordlicht AB",
      alt_name: "",
      contacts: [],
      followers: [],
      type: { id: typeid },
      user: { id: userid },
    });
    const contact = (await call("POST", "/contacts", { name: "Ann", surname: "Lee", accountid: account.id })).body;
    const read = (await call("GET", `/accounts/${account.id}`)).body;
    expect(read.contacts.map((one: Json) => one.id)).toEqual([contact.id]);
    const listed = (await call("GET", "/accounts?sorting=name_asc&name=Nordlicht%25")).body;
    expect([listed].flat()[0].items.map((one: Json) => one.id)).toEqual([account.id]);
  });

  test("following twice is following once, and unfollowing ends it", async () => {
    const account = vendor.truth.rows("Account")[0]!;
    const user = vendor.truth.rows("User").at(-1)!.id;
    const followers = async () =>
      (await call("GET", `/accounts/${account.id}`)).body.followers.filter((one: Json) => one.id === user).length;
    for (const _ of [1, 2]) await call("POST", "/accounts/follow", { key: account.id, userid: user });
    expect(await followers()).toBe(1);
    await call("POST", "/accounts/unfollow", { key: account.id, userid: user });
    expect(await followers()).toBe(0);
  });

  test("a merge moves what points at the source, and removes it for good", async () => {
    const [source, target] = vendor.truth.rows("Account").filter((one) => (one.contacts as Json[]).length > 0);
    const contacts = (source!.contacts as Json[]).map((one) => one.id);
    expect((await call("POST", `/accounts/${target!.id}/merge/${source!.id}`)).status).toBe(200);
    expect((await call("GET", `/accounts/${source!.id}`)).status).toBe(404);
    const moved = (await call("GET", `/accounts/${target!.id}`)).body.contacts.map((one: Json) => one.id);
    expect(moved).toEqual(expect.arrayContaining(contacts));
  });

  test("a budget is put, changed and deleted under its month", async () => {
    const path = `/accounts/${vendor.truth.rows("Account").at(-1)!.id}/budgets/2031/3`;
    expect((await call("GET", path)).status).toBe(404);
    for (const budget of [5, 7]) {
      expect((await call("PUT", path, { budget })).status).toBe(200);
      expect((await call("GET", path)).body).toMatchObject({ year: 2031, month: 3, budget });
    }
    expect((await call("DELETE", path)).status).toBe(200);
    expect((await call("GET", path)).status).toBe(404);
  });

  test("the value of a custom field is set", async () => {
    const id = vendor.truth.rows("Account").at(-1)!.id;
    await call("PUT", `/fields/values/2/${id}`, { value: "ERP-9" });
    const values = (await call("GET", `/fields/values?sorting=name_asc&resourcetype=account&resourceid=${id}`)).body;
    expect(
      [values]
        .flat(2)
        .flatMap((one: Json) => one.items ?? one)
        .find((one: Json) => one.id === 2).value,
    ).toBe("ERP-9");
  });

  test("a challenge is accepted once", async () => {
    const waiting = vendor.truth.rows("Challenge").find((one) => one.status === "pending")!;
    expect((await call("PUT", `/gamification/challenges/${waiting.id}/accept`)).body).toEqual({ id: waiting.id, status: "ongoing" });
    expect((await call("PUT", `/gamification/challenges/${waiting.id}/accept`)).status).toBe(400);
  });

  test.each([
    ["id", (body: Json) => Object.keys(body)],
    ["nothing", (body: Json) => [body]],
  ] as const)("creates answer %s where the reading says so", async (writeAnswer, seen) => {
    const own = await startCirrus({ world, clock, quota, readings: { writeAnswer } });
    const { body } = await call("POST", "/deliverytypes", { name: "By van" }, own);
    expect(seen(body)).toEqual(writeAnswer === "id" ? ["id"] : [null]);
    expect(own.truth.rows("DeliveryType").at(-1)!.name).toBe("By van");
    await own.close();
  });
});

describe("itm", () => {
  let vendor: Awaited<ReturnType<typeof startItm>>;
  let token: string;
  beforeAll(async () => {
    vendor = await startItm({ world, clock, quota });
    const { company, apiKey } = vendor.credentials;
    token = ((await (await fetch(`${vendor.url}/${company}/login/${apiKey}`)).json()) as Json).Token;
  });
  afterAll(() => vendor.close());

  async function call(method: string, path: string, body?: unknown, version = "/v2"): Promise<{ status: number; body: Json }> {
    const headers = { Token: token, "content-type": "application/json" };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${vendor.url}${version}/${vendor.credentials.company}${path}`, init);
    return { status: response.status, body: await response.json() };
  }
  const project = () => vendor.truth.rows("Project")[0]!.Id;

  test("a revenue is made, found, changed and deleted", async () => {
    const given = { Name: "Handover", StatusId: 47131, ProjectedAmount: 1250.5, DueDate: "2026-09-01T00:00:00Z" };
    const { status, body } = await call("POST", `/Projects/${project()}/Revenues`, given);
    expect([status, body]).toEqual([
      201,
      { RevenueId: expect.any(Number), StatusMessage: "Revenue inserted successfully", StatusCode: 201 },
    ]);
    const path = `/Projects/${project()}/Revenues/${body.RevenueId}`;
    expect((await call("GET", path)).body).toMatchObject({
      Name: "Handover",
      StatusName: "Planned",
      ProjectedAmount: { Amount: 1250.5, BaseAmount: 1250.5 },
    });
    expect((await call("PATCH", path, { StatusId: 47132, Name: "Handover" })).status).toBe(200);
    const found = await call("POST", "/revenues/search", {
      Filter: { Id: { $in: [body.RevenueId] } },
      Columns: { $in: ["Id", "StatusName", "StatusDate"] },
    });
    expect(JSON.stringify(found.body)).toContain('"StatusName":"Billed","StatusDate":"2026-05-01T12:00:00Z"');
    expect((await call("DELETE", path)).body.StatusCode).toBe(200);
    expect((await call("GET", path)).status).toBe(400);
    expect((await call("DELETE", path)).body).toEqual({
      RevenueId: null,
      StatusMessage: `Revenue ${body.RevenueId} does not exist`,
      StatusCode: 400,
    });
  });

  test("a recurring revenue is one for each date, and its ids come as texts", async () => {
    const recurring = { IsRecurrence: true, FirstRevenueDate: "2026-06-01T00:00:00Z", RepeatsOn: 2, NumberOfRecurrences: 3 };
    const { body } = await call("POST", `/Projects/${project()}/Revenues`, { Name: "Weekly", StatusId: 47131, ...recurring });
    expect(body).toMatchObject({
      RevenueId: [expect.any(String), expect.any(String), expect.any(String)],
      StatusMessage: "Revenue(s) inserted successfully",
    });
    const bulk = await call("PATCH", `/Projects/${project()}/Revenues`, { RevenueIds: body.RevenueId.join(","), StatusId: "47134" });
    expect(bulk.status).toBe(200);
    const weekly = vendor.truth.rows("Revenue").filter(({ Name }) => Name === "Weekly");
    expect(weekly.map(({ StatusName, DueDate }) => [StatusName, DueDate])).toEqual([
      ["Cancelled", "2026-06-01T00:00:00Z"],
      ["Cancelled", "2026-06-08T00:00:00Z"],
      ["Cancelled", "2026-06-15T00:00:00Z"],
    ]);
  });

  test("what lacks is asked for in the vendor's words, with an empty id", async () => {
    const { status, body } = await call("POST", "/projects/", { Description: "x" });
    expect([status, body]).toEqual([400, { ProjectId: null, StatusMessage: "Please enter project name.<br/>", StatusCode: 400 }]);
    expect((await call("PATCH", `/projects/${project()}/purchases/1`, { BudgetAccountId: 1 })).body.StatusMessage).toBe(
      "Purchase 1 does not exist",
    );
  });

  test("a new project is listed in both versions, and its name is given once", async () => {
    const given = { Name: "Harbour lights", StatusId: 93288, TypeId: 1, ApprovalId: 1, PriorityId: 1, InternalCode: "HL-1" };
    const { status, body } = await call("POST", "/projects/", given);
    expect(status).toBe(201);
    const found = await call("POST", "/projects/search", { Filter: { InternalCode: "HL-1" }, Columns: { $in: ["Id"] } });
    expect(JSON.stringify(found.body)).toContain(`"Id":${body.ProjectId}`);
    const listed = (await call("GET", "/projects/", undefined, "")).body as Json[];
    expect(listed.find((one) => one.ProjectId === body.ProjectId)).toMatchObject({
      ProjectName: "Harbour lights",
      CompanyProjectCode: "HL-1",
    });
    expect((await call("POST", "/projects/", given)).body.StatusMessage).toBe("Project name already exists.<br/>");
  });

  test("small resources keep what was written", async () => {
    const path = `/project/${project()}/purchases/budget/`;
    const made = (await call("POST", path, { BudgetAccountName: "Rigging", Estimated: 300 }, "")).body;
    expect(made).toMatchObject({ BudgetAccountId: expect.any(Number), StatusCode: 201 });
    expect((await call("POST", path, { BudgetAccountName: "Rigging" }, "")).body.StatusMessage).toBe("Record already exists");
    expect((await call("GET", `${path}${made.BudgetAccountId}`, undefined, "")).body).toMatchObject({
      BudgetAccountName: "Rigging",
      Estimated: 300,
    });
  });
});

describe("projector", () => {
  let vendor: Awaited<ReturnType<typeof startProjector>>;
  let ticket: string;
  const soap = "http://schemas.xmlsoap.org/soap/envelope/";
  const pws = "http://projectorpsa.com/PwsProjectorServices/";

  async function call(service: string, inside: string): Promise<string> {
    const spaces = `xmlns:pws="${pws}" xmlns:req="http://projectorpsa.com/DataContracts/Requests/" xmlns:sch="http://projectorpsa.com/DataContracts/Requests/Scheduling/" xmlns:com="http://projectorpsa.com/DataContracts/Shared/Common/"`;
    const { namespaces } = await import("../../../sandbox/projector/namespaces.ts");
    const declared = spaces.replace(/xmlns:(\w+)="[^"]*"/g, (_, prefix: "req") => `xmlns:${prefix}="${namespaces[prefix]}"`);
    const body = `<s:Envelope xmlns:s="${soap}"><s:Body ${declared}><pws:${service}><pws:serviceRequest>${inside}</pws:serviceRequest></pws:${service}></s:Body></s:Envelope>`;
    const headers = {
      "content-type": "text/xml; charset=utf-8",
      SOAPAction: `"http://projectorpsa.com/PwsProjectorServices/IPwsProjectorServices/${service}"`,
    };
    return (await fetch(`${vendor.url}/OpsProjectorWcfSvc/PwsProjectorServices.svc`, { method: "POST", headers, body })).text();
  }

  beforeAll(async () => {
    vendor = await startProjector({ world, clock, quota });
    const { account, username, password } = vendor.credentials;
    const answer = await call(
      "PwsAuthenticate",
      `<req:AccountCode>${account}</req:AccountCode><req:Password>${password}</req:Password><req:UserName>${username}</req:UserName>`,
    );
    ticket = /SessionTicket[^>]*>([^<]+)</.exec(answer)![1]!;
  });
  afterAll(() => vendor.close());

  const milestone = (status: string) => vendor.truth.rows("ContractLineItemMilestone").find((one) => one.status === status)!;
  async function save(one: Json, members: string, after = ""): Promise<string> {
    const identity = `<com:ContractLineItemIdentity><com:ContractLineItemUid>${one.lineItemUid}</com:ContractLineItemUid></com:ContractLineItemIdentity>`;
    const [achieved = "", rest = ""] = members.split("|");
    const detail = `<com:ContractLineItemMilestoneUid>${one.uid}</com:ContractLineItemMilestoneUid>${achieved}${identity}${rest}`;
    return call(
      "PwsSaveContractLineItemMilestone",
      `<req:SessionTicket>${ticket}</req:SessionTicket><sch:ContractLineItemMilestone>${detail}</sch:ContractLineItemMilestone><sch:EngagementCurrencyIdentity/>${after}`,
    );
  }
  const stampOf = async (one: Json) => {
    const read = await call(
      "PwsGetContractLineItem",
      `<req:SessionTicket>${ticket}</req:SessionTicket><sch:ContractLineItemIdentities><com:PwsContractLineItemRef><com:ContractLineItemUid>${one.lineItemUid}</com:ContractLineItemUid></com:PwsContractLineItemRef></sch:ContractLineItemIdentities>`,
    );
    return /Timestamp>([A-Za-z0-9+/=]{12})</.exec(read)![1]!;
  };

  test("a milestone is achieved under its lock, and a stale lock is refused", async () => {
    const one = milestone("P");
    const stamp = await stampOf(one);
    const lock = `<sch:ContractLineItemTimestamp>${stamp}</sch:ContractLineItemTimestamp>`;
    expect(await save(one, "<com:AchievedDate>2026-05-01T00:00:00Z</com:AchievedDate>|", lock)).toContain(`>${one.uid}<`);
    const saved = vendor.truth.rows("ContractLineItemMilestone").find(({ uid }) => uid === one.uid)!;
    expect(saved).toMatchObject({ status: "A", achieved: "2026-05-01", updated: clock.now(), name: one.name });
    expect(await stampOf(one)).not.toBe(stamp);
    expect(await save(one, "|<com:MilestoneAmount>1</com:MilestoneAmount>", lock)).toContain("TimestampMismatch");
    expect(vendor.truth.rows("ContractLineItemMilestone").find(({ uid }) => uid === one.uid)!.amount).toBe(one.amount);
    expect(vendor.truth.writes).toHaveLength(1);
  });

  test("a billed milestone is refused", async () => {
    const one = milestone("B");
    expect(await save(one, "|<com:MilestoneAmount>1</com:MilestoneAmount>")).toContain("billed");
  });
});
