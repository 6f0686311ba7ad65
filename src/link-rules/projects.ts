import type { Links } from "../linking/linker.ts";
import { match } from "../linking/match.ts";
import { allOf, fallback, firstOf, reverseOf, sharing, single } from "../linking/resolve.ts";
import { byForeignKey, byTraversal, candidatesFrom, chain, followLink, referencedBy } from "../linking/traversal.ts";
import {
  account,
  byNumber,
  deals,
  invoices,
  itsInvoices,
  itsMember,
  itsMilestones,
  itsRevenues,
  jobs,
  milestone,
  ofItsProject,
  ordersOfAccount,
  ordersOfDeal,
  orderToInvoices,
  project,
  projectorMilestones,
  sharingAny,
  step,
  toAccount,
  toProject,
  zivioMilestones,
} from "./steps.ts";

/** Links of projects, and of their sales, orders and rental jobs. Fields that the schema does not have are steps of others. */
export const projectLinks: Links["fields"] = {
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
  ProjectorProject: { itmProject: project(match("ItmProject", [{ id: "project-code", kind: "projectCode" }])) },
};
