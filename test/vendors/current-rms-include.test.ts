import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Observations } from "../../src/engine/vendor/observations.ts";
import { type Client, connect } from "./current-rms-sandbox.ts";

/** The documented samples show no effect of `include[]`: a member that it names may simply not be there. */
let client: Client;

beforeEach(async () => {
  client = await connect({ readings: { include: "ignored" } });
});
afterEach(() => client.close());

const lines = [{ name: "Mixing desk 32" }, { name: "Radio mic" }];
const page = "page=1&per_page=100&q[s][]=id asc";

/** The paths that were asked for, each as often as it was. */
const paths = () => client.calls().map((call) => call.split("?")[0]!);

const twice = () => client.calls().filter((call, place, calls) => calls.indexOf(call) !== place);

describe("A member that was asked for by name and did not come", () => {
  it("is had from the list below the record", async () => {
    expect(await client.ask('{ currentRmsInvoice(id: "61") { number invoiceItems { name } } }')).toEqual({
      currentRmsInvoice: { number: "00061", invoiceItems: lines },
    });
    expect(client.calls()).toEqual(["/invoices/61?include[]=invoice_items", `/invoices/61/invoice_items?${page}`]);
    expect(await client.ask('{ currentRmsOpportunity(id: "51") { opportunityItems { name } } }')).toEqual({
      currentRmsOpportunity: { opportunityItems: lines },
    });
    expect(client.calls()).toEqual(["/opportunities/51?include[]=opportunity_items", `/opportunities/51/opportunity_items?${page}`]);
  });

  it("costs a list of records one call more for each, and no call by id", async () => {
    const { currentRmsInvoices } = await client.ask("{ currentRmsInvoices(first: 5) { nodes { vendorId invoiceItems { name } } } }");
    expect(currentRmsInvoices.nodes.slice(0, 2)).toEqual([
      { vendorId: "61", invoiceItems: lines },
      { vendorId: "62", invoiceItems: lines },
    ]);
    expect(currentRmsInvoices.nodes[3]).toEqual({ vendorId: "64", invoiceItems: [{ name: "Invoice 64" }] });
    expect(paths()).toEqual(["/invoices", ...[61, 62, 63, 64, 65].map((id) => `/invoices/${id}/invoice_items`)]);
  });

  it("is asked for once, wherever in the request it is wanted", async () => {
    const { a, b, list } = await client.ask(`{
      a: currentRmsInvoice(id: "61") { invoiceItems { name invoice { invoiceItems { vendorId } } } }
      b: currentRmsInvoice(id: "62") { invoiceItems { name } again: invoiceItems { vendorId } raw(field: "invoice_items") }
      list: currentRmsInvoices(first: 2) { nodes { invoiceItems { name } } }
    }`);
    expect(a.invoiceItems[0]).toEqual({ name: "Mixing desk 32", invoice: { invoiceItems: [{ vendorId: "6101" }, { vendorId: "6102" }] } });
    expect(b).toEqual({ invoiceItems: lines, again: [{ vendorId: "6201" }, { vendorId: "6202" }], raw: null });
    expect(list.nodes).toEqual([{ invoiceItems: lines }, { invoiceItems: lines }]);
    expect(twice()).toEqual([]);
  });

  it("is null where there is no other way, after one call for it", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"invoice":{"id":61,"number":"00061"}}' });
    expect(await client.ask('{ currentRmsInvoice(id: "61") { number invoiceTaxes { amount } member { name } } }')).toEqual({
      currentRmsInvoice: { number: "00061", invoiceTaxes: null, member: null },
    });
    expect(client.calls()).toEqual(["/invoices/61?include[]=member&include[]=invoice_taxes"]);
  });

  it("is asked of the record itself when a list left it out and has no other way", async () => {
    const body = '{"invoices":[{"id":61,"number":"00061"}],"meta":{"total_row_count":1}}';
    client.vendor.faults.add({ kind: "error", status: 200, body, times: 1 });
    const { currentRmsInvoices } = await client.ask("{ currentRmsInvoices(first: 1) { nodes { billingAddress { street } } } }");
    expect(currentRmsInvoices.nodes).toEqual([{ billingAddress: { street: "1 Mill Lane" } }]);
    expect(paths()).toEqual(["/invoices", "/invoices/61"]);
  });

  it("that came empty is not looked for elsewhere", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"invoice":{"id":61,"invoice_items":[]}}' });
    expect(await client.ask('{ currentRmsInvoice(id: "61") { invoiceItems { name } } }')).toEqual({
      currentRmsInvoice: { invoiceItems: [] },
    });
    expect(client.calls()).toHaveLength(1);
  });
});

describe("An element of a list that is no record", () => {
  const body = '{"invoices":[null,{"id":61,"number":"00061"}],"meta":{"total_row_count":2}}';

  it("is left out, and nothing else is asked for it", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body });
    expect(await client.ask("{ currentRmsInvoices(first: 2) { nodes { number } pageInfo { hasNextPage } } }")).toEqual({
      currentRmsInvoices: { nodes: [{ number: "00061" }], pageInfo: { hasNextPage: false } },
    });
    expect(client.calls()).toHaveLength(1);
  });

  it("is left out where the vendor tells no total", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"invoices":[null,{"id":61,"number":"00061"}]}' });
    const { currentRmsInvoices } = await client.ask("{ currentRmsInvoices(first: 2) { nodes { number } } }");
    expect(currentRmsInvoices.nodes).toEqual([{ number: "00061" }]);
  });

  it("does not hide records that are asked for by id", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body });
    const { a, b } = await client.ask('{ a: currentRmsInvoice(id: "61") { number } b: currentRmsInvoice(id: "62") { number } }');
    expect([a, b]).toEqual([{ number: "00061" }, null]);
  });

  it("is noted", async () => {
    const observations = new Observations(client.clock);
    const other = await connect({ observations });
    other.vendor.faults.add({ kind: "error", status: 200, body });
    await other.ask("{ currentRmsInvoices(first: 2) { nodes { number } } }");
    await other.close();
    expect(observations.entries().map(({ kind, type, operation }) => [kind, type, operation])).toEqual([
      ["BAD_ANSWER", "CurrentRmsInvoice", "invoices.list"],
    ]);
  });

  it("that is something else than nothing is an error still", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"invoices":["x",{"id":61}]}' });
    expect((await client.run("{ currentRmsInvoices(first: 2) { nodes { number } } }")).codes).toEqual(["UPSTREAM_BAD_RESPONSE"]);
  });
});
