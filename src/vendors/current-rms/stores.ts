import { many, one } from "../../engine/model/resource.ts";
import { reads, resource } from "./row.ts";

/** Current RMS API, Store. */
export const stores = resource("CurrentRmsStore", {
  ...reads("stores"),
  relations: {
    country: one("country_id"),
    stockLevels: many("store_id"),
    opportunities: many("store_id"),
    invoices: many("store_id"),
    projects: many("store_id"),
    purchaseOrders: many("store_id"),
    stockBookings: many("store_id"),
    quarantines: many("store_id"),
    stockChecks: many("store_id"),
  },
});

/** Current RMS API, Country. */
export const countries = resource("CurrentRmsCountry", {
  ...reads("countries"),
});

/** Current RMS API, Organisation Tax Class. */
export const organisationTaxClasses = resource("CurrentRmsOrganisationTaxClass", {
  ...reads("organisation_tax_classes"),
});

/** Current RMS API, Product Tax Class. */
export const productTaxClasses = resource("CurrentRmsProductTaxClass", {
  ...reads("product_tax_classes"),
});
