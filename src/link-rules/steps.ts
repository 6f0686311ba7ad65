import type { Definition } from "../linking/linker.ts";
import { type Resolver, sharing } from "../linking/resolve.ts";
import type { Rule } from "../linking/rule.ts";
import { byForeignKey, byTraversal, chain, followLink, nested, referencedBy, sharingKey } from "../linking/traversal.ts";

export const projectCode: Rule = { id: "project-code", kind: "projectCode", customer: "linked" };
export const poNumber: Rule = { id: "po-number", kind: "poNumber", customer: "linked", conflictsOn: "projectCode" };
export const invoiceNumber: Rule = { id: "invoice-number", kind: "invoiceNumber", customer: "linked" };
export const accountNumber: Rule = { id: "account-number", kind: "accountNumber", customer: "shown" };
export const vatNumber: Rule = { id: "vat-number", kind: "vatNumber" };
export const name: Rule = { id: "name", kind: "name", customer: "shown", uniqueHere: true };

export const toAccount = [accountNumber, vatNumber, name];
export const memberToAccount: Rule[] = [{ id: "external-key", kind: "externalId", customer: "shown" }, ...toAccount];
export const toProject = [projectCode, poNumber];
/** An order or a code stands on all invoices of a project: the amount tells which of them bills this event. */
export const toInvoices = [invoiceNumber, { ...poNumber, amount: true }, { ...projectCode, amount: true }];
export const orderToInvoices = [invoiceNumber, projectCode, poNumber];

export const milestone = "ProjectorContractLineItemMilestone";
export const account = (resolve: Resolver) => ({ target: "CirrusAccount", one: true, resolve });
export const project = (resolve: Resolver) => ({ target: "ItmProject", one: true, resolve });
/** A step of other links, which the schema does not have. */
export const step = (definition: Definition) => ({ ...definition, isStep: true });
export const invoices = (resolve: Resolver) => ({ target: "CurrentRmsInvoice", resolve });
export const zivioMilestones = (resolve: Resolver) => ({ target: "ZivioMilestone", resolve });
export const projectorMilestones = (resolve: Resolver) => ({ target: milestone, resolve });
export const jobs = (resolve: Resolver) => ({ target: "CurrentRmsOpportunity", resolve });
export const deals = (resolve: Resolver) => ({ target: "CirrusOpportunity", resolve });
export const sharingAny = (type: string, rules: readonly Rule[]) => rules.map(({ kind }) => sharing(type, kind));

export const itsMember = byForeignKey("CurrentRmsMember", "member_id");
export const itsProject = byForeignKey("ItmProject", "ProjectId");
export const itsEngagement = chain(
  byForeignKey("ProjectorProject", "MilestoneDetail.ProjectIdentity.ProjectUid"),
  byForeignKey("ProjectorEngagement", "EngagementIdentity.EngagementUid"),
);
export const itsMilestones = nested(milestone, "milestones");
export const byNumber = sharingKey("CurrentRmsInvoice", "invoiceNumber");
export const itsRevenues = referencedBy("ItmRevenue", { by: "ProjectId" });
export const itsInvoices = referencedBy("CurrentRmsInvoice", {
  by: "invoice_items.source_id",
  filter: "invoice_items_source_id",
  and: [{ attribute: "invoice_items_source_type", operator: "eq", value: "Opportunity", at: "invoice_items.source_type" }],
});

export const itsJobs = byForeignKey("CurrentRmsOpportunity", "invoice_items.source_id");
export const ordersOfDeal = referencedBy("CirrusOrder", { by: "opportunity.id", filter: "opportunityid" });
export const ordersOfAccount = referencedBy("CirrusOrder", { by: "account.id", filter: "accountids" });
/** What belongs to the same project: both sides are lists of it. */
export const ofItsProject = (target: string, field: string) => ({
  target,
  resolve: byTraversal(chain(followLink("itmProject"), followLink(field))),
  over: ["ItmProject"],
  shared: true,
});
