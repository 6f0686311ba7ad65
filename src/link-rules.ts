import type { KeyTable } from "./engine/model/keys.ts";
import { invoiceLinks } from "./link-rules/invoices.ts";
import { milestoneLinks } from "./link-rules/milestones.ts";
import { organisationLinks } from "./link-rules/organisations.ts";
import { projectLinks } from "./link-rules/projects.ts";
import { milestone } from "./link-rules/steps.ts";
import type { Links } from "./linking/linker.ts";

/**
 * Everything that joins two vendors: beside src/link-rules/, a page for each kind of thing, no other file names two of them. The fields are
 * declared in schema/links.graphql; which values of a record are keys stands in each vendor's keys.ts; docs/links.md tells how rules
 * work and how to tune them.
 */

/** Whose a record is: codes, orders and references count only between customers that are not known to differ. */
const ofItsMember = { account: { link: "cirrusAccount" }, organisation: { type: "CurrentRmsMember", path: "member_id" } } as const;
const customers: Links["customers"] = {
  ZivioMilestone: { account: { link: "ownAccount" } },
  ItmProject: { account: { link: "cirrusAccount" } },
  CurrentRmsMember: { account: { link: "cirrusAccount" } },
  CurrentRmsProject: ofItsMember,
  CurrentRmsOpportunity: ofItsMember,
  CurrentRmsInvoice: ofItsMember,
  CirrusOrder: { account: { path: "account.id" }, organisation: { type: "CirrusAccount", path: "account.id" } },
  ProjectorEngagement: { account: { link: "cirrusAccount" } },
  [milestone]: { account: { link: "engagementAccount" } },
};

/** How each link is decided. */
const fields: Links["fields"] = { ...milestoneLinks, ...projectLinks, ...organisationLinks, ...invoiceLinks };

/** The link rules, over the keys of all vendors' records. */
export function makeLinks(keys: KeyTable): Links {
  return { keys, customers, fields };
}
