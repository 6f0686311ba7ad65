import type { Random } from "../kit/random.ts";
import { shiftDay } from "../kit/time.ts";
import { instantOf } from "./days.ts";
import type { Organisation, Project, RentalJob } from "./model.ts";
import { centsOf, money } from "./money.ts";
import { costSubjects, products, undertakings } from "./names.ts";
import { makePo, makeReference } from "./projects.ts";
import type { Registry } from "./registry.ts";
import { respellCode } from "./spelling.ts";

/** The rental jobs of one customer, some of them part of its projects. `suppliers` are the members to sub-hire from. */
export function makeJobs(registry: Registry, organisation: Organisation, projects: Project[], suppliers: number[]): RentalJob[] {
  const members = organisation.seen.currentRms;
  if (!members) return [];
  const r = registry.draw("jobs", organisation.key);
  return Array.from({ length: r.pick([0, 1, 1, 1, 2, 2, 3, 3]) }, (_, index) => {
    const project = projects.length > 0 && r.chance(0.6) ? r.pick(projects) : undefined;
    const memberId = (r.chance(0.85) ? members[0]! : members.at(-1)!).id;
    return makeJob(registry, organisation, { key: `${organisation.key}-job-${index + 1}`, memberId, project, suppliers });
  });
}

/** What is decided about a job before it is made. */
interface Plan {
  key: string;
  memberId: number;
  project: Project | undefined;
  suppliers: number[];
}

function makeJob(registry: Registry, organisation: Organisation, plan: Plan): RentalJob {
  const { key, memberId, project } = plan;
  const r = registry.draw("job", key);
  const first = project ? shiftDay(project.start, r.integer(5, 60)) : shiftDay(registry.today, r.integer(-880, 60));
  const last = shiftDay(first, r.integer(1, 21));
  const items = Array.from({ length: r.integer(1, 4) }, (_, index) => ({
    id: registry.id("currentRms.item", `${key}-item-${index + 1}`),
    name: r.pick(products),
    quantity: r.integer(1, 40),
    price: money(r.integer(4, 300) * 250),
  }));
  const cents = items.reduce((sum, item) => sum + item.quantity * centsOf(item.price), 0);
  const linked = project?.seen.currentRms && r.chance(0.75);
  return {
    key,
    organisation: organisation.key,
    ...(project ? { project: project.key } : {}),
    subject: project && r.chance(0.7) ? project.name : `${r.pick(undertakings)} kit ${organisation.address.city}`,
    number: registry.unique("job", key, (draw) => `00${draw.integer(100_000, 999_999)}`),
    reference: project ? makeReference(project.code, project.po, r) : r.chance(0.3) ? makePo(registry, `${key}-po`) : "",
    starts: instantOf(first, r),
    ends: instantOf(last, r),
    state: stateOf(first > registry.yesterday ? "ahead" : last < registry.today ? "over" : "running", r),
    charge: money(cents),
    ids: {
      currentRms: registry.id("currentRms.opportunity", key),
      memberId,
      ...(linked ? { projectId: project!.seen.currentRms!.id } : {}),
    },
    items,
    costs: costsOf(registry, plan, first),
    customFields: project && r.chance(0.08) ? { project_code: respellCode(project.code, r) } : {},
  };
}

function stateOf(phase: "ahead" | "running" | "over", r: Random): RentalJob["state"] {
  if (phase === "ahead") return r.pick(["draft", "quotation", "quotation", "order"]);
  if (phase === "running") return "order";
  return r.pick(["completed", "completed", "completed", "completed", "completed", "completed", "completed", "order", "lost"]);
}

function costsOf(registry: Registry, { key, memberId, suppliers }: Plan, day: string): RentalJob["costs"] {
  const r = registry.draw("costs", key);
  return Array.from({ length: r.pick([0, 0, 1, 1, 2]) }, (_, index) => {
    const cents = r.integer(20, 900) * 250;
    const supplier = r.chance(0.6) ? r.pick(suppliers) : undefined;
    return {
      id: registry.id("currentRms.cost", `${key}-cost-${index + 1}`),
      subject: r.pick(costSubjects),
      date: day,
      provisional: money(cents),
      actual: money(r.chance(0.6) ? cents : Math.round(cents * (0.8 + 0.4 * r.next()))),
      // A customer is not its own supplier.
      ...(supplier && supplier !== memberId ? { supplierMemberId: supplier } : {}),
    };
  });
}
