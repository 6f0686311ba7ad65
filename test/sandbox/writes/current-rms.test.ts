import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCurrentRms } from "../../../sandbox/current-rms/index.ts";
import { loadContract } from "../../../sandbox/kit/contract.ts";
import { isObject } from "../../../sandbox/kit/json.ts";
import { makeWorld } from "../../../sandbox/world/world.ts";
import { documentedWrites, localised } from "./samples.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely here
type Json = Record<string, any>;
type Vendor = Awaited<ReturnType<typeof startCurrentRms>>;

const contract = loadContract("current-rms");
const world = makeWorld({ scale: 0.02 });
const clock = { at: Date.parse("2026-05-01T12:00:00.000Z"), now: () => clock.at, sleep: async () => undefined };
const documented = documentedWrites("current-rms");
const started: Vendor[] = [];

async function start(readings: Parameters<typeof startCurrentRms>[0]["readings"] = {}): Promise<Vendor> {
  const vendor = await startCurrentRms({ world, clock, quota: [], readings });
  started.push(vendor);
  return vendor;
}

async function call(vendor: Vendor, method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }> {
  const { apiKey, subdomain } = vendor.credentials;
  const form = body instanceof FormData;
  const response = await fetch(`${vendor.url}/api/v1${path}`, {
    method,
    headers: { "X-AUTH-TOKEN": apiKey, "X-SUBDOMAIN": subdomain, ...(!form && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {} };
}

const classes: Record<string, string> = { Item: "Product" };
const finder = (vendor: Vendor) => (type: string) => {
  const table = classes[type] ?? type;
  if (type === "Address")
    return (vendor.truth.rows("Member").find(({ addresses }) => (addresses as Json[]).length > 0)!.addresses as Json[])[0]!.id;
  return vendor.truth.tables().includes(table) ? vendor.truth.rows(table)[0]?.id : undefined;
};
const pascal = (name: string) => name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** A documented path with the ids of a row that is there. */
function pathFor(vendor: Vendor, path: string, type: string): string {
  const row: Json = vendor.truth.rows(type)[0] ?? {};
  const find = finder(vendor);
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(name === "id" ? row.id : (row[name] ?? find(pascal(name.replace(/_id$/, ""))))),
  );
}

function typeOf(id: string): string {
  const resource = id.split(".")[0]!;
  return (contract.operations[`${resource}.show`] ?? contract.operations[`${resource}.list`] ?? contract.operations[id])!.answer!.type!;
}

let vendor: Vendor;
beforeAll(async () => {
  vendor = await start();
});
afterAll(() => Promise.all(started.map((one) => one.close())));

describe("documented samples", () => {
  const writes = Object.entries(contract.operations).filter(([id, { kind }]) => kind === "write" && /\.(create|update)$/.test(id));

  test.each(writes)("%s is accepted, and the record that is read after it is the one that was answered", async (id, operation) => {
    for (const [at, request] of documented[id]!.requests.entries()) {
      const type = typeOf(id);
      const path = pathFor(vendor, operation.path, type);
      const before = vendor.truth.writes.length;
      // A member is a resource of a service once.
      const find = (named: string) =>
        id === "service_resources.create" && named === "Member" ? vendor.truth.rows("Member")[at]!.id : finder(vendor)(named);
      const { status, body } = await call(vendor, operation.method, path, localised(contract, operation, request, find));
      expect([id, status, body.errors]).toEqual([id, 200, undefined]);
      expect(vendor.truth.writes.length).toBe(before + 1);
      const shown = body[operation.answer!.key!];
      const show = contract.operations[`${id.split(".")[0]}.show`];
      if (!show) continue;
      const one = operation.method === "POST" ? `${path}/${show.path.endsWith("{member_id}") ? shown.member_id : shown.id}` : path;
      expect((await call(vendor, "GET", one)).body[show.answer!.key!]).toEqual(shown);
      const known = Object.keys(contract.types[type]!);
      expect(Object.keys(shown).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  test("deletes answer 204, and the record is gone from show and list", async () => {
    const own = await start();
    for (const [id, operation] of Object.entries(contract.operations)) {
      if (operation.method !== "DELETE") continue;
      const path = pathFor(own, operation.path, typeOf(id));
      expect([id, (await call(own, "GET", path)).status]).toEqual([id, 200]);
      expect([id, (await call(own, "DELETE", path)).status]).toEqual([id, 204]);
      expect([id, (await call(own, "GET", path)).status]).toEqual([id, 404]);
      expect([id, (await call(own, "DELETE", path)).status]).toEqual([id, 404]);
    }
  });
});

describe("errors", () => {
  test("are texts by the member that they are about", async () => {
    const { status, body } = await call(vendor, "POST", "/members", {
      member: { membership_type: "Contact", bogus: 1, active: "yes", sale_tax_class_id: 987 },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual({
      bogus: ["is not documented"],
      active: ["is no boolean"],
      name: ["can't be blank"],
      sale_tax_class_id: ["must exist"],
    });
  });

  test("a body that is no JSON is 400, a missing record 404", async () => {
    const { apiKey, subdomain } = vendor.credentials;
    const headers = { "X-AUTH-TOKEN": apiKey, "X-SUBDOMAIN": subdomain, "content-type": "application/json" };
    expect((await fetch(`${vendor.url}/api/v1/projects`, { method: "POST", headers, body: "{" })).status).toBe(400);
    expect((await call(vendor, "PUT", "/projects/1", { project: { name: "x" } })).status).toBe(404);
  });

  test("a refused write changes nothing", async () => {
    const [writes, rows] = [vendor.truth.writes.length, vendor.truth.rows("Activity").length];
    expect((await call(vendor, "POST", "/activities", { activity: {} })).status).toBe(422);
    expect([vendor.truth.writes.length, vendor.truth.rows("Activity").length]).toEqual([writes, rows]);
  });

  test("unknown members are passed over where the reading says so", async () => {
    const lenient = await start({ unknownMembers: "ignore" });
    expect((await call(lenient, "POST", "/cost_groups", { cost_group: { name: "Vans", bogus: 1 } })).status).toBe(200);
  });
});

describe("invoices", () => {
  const act = async (id: number, action: string) => {
    const { status, body } = await call(vendor, "POST", `/invoices/${id}/${action}`);
    return status === 200 ? body.invoice.status_name : status;
  };

  test("are open, issued with the next number, paid and unpaid, void and back, and posted for good", async () => {
    const member = vendor.truth.rows("Member")[0]!;
    const owner = vendor.truth.rows("Member").find((one) => one.membership_type === "User")!;
    const invoice = { member_id: member.id, billing_address_id: (member.addresses as Json[])[0]!.id, subject: "Hire", owned_by: owner.id };
    const made = (await call(vendor, "POST", "/invoices", { invoice })).body.invoice;
    expect(made).toMatchObject({ status_name: "Open", number: "", subject: "Hire", created_at: "2026-05-01T12:00:00.000Z" });
    const steps = ["mark_paid", "issue", "issue", "mark_paid", "void", "mark_unpaid", "void", "unvoid", "post", "unvoid", "mark_unpaid"];
    const seen = [];
    for (const step of steps) seen.push(await act(made.id, step));
    expect(seen).toEqual([422, "Issued", 422, "Paid", 422, "Issued", "Voided", "Issued", "Posted", 422, 422]);
    expect((await call(vendor, "GET", `/invoices/${made.id}`)).body.invoice.number).toMatch(/^\d+$/);
  });

  test("are made of an opportunity's lines, in part, and credited", async () => {
    const items = vendor.truth.rows("OpportunityItem");
    const job = vendor.truth
      .rows("Opportunity")
      .find((one) => one.invoice_charge_total === "" && items.some((item) => item.opportunity_id === one.id))!;
    const owner = vendor.truth.rows("Member").find((one) => one.membership_type === "User")!;
    const body = {
      opportunity_id: job.id,
      group_by: 0,
      part_invoice_type: 1,
      part_invoice_amount: "10.00",
      invoice: { owned_by: owner.id },
    };
    const part = (await call(vendor, "POST", "/invoices", body)).body.invoice;
    expect(Number(part.charge_total)).toBeCloseTo(10, 0);
    expect(part.member_id).toBe(job.member_id);
    const lines = (await call(vendor, "GET", `/invoices/${part.id}/invoice_items?per_page=100`)).body.invoice_items as Json[];
    expect(lines.reduce((sum, line) => sum + Number(line.charge_total), 0)).toBeCloseTo(Number(part.charge_total), 4);
    expect((await call(vendor, "POST", "/invoices", { ...body, part_invoice_amount: "99999999.00" })).status).toBe(422);
    expect((await call(vendor, "POST", `/invoices/${part.id}/credit`)).status).toBe(422);
    await call(vendor, "POST", `/invoices/${part.id}/issue`);
    const credit = (await call(vendor, "POST", `/invoices/${part.id}/credit`)).body.invoice;
    expect(credit).toMatchObject({ invoice_type: 1, status_name: "Open", charge_total: part.charge_total });
    expect(credit.id).not.toBe(part.id);
  });
});

describe("opportunities", () => {
  const act = async (id: number, action: string, body?: unknown) => {
    const answer = await call(vendor, "POST", `/opportunities/${id}/${action}`, body);
    return answer.status === 200 ? [answer.body.opportunity.state_name, answer.body.opportunity.status_name] : answer.status;
  };

  test("go through their states as each action's text tells, and no other way", async () => {
    const store = vendor.truth.rows("Store")[0]!.id;
    const { id } = (await call(vendor, "POST", "/opportunities", { opportunity: { store_id: store, subject: "Gala", state: 0 } })).body
      .opportunity;
    const steps = [
      "cancel",
      "convert_to_draft",
      "convert_to_quote",
      "mark_as_provisional",
      "mark_as_reserved",
      "mark_as_lost",
      "reinstate",
    ];
    const seen = [];
    for (const step of steps) seen.push(await act(id, step));
    expect(seen).toEqual([
      422,
      ["Draft", "Open"],
      ["Quotation", "Open"],
      ["Quotation", "Provisional"],
      ["Quotation", "Reserved"],
      ["Quotation", "Lost"],
      ["Quotation", "Open"],
    ]);
    expect(await act(id, "toggle_invoiced")).toBe(422);
    expect(await act(id, "convert_to_order")).toEqual(["Order", "Active"]);
    const invoiced = async () => (await call(vendor, "GET", `/opportunities/${id}`)).body.opportunity.invoiced;
    await act(id, "toggle_invoiced");
    expect(await invoiced()).toBe(true);
    await act(id, "toggle_invoiced");
    expect(await invoiced()).toBe(false);
    expect(await act(id, "cancel")).toEqual(["Order", "Cancelled"]);
    expect(await act(id, "toggle_invoiced")).toBe(422);
    expect(await act(id, "revert_to_quote")).toBe(422);
  });

  test("are checked out with lines whose totals they show, and cloned without telling the clone's id", async () => {
    const [product, store] = [vendor.truth.rows("Product")[0]!, vendor.truth.rows("Store")[0]!];
    const items = [
      { item_id: product.id, item_type: "Product", quantity: 3, price: "20.00" },
      { item_id: product.id, item_type: "Product", quantity: 1, price: "5.50" },
    ];
    const made = (
      await call(vendor, "POST", "/opportunities/checkout", { opportunity: { store_id: store.id, subject: "Web shop" }, items })
    ).body.opportunity;
    expect(made).toMatchObject({ state_name: "Draft", charge_total: "65.5", tax_total: "13.1" });
    const deal = await call(vendor, "POST", `/opportunities/${made.id}/set_deal_price`, { deal_price: 50 });
    expect(deal.body).toEqual({ result: true, error_messages: [] });
    expect((await call(vendor, "GET", `/opportunities/${made.id}`)).body.opportunity.charge_total).toBe("50.0");
    const clone = (await call(vendor, "POST", `/opportunities/${made.id}/clone`)).body.opportunity;
    expect([clone.subject, "id" in clone]).toEqual(["Web shop", false]);
    expect(vendor.truth.rows("Opportunity").filter((one) => one.subject === "Web shop")).toHaveLength(2);
  });

  test("say under the status 200 that nothing could be done", async () => {
    const asset = vendor.truth.rows("OpportunityItemAsset")[0]!;
    const other = vendor.truth.rows("Opportunity").find((one) => one.id !== asset.opportunity_id)!;
    const { status, body } = await call(vendor, "POST", `/opportunities/${other.id}/prepare`, { item_asset_ids: [asset.id] });
    expect([status, body.result, body.item_asset_ids, body.error_messages.length]).toEqual([200, false, [], 1]);
  });
});

describe("what follows from a write", () => {
  test("an uploaded file is read back at the address that the attachment shows", async () => {
    const [about, form] = [vendor.truth.rows("Project")[0]!, new FormData()];
    for (const [name, value] of Object.entries({ name: "Plan", attachable_id: String(about.id), attachable_type: "Project" }))
      form.set(`attachment[${name}]`, value);
    form.set("attachment[attachment]", new Blob([Buffer.from([0, 255, 128, 10])], { type: "image/png" }), "plan.png");
    const { status, body } = await call(vendor, "POST", "/attachments", form);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.attachment).toMatchObject({
      attachment_file_name: "plan.png",
      attachment_content_type: "image/png",
      attachment_file_size: 4,
    });
    const file = await fetch(body.attachment.attachment_url);
    expect([...Buffer.from(await file.arrayBuffer())]).toEqual([0, 255, 128, 10]);
  });

  test("a renamed record is named so by those that point at it, and is found by its new name", async () => {
    const group = vendor.truth.rows("ProductGroup")[0]!;
    const product = vendor.truth.rows("Product").find((one) => one.product_group_id === group.id)!;
    await call(vendor, "PUT", `/product_groups/${group.id}`, { product_group: { name: "Renamed" } });
    const found = (await call(vendor, "GET", `/products/${product.id}`)).body.product;
    expect(JSON.stringify(found)).toContain("Renamed");
    expect((await call(vendor, "GET", "/product_groups?q[name_eq]=Renamed")).body.product_groups).toHaveLength(1);
  });

  test("work in the background is done later", async () => {
    const check = vendor.truth.rows("StockCheck").find(({ status }) => status === 0) ?? vendor.truth.rows("StockCheck")[0]!;
    await call(vendor, "PUT", `/stock_checks/${check.id}`, {
      stock_check: { status: 0, store_id: vendor.truth.rows("Store")[0]!.id, subject: "May", stock_check_at: "2026-05-01T00:00:00.000Z" },
    });
    expect((await call(vendor, "POST", `/stock_checks/${check.id}/submit`)).status).toBe(200);
    const status = async () => (await call(vendor, "GET", `/stock_checks/${check.id}`)).body.stock_check.status;
    expect(await status()).toBe(1);
    clock.at += 1000;
    expect(await status()).toBe(2);
  });

  test("the list of actions tells of it, deletes among them", async () => {
    const { cost_group } = (await call(vendor, "POST", "/cost_groups", { cost_group: { name: "Trucks" } })).body;
    await call(vendor, "DELETE", `/cost_groups/${cost_group.id}`);
    const told = vendor.truth.rows("Action").filter((one) => one.subject_type === "CostGroup" && one.subject_id === cost_group.id);
    expect(told.map(({ name }) => name)).toEqual(["create", "delete"]);
  });

  test("two sandboxes over one world share no write", async () => {
    const [one, other] = [await start(), await start()];
    await call(one, "POST", "/cost_groups", { cost_group: { name: "Only here" } });
    const names = (from: Vendor) => from.truth.rows("CostGroup").filter(({ name }) => name === "Only here").length;
    expect([names(one), names(other), other.truth.writes.length]).toEqual([1, 0, 0]);
  });

  test("every record of a list is an object of the documented members after all of it", async () => {
    for (const type of ["Opportunity", "Invoice", "Member", "Product"])
      for (const row of vendor.truth.rows(type)) expect(isObject(row)).toBe(true);
  });
});

describe("faults", () => {
  test.each(["lost", "failed", "half"] as const)("%s", async (kind) => {
    const own = await start();
    own.faults.add({ kind, times: 1, methods: ["POST"] });
    const outcome = await call(own, "POST", "/cost_groups", { cost_group: { name: "Once" } }).then(
      ({ status }) => status,
      () => "cut",
    );
    expect(outcome).toBe(kind === "failed" ? 500 : "cut");
    const isThere = own.truth.rows("CostGroup").some(({ name }) => name === "Once");
    expect([isThere, own.truth.writes.length]).toEqual(kind === "half" ? [false, 0] : [true, 1]);
    expect(own.faults.struck).toBe(1);
  });
});
