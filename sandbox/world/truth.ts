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
import type { Invoice, Milestone, RentalJob, World } from "./model.ts";

/** Why a link can be found: a key on both records, an amount that no other milestone of the project has, or a link found before. */
export type Evidence = Label | "amount" | "via_member" | "via_project" | "via_opportunity" | "via_milestone";

/** Two records that belong together in truth. */
export interface Link {
  /** "<system>.<kind>:<id>", as in `Trap.records`. */
  from: string;
  to: string;
  /** What `to` is: "account", "member", "project", "opportunity", "engagement", "milestone", "revenue", "invoice" or "order". */
  relation: string;
  evidence: Evidence[];
  /** True if the evidence is enough for the rules of the contract's link table; a link without it is true all the same. */
  findable: boolean;
}

/**
 * What is true in the world for every field of the contract's link table, in both directions where the table has both.
 * Evidence is what the two records show, so `findable` is a floor: a linker that pools all records of a client finds more.
 */
export function linksOf(world: World): Link[] {
  const links: Link[] = [];
  const add: Add = (from, to, evidence, findable = evidence.length > 0) => {
    if (from && to)
      links.push({ from: from.ref, to: to.ref, relation: to.ref.slice(to.ref.indexOf(".") + 1, to.ref.indexOf(":")), evidence, findable });
  };
  const both: Add = (from, to, evidence, findable) => {
    add(from, to, evidence, findable);
    add(to, from, evidence, findable);
  };
  const scene = setScene(world);
  linkCustomers(scene, both);
  linkProjects(scene, add, both);
  linkMilestones(scene, add, both);
  linkInvoices(scene, add, both);
  return links;
}

type MaybeShown = Shown | undefined;
type Add = (from: MaybeShown, to: MaybeShown, evidence: Evidence[], findable?: boolean) => void;
type Scene = ReturnType<typeof setScene>;

const WHO: ReadonlySet<Evidence> = new Set<Evidence>(["external_key", "account_number", "member_number", "vat_number", "name"]);
const WORK: ReadonlySet<Evidence> = new Set<Evidence>(["project_code", "po_number", "reference"]);

/** Every record once, by the key of what it stands for. */
function setScene(world: World) {
  const { organisations, projects, milestones, invoices, jobs, orders } = world;
  const byKey = <T extends { key: string }, V>(list: T[], make: (one: T) => V) => new Map(list.map((one) => [one.key, make(one)]));
  const customers = byKey(organisations, (one) => one);
  const undertakings = byKey(projects, (one) => one);
  const bills = byKey(invoices, (one) => one);
  const numbersOf = ({ invoices: keys }: Milestone) =>
    keys.map((key) => bills.get(key)!).flatMap(({ ids, number }) => (ids.projectorUid ? [number] : []));
  const shown = {
    accounts: byKey(organisations, (one) => accountOf(one)[0]),
    members: new Map(organisations.flatMap(membersOf).map((one) => [one.ref, one])),
    clients: byKey(organisations, (one) => clientOf(one)[0]),
    projects: byKey(projects, (one) => projectOf(one, customers.get(one.organisation)!)),
    milestones: byKey(milestones, (one) =>
      milestoneOf(one, undertakings.get(one.project)!, customers.get(one.organisation)!, numbersOf(one)),
    ),
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
  const among = (labels: ReadonlySet<Evidence>) => (a: MaybeShown, b: MaybeShown) =>
    a && b ? (compare(a, b) as Evidence[]).filter((label) => labels.has(label)) : [];
  const amounts = new Map<string, number>();
  for (const { project, amount } of milestones) amounts.set(`${project}|${amount}`, (amounts.get(`${project}|${amount}`) ?? 0) + 1);
  const firstMembers = byKey(organisations, ({ seen }) => seen.currentRms?.[0]?.id);
  const who = among(WHO);
  return {
    world,
    shown,
    undertakings,
    bills,
    firstMembers,
    who,
    work: among(WORK),
    bill: among(new Set<Evidence>(["invoice_number"])),
    names: holdersOf(milestones, shown.milestones),
    isUnlike: ({ project, amount }: Milestone) => amounts.get(`${project}|${amount}`) === 1,
    viaMember: (organisation: string, member: number | undefined): Evidence[] =>
      who(shown.accounts.get(organisation), shown.members.get(`currentRms.member:${member}`)).length > 0 ? ["via_member"] : [],
  };
}

/** Says whether two records share an order number that one milestone alone shows: most orders cover a whole project and name none. */
function holdersOf(milestones: Milestone[], shown: Map<string, ReturnType<typeof milestoneOf>>) {
  const holders = new Map<string, Set<string>>();
  for (const { key } of milestones)
    for (const record of Object.values(shown.get(key)!))
      for (const one of record?.keys ?? [])
        if (one.label === "po_number") holders.set(one.value, (holders.get(one.value) ?? new Set()).add(key));
  return (a: MaybeShown, b: MaybeShown) =>
    a?.keys.some((one) => holders.get(one.value)?.size === 1 && b?.keys.some(({ value }) => value === one.value)) ?? false;
}

function linkCustomers({ world, shown, who }: Scene, both: Add): void {
  const engagements = new Map<string, string>();
  for (const { seen, organisation } of world.projects) if (seen.projector) engagements.set(seen.projector.engagementUid, organisation);
  for (const { key, seen } of world.organisations) {
    const account = shown.accounts.get(key);
    for (const { id } of seen.currentRms ?? []) {
      const member = shown.members.get(`currentRms.member:${id}`);
      both(account, member, who(account, member));
    }
  }
  for (const [uid, organisation] of engagements) {
    const account = shown.accounts.get(organisation);
    const client = shown.clients.get(organisation)!;
    both(account, { ...client, ref: `projector.engagement:${uid}` }, who(account, client));
  }
}

function linkProjects(scene: Scene, add: Add, both: Add): void {
  const { world, shown, who, work, viaMember, firstMembers } = scene;
  for (const { key, organisation } of world.projects) {
    const { itm, projector, currentRms } = shown.projects.get(key)!;
    const account = shown.accounts.get(organisation);
    both(itm, account, who(itm, account));
    both(itm, projector, work(itm, projector));
    both(itm, currentRms, work(itm, currentRms));
    add(currentRms, account, viaMember(organisation, firstMembers.get(organisation)));
  }
  for (const job of world.jobs) {
    const record = shown.jobs.get(job.key);
    add(record, shown.accounts.get(job.organisation), viaMember(job.organisation, job.ids.memberId));
    if (job.project) both(shown.projects.get(job.project)!.itm, record, jobEvidence(scene, job));
  }
}

function jobEvidence({ shown, work }: Scene, job: RentalJob): Evidence[] {
  const { itm, currentRms } = shown.projects.get(job.project!)!;
  const found = work(itm, shown.jobs.get(job.key));
  return job.ids.projectId && work(itm, currentRms).length > 0 ? [...found, "via_project"] : found;
}

function linkMilestones(scene: Scene, add: Add, both: Add): void {
  const { world, shown, who, work, bill } = scene;
  for (const milestone of world.milestones) {
    const { zivio, itm: revenue, projector } = shown.milestones.get(milestone.key)!;
    const { itm } = shown.projects.get(milestone.project)!;
    const account = shown.accounts.get(milestone.organisation);
    const planned = who(itm, account).length > 0;
    const viaProject = (record: MaybeShown): Evidence[] => (planned && work(record, itm).length > 0 ? ["via_project"] : []);
    both(itm, zivio, work(itm, zivio));
    both(itm, projector, work(itm, projector));
    both(account, zivio, [...who(account, zivio), ...viaProject(zivio)]);
    add(projector, account, [...who(shown.clients.get(milestone.organisation), account), ...viaProject(projector)]);
    const pair = pairEvidence(scene, milestone);
    both(zivio, projector, pair.evidence, pair.findable);
    for (const other of [zivio, projector]) {
      const found: Evidence[] = [...bill(revenue, other), ...(work(other, itm).length > 0 ? (["via_project"] as const) : [])];
      const unlike = scene.isUnlike(milestone);
      add(revenue, other, unlike ? [...found, "amount"] : found, found.includes("invoice_number") || (unlike && found.length > 0));
    }
  }
}

/** Zivio's and Projector's view of one billing event: the same project, and in it the only one of its amount or its order. */
function pairEvidence({ shown, work, bill, names, isUnlike }: Scene, milestone: Milestone): { evidence: Evidence[]; findable: boolean } {
  const { zivio, projector } = shown.milestones.get(milestone.key)!;
  const { itm } = shown.projects.get(milestone.project)!;
  const evidence: Evidence[] = [...bill(zivio, projector), ...work(zivio, projector)];
  if (work(zivio, itm).length > 0 && work(projector, itm).length > 0) evidence.push("via_project");
  const sameProject = evidence.length > 0;
  if (isUnlike(milestone)) evidence.push("amount");
  const only = isUnlike(milestone) || names(zivio, projector);
  return { evidence, findable: evidence.includes("invoice_number") || (sameProject && only) };
}

function linkInvoices(scene: Scene, add: Add, both: Add): void {
  const { world, shown, work, bill, viaMember } = scene;
  const billed = new Map<string, Milestone[]>();
  for (const milestone of world.milestones) for (const key of milestone.invoices) billed.set(key, [...(billed.get(key) ?? []), milestone]);
  const jobs = new Map(world.jobs.map((job) => [job.key, job]));
  for (const invoice of world.invoices) {
    const record = shown.invoices.get(invoice.key);
    both(record, shown.accounts.get(invoice.organisation), viaMember(invoice.organisation, invoice.ids.memberId));
    const milestones = billed.get(invoice.key) ?? [];
    for (const milestone of milestones) linkBilling(scene, invoice, milestone, add, both);
    const { itm } = (invoice.project && shown.projects.get(invoice.project)) || {};
    const found = work(itm, record);
    const job = invoice.job ? jobs.get(invoice.job) : undefined;
    if (job?.project && jobEvidence(scene, job).length > 0) found.push("via_opportunity");
    const known = milestones
      .map(({ key }) => shown.milestones.get(key)!)
      .flatMap((one) => [one.itm, ...[one.zivio, one.projector].filter((each) => work(each, itm).length > 0)]);
    if (known.some((one) => bill(one, record).length > 0)) found.push("via_milestone");
    both(record, itm, found);
  }
  linkOrders(scene, both);
}

function linkBilling(scene: Scene, invoice: Invoice, milestone: Milestone, add: Add, both: Add): void {
  const { shown, work, bill, names, isUnlike } = scene;
  const record = shown.invoices.get(invoice.key);
  const { zivio, itm: revenue, projector } = shown.milestones.get(milestone.key)!;
  const pair = pairEvidence(scene, milestone).findable;
  const exact = invoice.net === milestone.amount && isUnlike(milestone);
  for (const [one, other] of [
    [zivio, projector],
    [projector, zivio],
  ] as const) {
    const evidence: Evidence[] = [...bill(one, record), ...work(one, record)];
    const sure = evidence.includes("invoice_number") || (evidence.length > 0 && (exact || names(one, record)));
    if (exact) evidence.push("amount");
    const chained = pair && bill(other, record).length > 0;
    if (chained) evidence.push("via_milestone");
    both(one, record, evidence, sure || chained);
  }
  add(revenue, record, bill(revenue, record));
}

/** An order stands for its project, or for the one invoice that was copied into it. */
function linkOrders({ world, shown, work, bill }: Scene, both: Add): void {
  const byProject = new Map<string, Invoice[]>();
  const byNumber = new Map(world.invoices.map((invoice) => [invoice.number, [invoice]]));
  for (const invoice of world.invoices)
    if (invoice.project && !invoice.credit) byProject.set(invoice.project, [...(byProject.get(invoice.project) ?? []), invoice]);
  for (const order of world.orders) {
    const record = shown.orders.get(order.key);
    const invoices = order.project ? byProject.get(order.project) : byNumber.get(order.invoiceNumber);
    for (const { key } of invoices ?? []) {
      const invoice = shown.invoices.get(key);
      both(record, invoice, [...bill(record, invoice), ...work(record, invoice)]);
    }
  }
}
