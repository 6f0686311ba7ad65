// Written by `npm run facts` from contract/current-rms.json. Do not edit.

/** The largest page of nearly every list. */
export const maxPage = 100;

/** The largest page of the others. */
export const maxPages = {
  "opportunities.list": 25,
} as const;

/** Lists that hide rows by default: the mode that hides none. */
export const fullModes = {
  "activities.list": "all",
  "invoices.list": "all",
  "members.list": "all",
  "opportunities.list": "all",
  "products.list": "all",
  "product_inventories.list": "all",
  "projects.list": "all",
  "services.list": "all",
} as const;

/** What each list's search looks through, as its parameter names it. */
export const searches = {
  "actions.list": "name_or_description",
  "activities.list": "subject_or_description_or_location_or_tags_name",
  "attachments.list": "name_or_attachment_file_name",
  "cost_groups.list": "name_or_description",
  "countries.list": "name_or_code",
  "custom_field_groups.list": "name_or_description",
  "custom_fields.list": "name_or_description",
  "discount_categories.list": "name",
  "discussions.list": "subject",
  "documents.list": "name",
  "inspections.list": "name",
  "invoices.list": "subject_or_number_or_description_or_member_name_or_tags_name",
  "members.list": "name_or_primary_address_street_or_work_phone_number_or_work_email_address_or_identity_email_or_tags_name",
  "opportunities.list": "subject_or_description_or_number_or_member_name_or_tags_name",
  "opportunity_costs.list": "subject_or_description_or_reference",
  "organisation_tax_classes.list": "name",
  "product_groups.list": "name_or_description",
  "products.list": "name_or_product_group_name_or_tags_name",
  "product_inventories.list": "name_or_product_group_name_or_product_tags_name",
  "product_tax_classes.list": "name",
  "projects.list": "name_or_member_name_or_tags_name",
  "purchase_orders.list": "subject",
  "services.list": "name_or_tags_name",
  "activities.tag_cloud": "subject_or_description_or_location_or_tags_name",
  "invoices.tag_cloud": "subject_or_number_or_description_or_member_name_or_tags_name",
  "members.tag_cloud": "name_or_primary_address_street_or_work_phone_number_or_work_email_address_or_identity_email_or_tags_name",
  "opportunities.tag_cloud": "subject_or_description_or_number_or_member_name_or_tags_name",
  "projects.tag_cloud": "name_or_member_name_or_tags_name",
  "products.tag_cloud": "name_or_product_group_name_or_product_tags_name",
  "services.tag_cloud": "name_or_tags_name",
} as const;

/** Lists that take the record's parent as a parameter of its own. */
export const parentParameters = {
  "invoice_documents.list": "invoice_id",
  "opportunity_documents.list": "opportunity_id",
  "project_documents.list": "project_id",
  "purchase_order_documents.list": "purchase_order_id",
} as const;

/** Keys around one record, or around rows, that are not the resource's name. */
export const keys = {
  "discount_categories.show": "discount category",
  "product_stock_levels.list": "stock_levels",
  "service_stock_levels.show": "stock_level",
  "service_stock_levels.list": "stock_levels",
  "product_supplier_costs.show": "supplier_cost",
  "product_supplier_costs.list": "supplier_costs",
  "service_supplier_costs.show": "supplier_cost",
  "service_supplier_costs.list": "supplier_costs",
  "vehicles.show": "member",
  "vehicles.list": "members",
} as const;
