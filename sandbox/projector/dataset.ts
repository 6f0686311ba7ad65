import { getOrInsert } from "../kit/maps.ts";
import { random } from "../kit/random.ts";
import { dayMs } from "../kit/time.ts";
import { type Lookup, lookupOf } from "../world/lookup.ts";
import type { Employee, Milestone, Organisation, Project, World } from "../world/model.ts";
import type { Client, Dataset, Engagement, LineItem, MilestoneRecord, ProjectRecord, User } from "./model.ts";
import { byUid, syntheticUid } from "./uids.ts";

/** Joins the world's records into what this vendor holds. */
export function makeDataset(world: World): Dataset {
  const lookup = lookupOf(world);
  const users = new Map(world.employees.map((employee, i) => [employee.key, userOf(employee, i)]));
  const clients = clientsOf(world.organisations);
  const engagements = new Map<string, Engagement>();
  const projects = new Map<string, ProjectRecord>();
  const lineItems = new Map<string, LineItem>();
  for (const project of world.projects) addProject(project);
  for (const milestone of world.milestones) addMilestone(milestone);
  for (const engagement of engagements.values()) complete(engagement, world);
  for (const item of lineItems.values()) item.milestones.sort(byUid);
  return {
    engagements: [...engagements.values()].sort(byUid),
    projects: [...projects.values()].sort(byUid),
    lineItems: [...lineItems.values()].sort(byUid),
    clients: [...clients.values()].sort(byUid),
  };

  function addProject(project: Project): void {
    const seen = project.seen.projector;
    if (!seen) return;
    const manager = users.get(project.manager);
    const engagement = getOrInsert(
      engagements,
      seen.engagementUid,
      (): Engagement => ({
        uid: seen.engagementUid,
        code: seen.engagementCode,
        name: seen.engagementName,
        client: clients.get(project.organisation),
        manager,
        projects: [],
        lineItems: [],
        currency: "",
        po: project.po || null,
        closed: true,
        updated: 0,
      }),
    );
    const updated = Date.parse(world.asOf) - random(world.seed, "projector", "project", seen.uid).integer(1, 200 * dayMs);
    const record: ProjectRecord = {
      ...{ uid: seen.uid, code: seen.code, name: seen.name, engagement, manager },
      ...{ opens: project.start, closes: project.end, closed: project.closed, updated },
    };
    projects.set(project.key, record);
    engagement.projects.push(record);
    // An engagement has one order number: where its projects have several, it has none.
    if (engagement.po !== (project.po || null)) engagement.po = null;
  }

  function addMilestone(milestone: Milestone): void {
    const seen = milestone.seen.projector;
    if (!seen) return;
    const project = projects.get(milestone.project);
    const item = getOrInsert(
      lineItems,
      seen.lineItemUid,
      (): LineItem => ({ uid: seen.lineItemUid, code: seen.lineItemCode, milestones: [], po: seen.po }),
    );
    if (project && !item.engagement) {
      item.engagement = project.engagement;
      project.engagement.lineItems.push(item);
    }
    if (project && !project.engagement.currency) project.engagement.currency = milestone.currency;
    if (item.po !== seen.po) item.po = null;
    const drawn = random(world.seed, "projector", "milestone", seen.uid);
    item.milestones.push({
      uid: seen.uid,
      lineItem: item,
      project,
      name: milestone.name,
      description: milestone.details,
      amount: plainDecimal(milestone.amount),
      planned: milestone.due.slice(0, 10),
      foregone: milestone.state === "dropped",
      ...billing(milestone, lookup),
      po: seen.po,
      taskUid: drawn.chance(0.3) ? syntheticUid("task", seen.uid) : undefined,
      by: project?.manager,
      ...history(milestone, Date.parse(world.asOf), drawn.next(), drawn.next()),
    });
  }
}

function userOf(employee: Employee, index: number): User {
  return {
    uid: employee.ids.projector,
    displayName: `${employee.firstName} ${employee.lastName}`,
    reference: `E${String(index + 1).padStart(4, "0")}`,
    firstName: employee.firstName,
    lastName: employee.lastName,
    email: employee.email,
  };
}

function clientsOf(organisations: Organisation[]): Map<string, Client> {
  const clients = new Map<string, Client>();
  for (const organisation of organisations) {
    const seen = organisation.seen.projector;
    if (seen) clients.set(organisation.key, { ...seen, inactive: organisation.archived, organisation });
  }
  for (const client of clients.values()) {
    if (client.organisation.parent) client.parent = clients.get(client.organisation.parent);
  }
  return clients;
}

/** A milestone that is submitted but not approved is still pending: the vendor has no status of its own for it. */
function billing(milestone: Milestone, { invoices }: Lookup): Pick<MilestoneRecord, "status" | "achieved" | "invoice"> {
  if (milestone.state === "dropped") return { status: "F" };
  if (milestone.state !== "approved" && milestone.state !== "billed") return { status: "P" };
  const achieved = (milestone.approvedAt ?? milestone.due).slice(0, 10);
  const known = milestone.invoices.map((key) => invoices.get(key)).filter((i) => i?.ids.projectorUid && !i.credit && i.status !== "voided");
  const issued = known.find((invoice) => invoice!.status !== "open");
  // Billed means an issued invoice that this vendor holds; otherwise the milestone is achieved and waits for one.
  if (issued) return { status: "B", achieved, invoice: { number: issued.number, uid: issued.ids.projectorUid! } };
  const draft = known[0]?.ids.projectorUid;
  if (draft) return { status: "A", achieved, invoice: { number: `DRAFT${draft.slice(-5)}`, uid: draft } };
  return { status: "A", achieved };
}

function history(milestone: Milestone, asOf: number, first: number, second: number): { created: number; updated: number } {
  const reached = Date.parse(milestone.approvedAt ?? milestone.due);
  const created = Math.floor(Math.min(reached, asOf) - dayMs - first * 90 * dayMs);
  const since = milestone.approvedAt ? Math.min(Math.max(created, reached), asOf) : created;
  return { created, updated: Math.floor(since + second * Math.min(asOf - since, 30 * dayMs)) };
}

/** Fills in what depends on all records of an engagement. */
function complete(engagement: Engagement, world: World): void {
  engagement.projects.sort(byUid);
  engagement.lineItems.sort(byUid);
  engagement.closed = engagement.projects.every((project) => project.closed);
  const milestones = engagement.lineItems.flatMap((item) => item.milestones);
  engagement.updated = Math.max(...engagement.projects.map((project) => project.updated), ...milestones.map((m) => m.updated));
  // An engagement without a milestone has the currency of the world's first one.
  engagement.currency ||= world.milestones[0]?.currency ?? "GBP";
}

/** "1500.50" is sent as "1500.5", "10000.00" as "10000". */
function plainDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
