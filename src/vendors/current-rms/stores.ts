import { many, one } from "../../resource/model.ts";
import { reads, resource } from "./row.ts";

/** L95617. */
const stores = resource("CurrentRmsStore", {
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

/** L3148. */
const countries = resource("CurrentRmsCountry", {
  ...reads("countries"),
  extra: { search: "name_or_code" },
});

/** L66699. */
const organisationTaxClasses = resource("CurrentRmsOrganisationTaxClass", {
  ...reads("organisation_tax_classes"),
  extra: { search: "name" },
});

/** L71262. */
const productTaxClasses = resource("CurrentRmsProductTaxClass", {
  ...reads("product_tax_classes"),
  extra: { search: "name" },
});

export const resources = [stores, countries, organisationTaxClasses, productTaxClasses];
export const parts = [];
