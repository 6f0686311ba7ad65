import { sameEvent } from "../linking/events.ts";
import type { Links } from "../linking/linker.ts";
import { match } from "../linking/match.ts";
import { fallback, firstOf, ofOne, reverseOf, sharing, unionOf } from "../linking/resolve.ts";
import { anyOf, byTraversal, candidatesFrom, chain, followLink, referencedBy, siblings } from "../linking/traversal.ts";
import {
  account,
  invoiceNumber,
  invoices,
  itsEngagement,
  itsMilestones,
  itsProject,
  itsRevenues,
  milestone,
  ofItsProject,
  poNumber,
  project,
  projectorMilestones,
  sharingAny,
  step,
  toAccount,
  toInvoices,
  toProject,
  zivioMilestones,
} from "./steps.ts";

/** Links of billing milestones, and of what is bought for them. Fields that the schema does not have are steps of others. */
export const milestoneLinks: Links["fields"] = {
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
  CurrentRmsPurchaseOrder: {
    zivioMilestones: zivioMilestones(ofOne("job_id", match("ZivioMilestone", [{ id: "po-number", kind: "poNumber" }], { many: true }))),
  },
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
