import { writeFileSync } from "node:fs";
import type { Field, VendorContract } from "../../contract/model.ts";
import { loadContract } from "../../sandbox/kit/contract.ts";
import { filler, type Known } from "../../sandbox/kit/filler.ts";
import { cirrusRecords } from "./cirrus.ts";
import { goods } from "./current-rms.ts";

/**
 * Makes `records/<vendor>.json`: of each type of record one of our own in which every documented member is filled. Run
 * `npx tsx test/replay/make-records.ts && npx biome check --write test/replay` after a change of the contract.
 */

export type Records = Record<string, Record<string, unknown>>;

const seed = "replay";
const asOf = "2026-06-30T12:00:00.000Z";
/** As deep as a price in the price list of an order's row. */
const depth = 6;

/** The types that the graph serves, with the values that chance cannot know. */
const types: Record<string, Record<string, Known>> = {
  zivio: { SalesMilestone: {} },
  "current-rms": {
    Invoice: {},
    InvoiceItem: {},
    Member: {},
    Opportunity: {},
    OpportunityItem: {},
    OpportunityCost: {},
    Project: {},
    ...Object.fromEntries([...goods.keys()].map((name) => [name, {}])),
    Document: { library_document_ids: [3, 4] },
  },
  cirrus: { Account: {}, Contact: {}, Order: {}, Quote: {}, Opportunity: {}, Project: {}, User: {}, ...furtherCirrus() },
  itm: {
    ProjectV1: {},
    Project: {},
    Task: {},
    RevenueSearchRow: {},
    Revenue: {},
    PurchaseSearchRow: {},
    Purchase: {},
    PurchaseV1: {},
    ProjectTeam: {},
    ProjectBudget: {},
    ...Object.fromEntries(itmTypes().map((name) => [name, {}])),
  },
  projector: {
    PwsEngagementElement: engagementMembers(),
    PwsContractLineItemElement: {},
    PwsProjectSummary: {},
  },
};

/** Every further type of Cirrus, by its name in the contract. Some stand at an address that holds the kind of what they name. */
function furtherCirrus(): Record<string, Known> {
  const namesKind = ["MissionConnection", "ObjectRelation"];
  return Object.fromEntries(Object.values(cirrusRecords).map((type) => [type, namesKind.includes(type) ? { type: "account" } : {}]));
}

/** What hangs on ITM's projects, tasks and services, and what is no record. */
function itmTypes(): string[] {
  return [
    ...["ProjectProgress", "TaskProgress", "TaskProgressRow", "Sprint", "SprintTask", "Swimlane", "ProjectProfessionalCategory"],
    ...["ProfessionalCategory", "Baseline", "TaskTeamMember", "EffortByCategory", "EffortByMember", "PurchaseBudgetRow"],
    ...["PurchaseBudget", "ServicePurchaseBudgetRow", "ServicePurchaseBudget", "ServicePurchaseRow", "ServicePurchase"],
    ...[
      "ServiceRevenueRow",
      "ServiceRevenue",
      "ServiceRevenueStatus",
      "TaskPurchase",
      "TaskDependency",
      "RevenuePeriodTask",
      "ChangeHistory",
    ],
    ...["Gantt", "ResourceCapacity"],
  ];
}

/** Parts of an engagement that the contract names without their members. */
function engagementMembers(): Known {
  const client = { ClientId: null, ClientNumber: "C-0017", ClientUid: "1152921504606850017" };
  const user = { UserDisplayName: "Ann Lee", UserId: null, UserReferenceSystemId: "HR-4", UserUid: "1152921504606850004" };
  return {
    EngagementDetail: {
      EngagementCode: "E-0042",
      EngagementId: null,
      EngagementUid: "1152921504606850042",
      EngagementName: "Riverside & Sons",
      ClientIdentity: client,
      CurrencyIdentity: { CurrencyCode: "GBP", CurrencyId: null, CurrencyUid: "1152921504606850003" },
      PurchaseOrderNumber: "PO-0042",
    },
    Client: {
      ...client,
      ClientName: "Riverside & Sons Ltd",
      InactiveFlag: false,
      ParentClientIdentity: { ...client, ClientNumber: "C-0001" },
    },
    Manager: { ...user, EmailAddress: "ann.lee@example.com" },
  };
}

/** What customers and vendors put where nothing is documented. */
const free = { Reviewed: true, "Cost centre": "A-17", Rate: 12.5, Empty: null, Regions: ["North", "South"] };

export function makeRecords(vendor: string): Records {
  const contract = filledContract(loadContract(vendor));
  const fill = filler(contract, seed, asOf, depth);
  return Object.fromEntries(
    Object.entries(types[vendor]!).map(([type, known]) => [type, { ...complete(contract, type, fill.fill(type, 1, known)), ...known }]),
  );

  /** Fills what the filler leaves open: lists of scalars, and objects without documented members. */
  function complete(within: VendorContract, type: string, record: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name, completed(within, within.types[type]?.[name], name, value)]),
    );
  }

  function completed(within: VendorContract, field: Field | undefined, name: string, value: unknown): unknown {
    if (!field) return value;
    const { type, list } = field;
    const keyed = /^map:(.*)$/.exec(type)?.[1];
    if (keyed)
      return { "2191": complete(within, keyed, fill.fill(keyed, name)), "T-7": complete(within, keyed, fill.fill(keyed, `${name}.2`)) };
    if (type === "map") return free;
    if (type === "json") return list ? [free] : free;
    if (within.types[type]) {
      if (Array.isArray(value)) return value.map((item) => complete(within, type, item));
      return value === null ? null : complete(within, type, value as Record<string, unknown>);
    }
    if (type === "unknown") return "2026-02-03T10:20:30Z";
    if (/^Pws/.test(type)) return list ? [] : name in engagementMembers() ? value : { Code: "TM", Name: "Time and materials" };
    if (list) return type === "string" ? (field.format === "uid" ? ["1152921504606846991", "17"] : ["Red", "Blue"]) : [101, 102];
    return value;
  }
}

/** The contract without its blanks, so that every member is filled. */
function filledContract(contract: VendorContract): VendorContract {
  const filled = ({ nullable: _, blank: __, ...field }: Field): Field => field;
  const each = (fields: Record<string, Field>) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, filled(field)]));
  return { ...contract, types: Object.fromEntries(Object.entries(contract.types).map(([name, fields]) => [name, each(fields)])) };
}

export const recordFile = (vendor: string) => new URL(`records/${vendor}.json`, import.meta.url);

if (import.meta.filename === process.argv[1])
  for (const vendor of Object.keys(types)) writeFileSync(recordFile(vendor), `${JSON.stringify(makeRecords(vendor), null, 2)}\n`);
