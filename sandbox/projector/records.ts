import { hash, random } from "../kit/random.ts";
import type { Employee, Invoice, Milestone, Organisation, Project, World } from "../world/model.ts";

/** What the vendor knows, joined up once at the start. Every list is in the order of uids. */
export interface Book {
  engagements: Engagement[];
  projects: BookedProject[];
  lineItems: LineItem[];
  clients: Client[];
}

export interface Client {
  uid: string;
  name: string;
  number: string | null;
  inactive: boolean;
  parent?: Client;
  organisation: Organisation;
}

export interface Engagement {
  uid: string;
  code: string;
  name: string;
  client?: Client;
  manager?: User;
  projects: BookedProject[];
  lineItems: LineItem[];
  currency: string;
  po: string | null;
  closed: boolean;
  updated: number;
}

export interface BookedProject {
  uid: string;
  code: string;
  name: string;
  engagement: Engagement;
  manager?: User;
  opens: string;
  closes: string;
  closed: boolean;
  updated: number;
}

export interface LineItem {
  uid: string;
  code: string;
  engagement?: Engagement;
  milestones: BookedMilestone[];
  po: string | null;
}

export interface BookedMilestone {
  uid: string;
  lineItem: LineItem;
  project?: BookedProject;
  name: string;
  description: string;
  amount: string;
  planned: string;
  /** Day it was reached. */
  achieved?: string;
  foregone: boolean;
  status: "P" | "F" | "A" | "B";
  invoice?: { number: string; uid: string };
  po: string | null;
  taskUid?: string;
  by?: User;
  created: number;
  updated: number;
}

export interface User {
  uid: string;
  displayName: string;
  /** The number the customer gave the person; the world has none, so it is made from the order of employment. */
  reference: string;
  firstName: string;
  lastName: string;
  email: string;
}

const DAY = 86_400_000;

/** Where uids start; every uid is above 2^53 and so no number a script can hold. */
const UID_BASE = 1152921504606846976n;

/** A uid for what the world does not number. */
export function madeUid(...key: (string | number)[]): string {
  return String(UID_BASE + BigInt(hash(key.join("/"))));
}

/** Joins the world's records into what this vendor holds. */
export function bookOf(world: World): Book {
  const users = new Map(world.employees.map((employee, i) => [employee.key, userOf(employee, i)]));
  const clients = clientsOf(world.organisations);
  const engagements = new Map<string, Engagement>();
  const projects = new Map<string, BookedProject>();
  for (const project of world.projects) addProject(project, engagements, projects, clients, users, world);
  const lineItems = new Map<string, LineItem>();
  const invoices = new Map(world.invoices.map((invoice) => [invoice.key, invoice]));
  for (const milestone of world.milestones) addMilestone(milestone, projects, lineItems, invoices, world);
  for (const engagement of engagements.values()) settle(engagement, world);
  for (const item of lineItems.values()) item.milestones.sort(byUid);
  return {
    engagements: [...engagements.values()].sort(byUid),
    projects: [...projects.values()].sort(byUid),
    lineItems: [...lineItems.values()].sort(byUid),
    clients: [...clients.values()].sort(byUid),
  };
}

/** Compares uids as the whole numbers they are. */
export function byUid(a: { uid: string }, b: { uid: string }): number {
  return BigInt(a.uid) < BigInt(b.uid) ? -1 : BigInt(a.uid) > BigInt(b.uid) ? 1 : 0;
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

function addProject(
  project: Project,
  engagements: Map<string, Engagement>,
  projects: Map<string, BookedProject>,
  clients: Map<string, Client>,
  users: Map<string, User>,
  world: World,
): void {
  const seen = project.seen.projector;
  if (!seen) return;
  const manager = users.get(project.manager);
  const engagement = engagements.get(seen.engagementUid) ?? {
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
  };
  engagements.set(engagement.uid, engagement);
  const asOf = Date.parse(world.asOf);
  const updated = asOf - random(world.seed, "projector", "project", seen.uid).integer(1, 200 * DAY);
  const booked: BookedProject = {
    ...{ uid: seen.uid, code: seen.code, name: seen.name, engagement, manager },
    ...{ opens: project.start, closes: project.end, closed: project.closed, updated },
  };
  projects.set(project.key, booked);
  engagement.projects.push(booked);
  // An engagement has one order number; where its projects have several it has none of its own.
  if (engagement.po !== (project.po || null)) engagement.po = null;
}

function addMilestone(
  milestone: Milestone,
  projects: Map<string, BookedProject>,
  lineItems: Map<string, LineItem>,
  invoices: Map<string, Invoice>,
  world: World,
): void {
  const seen = milestone.seen.projector;
  if (!seen) return;
  const project = projects.get(milestone.project);
  const item = lineItems.get(seen.lineItemUid) ?? { uid: seen.lineItemUid, code: seen.lineItemCode, milestones: [], po: seen.po };
  lineItems.set(item.uid, item);
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
    ...billing(milestone, invoices),
    po: seen.po,
    taskUid: drawn.chance(0.3) ? madeUid("task", seen.uid) : undefined,
    by: project?.manager,
    ...history(milestone, Date.parse(world.asOf), drawn.next(), drawn.next()),
  });
}

/** A milestone handed in but not approved is still pending here: the vendor has no status of its own for it. */
function billing(milestone: Milestone, invoices: Map<string, Invoice>): Pick<BookedMilestone, "status" | "achieved" | "invoice"> {
  if (milestone.state === "dropped") return { status: "F" };
  if (milestone.state !== "approved" && milestone.state !== "billed") return { status: "P" };
  const achieved = (milestone.approvedAt ?? milestone.due).slice(0, 10);
  const known = milestone.invoices.map((key) => invoices.get(key)).filter((i) => i?.ids.projectorUid && !i.credit && i.status !== "voided");
  const issued = known.find((invoice) => invoice!.status !== "open");
  // Billed means an issued invoice this vendor knows of; otherwise the milestone has been reached and waits.
  if (issued) return { status: "B", achieved, invoice: { number: issued.number, uid: issued.ids.projectorUid! } };
  const draft = known[0]?.ids.projectorUid;
  if (draft) return { status: "A", achieved, invoice: { number: `DRAFT${draft.slice(-5)}`, uid: draft } };
  return { status: "A", achieved };
}

function history(milestone: Milestone, asOf: number, first: number, second: number): { created: number; updated: number } {
  const reached = Date.parse(milestone.approvedAt ?? milestone.due);
  const created = Math.floor(Math.min(reached, asOf) - DAY - first * 90 * DAY);
  const since = milestone.approvedAt ? Math.min(Math.max(created, reached), asOf) : created;
  return { created, updated: Math.floor(since + second * Math.min(asOf - since, 30 * DAY)) };
}

function settle(engagement: Engagement, world: World): void {
  engagement.projects.sort(byUid);
  engagement.lineItems.sort(byUid);
  engagement.closed = engagement.projects.every((project) => project.closed);
  const milestones = engagement.lineItems.flatMap((item) => item.milestones);
  engagement.updated = Math.max(...engagement.projects.map((project) => project.updated), ...milestones.map((m) => m.updated));
  // An engagement without a milestone is kept in the currency most of the world is billed in.
  engagement.currency ||= world.milestones[0]?.currency ?? "GBP";
}

/** "1500.50" is sent as "1500.5", "10000.00" as "10000". */
function plainDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
