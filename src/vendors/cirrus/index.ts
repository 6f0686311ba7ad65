import type { PartRow } from "../../graph/catalogue.ts";
import type { Resource } from "../../resource/model.ts";
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
import * as accountGroups from "./account-groups.ts";
import * as accounts from "./accounts.ts";
import * as activities from "./activities.ts";
import * as activityTypes from "./activity-types.ts";
import * as articleLists from "./article-lists.ts";
import * as articleProperties from "./article-properties.ts";
import * as articles from "./articles.ts";
import * as bankid from "./bankid.ts";
import * as budgets from "./budgets.ts";
import * as challenges from "./challenges.ts";
import { codes } from "./codes.ts";
import * as contacts from "./contacts.ts";
import * as contracts from "./contracts.ts";
import * as coordinates from "./coordinates.ts";
import * as currentUser from "./current-user.ts";
import * as departments from "./departments.ts";
import { dialect } from "./dialect.ts";
import * as emails from "./emails.ts";
import { label, name } from "./envelope.ts";
import * as fields from "./fields.ts";
import * as files from "./files.ts";
import { keys } from "./keys.ts";
import * as kpis from "./kpis.ts";
import * as leadActivities from "./lead-activities.ts";
import * as leads from "./leads.ts";
import * as missionRecords from "./mission-records.ts";
import * as missions from "./missions.ts";
import * as objectCategories from "./object-categories.ts";
import * as objects from "./objects.ts";
import * as opportunities from "./opportunities.ts";
import * as opportunityLists from "./opportunity-lists.ts";
import * as orderLists from "./order-lists.ts";
import * as orders from "./orders.ts";
import * as phones from "./phones.ts";
import * as priceLists from "./price-lists.ts";
import * as projects from "./projects.ts";
import * as quoteLists from "./quote-lists.ts";
import * as quotes from "./quotes.ts";
import { answered } from "./roots.ts";
import * as settings from "./settings.ts";
import * as subscriptions from "./subscriptions.ts";
import * as templates from "./templates.ts";
import * as terms from "./terms.ts";
import * as users from "./users.ts";

const tables = [
  accountGroups,
  accounts,
  activities,
  activityTypes,
  articleLists,
  articleProperties,
  articles,
  bankid,
  budgets,
  challenges,
  contacts,
  contracts,
  currentUser,
  coordinates,
  departments,
  emails,
  fields,
  files,
  kpis,
  leadActivities,
  leads,
  missionRecords,
  missions,
  objectCategories,
  objects,
  opportunities,
  opportunityLists,
  orderLists,
  orders,
  phones,
  priceLists,
  projects,
  quoteLists,
  quotes,
  settings,
  subscriptions,
  templates,
  terms,
  users,
];
const rows = tables.flatMap((table) => Object.values<Resource | PartRow>(table));

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
  resources: rows.filter((row): row is Resource => "vendor" in row),
  parts: rows.filter((row) => !("vendor" in row)),
  roots: answered,
  dialect,
  connect({ baseUrl, token }, { clock, log, random, quotaShare }) {
    // No quota is published: not more than a few calls at once, out of politeness.
    const budget = new Quota({ vendor: name, label, clock, share: quotaShare, windows: [], concurrency: 8 });
    const send = stack(
      [
        trace({ vendor: name, clock, log }),
        deadline({ vendor: name, label, clock }),
        dedupe({ vendor: name }),
        retry({ vendor: name, clock, random }),
        quota({ vendor: name, quota: budget, clock }),
        credentials({ "X-Token": token }),
        timeout({ vendor: name, label, clock, ms: 10_000 }),
      ],
      httpSend({ vendor: name, label, baseUrl }),
    );
    return { send, quota: budget };
  },
};
