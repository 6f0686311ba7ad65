import { many, one, operation, summary } from "../../engine/model/resource.ts";
import type { JsonObject } from "../../transport/json.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";
import { without } from "./secrets.ts";

/** Cirrus API, Contacts. Without `active`, both active and inactive contacts come. */
export const contacts = resource("CirrusContact", {
  show: operation("contacts.get", "GET /contacts/{id}"),
  list: operation("contacts.list", "GET /contacts"),
  options: { masked: true, sorting: "surname_asc" },
  redact: without("idnumber"),
  reshape: withPrimary,
  definitions: dynamicFieldsOf("contact"),
  relations: {
    account: one("account.id", "account"),
    superior: one("superior.id", "superior"),
    followers: summary("followers"),
    files: summary("files"),
    activities: many("", { filter: "contactid" }),
    contracts: many("contact.id", { filter: "contactids" }),
    emails: many("", { filter: "contactid" }),
    fieldValues: customFieldsOf("contact"),
    orders: many("contact.id", { filter: "contactid" }),
    quotes: many("contact.id", { filter: "contactids" }),
    opportunities: many("contactid"),
  },
});

/** A contact inside an account has `primary` for `primarycontact`. */
function withPrimary(sent: JsonObject): JsonObject {
  return sent.primary === undefined ? sent : { primarycontact: sent.primary, ...sent };
}
