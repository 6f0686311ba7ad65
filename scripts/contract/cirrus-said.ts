import type { Parameter } from "../../contract/model.ts";
import type { Member } from "../../contract/writes.ts";

/** What the page of Cirrus says of members in words, outside the columns of its tables, by `Record.member`. */
export const members: Record<string, Partial<Member>> = {
  "Account.name": { filled: true },
  "Activity.date": { format: "date" },
  "Activity.starttime": { format: "time" },
  "Activity.stoptime": { format: "time" },
  "ActivityTypeAnswer.questionid": { ref: "ActivityTypeQuestion" },
  "BankIdRelation.otherid": { typeField: "type" },
  "Contact.name": { filled: true },
  "Contact.surname": { filled: true },
  "File.content": { format: "base64" },
  "MissionConnection.connectid": { typeField: "type" },
  "MissionConnection.tscreated": { readonly: "inferred" },
  "MissionConnection.tsupdated": { readonly: "inferred" },
  "Mission.enddate": { format: "date" },
  "Mission.startdate": { format: "date" },
  "Opportunity.enddate": { format: "date" },
  "Order.deliverydate": { precision: "day" },
  "Order.placedate": { precision: "day" },
  "QuoteRelation.otherid": { typeField: "type" },
  "Template.categories": { ref: "TemplateCategory" },
  "Template.languages": { ref: "TemplateLanguage" },
  ...Object.fromEntries(
    ["CurrentUser", "User"].flatMap((type) => ["avatar", "photo"].map((name) => [`${type}.${name}_b64`, { format: "base64" }])),
  ),
  ...Object.fromEntries(
    ["Account", "Activity", "Article", "Contact", "Lead", "Mission", "Object", "Order", "Project", "Quote", "Subscription", "User"].map(
      (type) => [`File.connected${type.toLowerCase().replace(/y$/, "ie")}s`, { ref: type }],
    ),
  ),
  "File.connectedopportunities": { ref: "Opportunity" },
};

/** The records that parameters in paths name, beside those called after their resource. */
export const parameters: Record<string, Pick<Parameter, "ref" | "typeField">> = {
  accountid: { ref: "Account" },
  contract_id: { ref: "Contract" },
  fieldid: { ref: "FieldDefinition" },
  mission_id: { ref: "Mission" },
  object_id: { ref: "Object" },
  other_id: { typeField: "connection_type" },
  source: { ref: "Account" },
  target: { ref: "Account" },
  userid: { ref: "User" },
};

/** Following is the same body for all that can be followed: `key` is the record. */
export const followed: Record<string, string> = {
  accounts: "Account",
  activities: "Activity",
  contacts: "Contact",
  opportunities: "Opportunity",
};
