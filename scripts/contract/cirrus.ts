import type { Answer, Field, Operation, Parameter } from "../../contract/model.ts";
import { drop, type Made } from "./shape.ts";

/** The documentation runs the words of a resource together; here they are, apart. */
const names: Record<string, string> = {
  accounts: "Account",
  accountgroups: "AccountGroup",
  accounttypes: "AccountType",
  accountbudgets: "AccountBudget",
  activities: "Activity",
  activitytypes: "ActivityType",
  activitytypequestions: "ActivityTypeQuestion",
  activityprogressionstates: "ActivityProgressionState",
  articlegroups: "ArticleGroup",
  articles: "Article",
  articlebrands: "ArticleBrand",
  articlebudgetgroups: "ArticleBudgetGroup",
  articlediscountgroups: "ArticleDiscountGroup",
  articlegroupslegacy: "ArticleGroupLegacy",
  articlematerials: "ArticleMaterial",
  articleservicelevels: "ArticleServiceLevel",
  articleunitslegacy: "ArticleUnitLegacy",
  articlevolumegroups: "ArticleVolumeGroup",
  articlewarehouses: "ArticleWarehouse",
  articlewarehousestatuses: "ArticleWarehouseStatus",
  articleunits: "ArticleUnit",
  contacts: "Contact",
  deliveryterms: "DeliveryTerm",
  deliverytypes: "DeliveryType",
  fielddefinitions: "FieldDefinition",
  fieldvalues: "FieldValue",
  files: "File",
  folders: "Folder",
  challenges: "Challenge",
  challengetypes: "ChallengeTypeItem",
  challengescores: "ChallengeScore",
  leadactivities: "LeadActivity",
  leads: "Lead",
  opportunities: "Opportunity",
  opportunityestimates: "OpportunityEstimateItem",
  opportunitylostreasons: "OpportunityLostReason",
  opportunityprogressionstates: "OpportunityProgressionState",
  opportunitysources: "OpportunitySource",
  opportunitystatuses: "OpportunityStatusItem",
  opportunitytypes: "OpportunityTypeItem",
  opportunitywinreasons: "OpportunityWinReason",
  orders: "Order",
  ordertypes: "OrderType",
  paymentterms: "PaymentTerm",
  pricelists: "PriceListItem",
  pricegroups: "PriceGroupItem",
  services: "Service",
  servicesbankid: "ServiceBankId",
  phonebrands: "PhoneBrand",
  phonemodels: "PhoneModel",
  phoneoptions: "PhoneOption",
  phones: "Phone",
  users: "User",
  userbudgets: "UserBudget",
  departments: "Department",
  currentuser: "CurrentUser",
  roles: "RoleItem",
  kpis: "Kpi",
  orderstatus: "OrderStatus",
  missions: "Mission",
  missionconnections: "MissionConnection",
  missionprogress: "MissionProgress",
  contracts: "Contract",
  contractobjects: "ContractObject",
  contractreminders: "ContractReminder",
  objects: "Object",
  objectcategories: "ObjectCategoryItem",
  objectcontracts: "ObjectContract",
  objectrelations: "ObjectRelation",
  settings: "Setting",
  addons: "Addon",
  bankid: "BankId",
  bankidrelations: "BankIdRelation",
  quotes: "Quote",
  quoterelations: "QuoteRelation",
  quotestatuses: "QuoteStatus",
  emails: "Email",
  sortgroups: "SortGroup",
  templates: "Template",
  templatecategories: "TemplateCategory",
  templatelanguages: "TemplateLanguage",
  subscriptions: "Subscription",
  projects: "Project",
  leadstatus: "LeadStatus",
};

export function cirrus(operations: any, schemas: any): Made {
  const out: Made = { operations: {}, types: {} };
  for (const o of operations.operations) {
    const query: Record<string, Parameter> = {};
    for (const p of o.parameters.filter((p: any) => p.in === "query")) query[p.name] = parameter(p);
    out.operations[o.id] = drop({
      method: o.method,
      path: o.path,
      kind: ["list", "read"].includes(o.kind) ? "read" : o.kind === "action" ? "action" : "write",
      query: Object.keys(query).length ? query : undefined,
      maxPage: query.per_page?.maximum,
      answer: answer(o),
      deprecated: o.deprecated || undefined,
    }) as Operation;
  }
  for (const [name, resource] of Object.entries<any>(schemas.resources)) {
    const type: Record<string, Field> = {};
    out.types[names[name]!] = type;
    for (const [field, f] of Object.entries<any>(resource.fields)) {
      const received = f.in.some((place: string) => !place.includes("body"));
      addField(out, type, names[name]!, field, f, received);
    }
  }
  for (const [name, named] of Object.entries<any>(schemas.types)) {
    if (out.types[name]) continue;
    const type: Record<string, Field> = {};
    out.types[name] = type;
    for (const [field, f] of Object.entries<any>(named.fields)) addField(out, type, name, field, f, true);
  }
  addCoordinates(out);
  return out;
}

/** The samples of the two coordinates lists show flat rows of their own, not the accounts and activities that they stand among. */
function addCoordinates({ operations, types }: Made): void {
  const text: Field = { type: "string" };
  const known: Field = { type: "string", nullable: true };
  for (const owner of ["Account", "Activity"]) {
    const id: Field = { type: "integer", ref: owner };
    types[`${owner}Coordinate`] = {
      [`${owner.toLowerCase()}id`]: id,
      addresstype: text,
      latitude: known,
      longitude: known,
      distance: known,
    };
    const list = operations[owner === "Account" ? "accounts.coordinates" : "activities.coordinates"]!;
    list.answer = { ...list.answer!, type: `${owner}Coordinate` };
  }
}

function addField(out: Made, type: Record<string, Field>, owner: string, name: string, f: any, received: boolean): void {
  let named = f.ref ?? (f.type === "array" ? f.items : f.type);
  if (f.fields && !f.ref) {
    named = `${owner}${name[0]!.toUpperCase()}${name.slice(1)}`;
    out.types[named] = {};
    for (const [inner, g] of Object.entries<any>(f.fields)) addField(out, out.types[named]!, named, inner, g, true);
  }
  type[name] = drop({
    type: !named || named === "object" || named === "any" ? "json" : named,
    list: f.type === "array" || undefined,
    format: f.format?.replace("date-time", "datetime"),
    nullable: f.nullable,
    codes: f.enum ? Object.fromEntries(f.enum.map((v: unknown) => [String(v), String(v)])) : undefined,
    ref: f.fk ? (names[f.fk] ?? undefined) : undefined,
    requestOnly: received ? undefined : true,
  }) as Field;
}

function parameter(p: any): Parameter {
  return drop({
    type: p.type === "array" ? (p.items ?? "string") : p.type,
    required: p.required || undefined,
    default: p.default,
    values: p.enum,
    maximum: p.maximum,
    wildcard: /wildcard/.test(p.constraint ?? "") || undefined,
    many: /comma separated/.test(p.constraint ?? "") || /ids$/.test(p.name) || undefined,
  }) as Parameter;
}

function answer(o: any): Answer {
  const shape = { "array-of-one-page": "page", array: "list", object: "one", none: "none" }[
    o.response.envelope as string
  ] as Answer["shape"];
  if (shape === "none") return { shape };
  return drop({ shape, key: shape === "page" ? "items" : undefined, type: names[o.resource] }) as Answer;
}
