import { many, one, operation, short } from "../../resource/model.ts";
import type { JsonObject } from "../../transport/json.ts";
import { dynamicFields, flag, id, ids, pattern, text, words } from "./filters.ts";
import { customFieldsOf, dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

const members =
  "id account name surname function department email officephone cellphone title street city zip primarycontact socialmedia_fb " +
  "socialmedia_tw socialmedia_li externalkey active superior files followers photo tags";

/** L2315. Both active and inactive ones come unless one is asked for. */
export const contacts = resource("CirrusContact", {
  show: operation("contacts.get", "GET /contacts/{id}"),
  list: operation("contacts.list", "GET /contacts"),
  extra: {
    members: members.split(" "),
    sorting: "surname_asc",
    sortings: ["name", "surname", "email", "primarycontact"],
    filters: {
      active: flag("active"),
      accountId: id("accountid"),
      name: pattern("name"),
      surname: pattern("surname"),
      email: pattern("email"),
      officePhone: pattern("officephone"),
      cellphone: pattern("cellphone"),
      title: pattern("title"),
      city: pattern("city"),
      primaryContact: flag("primarycontact"),
      externalKey: text("externalkey"),
      accountTypeIds: ids("accounttypeids"),
      accountUserIds: ids("accountuserids"),
      followedBy: id("followedby"),
      dynamicField: dynamicFields,
      search: words("fulltext"),
    },
  },
  reshape: publicContact,
  definitions: dynamicFieldsOf("contact"),
  relations: {
    account: one("account.id", "account"),
    superior: one("superior.id", "superior"),
    followers: short("followers"),
    files: short("files"),
    activities: many("", { filter: "contactid" }),
    contracts: many("contact.id", { filter: "contactids" }),
    emails: many("", { filter: "contactid" }),
    fieldValues: customFieldsOf("contact"),
    orders: many("contact.id", { filter: "contactid" }),
    quotes: many("contact.id", { filter: "contactids" }),
    opportunities: many("contactid"),
  },
});

/** Without the personal number; and the short form among an account's contacts calls `primary` what others call `primarycontact`. */
function publicContact({ idnumber: _, ...raw }: JsonObject): JsonObject {
  return raw.primary === undefined ? raw : { primarycontact: raw.primary, ...raw };
}
