import type { Links } from "../linking/linker.ts";
import { match } from "../linking/match.ts";
import { fallback, firstOf, reverseOf, unionOf } from "../linking/resolve.ts";
import { byTraversal, candidatesFrom, chain, followLink, sharingKey } from "../linking/traversal.ts";
import {
  account,
  itsJobs,
  itsMember,
  itsProject,
  milestone,
  ordersOfAccount,
  orderToInvoices,
  poNumber,
  project,
  projectCode,
  projectorMilestones,
  sharingAny,
  step,
  toInvoices,
  zivioMilestones,
} from "./steps.ts";

/** Links of invoices. Fields that the schema does not have are steps of others. */
export const invoiceLinks: Links["fields"] = {
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
};
