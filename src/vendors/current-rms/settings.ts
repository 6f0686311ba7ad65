import { each, embedded, many, one, polymorphic } from "../../resource/model.ts";
import { customFieldsOf, part, reads, resource } from "./row.ts";
import { subjects } from "./subjects.ts";
import { plainTags } from "./tags.ts";

/** L20401. */
const listNames = resource("CurrentRmsListName", {
  ...reads("list_names"),
  relations: {
    listValues: embedded("list_values"),
    customFields: many("list_name_id"),
  },
});

/** No operation lists single values: they stand in their lists. */
const listValues = resource("CurrentRmsListValue", {
  through: { type: "CurrentRmsListName", path: "list_values" },
  relations: {
    listName: one("list_name_id"),
  },
});

/** L3490. */
const customFields = resource("CurrentRmsCustomField", {
  ...reads("custom_fields"),
  extra: { search: "name_or_description" },
  relations: {
    listName: one("list_name_id"),
    customFieldGroup: one("custom_field_group_id"),
  },
});

const customFieldValues = part("CurrentRmsCustomFieldValue", {
  relations: {
    definition: one("definition"),
    listValues: each("listValues"),
  },
});

/** L3234. */
const customFieldGroups = resource("CurrentRmsCustomFieldGroup", {
  ...reads("custom_field_groups"),
  extra: { search: "name_or_description" },
  relations: {
    customFields: many("custom_field_group_id"),
  },
});

/** L90207. */
const rateDefinitions = resource("CurrentRmsRateDefinition", {
  ...reads("rate_definitions"),
});

/** L2924. */
const costGroups = resource("CurrentRmsCostGroup", {
  ...reads("cost_groups"),
  extra: { search: "name_or_description" },
});

/** L3897. */
const discountCategories = resource("CurrentRmsDiscountCategory", {
  ...reads("discount_categories"),
  extra: { keys: ["discount category", "discount_categories"], search: "name" },
});

const discountRules = part("CurrentRmsDiscountRule", {
  relations: {
    discountCategory: one("discount_category_id"),
  },
});

const discountRuleMaps = part("CurrentRmsDiscountRuleMap", {
  relations: {
    mappable: polymorphic("mappable_id", "mappable_type", subjects),
  },
});

/** L97436. */
const webhooks = resource("CurrentRmsWebhook", {
  ...reads("webhooks"),
  relations: {
    webhookLogs: many("webhook_id"),
  },
});

/** L97680. */
const webhookLogs = resource("CurrentRmsWebhookLog", {
  ...reads("webhook_logs"),
  label: "id",
  relations: {
    webhook: one("webhook_id"),
  },
});

/** L96614. */
const vehicles = resource("CurrentRmsVehicle", {
  ...reads("vehicles"),
  extra: { keys: ["member", "members"] },
  reshape: plainTags,
  definitions: customFieldsOf("Vehicle"),
  relations: { member: one("id") },
});

export const resources = [
  listNames,
  listValues,
  customFields,
  customFieldGroups,
  rateDefinitions,
  costGroups,
  discountCategories,
  webhooks,
  webhookLogs,
  vehicles,
];
export const parts = [customFieldValues, discountRules, discountRuleMaps];
