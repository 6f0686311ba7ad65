import { httpSend } from "../../transport/http.ts";
import { deadline } from "../../transport/layers/deadline.ts";
import { dedupe } from "../../transport/layers/dedupe.ts";
import { quota } from "../../transport/layers/quota.ts";
import { retry } from "../../transport/layers/retry.ts";
import { credentials } from "../../transport/layers/session.ts";
import { timeout } from "../../transport/layers/timeout.ts";
import { trace } from "../../transport/layers/trace.ts";
import { Quota } from "../../transport/quota.ts";
import { stack } from "../../transport/send.ts";
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
  connect({ baseUrl, subdomain, apiKey }, { clock, log, random, quotaShare, quotaStore }) {
    // Sixty in any minute (L43 of the vendor's page), taken to be for the whole company.
    const windows = [{ limit: 60, ms: 60_000 }];
    const account = `${baseUrl} ${subdomain}`;
    const budget = new Quota({ vendor: name, label, clock, share: quotaShare, windows, store: quotaStore, account });
    const send = stack(
      [
        trace({ vendor: name, clock, log }),
        deadline({ vendor: name, label, clock }),
        dedupe({ vendor: name }),
        retry({ vendor: name, clock, random }),
        quota({ vendor: name, quota: budget, clock }),
        credentials({ "X-AUTH-TOKEN": apiKey, "X-SUBDOMAIN": subdomain }),
        timeout({ vendor: name, label, clock, ms: 10_000 }),
      ],
      httpSend({ vendor: name, label, baseUrl }),
    );
    return { send, quota: budget };
  },
};
