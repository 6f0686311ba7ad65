import type { Field } from "../kit/contract.ts";

/**
 * Members of the merged contract type that this one answer does not print: the contract joins what several samples show,
 * and the sample of the missions list is that of another resource.
 */
const notPrinted: Record<string, string[]> = {
  "articlegroups.list": ["sortorder"],
  "missions.list": ["type", "connectid", "result", "tscreated", "tsupdated"],
  "missions.get": ["type", "connectid", "result", "tscreated", "tsupdated"],
  "missionconnections.list": ["activity"],
  "missionconnections.listbytype": ["activity"],
  "missionconnections.get": ["activity"],
};

/** The table whose rows a type shows: short and legacy forms are other views of the same rows. */
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

/** Embedded objects that carry a reference inside instead of being a view of what they refer to. */
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

/** `account`, `accountid` and `connectedaccounts` are three ways to show one link; this is the link's name. */
export function linkName(member: string): string {
  const plain = member.replace(/^connected/, "");
  return plain.length > 2 ? plain.replace(/id$/, "") : plain;
}

/** The framework's field mask is offered everywhere but on the sub-lists of missions, contracts and objects. */
export function takesMask(path: string): boolean {
  return !/^\/(missions|contracts|objects)\/\{\w+\}\/./.test(path);
}
