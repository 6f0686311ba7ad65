import type { VendorContract } from "../../contract/model.ts";
import { type Random, random } from "../kit/random.ts";
import { type Filler, filler } from "../kit/records.ts";
import type { Milestone, Organisation, World } from "../world/model.ts";
import type { ZivioReadings } from "./readings.ts";

export type Row = Record<string, unknown>;

/** A milestone as sent, and the supplier it can be found by but does not show. */
export interface Held {
  row: Row;
  supplierId: string;
}

/** Suppliers working for the account; a job has one of them. */
const SUPPLIERS = 7;

/** The supplier of a job: a filter reaches it, no row tells it. */
export function supplierIdOf(seed: string, jobId: string): string {
  return String(9_100 + random(seed, "zivio supplier", jobId).integer(1, SUPPLIERS));
}

/** The world's milestones that Zivio holds, as its records. Every scalar is a text. */
export function makeMilestones(world: World, contract: VendorContract, readings: ZivioReadings): Held[] {
  const { fill } = filler(contract, world.seed, world.asOf);
  const projects = new Map(world.projects.map((p) => [p.key, p]));
  const organisations = new Map(world.organisations.map((o) => [o.key, o]));
  return world.milestones.flatMap((milestone) => {
    const seen = milestone.seen.zivio;
    const job = projects.get(milestone.project)?.seen.zivio;
    if (!seen || !job) return [];
    const r = random(world.seed, "zivio milestone", seen.id);
    const row = fill("SalesMilestone", seen.id, {
      id: seen.id,
      client_suggested: String(r.chance(0.3)),
      title: milestone.name,
      details: milestone.details,
      rate: milestone.amount,
      ccy: milestone.currency,
      due_on: stamp(milestone.due),
      job_id: job.jobId,
      job_summary: job.summary,
      ...times(milestone, world.asOf, r),
      status: seen.status,
      approved_at: milestone.approvedAt ? stamp(milestone.approvedAt) : null,
      approved_by: approver(milestone, organisations.get(milestone.organisation), fill, readings),
      children: [...seen.children],
      parents: [...seen.parents],
      custom_fields: { ...seen.customFields },
    });
    return [{ row, supplierId: supplierIdOf(world.seed, job.jobId) }];
  });
}

/** The world does not say when a record was made or changed: before its approval, and not later than the world's own time. */
function times(milestone: Milestone, asOf: string, r: Random): { created_at: string; updated_at: string } {
  const approved = milestone.approvedAt ? Date.parse(milestone.approvedAt) : undefined;
  const end = Date.parse(asOf);
  const created = Math.min(approved ?? end, Date.parse(milestone.due), end) - r.integer(20, 90) * 86_400_000 - r.integer(0, 86_399) * 1000;
  const touched = approved ?? created + r.integer(0, 19) * 86_400_000;
  return { created_at: instant(created), updated_at: instant(Math.min(touched, end)) };
}

/** The client's person who approved; the record embeds the person and the person's organisation. */
function approver(milestone: Milestone, client: Organisation | undefined, fill: Filler["fill"], readings: ZivioReadings): Row | null {
  // Some approvals name nobody, such as those that came in by mail.
  if (!milestone.approvedAt || !milestone.approvedBy) return readings.unapproved === "empty" ? {} : null;
  const person = client?.contacts.find((c) => c.key === milestone.approvedBy);
  const org = client?.seen.zivio;
  const user = fill("User", person?.ids.zivio ?? milestone.approvedBy, {
    ...(person && { first_name: person.firstName, last_name: person.lastName, email: person.email }),
    ...(person?.ids.zivio && { id: person.ids.zivio }),
    ...(org && { org_id: org.id, org_name: org.name }),
    business_unit: "Operations",
    division: "Projects",
    department: "Delivery",
    vetting_status: "PASSED",
    custom_fields: {},
  });
  const [created, updated] = [String(user.created_at), String(user.updated_at)].sort();
  return { ...user, created_at: stamp(created!), updated_at: stamp(updated!) };
}

function stamp(date: string): string {
  return instant(Date.parse(/^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : date));
}

/** Without milliseconds, as in the documented record. */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
