import { stringify } from "lossless-json";
import type { Reading, Resource } from "./cases.ts";
import type { SentObject } from "./compare.ts";

/** How one type of record is read; the operation's group is its plural in lower case unless said. */
interface Row {
  /** Root field of the list, without the vendor. */
  list?: string;
  /** Obligatory arguments of the list. */
  parents?: string | ((record: SentObject) => string);
  /** Operations, where they are not `<group>.get` and `<group>.list`. */
  get?: string | false;
  listed?: string;
  group?: string;
  /** The list comes without a page around it. */
  bare?: true;
  /** The id, where a record has none of its own. */
  id?: (record: SentObject) => string;
  /** Members that only the single record has. */
  singly?: readonly string[];
  /** There is one of it, and it has no id. */
  only?: true;
  /** Its name in the contract. */
  record?: string;
  /** Its type, where another reading of the same records has that name. */
  type?: string;
}

const bare = (list: string, record?: string): Row => ({ list, get: false, bare: true, ...(record && { record }) });
/** Records below a parent, which some of them name. */
const below = (parent: string, ...members: string[]) => ({
  parents: (record: SentObject) => `${parent}Id: ${record[`${parent}id`] ?? 5}, `,
  id: (record: SentObject) => [record[`${parent}id`] ?? 5, ...members.map((member) => record[member])].join("/"),
});

const rows: Readonly<Record<string, Row>> = {
  AccountGroup: { list: "AccountGroups" },
  AccountType: bare("AccountTypes"),
  AccountCoordinate: { list: "AccountCoordinates", listed: "accounts.coordinates", get: false },
  ActivityCoordinate: { list: "ActivityCoordinates", listed: "activities.coordinates", get: false },
  AccountBudget: { id: ({ year, month }) => `7/${year}/${month}` },
  Activity: { list: "Activities" },
  ActivityType: { list: "ActivityTypes", bare: true },
  ActivityTypeQuestion: bare("ActivityTypeQuestions"),
  ActivityProgressionState: bare("ActivityProgressionStates"),
  Article: { list: "Articles" },
  ArticleGroup: { list: "ArticleGroups", singly: ["sortOrder"] },
  ArticleUnit: { list: "ArticleUnits" },
  ArticleBrand: bare("ArticleBrands"),
  ArticleMaterial: bare("ArticleMaterials"),
  ArticleServiceLevel: bare("ArticleServiceLevels"),
  ArticleVolumeGroup: bare("ArticleVolumeGroups"),
  ArticleDiscountGroup: bare("ArticleDiscountGroups"),
  ArticleBudgetGroup: bare("ArticleBudgetGroups"),
  ArticleWarehouse: bare("ArticleWarehouses"),
  ArticleWarehouseStatus: bare("ArticleWarehouseStatuses"),
  ArticleGroupLegacy: { ...bare("ArticleGroupLegacies"), group: "articlegroupslegacy" },
  ArticleUnitLegacy: { ...bare("ArticleUnitLegacies"), group: "articleunitslegacy" },
  DeliveryTerm: { list: "DeliveryTerms" },
  DeliveryType: { list: "DeliveryTypes" },
  PaymentTerm: { list: "PaymentTerms" },
  OrderType: { list: "OrderTypes" },
  OrderStatus: { list: "OrderStatuses", group: "orderstatus" },
  SortGroup: { list: "SortGroups" },
  PriceList: { list: "PriceLists", record: "PriceListItem" },
  PriceGroup: { list: "PriceGroups", record: "PriceGroupItem" },
  FieldDefinition: { list: "FieldDefinitions" },
  FieldValue: { list: "FieldValues", get: false, parents: "resourceType: ACCOUNT, resourceId: 5, " },
  File: { list: "Files" },
  Folder: { list: "Folders" },
  Challenge: { list: "Challenges" },
  ChallengeType: { ...bare("ChallengeTypes", "ChallengeTypeItem") },
  ChallengeScore: { id: () => "7" },
  Lead: { list: "Leads" },
  LeadActivity: { list: "LeadActivities" },
  LeadStatus: { list: "LeadStatuses", group: "leadstatus" },
  OpportunityEstimate: bare("OpportunityEstimates", "OpportunityEstimateItem"),
  OpportunityLostReason: bare("OpportunityLostReasons"),
  OpportunityWinReason: bare("OpportunityWinReasons"),
  OpportunityProgressionState: bare("OpportunityProgressionStates"),
  OpportunitySource: bare("OpportunitySources"),
  OpportunityStatus: bare("OpportunityStatuses", "OpportunityStatusItem"),
  OpportunityType: bare("OpportunityTypes", "OpportunityTypeItem"),
  PhoneBrand: bare("PhoneBrands"),
  PhoneModel: bare("PhoneModels"),
  Phone: { ...bare("Phones"), parents: "modelId: 5, " },
  BankId: { group: "bankid" },
  ServiceBankId: { group: "servicesbankid" },
  BankIdRelation: { list: "BankIdRelations", get: false },
  Department: { list: "Departments" },
  Role: { list: "Roles", get: false, record: "RoleItem" },
  UserBudget: { list: "UserBudgets", id: ({ userid, year, month }) => `${userid}/${year}/${month}` },
  UserBudgetOfOne: {
    ...{ type: "UserBudget", record: "UserBudget", list: "UserBudgets", listed: "userbudgets.listforuser", get: false },
    parents: ({ userid }) => `where: { userId: { eq: ${userid} } }, `,
  },
  Kpi: { list: "Kpis", get: false, parents: "userId: 5, " },
  Addon: { list: "Addons" },
  Mission: { list: "Missions" },
  MissionTarget: {
    list: "MissionTargets",
    parents: "missionId: 5, ",
    group: "missionconnections",
    id: ({ type, connectid }) => `5/${type}/${connectid}`,
    record: "MissionConnection",
  },
  MissionTargetOfKind: {
    ...{ type: "MissionTarget", record: "MissionConnection", list: "MissionTargets", listed: "missionconnections.listbytype", get: false },
    parents: ({ type }) => `missionId: 5, where: { type: { eq: "${type}" } }, `,
  },
  MissionActivity: {
    ...{ list: "MissionActivities", listed: "missionconnections.listactivities", get: false, parents: "missionId: 5, " },
    record: "MissionConnection",
  },
  MissionProgress: { list: "MissionProgresses", get: false, parents: "missionId: 5, ", group: "missionprogress" },
  Contract: { list: "Contracts" },
  ContractObject: { list: "ContractObjects", ...below("contract", "objectid") },
  ContractReminder: { list: "ContractReminders", ...below("contract", "activityid") },
  Object: { list: "Objects" },
  ObjectContract: { list: "ObjectContracts", ...below("object", "contractid") },
  ObjectRelation: {
    list: "ObjectRelations",
    ...below("object", "type", "otherid"),
  },
  ObjectRelationOfKind: {
    ...{ type: "ObjectRelation", record: "ObjectRelation", list: "ObjectRelations", listed: "objectrelations.listbytype", get: false },
    parents: ({ objectid, type }) => `objectId: ${objectid}, where: { type: { eq: "${type}" } }, `,
  },
  ObjectCategory: { list: "ObjectCategories", record: "ObjectCategoryItem" },
  QuoteStatus: { list: "QuoteStatuses" },
  QuoteRelation: { list: "QuoteRelations", get: false },
  Email: { list: "Emails" },
  Template: { list: "Templates" },
  TemplateCategory: { list: "TemplateCategories" },
  TemplateLanguage: { list: "TemplateLanguages" },
  Settings: { only: true, get: "settings.get", record: "Setting" },
  CurrentUser: { only: true, get: "currentuser.get" },
  PhoneOptions: { only: true, get: "phoneoptions.list", record: "PhoneOption" },
  Subscription: { list: "Subscriptions" },
};

function parentsOf({ parents = "" }: Row, [first]: readonly SentObject[]): string {
  return typeof parents === "string" ? parents : parents(first!);
}

function readingsOf(name: string, row: Row): Pick<Resource, "get" | "list"> {
  const group = row.group ?? (row.list ?? `${name}s`).toLowerCase();
  const idOf = row.id ?? (({ id }: SentObject) => String(id));
  const get: Reading = {
    operation: row.get || `${group}.get`,
    body: ([record]) => record!,
    question: (selection, [record]) =>
      `{ answer: cirrus${row.type ?? name}${row.only ? "" : `(id: ${JSON.stringify(idOf(record!))})`} { ${selection} } }`,
  };
  const list: Reading = {
    operation: row.listed ?? `${group}.list`,
    body: (records) => (row.bare ? `[${records}]` : `{"page":1,"pages":1,"per_page":50,"total":${records.length},"items":[${records}]}`),
    question: (selection, records) =>
      `{ answer: cirrus${row.list}(${parentsOf(row, records)}first: ${records.length}) { nodes { ${selection} } } }`,
    ...(row.singly && { singly: row.singly }),
  };
  return { ...(row.get !== false && { get }), ...(row.list && { list }) };
}

/** The vendor's further types of records, by their name. */
export const cirrusResources: Readonly<Record<string, Resource>> = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [
    `cirrus${name}`,
    {
      vendor: "cirrus",
      type: `Cirrus${row.type ?? name}`,
      write: (record) => stringify(record)!,
      ...readingsOf(name, row),
    } satisfies Resource,
  ]),
);

/** Which record of ours stands for each. */
export const cirrusRecords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(rows).map(([name, { record }]) => [`cirrus${name}`, record ?? name]),
);

/** The documented samples of these records, by operation, with the place of the rows. */
export const cirrusSamples = Object.values(cirrusResources).flatMap((resource) =>
  [resource.get, resource.list].flatMap((reading) => {
    if (!reading) return [];
    const isList = reading === resource.list;
    const isBare = rows[resource.type.replace("Cirrus", "")]!.bare;
    return [
      {
        file: `cirrus/${reading.operation}.json`,
        resource,
        shows: isList ? ("list" as const) : ("record" as const),
        isPaged: isList && !isBare,
      },
    ];
  }),
);
