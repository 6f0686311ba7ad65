import { many, one, operation, polymorphic } from "../../engine/model/resource.ts";
import { related } from "./related.ts";
import { resource } from "./row.ts";
import { without } from "./secrets.ts";

/** Cirrus API, BankID. */
export const bankIds = resource("CirrusBankId", {
  show: operation("bankid.get", "GET /bankid/{id}"),
  redact: without("personalnumber", "autostarttoken", "signature"),
  relations: { relations: many("signature", { filter: "signatureid" }) },
});

/** Cirrus API, Services: BankID. */
export const serviceBankIds = resource("CirrusServiceBankId", {
  show: operation("servicesbankid.get", "GET /services/bankid/{id}"),
  redact: without("personalnumber", "autostarttoken", "signature"),
});

/** Cirrus API, BankID: relations. */
export const bankIdRelations = resource("CirrusBankIdRelation", {
  list: operation("bankidrelations.list", "GET /bankid/relations"),
  columns: { signatureId: ["signature"] },
  relations: { signature: one("signature"), other: polymorphic("otherid", "type", related) },
});
