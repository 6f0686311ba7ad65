import type { Random } from "../kit/random.ts";
import { shiftDay } from "../kit/time.ts";
import { daysBetween, earlier, instantOf } from "./days.ts";
import type { Milestone, Organisation, Project } from "./model.ts";
import { centsOf, money } from "./money.ts";
import { type Country, currencies, milestoneNames } from "./names.ts";
import { makePo } from "./projects.ts";
import type { Registry } from "./registry.ts";
import { respellCode, respellVat } from "./spelling.ts";

/** The billing events of one project, in the systems that know the project. */
export function makeMilestones(registry: Registry, organisation: Organisation, project: Project): Milestone[] {
  const r = registry.draw("milestones", project.key);
  const { zivio, itm, projector } = project.seen;
  const count = zivio ? r.pick([1, 2, 2, 3]) : itm || projector ? r.pick([0, 0, 1, 1, 2]) : 0;
  const names = r.shuffle(milestoneNames);
  // Two of the same amount and almost the same day: only order numbers of their own distinguish them.
  const twins = count > 1 && r.chance(0.12) ? (r.chance(0.5) ? "alike" : "ordered") : undefined;
  const length = daysBetween(project.start, project.end);
  const drafts: Draft[] = [];
  for (let index = 0; index < count; index++) {
    const twin = index === 1 && twins ? drafts[0] : undefined;
    const due = shiftDay(project.start, Math.round(((index + r.next()) / count) * length));
    drafts.push({
      key: `${project.key}-milestone-${index + 1}`,
      name: names[index]!,
      cents: twin ? twin.cents : amountUnlike(drafts, r),
      due: twin ? earlier(shiftDay(twin.due, r.integer(0, 2)), project.end) : due,
      ordered: twins === "ordered" && index < 2,
    });
  }
  const milestones = drafts.map((draft) => makeMilestone(registry, organisation, project, draft));
  if (zivio && count === 3 && !twins && r.chance(0.2)) split(milestones, r);
  return milestones;
}

interface Draft {
  key: string;
  name: string;
  cents: number;
  due: string;
  /** Its order number is entered in every system that has a field for it. */
  ordered: boolean;
}

function amountUnlike(others: Draft[], r: Random): number {
  for (;;) {
    const pounds = r.pick([r.integer(10, 90) * 50, r.integer(5, 60) * 1000, r.integer(500, 30_000)]);
    const cents = pounds * 100 + (r.chance(0.2) ? r.integer(1, 99) : 0);
    if (others.every((other) => other.cents !== cents)) return cents;
  }
}

function makeMilestone(registry: Registry, organisation: Organisation, project: Project, draft: Draft): Milestone {
  const { key, due } = draft;
  const r = registry.draw("milestone", key);
  const state = stateOf(registry, organisation, due, r);
  const milestone: Milestone = {
    key,
    project: project.key,
    organisation: organisation.key,
    name: draft.name,
    details: `${draft.name} of ${project.name}`,
    amount: money(draft.cents),
    currency: currencies[organisation.address.country as Country],
    due,
    state,
    invoices: [],
    seen: {},
  };
  // Some orders are placed per milestone; most cover the whole project, so the number alone names no milestone.
  const po = draft.ordered || r.chance(0.15) ? makePo(registry, `${key}-po`) : project.po;
  if (project.seen.zivio) milestone.seen.zivio = supplied(registry, { organisation, project, milestone, po, ordered: draft.ordered });
  if (project.seen.itm && r.chance(0.8)) milestone.seen.itm = { id: registry.id("itm.revenue", key), no: "", customFields: {} };
  const elsewhere = milestone.seen.zivio ?? milestone.seen.itm;
  if (project.seen.projector && (!elsewhere || r.chance(0.85)))
    milestone.seen.projector = {
      uid: registry.uid("milestone", key),
      lineItemUid: lineItemUid(registry, project),
      lineItemCode: `${project.seen.projector.engagementCode}-CL${Number(project.code.split("-")[1])}`,
      po: draft.ordered || r.chance(0.46) ? po : null,
    };
  if (Object.keys(milestone.seen).length === 0) milestone.seen.itm = { id: registry.id("itm.revenue", key), no: "", customFields: {} };
  if (state === "approved" || state === "billed") approve(registry, organisation, milestone, r);
  return milestone;
}

const lineItems = new WeakMap<Project, string>();

/** The contract line item of a project's milestones: there is one per project. */
function lineItemUid(registry: Registry, project: Project): string {
  const known = lineItems.get(project) ?? registry.uid("lineItem", project.key);
  lineItems.set(project, known);
  return known;
}

function stateOf(registry: Registry, organisation: Organisation, due: string, r: Random): Milestone["state"] {
  const way = r.next();
  if (due >= registry.yesterday) return way < 0.85 ? "planned" : way < 0.95 ? "submitted" : "dropped";
  if (way < 0.07) return "dropped";
  if (way < 0.12) return "planned";
  if (way < 0.22) return "submitted";
  if (way < 0.44) return "approved";
  // Invoices are made in the rental system: an organisation that is no member there cannot be billed.
  return organisation.seen.currentRms ? "billed" : "approved";
}

function approve(registry: Registry, organisation: Organisation, milestone: Milestone, r: Random): void {
  milestone.approvedAt = instantOf(earlier(shiftDay(milestone.due, r.integer(-5, 12)), registry.yesterday), r);
  const approvers = organisation.contacts.filter((contact) => contact.ids.zivio);
  // Some approvals are given by mail and name nobody.
  if (milestone.seen.zivio && approvers.length > 0 && !r.chance(0.04)) milestone.approvedBy = r.pick(approvers).key;
}

const statuses: Record<Milestone["state"], readonly string[]> = {
  planned: ["open", "open", "open", "draft", "on_hold"],
  submitted: ["submitted", "submitted", "change_requested"],
  approved: ["approved"],
  billed: ["approved"],
  dropped: ["rejected", "rejected", "on_hold"],
};

interface SupplierView {
  organisation: Organisation;
  project: Project;
  milestone: Milestone;
  po: string;
  /** Whether the order number is surely typed in. */
  ordered: boolean;
}

/** The milestone as the supplier system holds it. */
function supplied(
  registry: Registry,
  { organisation, project, milestone, po, ordered }: SupplierView,
): NonNullable<Milestone["seen"]["zivio"]> {
  const r = registry.draw("zivio.milestone.keys", milestone.key);
  const customFields: Record<string, unknown> = {};
  if (r.chance(0.6)) customFields.project_code = respellCode(project.code, r);
  if (r.chance(0.35) || ordered) customFields.po_number = po;
  if (r.chance(0.3)) customFields.account_number = organisation.accountNumber;
  if (r.chance(0.05)) customFields.vat_number = respellVat(organisation.vat, r);
  if (r.chance(0.2)) customFields.cost_centre = `CC${r.integer(100, 999)}`;
  return {
    id: String(registry.id("zivio.milestone", milestone.key)),
    status: r.pick(statuses[milestone.state]),
    customFields,
    parents: [],
    children: [],
  };
}

/** Makes the first milestone one that was withdrawn and delivered as the two others. Only the supplier system holds it. */
function split([whole, ...parts]: Milestone[], r: Random): void {
  const cents = parts.reduce((sum, part) => sum + centsOf(part.amount), 0);
  whole!.amount = money(cents);
  whole!.state = "dropped";
  whole!.due = parts.map((part) => part.due).reduce(earlier);
  delete whole!.approvedAt;
  delete whole!.approvedBy;
  const origin = whole!.seen.zivio!;
  origin.status = r.pick(["rejected", "change_requested"]);
  whole!.seen = { zivio: origin };
  for (const part of parts) {
    origin.children.push(part.seen.zivio!.id);
    part.seen.zivio!.parents.push(origin.id);
  }
}
