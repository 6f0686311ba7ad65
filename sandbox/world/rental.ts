import type { Random } from "../kit/random.ts";
import { instantOf, shiftDay } from "./days.ts";
import type { Ledger } from "./ledger.ts";
import { money } from "./milestones.ts";
import type { Organisation, Project, RentalJob } from "./model.ts";
import { COST_SUBJECTS, PRODUCTS, UNDERTAKINGS } from "./names.ts";
import { makePo, makeReference } from "./projects.ts";
import { respellCode } from "./spelling.ts";

/** The rental jobs of one customer, some of them part of its projects. `suppliers` are members that sub-hire can come from. */
export function makeJobs(ledger: Ledger, organisation: Organisation, projects: Project[], suppliers: number[]): RentalJob[] {
  const members = organisation.seen.currentRms;
  if (!members) return [];
  const r = ledger.draw("jobs", organisation.key);
  return Array.from({ length: r.pick([0, 1, 1, 1, 2, 2, 3, 3]) }, (_, index) => {
    const project = projects.length > 0 && r.chance(0.6) ? r.pick(projects) : undefined;
    const memberId = (r.chance(0.85) ? members[0]! : members.at(-1)!).id;
    return makeJob(ledger, organisation, `${organisation.key}-job-${index + 1}`, memberId, project, suppliers);
  });
}

function makeJob(
  ledger: Ledger,
  organisation: Organisation,
  key: string,
  memberId: number,
  project: Project | undefined,
  suppliers: number[],
): RentalJob {
  const r = ledger.draw("job", key);
  const first = project ? shiftDay(project.start, r.integer(5, 60)) : shiftDay(ledger.today, r.integer(-880, 60));
  const last = shiftDay(first, r.integer(1, 21));
  const items = Array.from({ length: r.integer(1, 4) }, (_, index) => ({
    id: ledger.id("currentRms.item", `${key}-item-${index + 1}`),
    name: r.pick(PRODUCTS),
    quantity: r.integer(1, 40),
    price: money(r.integer(4, 300) * 250),
  }));
  const cents = items.reduce((sum, item) => sum + item.quantity * Math.round(Number(item.price) * 100), 0);
  const linked = project?.seen.currentRms && r.chance(0.75);
  return {
    key,
    organisation: organisation.key,
    ...(project ? { project: project.key } : {}),
    subject: project && r.chance(0.7) ? project.name : `${r.pick(UNDERTAKINGS)} kit ${organisation.address.city}`,
    number: ledger.unique("job", key, (draw) => `00${draw.integer(100_000, 999_999)}`),
    reference: project ? makeReference(project.code, project.po, r) : r.chance(0.3) ? makePo(ledger, `${key}-po`) : "",
    starts: instantOf(first, r),
    ends: instantOf(last, r),
    state: stateOf(first > ledger.yesterday, last < ledger.today, r),
    charge: money(cents),
    ids: {
      currentRms: ledger.id("currentRms.opportunity", key),
      memberId,
      ...(linked ? { projectId: project!.seen.currentRms!.id } : {}),
    },
    items,
    costs: costsOf(ledger, key, memberId, first, suppliers),
    customFields: project && r.chance(0.08) ? { project_code: respellCode(project.code, r) } : {},
  };
}

function stateOf(ahead: boolean, over: boolean, r: Random): RentalJob["state"] {
  if (ahead) return r.pick(["draft", "quotation", "quotation", "order"]);
  if (!over) return "order";
  return r.pick(["completed", "completed", "completed", "completed", "completed", "completed", "completed", "order", "lost"]);
}

function costsOf(ledger: Ledger, job: string, customer: number, day: string, suppliers: number[]): RentalJob["costs"] {
  const r = ledger.draw("costs", job);
  return Array.from({ length: r.pick([0, 0, 1, 1, 2]) }, (_, index) => {
    const cents = r.integer(20, 900) * 250;
    const supplier = r.chance(0.6) ? r.pick(suppliers) : undefined;
    return {
      id: ledger.id("currentRms.cost", `${job}-cost-${index + 1}`),
      subject: r.pick(COST_SUBJECTS),
      date: day,
      provisional: money(cents),
      actual: money(r.chance(0.6) ? cents : Math.round(cents * (0.8 + 0.4 * r.next()))),
      // Nobody hires from himself.
      ...(supplier && supplier !== customer ? { supplierMemberId: supplier } : {}),
    };
  });
}
