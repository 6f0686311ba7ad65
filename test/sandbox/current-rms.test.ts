import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type CurrentRmsReadings, startCurrentRms } from "../../sandbox/current-rms/index.ts";
import { loadContract } from "../../sandbox/kit/contract.ts";
import type { Window } from "../../sandbox/kit/quota.ts";
import type { Address, World } from "../../sandbox/world/model.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely here
type Json = Record<string, any>;
type Vendor = Awaited<ReturnType<typeof startCurrentRms>>;

const contract = loadContract("current-rms");
const NOW = Date.parse("2026-05-01T12:00:00.000Z");
const clock = { at: NOW, now: () => clock.at, sleep: async () => undefined };

const address: Address = { street: "1 Mill Lane", postcode: "LS1 1AA", city: "Leeds", county: "", country: "GB" };

function organisation(key: string, id: number, name: string, more: Json = {}): World["organisations"][number] {
  const member = { id, name, number: `A${id}`, taxNumber: `GB${id}00`, customFields: { account_number: `A${id}`, region: "north" } };
  const base = { legalForm: "Ltd", vat: "", accountNumber: "", domain: `${key}.example.com`, phone: "+44 113 496 0000" };
  return { key, name, ...base, address, archived: false, contacts: [], seen: { currentRms: [member] }, ...more };
}

function job(key: string, id: number, state: World["jobs"][number]["state"], more: Json = {}): World["jobs"][number] {
  return {
    ...{ key, organisation: "bill", subject: `Show ${key}`, number: `00${id}`, reference: "", state, charge: "1500.00" },
    ...{ starts: "2026-04-01T08:00:00.000Z", ends: "2026-04-05T18:00:00.000Z", ids: { currentRms: id, memberId: 11 } },
    items: [
      { id: id * 10 + 1, name: "Mixing desk 32", quantity: 2, price: "500.00" },
      { id: id * 10 + 2, name: "Radio mic", quantity: 4, price: "125.00" },
    ],
    costs: [{ id: id * 10 + 5, subject: "Van", date: "2026-04-01", provisional: "123.45", actual: "143.50", supplierMemberId: 777 }],
    ...{ customFields: { project_code: `P${id}`, po_number: "" }, ...more },
  };
}

function invoice(id: number, status: World["invoices"][number]["status"], more: Json = {}): World["invoices"][number] {
  return {
    ...{ key: `i${id}`, organisation: "bill", number: `000${id}`, reference: `PO-${id}`, subject: `Invoice ${id}` },
    ...{ net: "1500.50", tax: "300.10", issued: `2026-03-${id % 100}`, due: "2026-04-15", status, credit: false },
    ...{ ids: { currentRms: id, memberId: 11 }, ...more },
  };
}

const contact = {
  key: "c",
  firstName: "Ann",
  lastName: "Lee",
  email: "ann@bill.example.com",
  phone: "+44 1",
  title: "Buyer",
  ids: { currentRms: 21 },
};
const employee = { key: "e", firstName: "Max", lastName: "Roe", email: "max@us.example.com", phone: "+44 2", title: "Manager" };

const world: World = {
  ...{ seed: "test", asOf: "2026-05-01T12:00:00.000Z", milestones: [], deals: [], orders: [], purchases: [], traps: [] },
  employees: [{ ...employee, ids: { currentRms: 31, cirrus: 1, itm: 1, projector: "1" } }],
  organisations: [
    organisation("bill", 11, "Bill & Sons Ltd", { contacts: [contact] }),
    organisation("fred", 12, "Fred Lights", {
      seen: { currentRms: [{ id: 12, name: "Fred Lights", number: "B12", taxNumber: "", customFields: {} }] },
    }),
    organisation("gone", 13, "Gone 100% Ltd", { archived: true }),
  ],
  projects: [
    ...[
      { key: "p1", closed: false },
      { key: "p2", closed: true },
    ].map(({ key, closed }, i) => ({
      ...{
        key,
        closed,
        organisation: "bill",
        name: `Tour ${i + 1}`,
        code: `P${i}`,
        po: "",
        manager: "e",
        start: "2026-01-01",
        end: "2026-06-01",
      },
      seen: { currentRms: { id: 41 + i, name: `Tour ${i + 1}`, reference: `PO-4${i}`, customFields: { project_code: `P${i}` } } },
    })),
  ],
  jobs: [
    job("a", 51, "order", { project: "p1", ids: { currentRms: 51, memberId: 11, projectId: 41 } }),
    job("b", 52, "completed", { customFields: {} }),
    job("c", 53, "quotation", { ids: { currentRms: 53, memberId: 12 } }),
    ...Array.from({ length: 30 }, (_, i) => job(`m${i}`, 100 + i, "draft", { items: [], costs: [] })),
  ],
  invoices: [
    ...[invoice(110, "issued", { job: "a" }), invoice(111, "posted", { job: "b" }), invoice(112, "voided"), invoice(113, "open")],
    ...[invoice(114, "paid", { credit: true }), invoice(115, "issued", { ids: { currentRms: 115, memberId: 12 } })],
  ],
};

let vendor: Vendor;
const started: Vendor[] = [];

async function start(readings: Partial<CurrentRmsReadings> = {}, more: { quota?: Window[]; shuffle?: string } = {}): Promise<Vendor> {
  const one = await startCurrentRms({ world, clock, quota: [], readings, ...more, subdomain: "acme", apiKey: "secret" });
  started.push(one);
  return one;
}

async function call(
  path: string,
  { from = vendor, headers, ...init }: RequestInit & { from?: Vendor } = {},
): Promise<{ status: number; headers: Headers; body: Json }> {
  const response = await fetch(`${from.url}/api/v1${path}`, {
    ...init,
    headers: headers ?? { "X-AUTH-TOKEN": "secret", "X-SUBDOMAIN": "acme" },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith("{") ? JSON.parse(text) : { text } };
}

/** The ids of a list: path, then q as written in the documentation, everything shown. */
async function ids(list: string, query = "", from = vendor): Promise<number[]> {
  const { body } = await call(`/${list}?per_page=100&filtermode=all&${query}`, { from });
  return body[list.split("/").at(-1)!].map((row: Json) => row.id);
}

beforeAll(async () => {
  vendor = await start();
});
afterEach(() => {
  clock.at = NOW;
});
afterAll(() => Promise.all(started.map((one) => one.close())));

describe("records", () => {
  const CORE: [path: string, key: string, type: string][] = [
    ["/invoices?filtermode=all", "invoices", "Invoice"],
    ["/invoices/110/invoice_items", "invoice_items", "InvoiceItem"],
    ["/members?filtermode=all", "members", "Member"],
    ["/opportunities?filtermode=all", "opportunities", "Opportunity"],
    ["/opportunities/51/opportunity_items", "opportunity_items", "OpportunityItem"],
    ["/opportunities/51/opportunity_costs", "opportunity_costs", "OpportunityCost"],
    ["/projects?filtermode=all", "projects", "Project"],
  ];
  /** Ids that the documentation speaks of as absent, though no sample shows it. */
  const NULL_TOO = ["opportunity_item_asset_id"];

  test.each(CORE)("%s carries exactly the documented fields, with the documented JSON types", async (path, key, type) => {
    const rows: Json[] = (await call(path)).body[key];
    expect(rows.length).toBeGreaterThan(0);
    const fields = Object.entries(contract.types[type]!).filter(([, field]) => !field.requestOnly);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map(([name]) => name));
      for (const [name, field] of fields) {
        if (row[name] === null)
          expect([name, field.nullable === true || contract.types[field.type] || NULL_TOO.includes(name)]).toEqual([
            name,
            expect.anything(),
          ]);
        else if (field.list) expect([name, Array.isArray(row[name])]).toEqual([name, true]);
        else if (contract.types[field.type] || field.type === "map") expect([name, typeof row[name]]).toEqual([name, "object"]);
        else expect([name, typeof row[name]]).toEqual([name, field.type]);
      }
    }
  });

  test("decimals are texts without trailing zeros, and a quantity is a text or a number as its type has it", async () => {
    const { invoice: shown } = (await call("/invoices/110")).body;
    expect(shown).toMatchObject({
      charge_total: "1500.5",
      charge_including_tax_total: "1800.6",
      tax_total: "300.1",
      status: 10,
      status_name: "Issued",
    });
    expect(shown.invoice_taxes[0]).toMatchObject({ invoice_id: 110, rate: "20.0", charge: "1500.5", amount: "300.1" });
    const lines: Json[] = (await call("/invoices/110/invoice_items")).body.invoice_items;
    expect(lines.map((line) => line.charge_total)).toEqual(["1000.33", "500.17"]);
    expect(lines[0]).toMatchObject({
      source_type: "Opportunity",
      source_id: 51,
      quantity: "1.0",
      chargeable_days: "0.0",
      taxable_charge_amount: "",
    });
    expect(lines[0]).toMatchObject({
      accessory_inclusion_type_name: "",
      accessory_mode_name: 0,
      path: "0001",
      transaction_type_name: "Rental",
    });
    const [item] = (await call("/opportunities/51/opportunity_items")).body.opportunity_items;
    expect(item).toMatchObject({
      quantity: 2,
      chargeable_days: "1.0",
      accessory_inclusion_type_name: 0,
      item_type: "Product",
      charge_total: "1000.0",
    });
    expect(item.lead_charging_period).toMatchObject({ key: "week", percent: "100", lead: true });
  });

  test("an invoice without a job has a line without a source, and an open one has no number yet", async () => {
    const { body } = await call("/invoices/113/invoice_items");
    expect(body.invoice_items).toMatchObject([{ source_id: null, source_type: "", name: "Invoice 113" }]);
    expect((await call("/invoices/113")).body.invoice).toMatchObject({ number: "", invoice_type: 0 });
    expect((await call("/invoices/114")).body.invoice).toMatchObject({
      number: "000114",
      invoice_type: 1,
      invoice_type_name: "Credit Note",
    });
  });

  test("times that are not set are empty texts, and ids that lead nowhere are null", async () => {
    const { opportunity: shown } = (await call("/opportunities/52")).body;
    expect(shown).toMatchObject({ project_id: null, source_opportunity_id: null, prep_starts_at: "", chargeable_days: 1, reference: "" });
    expect(shown).toMatchObject({ starts_at: "2026-04-01T08:00:00.000Z", provisional_cost_total: "123.45", actual_cost_total: "143.5" });
  });

  test("membership has another shape for every membership type", async () => {
    const of = async (id: number) => (await call(`/members/${id}`)).body.member;
    const venue = (await call("/members?q[membership_type]=Venue")).body.members[0];
    expect(Object.keys((await of(11)).membership)).toEqual(
      "id number tax_number cash on_stop rating owned_by price_category_id discount_category_id invoice_term invoice_term_length".split(
        " ",
      ),
    );
    expect((await of(11)).membership).toMatchObject({ number: "A11", tax_number: "GB1100", owned_by: 31 });
    expect(Object.keys((await of(21)).membership)).toEqual(["id", "title", "owner", "admin"]);
    expect(await of(31)).toMatchObject({
      membership_type: "User",
      membership: { title: "Manager" },
      emails: [{ address: "max@us.example.com", type_id: 4001 }],
    });
    expect(Object.keys(venue.membership)).toEqual(["id"]);
    expect(Object.keys((await call("/vehicles")).body.members[0].membership)).toEqual([
      "id",
      "plate",
      "payload",
      "volume",
      "width",
      "height",
      "length",
    ]);
  });

  test("embedded records are whole, agree with their ids, and lead to members that exist", async () => {
    const { project } = (await call("/projects/41")).body;
    expect(project).toMatchObject({
      member_id: 11,
      owned_by: 31,
      member: { id: 11, name: "Bill & Sons Ltd" },
      owner: { id: 31, membership_type: "User" },
    });
    expect(project.billing_address).toMatchObject({ id: project.billing_address_id, country_id: "1", address_type_name: "Billing" });
    expect(project.opportunities.map((each: Json) => [each.id, each.member.id])).toEqual([[51, 11]]);
    const [cost] = (await call("/opportunities/51/opportunity_costs")).body.opportunity_costs;
    expect(cost).toMatchObject({
      member_id: 777,
      member: { id: 777, membership_type: "Organisation" },
      cost_date: "2026-04-01",
      actual_cost: "143.5",
    });
    expect((await call("/members/11")).body.member.child_members).toMatchObject([
      { relatable_id: 11, related_id: 21, related_name: "Ann Lee" },
    ]);
    for (const [path, id] of [
      ["stores", project.store_id],
      ["organisation_tax_classes", project.tax_class_id],
    ])
      expect((await call(`/${path}/${id}`)).status).toBe(200);
  });

  test("a record embedded in itself is cut to an empty object", async () => {
    const costs = await Promise.all(
      [51, 52, 53].map(async (id) => (await call(`/opportunities/${id}/opportunity_costs`)).body.opportunity_costs[0]),
    );
    const linked = costs.find((each) => each.opportunity_item_asset);
    expect(linked.opportunity_item_asset).toMatchObject({ id: linked.opportunity_item_asset_id, opportunity_cost: {} });
  });
});

describe("every documented read", () => {
  const depth = (path: string) => path.split("{").length;
  const reads = Object.entries(contract.operations).filter(([, o]) => o.kind === "read" && o.method === "GET");
  const lists = reads
    .filter(([id, o]) => o.answer?.shape === "list" && !id.endsWith("tag_cloud"))
    .sort(([, a], [, b]) => depth(a.path) - depth(b.path));
  const PARENTS: Record<string, string> = {
    stock_level: "product_stock_levels",
    opportunity: "opportunities",
    product: "products",
    service: "services",
  };

  test("is answered in its documented envelope, single records the same as listed ones", async () => {
    const found: Record<string, Json> = {
      invoices: (await call("/invoices/114")).body.invoice,
      opportunities: (await call("/opportunities/51")).body.opportunity,
    };
    const fill = (path: string, own?: Json) =>
      path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const parent = name.replace(/_id$/, "");
        const isLast = own && path.lastIndexOf(`{${name}}`) === path.lastIndexOf("{");
        return isLast ? own[name] : found[PARENTS[parent] ?? `${parent}s`]!.id;
      });
    for (const [id, operation] of lists) {
      const { status, body } = await call(`${fill(operation.path)}?filtermode=all&per_page=100`);
      const rows = body[operation.answer!.key!];
      expect([id, status, rows?.length > 0]).toEqual([id, 200, true]);
      expect(body.meta).toEqual({ total_row_count: expect.any(Number), row_count: rows.length, page: 1, per_page: expect.any(Number) });
      // Rows that do not say what they are addressed below are shown again by the list below it.
      if (id.endsWith(".list_all")) continue;
      const group = id.split(".")[0]!;
      found[group] ??= rows[0];
      const show = contract.operations[`${group}.show`];
      if (show) expect([id, (await call(fill(show.path, rows[0]))).body[show.answer!.key!]]).toEqual([id, rows[0]]);
    }
    const layout = (await call("/documents")).body.documents[0].id;
    for (const [id, operation] of reads.filter(([id, o]) => /prepare|pdf|export|tag_cloud/.test(id + o.path))) {
      const group = id.split(".")[0]!;
      const query = operation.query?.document_id ? `?document_id=${layout}` : "";
      expect([id, (await call(fill(operation.path, found[group]) + query)).status]).toEqual([id, 200]);
    }
  });

  test("the log names the contract's operation", async () => {
    vendor.log.length = 0;
    await call("/invoices/110/invoice_items");
    expect(vendor.log.at(-1)).toMatchObject({ operation: "invoice_items.list", status: 200 });
  });

  test("the availability queries are reads that are sent by POST", async () => {
    const product = (await call("/products")).body.products[0].id;
    const body = JSON.stringify({ booking_availability_view_options: { product_id: product, starts_at: "2026-06-01", days_period: 3 } });
    const answer = await call("/availability/product", { method: "POST", body });
    expect(answer.body.product_bookings).toMatchObject({
      product_id: product,
      starts_at: "2026-06-01",
      ends_at: "2026-06-03",
      product_bookings: expect.any(Array),
    });
    expect((await call("/availability/product", { method: "POST", body: "{" })).status).toBe(400);
  });
});

describe("refusals", () => {
  test("credentials go in headers, in the query or as a bearer token, and the subdomain always with them", async () => {
    const status = async (headers: Record<string, string>, query = "") => (await call(`/stores${query}`, { headers })).status;
    expect(await status({ "X-SUBDOMAIN": "acme", Authorization: "Bearer secret" })).toBe(401);
    const { url, clientId, clientSecret, refreshToken } = vendor.credentials.oauth;
    const form = { grant_type: "refresh_token", client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
    const pair = async () => fetch(`${url}/token`, { method: "POST", body: new URLSearchParams(form) });
    const { access_token } = (await (await pair()).json()) as Json;
    expect(await status({ "X-SUBDOMAIN": "acme", Authorization: `Bearer ${access_token}` })).toBe(200);
    expect(await status({ Authorization: `Bearer ${access_token}` })).toBe(401);
    // A refresh token is good for one use.
    expect(await (await pair()).json()).toEqual({ error: "invalid_grant" });
    expect(await status({}, "?apikey=secret&subdomain=acme")).toBe(200);
    expect(await status({ "X-AUTH-TOKEN": "secret" })).toBe(401);
    expect(await status({ "X-AUTH-TOKEN": "wrong", "X-SUBDOMAIN": "acme" })).toBe(401);
    expect(vendor.log.at(-1)).toMatchObject({ refused: "credentials" });
  });

  test("what the contract does not list is refused, and a missing record is not", async () => {
    const outcome = async (path: string, init: RequestInit = {}) => {
      const { status, body } = await call(path, init);
      expect(body.errors).toEqual([expect.any(String)]);
      return [status, vendor.log.at(-1)!.refused];
    };
    expect(await outcome("/gadgets")).toEqual([404, "contract"]);
    expect(await outcome("/opportunity_items")).toEqual([404, "contract"]);
    expect(await outcome("/invoices?limit=5")).toEqual([400, "contract"]);
    expect(await outcome("/invoices/110?q[id_eq]=1")).toEqual([400, "contract"]);
    expect(await outcome("/invoices/999")).toEqual([404, undefined]);
    expect(await outcome("/invoices/999/invoice_items")).toEqual([404, undefined]);
    expect(await outcome("/invoices/111/invoice_items/11001")).toEqual([404, undefined]);
    expect(await outcome("/invoices", { method: "POST", body: "{" })).toEqual([400, undefined]);
  });

  test("the sixty-first call of any sixty seconds is refused, and the reset time comes in the form of the reading", async () => {
    const answers: [CurrentRmsReadings["rateLimitReset"], string][] = [
      ["seconds", String(NOW / 1000 + 60)],
      ["milliseconds", String(NOW + 60_000)],
      ["delta", "50"],
    ];
    for (const [rateLimitReset, reset] of answers) {
      clock.at = NOW;
      const limited = await startCurrentRms({ world, clock, readings: { rateLimitReset }, subdomain: "acme", apiKey: "secret" });
      started.push(limited);
      for (let i = 0; i < 60; i++) expect((await call("/stores", { from: limited })).status).toBe(200);
      clock.at = NOW + 10_000;
      const { status, headers, body } = await call("/stores", { from: limited });
      expect([status, headers.get("x-ratelimit-limit"), headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-reset")]).toEqual([
        429,
        "60",
        "0",
        reset,
      ]);
      expect(body.errors).toHaveLength(1);
      clock.at = NOW + 60_000;
      expect((await call("/stores", { from: limited })).status).toBe(200);
    }
  });
});

describe("searching", () => {
  const all = [11, 12, 13, 21, 31, 777];
  const people = async (query: string, from = vendor) => (await ids("members", query, from)).filter((id) => id <= 777);

  test.each([
    ["eq", "q[name_eq]=Fred Lights", [12]],
    ["eq heeds case", "q[name_eq]=fred lights", []],
    ["not_eq", "q[membership_type_not_eq]=Organisation", [21, 31]],
    ["matches takes wildcards", "q[name_matches]=%25lights", [12]],
    ["does_not_match", "q[name_does_not_match]=%25l%25", [31]],
    ["lt", "q[id_lt]=12", [11]],
    ["gt", "q[id_gt]=31", [777]],
    ["lteq", "q[id_lteq]=12", [11, 12]],
    ["gteq", "q[id_gteq]=31", [31, 777]],
    ["in", "q[id_in][]=12&q[id_in][]=21&q[id_in][]=99999", [12, 21]],
    ["in with a comma list reads the leading number", "q[id_in][]=12,21", [12]],
    ["not_in", "q[id_not_in][]=11&q[id_not_in][]=12&q[id_not_in][]=13", [21, 31, 777]],
    ["cont ignores case", "q[name_cont]=LIGHT", [12]],
    ["cont takes a percent sign as it is", "q[name_cont]=100%25", [13]],
    ["not_cont", "q[name_not_cont]=l", [31]],
    ["cont_any", "q[name_cont_any][]=bill&q[name_cont_any][]=fred", [11, 12]],
    ["cont_all", "q[name_cont_all][]=bill&q[name_cont_all][]=ltd", [11]],
    ["not_cont_any", "q[name_not_cont_any][]=l&q[name_not_cont_any][]=z", [31]],
    ["start", "q[name_start]=fred", [12]],
    ["end", "q[name_end]=ltd", [11, 13]],
    ["true", "q[active_true]=1", [11, 12, 21, 31, 777]],
    ["false", "q[active_false]=1", [13]],
    ["not_true", "q[active_not_true]=1", [13]],
    ["a falsy flag asks for the opposite", "q[active_true]=0", [13]],
    ["present", "q[name_present]=1", all],
    ["blank", "q[name_blank]=1", []],
    ["null on a date that is shown as an empty text", "q[day_cost_null]=1", all],
    ["not_null", "q[day_cost_not_null]=1", []],
    ["attributes joined by or", "q[name_or_locale_cont]=fred", [12]],
    ["attributes joined by and", "q[name_and_locale_cont]=e", [12, 13, 21, 31, 777]],
    ["conditions side by side", "q[name_end]=ltd&q[active_true]=1", [11]],
    ["combinator or", "q[name_start]=fred&q[id_eq]=21&q[combinator]=or", [12, 21]],
    ["groups", "q[g][0][name_cont]=Bill&q[g][1][name_cont]=Fred&q[m]=or", [11, 12]],
    ["nested groups", "q[g][0][m]=or&q[g][0][g][0][name_cont]=Bill&q[g][0][id_eq]=13&q[active_true]=1", [11]],
    [
      "the long form",
      "q[g][0][m]=or&q[g][0][c][0][a][0][name]=name&q[g][0][c][0][p]=cont&q[g][0][c][0][v][0][value]=Bill&q[g][0][c][1][a][0][name]=name&q[g][0][c][1][p]=eq&q[g][0][c][1][v][0][value]=Fred Lights",
      [11, 12],
    ],
    ["a type without a predicate", "q[membership_type]=User", [31]],
    [
      "a polymorphic path",
      "q[membership_of_Organisation_type_number_in][]=A11&q[membership_of_Organisation_type_number_in][]=B12",
      [11, 12],
    ],
    ["a polymorphic path of another kind", "q[membership_of_User_type_title_eq]=Buyer", []],
    ["work e-mail", "q[work_email_address_in][]=ann@bill.example.com&q[work_email_address_in][]=max@us.example.com", [21, 31]],
    ["log-in e-mail", "q[identity_email_cont]=max@", [31]],
    ["a part", "q[primary_address_street_cont]=mill", [11, 12, 13, 21]],
    ["a custom field by its id", "q[101_eq]=A11", [11]],
    ["a custom field without a value", "q[membership_type]=Organisation&q[101_null]=1", [12, 777]],
    ["a custom field the fixed ones do not know", "q[201_eq]=north", [11, 13]],
    ["a decimal or a rating as a number", "q[rating_gteq]=1&q[membership_type]=Organisation", [11, 12, 13, 777]],
  ])("%s: %s", async (_, query, expected) => {
    expect(await people(query)).toEqual(expected);
  });

  test.each([
    ["an unknown predicate", "q[name_resembles]=Fred"],
    ["an unknown attribute", "q[nickname_eq]=Fred"],
    ["a label that only exists in answers", "q[lawful_basis_type_names_eq]=Unknown"],
    ["a custom field of another kind of record", "q[111_eq]=P1"],
    ["an empty value", "q[name_eq]="],
    ["a moment that is none", "q[updated_at_gt]=soon"],
    [
      "a long condition with two attributes and nothing to join them",
      "q[c][0][a][0][name]=name&q[c][0][a][1][name]=locale&q[c][0][p]=eq&q[c][0][v][0][value]=x",
    ],
  ])("%s is ignored, so the list is not filtered", async (_, query) => {
    expect(await people(query)).toEqual(all);
  });

  test("an unknown attribute is left out of a combination", async () => {
    expect(await people("q[name_or_nickname_cont]=fred")).toEqual([12]);
  });

  test("a status label cannot be searched, its code can", async () => {
    expect(await ids("invoices", "q[status_name_eq]=Posted")).toHaveLength(6);
    expect(await ids("invoices", "q[status_eq]=30")).toEqual([111]);
  });

  test("paths through other records reach lines, assets, jobs and tags", async () => {
    expect(await ids("invoices", "q[invoice_items_source_type_eq]=Opportunity&q[invoice_items_source_id_in][]=51")).toEqual([110]);
    expect(await ids("invoices", "q[member_name_cont]=fred")).toEqual([115]);
    expect(await ids("opportunities", "q[invoices_id_eq]=111")).toEqual([52]);
    expect(await ids("opportunities", "q[opportunity_items_name_cont]=radio&q[member_id_in][]=12")).toEqual([53]);
    const [asset] = (await call("/opportunities/51/opportunity_items/511/opportunity_item_assets")).body.opportunity_item_assets;
    const path = "opportunity_items_opportunity_item_assets_stock_level_asset_number_eq";
    expect(await ids("opportunities", `q[${path}]=${asset.stock_level_asset_number}`)).toEqual([51, 52, 53]);
    expect(await ids("opportunities/51/opportunity_items", "q[item_assets_container_present]=1")).toEqual([]);
    const product = (await call("/products?filtermode=all&per_page=100")).body.products.find((each: Json) => each.tag_list.length);
    const tag = JSON.parse(product.tag_list[0])[0];
    expect(await ids("products", `q[tags_name_eq]=${tag}`)).toContain(product.id);
    expect(await ids("products", `q[accessories_related_of_Item_type_name_eq]=${product.accessories[0].related_name}`)).toContain(
      product.id,
    );
  });

  test("date-times are compared as instants", async () => {
    const shown = (await call("/opportunities/51")).body.opportunity.updated_at;
    expect(await ids("opportunities", `q[id_lt]=60&q[updated_at_gteq]=${shown}`)).toContain(51);
    expect(await ids("opportunities", `q[id_lt]=60&q[updated_at_gt]=${shown}`)).not.toContain(51);
  });

  test("boolean and text custom fields are found by true, present and blank", async () => {
    const products: Json[] = (await call("/products?filtermode=all&per_page=100")).body.products;
    const where = (fits: (value: unknown) => boolean) => products.filter((each) => fits(each.custom_fields.fragile)).map((each) => each.id);
    expect(await ids("products", "q[132_eq]=true")).toEqual(where((value) => value === true));
    expect(await ids("products", "q[132_blank]=1&q[132_eq]=false&q[combinator]=or")).toEqual(where((value) => value !== true));
    expect((await call("/custom_fields?q[module_type_eq]=Organisation")).body.custom_fields).toMatchObject([
      { id: 101, document_layout_name: "account_number" },
      { id: 102, document_layout_name: "vat_number" },
      { id: 201, document_layout_name: "region" },
    ]);
  });

  test("several sorts apply one after the other, and an unknown one is ignored", async () => {
    expect(await people("q[s][]=membership_type asc&q[s][]=name desc")).toEqual([21, 777, 13, 12, 11, 31]);
    expect(await people("q[s][]=id+desc")).toEqual([...all].reverse());
    expect(await people("q[s][]=nickname+desc")).toEqual(all);
  });
});

describe("lists", () => {
  test("hide inactive, posted and closed rows unless a filtermode says otherwise", async () => {
    const shown = async (list: string, query = "") => (await call(`/${list}?per_page=25&${query}`)).body[list].map((row: Json) => row.id);
    expect(await shown("invoices")).toEqual([110, 113, 114, 115]);
    expect(await shown("invoices", "filtermode=inactive")).toEqual([111, 112]);
    expect(await shown("invoices", "filtermode=credits")).toEqual([114]);
    expect(await shown("members", "q[id_lt]=20")).toEqual([11, 12]);
    expect(await shown("members", "filtermode=organisation&q[id_lt]=20")).toEqual([11, 12, 13]);
    expect(await shown("projects")).toEqual([41]);
    expect(await shown("projects", "filtermode=all")).toEqual([41, 42]);
    expect(await shown("opportunities", "q[id_lt]=60")).toEqual([51, 53]);
    expect(await shown("opportunities", "q[id_lt]=60&filtermode[]=orders&filtermode[]=not_cancelled")).toEqual([51, 52]);
    expect(await shown("opportunities", "q[id_lt]=60&filtermode=not_invoiced")).toEqual([53]);
    expect(await shown("invoices", "q[id_in][]=111&q[id_in][]=110")).toEqual([110]);
  });

  test("ignore an unknown filtermode and keep the default scope", async () => {
    expect((await call("/projects?filtermode=everything")).body.meta.total_row_count).toBe(1);
  });

  test("give 20 rows a page, 25 opportunities at most, and count in meta", async () => {
    const meta = async (query: string) => (await call(`/opportunities?filtermode=all&${query}`)).body.meta;
    expect(await meta("")).toEqual({ total_row_count: 33, row_count: 20, page: 1, per_page: 20 });
    expect(await meta("per_page=100&page=2")).toEqual({ total_row_count: 33, row_count: 8, page: 2, per_page: 25 });
    expect(await meta("per_page=5&page=9")).toEqual({ total_row_count: 33, row_count: 0, page: 9, per_page: 5 });
    expect((await call("/invoices?per_page=500")).body.meta.per_page).toBe(100);
  });

  test("replace what is embedded by default with what is included", async () => {
    const { invoices } = (await call("/invoices?include[]=invoice_items")).body;
    expect(invoices[0].invoice_items.map((line: Json) => line.source_id)).toEqual([51, 51]);
    for (const gone of ["owner", "member", "venue", "billing_address", "invoice_taxes"]) expect(invoices[0]).not.toHaveProperty(gone);
    expect(invoices[0]).toHaveProperty("custom_fields");
    const { opportunity } = (await call("/opportunities/51?include[]=opportunity_items&include[]=member&include[]=gadgets")).body;
    expect([opportunity.opportunity_items.length, opportunity.member.id, "owner" in opportunity, "gadgets" in opportunity]).toEqual([
      2,
      11,
      false,
      false,
    ]);
    const [line] = (await call("/opportunities/51/opportunity_items?include[]=item")).body.opportunity_items;
    expect(line.item).toMatchObject({ id: line.item_id, name: "Mixing desk 32" });
  });
});

describe("readings", () => {
  test("include adds to what is embedded by default", async () => {
    const from = await start({ include: "adds" });
    const { invoice: shown } = (await call("/invoices/110?include[]=invoice_items", { from })).body;
    expect([shown.member.id, shown.invoice_items.length]).toEqual([11, 2]);
  });

  test("a page above the maximum is refused, lists have no meta, tags are a plain list, un-nested lists exist", async () => {
    const from = await start({
      perPageOverMax: "refuse",
      meta: false,
      tagList: "list",
      unNested: true,
      absent: "empty",
      equality: "ignoreCase",
    });
    expect((await call("/opportunities?per_page=26", { from })).status).toBe(422);
    expect(Object.keys((await call("/projects", { from })).body)).toEqual(["projects"]);
    const tags = (await call("/products?filtermode=all", { from })).body.products.flatMap((each: Json) => each.tag_list);
    expect(tags).toContain("Audio");
    expect(await ids("opportunity_items", "q[opportunity_id_in][]=51&q[opportunity_id_in][]=53", from)).toEqual([511, 512, 531, 532]);
    expect(await ids("invoice_items", "q[invoice_id_eq]=110", from)).toEqual([11001, 11002]);
    const jobs: Json[] = (await call("/opportunities?filtermode=all", { from })).body.opportunities;
    expect(jobs.find((each) => each.venue_id === null)!.venue).toEqual({});
    expect(await ids("members", "q[name_eq]=fred lights", from)).toEqual([12]);
  });

  test("lists without documented paging give everything at once", async () => {
    expect((await call("/countries?per_page=5")).body.countries).toHaveLength(5);
    const from = await start({ silentPaging: "whole" });
    expect((await call("/opportunities/51/opportunity_items?per_page=1", { from })).body.opportunity_items).toHaveLength(2);
    expect((await call("/invoices?per_page=1", { from })).body.invoices).toHaveLength(1);
  });

  test("a shuffled list keeps one order over all pages, a sort is still obeyed, and drifting pages repeat rows", async () => {
    const pages = async (from: Vendor, query = "") => {
      const answers = await Promise.all(
        [1, 2].map((page) => call(`/opportunities?filtermode=all&per_page=20&page=${page}${query}`, { from })),
      );
      return answers.flatMap(({ body }) => body.opportunities.map((row: Json) => row.id as number));
    };
    const inOrder = await pages(vendor);
    const shuffled = await pages(await start({}, { shuffle: "one" }));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(shuffled).not.toEqual(inOrder);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(inOrder);
    const drifting = await start({ unsorted: "drifts" }, { shuffle: "one" });
    expect(new Set(await pages(drifting)).size).toBeLessThan(33);
    expect(await pages(drifting, "&q[s][]=id+asc")).toEqual(inOrder);
  });
});
