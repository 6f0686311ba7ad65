import { each, one, operation, summary } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Files. */
export const files = resource("CirrusFile", {
  show: operation("files.get", "GET /files/{id}"),
  list: operation("files.list", "GET /files"),
  options: { masked: true },
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
    activities: summary("activities"),
    accounts: summary("accounts"),
    contacts: summary("contacts"),
    opportunities: summary("opportunities"),
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

/** Cirrus API, Files: folders. */
export const folders = resource("CirrusFolder", {
  show: operation("folders.get", "GET /files/folders/{id}"),
  list: operation("folders.list", "GET /files/folders"),
  filters: { vendorId: "folderid" },
  relations: {
    parentFolder: one("parentfolderid"),
    files: summary("files"),
    account: one("accountid", "account"),
    folders: summary("folders"),
  },
});
