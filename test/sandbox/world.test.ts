import { describe, expect, test } from "vitest";
import type { Organisation, World } from "../../sandbox/world/model.ts";
import { foldName } from "../../sandbox/world/spelling.ts";
import { linksOf } from "../../sandbox/world/truth.ts";
import { checkVat } from "../../sandbox/world/vat.ts";
import { makeWorld } from "../../sandbox/world/world.ts";

const world = makeWorld();
const links = linksOf(world);

const byKey = <T extends { key: string }>(list: T[]) => new Map(list.map((one) => [one.key, one]));
const organisations = byKey(world.organisations);
const projects = byKey(world.projects);
const invoices = byKey(world.invoices);
const jobs = byKey(world.jobs);
const deals = byKey(world.deals);
const contacts = byKey(world.organisations.flatMap((one) => one.contacts));
const ownerOf = (one: { organisation: string }) => organisations.get(one.organisation)!;
const members = world.organisations.flatMap((one) => (one.seen.currentRms ?? []).map((member) => ({ ...member, owner: one })));
const memberOwners = new Map(members.map((one) => [one.id, one.owner.key]));
const traps = (kind: World["traps"][number]["kind"]) => world.traps.filter((trap) => trap.kind === kind);

const bare = (text: unknown) =>
  String(text ?? "")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
const repeated = (values: (string | number)[]) => values.filter((value, index) => values.indexOf(value) !== index);
const cents = (amount: string) => Math.round(Number(amount) * 100);
const day = (instant: string) => instant.slice(0, 10);

function expectShare<T>(list: readonly T[], has: (one: T) => unknown, expected: number, tolerance = 0.08): void {
  expect(list.length).toBeGreaterThan(0);
  const share = list.filter((one) => Boolean(has(one))).length / list.length;
  expect(Math.abs(share - expected), `share ${share.toFixed(3)}, expected about ${expected}`).toBeLessThanOrEqual(tolerance);
}

const shows = (fields: Record<string, unknown> | undefined, value: string) =>
  Object.values(fields ?? {}).some((one) => bare(one) === bare(value));

describe("a world", () => {
  test("is the same for the same seed", () => {
    expect(makeWorld({ seed: "again", scale: 0.3 })).toEqual(makeWorld({ seed: "again", scale: 0.3 }));
  });

  test("differs from that of another seed", () => {
    const other = makeWorld({ seed: "other" });
    const names = new Set(world.organisations.map((one) => one.name));
    expect(other.organisations.filter((one) => names.has(one.name)).length).toBeLessThan(20);
    expect(other.milestones.map((one) => one.amount)).not.toEqual(world.milestones.map((one) => one.amount));
  });

  test("keeps its records when it grows", () => {
    const larger = byKey(makeWorld({ scale: 2 }).organisations);
    const kept = world.organisations.filter((one) => {
      const again = larger.get(one.key)!;
      return again.accountNumber === one.accountNumber && again.name === one.name && again.seen.cirrus?.id === one.seen.cirrus?.id;
    });
    expect(kept.length / world.organisations.length).toBeGreaterThan(0.97);
  });

  test("has nothing after its instant, which moves all dates", () => {
    const asOf = "2025-03-01T00:00:00.000Z";
    const earlier = makeWorld({ asOf });
    const happened = [
      ...earlier.milestones.flatMap((one) => one.approvedAt ?? []),
      ...earlier.invoices.map((one) => one.issued),
      ...earlier.deals.flatMap((one) => [one.created, one.closed ?? one.created]),
      ...earlier.orders.map((one) => one.placed),
    ];
    expect(happened.filter((at) => Date.parse(at) >= Date.parse(asOf))).toEqual([]);
    expect(earlier.organisations.map((one) => one.name)).toEqual(world.organisations.map((one) => one.name));
  });

  test("grows with its scale: ten times the customers and their records, and no name twice", () => {
    const large = makeWorld({ scale: 10 });
    expect(large.organisations).toHaveLength(10 * makeWorld().organisations.length);
    expect(new Set(large.organisations.map(({ key }) => key)).size).toBe(large.organisations.length);
    expect(large.milestones.length).toBeGreaterThan(8 * makeWorld().milestones.length);
  });
});

describe("size", () => {
  test.each([
    ["employees", 12, 12],
    ["organisations", 195, 205],
    ["projects", 290, 350],
    ["milestones", 400, 500],
    ["invoices", 360, 440],
    ["jobs", 230, 290],
    ["deals", 270, 330],
    ["orders", 315, 390],
  ] as const)("%s number from %i to %i", (kind, low, high) => {
    expect(world[kind].length).toBeGreaterThanOrEqual(low);
    expect(world[kind].length).toBeLessThanOrEqual(high);
  });

  test("an organisation has one to three contacts", () => {
    expect(new Set(world.organisations.map((one) => one.contacts.length))).toEqual(new Set([1, 2, 3]));
  });
});

describe("uniqueness", () => {
  const kinds: Record<string, (string | number | undefined)[]> = {
    keys: Object.values(world)
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .map((one) => ("key" in one ? one.key : undefined)),
    "contact keys": [...contacts.keys()],
    "mail addresses": [...world.employees, ...contacts.values()].map((one) => one.email),
    "account numbers": world.organisations.map((one) => one.accountNumber),
    "VAT numbers": world.organisations.map((one) => one.vat.slice(2)),
    "project codes": world.projects.map((one) => one.code),
    "invoice numbers": world.invoices.map((one) => one.number),
    "job numbers": world.jobs.map((one) => one.number),
    "ITM numbers": world.projects.map((one) => one.seen.itm?.no),
    "cirrus.user": world.employees.map((one) => one.ids.cirrus),
    "cirrus.account": world.organisations.map((one) => one.seen.cirrus?.id),
    "cirrus.contact": [...contacts.values()].map((one) => one.ids.cirrus),
    "cirrus.opportunity": world.deals.map((one) => one.ids.opportunity),
    "cirrus.quote": world.deals.map((one) => one.ids.quote),
    "cirrus.project": world.projects.map((one) => one.seen.cirrus?.id),
    "cirrus.order": world.orders.map((one) => one.id),
    "cirrus.row": world.orders.flatMap((one) => one.rows.map((row) => row.id)),
    "currentRms.member": [
      ...members.map((one) => one.id),
      ...world.employees.map((one) => one.ids.currentRms),
      ...[...contacts.values()].map((one) => one.ids.currentRms),
    ],
    "currentRms.project": world.projects.map((one) => one.seen.currentRms?.id),
    "currentRms.opportunity": world.jobs.map((one) => one.ids.currentRms),
    "currentRms.item": world.jobs.flatMap((one) => one.items.map((item) => item.id)),
    "currentRms.cost": world.jobs.flatMap((one) => one.costs.map((cost) => cost.id)),
    "currentRms.invoice": world.invoices.map((one) => one.ids.currentRms),
    "itm.user": world.employees.map((one) => one.ids.itm),
    "itm.client": world.organisations.map((one) => one.seen.itm?.id),
    "itm.project": world.projects.map((one) => one.seen.itm?.id),
    "itm.revenue": world.milestones.map((one) => one.seen.itm?.id),
    "zivio.org": world.organisations.map((one) => one.seen.zivio?.id),
    "zivio.user": [...contacts.values()].map((one) => one.ids.zivio),
    "zivio.job": world.projects.map((one) => one.seen.zivio?.jobId),
    "zivio.milestone": world.milestones.map((one) => one.seen.zivio?.id),
    "projector uids": [
      ...world.employees.map((one) => one.ids.projector),
      ...world.organisations.map((one) => one.seen.projector?.uid),
      ...world.projects.map((one) => one.seen.projector?.uid),
      ...new Set(world.projects.map((one) => one.seen.projector?.engagementUid)),
      ...new Set(world.milestones.map((one) => one.seen.projector?.lineItemUid)),
      ...world.milestones.map((one) => one.seen.projector?.uid),
      ...world.invoices.map((one) => one.ids.projectorUid),
    ],
  };
  test.each(Object.entries(kinds))("%s are unique", (_, values) => {
    const given = values.filter((one) => one !== undefined);
    expect(given.length).toBeGreaterThan(0);
    expect(repeated(given)).toEqual([]);
  });

  test("purchase orders are unique but for the reused ones", () => {
    expect(repeated(world.projects.map((one) => bare(one.po)))).toHaveLength(traps("reusedPo").length);
  });

  test("names are unique but for namesakes and subsidiaries", () => {
    const ordinary = world.organisations.filter((one) => one.key.startsWith("org-"));
    expect(repeated(ordinary.map((one) => foldName(one.name)))).toEqual([]);
    expect(repeated(world.organisations.map((one) => foldName(one.name))).length).toBeGreaterThan(3);
  });

  test("however a name is spelt, it is no other organisation's name", () => {
    const owners = new Map<string, string>();
    for (const { key, name, tradeName, seen } of world.organisations.filter((one) => one.key.startsWith("org-"))) {
      const spellings = [name, tradeName, seen.cirrus?.name, seen.itm?.name, seen.projector?.name, seen.zivio?.name];
      for (const spelling of [...spellings, ...(seen.currentRms ?? []).map((one) => one.name)].filter((one) => one !== undefined)) {
        expect(owners.get(foldName(spelling)) ?? key, spelling).toBe(key);
        owners.set(foldName(spelling), key);
      }
    }
  });

  test("Projector's uids are above what a number holds exactly", () => {
    for (const { seen } of world.projects) if (seen.projector) expect(BigInt(seen.projector.uid)).toBeGreaterThan(1n << 60n);
  });
});

describe("VAT numbers", () => {
  test("every VAT number has valid check digits, in six countries", () => {
    expect(world.organisations.filter((one) => !checkVat(one.vat)).map((one) => one.vat)).toEqual([]);
    expect(new Set(world.organisations.map((one) => one.vat.slice(0, 2)))).toEqual(new Set(["GB", "DE", "SE", "NL", "DK", "FR"]));
  });

  // Examples that published validators use.
  test.each(["GB980780684", "DE136695976", "SE556188840401", "NL004495445B01", "DK13585628", "FR40303265045"])("%s is valid", (vat) => {
    expect(checkVat(vat)).toBe(true);
  });

  test.each(["GB980780685", "DE136695977", "SE556188840501", "NL004495446B01", "DK13585629", "FR41303265045", "IT00743110157", ""])(
    "%j is not",
    (vat) => {
      expect(checkVat(vat)).toBe(false);
    },
  );
});

describe("coherence", () => {
  test("a parent is another organisation", () => {
    const children = world.organisations.filter((one) => one.parent);
    for (const child of children) expect(organisations.get(child.parent!)?.key).not.toBe(child.key);
    expect(children.length).toBeGreaterThan(10);
  });

  test("a system that knows a project knows its customer", () => {
    for (const project of world.projects) {
      expect(Object.keys(project.seen).length).toBeGreaterThan(0);
      for (const system of Object.keys(project.seen)) expect(ownerOf(project).seen).toHaveProperty(system);
    }
  });

  test("a system that knows a milestone knows its project", () => {
    for (const milestone of world.milestones) {
      const project = projects.get(milestone.project)!;
      expect(project.organisation).toBe(milestone.organisation);
      expect(Object.keys(milestone.seen).length).toBeGreaterThan(0);
      for (const system of Object.keys(milestone.seen)) expect(project.seen).toHaveProperty(system);
      expect(milestone.due >= project.start && milestone.due <= project.end).toBe(true);
      const { engagementCode } = project.seen.projector ?? {};
      if (milestone.seen.projector) expect(milestone.seen.projector.lineItemCode.split("-")[0]).toBe(engagementCode);
    }
  });

  test("an engagement belongs to one customer and has the code before the dash", () => {
    const customers = new Map<string, string>();
    for (const { code, organisation, seen } of world.projects.filter((one) => one.seen.projector)) {
      const { engagementCode, engagementUid } = seen.projector!;
      expect(code.split("-")[0]).toBe(engagementCode);
      expect(customers.get(engagementUid) ?? `${organisation}/${engagementCode}`).toBe(`${organisation}/${engagementCode}`);
      customers.set(engagementUid, `${organisation}/${engagementCode}`);
    }
  });

  test("an approver is a contact of the customer whom Zivio knows, and only approved milestones have one", () => {
    for (const milestone of world.milestones) {
      const approved = milestone.state === "approved" || milestone.state === "billed";
      expect(milestone.approvedAt !== undefined).toBe(approved);
      if (milestone.seen.zivio) expect(milestone.seen.zivio.status === "approved").toBe(approved);
      if (!milestone.approvedBy) continue;
      expect(approved).toBe(true);
      expect(contacts.get(milestone.approvedBy)?.ids.zivio).toBeTruthy();
      expect(milestone.approvedBy.startsWith(`${milestone.organisation}-contact-`)).toBe(true);
    }
  });

  test("a billed milestone has invoices of its project, issued after the approval, that add up", () => {
    const bills = new Map<string, string[]>();
    for (const milestone of world.milestones) {
      expect(milestone.invoices.length > 0).toBe(milestone.state === "billed");
      for (const key of milestone.invoices) {
        const invoice = invoices.get(key)!;
        expect([invoice.organisation, invoice.project]).toEqual([milestone.organisation, milestone.project]);
        expect(invoice.issued >= day(milestone.approvedAt!)).toBe(true);
        expect(["issued", "paid", "posted"]).toContain(invoice.status);
        bills.set(key, [...(bills.get(key) ?? []), milestone.key]);
      }
    }
    const net = (keys: string[]) => keys.reduce((sum, key) => sum + cents(invoices.get(key)!.net), 0);
    const milestones = byKey(world.milestones);
    for (const milestone of world.milestones.filter((one) => one.invoices.length > 0)) {
      const together = bills.get(milestone.invoices[0]!)!;
      expect(net(milestone.invoices)).toBe(together.reduce((sum, key) => sum + cents(milestones.get(key)!.amount), 0));
    }
  });

  test("an invoice goes to a member of its customer and agrees with its job", () => {
    for (const invoice of world.invoices) {
      expect(memberOwners.get(invoice.ids.memberId)).toBe(invoice.organisation);
      expect(invoice.due > invoice.issued).toBe(true);
      if (invoice.project) expect(projects.get(invoice.project)!.organisation).toBe(invoice.organisation);
      if (!invoice.job) continue;
      const job = jobs.get(invoice.job)!;
      expect([job.organisation, job.project, job.ids.memberId]).toEqual([invoice.organisation, invoice.project, invoice.ids.memberId]);
    }
  });

  test("a job belongs to a member of its customer, to the customer's project, and costs what its items cost", () => {
    for (const job of world.jobs) {
      expect(memberOwners.get(job.ids.memberId)).toBe(job.organisation);
      expect(job.ends > job.starts).toBe(true);
      expect(cents(job.charge)).toBe(job.items.reduce((sum, item) => sum + item.quantity * cents(item.price), 0));
      if (job.project) expect(projects.get(job.project)!.organisation).toBe(job.organisation);
      if (job.ids.projectId) expect(projects.get(job.project!)!.seen.currentRms?.id).toBe(job.ids.projectId);
      for (const { supplierMemberId } of job.costs) if (supplierMemberId) expect(memberOwners.get(supplierMemberId)).not.toBe(undefined);
    }
  });

  test("deals and orders belong to accounts of the CRM", () => {
    for (const deal of world.deals) {
      expect(ownerOf(deal).seen.cirrus).toBeDefined();
      expect(deal.closed === undefined).toBe(deal.state === "open");
      if (deal.closed) expect(deal.closed > deal.created).toBe(true);
      if (deal.contact) expect(contacts.get(deal.contact)?.ids.cirrus).toBeDefined();
    }
    for (const order of world.orders) {
      expect(ownerOf(order).seen.cirrus).toBeDefined();
      expect(cents(order.price)).toBe(order.rows.reduce((sum, row) => sum + row.quantity * cents(row.price), 0));
      if (order.project) expect(projects.get(order.project)!.organisation).toBe(order.organisation);
      if (order.deal) expect(deals.get(order.deal)!.organisation).toBe(order.organisation);
      const copied = world.invoices.find((one) => one.number === order.invoiceNumber);
      if (order.invoiceNumber) expect(copied?.organisation).toBe(order.organisation);
    }
    expect(repeated(world.orders.map((one) => one.invoiceNumber).filter((one) => one !== ""))).toEqual([]);
  });

  test("split milestones name each other", () => {
    const seen = new Map(world.milestones.flatMap(({ seen: { zivio } }) => (zivio ? [[zivio.id, zivio] as const] : [])));
    const whole = [...seen.values()].filter((one) => one.children.length > 0);
    expect(whole.length).toBeGreaterThan(1);
    for (const { id, children } of whole) for (const child of children) expect(seen.get(child)!.parents).toEqual([id]);
    for (const { id, parents } of seen.values()) for (const parent of parents) expect(seen.get(parent)!.children).toContain(id);
  });
});

describe("presence", () => {
  const all = world.organisations;
  test("the systems know the customers they should", () => {
    expectShare(all, (one) => one.seen.cirrus, 0.9, 0.05);
    expectShare(all, (one) => one.seen.currentRms, 0.75, 0.06);
    expectShare(all, (one) => one.seen.itm, 0.6);
    expectShare(all, (one) => one.seen.projector, 0.5);
    expectShare(all, (one) => one.seen.zivio, 0.45);
    expectShare(all, (one) => one.archived, 0.05, 0.04);
    expectShare(
      all.filter((one) => one.seen.currentRms),
      (one) => one.seen.currentRms!.length === 2,
      0.1,
      0.06,
    );
    expect(all.filter((one) => Object.keys(one.seen).length === 1).length).toBeGreaterThan(3);
  });
});

describe("evidence", () => {
  const accounts = world.organisations.flatMap((one) => (one.seen.cirrus ? [{ ...one.seen.cirrus, owner: one }] : []));
  const itm = world.projects.flatMap((one) => (one.seen.itm ? [{ ...one.seen.itm, one, owner: ownerOf(one) }] : []));
  const zivio = world.milestones.flatMap((one) => (one.seen.zivio ? [{ ...one.seen.zivio, one }] : []));
  const labels = ({ customFields }: { customFields: Record<string, unknown> }, text: string) =>
    Object.entries(customFields).some(([label, value]) => bare(label) === text && value !== "TBC");
  const isVat = (typed: string, { vat }: Organisation) => typed !== "" && vat.endsWith(bare(typed).replace(/^[A-Z]{2}/, ""));

  test("accounts show what was typed into the CRM", () => {
    expectShare(accounts, (one) => one.number === one.owner.accountNumber, 0.95, 0.06);
    expectShare(accounts, (one) => isVat(one.vat, one.owner), 0.6);
    expectShare(accounts, (one) => one.externalKey, 0.1, 0.05);
    for (const { externalKey, owner } of accounts) if (externalKey) expect(memberOwners.get(Number(externalKey))).toBe(owner.key);
    for (const way of [/^[A-Z]{2}\S+$/, /^[A-Z]{2} /, /^\d/]) expect(accounts.filter((one) => way.test(one.vat)).length).toBeGreaterThan(5);
  });

  test("members show one key or another, and many show none", () => {
    expectShare(members, (one) => bare(one.number) === one.owner.accountNumber, 0.35, 0.1);
    expectShare(members, (one) => isVat(one.taxNumber, one.owner), 0.3);
    expectShare(members, (one) => one.customFields.account_number, 0.15);
    expectShare(members, (one) => one.customFields.vat_number, 0.1);
    const keyless = members.filter((one) => !(one.number || one.taxNumber || Object.keys(one.customFields).length));
    expect(keyless.length / members.length).toBeGreaterThan(0.15);
  });

  test("projects show code, account and order number", () => {
    expectShare(itm, (one) => bare(one.internalCode) === bare(one.one.code), 0.7);
    expectShare(itm, (one) => bare(one.code) === bare(one.one.code) || labels(one, "PROJECTCODE"), 0.22, 0.08);
    expectShare(itm, (one) => shows(one.customFields, one.owner.accountNumber), 0.35);
    expectShare(itm, (one) => shows(one.customFields, one.one.po), 0.35);
    expect(itm.some((one) => /[a-z]/.test(one.internalCode))).toBe(true);
    const clients = world.organisations.flatMap((one) => one.seen.projector ?? []);
    expectShare(clients, (one) => one.number?.startsWith("A"), 0.4, 0.1);
    const rented = world.projects.filter((one) => one.seen.currentRms);
    const hits = (reference: string, code: string, po: string) => [bare(code), bare(po)].includes(bare(reference));
    expectShare(rented, (one) => hits(one.seen.currentRms!.reference, one.code, one.po), 0.55);
    const hired = world.jobs.filter((one) => one.project);
    expectShare(hired, (one) => hits(one.reference, projects.get(one.project!)!.code, projects.get(one.project!)!.po), 0.55);
  });

  test("milestones show code, account, order and VAT number", () => {
    expectShare(zivio, (one) => bare(one.customFields.project_code) === bare(projects.get(one.one.project)!.code), 0.6);
    expectShare(zivio, (one) => one.customFields.po_number && one.customFields.po_number !== "TBC", 0.35);
    expectShare(zivio, (one) => one.customFields.account_number === ownerOf(one.one).accountNumber, 0.3);
    expectShare(zivio, (one) => one.customFields.vat_number, 0.05, 0.04);
    const lines = world.milestones.flatMap((one) => one.seen.projector ?? []);
    expectShare(lines, (one) => one.po && one.po !== "TBC", 0.5);
  });

  test("some billed milestones show their invoice", () => {
    const billed = world.milestones.filter((one) => one.state === "billed");
    const numbers = (keys: string[]) => keys.map((key) => invoices.get(key)!.number);
    const inProjector = billed.filter((one) => one.seen.projector);
    expectShare(inProjector, (one) => one.invoices.some((key) => invoices.get(key)!.ids.projectorUid), 0.5, 0.12);
    expectShare(
      billed.filter((one) => one.seen.itm),
      (one) => numbers(one.invoices).includes(bare(one.seen.itm!.no)),
      0.35,
      0.1,
    );
    expectShare(
      billed.filter((one) => one.seen.zivio),
      (one) => numbers(one.invoices).includes(String(one.seen.zivio!.customFields.invoice_no)),
      0.25,
      0.1,
    );
    expect(world.invoices.some((one) => one.reference === "PO TBC")).toBe(true);
  });

  test("orders show code, order number and invoice", () => {
    expectShare(world.orders, (one) => one.project && bare(one.alternateId) === bare(projects.get(one.project)!.code), 0.45);
    expectShare(world.orders, (one) => one.project && one.referenceCode === projects.get(one.project)!.po, 0.45);
    expectShare(world.orders, (one) => one.invoiceNumber, 0.35, 0.1);
  });

  test("more than a quarter of the approved milestones are not invoiced", () => {
    const approved = world.milestones.filter((one) => one.seen.zivio?.status === "approved");
    const open = approved.filter((one) => one.invoices.length === 0);
    expect(open.length / approved.length).toBeGreaterThan(0.25);
    expect(open.length / approved.length).toBeLessThan(0.6);
  });

  test("every state, status and currency occurs", () => {
    expect(new Set(zivio.map((one) => one.status))).toEqual(
      new Set(["open", "submitted", "approved", "rejected", "change_requested", "on_hold", "draft"]),
    );
    expect(new Set(world.invoices.map((one) => one.status))).toEqual(new Set(["open", "issued", "paid", "posted", "voided"]));
    expect(new Set(world.jobs.map((one) => one.state))).toEqual(new Set(["draft", "quotation", "order", "completed", "lost"]));
    expect(world.invoices.some((one) => one.credit)).toBe(true);
    expectShare(world.milestones, (one) => one.currency === "GBP", 0.7, 0.12);
    expect(new Set(world.milestones.map((one) => one.currency))).toEqual(new Set(["GBP", "EUR", "SEK"]));
  });

  test("some projects have two milestones of equal amount", () => {
    const slots = world.milestones.map((one) => `${one.project}/${one.amount}`);
    expect(repeated(slots).length).toBeGreaterThan(4);
  });
});

describe("traps", () => {
  const truth = new Map(links.map((link) => [`${link.from} ${link.to}`, link]));
  const refs = new Set<string>([
    ...world.organisations.flatMap(({ seen }) => [
      `cirrus.account:${seen.cirrus?.id}`,
      `projector.client:${seen.projector?.uid}`,
      ...(seen.currentRms ?? []).map((one) => `currentRms.member:${one.id}`),
    ]),
    ...world.projects.flatMap(({ seen }) => [`itm.project:${seen.itm?.id}`, `currentRms.project:${seen.currentRms?.id}`]),
    ...world.milestones.flatMap(({ seen }) => [`zivio.milestone:${seen.zivio?.id}`, `projector.milestone:${seen.projector?.uid}`]),
    ...world.invoices.map((one) => `currentRms.invoice:${one.ids.currentRms}`),
    ...world.jobs.map((one) => `currentRms.opportunity:${one.ids.currentRms}`),
  ]);

  test.each(["namesake", "subsidiary", "placeholder", "reusedPo", "reusedReference", "sharedKey"] as const)(
    "there are three %s traps or more",
    (kind) => {
      expect(traps(kind).length).toBeGreaterThanOrEqual(3);
      for (const { records } of traps(kind)) {
        expect(records.length).toBeGreaterThan(1);
        expect(repeated(records)).toEqual([]);
        expect(records.filter((ref) => !refs.has(ref))).toEqual([]);
      }
    },
  );

  test("no trap holds a pair that could be linked", () => {
    const wrong = world.traps.flatMap(({ kind, records }) =>
      records.flatMap((a) => records.map((b) => ({ kind, link: truth.get(`${a} ${b}`) })).filter(({ link }) => link)),
    );
    expect(wrong.filter(({ link }) => link!.findable)).toEqual([]);
    expect(new Set(wrong.map(({ kind }) => kind))).toEqual(new Set(["sharedKey"]));
  });

  test("subsidiaries share the domain and no VAT number", () => {
    for (const child of world.organisations.filter((one) => one.key.startsWith("subsidiary-") && one.parent)) {
      const parent = organisations.get(child.parent!)!;
      expect(child.domain).toBe(parent.domain);
      expect(child.vat).not.toBe(parent.vat);
    }
  });

  test("every seed and size has all traps", () => {
    for (const options of [{ seed: "a" }, { seed: "b", scale: 0.5 }, { seed: "c", scale: 3 }]) {
      const count = new Map<string, number>();
      for (const { kind } of makeWorld(options).traps) count.set(kind, (count.get(kind) ?? 0) + 1);
      expect(Math.min(...count.values())).toBeGreaterThanOrEqual(3);
      expect(count.size).toBe(6);
    }
  });
});

describe("truth", () => {
  const between = (from: string, to: string) => links.filter((one) => one.from.startsWith(`${from}:`) && one.to.startsWith(`${to}:`));

  test("no link is listed twice", () => {
    expect(new Set(links.map((one) => `${one.from} ${one.to}`)).size).toBe(links.length);
  });

  test("three quarters of the links can be found", () => {
    expectShare(links, (one) => one.findable, 0.77, 0.035);
  });

  test.each([
    ["zivio.milestone", "itm.project"],
    ["zivio.milestone", "cirrus.account"],
    ["zivio.milestone", "currentRms.invoice"],
    ["zivio.milestone", "projector.milestone"],
    ["itm.project", "projector.project"],
    ["itm.project", "currentRms.opportunity"],
    ["cirrus.account", "currentRms.member"],
    ["cirrus.order", "currentRms.invoice"],
    ["projector.engagement", "cirrus.account"],
    ["itm.revenue", "currentRms.invoice"],
  ])("some links from %s to %s can be found and some cannot", (from, to) => {
    expect(between(from, to).some((one) => one.findable)).toBe(true);
    expect(between(from, to).some((one) => !one.findable)).toBe(true);
  });

  test.each([
    "external_key",
    "account_number",
    "member_number",
    "vat_number",
    "name",
    "project_code",
    "po_number",
    "reference",
    "invoice_number",
  ] as const)("%s is the only evidence of some links", (label) => {
    expect(links.filter((one) => one.findable && one.evidence.every((each) => each === label || each === "amount")).length).toBeGreaterThan(
      3,
    );
  });
});
