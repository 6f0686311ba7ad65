import { each, embedded, many, one, operation, polymorphic } from "../../resource/model.ts";
import type { JsonObject } from "../../transport/json.ts";
import { rendered } from "./document-files.ts";
import { keptMark, markedBelow, parent } from "./marks.ts";
import { customFieldsOf, part, reads, resource } from "./row.ts";
import { subjects } from "./subjects.ts";
import { plainTags } from "./tags.ts";

const productList = operation("products.list", "GET /products");

/** L67299. */
const products = resource("CurrentRmsProduct", {
  show: operation("products.show", "GET /products/{id}"),
  list: productList,
  extra: { filtermode: "all", search: "name_or_product_group_name_or_tags_name" },
  // Among the examples above L70330.
  filters: { accessoryName: "accessories_related_of_Item_type_name" },
  reshape: (raw) => plainTags(withRates(raw)),
  definitions: customFieldsOf("Product"),
  relations: {
    rentalRate: embedded("rental_rate"),
    saleRate: embedded("sale_rate"),
    productGroup: one("product_group_id", "product_group"),
    taxClass: one("tax_class_id", "tax_class"),
    subRentalCostGroup: one("sub_rental_cost_group_id", "sub_rental_cost_group"),
    subRentalRateDefinition: one("sub_rental_rate_definition_id"),
    purchaseCostGroup: one("purchase_cost_group_id", "purchase_cost_group"),
    assignedInspections: each("assigned_inspection_ids"),
    countryOfOrigin: one("country_of_origin_id"),
    accessories: embedded("accessories"),
    attachments: embedded("attachments"),
    rentalRates: embedded("rental_rates"),
    saleRates: embedded("sale_rates"),
    inventory: one("id"),
    rates: many(parent),
    stockLevels: many("item_id"),
    stockBookings: many("item_id"),
    quarantines: many("item_id"),
    productRevenues: many("item_id", { filter: "product_id" }),
    supplierCosts: many("item_id", { filter: "product_id" }),
    ...rendered("products"),
  },
});

/** Rates do not say whose they are. */
function withRates(raw: JsonObject): JsonObject {
  const marked = ["rental_rate", "sale_rate", "rental_rates", "sale_rates"].flatMap((member) =>
    raw.id && raw[member] !== undefined ? [[member, markedBelow(raw[member], String(raw.id))]] : [],
  );
  return { ...raw, ...Object.fromEntries(marked) };
}

/** L66871. */
const productGroups = resource("CurrentRmsProductGroup", {
  ...reads("product_groups"),
  extra: { search: "name_or_description" },
  definitions: customFieldsOf("ProductGroup"),
  relations: {
    products: many("product_group_id"),
  },
});

/** L202. */
const accessories = resource("CurrentRmsAccessory", {
  ...reads("accessories", "/products/{product_id}/accessories"),
  within: "relatable_id",
  codes: ["id"],
  extra: { parents: { list: productList, member: "accessories" } },
  relations: {
    related: one("related_id"),
    relatable: one("relatable_id"),
  },
});

/** L89797. */
const rates = resource("CurrentRmsRate", {
  ...reads("rates", "/products/{product_id}/rates"),
  within: parent,
  reshape: keptMark,
  relations: {
    store: one("store_id"),
    rateDefinition: one("rate_definition_id"),
  },
});

/** L95959. */
const productSupplierCosts = resource("CurrentRmsProductSupplierCost", {
  ...reads("product_supplier_costs", "/products/{product_id}/supplier_costs"),
  within: "item_id",
  extra: { keys: ["supplier_cost", "supplier_costs"] },
  relations: {
    rateDefinition: one("rate_definition_id"),
    item: one("item_id"),
    member: one("member_id"),
  },
});

/** L70982. */
const productInventories = resource("CurrentRmsProductInventory", {
  list: operation("product_inventories.list", "GET /product_inventories"),
  extra: { filtermode: "all", search: "name_or_product_group_name_or_product_tags_name" },
  definitions: customFieldsOf("Product"),
  relations: {
    productGroup: one("product_group_id"),
    store: one("store_id"),
    taxClass: one("tax_class_id"),
    subRentalCostGroup: one("sub_rental_cost_group_id"),
    purchaseCostGroup: one("purchase_cost_group_id"),
  },
});

/** L71072. */
const productRevenues = resource("CurrentRmsProductRevenue", {
  ...reads("product_revenues", "/products/{product_id}/product_revenues"),
  within: "item_id",
  relations: {
    item: one("item_id"),
    store: one("store_id"),
    stockLevel: one("stock_level_id"),
    member: one("member_id"),
    invoice: one("invoice_id"),
    source: polymorphic("source_id", "source_type", subjects),
  },
});

const alternativeProducts = part("CurrentRmsAlternativeProduct", {
  relations: {
    relatable: one("relatable_id"),
    related: one("related_id"),
  },
});

const itemInspections = part("CurrentRmsItemInspection", {
  relations: {
    inspection: one("inspection_id"),
  },
});

const surcharges = part("CurrentRmsSurcharge", {
  relations: {
    taxClass: one("tax_class_id", "tax_class"),
  },
});

const categoryPrices = part("CurrentRmsCategoryPrice", {
  relations: {
    priceCategory: one("price_category_id"),
  },
});

const storeQuantities = part("CurrentRmsStoreQuantity", {
  relations: {
    store: one("store_id"),
  },
});

export const resources = [products, productGroups, accessories, rates, productSupplierCosts, productInventories, productRevenues];
export const parts = [alternativeProducts, itemInspections, surcharges, categoryPrices, storeQuantities];
