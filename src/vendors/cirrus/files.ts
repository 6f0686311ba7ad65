import { each, one, operation, short } from "../../resource/model.ts";
import { id } from "./filters.ts";
import { resource } from "./row.ts";

const members =
  "id name info timestamp folderid templateid folder template activities accounts contacts opportunities connectedactivities " +
  "connectedaccounts connectedcontacts connectedopportunities connectedorders connectedleads connectedquotes connectedprojects " +
  "connectedobjects connectedusers connectedarticles connectedmissions connectedsubscriptions";

/** L3018. */
export const files = resource("CirrusFile", {
  show: operation("files.get", "GET /files/{id}"),
  list: operation("files.list", "GET /files"),
  extra: {
    members: members.split(" "),
    filters: {
      activityId: id("activityid"),
      articleId: id("articleid"),
      accountId: id("accountid"),
      contactId: id("contactid"),
      opportunityId: id("opportunityid"),
      quoteId: id("quoteid"),
      orderId: id("orderid"),
      leadId: id("leadid"),
      projectId: id("projectid"),
      objectId: id("objectid"),
      userId: id("userid"),
      missionId: id("missionid"),
    },
  },
  columns: {
    connectedActivityIds: ["connectedactivities"],
    connectedAccountIds: ["connectedaccounts"],
    connectedContactIds: ["connectedcontacts"],
    connectedOpportunityIds: ["connectedopportunities"],
    connectedOrderIds: ["connectedorders"],
    connectedLeadIds: ["connectedleads"],
    connectedQuoteIds: ["connectedquotes"],
    connectedProjectIds: ["connectedprojects"],
    connectedObjectIds: ["connectedobjects"],
    connectedUserIds: ["connectedusers"],
    connectedArticleIds: ["connectedarticles"],
    connectedMissionIds: ["connectedmissions"],
    connectedSubscriptionIds: ["connectedsubscriptions"],
  },
  relations: {
    folder: one("folderid", "folder"),
    template: one("template.id", "template"),
    activities: short("activities"),
    accounts: short("accounts"),
    contacts: short("contacts"),
    opportunities: short("opportunities"),
    connectedActivities: each("connectedactivities"),
    connectedAccounts: each("connectedaccounts"),
    connectedContacts: each("connectedcontacts"),
    connectedOpportunities: each("connectedopportunities"),
    connectedOrders: each("connectedorders"),
    connectedLeads: each("connectedleads"),
    connectedQuotes: each("connectedquotes"),
    connectedProjects: each("connectedprojects"),
    connectedObjects: each("connectedobjects"),
    connectedUsers: each("connectedusers"),
    connectedArticles: each("connectedarticles"),
    connectedMissions: each("connectedmissions"),
    connectedSubscriptions: each("connectedsubscriptions"),
  },
});

/** L3178. */
export const folders = resource("CirrusFolder", {
  show: operation("folders.get", "GET /files/folders/{id}"),
  list: operation("folders.list", "GET /files/folders"),
  extra: { filters: { vendorId: id("folderid"), accountId: id("accountid"), parentFolderId: id("parentfolderid") } },
  relations: {
    parentFolder: one("parentfolderid"),
    files: short("files"),
    account: one("accountid", "account"),
    folders: short("folders"),
  },
});
