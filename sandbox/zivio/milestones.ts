import type { VendorContract } from "../kit/contract.ts";
import { type Filler, filler } from "../kit/filler.ts";
import type { JsonObject } from "../kit/json.ts";
import { madeOnce } from "../kit/made-once.ts";
import { type Random, random } from "../kit/random.ts";
import { dayMs, secondsStamp } from "../kit/time.ts";
import { lookupOf } from "../world/lookup.ts";
import type { Milestone, Organisation, World } from "../world/model.ts";
import type { ZivioReadings } from "./readings.ts";

export interface StoredMilestone {
  /** The record as sent. */
  record: JsonObject;
  /** A filter reaches it, though no record shows it. */
  supplierId: string;
}

/** Suppliers working for the account; a job has one of them. */
const suppliers = 7;

/** The supplier of a job. */
export function supplierIdOf(seed: string, jobId: string): string {
  return String(9_100 + random(seed, "zivio supplier", jobId).integer(1, suppliers));
}

/** The world's milestones that Zivio holds, as its records. Every scalar is a text. Whoever edits puts another record in the place of one. */
export function milestonesOf(world: World, contract: VendorContract, readings: ZivioReadings): readonly StoredMilestone[] {
  return madeOnce(world, `milestones of Zivio, ${readings.unapproved}`, () => makeMilestones(world, contract, readings));
}

function makeMilestones(world: World, contract: VendorContract, readings: ZivioReadings): StoredMilestone[] {
  const { fill } = filler(contract, world.seed, world.asOf);
  const { projects, organisations } = lookupOf(world);
  return world.milestones.flatMap((milestone) => {
    const seen = milestone.seen.zivio;
    const job = projects.get(milestone.project)?.seen.zivio;
    if (!seen || !job) return [];
    const r = random(world.seed, "zivio milestone", seen.id);
    const record = fill("SalesMilestone", seen.id, {
      id: seen.id,
      client_suggested: String(r.chance(0.3)),
      title: milestone.name,
      details: milestone.details,
      rate: milestone.amount,
      ccy: milestone.currency,
      due_on: secondsStamp(milestone.due),
      job_id: job.jobId,
      job_summary: job.summary,
      ...times(milestone, world.asOf, r),
      status: seen.status,
      approved_at: milestone.approvedAt ? secondsStamp(milestone.approvedAt) : null,
      approved_by: approver(milestone, organisations.get(milestone.organisation), fill, readings),
      children: [...seen.children],
      parents: [...seen.parents],
      custom_fields: { ...seen.customFields },
    });
    return [{ record, supplierId: supplierIdOf(world.seed, job.jobId) }];
  });
}

/** Creation comes before approval and before the due day; nothing is later than the world's own time. The world gives neither. */
function times(milestone: Milestone, asOf: string, r: Random): { created_at: string; updated_at: string } {
  const approved = milestone.approvedAt ? Date.parse(milestone.approvedAt) : undefined;
  const end = Date.parse(asOf);
  const created = Math.min(approved ?? end, Date.parse(milestone.due), end) - r.integer(20, 90) * dayMs - r.integer(0, 86_399) * 1000;
  const touched = approved ?? created + r.integer(0, 19) * dayMs;
  return { created_at: secondsStamp(created), updated_at: secondsStamp(Math.min(touched, end)) };
}

/** The approving person at the client, with the person's organisation embedded. */
function approver(
  milestone: Milestone,
  client: Organisation | undefined,
  fill: Filler["fill"],
  readings: ZivioReadings,
): JsonObject | null {
  // Some approvals name nobody, such as those given by mail.
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
  return { ...user, created_at: secondsStamp(created!), updated_at: secondsStamp(updated!) };
}
