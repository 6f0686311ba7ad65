import { each, embedded, many, one, polymorphic } from "../../engine/model/resource.ts";
import { customFieldsOf, part, reads, resource } from "./row.ts";
import { subjects } from "./subjects.ts";
import { plainTags } from "./tags.ts";

/** Current RMS API, List Name. */
export const listNames = resource("CurrentRmsListName", {
  ...reads("list_names"),
  relations: {
    listValues: embedded("list_values"),
    customFields: many("list_name_id"),
  },
});

/** No operation reads single values: they are in their lists. */
export const listValues = resource("CurrentRmsListValue", {
  nestedIn: { type: "CurrentRmsListName", path: "list_values" },
  relations: {
    listName: one("list_name_id"),
  },
});

/** Current RMS API, Custom Field. */
export const customFields = resource("CurrentRmsCustomField", {
  ...reads("custom_fields"),
  relations: {
    listName: one("list_name_id"),
    customFieldGroup: one("custom_field_group_id"),
  },
});

export const customFieldValues = part("CurrentRmsCustomFieldValue", {
  relations: {
    definition: one("definition"),
    listValues: each("listValues"),
  },
});

/** Current RMS API, Custom Field Group. */
export const customFieldGroups = resource("CurrentRmsCustomFieldGroup", {
  ...reads("custom_field_groups"),
  relations: {
    customFields: many("custom_field_group_id"),
  },
});

/** Current RMS API, Rate Definition. */
export const rateDefinitions = resource("CurrentRmsRateDefinition", {
  ...reads("rate_definitions"),
});

/** Current RMS API, Cost Group. */
export const costGroups = resource("CurrentRmsCostGroup", {
  ...reads("cost_groups"),
});

/** Current RMS API, Discount Category. */
export const discountCategories = resource("CurrentRmsDiscountCategory", {
  ...reads("discount_categories"),
});

export const discountRules = part("CurrentRmsDiscountRule", {
  relations: {
    discountCategory: one("discount_category_id"),
  },
});

export const discountRuleMaps = part("CurrentRmsDiscountRuleMap", {
  relations: {
    mappable: polymorphic("mappable_id", "mappable_type", subjects),
  },
});

/** Current RMS API, Webhook. */
export const webhooks = resource("CurrentRmsWebhook", {
  ...reads("webhooks"),
  relations: {
    webhookLogs: many("webhook_id"),
  },
});

/** Current RMS API, Webhook Log. */
export const webhookLogs = resource("CurrentRmsWebhookLog", {
  ...reads("webhook_logs"),
  label: "id",
  relations: {
    webhook: one("webhook_id"),
  },
});

/** Current RMS API, Vehicle. */
export const vehicles = resource("CurrentRmsVehicle", {
  ...reads("vehicles"),
  reshape: plainTags,
  definitions: customFieldsOf("Vehicle"),
  relations: { member: one("id") },
});
