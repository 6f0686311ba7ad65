import { many, one, operation, polymorphic } from "../../resource/model.ts";
import { id, text } from "./filters.ts";
import { related } from "./related.ts";
import { resource } from "./row.ts";
import { without } from "./secrets.ts";

/** L9135. */
export const bankIds = resource("CirrusBankId", {
  show: operation("bankid.get", "GET /bankid/{id}"),
  reshape: without("personalnumber", "autostarttoken", "signature"),
  relations: { relations: many("signature", { filter: "signatureid" }) },
});

/** L6372. */
export const serviceBankIds = resource("CirrusServiceBankId", {
  show: operation("servicesbankid.get", "GET /services/bankid/{id}"),
  reshape: without("personalnumber", "autostarttoken", "signature"),
});

/** L9056. */
export const bankIdRelations = resource("CirrusBankIdRelation", {
  list: operation("bankidrelations.list", "GET /bankid/relations"),
  columns: { signatureId: ["signature"] },
  extra: { filters: { type: text("type"), otherId: id("otherid"), signatureId: id("signatureid") } },
  relations: { signature: one("signature"), other: polymorphic("otherid", "type", related) },
});
