import type { Field } from "../kit/contract.ts";

/**
 * Members of a contract type that one operation's sample does not show. The contract joins what several samples show; the
 * sample of the missions list is that of another resource.
 */
const notPrinted: Record<string, string[]> = {
  "articlegroups.list": ["sortorder"],
  "missions.list": ["type", "connectid", "result", "tscreated", "tsupdated"],
  "missions.get": ["type", "connectid", "result", "tscreated", "tsupdated"],
  "missionconnections.list": ["activity"],
  "missionconnections.listbytype": ["activity"],
  "missionconnections.get": ["activity"],
};

/** The table whose rows a type shows: short and legacy forms show the same rows. */
const tables: Record<string, string> = {
  AccountContact: "Contact",
  ArticleGroupLegacy: "ArticleGroup",
  ArticleUnitLegacy: "ArticleUnit",
  ChallengeType: "ChallengeTypeItem",
  CurrentUser: "User",
  Department1: "Department",
  Department4: "Department",
  LeadActivities: "LeadActivity",
  LeadActivitiesLead: "Lead",
  LeadActivityLead: "Lead",
  LeadUser: "User",
  LeadUserShort: "User",
  ListedAccount: "Account",
  ListedActivity: "Activity",
  ListedActivityType: "ActivityType",
  ListedArticle: "Article",
  ListedArticleUnit: "ArticleUnit",
  ListedContact: "Contact",
  ListedFile: "File",
  ListedFolder: "Folder",
  ListedOpportunity: "Opportunity",
  ListedUser: "User",
  NewCahllengeUser: "User",
  ObjectCategory: "ObjectCategoryItem",
  ObjectContract: "ContractObject",
  OpportunityEstimate: "OpportunityEstimateItem",
  OpportunityLostreason: "OpportunityLostReason",
  OpportunityStatus: "OpportunityStatusItem",
  OpportunityType: "OpportunityTypeItem",
  OpportunityWinreason: "OpportunityWinReason",
  PriceGroup: "PriceGroupItem",
  PriceList: "PriceListItem",
  PrimaryContact: "Contact",
  Role: "RoleItem",
  // Leads name no list of their sources; they show the same short object as opportunities.
  Source: "OpportunitySource",
  TemplateCategories: "TemplateCategory",
  TemplateLanguages: "TemplateLanguage",
};

/** Embedded objects that contain a reference instead of showing the row they refer to. */
const wrappers = new Set(["ChallengeChallenger", "ArticlePrice"]);

/** Names under which a short form shows another member of its row. */
export const renamed: Record<string, Record<string, string>> = {
  AccountContact: { phone: "officephone", primary: "primarycontact" },
  PrimaryContact: { phone: "officephone" },
};

/** Members that this operation leaves out of its rows. */
export function leftOut(id: string): readonly string[] {
  return notPrinted[id] ?? [];
}

/** The table behind a type. */
export function tableOf(type: string): string {
  return tables[type] ?? type;
}

/** The table a member points at, if it is a reference: an embedded short object, a key, or a list of either. */
export function targetOf(field: Field): string | undefined {
  if (wrappers.has(field.type)) return undefined;
  if (field.ref) return tableOf(field.ref);
  return tables[field.type];
}

/** The link that a member shows: `account` for `account`, `accountid` and `connectedaccount`. */
export function linkName(member: string): string {
  const plain = member.replace(/^connected/, "");
  return plain.length > 2 ? plain.replace(/id$/, "") : plain;
}

/** The link of a list of such rows: `activities` for Activity. */
export function listLink(table: string): string {
  return table.toLowerCase().replace(/y$/, "ie").concat("s");
}

/** Whether the operation documents the header X-Fields: all do but the sub-lists of missions, contracts and objects. */
export function takesMask(path: string): boolean {
  return !/^\/(missions|contracts|objects)\/\{\w+\}\/./.test(path);
}
