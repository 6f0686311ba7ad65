import type { World } from "../../sandbox/world/model.ts";
import { linksOf } from "../../sandbox/world/truth.ts";
import { pairName } from "./labels.ts";
import type { Row, Truth } from "./world.ts";

type Shown = [ref: string, kind: string, entity: string];

/** What is true of the records of a sandbox world: which denote one thing, what milestones belong to, and which lookalikes are apart. */
export function truthOf(world: World, streams: ReadonlyMap<string, readonly Row[]>): Truth {
  const present = new Set(
    [...streams].flatMap(([stream, rows]) =>
      rows.map((row) => `${stream}:${row.id ?? row.Id ?? row.ProjectUid ?? row.MilestoneDetail?.ContractLineItemMilestoneUid}`),
    ),
  );
  for (const row of streams.get("itm.projects")!) if (row.ExternalClient) present.add(`itm.clients:${row.ExternalClient.Id}`);
  for (const row of streams.get("projector.projects")!) if (row.ClientUid) present.add(`projector.clients:${row.ClientUid}`);
  for (const row of streams.get("zivio.milestones")!) {
    present.add(`zivio.jobs:${row.job_id}`);
    if (row.approved_by) present.add(`zivio.orgs:${row.approved_by.org_id}`).add(`zivio.users:${row.approved_by.id}`);
  }
  const entities: Shown[] = [
    ...world.organisations.flatMap(({ key, seen, contacts }): Shown[] => [
      ...some(seen.cirrus, ({ id }): Shown => [`cirrus.accounts:${id}`, "organisation", key]),
      ...(seen.currentRms ?? []).map(({ id }): Shown => [`currentrms.members:${id}`, "organisation", key]),
      ...some(seen.itm, ({ id }): Shown => [`itm.clients:${id}`, "organisation", key]),
      ...some(seen.projector, ({ uid }): Shown => [`projector.clients:${uid}`, "organisation", key]),
      ...some(seen.zivio, ({ id }): Shown => [`zivio.orgs:${id}`, "organisation", key]),
      ...contacts.flatMap(({ key: person, ids }): Shown[] => [
        ...some(ids.cirrus, (id): Shown => [`cirrus.contacts:${id}`, "person", person]),
        ...some(ids.currentRms, (id): Shown => [`currentrms.members:${id}`, "person", person]),
        [`zivio.users:${ids.zivio ?? person}`, "person", person],
      ]),
    ]),
    ...world.projects.flatMap(({ key, seen }): Shown[] => [
      ...some(seen.cirrus, ({ id }): Shown => [`cirrus.projects:${id}`, "project", key]),
      ...some(seen.currentRms, ({ id }): Shown => [`currentrms.projects:${id}`, "project", key]),
      ...some(seen.itm, ({ id }): Shown => [`itm.projects:${id}`, "project", key]),
      ...some(seen.projector, ({ uid }): Shown => [`projector.projects:${uid}`, "project", key]),
      ...some(seen.zivio, ({ jobId }): Shown => [`zivio.jobs:${jobId}`, "project", key]),
    ]),
    ...world.milestones.flatMap(({ key, seen }): Shown[] => [
      ...some(seen.zivio, ({ id }): Shown => [`zivio.milestones:${id}`, "milestone", key]),
      ...some(seen.projector, ({ uid }): Shown => [`projector.milestones:${uid}`, "milestone", key]),
      ...some(seen.itm, ({ id }): Shown => [`itm.revenues:${id}`, "invoice", key]),
    ]),
    ...world.invoices.map(({ key, ids }): Shown => [`currentrms.invoices:${ids.currentRms}`, "invoice", key]),
  ].filter(([ref]) => present.has(ref));
  return {
    entities: entities.map(([ref, kind, entity]) => ({ ref, kind, entity, tags: [] })),
    pairs: pairsOf(world, entities),
    relations: relationsOf(world, present),
    hardNegatives: trapsOf(world, present, entities),
  };
}

function some<T, U>(value: T | undefined, make: (value: T) => U): U[] {
  return value === undefined ? [] : [make(value)];
}

const vendorOf = (ref: string) => ref.slice(0, ref.indexOf("."));

const customerKeys = new Set(["external_key", "account_number", "member_number", "vat_number"]);

/** All pairs of one thing. What is findable by keys is told by the sandbox for pairs of the contract's links. */
function pairsOf(world: World, entities: readonly Shown[]): Truth["pairs"] {
  const evidence = new Map(linksOf(world).map((link) => [pairName(refOf(link.from), refOf(link.to)), link]));
  const byEntity = new Map<string, Shown[]>();
  for (const one of entities) byEntity.set(`${one[1]} ${one[2]}`, [...(byEntity.get(`${one[1]} ${one[2]}`) ?? []), one]);
  const pairs: Truth["pairs"] = [...byEntity.values()].flatMap((list) =>
    list.flatMap(([a, kind], i) =>
      list.slice(i + 1).map(([b]) => {
        const found = evidence.get(pairName(a, b));
        const keys = (found?.evidence ?? []).filter((label) => kind !== "organisation" || customerKeys.has(label));
        return { a, b, kind, keys, ...(vendorOf(a) === vendorOf(b) && { within: true }) };
      }),
    ),
  );
  for (const { from, to } of evidence.values())
    if (from.startsWith("itm.revenue:") && to.startsWith("currentRms.invoice:"))
      pairs.push({ a: refOf(from), b: refOf(to), kind: "invoice", keys: [] });
  return pairs;
}

function relationsOf(world: World, present: ReadonlySet<string>): Truth["relations"] {
  return world.milestones.flatMap(({ seen, project, organisation, invoices }) =>
    [
      ...some(seen.zivio, ({ id }) => `zivio.milestones:${id}`),
      ...some(seen.projector, ({ uid }) => `projector.milestones:${uid}`),
      ...some(seen.itm, ({ id }) => `itm.revenues:${id}`),
    ]
      .filter((from) => present.has(from))
      .flatMap((from) => [
        { from, rel: "project", entity: project },
        { from, rel: "organisation", entity: organisation },
        ...invoices.map((entity) => ({ from, rel: "invoice", entity })),
      ]),
  );
}

const streamNames: Readonly<Record<string, string>> = {
  "cirrus.account": "cirrus.accounts",
  "cirrus.order": "cirrus.orders",
  "currentRms.member": "currentrms.members",
  "currentRms.project": "currentrms.projects",
  "currentRms.opportunity": "currentrms.opportunities",
  "currentRms.invoice": "currentrms.invoices",
  "itm.project": "itm.projects",
  "itm.revenue": "itm.revenues",
  "projector.client": "projector.clients",
  "projector.engagement": "projector.engagements",
  "projector.project": "projector.projects",
  "projector.milestone": "projector.milestones",
  "zivio.milestone": "zivio.milestones",
};

function refOf(name: string): string {
  const at = name.indexOf(":");
  return `${streamNames[name.slice(0, at)] ?? name.slice(0, at)}:${name.slice(at + 1)}`;
}

/** Traps that name two organisations are lookalikes; those of projects are about keys. */
function trapsOf(world: World, present: ReadonlySet<string>, entities: readonly Shown[]): Truth["hardNegatives"] {
  const entityOf = new Map(entities.map(([ref, , entity]) => [ref, entity]));
  return world.traps.flatMap(({ kind: why, records }) => {
    const refs = records.map(refOf).filter((ref) => present.has(ref));
    const pairs = refs.flatMap((a, i) => refs.slice(i + 1).map((b) => ({ a, b, kind: "organisation", why })));
    // A trap may hold two records of one thing that show too little to be linked: linking them is luck, but not wrong.
    return pairs.filter(({ a, b }) => entityOf.get(a) !== entityOf.get(b));
  });
}
