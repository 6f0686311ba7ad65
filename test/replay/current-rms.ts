import { stringify } from "lossless-json";
import type { Resource, Sample } from "./cases.ts";
import type { SentObject } from "./compare.ts";

/** A resource of Current RMS beside its jobs: the operations' word for it, and what differs from the rule. */
interface Row {
  type: string;
  group: string;
  /** Names of the parents that it is read below. */
  above?: readonly string[];
  /** What stands around one record and around rows. */
  keys?: readonly [one: string, many: string];
  /** Path of the id, when it is not `id`. */
  id?: string;
  /** No operation gives a single one. */
  listOnly?: true;
}

const snake = (name: string) => name.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();
const plural = (word: string) => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|ch)$/.test(word) ? `${word}es` : `${word}s`);

const below: Record<string, Omit<Row, "type" | "group">> = {
  Accessory: { above: ["productId"] },
  Comment: { above: ["discussionId"] },
  MemberTransaction: { above: ["invoiceId"] },
  OpportunityItemAsset: { above: ["opportunityId", "opportunityItemId"] },
  ProductRevenue: { above: ["productId"] },
  ProductSupplierCost: { above: ["productId"], keys: ["supplier_cost", "supplier_costs"] },
  Rate: { above: ["productId"] },
  SerialisedComponent: { above: ["productId", "stockLevelId"] },
  ServiceResource: { above: ["serviceId"], id: "member_id" },
  ServiceStockLevel: { above: ["serviceId"], keys: ["stock_level", "stock_levels"] },
  ServiceSupplierCost: { above: ["serviceId"], keys: ["supplier_cost", "supplier_costs"] },
  StockCheckItem: { above: ["stockCheckId"] },
  StockTransaction: { above: ["productId", "stockLevelId"] },
  // With keys of their own.
  DiscountCategory: { keys: ["discount category", "discount_categories"] },
  Vehicle: { keys: ["member", "members"] },
  ProductInventory: { listOnly: true },
  StockLevel: { listOnly: true },
};

const names = [
  ...["Accessory", "Action", "Activity", "Attachment", "Comment", "CostGroup", "Country", "CustomField", "CustomFieldGroup"],
  ...["DiscountCategory", "Discussion", "Document", "Inspection", "InspectionResult", "InvoiceDocument", "ListName"],
  ...["MemberTransaction", "OpportunityDocument", "OpportunityItemAsset", "OrganisationTaxClass", "Product", "ProductGroup"],
  ...["ProductInventory", "ProductRevenue", "ProductSupplierCost", "ProductTaxClass", "ProjectDocument", "PurchaseOrder"],
  ...["PurchaseOrderDocument", "Quarantine", "Rate", "RateDefinition", "SerialisedComponent", "Service", "ServiceResource"],
  ...["ServiceStockLevel", "ServiceSupplierCost", "StockBooking", "StockCheck", "StockCheckItem", "StockLevel", "StockTransaction"],
  ...["Store", "Vehicle", "Webhook", "WebhookLog"],
];

/** Where a record names the one that it is listed below, when it does not say so by the name of the address. */
const parentColumns: Record<string, string> = { Accessory: "relatable_id" };

function parentIn(name: string, parent: string, record: SentObject): string {
  return String(record[snake(parent)] ?? record[parentColumns[name] ?? "item_id"] ?? 1);
}

function resourceOf(name: string): Resource {
  const group = plural(snake(name));
  const { above = [], keys = [snake(name), group], id = "id", listOnly } = below[name] ?? {};
  const type = `CurrentRms${name}`;
  const field = `currentRms${name}`;
  const addressOf = (record: SentObject) => [...above.map((parent) => parentIn(name, parent, record)), String(record[id])].join("/");
  const parents = (record: SentObject) => above.map((parent) => `${parent}: "${parentIn(name, parent, record)}", `).join("");
  return {
    vendor: "current-rms",
    type,
    write: (record) => stringify(record)!,
    ...(!listOnly && {
      get: {
        operation: `${group}.show`,
        body: ([record]: readonly string[]) => `{"${keys[0]}":${record}}`,
        question: (selection: string, [record]: readonly SentObject[]) =>
          `{ answer: ${field}(id: ${JSON.stringify(addressOf(record!))}) { ${selection} } }`,
      },
    }),
    list: {
      operation: `${group}.list`,
      body: (records) => `{"${keys[1]}":[${records}],"meta":{"total_row_count":${records.length},"page":1,"per_page":100}}`,
      question: (selection, records) =>
        `{ answer: ${plural(field)}(${parents(records[0]!)}first: ${records.length}) { nodes { ${selection} } } }`,
    },
  };
}

/** All resources but the jobs, by the contract's name of their records. */
export const goods: ReadonlyMap<string, Resource> = new Map(names.map((name) => [name, resourceOf(name)]));

/** Stock levels are read below their product as well. */
const ofProduct: Resource = {
  ...goods.get("StockLevel")!,
  get: {
    operation: "product_stock_levels.show",
    body: ([record]) => `{"stock_level":${record}}`,
    question: (selection, [record]) => `{ answer: currentRmsProductStockLevel(productId: "1", id: "${record!.id}") { ${selection} } }`,
  },
  list: {
    operation: "product_stock_levels.list",
    body: (records) => `{"stock_levels":[${records}]}`,
    question: (selection, { length }) =>
      `{ answer: currentRmsProductStockLevels(productId: "1", first: ${length}) { nodes { ${selection} } } }`,
  },
};

const samplesOfProduct: readonly Sample[] = [
  { file: "current-rms/product_stock_levels.show.json", resource: ofProduct, shows: "record", key: "stock_level" },
  { file: "current-rms/product_stock_levels.list.json", resource: ofProduct, shows: "list", key: "stock_levels" },
];

/** Every documented sample of them, literally. */
export const goodsSamples: readonly Sample[] = names.flatMap((name): Sample[] => {
  const group = plural(snake(name));
  const [one, many] = below[name]?.keys ?? [snake(name), group];
  const resource = goods.get(name)!;
  const list: Sample = { file: `current-rms/${group}.list.json`, resource, shows: "list", key: many };
  const single: Sample = { file: `current-rms/${group}.show.json`, resource, shows: "record", key: one };
  return resource.get ? [single, list] : name === "StockLevel" ? [list, ...samplesOfProduct] : [list];
});
