import { groupBy } from "../kit/maps.ts";
import {
  accountOf,
  clientOf,
  comparer,
  invoiceOf,
  jobOf,
  type Label,
  membersOf,
  milestoneOf,
  orderOf,
  projectOf,
  type Shown,
} from "./keys.ts";
import { lookupOf } from "./lookup.ts";
import type { Milestone, World } from "./model.ts";

/** Why a link can be found: a key on both records, an amount that no other milestone of the project has, or another link. */
export type Evidence = Label | "amount" | "via_member" | "via_project" | "via_opportunity" | "via_milestone";

export type MaybeShown = Shown | undefined;

const customerLabels: ReadonlySet<Evidence> = new Set<Evidence>(["external_key", "account_number", "member_number", "vat_number", "name"]);
const workLabels: ReadonlySet<Evidence> = new Set<Evidence>(["project_code", "po_number", "reference"]);
const invoiceLabels: ReadonlySet<Evidence> = new Set<Evidence>(["invoice_number"]);

/** The world's records as their systems show them, and what two of them have in common. */
export type ShownWorld = ReturnType<typeof showWorld>;

export function showWorld(world: World) {
  const { organisations, projects, milestones, invoices, jobs, orders } = world;
  const lookup = lookupOf(world);
  const byKey = <T extends { key: string }, V>(list: T[], make: (one: T) => V) => new Map(list.map((one) => [one.key, make(one)]));
  const customerOf = ({ organisation }: { organisation: string }) => lookup.organisations.get(organisation)!;
  const projectorNumbers = ({ invoices: keys }: Milestone) =>
    keys.map((key) => lookup.invoices.get(key)!).flatMap(({ ids, number }) => (ids.projectorUid ? [number] : []));
  const shown = {
    accounts: byKey(organisations, (one) => accountOf(one)[0]),
    members: new Map(organisations.flatMap(membersOf).map((one) => [one.ref, one])),
    clients: byKey(organisations, (one) => clientOf(one)[0]),
    projects: byKey(projects, (one) => projectOf(one, customerOf(one))),
    milestones: byKey(milestones, (one) => milestoneOf(one, lookup.projects.get(one.project)!, customerOf(one), projectorNumbers(one))),
    invoices: byKey(invoices, invoiceOf),
    jobs: byKey(jobs, jobOf),
    orders: byKey(orders, orderOf),
  };
  const single = [shown.accounts, shown.clients, shown.members, shown.invoices, shown.jobs, shown.orders].flatMap((map) => [
    ...map.values(),
  ]);
  const several = [...shown.projects.values(), ...shown.milestones.values()].flatMap((systems) => Object.values(systems));
  const compare = comparer(
    world,
    [...single, ...several].filter((one) => one !== undefined),
  );
  const common = (labels: ReadonlySet<Evidence>) => (a: MaybeShown, b: MaybeShown) =>
    a && b ? (compare(a, b) as Evidence[]).filter((label) => labels.has(label)) : [];
  const byAmount = groupBy(milestones, ({ project, amount }) => `${project}|${amount}`);
  const firstMembers = byKey(organisations, ({ seen }) => seen.currentRms?.[0]?.id);
  const customerEvidence = common(customerLabels);
  return {
    ...shown,
    lookup,
    firstMembers,
    customerEvidence,
    workEvidence: common(workLabels),
    invoiceEvidence: common(invoiceLabels),
    shareOrderNumber: orderNumberComparer(milestones, shown.milestones),
    /** Whether no other milestone of the project has the amount. */
    hasUniqueAmount: ({ project, amount }: Milestone) => byAmount.get(`${project}|${amount}`)!.length === 1,
    viaMember: (organisation: string, member: number | undefined): Evidence[] =>
      customerEvidence(shown.accounts.get(organisation), shown.members.get(`currentRms.member:${member}`)).length > 0 ? ["via_member"] : [],
  };
}

/**
 * Compares whether two records share an order number that one milestone alone shows. Most orders cover a whole project, and
 * their number identifies no milestone.
 */
function orderNumberComparer(milestones: Milestone[], shown: Map<string, ReturnType<typeof milestoneOf>>) {
  const numbers = milestones.flatMap(({ key: milestone }) =>
    Object.values(shown.get(milestone)!).flatMap((record) =>
      (record?.keys ?? []).filter(({ label }) => label === "po_number").map(({ value }) => ({ value, milestone })),
    ),
  );
  const owners = new Map(
    [...groupBy(numbers, ({ value }) => value)].map(([value, all]) => [value, new Set(all.map((one) => one.milestone))]),
  );
  return (a: MaybeShown, b: MaybeShown) =>
    a?.keys.some((one) => owners.get(one.value)?.size === 1 && b?.keys.some(({ value }) => value === one.value)) ?? false;
}
