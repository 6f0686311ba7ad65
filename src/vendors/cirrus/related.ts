import { type CustomFieldDefinitions, type HasMany, many } from "../../engine/model/resource.ts";

/** The type in the graph for each kind of record that others name by a kind and an id. */
export const related: Readonly<Record<string, string>> = {
  account: "CirrusAccount",
  activity: "CirrusActivity",
  article: "CirrusArticle",
  contact: "CirrusContact",
  contract: "CirrusContract",
  lead: "CirrusLead",
  mission: "CirrusMission",
  object: "CirrusObject",
  opportunity: "CirrusOpportunity",
  order: "CirrusOrder",
  project: "CirrusProject",
  quote: "CirrusQuote",
  user: "CirrusUser",
  user2: "CirrusUser",
};

/** Custom fields of a record of this kind (Cirrus API, Fields: values): one call for each record. */
export function customFieldsOf(kind: string): HasMany {
  return many("", { filter: "resourceid", and: [{ attribute: "resourcetype", operator: "eq", value: kind }] });
}

/** Custom fields that are defined for this kind of record. Its list can be filtered by them. */
export function dynamicFieldsOf(kind: string): CustomFieldDefinitions {
  return { type: "CirrusFieldDefinition", names: ["name"], of: "group", kinds: [kind], filter: "dynamicField" };
}
