import { type Definitions, type Many, many } from "../../resource/model.ts";

/** The types behind the words by which records say what kind of record they name. */
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

/** What a record of this kind holds in its custom fields: one call for each record (L2877). */
export function customFieldsOf(kind: string): Many {
  return many("", { filter: "resourceid", and: [{ attribute: "resourcetype", operator: "eq", value: kind }] });
}

/** The custom fields that are defined for this kind of record, by which lists can be filtered. */
export function dynamicFieldsOf(kind: string): Definitions {
  return { type: "CirrusFieldDefinition", names: ["name"], of: "group", kinds: [kind], filter: "dynamicField" };
}
