import { Decimal } from "decimal.js";
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
  const rows: VendorRecord[] = [];
  for (let page = 1; page === 1 || rows.length === (page - 1) * 100; page++) {
    const query = [
      ["status", "approved"],
      ["sort", "approved:asc,created:asc"],
      ["limit", 100],
      ["page", page],
    ] as const;
    const answer = await ask.vendors.zivio("/sales_milestones", query);
    rows.push(...ask.reader.take("ZivioMilestone", rowsOf(answer, "milestones")));
  }
  const read = async (milestone: VendorRecord) => {
    const account = await ask.one(milestone, "cirrusAccount");
    if (!account || !text(account, "name")?.toLowerCase().includes("water")) return [];
    const { status } = await ask.info(milestone, "currentRmsInvoices");
    return status === "NONE" ? [{ milestone, account, project: await ask.one(milestone, "itmProject") }] : [];
  };
  const open = (await Promise.all(rows.map(read))).flat();
  const nodes = open.map(({ milestone, account, project }) => ({
    ...show(milestone, { title: "title", rate: "rate", ccy: "ccy", approvedAt: "approved_at" }),
    itmProject: showAny(project, { name: "Name", internalCode: "InternalCode" }),
    cirrusAccount: show(account, { name: "name", number: "number" }),
  }));
  const currencies = [...new Set(open.map(({ milestone }) => text(milestone, "ccy")))].sort();
  const aggregate = currencies.map((ccy) => {
    const own = open.filter(({ milestone }) => text(milestone, "ccy") === ccy);
    const sum = own.reduce((total, { milestone }) => total.plus(text(milestone, "rate") ?? 0), new Decimal(0));
    return { key: { ccy }, count: own.length, sum: { rate: sum.toFixed() } };
  });
  return { zivioMilestones: { totalCount: open.length, nodes: nodes.slice(0, 100), aggregate } };
}
