import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ItmOptions, serviceIds, startItm } from "../../sandbox/itm/index.ts";
import { loadContract } from "../../sandbox/kit/contract.ts";
import type { Employee, Milestone, World } from "../../sandbox/world/model.ts";

const contract = loadContract("itm");
const { types } = contract;

/** Time that stands still until a test moves it. */
const clock = {
  at: 0,
  now: () => clock.at,
  sleep: async (ms: number) => {
    clock.at += ms;
  },
};
beforeEach(() => {
  clock.at = Date.parse("2025-06-30T12:00:00Z");
});

function employee(n: number): Employee {
  const name = { firstName: "Pat", lastName: `Lee ${n}`, email: `pat${n}@example.com`, phone: "1", title: "Engineer" };
  return { key: `employee-${n}`, ...name, ids: { currentRms: n, cirrus: n, itm: 1680 + n, projector: "1" } };
}

function project(n: number): World["projects"][number] {
  const dates = { start: `2025-01-0${(n % 9) + 1}`, end: "2025-08-01" };
  const customFields = n === 1 ? { "Account Number": "A4535629", "PO Number": "PO-77", "Rev. 2": "yes" } : {};
  const itm = { id: 330 + n, name: `Stand ${n} Growth`, no: `PR-1-00${n}`, code: `NP-${n}`, internalCode: `P100-00${n}`, customFields };
  const names = { name: `Project ${n}`, code: `P100-00${n}`, po: "PO-77", manager: "employee-1" };
  return { key: `project-${n}`, organisation: n === 2 ? "org-2" : "org-1", ...names, ...dates, closed: n === 3, seen: { itm } };
}

function milestone(n: number, over: Partial<Milestone> = {}): Milestone {
  const text = {
    name: `Milestone ${n}`,
    details: "",
    amount: `${n}500.10`,
    currency: n === 2 ? "EUR" : "GBP",
    due: `2025-05-${10 + (n % 18)}`,
  };
  const itm = { id: 29_500 + n, no: "", customFields: n === 1 ? { "PO Number": "PO-77" } : {} };
  const place = { key: `milestone-${n}`, project: `project-${(n % 3) + 1}`, organisation: "org-1" };
  return { ...place, ...text, state: "planned", invoices: [], seen: { itm }, ...over };
}

const org = (n: number): World["organisations"][number] => ({
  ...{ key: `org-${n}`, name: `Client ${n} Ltd`, legalForm: "Ltd", vat: "GB1", accountNumber: "A1", domain: "client.example", phone: "1" },
  address: { street: "1 Mill Lane", postcode: "LS1", city: "Leeds", county: "West Yorkshire", country: "GB" },
  ...{ archived: false, contacts: [], seen: { itm: { id: 90 + n, name: `Client ${n}` } } },
});

const world: World = {
  seed: "itm-test",
  asOf: "2025-06-30T12:00:00.000Z",
  employees: [employee(1), employee(2), employee(3)],
  organisations: [org(1), org(2)],
  // 60 projects do not fit a standard page; one is unknown to ITM Platform.
  projects: [...Array.from({ length: 60 }, (_, i) => project(i + 1)), { ...project(99), seen: {} }],
  milestones: [
    ...Array.from({ length: 8 }, (_, i) => milestone(i + 1)),
    milestone(9, { state: "billed", approvedAt: "2025-05-20T10:00:00.000Z" }),
    milestone(10, { seen: {} }),
  ],
  invoices: [],
  jobs: [],
  deals: [],
  orders: [],
  purchases: [],
  traps: [],
};

type Row = Record<string, unknown>;
type Body = Row & { list: Row[] };
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** A running vendor and a client that is logged in; quotas are off unless a test wants them. */
async function start(options: Partial<ItmOptions> = {}) {
  await close?.();
  const itm = await startItm({ world, clock, quota: [], ...options });
  close = itm.close;
  const { company, apiKey } = itm.credentials;
  const login = async (name = company, key = apiKey) => fetch(`${itm.url}/${name}/login/${key}`);
  const { Token } = (await (await login()).json()) as { Token: string };
  const raw = (method: string, path: string, body?: unknown, headers: Record<string, string> = { Token }) => {
    const version = path.startsWith("/v1/") ? `/${company}` : `/v2/${company}`;
    return fetch(`${itm.url}${version}${path.replace(/^\/v\d/, "")}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  };
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await raw(method, path, body);
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Body };
  };
  const get = (path: string) => ask("GET", path);
  const post = (path: string, body?: unknown) => ask("POST", path, body);
  const ids = async (path: string, body: Row) => {
    const answer = await post(path, { Columns: { $in: ["Id"] }, ...body });
    return answer.body.list.map((row) => row.Id);
  };
  return { itm, login, raw, ask, get, post, ids, last: () => itm.log.at(-1)! };
}

const members = (row: unknown) => Object.keys(row as Row).sort();
const documented = (type: string) => Object.keys(types[type]!).sort();

describe("a login", () => {
  it("gives a token of texts", async () => {
    const { login } = await start();
    const body = (await (await login()).json()) as Row;
    expect(members(body)).toEqual(documented("LoginResult"));
    expect(body).toMatchObject({ UserID: "1681", Result: "1", ResultStatus: "Success" });
  });

  it("with a wrong key or company is 400 with a body that is not JSON", async () => {
    const { login, itm } = await start();
    for (const response of [await login(undefined, "wrong"), await login("other")]) {
      expect(response.status).toBe(400);
      const text = await response.text();
      expect(text).toContain("Incorrect company or api key.");
      expect(() => JSON.parse(text)).toThrow();
    }
    expect(itm.log.at(-1)).toMatchObject({ operation: "auth.login", refused: "credentials" });
  });
});

describe("a token", () => {
  const minute = 60_000;

  it("that was not used for thirty minutes has expired, which is answered with 400", async () => {
    const { get } = await start();
    clock.at += 30 * minute;
    const { status, body } = await get("/projects/331");
    expect(status).toBe(400);
    expect(body).toEqual({ StatusMessage: "Token expired. Please generate a new token.", StatusCode: 400 });
    expect((await get("/projects/331")).status).toBe(400);
  });

  it("is valid for thirty minutes after every call", async () => {
    const { get } = await start();
    for (let i = 0; i < 3; i++) {
      clock.at += 29 * minute;
      expect((await get("/projects/331")).status).toBe(200);
    }
  });

  it("expires sooner when the sandbox is told so", async () => {
    const { get } = await start({ tokenLifeMs: minute });
    clock.at += minute;
    expect((await get("/projects/331")).status).toBe(400);
  });

  it("that was never issued, or is missing, is answered with 401", async () => {
    const { raw } = await start();
    for (const headers of [{ Token: "1" }, {}]) {
      const response = await raw("GET", "/projects/331", undefined, headers as Record<string, string>);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ StatusMessage: "Invalid Token.", StatusCode: 401 });
    }
  });

  it("has no rights in another company, nor for what its user may not see", async () => {
    const { itm, get, last } = await start({ withheld: ["project-budget.get"] });
    const { status, body } = await get("/v1/project/331/budget");
    expect([status, body.StatusMessage]).toEqual([403, "You need additional privileges to complete this action."]);
    const token = last().headers.token!;
    expect((await fetch(`${itm.url}/v2/other/projects/331`, { headers: { Token: token } })).status).toBe(403);
  });
});

describe("the quota", () => {
  it("is five calls a second, logins included", async () => {
    const { get, itm } = await start({ quota: undefined });
    for (let i = 0; i < 4; i++) expect((await get("/projects/331")).status).toBe(200);
    const { status, body } = await get("/projects/331");
    expect([status, body.StatusCode]).toEqual([429, 429]);
    expect(itm.log.at(-1)!.refused).toBe("quota");
    clock.at += 1000;
    expect((await get("/projects/331")).status).toBe(200);
    expect(itm.quota!.violations).toBe(1);
  });

  it("is a hundred calls a minute at the same time, and four thousand an hour, ten thousand a day", async () => {
    const { get, itm } = await start({ quota: undefined });
    let status = 200;
    for (let served = 0; status === 200; served++) {
      clock.at += 250;
      status = (await get("/projects/331")).status;
      expect(served).toBeLessThan(100);
    }
    expect(itm.log.length).toBe(101);
    expect(itm.quota!.windows.map((w) => w.limit)).toEqual([5, 100, 4_000, 10_000]);
  });

  it.each([
    ["429", 429],
    ["503", 503],
    ["400text", 400],
  ] as const)("above its limit is answered with %s by reading, without a time to retry", async (quotaAnswer, status) => {
    const { raw } = await start({ quota: [{ limit: 1, ms: 1000 }], readings: { quotaAnswer } });
    const response = await raw("GET", "/projects/331");
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBeNull();
    const text = await response.text();
    if (quotaAnswer === "400text") expect(() => JSON.parse(text)).toThrow();
  });
});

describe("a filter", () => {
  it.each<[string, Row, number[]]>([
    ["equality", { Name: "Stand 7 Growth" }, [337]],
    ["a dotted path", { "ExternalClient.Name": "Client 2" }, [332]],
    ["a custom field whose label holds a dot", { "AllCustomFields.Rev. 2": "yes" }, [331]],
    ["a set of ids", { Id: { $in: [331, 390, 1] } }, [331, 390]],
    ["all but a set", { Id: { $nin: [331], $lt: 333 } }, [332]],
    ["inequality", { Id: { $ne: 331, $lte: 332 } }, [332]],
    ["a range", { Id: { $gt: 388 } }, [389, 390]],
    ["an upper and a lower bound", { Id: { $gte: 331, $lt: 332 } }, [331]],
    ["between, both ends included", { Id: { $bt: [340, 341] } }, [340, 341]],
    ["days against instants", { StartDate: { $bt: ["2025-01-01", "2025-01-02"] }, Id: { $lt: 342 } }, [331, 339, 340]],
    ["a pattern that does not look at case", { Name: { $regex: "^stand 1 growth$" } }, [331]],
    ["several fields at once", { Name: { $regex: "Growth" }, InternalCode: "P100-003" }, [333]],
    ["true and false", { "Status.IsCompleted": true }, [333]],
    ["the documented kind of row", { Name: { $regex: "growth" }, KindId: { $in: [2, 3] }, Id: 331 }, [331]],
  ])("finds by %s", async (_, Filter, found) => {
    const { ids } = await start();
    expect(await ids("/projects/search", { Filter })).toEqual(found);
  });

  it("does not confuse a number with its text", async () => {
    const { ids } = await start();
    expect(await ids("/projects/search", { Filter: { Id: "331" } })).toEqual([]);
  });

  it("finds an absent value whether it is sent as null or as an empty text", async () => {
    const { post } = await start();
    const { body } = await post("/tasks/search", { Filter: { EndDate: null }, Columns: { $in: ["EndDate"] }, pageSize: 500 });
    expect(new Set(body.list.map((row) => row.EndDate))).toEqual(new Set(["", null]));
  });

  it("is case-sensitive in the other reading", async () => {
    const { ids } = await start({ readings: { regexCase: "sensitive" } });
    expect(await ids("/projects/search", { Filter: { Name: { $regex: "^stand" } } })).toEqual([]);
  });

  it.each<[string, Row]>([
    ["an unknown field", { Colour: "red" }],
    ["an unknown member", { "ExternalClient.Colour": "red" }],
    ["values of two types", { Id: { $in: [1, "2"] } }],
    ["an unknown operator", { Id: { $like: 1 } }],
    ["a list without an operator", { Id: [1] }],
    ["half a range", { Id: { $bt: [1] } }],
    ["a pattern that is none", { Name: { $regex: "(" } }],
  ])("with %s is refused", async (_, Filter) => {
    const { post, last } = await start();
    expect((await post("/projects/search", { Filter })).status).toBe(400);
    expect(last().refused).toBe("contract");
  });

  it("on an unknown field is refused in the vendor's words", async () => {
    const { post } = await start();
    expect((await post("/projects/search", { Filter: { Colour: 1 } })).body.StatusMessage).toBe("Please enter valid field name");
  });

  it("takes no more values than a reading says", async () => {
    const { post } = await start({ readings: { inLimit: 2 } });
    expect((await post("/projects/search", { Filter: { Id: { $in: [1, 2, 3] } } })).status).toBe(400);
  });
});

describe("columns", () => {
  it("bring what was asked for and nothing else", async () => {
    const { post } = await start();
    const columns = ["Id", "ExternalClient.Name", "AllCustomFields"];
    const { body } = await post("/projects/search", { Columns: { $in: columns }, Filter: { Id: 331 } });
    expect(members(body.list[0])).toEqual(["AllCustomFields", "ExternalClient", "Id"]);
    expect(body.list[0]!.ExternalClient).toEqual({ Name: "Client 1" });
  });

  it.each([
    ["projects", "Project"],
    ["tasks", "Task"],
    ["purchases", "PurchaseSearchRow"],
    ["purchases", "Purchase"],
    ["revenues", "RevenueSearchRow"],
    ["revenues", "Revenue"],
  ])("of %s can be every documented field of %s", async (resource, type) => {
    const { post } = await start();
    const { body } = await post(`/${resource}/search`, { Columns: { $in: documented(type) } });
    expect(body.list.length).toBeGreaterThan(0);
    for (const row of body.list) expect(members(row)).toEqual(documented(type));
  });

  it("that nobody asked for follow the saved preferences of the user", async () => {
    const short = await start();
    const before = members((await short.post("/projects/search")).body.list[0]);
    const other = await start({ readings: { defaultColumns: "other" } });
    const after = members((await other.post("/projects/search")).body.list[0]);
    expect(before).not.toEqual(after);
    for (const columns of [before, after]) expect(columns).toEqual(expect.arrayContaining(["AllCustomFields", "Id", "Name"]));
  });

  it("of purchases show neither id nor project until asked", async () => {
    const { post } = await start();
    expect(members((await post("/purchases/search")).body.list[0])).toEqual(documented("PurchaseSearchRow"));
    const asked = await post("/purchases/search", { Columns: { $in: ["Id", "ProjectId"] } });
    expect(members(asked.body.list[0])).toEqual(["Id", "ProjectId"]);
  });

  it("that do not exist are refused", async () => {
    const { post } = await start();
    expect((await post("/projects/search", { Columns: { $in: ["Colour"] } })).status).toBe(400);
    expect((await post("/projects/search", { Columns: ["Id"] })).status).toBe(400);
  });
});

describe("a page", () => {
  it("has fifty rows, counts from 1 and knows the total", async () => {
    const { post } = await start();
    const { body } = await post("/projects/search");
    expect(Object.keys(body)).toEqual(["total", "pagerid", "page", "pageSize", "list"]);
    expect(body).toMatchObject({ total: 60, page: 1, pageSize: 50 });
    expect(body.list).toHaveLength(50);
    expect((await post("/projects/search", { page: 2 })).body.list).toHaveLength(10);
    expect((await post("/projects/search", { page: 3 })).body.list).toEqual([]);
    expect((await post("/projects/search", { page: 0 })).status).toBe(400);
  });

  it("of more than five hundred rows is refused, or cut in the other reading", async () => {
    expect((await (await start()).post("/projects/search", { pageSize: 501 })).status).toBe(400);
    const cut = await start({ readings: { pageSizeOverMax: "clamp" } });
    expect((await cut.post("/projects/search", { pageSize: 501 })).body.pageSize).toBe(500);
  });

  it("spells its pager as the text of the documentation does in the other reading", async () => {
    const { post } = await start({ readings: { pagerKey: "pagerId" } });
    expect((await post("/projects/search")).body.pagerId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("keeps its pager for the next page, not for another query", async () => {
    const { post } = await start();
    const query = { Filter: { Id: { $gt: 331 } }, sortBy: "Id", pageSize: 10 };
    const pagerId = (await post("/projects/search", query)).body.pagerid;
    expect((await post("/projects/search", { ...query, pagerId, page: 2 })).body).toMatchObject({ page: 2, pagerid: pagerId });
    for (const change of [{ Filter: { Id: 331 } }, { sortBy: "Name" }, { sortOrder: "desc" }, { Columns: { $in: ["Id"] } }])
      expect((await post("/projects/search", { ...query, ...change, pagerId })).status).toBe(400);
    expect((await post("/tasks/search", { ...query, pagerId })).status).toBe(400);
  });

  it("is sorted by any property, either way", async () => {
    const { ids } = await start();
    const named = { pageSize: 3, sortBy: "Name" };
    expect(await ids("/projects/search", named)).toEqual([331, 340, 341]);
    expect(await ids("/projects/search", { ...named, sortOrder: "desc" })).toEqual([339, 338, 337]);
    expect((await ids("/projects/search", { pageSize: 1, sortBy: "ExternalClient.Name", sortOrder: "desc" }))[0]).toBe(332);
  });

  it("of a list in no order, or of ties, follows the shuffle seed", async () => {
    const plain = await (await start()).ids("/projects/search", {});
    const tied = await (await start()).ids("/projects/search", { sortBy: "EndDate" });
    expect(tied).toEqual(plain);
    const { ids } = await start({ shuffle: "a" });
    const shuffled = await ids("/projects/search", {});
    expect(shuffled).not.toEqual(plain);
    expect(await ids("/projects/search", { sortBy: "EndDate" })).toEqual(shuffled);
    const both = [...shuffled, ...(await ids("/projects/search", { page: 2 }))];
    expect(new Set(both).size).toBe(60);
    expect(await (await start({ shuffle: "a" })).ids("/projects/search", {})).toEqual(shuffled);
  });

  it("can be asked for by GET, with filter and columns as JSON in the query", async () => {
    const { get } = await start();
    const query = new URLSearchParams({ filter: '{"Id":{"$in":[331,332]}}', columns: '{"$in":["Id"]}', page: "2", pageSize: "1" });
    const { body } = await get(`/projects/search?${query}`);
    expect(body).toMatchObject({ total: 2, page: 2, list: [{ Id: 332 }] });
    const long = new URLSearchParams({ filter: JSON.stringify({ Id: { $in: Array.from({ length: 600 }, (_, i) => i) } }) });
    expect((await get(`/projects/search?${long}`)).status).toBe(404);
  });

  it.each<[string, string, unknown]>([
    ["a body key in lower case", "/projects/search", { filter: {} }],
    ["an unknown body key", "/projects/search", { limit: 1 }],
    ["an unknown query parameter", "/projects/search?limit=1", {}],
    ["a body for an item", "/Projects/331/Tasks/1000011", { Columns: { $in: ["Id"] } }],
    ["a list as body", "/projects/search", []],
  ])("refuses %s", async (_, path, body) => {
    const { post, last } = await start();
    expect((await post(path, body)).status).toBe(400);
    expect(last().refused).toBe("contract");
  });
});

describe("projects", () => {
  it("are shown whole by id", async () => {
    const { get, last } = await start();
    const { body } = await get("/projects/331");
    expect(members(body)).toEqual(documented("Project"));
    expect(body).toMatchObject({ Id: 331, No: "PR-1-001", Name: "Stand 1 Growth", Code: "NP-1", InternalCode: "P100-001" });
    expect(body.ExternalClient).toEqual({ Id: 91, Name: "Client 1" });
    expect(last().operation).toBe("projects.get");
  });

  it("carry custom fields of every documented form, numbers as they were written", async () => {
    const { get, post } = await start();
    const fields = (await get("/projects/331")).body.AllCustomFields as Row;
    expect(fields).toMatchObject({ "Account Number": "A4535629", "PO Number": "PO-77" });
    const { text, body } = await post("/projects/search", { pageSize: 500 });
    const values = body.list.flatMap((row) => Object.values(row.AllCustomFields as Row));
    expect(values).toContain(null);
    expect(values).toContain("Yes");
    expect(values).toContainEqual({ Text: "High", Color: "Red" });
    expect(values).toContainEqual([{ Id: 4156, Value: "North" }]);
    expect(values.some((v) => typeof v === "string" && /^\d{4}-\d\d-\d\dT/.test(v))).toBe(true);
    expect(text).toMatch(/"ERP Code":\d{3}\.\d\d0/);
  });

  it("that are not there are 400, or 500 below sprints, never 404", async () => {
    const { get, post } = await start();
    expect((await get("/projects/9")).body).toEqual({ Id: 0, StatusMessage: "Project does not exist.<br/>", StatusCode: 400 });
    expect((await get("/v1/project/9/budget")).body).toEqual({ StatusMessage: "Project doesn't exist", StatusCode: 400 });
    expect(await post("/Projects/9/Sprints/Search")).toMatchObject({ status: 500, body: { StatusMessage: "Project 9 does not exist" } });
    expect((await get("/projects/429")).status).toBe(400);
  });

  it("are a bare list with v1 names at the v1 address, filtered by equality", async () => {
    const { get } = await start();
    const all = (await get("/v1/projects")).body as unknown as Row[];
    expect(all).toHaveLength(60);
    for (const row of all) expect(members(row)).toEqual(documented("ProjectV1"));
    const some = (await get("/v1/projects?ExternalClient.ExternalClientName=Client%202")).body as unknown as Row[];
    expect(some.map((row) => row.ProjectId)).toEqual([332]);
    const managed = (await get("/v1/projects?ProjectTeam.ProjectManagers.UserId=1681&ProjectId=331")).body as unknown as Row[];
    expect(managed).toHaveLength(1);
    expect((await get("/v1/projects?Colour=red")).body.StatusMessage).toBe("Please enter valid field name");
  });

  it("by GET at the v2 address are paged, with v1 names as the sample or v2 names in the other reading", async () => {
    const rows = (await (await start()).get("/projects?page=2&sortBy=Id")).body as unknown as Row[];
    expect(rows.map((row) => row.ProjectId)).toEqual(Array.from({ length: 10 }, (_, i) => 381 + i));
    const { get } = await start({ readings: { projectsListShape: "v2" } });
    expect(members((await get("/projects")).body.list[0])).toEqual(documented("Project"));
    expect((await get("/projects?filter=%7B%7D")).status).toBe(400);
  });

  it("come from the search as the sample's bare v1 list in the other reading", async () => {
    const { post } = await start({ readings: { projectsSearchShape: "v1" } });
    const { body } = await post("/projects/search", {
      Filter: { Id: { $in: [331, 332] } },
      Columns: { $in: ["Id"] },
      pageSize: 1,
      page: 2,
    });
    expect(body).toHaveLength(1);
    const [row] = body as unknown as Row[];
    expect(members(row)).toEqual(documented("ProjectV1"));
    expect(row!.ProjectId).toBe(332);
  });
});

describe("revenues", () => {
  it("are the milestones seen in ITM Platform", async () => {
    const { post, get } = await start();
    expect((await post("/revenues/search")).body.total).toBe(9);
    const { body, text } = await get("/Projects/331/Revenues/29509");
    expect(members(body)).toEqual(documented("Revenue"));
    expect(body).toMatchObject({ Id: 29_509, Name: "Milestone 9", StatusName: "Billed", StatusDate: "2025-05-20T10:00:00Z" });
    expect(text).toContain('"ProjectedAmount":{"Amount":9500.10,');
    expect((body.AllCustomFields as Row)["Client acceptance date"]).toBe("2025-05-20T10:00:00Z");
  });

  it("show their project only when asked for, though they can be filtered by it", async () => {
    const { post } = await start();
    const Filter = { ProjectId: { $in: [331, 332] } };
    const plain = await post("/revenues/search", { Filter });
    expect(plain.body.total).toBe(6);
    expect(plain.body.list[0]).not.toHaveProperty("ProjectId");
    expect(members(plain.body.list[0])).toEqual(documented("RevenueSearchRow"));
    expect(plain.body.list[0]!.ProjectedAmount).toEqual({ BaseAmount: expect.any(Number) });
    const asked = await post("/revenues/search", { Filter, Columns: { $in: ["Id", "ProjectId"] } });
    expect(new Set(asked.body.list.map((row) => row.ProjectId))).toEqual(new Set([331, 332]));
  });

  it("do not show their project even when asked in the other reading", async () => {
    const { post } = await start({ readings: { revenueProjectId: "missing" } });
    const { status, body } = await post("/revenues/search", { Columns: { $in: ["Id", "ProjectId"] } });
    expect([status, members(body.list[0])]).toEqual([200, ["Id"]]);
  });

  it("of the whole account show their money in the base currency alone in the other reading, whatever is asked", async () => {
    const { post, get, ids } = await start({ readings: { revenueMoney: "base" } });
    const money = async (path: string, Columns?: object) => {
      const { body } = await post(path, { ...(Columns && { Columns }), sortBy: "Id" });
      return [body.list[0]!.ProjectedAmount, body.list[0]!.ActualAmount].map((each) => Object.keys(each as Row));
    };
    const whole = { $in: ["ProjectedAmount", "ActualAmount"] };
    const one = { $in: ["ProjectedAmount.Amount", "ActualAmount.CurrencyId", "ActualAmount.Amount"] };
    for (const columns of [undefined, whole, one])
      expect(await money("/revenues/search", columns)).toEqual([["BaseAmount"], ["BaseAmount"]]);
    const full = ["Amount", "CurrencyId", "ExchangeRate", "AppliedDate", "BaseAmount"];
    expect(await money("/Projects/332/Revenues/Search", whole)).toEqual([full, full]);
    expect(Object.keys((await get("/Projects/332/Revenues")).body.list[0]!.ProjectedAmount as Row)).toEqual(full);
    // What is not shown is known all the same.
    expect(await ids("/revenues/search", { Filter: { "ProjectedAmount.Amount": 2500.1 } })).toEqual([29_502]);
  });

  it("of the whole account show their money as the columns ask for it", async () => {
    const { post } = await start();
    const { body } = await post("/revenues/search", { Columns: { $in: ["ProjectedAmount", "ActualAmount.CurrencyId"] } });
    expect(Object.keys(body.list[0]!.ProjectedAmount as Row)).toContain("CurrencyId");
    expect(body.list[0]!.ActualAmount).toEqual({ CurrencyId: expect.any(Number) });
  });

  it("of a project are searched and listed below it", async () => {
    const { post, get } = await start();
    expect((await post("/Projects/332/Revenues/Search")).body.list.map((row) => row.Id)).toEqual([29_501, 29_504, 29_507]);
    const { body } = await get("/Projects/332/Revenues?pageSize=2&sortBy=Id&sortOrder=desc");
    expect(body).toMatchObject({ total: 3, list: [{ Id: 29_507 }, { Id: 29_504 }] });
    expect(members(body.list[0])).toEqual(documented("Revenue"));
  });

  it("write an empty list of custom values as [] in the search and as null in the list of a project", async () => {
    const { post, get } = await start();
    const values = async (body: Promise<{ body: Body }>) => (await body).body.list.map((row) => (row.AllCustomFields as Row).Regions);
    const lists = [331, 332, 333].map((id) => values(get(`/Projects/${id}/Revenues`)));
    expect(await values(post("/revenues/search"))).toContainEqual([]);
    expect((await Promise.all(lists)).flat()).toContain(null);
  });

  it("compare by the amount in their amount, whatever its currency", async () => {
    const { ids } = await start();
    expect(await ids("/revenues/search", { Filter: { "ProjectedAmount.Amount": 2500.1 } })).toEqual([29_502]);
    expect(await ids("/revenues/search", { Filter: { "ProjectedAmount.BaseAmount": { $lt: 2150.1 } } })).toEqual([29_501, 29_502]);
    expect(await ids("/revenues/search", { Filter: { "ActualAmount.BaseAmount": { $gt: 0 } } })).toEqual([29_509]);
  });

  it("that are not there, or belong to another project, are 400", async () => {
    const { get } = await start();
    expect(await get("/Projects/331/Revenues/29501")).toMatchObject({
      status: 400,
      body: { StatusMessage: "Revenue 29501 does not exist" },
    });
  });
});

describe("tasks and purchases", () => {
  it("are found by a set of projects and read by POST on their own path", async () => {
    const { post, get, last } = await start();
    const { body } = await post("/tasks/search", {
      Filter: { ProjectId: { $in: [331, 332] } },
      Columns: { $in: ["Id", "ProjectId", "ParentTask"] },
    });
    expect(new Set(body.list.map((row) => row.ProjectId))).toEqual(new Set([331, 332]));
    const task = body.list.find((row) => row.ParentTask)!;
    const whole = await post(`/Projects/${task.ProjectId}/Tasks/${task.Id}`);
    expect(members(whole.body)).toEqual(documented("Task"));
    expect(last().operation).toBe("tasks.get");
    expect((await get(`/Projects/${task.ProjectId}/Tasks/${task.Id}`)).status).toBe(404);
    expect(last().refused).toBe("contract");
  });

  it("have v2 and v1 records of the same purchase", async () => {
    const { post, get } = await start();
    const [row] = (await post("/purchases/search", { Columns: { $in: ["Id", "ProjectId"] } })).body.list;
    const v2 = (await post(`/projects/${row!.ProjectId}/purchases/${row!.Id}`)).body;
    expect(members(v2)).toEqual(documented("Purchase"));
    const v1 = (await get(`/v1/project/${row!.ProjectId}/purchases?PurchaseId=${row!.Id}`)).body as unknown as Row[];
    expect(members(v1[0])).toEqual(documented("PurchaseV1"));
    expect(v1[0]).toMatchObject({
      PurchaseName: v2.Name,
      InvoiceNo: v2.No,
      ActualAmountDetail: { ActualAmountCurrencyAlphabeticCode: "GBP" },
    });
    expect((await post(`/projects/${row!.ProjectId}/purchases/1`)).status).toBe(400);
  });

  it("are the same in every run", async () => {
    const first = (await (await start()).get("/Projects/331/tasks")).body.list;
    expect((await (await start()).get("/Projects/331/tasks")).body.list).toEqual(first);
  });
});

describe("below a project", () => {
  it("the team is keyed by user and task, and the budget has the sums of the milestones", async () => {
    const { get } = await start();
    const team = (await get("/v1/project/331/team")).body;
    expect(members(team)).toEqual(documented("ProjectTeam"));
    expect(team.MySelfAsPM).toBe("pat1@example.com");
    expect((team.members as Row)["1681"]).toMatchObject({ intUserId: "1681", name: "Pat Lee 1" });
    const budget = (await get("/v1/project/331/budget")).body as Record<string, Row>;
    expect(members(budget)).toEqual(documented("ProjectBudget"));
    expect(budget.TopDownBudget!.TopDownRevenue).toBeCloseTo(3500.1 + 6500.1 + 9500.1);
    expect(budget.ActualValues!.ActualRevenue).toBeCloseTo(9500.1);
  });

  it("listed budgets and progress reports can be read by id", async () => {
    const { get } = await start();
    const rows = (await get("/v1/project/331/purchases/budgets")).body as unknown as { BudgetAccount: Row; Estimated: number }[];
    const one = (await get(`/v1/project/331/purchases/budget/${rows[0]!.BudgetAccount.BudgetAccountId}`)).body;
    expect(one).toMatchObject({ BudgetAccountName: rows[0]!.BudgetAccount.BudgetAccountName, Estimated: rows[0]!.Estimated });
    expect((await get("/v1/project/331/purchases/budget/1")).body.StatusMessage).toBe("Budget account detailsdoesn't exist");
    const [progress] = (await get("/v1/project/331/task/1000011/progress/")).body as unknown as Row[];
    const path = `/v1/project/331/task/1000011/progress/${progress!.TaskProgressId}`;
    expect((await get(path)).body).toHaveLength(1);
    const { get: object } = await start({ readings: { taskProgressShape: "object" } });
    expect(members((await object(path)).body)).toEqual(documented("TaskProgressRow"));
  });

  it("the sprints of an agile project come at once, as page 0", async () => {
    const { post } = await start({ world: { ...world, seed: "agile-2" } });
    expect((await post("/Projects/333/Sprints/Search")).body).toMatchObject({ total: 2, page: 0, pageSize: 2 });
    expect((await post("/Projects/333/Sprints/Search", { page: 2, pageSize: 1 })).body).toMatchObject({ total: 2, page: 2, pageSize: 1 });
  });

  it("the changes since a day are listed", async () => {
    const { get } = await start();
    expect((await get("/Projects/331/changeHistory")).body.Revenue).toHaveLength(3);
    expect((await get("/Projects/331/changeHistory?fromDate=2025-05-01T00:00:00")).body.Revenue).toEqual([29_509]);
  });
});

/** A path of the contract with parents that exist. */
async function fill(path: string, version: string, get: (path: string) => Promise<{ body: Body }>, agile: Row): Promise<string> {
  const sprint = (await get(`/Projects/${agile.Id}/Sprints/Search`)).body.list[0]!.Id;
  const task = 1_000_032;
  const values: Row = {
    ...{
      ProjectId: agile.Id,
      TaskId: task,
      SprintId: sprint,
      ServiceId: serviceIds[0],
      RevenueId: `${serviceIds[0]}1`,
      PurchaseId: `${serviceIds[0]}1`,
    },
    ...{ BaselineId: Number(agile.Id) * 10 + 1, TaskProgressId: task * 10 + 1, MonthPeriod: "2025-05" },
    BudgetAccountId: path.startsWith("/service") ? `${serviceIds[0]}1` : Number(agile.Id) * 10 + 1,
  };
  if (path.startsWith("/Projects")) values.RevenueId = 29_508;
  return (version === "v1" ? "/v1" : "") + path.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

describe("every documented read operation", () => {
  const reads = Object.entries(contract.operations).filter(([, operation]) => operation.kind === "read");
  const query: Record<string, string> = { "resource-capacity.get": "?StartDate=2025-06-01&Interval=week&NumberOfIntervals=2" };

  it.each(reads)("%s is served in its documented shape", async (id, operation) => {
    // With this seed the project of milestone 8 is agile, so that it has sprints.
    const { get, ask, post, raw, last } = await start({ world: { ...world, seed: "agile-2" } });
    const agile = (await post("/projects/search", { Filter: { Id: 333 }, Columns: { $in: ["Id", "MethodTypeId"] } })).body.list[0]!;
    expect(agile.MethodTypeId).toBe(2);
    if (id === "purchases.get") {
      const [row] = (await post("/purchases/search", { Columns: { $in: ["Id", "ProjectId"] } })).body.list;
      expect(members((await post(`/projects/${row!.ProjectId}/purchases/${row!.Id}`)).body)).toEqual(documented("Purchase"));
      return;
    }
    const path = (await fill(operation.path, operation.version!, get, agile)) + (query[id] ?? "");
    if (operation.answer!.shape === "xml") return expect(await (await raw("GET", path)).text()).toContain("<Links>");
    const { status, body } = await ask(operation.method, path);
    expect([status, last().operation]).toEqual([200, id]);
    const shape = operation.answer!.shape;
    const rows = shape === "page" ? body.list : shape === "list" || id === "task-progress.get" ? (body as unknown as Row[]) : [body];
    expect(Array.isArray(rows)).toBe(true);
    if (!["tasks.search", "projects.search"].includes(id) && !id.startsWith("tasks.search"))
      for (const row of rows) expect(members(row)).toEqual(documented(operation.answer!.type!));
  });
});

describe("the links of tasks", () => {
  it("are XML", async () => {
    const { raw } = await start();
    const response = await raw("GET", "/v1/project/331/taskdependencies");
    expect(response.headers.get("content-type")).toContain("xml");
    expect(await response.text()).toMatch(/^<Links>\n<Link>\n[\s\S]*<From>10000\d\d<\/From>/);
  });

  it("are XML in braces, sent as JSON, in the other reading", async () => {
    const { raw } = await start({ readings: { dependenciesShape: "braces" } });
    const response = await raw("GET", "/v1/project/331/taskdependencies");
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.text()).toMatch(/^\{\n<Links>\n<Link>\n[\s\S]*<\/Links>\n\}\n$/);
  });
});

describe("the vendor", () => {
  it.each(Object.entries(contract.operations).filter(([, operation]) => operation.kind === "write"))(
    "answers the write %s below a project that does not exist, or without a body, as the contract has it, and changes nothing",
    async (id, operation) => {
      const { raw, last } = await start();
      const path = (operation.version === "v1" ? "/v1" : "") + operation.path.replace(/\{\w+\}/g, "1");
      const response = await raw(operation.method, path);
      expect([400, 500]).toContain(response.status);
      expect(await response.json()).toMatchObject({ StatusMessage: expect.any(String), StatusCode: response.status });
      expect(last().operation).toBe(id);
    },
  );

  it("answers 404 for a path that is not documented, or only in the other version", async () => {
    const { get, itm } = await start();
    for (const path of ["/clients", "/v1/clients", "/project/331/budget", "/v1/Projects/331/Sprints/1"])
      expect((await get(path)).status).toBe(404);
    expect(itm.log.slice(-4).map((call) => call.refused)).toEqual(Array(4).fill("contract"));
  });

  it("ignores the case of a path", async () => {
    const { get } = await start();
    expect((await get("/PROJECTS/331")).status).toBe(200);
  });

  it("refuses a query parameter that is not documented", async () => {
    const { get, last } = await start();
    for (const path of [
      "/projects/331?columns=x",
      "/v1/project/331/team?x=1",
      "/Projects/331/changeHistory?since=1",
      "/v1/resourceCapacity?Interval=day",
    ]) {
      expect((await get(path)).status).toBe(400);
      expect(last().refused).toBe("contract");
    }
  });

  it("requires a day and a documented interval for the resource capacity", async () => {
    const { get } = await start();
    const days = (await get("/v1/resourceCapacity?StartDate=2025-06-01&Interval=day&NumberOfIntervals=3")).body;
    expect(days.Intervals).toHaveLength(3);
    expect((await get("/v1/resourceCapacity?StartDate=2025-06-01&Interval=year&NumberOfIntervals=3")).status).toBe(400);
    expect((await get("/v1/resourceCapacity?StartDate=2025-06-01&Interval=day&NumberOfIntervals=16")).status).toBe(400);
  });
});
