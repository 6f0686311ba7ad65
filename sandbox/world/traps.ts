import { type Lookup, lookupOf } from "./lookup.ts";
import type { Organisation, Project, Trap, World } from "./model.ts";
import { disguise } from "./organisations.ts";
import type { Registry } from "./registry.ts";

/** Puts misleading keys into the finished world and lists the records. An organisation is part of one of these traps at most. */
export function addTraps(registry: Registry, world: World, scale: number): Trap[] {
  const trapped = new Set(world.organisations.filter((one) => !one.key.startsWith("org-")).map((one) => one.key));
  const count = (atScale1: number) => Math.max(atScale1, Math.round(atScale1 * scale));
  const context: Context = { registry, world, trapped, count, lookup: lookupOf(world), ranks: new Map() };
  const times = (count: number) => Array.from({ length: context.count(count) }, (_, index) => index);
  return [
    ...times(3).flatMap(() => shareNumber(context)),
    ...times(3).flatMap((index) => reusePo(context, index)),
    ...times(3).flatMap((index) => reuseReference(context, index)),
    ...placeholders.flatMap(([value, what]) => addPlaceholders(context, value, what)),
  ];
}

interface Context {
  registry: Registry;
  world: World;
  /** Organisations that are part of a trap. */
  trapped: Set<string>;
  count(atScale1: number): number;
  lookup: Lookup;
  /** The drawn rank of each record, which other candidates do not change. */
  ranks: Map<string, number>;
}

interface Candidate {
  organisation: string;
  key: string;
}

/** The candidates of the lowest rank: at most one per organisation, and none of an organisation that has a trap already. */
function choose<T extends Candidate>(context: Context, candidates: T[], count: number): T[] {
  const { ranks, trapped, registry } = context;
  const rankOf = ({ key }: Candidate) => {
    if (!ranks.has(key)) ranks.set(key, registry.draw("trap", key).next());
    return ranks.get(key)!;
  };
  const chosen: T[] = [];
  for (const one of candidates.filter((each) => !trapped.has(each.organisation)).sort((a, b) => rankOf(a) - rankOf(b))) {
    if (chosen.length === count) break;
    if (trapped.has(one.organisation)) continue;
    trapped.add(one.organisation);
    chosen.push(one);
  }
  return chosen;
}

/** Gives the organisation its account number, so that its records are known to differ from those of others. */
function identify(organisation: Organisation): void {
  if (organisation.seen.cirrus) organisation.seen.cirrus.number = organisation.accountNumber;
  const member = organisation.seen.currentRms?.[0];
  if (member) member.number = organisation.accountNumber;
}

/** One account number typed on two accounts, and a member that shows nothing else. */
function shareNumber(context: Context): Trap[] {
  const { world, registry } = context;
  const busy = new Set(world.projects.map((project) => project.organisation));
  const idle = world.organisations
    .filter((one) => one.seen.cirrus && !one.archived && !busy.has(one.key))
    .map((organisation) => ({ organisation: organisation.key, key: organisation.key, record: organisation }));
  const withMember = idle.filter(({ record }) => record.seen.currentRms?.length === 1);
  const [right] = choose(context, withMember, 1);
  const [wrong] = right ? choose(context, idle, 1) : [];
  if (!right || !wrong) return [];
  const { accountNumber, seen } = right.record;
  const member = seen.currentRms![0]!;
  const name = disguise(registry, right.record, registry.draw("trap.name", right.key));
  Object.assign(member, { number: accountNumber, taxNumber: "", customFields: {}, name });
  Object.assign(seen.cirrus!, { number: accountNumber, vat: "", externalKey: "" });
  wrong.record.seen.cirrus!.number = accountNumber;
  const records = [`cirrus.account:${seen.cirrus!.id}`, `cirrus.account:${wrong.record.seen.cirrus!.id}`, `currentRms.member:${member.id}`];
  return [
    {
      kind: "sharedKey",
      records,
      why: `Account number ${accountNumber} is on two accounts, and the member shows nothing to tell them apart.`,
    },
  ];
}

/** Two customers that number their purchase orders alike. */
function reusePo(context: Context, index: number): Trap[] {
  const { world, lookup } = context;
  const inCrm = (organisation: string) => lookup.organisations.get(organisation)!.seen.cirrus !== undefined;
  const planned = index % 2 === 1;
  const [own] = choose(
    context,
    world.milestones.filter((one) => one.seen.zivio && inCrm(one.organisation) && lookup.projects.get(one.project)!.seen.itm),
    1,
  );
  const invoiced = world.invoices.filter((one) => one.project && !one.credit && !one.job && inCrm(one.organisation));
  const rented = world.projects.filter((one) => one.seen.currentRms && inCrm(one.organisation));
  const [other] = own ? choose<Candidate>(context, planned ? rented : invoiced, 1) : [];
  if (!own || !other) return [];
  const mine = lookup.projects.get(own.project)!;
  const records: string[] = [];
  identify(lookup.organisations.get(own.organisation)!);
  identify(lookup.organisations.get(other.organisation)!);
  const accountNumber = lookup.organisations.get(own.organisation)!.accountNumber;
  if (planned) {
    Object.assign(mine.seen.itm!.customFields, { "PO Number": mine.po, "Account Number": accountNumber });
    records.push(`itm.project:${mine.seen.itm!.id}`);
  } else {
    Object.assign(own.seen.zivio!.customFields, { po_number: mine.po, account_number: accountNumber });
    records.push(`zivio.milestone:${own.seen.zivio!.id}`);
  }
  const invoice = invoiced.find((one) => !planned && one.key === other.key);
  const theirs = lookup.projects.get(invoice?.project ?? other.key)!;
  renamePo(world, theirs, mine.po);
  if (invoice) {
    invoice.reference = mine.po;
    records.push(`currentRms.invoice:${invoice.ids.currentRms}`);
  } else {
    theirs.seen.currentRms!.reference = mine.po;
    records.push(`currentRms.project:${theirs.seen.currentRms!.id}`);
  }
  return [{ kind: "reusedPo", records, why: `Two customers use the purchase order number ${mine.po}.` }];
}

/** Replaces the project's order number wherever it was typed. */
function renamePo(world: World, project: Project, po: string): void {
  const old = project.po;
  const rename = (owner: object | undefined) => {
    for (const [name, value] of Object.entries(owner ?? {})) if (value === old) Object.assign(owner!, { [name]: po });
  };
  rename(project);
  rename(project.seen.itm?.customFields);
  rename(project.seen.currentRms);
  for (const purchase of world.purchases) if (purchase.project === project.key) rename(purchase.order);
  for (const milestone of world.milestones.filter((one) => one.project === project.key)) {
    rename(milestone.seen.zivio?.customFields);
    rename(milestone.seen.projector);
  }
  for (const record of [...world.invoices, ...world.jobs, ...world.orders]) if (record.project === project.key) rename(record);
}

/** A month as the reference of several customers' jobs, and as the code of an unrelated project. */
function reuseReference(context: Context, index: number): Trap[] {
  const { world, lookup } = context;
  const reference = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const jobs = choose(
    context,
    world.jobs.filter((job) => job.reference === ""),
    4,
  );
  const [project] = choose(
    context,
    world.projects.filter((one) => one.seen.itm?.code.startsWith("NP-") && lookup.organisations.get(one.organisation)!.seen.cirrus),
    1,
  );
  if (!project || jobs.length < 2) return [];
  for (const job of jobs) {
    identify(lookup.organisations.get(job.organisation)!);
    job.reference = reference;
  }
  const organisation = lookup.organisations.get(project.organisation)!;
  identify(organisation);
  project.seen.itm!.code = reference;
  project.seen.itm!.customFields["Account Number"] = organisation.accountNumber;
  const records = [`itm.project:${project.seen.itm!.id}`, ...jobs.map((job) => `currentRms.opportunity:${job.ids.currentRms}`)];
  return [{ kind: "reusedReference", records, why: `"${reference}" is the reference of rental jobs of several customers.` }];
}

const placeholders = [
  ["0", "account number"],
  ["TBC", "purchase order"],
  ["N/A", "reference"],
  ["-", "project code"],
] as const;

interface Gap extends Candidate {
  ref: string;
  holder: object;
  field: string;
}

/** The same placeholder on records of unrelated customers. */
function addPlaceholders(context: Context, value: (typeof placeholders)[number][0], what: string): Trap[] {
  const chosen = gapsFor(context.world)[value].flatMap((gaps) => choose(context, gaps, context.count(2)));
  for (const gap of chosen) Object.assign(gap.holder, { [gap.field]: value });
  return [{ kind: "placeholder", records: chosen.map((gap) => gap.ref), why: `"${value}" was typed in for want of a real ${what}.` }];
}

/** An empty field: its record, the object that has it, and its name. */
type EmptyField = readonly [ref: string, holder: object, field: string];

/** Empty fields by the placeholder that people put there. */
function gapsFor({ organisations, projects, milestones, invoices, jobs }: World) {
  const customers = organisations.map((one) => ({ ...one, organisation: one.key }));
  const zivio = (field: string) =>
    gapsIn(milestones, ({ seen: { zivio: seen } }) =>
      seen && !(field in seen.customFields) ? [`zivio.milestone:${seen.id}`, seen.customFields, field] : undefined,
    );
  const accounts = gapsIn(customers, ({ seen: { cirrus } }) =>
    cirrus?.number === "" ? [`cirrus.account:${cirrus.id}`, cirrus, "number"] : undefined,
  );
  const members = gapsIn(customers, ({ seen: { currentRms } }) => {
    const member = currentRms?.find((one) => one.number === "");
    return member ? [`currentRms.member:${member.id}`, member, "number"] : undefined;
  });
  const clients = gapsIn(customers, ({ seen: { projector } }) =>
    projector?.number === null ? [`projector.client:${projector.uid}`, projector, "number"] : undefined,
  );
  const codes = gapsIn(projects, ({ seen: { itm } }) =>
    itm?.internalCode === "" ? [`itm.project:${itm.id}`, itm, "internalCode"] : undefined,
  );
  const orders = gapsIn(projects, ({ po, seen: { itm } }) =>
    itm && !Object.values(itm.customFields).includes(po) ? [`itm.project:${itm.id}`, itm.customFields, "PO Number"] : undefined,
  );
  const hires = gapsIn(projects, ({ seen: { currentRms } }) =>
    currentRms?.reference === "" ? [`currentRms.project:${currentRms.id}`, currentRms, "reference"] : undefined,
  );
  const lines = gapsIn(milestones, ({ seen: { projector } }) =>
    projector?.po === null ? [`projector.milestone:${projector.uid}`, projector, "po"] : undefined,
  );
  const rentals = gapsIn(jobs, (job) =>
    job.reference === "" ? [`currentRms.opportunity:${job.ids.currentRms}`, job, "reference"] : undefined,
  );
  const bills = gapsIn(invoices, (invoice) =>
    invoice.reference === "" && !invoice.credit ? [`currentRms.invoice:${invoice.ids.currentRms}`, invoice, "reference"] : undefined,
  );
  return {
    "0": [zivio("account_number"), accounts, members, clients],
    TBC: [zivio("po_number"), lines, orders, rentals, bills],
    "N/A": [hires, rentals, bills, codes],
    "-": [zivio("project_code"), codes, hires],
  };
}

function gapsIn<T extends Candidate>(records: T[], find: (record: T) => EmptyField | undefined): Gap[] {
  return records.flatMap((record) => {
    const found = find(record);
    if (!found) return [];
    const [ref, holder, field] = found;
    return [{ organisation: record.organisation, key: record.key, ref, holder, field }];
  });
}
