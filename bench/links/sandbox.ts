import type { Milestone, Organisation, Project, World } from "../../sandbox/world/model.ts";
import { truthOf } from "./sandbox-truth.ts";
import type { LabelledWorld, Row } from "./world.ts";

/** The sandbox's world as record files would show it, by the vendors' documented names, with the truth that no vendor serves. */
export function labelWorld(world: World): LabelledWorld {
  const index = indexOf(world);
  const streams = new Map<string, Row[]>([
    ["cirrus.accounts", world.organisations.flatMap(accountRow)],
    ["cirrus.contacts", world.organisations.flatMap(contactRows)],
    ["cirrus.orders", world.orders.flatMap((order) => orderRow(order, index))],
    ["cirrus.projects", world.projects.flatMap((project) => cirrusProjectRow(project, index))],
    ["currentrms.members", world.organisations.flatMap(memberRows)],
    ["currentrms.projects", world.projects.flatMap((project) => rentalProjectRow(project, index))],
    ["currentrms.opportunities", world.jobs.map(opportunityRow)],
    ["currentrms.invoices", world.invoices.map((invoice) => invoiceRow(invoice, index))],
    ["itm.projects", world.projects.flatMap((project) => itmProjectRow(project, index))],
    ["itm.revenues", world.milestones.flatMap((milestone) => revenueRow(milestone, index))],
    ["zivio.milestones", world.milestones.flatMap((milestone) => zivioRow(milestone, index))],
    ["projector.projects", world.projects.flatMap((project) => projectorProjectRow(project, index))],
    ["projector.milestones", world.milestones.flatMap((milestone) => projectorRow(milestone, index))],
  ]);
  return { streams, truth: truthOf(world, streams) };
}

interface Index {
  organisations: Map<string, Organisation>;
  projects: Map<string, Project>;
  invoices: Map<string, World["invoices"][number]>;
  jobs: Map<string, World["jobs"][number]>;
}

function indexOf(world: World): Index {
  const byKey = <T extends { key: string }>(list: readonly T[]) => new Map(list.map((one) => [one.key, one]));
  return {
    organisations: byKey(world.organisations),
    projects: byKey(world.projects),
    invoices: byKey(world.invoices),
    jobs: byKey(world.jobs),
  };
}

function accountRow({ seen: { cirrus }, address, phone, domain, archived }: Organisation): Row[] {
  if (!cirrus) return [];
  const { id, name, number, vat, externalKey } = cirrus;
  const visiting = { name, street: address.street, zip: address.postcode, city: address.city, country: address.country };
  return [
    {
      ...{ id, name, alt_name: "", number, phone, email: `info@${domain}`, url: `https://www.${domain}/`, vatno: vat },
      ...{ active: archived ? 0 : 1, externalkey: externalKey, addresses: { visiting, invoice: visiting } },
    },
  ];
}

function contactRows({ contacts, seen }: Organisation): Row[] {
  return contacts.flatMap(({ ids, firstName, lastName, email, phone }) =>
    ids.cirrus
      ? [{ id: ids.cirrus, name: firstName, surname: lastName, email, cellphone: phone, account: { id: seen.cirrus!.id }, externalkey: "" }]
      : [],
  );
}

function orderRow(order: World["orders"][number], { organisations }: Index): Row[] {
  const account = organisations.get(order.organisation)!.seen.cirrus;
  if (!account) return [];
  return [
    {
      ...{ id: order.id, number: `O${order.id}`, alternateid: order.alternateId, referencecode: order.referenceCode, marking: "" },
      ...{ externalkey: "", invoicenumber: order.invoiceNumber, account: { id: account.id }, price: Number(order.price) },
      placedate: order.placed.slice(0, 10),
    },
  ];
}

function cirrusProjectRow({ seen: { cirrus }, organisation }: Project, { organisations }: Index): Row[] {
  const account = organisations.get(organisation)!.seen.cirrus;
  return cirrus && account ? [{ id: cirrus.id, name: cirrus.name, type: { id: 1, name: "Project" }, _accountid: account.id }] : [];
}

function memberRows({ seen, contacts, address, phone, domain, archived }: Organisation): Row[] {
  const members = (seen.currentRms ?? []).map(
    ({ id, name, number, taxNumber, customFields }): Row => ({
      ...{ id, name, membership_type: "Organisation", active: !archived, custom_fields: customFields },
      membership: { number, tax_number: taxNumber },
      primary_address: { name, street: address.street, postcode: address.postcode, city: address.city, country_name: address.country },
      emails: [{ address: `info@${domain}` }],
      phones: [{ number: phone }],
      links: [{ address: `https://www.${domain}` }],
    }),
  );
  const people = contacts.flatMap(({ ids, firstName, lastName, email, phone: mobile }): Row[] =>
    ids.currentRms
      ? [
          {
            ...{ id: ids.currentRms, name: `${firstName} ${lastName}`, membership_type: "Contact", active: true, custom_fields: {} },
            ...{ emails: [{ address: email }], phones: [{ number: mobile }], links: [] },
            parent_members: [
              { relatable_id: seen.currentRms![0]!.id, relatable_type: "Member", relatable_membership_type: "Organisation" },
            ],
          },
        ]
      : [],
  );
  return [...members, ...people];
}

function rentalProjectRow({ seen: { currentRms }, organisation, start }: Project, { organisations }: Index): Row[] {
  const member = organisations.get(organisation)!.seen.currentRms?.[0];
  if (!currentRms) return [];
  const { id, name, reference, customFields } = currentRms;
  return [{ id, member_id: member?.id ?? null, name, reference, starts_at: start, status: 0, custom_fields: customFields }];
}

function opportunityRow({ ids, subject, number, reference, starts, charge, customFields }: World["jobs"][number]): Row {
  return {
    ...{ id: ids.currentRms, member_id: ids.memberId, project_id: ids.projectId ?? null, subject, number, reference },
    ...{ starts_at: starts.slice(0, 10), charge_total: charge, custom_fields: customFields },
  };
}

function invoiceRow({ ids, number, reference, subject, issued, due, net, status, job }: World["invoices"][number], { jobs }: Index): Row {
  const source = job === undefined ? undefined : jobs.get(job);
  return {
    ...{ id: ids.currentRms, member_id: ids.memberId, number: status === "open" ? "" : number, reference, subject, invoiced_at: issued },
    ...{ due_at: due, charge_excluding_tax_total: net },
    invoice_items: source ? [{ source_type: "Opportunity", source_id: source.ids.currentRms }] : [],
  };
}

function itmProjectRow({ seen: { itm }, organisation, start }: Project, { organisations }: Index): Row[] {
  const client = organisations.get(organisation)!.seen.itm;
  if (!itm) return [];
  return [
    {
      ...{ Id: itm.id, No: itm.no, Name: itm.name, Code: itm.code, InternalCode: itm.internalCode, StartDate: `${start}T00:00:00Z` },
      ...{ ExternalClient: client ? { Id: client.id, Name: client.name } : null, AllCustomFields: itm.customFields },
    },
  ];
}

function revenueRow({ seen: { itm }, name, project, due, amount, currency }: Milestone, { projects }: Index): Row[] {
  const plan = projects.get(project)!.seen.itm;
  if (!itm || !plan) return [];
  return [
    {
      ...{ Id: itm.id, No: itm.no, Name: name, ProjectId: plan.id, DueDate: `${due}T00:00:00Z` },
      ...{ ProjectedAmount: { Amount: Number(amount), Currency: currency }, AllCustomFields: itm.customFields },
    },
  ];
}

function zivioRow(milestone: Milestone, { projects, organisations }: Index): Row[] {
  const { seen, project, organisation, approvedAt, approvedBy } = milestone;
  const job = projects.get(project)!.seen.zivio;
  if (!seen.zivio || !job) return [];
  const client = organisations.get(organisation)!;
  const person = client.contacts.find(({ key }) => key === approvedBy);
  const approver =
    approvedAt && person && client.seen.zivio
      ? {
          ...{ id: person.ids.zivio ?? person.key, first_name: person.firstName, last_name: person.lastName, email: person.email },
          ...{ org_id: client.seen.zivio.id, org_name: client.seen.zivio.name },
        }
      : null;
  return [
    {
      ...{ id: seen.zivio.id, title: milestone.name, details: milestone.details, rate: milestone.amount, ccy: milestone.currency },
      ...{ due_on: `${milestone.due}T00:00:00Z`, job_id: job.jobId, job_summary: job.summary, status: seen.zivio.status },
      ...{ approved_by: approver, custom_fields: seen.zivio.customFields },
    },
  ];
}

function projectorProjectRow({ seen: { projector }, organisation }: Project, { organisations }: Index): Row[] {
  const client = organisations.get(organisation)!.seen.projector;
  if (!projector) return [];
  return [
    {
      ...{ ProjectUid: projector.uid, ProjectCode: projector.code, ProjectName: projector.name, EngagementCode: projector.engagementCode },
      ...{ ClientName: client?.name ?? null, ClientUid: client?.uid ?? null, ClientNumber: client?.number ?? null },
    },
  ];
}

function projectorRow(milestone: Milestone, { projects, invoices }: Index): Row[] {
  const { seen, name, amount, due, state } = milestone;
  const project = projects.get(milestone.project)!;
  if (!seen.projector || !project.seen.projector) return [];
  const invoice = milestone.invoices.map((key) => invoices.get(key)!).find(({ ids }) => ids.projectorUid);
  return [
    {
      MilestoneDetail: {
        ContractLineItemMilestoneUid: seen.projector.uid,
        ContractLineItemIdentity: { ContractLineItemCode: seen.projector.lineItemCode },
        ...{ ContractLineItemMilestoneName: name, MilestoneAmount: Number(amount), PlannedDate: due },
        ProjectIdentity: { ProjectCode: project.seen.projector.code, ProjectUid: project.seen.projector.uid },
      },
      ...{ MilestoneStatus: state === "billed" ? "B" : "P", PurchaseOrderNumber: seen.projector.po },
      InvoiceIdentity: invoice ? { InvoiceNumber: invoice.number, InvoiceUid: invoice.ids.projectorUid } : null,
    },
  ];
}
