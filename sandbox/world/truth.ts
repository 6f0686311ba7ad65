import { groupBy } from "../kit/maps.ts";
import { type Evidence, type MaybeShown, type ShownWorld, showWorld } from "./evidence.ts";
import type { Invoice, Milestone, RentalJob, World } from "./model.ts";

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

type Proof = Pick<Link, "evidence" | "findable">;

/** What links are made from, and how one is added. */
interface Linker extends ShownWorld {
  world: World;
  /** Adds a link in one direction. */
  add(from: MaybeShown, to: MaybeShown, proof: Proof): void;
  /** Adds a link in both directions. */
  both(from: MaybeShown, to: MaybeShown, proof: Proof): void;
}

/**
 * What is true in the world for every field of the contract's link table, in both directions where the table has both.
 * Evidence is what the two records show, so `findable` is a lower bound: a linker that pools all records of a client finds more.
 */
export function linksOf(world: World): Link[] {
  const links: Link[] = [];
  const add: Linker["add"] = (from, to, proof) => {
    if (from && to) links.push({ from: from.ref, to: to.ref, relation: kindOf(to.ref), ...proof });
  };
  const both: Linker["both"] = (from, to, proof) => {
    add(from, to, proof);
    add(to, from, proof);
  };
  const linker: Linker = { ...showWorld(world), world, add, both };
  linkCustomers(linker);
  linkProjects(linker);
  linkMilestones(linker);
  linkInvoices(linker);
  linkOrders(linker);
  linkDeals(linker);
  linkPurchases(linker);
  return links;
}

/** "account" of "cirrus.account:4711". */
function kindOf(ref: string): string {
  return ref.slice(ref.indexOf(".") + 1, ref.indexOf(":"));
}

/** A sale led to the project of its order, and to the project's rental jobs. */
function linkDeals(linker: Linker): void {
  const { world, lookup, orders, projects, jobs, workEvidence, both } = linker;
  const jobsOf = groupBy(world.jobs, ({ project }) => project);
  const dealIds = new Map(world.deals.map(({ key, ids }) => [key, ids.opportunity]));
  for (const order of world.orders) {
    const project = order.project === undefined ? undefined : lookup.projects.get(order.project);
    if (order.deal === undefined || !project?.seen.itm) continue;
    const record = orders.get(order.key);
    const deal: MaybeShown = record && { ...record, ref: `cirrus.opportunity:${dealIds.get(order.deal)}` };
    const { itm } = projects.get(project.key)!;
    const found = workEvidence(record, itm);
    both(deal, itm, anyOf(found));
    for (const job of jobsOf.get(project.key) ?? [])
      both(deal, jobs.get(job.key), { evidence: found, findable: found.length > 0 && jobEvidence(linker, job).length > 0 });
  }
}

/** What is bought for a supplier's milestone: by its invoice, by amount inside its project, or by the number of the order. */
function linkPurchases(linker: Linker): void {
  const { world, lookup, milestones, projects, workEvidence, hasUniqueAmount, both } = linker;
  for (const { project, milestones: keys, itm, order } of world.purchases)
    for (const key of keys) {
      const { zivio } = milestones.get(key)!;
      const viaProject: Evidence[] = workEvidence(zivio, projects.get(project)!.itm).length > 0 ? ["via_project"] : [];
      if (itm) {
        const isUnique = hasUniqueAmount(lookup.milestones.get(key)!);
        const isNumbered =
          zivio?.keys.some(({ label, value }) => label === "invoice_number" && value === itm.no.replace(/^0+/, "")) ?? false;
        const found: Evidence[] = [
          ...viaProject,
          ...(isNumbered ? (["invoice_number"] as const) : []),
          ...(isUnique ? (["amount"] as const) : []),
        ];
        const record = { ref: `itm.purchase:${itm.id}`, organisation: zivio!.organisation, keys: [] };
        both(record, zivio, { evidence: found, findable: viaProject.length > 0 && (isNumbered || isUnique) });
      }
      if (order) {
        const record = { ref: `currentRms.purchaseOrder:${order.id}`, organisation: zivio!.organisation, keys: [] };
        // An order number of two projects tells neither.
        const isOnly = world.projects.every((other) => other.key === project || other.po !== order.number);
        both(record, zivio, { evidence: ["po_number"], findable: isOnly });
      }
    }
}

/** A proof by keys: any of them is enough. */
function anyOf(evidence: Evidence[]): Proof {
  return { evidence, findable: evidence.length > 0 };
}

function linkCustomers({ world, accounts, members, clients, customerEvidence, both }: Linker): void {
  const engagements = new Map<string, string>();
  for (const { seen, organisation } of world.projects) if (seen.projector) engagements.set(seen.projector.engagementUid, organisation);
  for (const { key, seen } of world.organisations) {
    const account = accounts.get(key);
    for (const { id } of seen.currentRms ?? []) {
      const member = members.get(`currentRms.member:${id}`);
      both(account, member, anyOf(customerEvidence(account, member)));
    }
  }
  for (const organisation of new Set(engagements.values())) {
    const [account, client] = [accounts.get(organisation), clients.get(organisation)];
    both(account, client, anyOf(customerEvidence(account, client)));
  }
  for (const [uid, organisation] of engagements) {
    const account = accounts.get(organisation);
    const client = clients.get(organisation)!;
    both(account, { ...client, ref: `projector.engagement:${uid}` }, anyOf(customerEvidence(account, client)));
  }
}

function linkProjects(linker: Linker): void {
  const { world, lookup, accounts, members, projects, jobs, customerEvidence, workEvidence, viaMember, firstMembers, add, both } = linker;
  for (const { key, organisation } of world.projects) {
    const { itm, projector, currentRms } = projects.get(key)!;
    const account = accounts.get(organisation);
    both(itm, account, anyOf(customerEvidence(itm, account)));
    both(itm, projector, anyOf(workEvidence(itm, projector)));
    both(itm, currentRms, anyOf(workEvidence(itm, currentRms)));
    add(currentRms, account, anyOf(viaMember(organisation, firstMembers.get(organisation))));
    for (const { id } of lookup.organisations.get(organisation)!.seen.currentRms ?? []) {
      const isPlanned = customerEvidence(itm, account).length > 0;
      const own = viaMember(organisation, id);
      both(itm, members.get(`currentRms.member:${id}`), { evidence: own, findable: isPlanned && own.length > 0 });
    }
  }
  const milestonesOf = new Map(
    [...groupBy(world.milestones, ({ project }) => project)].map(([key, all]) => [key, all.map((one) => linker.milestones.get(one.key)!)]),
  );
  for (const job of world.jobs) {
    const record = jobs.get(job.key);
    add(record, accounts.get(job.organisation), anyOf(viaMember(job.organisation, job.ids.memberId)));
    if (!job.project) continue;
    const { itm } = projects.get(job.project)!;
    both(itm, record, anyOf(jobEvidence(linker, job)));
    for (const { zivio, projector } of milestonesOf.get(job.project) ?? [])
      for (const one of [zivio, projector]) {
        const isProven = workEvidence(one, itm).length > 0 && jobEvidence(linker, job).length > 0;
        if (itm) both(record, one, { evidence: isProven ? ["via_project"] : [], findable: isProven });
      }
  }
}

function jobEvidence({ projects, jobs, workEvidence }: Linker, job: RentalJob): Evidence[] {
  const { itm, currentRms } = projects.get(job.project!)!;
  const found = workEvidence(itm, jobs.get(job.key));
  return job.ids.projectId && workEvidence(itm, currentRms).length > 0 ? [...found, "via_project"] : found;
}

function linkMilestones(linker: Linker): void {
  const { world, accounts, clients, projects, customerEvidence, workEvidence, invoiceEvidence, hasUniqueAmount, add, both } = linker;
  for (const milestone of world.milestones) {
    const { zivio, itm: revenue, projector } = linker.milestones.get(milestone.key)!;
    const { itm } = projects.get(milestone.project)!;
    const account = accounts.get(milestone.organisation);
    const isPlanned = customerEvidence(itm, account).length > 0;
    const viaProject = (record: MaybeShown): Evidence[] => (isPlanned && workEvidence(record, itm).length > 0 ? ["via_project"] : []);
    both(itm, zivio, anyOf(workEvidence(itm, zivio)));
    both(itm, projector, anyOf(workEvidence(itm, projector)));
    both(account, zivio, anyOf([...customerEvidence(account, zivio), ...viaProject(zivio)]));
    const client = clients.get(milestone.organisation);
    add(projector, account, anyOf([...customerEvidence(client, account), ...viaProject(projector)]));
    both(zivio, projector, pairProof(linker, milestone));
    for (const other of [zivio, projector]) {
      const found = invoiceEvidence(revenue, other);
      if (workEvidence(other, itm).length > 0) found.push("via_project");
      const isUnique = hasUniqueAmount(milestone);
      const findable = found.includes("invoice_number") || (isUnique && found.length > 0);
      add(revenue, other, { evidence: isUnique ? [...found, "amount"] : found, findable });
    }
  }
}

/** Zivio's and Projector's record of one billing event: of the same project, and in it the only one of its amount or its order. */
function pairProof(linker: Linker, milestone: Milestone): Proof {
  const { milestones, projects, workEvidence, invoiceEvidence, shareOrderNumber, hasUniqueAmount } = linker;
  const { zivio, projector } = milestones.get(milestone.key)!;
  const { itm } = projects.get(milestone.project)!;
  const evidence: Evidence[] = [...invoiceEvidence(zivio, projector), ...workEvidence(zivio, projector)];
  if (workEvidence(zivio, itm).length > 0 && workEvidence(projector, itm).length > 0) evidence.push("via_project");
  const isSameProject = evidence.length > 0;
  const isUnique = hasUniqueAmount(milestone);
  if (isUnique) evidence.push("amount");
  const isOnlyOne = isUnique || shareOrderNumber(zivio, projector);
  return { evidence, findable: evidence.includes("invoice_number") || (isSameProject && isOnlyOne) };
}

function linkInvoices(linker: Linker): void {
  const { world, lookup, accounts, projects, workEvidence, invoiceEvidence, viaMember, both } = linker;
  for (const invoice of world.invoices) {
    const record = linker.invoices.get(invoice.key);
    both(record, accounts.get(invoice.organisation), anyOf(viaMember(invoice.organisation, invoice.ids.memberId)));
    const milestones = lookup.milestonesOfInvoice(invoice.key);
    for (const milestone of milestones) linkBilling(linker, invoice, milestone);
    const { itm } = (invoice.project && projects.get(invoice.project)) || {};
    const found = workEvidence(itm, record);
    const job = lookup.jobs.get(invoice.job);
    if (job?.project && jobEvidence(linker, job).length > 0) found.push("via_opportunity");
    const known = milestones
      .map(({ key }) => linker.milestones.get(key)!)
      .flatMap((one) => [one.itm, ...[one.zivio, one.projector].filter((each) => workEvidence(each, itm).length > 0)]);
    if (known.some((one) => invoiceEvidence(one, record).length > 0)) found.push("via_milestone");
    both(record, itm, anyOf(found));
  }
}

function linkBilling(linker: Linker, invoice: Invoice, milestone: Milestone): void {
  const { workEvidence, invoiceEvidence, shareOrderNumber, hasUniqueAmount, add, both } = linker;
  const record = linker.invoices.get(invoice.key);
  const { zivio, itm: revenue, projector } = linker.milestones.get(milestone.key)!;
  const pair = pairProof(linker, milestone);
  const isExact = invoice.net === milestone.amount && hasUniqueAmount(milestone);
  for (const [one, other] of [
    [zivio, projector],
    [projector, zivio],
  ] as const) {
    const evidence: Evidence[] = [...invoiceEvidence(one, record), ...workEvidence(one, record)];
    const isProven = evidence.includes("invoice_number") || (evidence.length > 0 && (isExact || shareOrderNumber(one, record)));
    if (isExact) evidence.push("amount");
    const isViaPair = pair.findable && invoiceEvidence(other, record).length > 0;
    if (isViaPair) evidence.push("via_milestone");
    both(one, record, { evidence, findable: isProven || isViaPair });
  }
  add(revenue, record, anyOf(invoiceEvidence(revenue, record)));
}

/** An order belongs to its project's invoices, or to the one invoice whose number was copied into it. */
function linkOrders({ world, invoices, orders, workEvidence, invoiceEvidence, both }: Linker): void {
  const byProject = groupBy(
    world.invoices.filter(({ project, credit }) => project && !credit),
    ({ project }) => project,
  );
  const byNumber = new Map(world.invoices.map((invoice) => [invoice.number, [invoice]]));
  for (const order of world.orders) {
    const record = orders.get(order.key);
    const own = order.project ? byProject.get(order.project) : byNumber.get(order.invoiceNumber);
    for (const { key } of own ?? []) {
      const invoice = invoices.get(key);
      both(record, invoice, anyOf([...invoiceEvidence(record, invoice), ...workEvidence(record, invoice)]));
    }
  }
}
