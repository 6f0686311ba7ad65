import type { VendorContract } from "../kit/contract.ts";
import { hash, random } from "../kit/random.ts";
import { el, type Node, NS } from "./envelope.ts";
import {
  type BookedMilestone,
  type BookedProject,
  byUid,
  type Client,
  type Engagement,
  type LineItem,
  madeUid,
  type User,
} from "./records.ts";

/** Members of a record in the order they are sent. */
export interface Members {
  [name: string]: string | boolean | null | Members | Items;
}

/** A collection: its rows stand in elements of the item's name. */
export class Items {
  readonly item: string;
  readonly rows: Members[];
  constructor(item: string, rows: Members[]) {
    this.item = item;
    this.rows = rows;
  }
}

/** Writes a record in the namespace of all records. */
export function record(name: string, members: Members, ns: string = NS.com): Node {
  return el(ns, name, content(members));
}

function content(members: Members): Node[] {
  return Object.entries(members).map(([name, value]) => {
    if (value === null || typeof value === "string") return el(NS.com, name, value);
    if (typeof value === "boolean") return el(NS.com, name, String(value));
    if (value instanceof Items) return collection(NS.com, name, value);
    return el(NS.com, name, content(value));
  });
}

/** Writes a collection; the collection itself may stand in another namespace than its rows. */
export function collection(ns: string, name: string, items: Items): Node {
  return el(
    ns,
    name,
    items.rows.map((row) => record(items.item, row)),
  );
}

/** An instant as the vendor writes it: the zeros at the end of the fraction are left out. */
function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.?0*Z$/, "Z");
}

const midnight = (day: string) => `${day.slice(0, 10)}T00:00:00Z`;

/** The vendor's way of saying that no date was set. */
const NEVER = "1753-01-01T00:00:00Z";

const SYMBOLS: Record<string, string> = { GBP: "£", EUR: "€", USD: "$", SEK: "kr", NOK: "kr", DKK: "kr" };

/** Makes the records the services answer with. */
export interface Elements {
  engagementSummary(engagement: Engagement): Members;
  engagement(engagement: Engagement): Members;
  projectSummary(project: BookedProject): Members;
  project(project: BookedProject, withParts: boolean): Members;
  lineItem(item: LineItem): Members;
  client(client: Client): Members;
  user(user: User): Members;
  userRef(user: User): Members;
}

/**
 * `shuffle` puts the rows inside a record in another order. The order of members is that of the vendor's data contracts:
 * inherited members first, then each contract's own by name, then those of later releases. Every record of a type the
 * contract documents is compared with it, so that a member in the wrong place cannot go unseen.
 */
export function elements(contract: VendorContract, shuffle: string | undefined): Elements {
  function shape<M extends Members>(type: string, members: M): M {
    const documented = Object.keys(contract.types[type] ?? {}).join();
    const given = Object.keys(members).join();
    if (documented !== given) throw new Error(`${type} is documented as ${documented}, not ${given}`);
    return members;
  }

  const mixed = <T extends { uid: string }>(rows: T[], key: string): T[] => {
    const sorted = [...rows].sort(byUid);
    return shuffle === undefined ? sorted : random(shuffle, key).shuffle(sorted);
  };

  const userRef = (user: User): Members =>
    shape("PwsUserRef", { UserDisplayName: user.displayName, UserId: null, UserReferenceSystemId: user.reference, UserUid: user.uid });

  // Inherits the reference; the e-mail address is only here, not in references.
  const user = (u: User): Members => ({
    ...userRef(u),
    EmailAddress: u.email,
    FirstName: u.firstName,
    LastName: u.lastName,
    MiddleName: null,
  });

  const engagementRef = (engagement: Engagement): Members =>
    shape("PwsEngagementRef", { EngagementCode: engagement.code, EngagementId: null, EngagementUid: engagement.uid });

  const projectRef = (project: BookedProject): Members =>
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

  const projectSummary = (project: BookedProject): Members =>
    shape("PwsProjectSummary", {
      ...projectRef(project),
      EngagementIdentity: engagementRef(project.engagement),
      ProjectName: project.name,
    });

  // PwsEngagementDetail: the summary's members, then its own by name. It has many more members than are shown here.
  const engagementDetail = (engagement: Engagement): Members => ({
    ...engagementSummary(engagement),
    CurrencyIdentity: shape("PwsCurrencyRef", {
      CurrencyCode: engagement.currency,
      CurrencyId: null,
      CurrencyUid: madeUid("currency", engagement.currency),
    }),
    InheritPurchaseOrderNumberFlag: false,
    ManagerIdentity: engagement.manager ? userRef(engagement.manager) : null,
    PurchaseOrderNumber: engagement.po,
  });

  const milestone = (m: BookedMilestone): Members =>
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

  /** Some lines put the hours beyond those contracted on a project of their own. */
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
      // The letters of the terms are not documented; none is better than a wrong one.
      TimeContractTerms: null,
      ContractTypeIdentity: null,
      InheritPurchaseOrderNumberFlag: false,
      ModelContractedHoursAndOveragesFlag: overageOf(item) !== undefined,
      OverageProjectIdentity: overageOf(item) ? projectRef(overageOf(item)!) : null,
      PurchaseOrderNumber: item.po,
      Timestamp: Buffer.from(`00000000${hash(item.uid).toString(16).padStart(8, "0")}`, "hex").toString("base64"),
    });

  const lineItem = (item: LineItem): Members =>
    shape("PwsContractLineItemElement", {
      ContractLineItemDetail: lineItemDetail(item),
      LastFroTimeCardDate: null,
      LastRevenueRecognitionCutoffDate: null,
      Milestones: new Items("PwsContractLineItemMilestoneElement", mixed(item.milestones, item.uid).map(milestone)),
      RevenueCutoffDate: NEVER,
    });

  const engagement = (e: Engagement): Members =>
    shape("PwsEngagementElement", {
      EngagementDetail: engagementDetail(e),
      ProjectIdentities: new Items("PwsProjectRef", mixed(e.projects, `${e.uid}/projects`).map(projectRef)),
      ContractLineItems: new Items("PwsContractLineItemElement", mixed(e.lineItems, `${e.uid}/items`).map(lineItem)),
      Client: e.client ? clientSummary(e.client) : null,
      EffectiveCurrencySymbol: SYMBOLS[e.currency] ?? e.currency,
      EffectiveDecimalDigits: "2",
      Manager: e.manager ? user(e.manager) : null,
      BillableFlag: true,
    });

  // PwsProjectElement and PwsProjectDetail: names and order as published, cut down to what the world can fill.
  const project = (p: BookedProject, withParts: boolean): Members => ({
    ProjectDetail: {
      ...projectSummary(p),
      CloseDate: midnight(p.closes),
      ManagerIdentity: p.manager ? userRef(p.manager) : null,
      OpenDate: midnight(p.opens),
    },
    RateTypes: withParts ? new Items("PwsProjectRateTypeElement", []) : null,
    Roles: withParts ? new Items("PwsProjectRoleElement", []) : null,
    TaskTypes: withParts ? new Items("PwsProjectTaskTypeElement", []) : null,
    Tasks: withParts ? new Items("PwsProjectTaskElement", []) : null,
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
