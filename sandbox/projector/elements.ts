import type { VendorContract } from "../kit/contract.ts";
import { hash, shuffled } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import { type XmlNode, xmlNode } from "./envelope.ts";
import { timestampOf } from "./lock.ts";
import type { Client, Engagement, LineItem, MilestoneRecord, ProjectRecord, User } from "./model.ts";
import { namespaces } from "./namespaces.ts";
import { byUid, syntheticUid } from "./uids.ts";

/** Members of a record in the order they are sent. */
export interface Members {
  [name: string]: string | boolean | null | Members | Items;
}

/** A collection: each row is an element of the item's name. */
export class Items {
  readonly item: string;
  readonly rows: Members[];
  constructor(item: string, rows: Members[]) {
    this.item = item;
    this.rows = rows;
  }
}

/** Writes a record in the namespace of all records. */
export function record(name: string, members: Members, ns: string = namespaces.com): XmlNode {
  return xmlNode(ns, name, content(members));
}

function content(members: Members): XmlNode[] {
  return Object.entries(members).map(([name, value]) => {
    if (value === null || typeof value === "string") return xmlNode(namespaces.com, name, value);
    if (typeof value === "boolean") return xmlNode(namespaces.com, name, String(value));
    if (value instanceof Items) return collection(namespaces.com, name, value);
    return xmlNode(namespaces.com, name, content(value));
  });
}

/** Writes a collection, which may be in another namespace than its rows. */
export function collection(ns: string, name: string, items: Items): XmlNode {
  return xmlNode(
    ns,
    name,
    items.rows.map((row) => record(items.item, row)),
  );
}

/** An instant as the vendor writes it: without the zeros at the end of the fraction. */
function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.?0*Z$/, "Z");
}

const midnight = (date: string) => secondsStamp(date.slice(0, 10));

/** The value the vendor sends when no date is set. */
const noDate = "1753-01-01T00:00:00Z";

const symbols: Record<string, string> = { GBP: "£", EUR: "€", USD: "$", SEK: "kr", NOK: "kr", DKK: "kr" };

/** Makes the records the services answer with. */
export interface Elements {
  engagementSummary(engagement: Engagement): Members;
  engagement(engagement: Engagement): Members;
  projectSummary(project: ProjectRecord): Members;
  project(project: ProjectRecord, parts: "shown" | "hidden"): Members;
  lineItem(item: LineItem): Members;
  client(client: Client): Members;
  user(user: User): Members;
  userRef(user: User): Members;
}

/**
 * `shuffle` gives the rows inside a record another order. Members are in the order of the vendor's data contracts: inherited
 * members, then each contract's own by name, then those of later releases. A record of a type that the contract documents
 * must have exactly its members, or making it throws.
 */
export function elements(contract: VendorContract, shuffle: string | undefined): Elements {
  function shape<M extends Members>(type: string, members: M): M {
    const documented = Object.keys(contract.types[type] ?? {}).join();
    const given = Object.keys(members).join();
    if (documented !== given) throw new Error(`${type} is documented as ${documented}, not ${given}`);
    return members;
  }

  const ordered = <T extends { uid: string }>(rows: T[], key: string) => shuffled([...rows].sort(byUid), shuffle, key);

  const userRef = (user: User): Members =>
    shape("PwsUserRef", { UserDisplayName: user.displayName, UserId: null, UserReferenceSystemId: user.reference, UserUid: user.uid });

  // PwsUserElement: the reference's members, then its own. References have no e-mail address.
  const user = (u: User): Members => ({
    ...userRef(u),
    EmailAddress: u.email,
    FirstName: u.firstName,
    LastName: u.lastName,
    MiddleName: null,
  });

  const engagementRef = (engagement: Engagement): Members =>
    shape("PwsEngagementRef", { EngagementCode: engagement.code, EngagementId: null, EngagementUid: engagement.uid });

  const projectRef = (project: ProjectRecord): Members =>
    shape("PwsProjectRef", { ProjectCode: project.code, ProjectId: null, ProjectUid: project.uid });

  const lineItemRef = (item: LineItem): Members =>
    shape("PwsContractLineItemRef", { ContractLineItemCode: item.code, ContractLineItemId: null, ContractLineItemUid: item.uid });

  const clientRef = (client: Client): Members =>
    shape("PwsClientRef", { ClientId: null, ClientNumber: client.number, ClientUid: client.uid });

  // PwsClientSummary: the reference's members, then its own by name.
  const clientSummary = (client: Client): Members => ({
    ...clientRef(client),
    ClientName: client.name,
    InactiveFlag: client.inactive,
    ParentClientIdentity: client.parent ? clientRef(client.parent) : null,
  });

  const engagementSummary = (engagement: Engagement): Members =>
    shape("PwsEngagementSummary", {
      ...engagementRef(engagement),
      ClientIdentity: engagement.client ? clientRef(engagement.client) : null,
      EngagementName: engagement.name,
    });

  const projectSummary = (project: ProjectRecord): Members =>
    shape("PwsProjectSummary", {
      ...projectRef(project),
      EngagementIdentity: engagementRef(project.engagement),
      ProjectName: project.name,
    });

  // PwsEngagementDetail: the summary's members, then its own by name. Many documented members are left out.
  const engagementDetail = (engagement: Engagement): Members => ({
    ...engagementSummary(engagement),
    CurrencyIdentity: shape("PwsCurrencyRef", {
      CurrencyCode: engagement.currency,
      CurrencyId: null,
      CurrencyUid: syntheticUid("currency", engagement.currency),
    }),
    InheritPurchaseOrderNumberFlag: false,
    ManagerIdentity: engagement.manager ? userRef(engagement.manager) : null,
    PurchaseOrderNumber: engagement.po,
  });

  const milestone = (m: MilestoneRecord): Members =>
    shape("PwsContractLineItemMilestoneElement", {
      CreatedByUserIdentity: m.by ? userRef(m.by) : null,
      CreatedTimestamp: stamp(m.created),
      InvoiceIdentity: m.invoice ? shape("PwsInvoiceRef", { InvoiceNumber: m.invoice.number, InvoiceUid: m.invoice.uid }) : null,
      LastUpdatedByUserIdentity: m.by ? userRef(m.by) : null,
      LastUpdatedTimestamp: stamp(m.updated),
      MilestoneDetail: shape("PwsContractLineItemMilestoneDetail", {
        ContractLineItemMilestoneId: null,
        ContractLineItemMilestoneUid: m.uid,
        AchievedDate: m.achieved ? midnight(m.achieved) : null,
        ContractLineItemIdentity: lineItemRef(m.lineItem),
        ContractLineItemMilestoneName: m.name,
        MilestoneAmount: m.amount,
        PlannedDate: midnight(m.planned),
        Description: m.description || null,
        ForegoneFlag: m.foregone,
        ProjectIdentity: m.project ? projectRef(m.project) : null,
        ProjectTaskIdentity: m.taskUid
          ? shape("PwsProjectTaskRef", { ExternalSystemIdentifier: null, ProjectTaskId: null, ProjectTaskUid: m.taskUid })
          : null,
      }),
      MilestoneStatus: m.status,
      PurchaseOrderNumber: m.po,
    });

  /** Some line items book the hours above the contracted ones to a project of their own. */
  const overageOf = (item: LineItem) => (hash(item.uid) % 3 === 0 ? item.engagement?.projects[0] : undefined);

  const lineItemDetail = (item: LineItem): Members =>
    shape("PwsContractLineItemDetail", {
      ...lineItemRef(item),
      ContractLineItemName: item.engagement?.name ?? item.code,
      EngagementIdentity: item.engagement ? engagementRef(item.engagement) : null,
      CostContractTerms: "C",
      DeferredRevenueOpeningBalanceEngCurrency: "0",
      DeferredRevenueOpeningBalanceEngGLCurrency: "0",
      HoldbackAmount: null,
      HoldbackPercent: null,
      HoldbackType: null,
      MaxCostContractAmount: null,
      MaxTimeContractAmount: null,
      MinCostContractAmount: null,
      MinTimeContractAmount: null,
      RevenueEarnedByDate: null,
      RevenueRecognitionMethod: "P",
      RevenueSchedule: new Items("PwsRevenueScheduleItem", []),
      // The letters of the terms are not documented, so none is sent.
      TimeContractTerms: null,
      ContractTypeIdentity: null,
      InheritPurchaseOrderNumberFlag: false,
      ModelContractedHoursAndOveragesFlag: overageOf(item) !== undefined,
      OverageProjectIdentity: overageOf(item) ? projectRef(overageOf(item)!) : null,
      PurchaseOrderNumber: item.po,
      Timestamp: timestampOf(item),
    });

  const lineItem = (item: LineItem): Members =>
    shape("PwsContractLineItemElement", {
      ContractLineItemDetail: lineItemDetail(item),
      LastFroTimeCardDate: null,
      LastRevenueRecognitionCutoffDate: null,
      Milestones: new Items("PwsContractLineItemMilestoneElement", ordered(item.milestones, item.uid).map(milestone)),
      RevenueCutoffDate: noDate,
    });

  const engagement = (e: Engagement): Members =>
    shape("PwsEngagementElement", {
      EngagementDetail: engagementDetail(e),
      ProjectIdentities: new Items("PwsProjectRef", ordered(e.projects, `${e.uid}/projects`).map(projectRef)),
      ContractLineItems: new Items("PwsContractLineItemElement", ordered(e.lineItems, `${e.uid}/items`).map(lineItem)),
      Client: e.client ? clientSummary(e.client) : null,
      EffectiveCurrencySymbol: symbols[e.currency] ?? e.currency,
      EffectiveDecimalDigits: "2",
      Manager: e.manager ? user(e.manager) : null,
      BillableFlag: true,
    });

  // PwsProjectElement and PwsProjectDetail: names and order as documented, as far as the world can fill them.
  const project = (p: ProjectRecord, parts: "shown" | "hidden"): Members => ({
    ProjectDetail: {
      ...projectSummary(p),
      CloseDate: midnight(p.closes),
      ManagerIdentity: p.manager ? userRef(p.manager) : null,
      OpenDate: midnight(p.opens),
    },
    RateTypes: parts === "shown" ? new Items("PwsProjectRateTypeElement", []) : null,
    Roles: parts === "shown" ? new Items("PwsProjectRoleElement", []) : null,
    TaskTypes: parts === "shown" ? new Items("PwsProjectTaskTypeElement", []) : null,
    Tasks: parts === "shown" ? new Items("PwsProjectTaskElement", []) : null,
    Manager: p.manager ? user(p.manager) : null,
    BillableFlag: true,
    Client: p.engagement.client ? clientRef(p.engagement.client) : null,
  });

  const client = (c: Client): Members => ({
    ClientDetail: {
      ...clientSummary(c),
      Address: {
        AddressLine1: c.organisation.address.street || null,
        AddressLine2: null,
        Attention: null,
        City: c.organisation.address.city || null,
        CompanyName: c.name,
        Country: c.organisation.address.country || null,
        StateOrProvince: c.organisation.address.county || null,
        ZipOrPostalCode: c.organisation.address.postcode || null,
      },
    },
  });

  return { engagementSummary, engagement, projectSummary, project, lineItem, client, user, userRef };
}
