import { valueAt } from "../../src/engine/model/names.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { encodeId } from "../../src/graph/ids.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import { type Query, rowsOf } from "./http.ts";
import { type PlainRequest, show, showAny } from "./request.ts";

/** examples/queries/account-360.graphql */
export async function account360(ask: PlainRequest) {
  const query: Query = [
    ["name", "%Water%"],
    ["active", 2],
    ["sorting", "name_asc"],
    ["page", 1],
    ["per_page", 1],
  ];
  const accounts = ask.reader.take("CirrusAccount", rowsOf(await ask.vendors.cirrus("/accounts", query), "items"));
  const node = async (account: VendorRecord) => {
    const [orders, { offered, ...membersLink }, members, invoices, projects, engagements] = await Promise.all([
      ask.reader.findBy("CirrusOrder", { by: "account.id", filter: "accountids" }, account.id),
      ask.info(account, "currentRmsMembers"),
      ask.many(account, "currentRmsMembers"),
      ask.many(account, "currentRmsInvoices"),
      ask.many(account, "itmProjects"),
      ask.many(account, "projectorEngagements"),
    ]);
    const user = valueAt(account.data, "user") as JsonObject | null;
    return {
      id: encodeId("CirrusAccount", account.id),
      ...show(account, { name: "name", number: "number", vatNo: "vatno" }),
      user: user && show(user, { name: "name", surname: "surname" }),
      contacts: rowsOf(account.data, "contacts").map((person) => show(person, { name: "name", surname: "surname", email: "email" })),
      orders: {
        totalCount: orders.length,
        nodes: orders
          .slice(0, 10)
          .map((order) =>
            show(order, { alternateId: "alternateid", price: "price", currencyCode: "currencycode", placeDate: "placedate" }),
          ),
      },
      currentRmsMembersLink: membersLink,
      currentRmsMembers: {
        nodes: members.map((member) => ({ ...show(member, { name: "name" }), membership: show(member, { number: "membership.number" }) })),
      },
      currentRmsInvoices: {
        totalCount: invoices.length,
        nodes: invoices
          .slice(0, 10)
          .map((invoice) => show(invoice, { number: "number", statusName: "status_name", chargeTotal: "charge_total", dueAt: "due_at" })),
      },
      itmProjects: {
        nodes: projects.map((project) => ({
          ...show(project, { name: "Name", internalCode: "InternalCode" }),
          status: show(project, { name: "Status.Name" }),
        })),
      },
      projectorEngagements: {
        nodes: engagements.map((engagement) => show(engagement, { engagementCode: "EngagementCode", engagementName: "EngagementName" })),
      },
    };
  };
  return { cirrusAccounts: { nodes: await Promise.all(accounts.map(node)) } };
}

/** examples/queries/find-a-customer.graphql */
export async function findACustomer(ask: PlainRequest) {
  const words: Query = [
    ["fulltext", "Water"],
    ["active", 2],
    ["sorting", "name_asc"],
    ["page", 1],
    ["per_page", 10],
  ];
  const named: Query = [
    ...([
      ["q[name_cont]", "Water"],
      ["q[membership_type_eq]", "Organisation"],
    ] as const),
    ...([
      ["filtermode", "all"],
      ["q[s][]", "id asc"],
      ["page", 1],
      ["per_page", 10],
    ] as const),
  ];
  const [found, body] = await Promise.all([ask.vendors.cirrus("/accounts", words), ask.vendors.currentRms("/members", named)]);
  const identified = { name: "name", vendorId: "id" };
  const node = async (member: VendorRecord) => ({
    ...show(member, identified),
    cirrusAccount: showAny(await ask.one(member, "cirrusAccount"), identified),
  });
  const members = ask.reader.take("CurrentRmsMember", rowsOf(body, "members"));
  return {
    cirrusAccounts: {
      totalCount: Number(found.total),
      nodes: rowsOf(found, "items").map((row) => show(row, { ...identified, number: "number", vatNo: "vatno" })),
    },
    currentRmsMembers: { totalCount: totalOf(body), nodes: await Promise.all(members.map(node)) },
  };
}

/** How many rows Current RMS has for a question. */
export const totalOf = ({ meta }: JsonObject) => Number((meta as JsonObject).total_row_count);
