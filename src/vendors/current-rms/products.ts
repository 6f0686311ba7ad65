import { each, embedded, many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { rendered } from "./document-files.ts";
import { parent } from "./parents.ts";
import { customFieldsOf, part, reads, resource } from "./row.ts";
import { subjects } from "./subjects.ts";
import { plainTags } from "./tags.ts";

const productList = operation("products.list", "GET /products");

/** Rates lack the id of their product. */
const ofProduct = { inherits: { [parent]: { owner: ["id"] } } };

/** Current RMS API, Product. */
export const products = resource("CurrentRmsProduct", {
  show: operation("products.show", "GET /products/{id}"),
  list: productList,
  // Current RMS API, Product examples.
  filters: { accessoryName: "accessories_related_of_Item_type_name" },
  reshape: plainTags,
  definitions: customFieldsOf("Product"),
  relations: {
    rentalRate: embedded("rental_rate", ofProduct),
    saleRate: embedded("sale_rate", ofProduct),
    productGroup: one("product_group_id", "product_group"),
    taxClass: one("tax_class_id", "tax_class"),
    subRentalCostGroup: one("sub_rental_cost_group_id", "sub_rental_cost_group"),
    subRentalRateDefinition: one("sub_rental_rate_definition_id"),
    purchaseCostGroup: one("purchase_cost_group_id", "purchase_cost_group"),
    assignedInspections: each("assigned_inspection_ids"),
    countryOfOrigin: one("country_of_origin_id"),
    accessories: embedded("accessories"),
    attachments: embedded("attachments"),
    rentalRates: embedded("rental_rates", ofProduct),
    saleRates: embedded("sale_rates", ofProduct),
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

/** Current RMS API, Product Group. */
export const productGroups = resource("CurrentRmsProductGroup", {
  ...reads("product_groups"),
  definitions: customFieldsOf("ProductGroup"),
  relations: {
    products: many("product_group_id"),
  },
});

/** Current RMS API, Accessory. */
export const accessories = resource("CurrentRmsAccessory", {
  ...reads("accessories", "/products/{product_id}/accessories"),
  parentIds: "relatable_id",
  alternateKeys: ["id"],
  options: { parents: { list: productList, member: "accessories" } },
  relations: {
    related: one("related_id"),
    relatable: one("relatable_id"),
  },
});

/** Current RMS API, Rate. */
export const rates = resource("CurrentRmsRate", {
  ...reads("rates", "/products/{product_id}/rates"),
  parentIds: parent,
  relations: {
    store: one("store_id"),
    rateDefinition: one("rate_definition_id"),
  },
});

/** Current RMS API, Product Supplier Cost. */
export const productSupplierCosts = resource("CurrentRmsProductSupplierCost", {
  ...reads("product_supplier_costs", "/products/{product_id}/supplier_costs"),
  parentIds: "item_id",
  relations: {
    rateDefinition: one("rate_definition_id"),
    item: one("item_id"),
    member: one("member_id"),
  },
});

/** Current RMS API, Product Inventory. */
export const productInventories = resource("CurrentRmsProductInventory", {
  list: operation("product_inventories.list", "GET /product_inventories"),
  definitions: customFieldsOf("Product"),
  relations: {
    productGroup: one("product_group_id"),
    store: one("store_id"),
    taxClass: one("tax_class_id"),
    subRentalCostGroup: one("sub_rental_cost_group_id"),
    purchaseCostGroup: one("purchase_cost_group_id"),
  },
});

/** Current RMS API, Product Revenue. */
export const productRevenues = resource("CurrentRmsProductRevenue", {
  ...reads("product_revenues", "/products/{product_id}/product_revenues"),
  parentIds: "item_id",
  relations: {
    item: one("item_id"),
    store: one("store_id"),
    stockLevel: one("stock_level_id"),
    member: one("member_id"),
    invoice: one("invoice_id"),
    source: polymorphic("source_id", "source_type", subjects),
  },
});

export const alternativeProducts = part("CurrentRmsAlternativeProduct", {
  relations: {
    relatable: one("relatable_id"),
    related: one("related_id"),
  },
});

export const itemInspections = part("CurrentRmsItemInspection", {
  relations: {
    inspection: one("inspection_id"),
  },
});

export const surcharges = part("CurrentRmsSurcharge", {
  relations: {
    taxClass: one("tax_class_id", "tax_class"),
  },
});

export const categoryPrices = part("CurrentRmsCategoryPrice", {
  relations: {
    priceCategory: one("price_category_id"),
  },
});

export const storeQuantities = part("CurrentRmsStoreQuantity", {
  relations: {
    store: one("store_id"),
  },
});
