import { credentials } from "../../transport/layers/session.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { accounts } from "./accounts.ts";
import { codes } from "./codes.ts";
import { contacts } from "./contacts.ts";
import { dialect } from "./dialect.ts";
import { label, name } from "./envelope.ts";
import { keys } from "./keys.ts";
import { businessAreas, opportunities } from "./opportunities.ts";
import { orderRows, orders } from "./orders.ts";
import { projects } from "./projects.ts";
import { quoteRows, quotes } from "./quotes.ts";
import { departments, userSettings, users } from "./users.ts";

export interface CirrusSettings {
  baseUrl: string;
  token: string;
}

export const cirrus: Vendor<CirrusSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "CirrusAccount",
  resources: [accounts, contacts, opportunities, orders, projects, quotes, users],
  parts: [businessAreas, departments, orderRows, quoteRows, userSettings],
  dialect,
  connect({ baseUrl, token }, surroundings) {
    const session = credentials({ "X-Token": token });
    // No quota is published: not more than a few calls at once, out of politeness.
    return connect({ name, label, baseUrl, windows: [], concurrency: 8, session }, surroundings);
  },
};
