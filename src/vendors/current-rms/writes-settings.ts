import { type WriteTable, write } from "../write-row.ts";

/** Settings of the account. */
export const settingsWrites = {
  currentRmsUpdateCostGroup: write("cost_groups.update", "CurrentRmsCostGroup"),
  currentRmsDeleteCostGroup: write("cost_groups.delete", "CurrentRmsCostGroup"),
  currentRmsCreateCostGroup: write("cost_groups.create", "CurrentRmsCostGroup"),
  currentRmsUpdateCustomFieldGroup: write("custom_field_groups.update", "CurrentRmsCustomFieldGroup"),
  currentRmsDeleteCustomFieldGroup: write("custom_field_groups.delete", "CurrentRmsCustomFieldGroup"),
  currentRmsCreateCustomFieldGroup: write("custom_field_groups.create", "CurrentRmsCustomFieldGroup"),
  currentRmsUpdateCustomField: write("custom_fields.update", "CurrentRmsCustomField"),
  currentRmsDeleteCustomField: write("custom_fields.delete", "CurrentRmsCustomField"),
  currentRmsCreateCustomField: write("custom_fields.create", "CurrentRmsCustomField"),
  currentRmsUpdateListName: write("list_names.update", "CurrentRmsListName"),
  currentRmsDeleteListName: write("list_names.delete", "CurrentRmsListName"),
  currentRmsCreateListName: write("list_names.create", "CurrentRmsListName"),
  currentRmsUpdateOrganisationTaxClass: write("organisation_tax_classes.update", "CurrentRmsOrganisationTaxClass"),
  currentRmsDeleteOrganisationTaxClass: write("organisation_tax_classes.delete", "CurrentRmsOrganisationTaxClass"),
  currentRmsCreateOrganisationTaxClass: write("organisation_tax_classes.create", "CurrentRmsOrganisationTaxClass"),
  currentRmsUpdateProductTaxClass: write("product_tax_classes.update", "CurrentRmsProductTaxClass"),
  currentRmsDeleteProductTaxClass: write("product_tax_classes.delete", "CurrentRmsProductTaxClass"),
  currentRmsCreateProductTaxClass: write("product_tax_classes.create", "CurrentRmsProductTaxClass"),
  currentRmsUpdateStore: write("stores.update", "CurrentRmsStore"),
  currentRmsCreateStore: write("stores.create", "CurrentRmsStore"),
} satisfies WriteTable;
