import type { World } from "../../sandbox/world/model.ts";
import type { VendorKey } from "../harness.ts";
import { idsOf } from "./answer.ts";
import {
  accountList,
  accounts,
  batches,
  engagementsOf,
  itmList,
  login,
  look,
  memberList,
  nameWith,
  ofProjects,
  page,
  pages,
  rentalProjectList,
  revenueList,
  someKeys,
  sweep,
  sweepUntil,
  zivioList,
} from "./formulas.ts";

export interface Example {
  file: string;
  /** What the question is asked for instead of its default; without it, it runs as it stands. */
  named?(world: World): string;
  /** Calls of each hop and kind of key, as `hopsOf` names them. */
  bound(world: World, count: (type: string) => number, data: unknown): Partial<Record<VendorKey, Record<string, number>>>;
}

export const examples: Example[] = [
  {
    file: "milestones-to-cash",
    bound: (world, count, data) => ({
      // One row more is read to know whether there is a next page.
      zivio: { "sales_milestones.list status": pages(count("ZivioMilestone") + 1, page.zivio) },
      itm: { "auth.login": login, "projects.search": itmList(world) },
      cirrus: { "accounts.list": accounts(world, count("CirrusAccount")) },
      currentRms: {
        "invoices.list": look,
        "invoices.list number_cont_any reference_cont_any": batches(count("CurrentRmsInvoice"), page.currentRms),
        // Of invoices that carry a number, and then of those that carry an order or code only.
        "members.list id_in": someKeys + someKeys,
        "members.list name_cont_any": someKeys,
      },
      projector: {
        ...sweep(
          world,
          engagementsOf(world, ({ seen }) => idsOf(data, "ItmProject").has(String(seen.itm?.id))),
        ),
        PwsGetProjectList: 1,
      },
    }),
  },
  {
    file: "account-360",
    bound: (world, count) => ({
      cirrus: {
        "accounts.list name": pages(count("CirrusAccount"), page.cirrus),
        "orders.list accountids": batches(count("CirrusAccount"), page.cirrus),
        // Each member decides for itself whose it is: by the id it is known by elsewhere, then by number; a namesake by name.
        "accounts.list externalkey": count("CurrentRmsMember"),
        "accounts.list fulltext": count("CurrentRmsMember") + someKeys,
      },
      currentRms: { "members.list": memberList(world), "invoices.list member_id_eq": batches(count("CurrentRmsMember"), page.currentRms) },
      itm: { "auth.login": login, "projects.search": itmList(world) },
      projector: sweep(world),
    }),
  },
  {
    file: "account-360",
    named: (world) => nameWith(world, "cirrus.account", "itm.project", "projector.engagement", "currentRms.invoice"),
    bound: (world, count) => ({
      cirrus: {
        "accounts.list name": pages(count("CirrusAccount"), page.cirrus),
        "orders.list accountids": batches(count("CirrusAccount"), page.cirrus),
        "accounts.list externalkey": count("CurrentRmsMember"),
        "accounts.list fulltext": count("CurrentRmsMember"),
        // Projects and engagements of all namesakes ask, too, by the one number that tells them apart.
        "accounts.list vatno": someKeys,
      },
      currentRms: { "members.list": memberList(world), "invoices.list member_id_eq": batches(count("CurrentRmsMember"), page.currentRms) },
      itm: { "auth.login": login, "projects.search": itmList(world) },
      projector: sweep(world),
    }),
  },
  {
    file: "contract-milestones-achieved-not-billed",
    bound: (world, count, data) => ({
      projector: { ...sweepUntil(world, idsOf(data, "ProjectorContractLineItemMilestone")), PwsGetProject: 1 },
      itm: {
        "auth.login": login,
        "projects.search": itmList(world),
        // What else the project bills whose code led to an invoice, that an invoice of one amount may stand for.
        ...ofProjects("revenues", someKeys),
      },
      cirrus: { "accounts.list": accounts(world, count("CirrusAccount")) },
      currentRms: {
        "invoices.list": look,
        "invoices.list reference_cont_any": batches(count("ProjectorContractLineItemMilestone"), page.currentRms),
        // A candidate by order, and one by code: each alone in its step.
        "members.show": someKeys + someKeys,
      },
    }),
  },
  {
    file: "engagement-contract-line-items",
    bound: (_world, count) => ({
      projector: {
        PwsAuthenticate: login,
        PwsGetEngagementList: pages(count("ProjectorEngagement"), page.projector),
        PwsGetEngagement: batches(count("ProjectorEngagement"), page.projector),
      },
      cirrus: { "accounts.list fulltext": count("CirrusAccount") },
    }),
  },
  {
    file: "find-a-customer",
    bound: (world, count) => ({
      cirrus: { "accounts.list fulltext": 1, "accounts.list": accounts(world, count("CirrusAccount")) },
      currentRms: {
        "members.list name_cont": pages(count("CurrentRmsMember"), page.currentRms),
        "members.list name_cont_any": batches(count("CurrentRmsMember"), page.currentRms),
      },
    }),
  },
  {
    file: "invoices-overdue-by-account",
    bound: (world, count) => ({
      currentRms: {
        "invoices.list due_at_lt status_eq": pages(count("CurrentRmsInvoice"), page.currentRms),
        "members.list id_in": batches(count("CurrentRmsMember"), page.currentRms),
        "members.list name_cont_any": someKeys,
      },
      cirrus: { "accounts.list": accounts(world, count("CirrusAccount")) },
    }),
  },
  {
    file: "orders-and-their-invoices",
    bound: (_world, count) => ({
      cirrus: {
        "orders.list": pages(count("CirrusOrder"), page.cirrus),
        // Whose the only invoice is: by the member's id, then by its tax number.
        "accounts.list externalkey": count("CurrentRmsInvoice"),
        "accounts.list vatno": count("CurrentRmsInvoice"),
      },
      currentRms: {
        "invoices.list": look,
        "invoices.list number_cont_any reference_cont_any": batches(count("CirrusOrder"), page.currentRms),
        "members.show": batches(count("CurrentRmsInvoice"), page.currentRms),
      },
    }),
  },
  {
    file: "project-status",
    bound: (world, count) => ({
      itm: {
        "auth.login": login,
        "projects.search Name": pages(count("ItmProject"), page.itm),
        // A budget is got for one project at a time.
        "project-budget.get": count("ItmProject"),
        ...ofProjects("tasks", count("ItmProject")),
        "purchases.search ProjectId": batches(count("ItmProject"), page.itm),
      },
      zivio: { "sales_milestones.list": zivioList(world) },
    }),
  },
  {
    file: "project-status",
    named: (world) => nameWith(world, "itm.project", "zivio.milestone"),
    bound: (world, count) => ({
      itm: {
        "auth.login": login,
        "projects.search Name": pages(count("ItmProject"), page.itm),
        "project-budget.get": count("ItmProject"),
        ...ofProjects("tasks", count("ItmProject")),
        "purchases.search ProjectId": batches(count("ItmProject"), page.itm),
        // Milestones that share a code with them decide for themselves, among all projects.
        "projects.search": itmList(world),
      },
      zivio: { "sales_milestones.list": zivioList(world) },
      // Whether the customers are the same.
      cirrus: { "accounts.list": accountList(world) },
    }),
  },
  {
    file: "projects-without-an-account",
    bound: (world, count) => ({
      // The page, and the list: whether a name is another customer's too.
      itm: { "auth.login": login, "projects.search": pages(count("ItmProject"), page.itm) + itmList(world) },
      cirrus: { "accounts.list": accountList(world) },
    }),
  },
  {
    file: "rental-jobs-with-costs",
    bound: (world, count) => ({
      currentRms: {
        "opportunities.list project_id_present": pages(count("CurrentRmsOpportunity"), page.opportunities),
        "projects.list id_in": batches(count("CurrentRmsProject"), page.currentRms),
        // Costs stand below their job.
        "opportunity_costs.list": count("CurrentRmsOpportunity"),
        // Of the jobs with a code of their own, and of those that have their project's.
        "members.show": someKeys + someKeys,
        "members.list name_cont_any": someKeys,
      },
      itm: { "auth.login": login, "projects.search": itmList(world) },
      cirrus: {
        // The first customers, one by one; when as many as the list has pages have asked, it is read.
        "accounts.list externalkey": someKeys,
        "accounts.list fulltext": accountList(world) - someKeys,
        "accounts.list": accountList(world),
      },
    }),
  },
  {
    file: "invoices-of-a-project",
    bound: (world, count, data) => ({
      itm: {
        "auth.login": login,
        "projects.search Name": pages(count("ItmProject"), page.itm),
        // Those to be shown, and those whose invoice numbers lead further.
        "revenues.search ProjectId": 2 * batches(count("ItmProject"), page.itm),
        "projects.search": itmList(world),
        "revenues.search": revenueList(world),
      },
      currentRms: {
        "invoices.list": look,
        "invoices.list reference_cont_any": batches(count("ItmProject"), page.currentRms),
        "invoices.list number_cont_any": someKeys,
        "invoices.show": batches(count("CurrentRmsInvoice"), page.currentRms),
        "opportunities.list": look,
        "opportunities.list reference_cont_any": batches(count("ItmProject"), page.currentRms),
        "opportunities.list project_id_eq": someKeys,
        "projects.list": rentalProjectList(world),
        "members.show": someKeys,
      },
      cirrus: { "accounts.list externalkey": someKeys, "accounts.list fulltext": someKeys + someKeys },
      projector: {
        ...sweep(
          world,
          engagementsOf(world, ({ seen }) => idsOf(data, "ItmProject").has(String(seen.itm?.id))),
        ),
        PwsGetProjectList: 1,
      },
    }),
  },
];

/** The calls of an example whose filters, orders or totals are evaluated here: by vendor when cold, altogether when warm and when kept. */
export interface Analysis {
  file: string;
  cold: Readonly<Record<VendorKey, number>>;
  warm: number;
  /** What is never kept, such as budgets. */
  replica: number;
}

/** What they read is decided by the data, so the counts are those of one world. */
export const analyses: readonly Analysis[] = [
  { file: "approved-against-invoiced-per-month", cold: { zivio: 1, currentRms: 2, cirrus: 2, itm: 2, projector: 0 }, warm: 0, replica: 0 },
  { file: "customer-timeline", cold: { zivio: 1, currentRms: 1, cirrus: 8, itm: 2, projector: 3 }, warm: 0, replica: 0 },
  { file: "days-from-approval-to-invoice", cold: { zivio: 1, currentRms: 4, cirrus: 1, itm: 2, projector: 0 }, warm: 0, replica: 0 },
  { file: "milestones-approved-not-invoiced", cold: { zivio: 1, currentRms: 7, cirrus: 1, itm: 2, projector: 0 }, warm: 0, replica: 0 },
  {
    file: "overspent-projects-with-uninvoiced-milestones",
    cold: { zivio: 1, currentRms: 7, cirrus: 1, itm: 14, projector: 0 },
    warm: 0,
    replica: 0,
  },
  { file: "receivables-by-customer-and-month", cold: { zivio: 0, currentRms: 4, cirrus: 1, itm: 0, projector: 0 }, warm: 0, replica: 0 },
];
