import type { JsonObject } from "../kit/json.ts";
import { like } from "../kit/like.ts";
import type { Row, Store } from "./store.ts";

/** Members that `fulltext` searches. For other resources the documentation names none. */
const searched: Record<string, string> = {
  Account:
    "name alt_name number phone cellphone email vatno postal_street postal_city postal_zip visitingaddress_careof visitingaddress_street " +
    "visitingaddress_zip visitingaddress_city deliveryaddress_name deliveryaddress_street deliveryaddress_zip deliveryaddress_city " +
    "invoiceaddress_name invoiceaddress_street invoiceaddress_zip invoiceaddress_city",
  AccountGroup: "name",
  Activity: "description date result location",
  // The documentation names the members of another resource; an article has one of them.
  Article: "title description result",
  Contact: "name surname email officephone cellphone title idnumber street city zip",
  Opportunity: "title description result",
  Order: "internalcomment externalcomment",
  Quote: "internalcomment externalcomment",
  User: "name surname email",
};

/** Members that `fulltext` is assumed to search where the documentation names none; for all others the name. */
const undescribed: Record<string, string> = {
  Contract: "number number2 description",
  Lead: "title description contactname contactsurname contactcompany contactemail",
  Object: "name description serialnumber",
};

/** Whether one of the row's searched members contains the text. */
export function containsText(store: Store, row: Row, text: string): boolean {
  const names = (searched[row.table] ?? undescribed[row.table] ?? "name").split(" ");
  return names.some((name) => like(isAddressMember(row, name) ? addressText(row, name) : store.get(row, name), `%${text}%`));
}

/** `postal_city` is the city of the postal address, `visitingaddress_city` that of the visiting one. */
export function addressText(row: Row, name: string): unknown {
  const [address, part] = name.split("_") as [string, string];
  const addresses = row.known.addresses as Record<string, JsonObject>;
  return addresses[address.replace("address", "")]?.[part];
}

function isAddressMember(row: Row, name: string): boolean {
  return row.table === "Account" && name.includes("_") && name !== "alt_name";
}
