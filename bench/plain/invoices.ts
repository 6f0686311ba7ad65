import type { VendorRecord } from "../../src/engine/model/record.ts";
import { totalOf } from "./accounts.ts";
import { type Query, rowsOf } from "./http.ts";
import { type PlainRequest, show } from "./request.ts";

/** examples/queries/invoices-overdue-by-account.graphql */
export async function invoicesOverdueByAccount(ask: PlainRequest) {
  const query: Query = [
    ...([
      ["q[due_at_lt]", `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`],
      ["q[status_eq]", 10],
      ["q[s][]", "due_at asc"],
      ["q[s][]", "id asc"],
    ] as const),
    ...([
      ["filtermode", "all"],
      ["page", 1],
      ["per_page", 25],
    ] as const),
  ];
  const body = await ask.vendors.currentRms("/invoices", query);
  const node = async (invoice: VendorRecord) => {
    const [account, { status, rule }] = await Promise.all([ask.one(invoice, "cirrusAccount"), ask.info(invoice, "cirrusAccount")]);
    return {
      ...show(invoice, { number: "number", dueAt: "due_at", chargeIncludingTaxTotal: "charge_including_tax_total" }),
      member: show(invoice, { name: "member.name" }),
      cirrusAccount: account && {
        ...show(account, { name: "name", number: "number" }),
        user: account.data.user ? show(account, { name: "user.name", surname: "user.surname", email: "user.email" }) : null,
      },
      cirrusAccountLink: { status, rule },
    };
  };
  const invoices = ask.reader.take("CurrentRmsInvoice", rowsOf(body, "invoices"));
  return { currentRmsInvoices: { totalCount: totalOf(body), nodes: await Promise.all(invoices.map(node)) } };
}

/** examples/queries/orders-and-their-invoices.graphql */
export async function ordersAndTheirInvoices(ask: PlainRequest) {
  const body = await ask.vendors.cirrus("/orders", [
    ["sorting", "placedate_desc"],
    ["page", 1],
    ["per_page", 20],
  ]);
  const node = async (order: VendorRecord) => {
    const [invoices, { offered, ...link }] = await Promise.all([
      ask.many(order, "currentRmsInvoices"),
      ask.info(order, "currentRmsInvoices"),
    ]);
    return {
      ...show(order, { alternateId: "alternateid", referenceCode: "referencecode", price: "price", currencyCode: "currencycode" }),
      account: show(order, { name: "account.name" }),
      currentRmsInvoices: {
        nodes: invoices.map((invoice) => show(invoice, { number: "number", statusName: "status_name", chargeTotal: "charge_total" })),
      },
      currentRmsInvoicesLink: link,
    };
  };
  const orders = ask.reader.take("CirrusOrder", rowsOf(body, "items"));
  return { cirrusOrders: { totalCount: Number(body.total), nodes: await Promise.all(orders.map(node)) } };
}
