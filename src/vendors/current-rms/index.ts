import { credentials } from "../../transport/layers/session.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { availability, productBookings } from "./availability.ts";
import { codes } from "./codes.ts";
import { dialect } from "./dialect.ts";
import { label, name } from "./envelope.ts";
import { invoiceItems, invoices, invoiceTaxes } from "./invoices.ts";
import { keys } from "./keys.ts";
import { memberRelationships, members, memberships, participants, serviceStockLevels } from "./members.ts";
import { itemAssets, opportunities, opportunityCosts, opportunityItems, stockLevels, surcharges } from "./opportunities.ts";
import { projects } from "./projects.ts";

export interface CurrentRmsSettings {
  baseUrl: string;
  subdomain: string;
  apiKey: string;
}

export const currentRms: Vendor<CurrentRmsSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "CurrentRmsMember",
  resources: [invoices, invoiceItems, members, opportunities, opportunityItems, opportunityCosts, projects],
  parts: [
    invoiceTaxes,
    memberships,
    memberRelationships,
    participants,
    serviceStockLevels,
    surcharges,
    itemAssets,
    stockLevels,
    productBookings,
  ],
  roots: availability,
  dialect,
  connect({ baseUrl, subdomain, apiKey }, surroundings) {
    const session = credentials({ "X-AUTH-TOKEN": apiKey, "X-SUBDOMAIN": subdomain });
    // Sixty in any minute (L43 of the vendor's page), taken to be for the whole company.
    return connect(
      { name, label, baseUrl, windows: [{ limit: 60, ms: 60_000 }], account: `${baseUrl} ${subdomain}`, session },
      surroundings,
    );
  },
};
