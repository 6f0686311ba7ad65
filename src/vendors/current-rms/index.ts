import { credentials } from "../../transport/layers/session.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { bookingsOfProduct, productAvailability, productBookings, roots } from "./answers.ts";
import { codes } from "./codes.ts";
import { dialect } from "./dialect.ts";
import { renderedDocuments } from "./document-files.ts";
import * as documents from "./documents.ts";
import { label, name } from "./envelope.ts";
import * as inspections from "./inspections.ts";
import { invoiceItems, invoices, invoiceTaxes, memberTransactions } from "./invoices.ts";
import { keys } from "./keys.ts";
import { addresses, emails, icons, links, memberRelationships, members, memberships, participants, phones } from "./members.ts";
import { opportunities, opportunityCosts, opportunityItemAssets, opportunityItems, surcharges } from "./opportunities.ts";
import * as products from "./products.ts";
import { projects } from "./projects.ts";
import * as purchaseOrders from "./purchase-orders.ts";
import * as services from "./services.ts";
import * as settings from "./settings.ts";
import * as stock from "./stock.ts";
import { stockCodes } from "./stock-codes.ts";
import * as stores from "./stores.ts";
import * as talk from "./talk.ts";

const tables = [products, services, stock, inspections, purchaseOrders, talk, documents, stores, settings];

export interface CurrentRmsSettings {
  baseUrl: string;
  subdomain: string;
  apiKey: string;
}

export const currentRms: Vendor<CurrentRmsSettings> = {
  name,
  label,
  codes: { ...codes, ...stockCodes },
  keys,
  probe: "CurrentRmsMember",
  resources: [
    ...[invoices, invoiceItems, memberTransactions, members, opportunities, opportunityItems, opportunityItemAssets, opportunityCosts],
    ...[projects, ...tables.flatMap(({ resources }) => resources)],
  ],
  parts: [
    ...[invoiceTaxes, memberships, memberRelationships, participants, surcharges, addresses, emails, phones, links, icons],
    ...[productBookings, productAvailability, bookingsOfProduct, renderedDocuments],
    ...tables.flatMap(({ parts }) => parts),
  ],
  roots,
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
