import type { VendorRecord } from "../../src/engine/model/record.ts";
import { rowsOf } from "./http.ts";
import { codeName, type PlainRequest, show, showAny, text } from "./request.ts";

/** examples/queries/milestones-to-cash.graphql */
export async function milestonesToCash(ask: PlainRequest) {
  // One row more shows whether there is a next page.
  const query = [
    ["status", "approved"],
    ["sort", "approved:desc,created:asc"],
    ["limit", 26],
    ["page", 1],
  ] as const;
  const rows = ask.reader.take("ZivioMilestone", rowsOf(await ask.vendors.zivio("/sales_milestones", query), "milestones"));
  const node = async (milestone: VendorRecord) => {
    const [project, account, invoices, { offered, ...link }, contract] = await Promise.all([
      ask.one(milestone, "itmProject"),
      ask.one(milestone, "cirrusAccount"),
      ask.many(milestone, "currentRmsInvoices"),
      ask.info(milestone, "currentRmsInvoices"),
      ask.many(milestone, "projectorMilestones"),
    ]);
    return {
      ...show(milestone, { title: "title", rate: "rate", ccy: "ccy", approvedAt: "approved_at" }),
      itmProject: showAny(project, { name: "Name", internalCode: "InternalCode" }),
      cirrusAccount: showAny(account, { name: "name", number: "number" }),
      currentRmsInvoices: {
        nodes: invoices.map((invoice) => ({
          ...show(invoice, { number: "number", chargeExcludingTaxTotal: "charge_excluding_tax_total" }),
          statusCode: codeName("CurrentRmsInvoiceStatus", text(invoice, "status")),
        })),
      },
      currentRmsInvoicesLink: link,
      projectorMilestones: {
        nodes: contract.map((other) => ({
          milestoneStatusCode: codeName("ProjectorMilestoneStatus", text(other, "MilestoneStatus")),
          milestoneDetail: show(other, { contractLineItemMilestoneName: "MilestoneDetail.ContractLineItemMilestoneName" }),
        })),
      },
    };
  };
  return { zivioMilestones: { pageInfo: { hasNextPage: rows.length > 25 }, nodes: await Promise.all(rows.slice(0, 25).map(node)) } };
}

/** examples/queries/milestones-approved-not-invoiced.graphql */
export async function milestonesApprovedNotInvoiced(ask: PlainRequest) {
  const query = [
    ["fulltext", "Water"],
    ["active", 2],
    ["sorting", "name_asc"],
    ["page", 1],
    ["per_page", 5],
  ] as const;
  const accounts = ask.reader.take("CirrusAccount", rowsOf(await ask.vendors.cirrus("/accounts", query), "items"));
  const milestone = async (rec: VendorRecord) => {
    const { status, rule } = await ask.info(rec, "currentRmsInvoices");
    return {
      ...show(rec, { title: "title", rate: "rate", ccy: "ccy", approvedAt: "approved_at" }),
      statusCode: codeName("ZivioMilestoneStatus", text(rec, "status")),
      currentRmsInvoicesLink: { status, rule },
    };
  };
  const node = async (account: VendorRecord) => {
    const approved = (await ask.many(account, "zivioMilestones")).filter((rec) => text(rec, "status") === "approved");
    const open = (await Promise.all(approved.map(milestone))).filter(({ currentRmsInvoicesLink: { status } }) => status === "NONE");
    return { ...show(account, { name: "name", number: "number" }), zivioMilestones: { totalCount: open.length, nodes: open.slice(0, 50) } };
  };
  return { cirrusAccounts: { nodes: await Promise.all(accounts.map(node)) } };
}
