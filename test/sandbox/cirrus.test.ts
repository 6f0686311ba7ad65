import { afterEach, describe, expect, it } from "vitest";
import { type CirrusReadings, erpNumberField, projectCodeField, startCirrus } from "../../sandbox/cirrus/index.ts";
import { type Field, loadContract } from "../../sandbox/kit/contract.ts";
import type { Deal, Order, Organisation, Project, World } from "../../sandbox/world/model.ts";

const contract = loadContract("cirrus");

/** Time that stands still. */
const clock = { now: () => Date.parse("2025-06-30T12:00:00Z"), sleep: async () => {} };

function employee(n: number): World["employees"][number] {
  const name = { key: `employee-${n}`, firstName: `First${n}`, lastName: `Last${n}`, title: "Seller" };
  return { ...name, email: `e${n}@home.example`, phone: `+44 20 ${n}`, ids: { currentRms: n, cirrus: 900 + n, itm: n, projector: `${n}` } };
}

function organisation(n: number, over: Partial<Organisation> = {}): Organisation {
  const key = `org-${n}`;
  const contact = (m: number) => ({
    key: `${key}-person-${m}`,
    firstName: m === 1 ? "Mia" : "Otto",
    lastName: `Person${n}`,
    email: `p${m}@client${n}.example`,
    phone: `+46 8 ${n}${m}`,
    title: m === 1 ? "Buyer" : "Site manager",
    ids: { cirrus: 5000 + n * 10 + m },
  });
  return {
    key,
    name: `Client ${n} Ltd`,
    legalForm: "Ltd",
    vat: `GB10000${n}`,
    accountNumber: `A${1000 + n}`,
    domain: `client${n}.example`,
    phone: `+44 1632 ${n}`,
    address: { street: `${n} Mill Lane`, postcode: `LS${n}`, city: n % 2 ? "Leeds" : "Bergen", county: "", country: "GB" },
    archived: false,
    contacts: [contact(1), contact(2)],
    seen: { cirrus: { id: 100 + n, name: n < 4 ? `Ähnlich ${n}` : "Twin", number: `N${n}`, vat: `GB 10000${n}`, externalKey: `ext-${n}` } },
    ...over,
  };
}

function project(n: number): Project {
  const dates = { start: "2025-01-06", end: "2025-08-01", closed: false };
  const names = { name: `Project ${n}`, code: `P100-0${n}`, po: "PO-1", manager: "employee-1" };
  return {
    key: `project-${n}`,
    organisation: `org-${(n % 3) + 1}`,
    ...names,
    ...dates,
    seen: { cirrus: { id: 700 + n, name: `Job ${n}` } },
  };
}

function deal(n: number, state: Deal["state"]): Deal {
  const made = { key: `deal-${n}`, organisation: `org-${n}`, contact: `org-${n}-person-2`, owner: "employee-2", name: `Deal ${n}` };
  const told = { value: `${n}500.50`, created: `2025-0${n}-10T10:00:00.000Z`, state, ids: { opportunity: 300 + n, quote: 400 + n } };
  return { ...made, ...told, ...(state !== "open" && { closed: `2025-0${n}-25T10:00:00.000Z` }) };
}

function order(n: number, over: Partial<Order> = {}): Order {
  const rows = [
    { id: 6000 + n * 10, name: "Chair", quantity: 3, price: "100.25" },
    { id: 6001 + n * 10, name: "Crew day", quantity: 1, price: "50.00" },
  ];
  const codes = { alternateId: `P100-0${n}`, referenceCode: `PO-${n}`, invoiceNumber: n === 1 ? "INV-1" : "" };
  const placed = `2025-0${n}-20T15:30:00.000Z`;
  return { key: `order-${n}`, organisation: `org-${n}`, id: 200 + n, ...codes, price: "350.75", currency: "SEK", placed, rows, ...over };
}

const world: World = {
  seed: "cirrus-test",
  asOf: "2025-06-30T12:00:00.000Z",
  employees: [1, 2, 3].map(employee),
  organisations: [
    organisation(1),
    organisation(2, { parent: "org-1", tradeName: "Second Hand" }),
    organisation(3, { archived: true }),
    ...Array.from({ length: 60 }, (_, i) => organisation(i + 4, { contacts: [] })),
    organisation(99, { seen: {}, contacts: [] }),
  ],
  projects: Array.from({ length: 8 }, (_, i) => project(i + 1)),
  milestones: [],
  invoices: [],
  jobs: [],
  deals: [deal(1, "won"), deal(2, "lost"), deal(3, "open")],
  orders: [order(1, { deal: "deal-1" }), order(2), order(3, { organisation: "org-99" })],
  purchases: [],
  traps: [],
};

type Options = Partial<Parameters<typeof startCirrus>[0]>;
type Body = Record<string, unknown>;
type Page = { page: number; pages: number; per_page: number; total: number; items: Body[] };

const running: Awaited<ReturnType<typeof startCirrus>>[] = [];
afterEach(async () => {
  for (const vendor of running.splice(0)) await vendor.close();
});

async function start(options: Options = {}) {
  const vendor = await startCirrus({ world, clock, ...options });
  running.push(vendor);
  async function get(path: string, query: Record<string, string | number | string[]> = {}, headers: Record<string, string> = {}) {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) for (const one of [value].flat()) search.append(name, String(one));
    const answer = await fetch(`${vendor.url}${path}?${search}`, { headers: { "x-token": vendor.credentials.token, ...headers } });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, bytes: text.length, body: JSON.parse(text) };
  }
  const sortings = Object.values(contract.operations).flatMap((o) =>
    o.query?.sorting?.default ? [[o.path, o.query.sorting.default]] : [],
  );
  /** A page list in its default order. */
  async function list(path: string, query: Record<string, string | number | string[]> = {}, mask?: string): Promise<Page> {
    const sorting = Object.fromEntries(sortings)[path];
    const { status, body } = await get(path, { per_page: 50, ...(sorting && { sorting }), ...query }, mask ? { "x-fields": mask } : {});
    expect([status, path, query, status === 200 ? "" : body]).toEqual([200, path, query, ""]);
    return body[0];
  }
  const ids = async (path: string, query: Record<string, string | number | string[]> = {}) =>
    (await list(path, query)).items.map((item) => item.id).sort();
  return { vendor, get, list, ids };
}

const reading = (readings: Partial<CirrusReadings>) => start({ readings });

describe("the vendor", () => {
  it("takes the token in either header and refuses a wrong one", async () => {
    const { vendor, get } = await start({ token: "secret" });
    expect((await get("/users/me")).status).toBe(200);
    expect((await get("/users/me", {}, { "x-token": "", authorization: `Bearer ${vendor.credentials.bearerToken}` })).status).toBe(200);
    const wrong = await get("/users/me", {}, { "x-token": "guess" });
    expect(wrong).toMatchObject({ status: 401, body: { message: expect.any(String) } });
    expect(vendor.log.at(-1)).toMatchObject({ operation: "currentuser.get", refused: "credentials" });
  });

  it("has no quota of its own, and answers above a given one with 429 and the seconds to wait", async () => {
    const { get } = await start({ quota: [{ limit: 1, ms: 5000 }] });
    expect((await get("/settings")).status).toBe(200);
    const busy = await get("/settings");
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "5"]);
    expect((await start()).vendor.quota).toBeUndefined();
  });

  it("answers an injected busy with 429", async () => {
    const { vendor, get } = await start();
    vendor.faults.add({ kind: "busy", ms: 2500, times: 1 });
    const busy = await get("/settings");
    expect([busy.status, busy.headers.get("retry-after"), Object.keys(busy.body)]).toEqual([429, "3", ["message"]]);
    expect((await get("/settings")).status).toBe(200);
  });

  it("refuses what the contract does not list", async () => {
    const { vendor, get } = await start();
    expect((await get("/accounts", { sorting: "name_asc", colour: "red" })).body.errors).toHaveProperty("colour");
    expect(vendor.log.at(-1)).toMatchObject({ status: 400, refused: "contract", operation: "accounts.list" });
    expect((await get("/customers")).status).toBe(404);
    expect(vendor.log.at(-1)!.refused).toBe("contract");
    expect((await get("/accounts/abc")).status).toBe(404);
    expect((await get("/projects/701")).status).toBe(404);
  });

  it("refuses values that are no integer, no choice or no date", async () => {
    const { get } = await start();
    const errors = async (path: string, query: Record<string, string>) => (await get(path, query)).body.errors;
    expect(await errors("/accounts", { sorting: "name_asc", userid: "me" })).toHaveProperty("userid");
    expect(await errors("/accounts", { sorting: "name_asc", active: "3" })).toHaveProperty("active");
    expect(await errors("/accounts", { sorting: "email_asc" })).toHaveProperty("sorting");
    expect(await errors("/orders", { sorting: "placedate_asc", datespan_start: "last week" })).toHaveProperty("datespan_start");
    expect(await errors("/fields/values", { sorting: "name_asc", resourcetype: "project", resourceid: "1" })).toHaveProperty(
      "resourcetype",
    );
  });

  it("carries out a write, and names it", async () => {
    const { vendor } = await start();
    const answer = await fetch(`${vendor.url}/accounts/101`, {
      method: "PUT",
      headers: { "x-token": vendor.credentials.token },
      body: "{}",
    });
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ id: 101 })]);
    expect(vendor.truth.writes.map(({ operation, params }) => [operation, params])).toEqual([["accounts.update", { id: "101" }]]);
    expect(vendor.log.at(-1)!.operation).toBe("accounts.update");
  });
});

describe("a list", () => {
  it("comes as an array of one page, or as the bare page in the other reading", async () => {
    const { get } = await start();
    const { body } = await get("/accounts", { sorting: "name_asc" });
    expect(body).toHaveLength(1);
    expect({ ...body[0], items: body[0].items.length }).toEqual({ page: 1, pages: 7, per_page: 10, total: 62, items: 10 });
    const bare = await reading({ envelope: "object" });
    expect((await bare.get("/accounts", { sorting: "name_asc" })).body).toMatchObject({ page: 1, total: 62 });
  });

  it("of a lookup table comes bare", async () => {
    const { get } = await start();
    const { body } = await get("/accounts/accounttypes");
    expect(body.map((type: Body) => type.name)).toEqual(["Customer", "Prospect", "Supplier"]);
  });

  it("refuses a page above fifty rows, or cuts it to fifty in the other reading", async () => {
    const { get } = await start();
    const refused = await get("/accounts", { sorting: "name_asc", per_page: 51 });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ["per_page"]]);
    const clamp = await reading({ perPageOverMax: "clamp" });
    expect((await clamp.list("/accounts", { per_page: 500 })).items).toHaveLength(50);
    expect((await clamp.list("/accounts", { per_page: 500 })).per_page).toBe(50);
  });

  it("has an empty page behind the last one, and none before the first", async () => {
    const { get, list } = await start();
    expect(await list("/accounts", { page: 9 })).toMatchObject({ page: 9, pages: 2, total: 62, items: [] });
    expect((await get("/accounts", { sorting: "name_asc", page: 0 })).body.errors).toHaveProperty("page");
  });

  it("requires a sorting where it is documented as required, or uses the default in the other reading", async () => {
    const { get } = await start();
    expect(Object.keys((await get("/orders")).body.errors)).toEqual(["sorting"]);
    expect((await get("/projects")).status).toBe(200);
    const lenient = await reading({ missingSorting: "default" });
    expect((await lenient.get("/orders")).body[0].items.map((o: Body) => o.id)).toEqual([203, 202, 201]);
    expect((await lenient.get("/fields/values", { sorting: "name_asc", resourcetype: "account" })).status).toBe(400);
  });

  it("has every row once over its pages, whatever the order of ties", async () => {
    for (const shuffle of [undefined, "seed"]) {
      const { list } = await start({ shuffle });
      const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((page) => list("/accounts", { page, per_page: 10 }, "{items{id}}")));
      expect(new Set(pages.flatMap((page) => page.items.map((item) => item.id))).size).toBe(62);
    }
  });

  it("breaks ties by id, and by another seeded order when shuffled", async () => {
    const twins = async (shuffle?: string) => {
      const { items } = await (await start({ shuffle })).list("/accounts", { name: "twin" });
      return items.map((item) => item.id as number);
    };
    const plain = await twins();
    expect(plain).toEqual([...plain].sort((a, b) => a - b));
    expect(await twins("a")).not.toEqual(plain);
    expect(await twins("a")).toEqual(await twins("a"));
    expect(await twins("b")).not.toEqual(await twins("a"));
    const { get } = await start({ shuffle: "a" });
    expect((await get("/articles/brands")).body.map((b: Body) => b.id)).not.toEqual(
      (await (await start()).get("/articles/brands")).body.map((b: Body) => b.id),
    );
  });

  it("sorts in both directions", async () => {
    const { list } = await start();
    const names = async (sorting: string) => (await list("/users", { sorting })).items.map((user) => user.surname);
    expect(await names("surname_asc")).toEqual(["Last1", "Last2", "Last3"]);
    expect(await names("surname_desc")).toEqual(["Last3", "Last2", "Last1"]);
    expect((await list("/projects", { sorting: "number_desc" })).items[0]!.id).toBe(708);
    expect((await list("/orders", { sorting: "accountid_desc" })).items[0]!.id).toBe(202);
  });
});

describe("field masks", () => {
  it("leave only what they name, through lists and objects", async () => {
    const { list, get } = await start();
    const page = await list("/orders", {}, "{page, pages,total,items{id,account{id},rows{id,article{name}},nonsense{x}}}");
    expect(Object.keys(page)).toEqual(["page", "pages", "total", "items"]);
    expect(page.items.find((o) => o.id === 201)).toEqual({
      id: 201,
      account: { id: 101 },
      rows: [
        { id: 6010, article: { name: "Chair" } },
        { id: 6011, article: { name: "Crew day" } },
      ],
    });
    const full = await get("/orders", { sorting: "placedate_asc" });
    const small = await get("/orders", { sorting: "placedate_asc" }, { "x-fields": "page,items{id}" });
    expect(small.bytes * 20).toBeLessThan(full.bytes);
  });

  it("apply to the page object, so row names alone give a page without rows", async () => {
    const { get } = await start();
    expect((await get("/accounts", { sorting: "name_asc" }, { "x-fields": "{id,name}" })).body).toEqual([{}]);
  });

  it("take a star for all other members, and need no outer braces", async () => {
    const { get } = await start();
    const { body } = await get("/accounts/101", {}, { "x-fields": "user{id},*" });
    expect(Object.keys(body.user)).toEqual(["id"]);
    expect(Object.keys(body).sort()).toEqual(received("Account").sort());
  });

  it.each(["{id{x}}", "{id", "id}", "name,,id", "{items{id}", "{id}{x}"])("are refused when they are wrong: %s", async (mask) => {
    const { get } = await start();
    const { status, body } = await get("/accounts/101", {}, { "x-fields": mask });
    expect([status, Object.keys(body)]).toEqual([400, ["message"]]);
  });

  it("have no effect on the sub-lists of missions, contracts and objects", async () => {
    const { get } = await start();
    const { body } = await get("/missions/1/connections", {}, { "x-fields": "{page}" });
    expect(body[0].items.length).toBeGreaterThan(0);
  });
});

/** The documented members that the vendor sends. */
function received(type: string): string[] {
  return Object.entries(contract.types[type]!).flatMap(([name, field]) => (field.requestOnly ? [] : [name]));
}

/** Every difference between a record and its documented type, all the way down. */
function differences(type: string, record: Body, at = type): string[] {
  const found: string[] = [];
  const names = received(type);
  if (Object.keys(record).join() !== names.join()) found.push(`${at} has ${Object.keys(record)} for ${names}`);
  for (const name of names) {
    const field = contract.types[type]![name]!;
    const value = record[name];
    if (field.list !== undefined && !Array.isArray(value)) found.push(`${at}.${name} is no list`);
    for (const one of field.list ? (value as unknown[]) : [value]) found.push(...difference(field, one, `${at}.${name}`));
  }
  return found;
}

function difference(field: Field, value: unknown, at: string): string[] {
  if (contract.types[field.type]) return value === null ? [] : differences(field.type, value as Body, at);
  // A key of nothing is null although its type is printed as a plain integer.
  if (value === null) return field.nullable || field.ref || at.endsWith("id") ? [] : [`${at} is null`];
  const wanted = { integer: "number", unknown: "string" }[field.type] ?? field.type;
  const whole = field.type !== "integer" || Number.isInteger(value);
  const coded = !field.codes || String(value) in field.codes;
  return typeof value === wanted && whole && coded ? [] : [`${at} is ${JSON.stringify(value)}, not ${field.type}`];
}

describe("records", () => {
  const core = ["accounts", "contacts", "orders", "quotes", "opportunities", "projects", "users"];

  it.each(core)("of %s carry exactly the documented members in their documented types", async (resource) => {
    const { list, get } = await start();
    const { type } = contract.operations[`${resource}.list`]!.answer!;
    const { items } = await list(`/${resource}`, resource === "accounts" ? { active: 2 } : {});
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(differences(type!, item)).toEqual([]);
    if (resource !== "projects") expect((await get(`/${resource}/${items[0]!.id}`)).body).toEqual(items[0]);
  });

  it("of accounts show short references", async () => {
    const { get } = await start();
    const { body } = await get("/accounts/102");
    expect(body).toMatchObject({
      id: 102,
      name: "Ähnlich 2",
      alt_name: "Second Hand",
      number: "N2",
      vatno: "GB 100002",
      externalkey: "ext-2",
      active: 1,
      parentaccount: { id: 101, name: "Ähnlich 1" },
      contacts: [
        { id: 5021, name: "Mia", surname: "Person2", phone: "+46 8 21", primary: 1 },
        { id: 5022, primary: 0 },
      ],
      addresses: {
        postal: { city: "Bergen", number: "2", letter: null, coordinates: { latitude: expect.stringMatching(/^-?\d+\.\d+$/) } },
      },
    });
    expect((await get("/accounts/103")).body.active).toBe(0);
    expect((await get("/accounts/199")).status).toBe(404);
  });

  it("of orders and quotes repeat the whole price list in their head and in every row", async () => {
    const { get } = await start();
    const { body } = await get("/orders/201");
    expect(body.pricelist.prices.map((price: { article: Body }) => price.article.name)).toEqual(["Chair", "Crew day"]);
    for (const row of body.rows) expect(row.pricelist).toEqual(body.pricelist);
    expect(body).toMatchObject({ price: 350.75, currencycode: "SEK", placedate: "2025-01-20T00:00:00.000Z", alternateid: "P100-01" });
    expect(body).toMatchObject({ referencecode: "PO-1", invoicenumber: "INV-1", opportunity: { id: 301, account: { id: 101 } } });
    const keys = { orderid: 201, accountid: 101, userid: 902, opportunityid: 301, alternatvievalue: 0 };
    expect(body.rows[0]).toMatchObject({ id: 6010, quantityordered: 3, price: 100.25, totalprice: 300.75, ...keys });
    const quote = (await get("/quotes/401")).body;
    expect(quote).toMatchObject({ price: 1500.5, placedate: "2025-01-10", status: { metatype: "order" }, contact: { id: 5012 } });
    expect(quote.rows[0].pricelist).toEqual(body.pricelist);
  });

  it("show embedded objects and keys of one link alike", async () => {
    const { get } = await start();
    const { body } = await get("/opportunities/302");
    expect(body).toMatchObject({
      title: "Deal 2",
      value: 2500.5,
      closed: 1,
      accountid: 102,
      contactid: 5022,
      userid: 902,
      winreason: null,
    });
    for (const name of ["account", "contact", "user", "status", "type", "source", "lostreason", "reguser", "changeuser"])
      expect([name, body[name].id]).toEqual([name, body[`${name}id`]]);
  });

  it("show a missing reference as null, or as an object of nulls", async () => {
    expect((await (await start()).get("/orders/203")).body).toMatchObject({ account: null, user2: null });
    const { body } = await (await reading({ absentReference: "hollow" })).get("/orders/203");
    expect(body.account).toMatchObject({ id: null, name: null, coordinates: { latitude: null } });
    expect(body.rows[0].accountid).toBeNull();
  });
});

describe("filters", () => {
  it("hide archived accounts unless both kinds are asked for", async () => {
    const { list } = await start();
    const totals = await Promise.all([1, 0, 2].map((active) => list("/accounts", { active })));
    expect(totals.map((page) => page.total)).toEqual([62, 1, 63]);
    expect((await list("/accounts")).total).toBe(62);
  });

  it.each<[string, Record<string, string | number>, number[]]>([
    ["/accounts", { name: "ähnlich%" }, [101, 102]],
    ["/accounts", { name: "ähnlich" }, []],
    ["/accounts", { vatno: "%100002" }, [102]],
    ["/accounts", { phone: "+44 1632 1" }, [101]],
    ["/accounts", { accountnumber: "N2" }, [102]],
    ["/accounts", { accountnumber: "n2" }, []],
    ["/accounts", { externalkey: "ext-3", active: 2 }, [103]],
    ["/accounts", { externalkey: "ext-3" }, []],
    ["/accounts", { fulltext: "second HAND" }, [102]],
    ["/accounts", { fulltext: "LS2", name: "Ähn%" }, [102]],
    ["/accounts", { postal_city: "berg%", name: "%n%ich%" }, [102]],
    ["/contacts", { accountid: 102 }, [5021, 5022]],
    ["/contacts", { active: 0 }, [5031, 5032]],
    ["/contacts", { email: "P1@client1.%" }, [5011]],
    ["/contacts", { primarycontact: 1, surname: "person2" }, [5021]],
    ["/contacts", { officephone: "+46 8 12", fulltext: "site" }, [5012]],
    ["/orders", { number: 202 }, [202]],
    ["/orders", { number: "P100-02" }, []],
    ["/orders", { altnumber: "P100-02" }, [202]],
    ["/orders", { accountids: "101,102" }, [201, 202]],
    ["/orders", { accountids: "102" }, [202]],
    ["/orders", { userids: "902", opportunityid: 301 }, [201]],
    ["/orders", { opportunityid: 301 }, [201]],
    ["/orders", { contactid: 5012 }, [201]],
    ["/orders", { statusids: "4" }, [201]],
    ["/orders", { datespan_start: "2025-02-20", datespan_end: "2025-03-19" }, [202]],
    ["/quotes", { accountids: "101, 102" }, [401, 402]],
    ["/quotes", { opportunityids: "303" }, [403]],
    ["/quotes", { contactids: "5012,5022" }, [401, 402]],
    ["/quotes", { userids: "902", statusids: "3,4" }, [401, 402]],
    ["/quotes", { orderids: "201" }, [401]],
    ["/quotes", { altnumber: "Q402" }, [402]],
    ["/quotes", { placedate_start: "2025-02-10", placedate_end: "2025-02-10" }, [402]],
    ["/opportunities", { accountid: 101 }, [301]],
    ["/opportunities", { closed: 0 }, [303]],
    ["/opportunities", { statusids: "2,3" }, [301, 302]],
    ["/opportunities", { actual_startdate: "2025-02-01" }, [302]],
    ["/opportunities", { estimated_enddate: "2025-01-25" }, [301]],
    ["/opportunities", { fulltext: "deal 3" }, [303]],
    ["/projects", { accountid: 101 }, [703, 706]],
    ["/users", { fulltext: "e2@" }, [902]],
    ["/users", { code: "employee-3" }, [903]],
    ["/users", { active: 0 }, []],
    ["/quotes/relations", { type: "order", quoteid: 401 }, [5]],
  ])("of %s read %j", async (path, query, ids) => {
    const { ids: found } = await start();
    expect(await found(path, query)).toEqual(ids);
  });

  it("by owner and type cover the accounts between them", async () => {
    const { list, ids } = await start();
    const all = (await list("/accounts")).total;
    const owners = await Promise.all([901, 902, 903].map((userid) => list("/accounts", { userid })));
    expect(owners.reduce((sum, page) => sum + page.total, 0)).toBe(all);
    expect((await list("/accounts", { userids: "901,902,903" })).total).toBe(all);
    expect((await list("/accounts", { typeids: "1,2,3" })).total).toBe(all);
    const typed = await list("/accounts", { typeid: 2 }, "{total,items{type{id}}}");
    expect(new Set(typed.items.map((item) => (item.type as Body).id))).toEqual(new Set([2]));
    expect(await ids("/contacts", { accounttypeids: "1,2,3", accountuserids: "901,902,903" })).toHaveLength(6);
  });

  it("match an order's number with its alternate id in the other reading", async () => {
    const { ids } = await reading({ orderNumber: "alternateid" });
    expect(await ids("/orders", { number: "P100-02" })).toEqual([202]);
    expect(await ids("/orders", { number: "202" })).toEqual([]);
  });

  it("take one id where the comma form is not documented, in the other reading", async () => {
    const { ids } = await reading({ undescribedLists: "one" });
    expect(await ids("/orders", { accountids: "101,102" })).toEqual([]);
    expect(await ids("/orders", { accountids: "101" })).toEqual([201]);
    expect(await ids("/quotes", { accountids: "101,102" })).toEqual([401, 402]);
  });

  it("ignore a filter that is sent empty", async () => {
    const { list } = await start();
    expect((await list("/accounts", { externalkey: "" })).total).toBe(62);
  });
});

describe("custom fields", () => {
  const pair = (id: number, val: string) => ({ dynamicfield_id: id, dynamicfield_val: val });

  it("find projects by their code, and no other project", async () => {
    const { ids } = await start();
    const found = await Promise.all(world.projects.map((p) => ids("/projects", pair(projectCodeField, p.code))));
    const hits = found.flatMap((one, i) => (one.length ? [[one, [world.projects[i]!.seen.cirrus!.id]]] : []));
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThan(8);
    for (const [one, wanted] of hits) expect(one).toEqual(wanted);
  });

  it("hold an account's ERP number, which the values list shows", async () => {
    const { list, get } = await start();
    const numbers = world.organisations.map((o) => o.accountNumber);
    const found = await Promise.all(
      numbers.map((number) => list("/accounts", { ...pair(erpNumberField, number), active: 2 }, "{items{id}}")),
    );
    const index = found.findIndex((page) => page.items.length === 1);
    const id = found[index]!.items[0]!.id as number;
    const values = await list("/fields/values", { resourcetype: "account", resourceid: id, fieldids: String(erpNumberField) });
    expect(values.items).toMatchObject([{ id: erpNumberField, name: "ERP number", value: numbers[index] }]);
    expect((await get(`/accounts/${id}`)).body).not.toHaveProperty("custom");
  });

  it("must come in pairs of id and value, which must all match", async () => {
    const { get, list } = await start();
    expect((await get("/projects", { dynamicfield_id: 1 })).body.errors).toHaveProperty("dynamicfield_id");
    const twice = { dynamicfield_id: ["1", "1"], dynamicfield_val: ["P100-01", "P100-02"] };
    expect((await list("/projects", twice)).total).toBe(0);
  });

  it("have definitions of the documented groups, and of projects in the other reading", async () => {
    const groups = async (vendor: Awaited<ReturnType<typeof start>>) =>
      new Set((await vendor.list("/fields/definitions")).items.map((item) => item.group));
    const documented = ["account", "contact", "order", "opportunity", "article"];
    expect(await groups(await start())).toEqual(new Set(documented));
    const listed = await reading({ projectDefinition: "listed" });
    expect(await groups(listed)).toEqual(new Set(["project", ...documented]));
    expect((await listed.list("/fields/definitions", { groups: "account,project", fieldname: "Project code" })).items).toHaveLength(1);
  });
});

describe("the whole contract", () => {
  const reads = Object.entries(contract.operations).filter(([, o]) => o.method === "GET");
  const sample: Record<string, string> = {
    connection_type: "account",
    relation_type: "account",
    year: "2025",
    month: "3",
    accountid: "101",
  };
  const seen: Record<string, string> = {
    userid: "901",
    "accounts.get": "101",
    "contacts.get": "5011",
    "orders.get": "201",
    "quotes.get": "401",
  };
  const more: Record<string, string> = {
    "opportunities.get": "301",
    "users.get": "901",
    "challengescores.get": "901",
    "fielddefinitions.get": "2",
  };

  it("is served: every read answers with the documented shape and type", async () => {
    const { get, list } = await start();
    const links = {
      "contractobjects.get": (await list("/contracts/1/objects")).items[0]!,
      "contractreminders.get": (await list("/contracts/1/reminders")).items[0]!,
      "objectcontracts.get": (await list("/objects/1/contracts")).items[0]!,
      "missionconnections.get": (await list("/missions/1/connections/account")).items[0]!,
      "objectrelations.get": (await list("/objects/1/relations/account")).items[0]!,
    };
    const different = /coordinates|^missions|^missionconnections|^articlegroups\.list/;
    for (const [id, operation] of reads) {
      const link: Body = links[id as keyof typeof links] ?? {};
      const known = { ...sample, ...seen, id: { ...seen, ...more }[id] ?? "1", ...linkIds(link) };
      const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => known[name as keyof typeof known] ?? "1");
      const required = Object.entries(operation.query ?? {}).filter(([, p]) => p.required);
      const query = Object.fromEntries(
        required.map(([name, p]) => [name, p.default ?? p.values?.[0] ?? (name === "resourceid" ? 101 : 1)]),
      );
      const { status, body } = await get(path, query);
      expect([id, status]).toEqual([id, 200]);
      const { shape, type } = operation.answer!;
      const records: Body[] = shape === "page" ? body[0].items : shape === "list" ? body : [body];
      expect([id, records.length > 0]).toEqual([id, true]);
      if (!different.test(id)) for (const record of records) expect([id, differences(type!, record)]).toEqual([id, []]);
    }
  });

  it("is filtered by every documented parameter of every list", async () => {
    const { get } = await start();
    for (const [id, operation] of reads) {
      const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => sample[name] ?? seen[name] ?? seen[id] ?? more[id] ?? "1");
      const value = (name: string) => {
        const parameter = operation.query![name]!;
        const date = /date|^start$|^end$|^stop$|created|_start$|_end$/.test(name) && parameter.type === "string";
        return parameter.values?.[0] ?? parameter.default ?? (date ? "2025-01-01" : 1);
      };
      const required = Object.keys(operation.query ?? {}).filter((name) => operation.query![name]!.required);
      for (const name of Object.keys(operation.query ?? {})) {
        const names = /^dynamicfield/.test(name) ? ["dynamicfield_id", "dynamicfield_val"] : [name];
        const { status, body } = await get(path, Object.fromEntries([...required, ...names].map((one) => [one, value(one)])));
        expect([id, name, status, status === 200 ? "" : body]).toEqual([id, name, 200, ""]);
      }
      for (const sorting of operation.query?.sorting?.values ?? []) {
        const { status } = await get(path, { ...Object.fromEntries(required.map((one) => [one, value(one)])), sorting });
        expect([id, sorting, status]).toEqual([id, sorting, 200]);
      }
    }
  });

  it("has references that lead to records that exist", async () => {
    const { list } = await start();
    const accounts = new Set(world.organisations.map((o) => o.seen.cirrus?.id));
    for (const activity of (await list("/activities")).items) {
      expect(activity.accountid).toBe((activity.account as Body).id);
      expect(accounts).toContain(activity.accountid);
      expect((activity.user as Body[])[0]!.id).toBe(activity.userid);
    }
  });

  it("is answered alike by two vendors of one world", async () => {
    const [one, two] = [await start(), await start()];
    for (const path of ["/accounts", "/orders", "/leads", "/files", "/contracts"])
      expect(await one.list(path)).toEqual(await two.list(path));
  });
});

function linkIds(link: Body): Record<string, string> {
  const { contractid, objectid, activityid, otherid, connectid } = link as Record<string, number | undefined>;
  const other = otherid ?? connectid;
  const named = { contract_id: contractid, object_id: objectid, activity_id: activityid, other_id: other };
  return Object.fromEntries(Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}
