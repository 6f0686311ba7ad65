import { sameEvent } from "./links/events.ts";
import type { EvidenceTable } from "./links/evidence.ts";
import { beside, chain, each, either, from, held, keyed, link, named, naming } from "./links/follow.ts";
import type { Links } from "./links/linker.ts";
import { match, type Rule } from "./links/match.ts";
import { any, every, first, otherwise, type Resolve, reverse, sharing } from "./links/resolve.ts";

/**
 * Everything that joins two vendors: no other file names two of them. The fields are declared, in the same order, in
 * schema/links.graphql; which values of a record are keys stands in each vendor's keys.ts; docs/links.md tells how rules
 * work and how to tune them.
 */

const projectCode: Rule = { id: "project-code", kind: "projectCode", customer: "linked" };
const poNumber: Rule = { id: "po-number", kind: "poNumber", customer: "linked", unlike: "projectCode" };
const invoiceNumber: Rule = { id: "invoice-number", kind: "invoiceNumber", customer: "linked" };
const accountNumber: Rule = { id: "account-number", kind: "accountNumber", customer: "shown" };
const vatNumber: Rule = { id: "vat-number", kind: "vatNumber" };
const name: Rule = { id: "name", kind: "name", customer: "shown", alone: true };

const toAccount = [accountNumber, vatNumber, name];
const memberToAccount: Rule[] = [{ id: "external-key", kind: "externalId", customer: "shown" }, ...toAccount];
const toProject = [projectCode, poNumber];
/** An order or a code stands on all invoices of a project: the amount tells which of them bills this event. */
const toInvoices = [invoiceNumber, { ...poNumber, amount: true }, { ...projectCode, amount: true }];
const orderToInvoices = [invoiceNumber, projectCode, poNumber];

const milestone = "ProjectorContractLineItemMilestone";
const account = (resolve: Resolve) => ({ target: "CirrusAccount", resolve });
const project = (resolve: Resolve, ...needs: string[]) => ({ target: "ItmProject", needs, resolve });
const invoices = (resolve: Resolve, ...needs: string[]) => ({ target: "CurrentRmsInvoice", needs, resolve });
const zivioMilestones = (resolve: Resolve, ...needs: string[]) => ({ target: "ZivioMilestone", needs, resolve });
const projectorMilestones = (resolve: Resolve, ...needs: string[]) => ({ target: milestone, needs, resolve });
const sharingAny = (type: string, rules: readonly Rule[]) => rules.map(({ kind }) => sharing(type, kind));

const itsMember = named("CurrentRmsMember", "member_id");
const itsProject = named("ItmProject", "ProjectId");
const itsEngagement = chain(
  named("ProjectorProject", "MilestoneDetail.ProjectIdentity.ProjectUid"),
  named("ProjectorEngagement", "EngagementIdentity.EngagementUid"),
);
const itsMilestones = held(milestone, "milestones");
const byNumber = keyed("CurrentRmsInvoice", "invoiceNumber");
const itsRevenues = naming("ItmRevenue", { by: "ProjectId" });
const itsInvoices = naming("CurrentRmsInvoice", {
  by: "invoice_items.source_id",
  filter: "invoice_items_source_id",
  and: [{ attribute: "invoice_items_source_type", operator: "eq", value: "Opportunity" }],
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
    cirrusAccount: account(first(each(chain(link("itmProject"), link("cirrusAccount"))), each(link("ownAccount")))),
    ownAccount: account(match("CirrusAccount", toAccount)),
    currentRmsInvoices: invoices(
      match("CurrentRmsInvoice", toInvoices, { many: true, pool: ["itmProject"], account: "cirrusAccount", rivals: beside("job_id") }),
      "job_id",
    ),
    projectorMilestones: projectorMilestones(
      sameEvent(
        otherwise(
          from(chain(link("projectorProjects"), itsMilestones)),
          any(sharing(milestone, "poNumber"), sharing(milestone, "invoiceNumber")),
        ),
      ),
    ),
    projectorProjects: {
      target: "ProjectorProject",
      resolve: first(
        match("ProjectorProject", [{ id: "project-code", kind: "projectCode" }], { many: true }),
        each(chain(link("itmProject"), link("projectorProjects"))),
      ),
    },
  },
  ItmProject: {
    cirrusAccount: account(match("CirrusAccount", toAccount)),
    currentRmsProjects: { target: "CurrentRmsProject", resolve: reverse("itmProject", ...sharingAny("CurrentRmsProject", toProject)) },
    currentRmsOpportunities: {
      target: "CurrentRmsOpportunity",
      resolve: reverse(
        "itmProject",
        ...sharingAny("CurrentRmsOpportunity", toProject),
        from(chain(link("currentRmsProjects"), naming("CurrentRmsOpportunity", { by: "project_id" }))),
      ),
    },
    projectorProjects: { target: "ProjectorProject", resolve: reverse("itmProject", sharing("ProjectorProject", "projectCode")) },
    currentRmsInvoices: invoices(
      reverse(
        "itmProject",
        ...sharingAny("CurrentRmsInvoice", toProject),
        from(chain(link("currentRmsOpportunities"), itsInvoices)),
        from(chain(itsRevenues, byNumber)),
        from(chain(link("projectorMilestones"), byNumber)),
      ),
    ),
    zivioMilestones: zivioMilestones(reverse("itmProject", ...sharingAny("ZivioMilestone", toProject))),
    projectorMilestones: projectorMilestones(
      reverse("itmProject", otherwise(from(chain(link("projectorProjects"), itsMilestones)), sharing(milestone, "poNumber"))),
    ),
  },
  ItmRevenue: {
    zivioMilestones: zivioMilestones(
      sameEvent(any(from(chain(itsProject, link("zivioMilestones"))), sharing("ZivioMilestone", "invoiceNumber"))),
      "ProjectId",
    ),
    projectorMilestones: projectorMilestones(
      sameEvent(any(from(chain(itsProject, link("projectorMilestones"))), sharing(milestone, "invoiceNumber"))),
      "ProjectId",
    ),
    currentRmsInvoices: invoices(
      first(match("CurrentRmsInvoice", [invoiceNumber], { many: true }), sameEvent(from(chain(itsProject, link("currentRmsInvoices"))))),
      "ProjectId",
    ),
  },
  CirrusAccount: {
    currentRmsMembers: {
      target: "CurrentRmsMember",
      resolve: reverse("cirrusAccount", ...sharingAny("CurrentRmsMember", memberToAccount)),
    },
    currentRmsInvoices: invoices(each(chain(link("currentRmsMembers"), naming("CurrentRmsInvoice", { by: "member_id" })))),
    itmProjects: { target: "ItmProject", resolve: reverse("cirrusAccount", ...sharingAny("ItmProject", toAccount)) },
    zivioMilestones: zivioMilestones(
      reverse("cirrusAccount", from(chain(link("itmProjects"), link("zivioMilestones"))), ...sharingAny("ZivioMilestone", toAccount)),
    ),
    projectorEngagements: {
      target: "ProjectorEngagement",
      resolve: reverse("cirrusAccount", ...sharingAny("ProjectorEngagement", [accountNumber, name])),
    },
  },
  CirrusOrder: {
    // An order stands for a whole undertaking: beside the invoice copied into it, others carry its code or number.
    currentRmsInvoices: invoices(every(...orderToInvoices.map((rule) => match("CurrentRmsInvoice", [rule], { many: true })))),
  },
  CurrentRmsMember: { cirrusAccount: account(match("CirrusAccount", memberToAccount)) },
  CurrentRmsProject: {
    itmProject: project(match("ItmProject", toProject)),
    cirrusAccount: account(each(chain(itsMember, link("cirrusAccount")))),
  },
  CurrentRmsOpportunity: {
    itmProject: project(
      first(match("ItmProject", toProject), each(chain(named("CurrentRmsProject", "project_id"), link("itmProject")))),
      "project_id",
    ),
    cirrusAccount: account(each(chain(itsMember, link("cirrusAccount")))),
  },
  CurrentRmsInvoice: {
    cirrusAccount: account(each(chain(itsMember, link("cirrusAccount")))),
    itmProject: project(
      first(
        match("ItmProject", [projectCode]),
        each(chain(named("CurrentRmsOpportunity", "invoice_items.source_id"), link("itmProject"))),
        each(chain(link("itmRevenues"), itsProject)),
        each(chain(keyed(milestone, "invoiceNumber"), link("itmProject"))),
        match("ItmProject", [poNumber]),
      ),
      "invoice_items",
    ),
    itmRevenues: { target: "ItmRevenue", resolve: match("ItmRevenue", [{ id: "invoice-number", kind: "invoiceNumber" }]) },
    cirrusOrders: {
      target: "CirrusOrder",
      resolve: reverse(
        "currentRmsInvoices",
        otherwise(
          from(chain(link("cirrusAccount"), naming("CirrusOrder", { by: "account.id", filter: "accountids" }))),
          any(...sharingAny("CirrusOrder", orderToInvoices)),
        ),
      ),
    },
    zivioMilestones: zivioMilestones(
      reverse("currentRmsInvoices", ...sharingAny("ZivioMilestone", toInvoices), from(chain(link("itmProject"), link("zivioMilestones")))),
    ),
    projectorMilestones: projectorMilestones(
      reverse("currentRmsInvoices", ...sharingAny(milestone, toInvoices), from(chain(link("itmProject"), link("projectorMilestones")))),
    ),
  },
  ProjectorEngagement: { cirrusAccount: account(match("CirrusAccount", [accountNumber, name])) },
  ProjectorProject: { itmProject: project(match("ItmProject", [{ id: "project-code", kind: "projectCode" }])) },
  [milestone]: {
    itmProject: project(match("ItmProject", [{ id: "project-code", kind: "projectCode" }, poNumber])),
    cirrusAccount: account(first(each(chain(link("itmProject"), link("cirrusAccount"))), each(link("engagementAccount")))),
    engagementAccount: account(each(chain(itsEngagement, link("cirrusAccount")))),
    zivioMilestones: zivioMilestones(
      reverse("projectorMilestones", ...sharingAny("ZivioMilestone", toInvoices), from(chain(link("itmProject"), link("zivioMilestones")))),
    ),
    currentRmsInvoices: invoices(
      match("CurrentRmsInvoice", toInvoices, {
        many: true,
        pool: ["itmProject"],
        account: "cirrusAccount",
        rivals: either(chain(itsEngagement, itsMilestones), chain(link("itmProject"), itsRevenues)),
      }),
    ),
  },
};

/** The page of links, over the keys of all vendors' records. */
export function makeLinks(evidence: EvidenceTable): Links {
  return { evidence, customers, fields };
}
