import { shiftDay } from "../kit/time.ts";
import type { Milestone, Project, Purchase } from "./model.ts";
import type { Registry } from "./registry.ts";

/** What is bought for the suppliers' milestones of a project: lines of its plan, and orders to a supplier. */
export function makePurchases(registry: Registry, project: Project, milestones: readonly Milestone[]): Purchase[] {
  const supplied = milestones.filter(({ seen }) => seen.zivio);
  return [...supplied.flatMap((milestone) => planned(registry, project, milestone)), ...ordered(registry, project, supplied)];
}

/** A line of the plan for one milestone: with the number of its invoice, or with its name and amount. */
function planned(registry: Registry, project: Project, milestone: Milestone): Purchase[] {
  const key = `${milestone.key}-purchase`;
  const r = registry.draw("purchase", key);
  if (!project.seen.itm || !r.chance(0.3)) return [];
  const number = milestone.seen.zivio!.customFields.invoice_no;
  const id = registry.id("itm.purchase", key);
  const no = typeof number === "string" && r.chance(0.6) ? number : `S${id}`;
  const due = shiftDay(milestone.due, r.integer(-3, 3));
  return [{ key, project: project.key, milestones: [milestone.key], itm: { id, no, name: milestone.name, amount: milestone.amount, due } }];
}

/** An order to the supplier, whose number the milestones show. */
function ordered(registry: Registry, project: Project, supplied: readonly Milestone[]): Purchase[] {
  const key = `${project.key}-purchase-order`;
  const shown = supplied.filter(({ seen }) => seen.zivio!.customFields.po_number === project.po);
  if (shown.length === 0 || !registry.draw("purchase order", key).chance(0.12)) return [];
  const order = { id: registry.id("currentRms.purchaseOrder", key), number: project.po };
  return [{ key, project: project.key, milestones: shown.map((one) => one.key), order }];
}
