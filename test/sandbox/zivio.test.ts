import { afterEach, describe, expect, it } from "vitest";
import { loadContract } from "../../sandbox/kit/contract.ts";
import type { Milestone, World } from "../../sandbox/world/model.ts";
import { startZivio, supplierIdOf, type ZivioOptions } from "../../sandbox/zivio/index.ts";

const { types } = loadContract("zivio");

/** Time that stands still until a test moves it. */
const clock = {
  at: Date.parse("2025-06-30T12:00:00Z"),
  now: () => clock.at,
  sleep: async (ms: number) => {
    clock.at += ms;
  },
};

function milestone(n: number, over: Partial<Milestone> = {}, status = "open"): Milestone {
  const job = n % 2 ? "project-1" : "project-2";
  return {
    key: `milestone-${n}`,
    project: job,
    organisation: "org-1",
    name: `Milestone ${n}`,
    details: "Details",
    amount: `${n}500.00`,
    currency: "GBP",
    due: `2025-05-${String((n % 28) + 1).padStart(2, "0")}`,
    state: "planned",
    invoices: [],
    seen: { zivio: { id: String(60 + n), status, customFields: { po_number: `PO-${n}` }, parents: [], children: [] } },
    ...over,
  };
}

function project(n: number): World["projects"][number] {
  const dates = { start: "2025-01-06", end: "2025-08-01" };
  const names = { name: `Project ${n}`, code: `P100-00${n}`, po: "PO-1", manager: "employee-1" };
  return {
    key: `project-${n}`,
    organisation: "org-1",
    ...names,
    ...dates,
    closed: false,
    seen: { zivio: { jobId: `266${n}`, summary: `Job ${n}` } },
  };
}

const person = {
  key: "person-1",
  firstName: "Jo",
  lastName: "Marsh",
  email: "jo@client.example",
  phone: "1",
  title: "Buyer",
  ids: { zivio: "7158" },
};

const world: World = {
  seed: "zivio-test",
  asOf: "2025-06-30T12:00:00.000Z",
  employees: [],
  organisations: [
    {
      ...{ key: "org-1", name: "Client Ltd", legalForm: "Ltd", vat: "GB1", accountNumber: "A1", domain: "client.example", phone: "1" },
      address: { street: "1 Mill Lane", postcode: "LS1", city: "Leeds", county: "West Yorkshire", country: "GB" },
      archived: false,
      contacts: [person],
      seen: { zivio: { id: "567", name: "Client" } },
    },
  ],
  projects: [project(1), project(2)],
  milestones: [
    milestone(1, { state: "approved", approvedAt: "2025-05-10T09:30:00.000Z", approvedBy: "person-1" }, "approved"),
    milestone(2, { state: "billed", approvedAt: "2025-05-12T23:59:59.000Z" }, "approved"),
    milestone(3, {}, "submitted"),
    ...Array.from({ length: 117 }, (_, i) => milestone(i + 4)),
  ],
  invoices: [],
  jobs: [],
  deals: [],
  orders: [],
  purchases: [],
  traps: [],
};
world.milestones[2]!.seen.zivio!.parents = ["61"];
world.milestones[0]!.seen.zivio!.children = ["63"];

type Row = Record<string, unknown>;
let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

async function start(options: Partial<ZivioOptions> = {}) {
  const zivio = await startZivio({ world, clock, ...options });
  close = zivio.close;
  const headers = { "X-API-Key": zivio.credentials.apiKey, "zivio-tenant-id": zivio.credentials.tenantId };
  const raw = (query: string, init: RequestInit = {}) => fetch(`${zivio.url}/api/v3/sales_milestones${query}`, { headers, ...init });
  const get = async (query: Record<string, string> = {}) => {
    const response = await raw(`?${new URLSearchParams(query)}`);
    return { status: response.status, rows: ((await response.json()) as { milestones: Row[] }).milestones, response };
  };
  const ids = async (query: Record<string, string>) => (await get(query)).rows.map((row) => String(row.id));
  return { zivio, raw, get, ids };
}

describe("a sales milestone", () => {
  it("carries exactly the documented fields, and every scalar is a text", async () => {
    const { get } = await start();
    const { rows } = await get({ status: "approved", sort: "approved:asc" });
    expect(Object.keys(rows[0]!).sort()).toEqual(Object.keys(types.SalesMilestone!).sort());
    expect(Object.keys(rows[0]!.approved_by as Row).sort()).toEqual(Object.keys(types.User!).sort());
    for (const [name, value] of Object.entries(rows[0]!))
      if (value !== null && !["approved_by", "children", "parents", "custom_fields"].includes(name))
        expect(value, name).toBeTypeOf("string");
    expect(rows[0]).toMatchObject({
      id: "61",
      rate: "1500.00",
      ccy: "GBP",
      job_id: "2661",
      job_summary: "Job 1",
      due_on: "2025-05-02T00:00:00Z",
    });
    expect(rows[0]).toMatchObject({
      approved_at: "2025-05-10T09:30:00Z",
      children: ["63"],
      parents: [],
      custom_fields: { po_number: "PO-1" },
    });
    expect(rows[0]!.approved_by).toMatchObject({
      id: "7158",
      first_name: "Jo",
      email: "jo@client.example",
      org_id: "567",
      org_name: "Client",
    });
  });

  it("names nobody before its approval, nor when the approval named nobody", async () => {
    const { get } = await start();
    expect((await get({ status: "submitted" })).rows[0]).toMatchObject({ approved_at: null, approved_by: null });
    expect((await get({ approved: "2025-05-12 TO 2025-05-12" })).rows[0]).toMatchObject({ id: "62", approved_by: null });
  });

  it("has an empty approver before its approval in the other reading", async () => {
    const { get } = await start({ readings: { unapproved: "empty" } });
    expect((await get({ status: "submitted" })).rows[0]!.approved_by).toEqual({});
  });

  it("was created before its last change, and changed no later than the world's time", async () => {
    const { get } = await start();
    for (const row of (await get({ limit: "100" })).rows) {
      expect(String(row.created_at) <= String(row.updated_at)).toBe(true);
      expect(String(row.updated_at) <= world.asOf).toBe(true);
    }
  });
});

describe("the keys", () => {
  it.each([["X-API-Key"], ["zivio-tenant-id"]])("are both needed: without a right %s the answer is 401", async (name) => {
    const { zivio, raw } = await start();
    const right = { "X-API-Key": zivio.credentials.apiKey, "zivio-tenant-id": zivio.credentials.tenantId };
    expect((await raw("", { headers: { ...right, [name]: "wrong" } })).status).toBe(401);
    expect((await raw("", { headers: {} })).status).toBe(401);
    expect(zivio.log.map((call) => call.refused)).toEqual(["credentials", "credentials"]);
  });
});

describe("paging", () => {
  it("gives 25 rows and no total unless told otherwise", async () => {
    const { raw } = await start();
    const body = (await (await raw("")).json()) as Row;
    expect(Object.keys(body)).toEqual(["milestones"]);
    expect(body.milestones).toHaveLength(25);
  });

  it("cuts a limit above 100 down to it", async () => {
    const { get } = await start();
    expect((await get({ limit: "500" })).rows).toHaveLength(100);
  });

  it("refuses a limit above 100 in the other reading", async () => {
    const { get } = await start({ readings: { limitOverMax: "refuse" } });
    expect((await get({ limit: "101" })).status).toBe(400);
  });

  it("counts pages from 1 and gives every row once", async () => {
    const { ids } = await start();
    const pages = await Promise.all(["1", "2", "3", "4"].map((page) => ids({ limit: "50", page })));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20, 0]);
    expect(new Set(pages.flat()).size).toBe(120);
  });

  it.each<Record<string, string>>([{ page: "0" }, { limit: "0" }, { limit: "-1" }, { page: "x" }])("refuses %o", async (query) => {
    const { get } = await start();
    expect((await get(query)).status).toBe(400);
  });
});

describe("filters", () => {
  it("take one status, and an unknown one is refused", async () => {
    const { ids, get } = await start();
    expect(await ids({ status: "submitted" })).toEqual(["63"]);
    for (const status of ["billed", "open,submitted"]) expect((await get({ status })).status).toBe(400);
  });

  it("take spans of days that include both days", async () => {
    const { ids } = await start();
    expect((await ids({ approved: "2025-05-10 TO 2025-05-12", sort: "approved:asc" })).sort()).toEqual(["61", "62"]);
    expect(await ids({ approved: "2025-05-11 TO 2025-05-11" })).toEqual([]);
    expect(await ids({ due_on: "2025-05-02 TO 2025-05-02", status: "approved" })).toEqual(["61"]);
  });

  it("compare created and updated as well", async () => {
    const { get, ids } = await start();
    const row = (await get({ status: "submitted" })).rows[0]!;
    for (const name of ["created", "updated"]) {
      const on = String(row[`${name}_at`]).slice(0, 10);
      expect(await ids({ [name]: `${on} TO ${on}`, limit: "100" })).toContain("63");
    }
  });

  it("understand a space sent as a plus, but not a plus sent as %2B", async () => {
    const { raw, zivio } = await start();
    expect((await raw("?approved=2025-05-10+TO+2025-05-12")).status).toBe(200);
    expect((await raw("?approved=2025-05-10%20TO%202025-05-12")).status).toBe(200);
    expect((await raw("?approved=2025-05-10%2BTO%2B2025-05-12")).status).toBe(400);
    expect(zivio.log.at(-1)!.refused).toBe("contract");
  });

  it.each(["2025-05-10", "2025-05-10 to 2025-05-12", "2025-02-30 TO 2025-03-01", "10.05.2025 TO 12.05.2025"])(
    "refuse the span %s",
    async (created) => {
      const { get } = await start();
      expect((await get({ created })).status).toBe(400);
    },
  );

  it("take one job, not a list of them", async () => {
    const { get, ids } = await start();
    expect((await get({ job_id: "2661", limit: "100" })).rows.every((row) => row.job_id === "2661")).toBe(true);
    expect(await ids({ job_id: "99" })).toEqual([]);
    expect((await get({ job_id: "2661,2662" })).status).toBe(400);
  });

  it("find a job's milestones by a supplier that no row shows", async () => {
    const { get } = await start();
    const { rows } = await get({ supplier_id: supplierIdOf(world.seed, "2661"), limit: "100" });
    expect(rows.some((row) => row.job_id === "2661")).toBe(true);
    expect(rows[0]).not.toHaveProperty("supplier_id");
    expect((await get({ supplier_id: "1,2" })).status).toBe(400);
  });

  it("refuse a parameter that is not documented", async () => {
    const { get, zivio } = await start();
    expect((await get({ id: "61" })).status).toBe(400);
    expect(zivio.log.at(-1)).toMatchObject({ operation: "sales_milestones.list", refused: "contract" });
  });
});

describe("sorting", () => {
  it("is by creation, newest first, unless told otherwise", async () => {
    const { get } = await start();
    const created = (await get({ limit: "100" })).rows.map((row) => String(row.created_at));
    expect(created).toEqual([...created].sort().reverse());
  });

  it("takes several fields in turn", async () => {
    const { ids } = await start();
    expect((await ids({ sort: "approved:asc,created:desc" })).slice(0, 2)).toEqual(["61", "62"]);
    expect((await ids({ sort: "approved:desc" })).slice(0, 2)).toEqual(["62", "61"]);
  });

  it("puts rows that were never approved first in the other reading", async () => {
    const { get } = await start({ readings: { unapprovedSorted: "first" } });
    expect((await get({ sort: "approved:desc" })).rows[0]!.approved_at).toBeNull();
  });

  it.each(["due_on:asc", "created", "created_at:desc", "created:up", "created:asc:x", ""])("refuses %s", async (sort) => {
    const { get } = await start();
    expect((await get({ sort })).status).toBe(400);
  });

  it("leaves ties in an order that the shuffle seed changes", async () => {
    const open = { status: "open", sort: "approved:asc", limit: "100" };
    const plain = await (await start()).ids(open);
    await close?.();
    const shuffled = await (await start({ shuffle: "a" })).ids(open);
    expect(shuffled).not.toEqual(plain);
    await close?.();
    expect(await (await start({ shuffle: "a" })).ids(open)).toEqual(shuffled);
  });
});

describe("the vendor", () => {
  it("answers 404 for a path or method that is not documented", async () => {
    const { zivio, raw } = await start();
    expect((await raw("/61")).status).toBe(404);
    expect((await raw("", { method: "POST" })).status).toBe(404);
    expect((await fetch(`${zivio.url}/sales_milestones`)).status).toBe(404);
    expect(zivio.log.map((call) => call.refused)).toEqual(["contract", "contract", "contract"]);
  });

  it("has no quota of its own, and above a given one says when to retry", async () => {
    const free = await start();
    expect(free.zivio.quota).toBeUndefined();
    await close?.();
    const { get } = await start({ quota: [{ limit: 2, ms: 1000 }] });
    await get();
    await get();
    const { status, response } = await get();
    expect(status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("1");
    clock.at += 1000;
    expect((await get()).status).toBe(200);
  });
});
