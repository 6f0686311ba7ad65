import type { World } from "../../sandbox/world/model.ts";
import { type Link, linksOf } from "../../sandbox/world/truth.ts";
import { makeWorld } from "../../sandbox/world/world.ts";
import type { VendorName } from "../../src/errors.ts";
import type { Harness, VendorKey } from "../harness.ts";
import { kinds } from "./measure.ts";

/** A world to spoil, always the same. Some customers in it are no accounts. */
export function plainWorld(): World {
  const world = makeWorld({ seed: "links", scale: 0.25 });
  const trapped = new Set(world.traps.flatMap(({ records }) => records));
  const some = world.organisations.filter(({ seen }, i) => i % 5 === 0 && seen.cirrus && !trapped.has(`cirrus.account:${seen.cirrus.id}`));
  for (const { seen } of some) delete seen.cirrus;
  const gone = new Set(some.map(({ key }) => key));
  world.orders = world.orders.filter(({ organisation }) => !gone.has(organisation));
  world.deals = world.deals.filter(({ organisation }) => !gone.has(organisation));
  return world;
}

/** What a link is doubtful by: two accounts, two projects, two events that nothing tells apart, or an invoice of one of them. */
export type Double = "account" | "project" | "event" | "bill";

/**
 * A link, where it leads, the link back, and what makes it doubtful. Orders may have any number of invoices: none is doubtful.
 * The invoices of a doubtful member are not offered: the member is.
 */
export const rows: readonly (readonly [link: string, target: string, back?: string, double?: Double])[] = [
  ["ZivioMilestone.itmProject", "ItmProject", "zivioMilestones", "project"],
  ["ZivioMilestone.cirrusAccount", "CirrusAccount", "zivioMilestones", "account"],
  ["ZivioMilestone.currentRmsInvoices", "CurrentRmsInvoice", "zivioMilestones", "bill"],
  ["ZivioMilestone.projectorMilestones", "ProjectorContractLineItemMilestone", "zivioMilestones", "event"],
  ["ItmProject.cirrusAccount", "CirrusAccount", "itmProjects", "account"],
  ["ItmProject.currentRmsProjects", "CurrentRmsProject", "itmProject", "project"],
  ["ItmProject.currentRmsOpportunities", "CurrentRmsOpportunity", "itmProject", "project"],
  ["ItmProject.projectorProjects", "ProjectorProject", "itmProject", "project"],
  ["ItmProject.currentRmsInvoices", "CurrentRmsInvoice", "itmProject", "project"],
  ["ItmProject.zivioMilestones", "ZivioMilestone", "itmProject", "project"],
  ["ItmProject.projectorMilestones", "ProjectorContractLineItemMilestone", "itmProject", "project"],
  ["ItmRevenue.zivioMilestones", "ZivioMilestone", undefined, "event"],
  ["ItmRevenue.projectorMilestones", "ProjectorContractLineItemMilestone", undefined, "event"],
  ["ItmRevenue.currentRmsInvoices", "CurrentRmsInvoice"],
  ["CirrusAccount.currentRmsMembers", "CurrentRmsMember", "cirrusAccount", "account"],
  ["CirrusAccount.currentRmsInvoices", "CurrentRmsInvoice", "cirrusAccount"],
  ["CirrusAccount.itmProjects", "ItmProject", "cirrusAccount", "account"],
  ["CirrusAccount.zivioMilestones", "ZivioMilestone", "cirrusAccount", "account"],
  ["CirrusAccount.projectorEngagements", "ProjectorEngagement", "cirrusAccount", "account"],
  ["CirrusOrder.currentRmsInvoices", "CurrentRmsInvoice", "cirrusOrders"],
  ["CurrentRmsMember.cirrusAccount", "CirrusAccount", "currentRmsMembers", "account"],
  ["CurrentRmsProject.itmProject", "ItmProject", "currentRmsProjects", "project"],
  ["CurrentRmsProject.cirrusAccount", "CirrusAccount", undefined, "account"],
  ["CurrentRmsOpportunity.itmProject", "ItmProject", "currentRmsOpportunities", "project"],
  ["CurrentRmsOpportunity.cirrusAccount", "CirrusAccount", undefined, "account"],
  ["CurrentRmsInvoice.cirrusAccount", "CirrusAccount", "currentRmsInvoices", "account"],
  ["CurrentRmsInvoice.itmProject", "ItmProject", "currentRmsInvoices", "project"],
  ["CurrentRmsInvoice.cirrusOrders", "CirrusOrder", "currentRmsInvoices"],
  ["CurrentRmsInvoice.zivioMilestones", "ZivioMilestone", "currentRmsInvoices", "bill"],
  ["CurrentRmsInvoice.projectorMilestones", "ProjectorContractLineItemMilestone", "currentRmsInvoices", "bill"],
  ["ProjectorEngagement.cirrusAccount", "CirrusAccount", "projectorEngagements", "account"],
  ["ProjectorProject.itmProject", "ItmProject", "projectorProjects", "project"],
  ["ProjectorContractLineItemMilestone.itmProject", "ItmProject", "projectorMilestones", "project"],
  ["ProjectorContractLineItemMilestone.cirrusAccount", "CirrusAccount", undefined, "account"],
  ["ProjectorContractLineItemMilestone.zivioMilestones", "ZivioMilestone", "projectorMilestones", "event"],
  ["ProjectorContractLineItemMilestone.currentRmsInvoices", "CurrentRmsInvoice", "projectorMilestones", "bill"],
];

/** Who serves a type. */
export function vendorOf(type: string): { key: VendorKey; name: VendorName } {
  const key = kinds[type]!.split(".")[0] as VendorKey;
  return { key, name: key === "currentRms" ? "current-rms" : key };
}

const refKind = (ref: string) => ref.slice(0, ref.indexOf(":"));

/** True links of a kind that the two records prove by themselves, those of no record in a trap. */
export function proofs(world: World, type: string, target: string): Link[] {
  const trapped = new Set(world.traps.flatMap(({ records }) => records));
  return linksOf(world)
    .filter(({ from, to, findable }) => findable && refKind(from) === kinds[type] && refKind(to) === kinds[target])
    .filter(({ from, to }) => !trapped.has(from) && !trapped.has(to));
}

export interface Linked {
  status: string;
  rule: string | null;
  key: string | null;
  candidates: string[];
  /** What the field leads to, as the world names it. */
  targets: string[] | null;
  vendorId: unknown;
  errors: { path: unknown; code: unknown; vendor: unknown }[];
}

const plural = /s$/;
const refs = (target: string, ids: readonly { vendorId: string }[]) =>
  ids.map(({ vendorId }) => `${kinds[target]}:${vendorId.split("/").at(-1)}`);

/** Asks for one link of one record: the link, its explanation and a field of the record itself. */
export async function askLink(harness: Harness, ref: string, type: string, field: string, target: string): Promise<Linked> {
  const root = type[0]!.toLowerCase() + type.slice(1);
  const shown = plural.test(field) ? "nodes { vendorId }" : "vendorId";
  const { data, errors = [] } = await harness.ask(
    `query Link($id: ID!) {
      ${root}(id: $id) { vendorId ${field} { ${shown} } ${field}Link { status rule key candidates { node { ... on ${target} { vendorId } } } } }
    }`,
    { id: await idOf(harness, ref, type) },
  );
  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
  const record = (data as any)?.[root];
  if (!record) throw new Error(`${ref} was not found: ${JSON.stringify(errors)}`);
  const { status, rule, key, candidates } = record[`${field}Link`];
  const found = record[field]?.nodes ?? (record[field] && [record[field]]);
  const nodes = candidates.map(({ node }: { node: { vendorId: string } | null }) => node).filter(Boolean);
  return {
    ...{ status, rule, key, vendorId: record.vendorId },
    candidates: refs(target, nodes),
    targets: found ? refs(target, found) : null,
    errors: errors.map(({ path, extensions }) => ({ path: path?.join("."), code: extensions?.code, vendor: extensions?.vendor })),
  };
}

/** Every record of a type as the world names it, with the id by which it can be asked for. */
export async function idsOf(harness: Harness, type: string): Promise<Map<string, string>> {
  const context = harness.tieline.startRequest({ deadlineMs: 60_000 });
  const { records } = await context.session.list(type, {}, { offset: 0, count: 100_000, lookAhead: false });
  context.end();
  return new Map(records.map(({ id }) => [`${kinds[type]}:${id.split("/").at(-1)}`, id]));
}

const known = new WeakMap<Harness, Map<string, Promise<Map<string, string>>>>();

async function idOf(harness: Harness, ref: string, type: string): Promise<string> {
  const types = known.get(harness) ?? new Map<string, Promise<Map<string, string>>>();
  known.set(harness, types);
  const ids = types.get(type) ?? idsOf(harness, type);
  types.set(type, ids);
  return (await ids).get(ref) ?? ref.split(":")[1]!;
}

/** The world with everything of a kind in it twice, all keys the same. */
export function doubled(double: Double): World {
  const world = plainWorld();
  if (double === "account")
    world.organisations.push(
      ...world.organisations.flatMap(({ seen: { cirrus }, ...rest }) =>
        cirrus ? [{ ...rest, key: `${rest.key}-2`, contacts: [], seen: { cirrus: { ...cirrus, id: cirrus.id + shift } } }] : [],
      ),
    );
  if (double === "project")
    world.projects.push(
      ...world.projects.flatMap(({ seen: { itm }, ...rest }) =>
        itm ? [{ ...rest, key: `${rest.key}-2`, seen: { itm: { ...itm, id: itm.id + shift } } }] : [],
      ),
    );
  if (double === "event" || double === "bill") world.milestones.push(...world.milestones.map((one) => twin(one, double === "bill")));
  if (double === "bill") blur(world);
  return world;
}

/** Invoices that tell the project alone: neither a name nor a number says which of its events they bill. */
function blur({ invoices, milestones, projects }: World): void {
  const codes = new Map(projects.map(({ key, code }) => [key, code]));
  for (const invoice of invoices) {
    Object.assign(invoice, { subject: "Services", reference: codes.get(invoice.project ?? "") ?? "" });
    delete invoice.ids.projectorUid;
  }
  for (const { seen } of milestones) delete seen.zivio?.customFields.invoice_no;
}

const shift = 50_000_000;

function twin({ seen: { zivio, itm, projector }, ...rest }: World["milestones"][number], renamed: boolean): World["milestones"][number] {
  return {
    ...rest,
    key: `${rest.key}-2`,
    ...(renamed && { name: "Another" }),
    seen: {
      ...(zivio && { zivio: { ...zivio, id: String(Number(zivio.id) + shift), parents: [], children: [] } }),
      ...(itm && { itm: { ...itm, id: itm.id + shift } }),
      ...(projector && { projector: { ...projector, uid: String(BigInt(projector.uid) + 1n) } }),
    },
  };
}
