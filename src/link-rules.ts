import type { KeyTable } from "./engine/model/keys.ts";
import { sameEvent } from "./linking/events.ts";
import type { Definition, Links } from "./linking/linker.ts";
import { match } from "./linking/match.ts";
import { allOf, fallback, firstOf, ofOne, type Resolver, reverseOf, sharing, single, unionOf } from "./linking/resolve.ts";
import type { Rule } from "./linking/rule.ts";
import {
  anyOf,
  byForeignKey,
  byTraversal,
  candidatesFrom,
  chain,
  followLink,
  nested,
  referencedBy,
  sharingKey,
  siblings,
} from "./linking/traversal.ts";

/**
 * Everything that joins two vendors: no other file names two of them. The fields are declared, in the same order, in
 * schema/links.graphql; which values of a record are keys stands in each vendor's keys.ts; docs/links.md tells how rules
 * work and how to tune them.
 */

const projectCode: Rule = { id: "project-code", kind: "projectCode", customer: "linked" };
const poNumber: Rule = { id: "po-number", kind: "poNumber", customer: "linked", conflictsOn: "projectCode" };
const invoiceNumber: Rule = { id: "invoice-number", kind: "invoiceNumber", customer: "linked" };
const accountNumber: Rule = { id: "account-number", kind: "accountNumber", customer: "shown" };
const vatNumber: Rule = { id: "vat-number", kind: "vatNumber" };
const name: Rule = { id: "name", kind: "name", customer: "shown", uniqueHere: true };

const toAccount = [accountNumber, vatNumber, name];
const memberToAccount: Rule[] = [{ id: "external-key", kind: "externalId", customer: "shown" }, ...toAccount];
const toProject = [projectCode, poNumber];
/** An order or a code stands on all invoices of a project: the amount tells which of them bills this event. */
const toInvoices = [invoiceNumber, { ...poNumber, amount: true }, { ...projectCode, amount: true }];
const orderToInvoices = [invoiceNumber, projectCode, poNumber];

const milestone = "ProjectorContractLineItemMilestone";
const account = (resolve: Resolver) => ({ target: "CirrusAccount", one: true, resolve });
const project = (resolve: Resolver) => ({ target: "ItmProject", one: true, resolve });
/** A step of other links, which the schema does not have. */
const step = (definition: Definition) => ({ ...definition, isStep: true });
const invoices = (resolve: Resolver) => ({ target: "CurrentRmsInvoice", resolve });
const zivioMilestones = (resolve: Resolver) => ({ target: "ZivioMilestone", resolve });
const projectorMilestones = (resolve: Resolver) => ({ target: milestone, resolve });
const jobs = (resolve: Resolver) => ({ target: "CurrentRmsOpportunity", resolve });
const deals = (resolve: Resolver) => ({ target: "CirrusOpportunity", resolve });
const sharingAny = (type: string, rules: readonly Rule[]) => rules.map(({ kind }) => sharing(type, kind));

const itsMember = byForeignKey("CurrentRmsMember", "member_id");
const itsProject = byForeignKey("ItmProject", "ProjectId");
const itsEngagement = chain(
  byForeignKey("ProjectorProject", "MilestoneDetail.ProjectIdentity.ProjectUid"),
  byForeignKey("ProjectorEngagement", "EngagementIdentity.EngagementUid"),
);
const itsMilestones = nested(milestone, "milestones");
const byNumber = sharingKey("CurrentRmsInvoice", "invoiceNumber");
const itsRevenues = referencedBy("ItmRevenue", { by: "ProjectId" });
const itsInvoices = referencedBy("CurrentRmsInvoice", {
  by: "invoice_items.source_id",
  filter: "invoice_items_source_id",
  and: [{ attribute: "invoice_items_source_type", operator: "eq", value: "Opportunity", at: "invoice_items.source_type" }],
});

const itsJobs = byForeignKey("CurrentRmsOpportunity", "invoice_items.source_id");
const ordersOfDeal = referencedBy("CirrusOrder", { by: "opportunity.id", filter: "opportunityid" });
const ordersOfAccount = referencedBy("CirrusOrder", { by: "account.id", filter: "accountids" });
/** What belongs to the same project: both sides are lists of it. */
const ofItsProject = (target: string, field: string) => ({
  target,
  resolve: byTraversal(chain(followLink("itmProject"), followLink(field))),
  over: ["ItmProject"],
  shared: true,
});

/** Whose a record is: codes, orders and references count only between customers that are not known to differ. */
const ofItsMember = { account: { link: "cirrusAccount" }, organisation: { type: "CurrentRmsMember", path: "member_id" } } as const;
const customers: Links["customers"] = {
  ZivioMilestone: { account: { link: "ownAccount" } },
  ItmProject: { account: { link: "cirrusAccount" } },
  CurrentRmsMember: { account: { link: "cirrusAccount" } },
  CurrentRmsProject: ofItsMember,
  CurrentRmsOpportunity: ofItsMember,
  CurrentRmsInvoice: ofItsMember,
  CirrusOrder: { account: { path: "account.id" }, organisation: { type: "CirrusAccount", path: "account.id" } },
  ProjectorEngagement: { account: { link: "cirrusAccount" } },
  [milestone]: { account: { link: "engagementAccount" } },
};

/** How each link is decided. Fields that the schema does not have are steps of others. */
const fields: Links["fields"] = {
  ZivioMilestone: {
    itmProject: project(match("ItmProject", toProject)),
    cirrusAccount: account(
      firstOf(byTraversal(chain(followLink("itmProject"), followLink("cirrusAccount"))), byTraversal(followLink("ownAccount"))),
    ),
    ownAccount: step(account(match("CirrusAccount", toAccount))),
    currentRmsInvoices: invoices(
      match("CurrentRmsInvoice", toInvoices, {
        many: true,
        pool: ["itmProject"],
        account: "cirrusAccount",
        competitors: siblings("job_id"),
      }),
    ),
    projectorMilestones: projectorMilestones(
      sameEvent(
        fallback(
          candidatesFrom(chain(followLink("projectorProjects"), itsMilestones)),
          unionOf(sharing(milestone, "poNumber"), sharing(milestone, "invoiceNumber")),
        ),
      ),
    ),
    currentRmsOpportunities: ofItsProject("CurrentRmsOpportunity", "currentRmsOpportunities"),
    itmPurchases: {
      target: "ItmPurchase",
      resolve: reverseOf(
        "zivioMilestones",
        candidatesFrom(chain(followLink("itmProject"), referencedBy("ItmPurchase", { by: "ProjectId" }))),
      ),
    },
    currentRmsPurchaseOrders: {
      target: "CurrentRmsPurchaseOrder",
      resolve: reverseOf("zivioMilestones", sharing("CurrentRmsPurchaseOrder", "poNumber")),
    },
    projectorProjects: step({
      target: "ProjectorProject",
      resolve: firstOf(
        match("ProjectorProject", [{ id: "project-code", kind: "projectCode" }], { many: true }),
        byTraversal(chain(followLink("itmProject"), followLink("projectorProjects"))),
      ),
    }),
  },
  ItmProject: {
    cirrusAccount: account(match("CirrusAccount", toAccount)),
    currentRmsProjects: { target: "CurrentRmsProject", resolve: reverseOf("itmProject", ...sharingAny("CurrentRmsProject", toProject)) },
    currentRmsOpportunities: {
      target: "CurrentRmsOpportunity",
      resolve: reverseOf(
        "itmProject",
        ...sharingAny("CurrentRmsOpportunity", toProject),
        candidatesFrom(chain(followLink("currentRmsProjects"), referencedBy("CurrentRmsOpportunity", { by: "project_id" }))),
      ),
    },
    projectorProjects: { target: "ProjectorProject", resolve: reverseOf("itmProject", sharing("ProjectorProject", "projectCode")) },
    currentRmsInvoices: invoices(
      reverseOf(
        "itmProject",
        ...sharingAny("CurrentRmsInvoice", toProject),
        candidatesFrom(chain(followLink("currentRmsOpportunities"), itsInvoices)),
        candidatesFrom(chain(itsRevenues, byNumber)),
        candidatesFrom(chain(followLink("projectorMilestones"), byNumber)),
      ),
    ),
    currentRmsMembers: {
      target: "CurrentRmsMember",
      resolve: byTraversal(chain(followLink("cirrusAccount"), followLink("currentRmsMembers"))),
    },
    cirrusOpportunities: {
      ...deals(reverseOf("itmProject", candidatesFrom(chain(followLink("cirrusAccount"), chain(ordersOfAccount, followLink("sale")))))),
      over: ["CirrusOrder"],
    },
    zivioMilestones: zivioMilestones(reverseOf("itmProject", ...sharingAny("ZivioMilestone", toProject))),
    projectorMilestones: projectorMilestones(
      reverseOf(
        "itmProject",
        fallback(candidatesFrom(chain(followLink("projectorProjects"), itsMilestones)), sharing(milestone, "poNumber")),
      ),
    ),
  },
  ItmRevenue: {
    zivioMilestones: zivioMilestones(
      sameEvent(unionOf(candidatesFrom(chain(itsProject, followLink("zivioMilestones"))), sharing("ZivioMilestone", "invoiceNumber"))),
    ),
    projectorMilestones: projectorMilestones(
      sameEvent(unionOf(candidatesFrom(chain(itsProject, followLink("projectorMilestones"))), sharing(milestone, "invoiceNumber"))),
    ),
    currentRmsInvoices: invoices(
      firstOf(
        match("CurrentRmsInvoice", [invoiceNumber], { many: true }),
        sameEvent(candidatesFrom(chain(itsProject, followLink("currentRmsInvoices")))),
      ),
    ),
  },
  ItmPurchase: {
    zivioMilestones: zivioMilestones(sameEvent(candidatesFrom(chain(itsProject, followLink("zivioMilestones"))))),
  },
  CirrusAccount: {
    currentRmsMembers: {
      target: "CurrentRmsMember",
      resolve: reverseOf("cirrusAccount", ...sharingAny("CurrentRmsMember", memberToAccount)),
    },
    currentRmsInvoices: invoices(
      byTraversal(chain(followLink("currentRmsMembers"), referencedBy("CurrentRmsInvoice", { by: "member_id" }))),
    ),
    itmProjects: { target: "ItmProject", resolve: reverseOf("cirrusAccount", ...sharingAny("ItmProject", toAccount)) },
    zivioMilestones: zivioMilestones(
      reverseOf(
        "cirrusAccount",
        candidatesFrom(chain(followLink("itmProjects"), followLink("zivioMilestones"))),
        ...sharingAny("ZivioMilestone", toAccount),
      ),
    ),
    projectorEngagements: {
      target: "ProjectorEngagement",
      resolve: reverseOf("cirrusAccount", ...sharingAny("ProjectorEngagement", [accountNumber, name])),
    },
    // The vendor lists no clients: they are found by their engagements.
    projectorClients: {
      target: "ProjectorClient",
      resolve: reverseOf(
        "cirrusAccount",
        candidatesFrom(chain(followLink("projectorEngagements"), byForeignKey("ProjectorClient", "ClientIdentity.ClientUid"))),
      ),
    },
  },
  CirrusOpportunity: {
    itmProject: { ...project(single(byTraversal(chain(ordersOfDeal, followLink("itmProject"))))), over: ["CirrusOrder"] },
    currentRmsOpportunities: {
      ...jobs(byTraversal(chain(followLink("itmProject"), followLink("currentRmsOpportunities")))),
      over: ["CirrusOrder", "ItmProject"],
      shared: true,
    },
  },
  CirrusOrder: {
    itmProject: step(project(match("ItmProject", toProject))),
    sale: step(deals(byTraversal(byForeignKey("CirrusOpportunity", "opportunity.id")))),
    // An order stands for a whole undertaking: beside the invoice copied into it, others carry its code or number.
    currentRmsInvoices: invoices(allOf(...orderToInvoices.map((rule) => match("CurrentRmsInvoice", [rule], { many: true })))),
  },
  CurrentRmsMember: {
    cirrusAccount: account(match("CirrusAccount", memberToAccount)),
    itmProjects: {
      target: "ItmProject",
      resolve: byTraversal(chain(followLink("cirrusAccount"), followLink("itmProjects"))),
      shared: true,
    },
  },
  CurrentRmsPurchaseOrder: {
    zivioMilestones: zivioMilestones(ofOne("job_id", match("ZivioMilestone", [{ id: "po-number", kind: "poNumber" }], { many: true }))),
  },
  CurrentRmsProject: {
    itmProject: project(match("ItmProject", toProject)),
    cirrusAccount: account(byTraversal(chain(itsMember, followLink("cirrusAccount")))),
  },
  CurrentRmsOpportunity: {
    itmProject: project(
      firstOf(
        match("ItmProject", toProject),
        byTraversal(chain(byForeignKey("CurrentRmsProject", "project_id"), followLink("itmProject"))),
      ),
    ),
    cirrusAccount: account(byTraversal(chain(itsMember, followLink("cirrusAccount")))),
    cirrusOpportunities: {
      ...deals(byTraversal(chain(followLink("itmProject"), followLink("cirrusOpportunities")))),
      over: ["ItmProject", "CirrusOrder"],
      shared: true,
    },
    zivioMilestones: ofItsProject("ZivioMilestone", "zivioMilestones"),
    projectorMilestones: ofItsProject(milestone, "projectorMilestones"),
  },
  CurrentRmsInvoice: {
    cirrusAccount: account(byTraversal(chain(itsMember, followLink("cirrusAccount")))),
    itmProject: project(
      firstOf(
        match("ItmProject", [projectCode]),
        byTraversal(chain(itsJobs, followLink("itmProject"))),
        byTraversal(chain(followLink("itmRevenues"), itsProject)),
        byTraversal(chain(sharingKey(milestone, "invoiceNumber"), followLink("itmProject"))),
        match("ItmProject", [poNumber]),
      ),
    ),
    itmRevenues: step({ target: "ItmRevenue", resolve: match("ItmRevenue", [{ id: "invoice-number", kind: "invoiceNumber" }]) }),
    cirrusOrders: {
      target: "CirrusOrder",
      resolve: reverseOf(
        "currentRmsInvoices",
        fallback(
          candidatesFrom(chain(followLink("cirrusAccount"), ordersOfAccount)),
          unionOf(...sharingAny("CirrusOrder", orderToInvoices)),
        ),
      ),
    },
    zivioMilestones: zivioMilestones(
      reverseOf(
        "currentRmsInvoices",
        ...sharingAny("ZivioMilestone", toInvoices),
        candidatesFrom(chain(followLink("itmProject"), followLink("zivioMilestones"))),
      ),
    ),
    projectorMilestones: projectorMilestones(
      reverseOf(
        "currentRmsInvoices",
        ...sharingAny(milestone, toInvoices),
        candidatesFrom(chain(followLink("itmProject"), followLink("projectorMilestones"))),
      ),
    ),
  },
  ProjectorEngagement: { cirrusAccount: account(match("CirrusAccount", [accountNumber, name])) },
  ProjectorClient: { cirrusAccount: account(match("CirrusAccount", [accountNumber, name])) },
  ProjectorProject: { itmProject: project(match("ItmProject", [{ id: "project-code", kind: "projectCode" }])) },
  [milestone]: {
    itmProject: project(match("ItmProject", [{ id: "project-code", kind: "projectCode" }, poNumber])),
    cirrusAccount: account(
      firstOf(byTraversal(chain(followLink("itmProject"), followLink("cirrusAccount"))), byTraversal(followLink("engagementAccount"))),
    ),
    engagementAccount: step(account(byTraversal(chain(itsEngagement, followLink("cirrusAccount"))))),
    zivioMilestones: zivioMilestones(
      reverseOf(
        "projectorMilestones",
        ...sharingAny("ZivioMilestone", toInvoices),
        candidatesFrom(chain(followLink("itmProject"), followLink("zivioMilestones"))),
      ),
    ),
    currentRmsOpportunities: ofItsProject("CurrentRmsOpportunity", "currentRmsOpportunities"),
    currentRmsInvoices: invoices(
      match("CurrentRmsInvoice", toInvoices, {
        many: true,
        pool: ["itmProject"],
        account: "cirrusAccount",
        competitors: anyOf(chain(itsEngagement, itsMilestones), chain(followLink("itmProject"), itsRevenues)),
      }),
    ),
  },
};

/** The link rules, over the keys of all vendors' records. */
export function makeLinks(keys: KeyTable): Links {
  return { keys, customers, fields };
}
