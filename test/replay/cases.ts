import { stringify } from "lossless-json";
import { samples as answerSamples } from "./answers.ts";
import { cirrusSamples } from "./cirrus.ts";
import type { SentObject } from "./compare.ts";
import { goodsSamples } from "./current-rms.ts";
import { samples as itmSamples } from "./itm.ts";
import type { Answers, VendorName } from "./server.ts";
import { element, writeXml } from "./xml.ts";

/** One way by which the graph reads records: the operation it calls, what that answers, and the question that leads there. */
export interface Reading {
  operation: string;
  /** The vendor's answer around records as the vendor writes them. */
  body(records: readonly string[]): string;
  /** A question in which `answer` is the record, or holds the records as `nodes`. */
  question(selection: string, records: readonly SentObject[]): string;
  /** Fields that these answers never hold: the graph would read them record by record. */
  singly?: readonly string[];
  /** What other operations answer that the question needs first. */
  also?: Answers;
}

/** One type of record and how it is read. */
export interface Resource {
  vendor: VendorName;
  /** Type in the graph. */
  type: string;
  /** Path of the id, where the record has one, and of the parent below which it is addressed. */
  id?: string;
  parent?: string;
  write(record: SentObject): string;
  get?: Reading;
  list?: Reading;
}

const json = (record: SentObject) => stringify(record)!;
const fieldOf = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);
const get =
  (type: string, idOf: (record: SentObject) => string = ({ id, Id }) => String(id ?? Id)): Reading["question"] =>
  (selection, [record]) =>
    `{ answer: ${fieldOf(type)}(id: ${JSON.stringify(idOf(record!))}) { ${selection} } }`;
const list =
  (root: string, args = ""): Reading["question"] =>
  (selection, { length }) =>
    `{ answer: ${root}(${args}first: ${length}) { nodes { ${selection} } } }`;

function currentRms(name: string, root: string, singular: string, plural: string, parent?: string): Resource {
  const type = `CurrentRms${name}`;
  const idOf = (record: SentObject) => (parent ? `${record[parent]}/${record.id}` : String(record.id));
  return {
    vendor: "current-rms",
    type,
    write: json,
    get: { operation: `${plural}.show`, body: ([record]) => `{"${singular}":${record}}`, question: get(type, idOf) },
    list: {
      operation: `${plural}.list`,
      body: (records) => `{"${plural}":[${records}],"meta":{"total_row_count":${records.length},"page":1,"per_page":100}}`,
      // What is listed below a record names that record.
      question: (selection, records) =>
        list(root, parent ? `${parent.replace(/_id$/, "Id")}: "${records[0]![parent]}", ` : "")(selection, records),
    },
  };
}

function cirrus(name: string, root: string, plural: string): Resource {
  const type = `Cirrus${name}`;
  return {
    vendor: "cirrus",
    type,
    write: json,
    get: { operation: `${plural}.get`, body: ([record]) => record!, question: get(type) },
    list: {
      operation: `${plural}.list`,
      body: (records) => `{"page":1,"pages":1,"per_page":50,"total":${records.length},"items":[${records}]}`,
      question: list(root),
    },
  };
}

function itm(name: string, operation: string, singly: readonly string[] = []): Resource {
  return {
    vendor: "itm",
    type: `Itm${name}`,
    write: json,
    list: {
      operation,
      body: (records) => `{"total":${records.length},"page":1,"pageSize":500,"list":[${records}]}`,
      question: list(`itm${name}s`),
      singly,
    },
  };
}

/** The same of one project, whose search is another. */
function inProject(resource: Resource, operation: string): Resource {
  const root = `itm${resource.type.slice("Itm".length)}s`;
  const question: Reading["question"] = (selection, records) =>
    list(root, `where: { projectId: { eq: "${records[0]!.ProjectId ?? 331}" } }, `)(selection, records);
  return { ...resource, list: { ...resource.list!, operation, question } };
}

/** What hangs on a project has no id of its own. */
function ofProject(name: string, operation: string): Resource {
  const type = `Itm${name}`;
  const reading = { operation, body: ([record]: readonly string[]) => record!, question: get(type, () => "331") };
  return { vendor: "itm", type, write: json, get: reading };
}

/** What only the single project shows. */
export const singleProject = [
  ...["description", "internalCostCenter", "expectedRoi", "businessBenefit", "progressModelId", "progressModelIdCode"],
  ...["revenueRecognitionModelId", "revenueRecognitionModelIdCode", "revenueModelId", "revenueModelIdCode"],
  ...["revenueRecognitionPeriodTypeId", "revenueRecognitionPeriodTypeIdCode", "allowManualProgress", "allowManualAmountInputRr"],
  ...["revenueRecognitionFutureModelId", "revenueRecognitionFutureModelIdCode"],
];

const detailOf = (record: SentObject, detail: string) => record[detail] as SentObject;
const lineUid = "1152921504607083378";
const engagementUid = "1152921504607083000";
/** Milestones stand inside a contract line item, which may stand inside an engagement. */
const aroundMilestones = (milestones: readonly string[]) =>
  `<PwsContractLineItemElement>${element("ContractLineItemDetail", { ContractLineItemUid: lineUid })}<Milestones>${milestones.join("")}</Milestones></PwsContractLineItemElement>`;
const aroundLines = (lines: string) =>
  `<Engagements><PwsEngagementElement>${element("EngagementDetail", { EngagementUid: engagementUid })}<ContractLineItems>${lines}</ContractLineItems></PwsEngagementElement></Engagements>`;

function projector(name: string, item: string, collection: string, operation: string, idOf: (record: SentObject) => string): Resource {
  const type = `Projector${name}`;
  const body = (records: readonly string[]) => `<${collection}>${records.join("")}</${collection}>`;
  const write = (record: SentObject) => `<${item}>${writeXml(record)}</${item}>`;
  return { vendor: "projector", type, write, get: { operation, body, question: get(type, idOf) } };
}

const milestone = "ProjectorContractLineItemMilestone";
const writeMilestone = (record: SentObject) => element("PwsContractLineItemMilestoneElement", record);

export const resources = {
  zivioMilestone: {
    vendor: "zivio",
    type: "ZivioMilestone",
    write: json,
    list: {
      operation: "sales_milestones.list",
      body: (records) => `{"milestones":[${records}]}`,
      question: list("zivioMilestones"),
    },
  },
  invoice: currentRms("Invoice", "currentRmsInvoices", "invoice", "invoices"),
  invoiceItem: currentRms("InvoiceItem", "currentRmsInvoiceItems", "invoice_item", "invoice_items", "invoice_id"),
  member: currentRms("Member", "currentRmsMembers", "member", "members"),
  opportunity: currentRms("Opportunity", "currentRmsOpportunities", "opportunity", "opportunities"),
  opportunityItem: currentRms("OpportunityItem", "currentRmsOpportunityItems", "opportunity_item", "opportunity_items", "opportunity_id"),
  opportunityCost: currentRms("OpportunityCost", "currentRmsOpportunityCosts", "opportunity_cost", "opportunity_costs", "opportunity_id"),
  rentalProject: currentRms("Project", "currentRmsProjects", "project", "projects"),
  account: cirrus("Account", "cirrusAccounts", "accounts"),
  contact: cirrus("Contact", "cirrusContacts", "contacts"),
  order: cirrus("Order", "cirrusOrders", "orders"),
  quote: cirrus("Quote", "cirrusQuotes", "quotes"),
  salesOpportunity: cirrus("Opportunity", "cirrusOpportunities", "opportunities"),
  salesProject: { ...cirrus("Project", "cirrusProjects", "projects"), get: undefined },
  user: cirrus("User", "cirrusUsers", "users"),
  project: {
    ...itm("Project", "projects.search", singleProject),
    get: { operation: "projects.get", body: ([record]) => record!, question: get("ItmProject") },
  },
  task: itm("Task", "tasks.search"),
  revenue: itm("Revenue", "revenues.search"),
  purchase: itm("Purchase", "purchases.search"),
  team: ofProject("ProjectTeam", "project-team.get"),
  budget: ofProject("ProjectBudget", "project-budget.get"),
  engagement: projector("Engagement", "PwsEngagementElement", "Engagements", "PwsGetEngagement", (record) =>
    String(detailOf(record, "EngagementDetail").EngagementUid),
  ),
  contractLineItem: projector("ContractLineItem", "PwsContractLineItemElement", "ContractLineItems", "PwsGetContractLineItem", (record) =>
    String(detailOf(record, "ContractLineItemDetail").ContractLineItemUid),
  ),
  projectorProject: {
    vendor: "projector",
    type: "ProjectorProject",
    write: (record) => element("PwsProjectSummary", record),
    list: {
      operation: "PwsGetProjectList",
      body: (records) => `<Projects>${records.join("")}</Projects>`,
      question: list("projectorProjects"),
      // The record by itself shows them; its type is not in the contract.
      singly: ["openDate", "closeDate", "managerIdentity", "manager", "billableFlag", "client"],
    },
  },
  milestoneOfLine: {
    vendor: "projector",
    type: milestone,
    write: writeMilestone,
    list: {
      operation: "PwsGetContractLineItem",
      body: (records) => `<ContractLineItems>${aroundMilestones(records)}</ContractLineItems>`,
      question: (selection) => `{ answer: projectorContractLineItem(id: "${lineUid}") { nodes: milestones { ${selection} } } }`,
    },
  },
  milestoneOfEngagement: {
    vendor: "projector",
    type: milestone,
    write: writeMilestone,
    list: {
      operation: "PwsGetEngagement",
      body: (records) => aroundLines(aroundMilestones(records)),
      question: (selection) =>
        `{ engagement: projectorEngagement(id: "${engagementUid}") { answer: milestones { nodes { ${selection} } } } }`,
    },
  },
} satisfies Record<string, Resource | (Resource & { get: undefined })>;

/** A documented sample of the vendor's, and the records it shows. */
export interface Sample {
  file: string;
  resource: Resource;
  shows: "record" | "list";
  /** Member that holds the record or the list; absent: the sample is it. */
  key?: string;
  /** A record in an older form, which lacks members: only those it has are asked for, for the others would be fetched. */
  older?: true;
}

const record = (file: string, resource: Resource, key?: string): Sample => ({ file, resource, shows: "record", ...(key && { key }) });
const rows = (file: string, resource: Resource, key?: string): Sample => ({ file, resource, shows: "list", ...(key && { key }) });

const rental = (resource: Resource, singular: string, plural: string): Sample[] => [
  record(`current-rms/${plural}.show.json`, resource, singular),
  rows(`current-rms/${plural}.list.json`, resource, plural),
];

const sales = (resource: Resource, plural: string): Sample[] => [
  record(`cirrus/${plural}.get.json`, resource),
  rows(`cirrus/${plural}.list.json`, resource, "items"),
];

const r = resources;

/** The samples of all resources that the graph serves, also those of operations that it can do without. */
export const samples: readonly Sample[] = [
  rows("zivio/sales_milestones.list.200.json", r.zivioMilestone, "milestones"),
  ...rental(r.invoice, "invoice", "invoices"),
  ...rental(r.invoiceItem, "invoice_item", "invoice_items"),
  ...rental(r.member, "member", "members"),
  ...rental(r.opportunity, "opportunity", "opportunities"),
  ...rental(r.opportunityItem, "opportunity_item", "opportunity_items"),
  ...rental(r.opportunityCost, "opportunity_cost", "opportunity_costs"),
  ...rental(r.rentalProject, "project", "projects"),
  ...goodsSamples,
  ...sales(r.account, "accounts"),
  ...sales(r.contact, "contacts"),
  ...sales(r.order, "orders"),
  ...sales(r.quote, "quotes"),
  ...sales(r.salesOpportunity, "opportunities"),
  rows("cirrus/projects.list.json", r.salesProject, "items"),
  ...cirrusSamples.map(({ isPaged, ...sample }): Sample => ({ ...sample, ...(isPaged && { key: "items" }) })),
  ...sales(r.user, "users"),
  { ...rows("itm/projects.list.200.json", r.project), older: true },
  { ...rows("itm/projects.search.200.json", r.project), older: true },
  record("itm/projects.get.200.json", r.project),
  rows("itm/tasks.search.200.json", r.task, "list"),
  rows("itm/tasks.search-of-project.200.json", inProject(r.task, "tasks.search-of-project"), "list"),
  rows("itm/tasks.list-of-project.200.json", r.task, "list"),
  record("itm/tasks.get.200.json", r.task),
  rows("itm/revenues.search.200.json", r.revenue, "list"),
  rows("itm/revenues.search-of-project.200.json", inProject(r.revenue, "revenues.search-of-project"), "list"),
  rows("itm/revenues.list-of-project.200.json", r.revenue, "list"),
  record("itm/revenues.get.200.json", r.revenue),
  rows("itm/purchases.search.200.json", r.purchase, "list"),
  { ...rows("itm/purchases.list-of-project.200.json", r.purchase), older: true },
  record("itm/purchases.get.200.json", r.purchase),
  record("itm/project-team.get.200.json", r.team),
  record("itm/project-budget.get.200.json", r.budget),
  ...itmSamples,
  ...answerSamples,
  record("projector/contract-line-item-milestone.element.xml", r.milestoneOfLine),
  record("projector/contract-line-item-milestone.element.xml", r.milestoneOfEngagement),
  record("projector/contract-line-item-milestone.element.literal.xml", r.milestoneOfLine),
  record("projector/contract-line-item-milestone.element.literal.xml", r.milestoneOfEngagement),
];
