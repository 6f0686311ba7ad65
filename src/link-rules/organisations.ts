import type { Links } from "../linking/linker.ts";
import { match } from "../linking/match.ts";
import { reverseOf } from "../linking/resolve.ts";
import { byForeignKey, byTraversal, candidatesFrom, chain, followLink, referencedBy } from "../linking/traversal.ts";
import { account, accountNumber, invoices, memberToAccount, name, sharingAny, toAccount, zivioMilestones } from "./steps.ts";

/** Links of organisations. Fields that the schema does not have are steps of others. */
export const organisationLinks: Links["fields"] = {
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
  CurrentRmsMember: {
    cirrusAccount: account(match("CirrusAccount", memberToAccount)),
    itmProjects: {
      target: "ItmProject",
      resolve: byTraversal(chain(followLink("cirrusAccount"), followLink("itmProjects"))),
      shared: true,
    },
  },
  ProjectorEngagement: { cirrusAccount: account(match("CirrusAccount", [accountNumber, name])) },
  ProjectorClient: { cirrusAccount: account(match("CirrusAccount", [accountNumber, name])) },
};
