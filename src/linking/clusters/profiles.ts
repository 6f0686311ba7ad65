import type { EntityRecord, Role, Value } from "../entities/record.ts";
import type { EntityStore } from "../entities/store.ts";
import { viewTitle } from "../entities/titles.ts";
import { type Profile, ProfileBuilder } from "../evidence/profile.ts";
import { titleInside } from "../evidence/projects.ts";
import type { LinkedKind } from "../evidence/score.ts";
import { fullTitle } from "./dependents.ts";

/** What is already known when a kind is linked: organisations come first, then projects, then events and persons. */
export interface Known {
  /** Name of the cluster that a record is in. */
  clusterOf(ref: string): string | undefined;
  /** Projects that an event shows by its keys, where it belongs to none by itself. */
  projectsByKey(entity: EntityRecord): readonly string[];
  /** Records of a record's cluster. */
  members(ref: string): readonly string[];
}

type Make = (entity: EntityRecord, store: EntityStore, known: Known, builder: ProfileBuilder) => void;

const makers: Readonly<Record<LinkedKind, Make>> = {
  organisation(entity, store, _known, builder) {
    copy(entity, builder, ["name", "vat", "account", "externalKey", "domain", "mailbox", "phone", "postcode", "street"]);
    for (const child of belongings(store, entity.ref, "organisation")) {
      copyWork(child, builder);
      copy(child, builder, ["account", "vat", "engagement", "invoice"]);
      copySchedule(child, builder);
      copyUndertaking(child, builder);
      if (child.kind === "person") copy(child, builder, ["mailbox", "phone"]);
      if (child.kind === "project" || child.kind === "opportunity" || child.kind === "order") copy(child, builder, ["title"]);
    }
  },
  project(entity, store, known, builder) {
    copyOwners(entity, store, known, builder);
    copyWork(entity, builder);
    copy(entity, builder, ["title", "engagement", "date", "account", "vat"]);
    for (const child of belongings(store, entity.ref, "project")) {
      copyWork(child, builder);
      copy(child, builder, ["engagement", "invoice"]);
      copySchedule(child, builder);
      if (child.kind === "opportunity") copy(child, builder, ["title", "date"]);
    }
    for (const order of ordersOf(entity, store)) {
      copyWork(order, builder);
      copy(order, builder, ["engagement", "date", "invoice"]);
      copySchedule(order, builder);
    }
    const own = builder.build(entity.ref, entity.stream);
    for (const { raw } of entity.values.title ?? []) builder.add("titleInside", titleInside(own, raw), raw);
  },
  event(entity, store, known, builder) {
    copyOwners(entity, store, known, builder);
    copyWork(entity, builder);
    copy(entity, builder, ["invoice", "amount", "date"]);
    copySchedule(entity, builder);
    const own = store.projectsOf(entity);
    const projects = own.length > 0 ? own : known.projectsByKey(entity);
    for (const ref of projects) builder.add("projectCluster", known.clusterOf(ref) ?? ref, ref);
    copyLabels(entity, projects, store, known, builder);
    if (projects.length > 0 && store.ownersOf(entity).length === 0)
      for (const ref of projects)
        for (const owner of ownersByProject(ref, store, known)) builder.add("ownerCluster", known.clusterOf(owner) ?? owner, owner);
  },
  person(entity, store, known, builder) {
    copyOwners(entity, store, known, builder);
    copy(entity, builder, ["name", "mailbox", "phone"]);
  },
};

/** The record with what belongs to it, as it is compared. */
export function makeProfile(entity: EntityRecord, kind: LinkedKind, store: EntityStore, known: Known): Profile {
  const builder = new ProfileBuilder();
  makers[kind](entity, store, known, builder);
  return builder.add("id", entity.ref, entity.ref).build(entity.ref, entity.stream);
}

/** Customers of a project or of those that it is linked with. */
export function ownersByProject(ref: string, store: EntityStore, known: Known): string[] {
  return [...new Set(known.members(ref).flatMap((one) => (store.get(one) ? store.ownersOf(store.get(one)!) : [])))];
}

/** What belongs to a record, directly or through what belongs to it. */
function belongings(store: EntityStore, ref: string, kind: "organisation" | "project", seen = new Set<string>()): EntityRecord[] {
  return store.children(ref).flatMap((child) => {
    // What is bought has the supplier's numbers and amounts, not the customer's.
    if (seen.has(child.ref) || child.kind === "purchase") return [];
    seen.add(child.ref);
    // A thing that names its own customer is not the customer's of what it belongs to.
    const isOwn = kind === "project" || store.ownersOf(child).includes(ref);
    return isOwn ? [child, ...belongingsOf(store, child, ref, kind, seen)] : [];
  });
}

function belongingsOf(
  store: EntityStore,
  child: EntityRecord,
  ref: string,
  kind: "organisation" | "project",
  seen: Set<string>,
): EntityRecord[] {
  if (child.kind !== "project" && child.kind !== "opportunity") return [];
  return belongings(store, child.ref, kind, seen).filter((one) => kind === "project" || store.ownersOf(one).includes(ref));
}

/** The order of the same customer and vendor that is called by the project's title, where neither has a second of this name. */
function ordersOf(entity: EntityRecord, store: EntityStore): EntityRecord[] {
  const titles = new Set((entity.values.title ?? []).map(({ raw }) => fullTitle(raw)));
  if (titles.size === 0) return [];
  return (entity.parents.organisation ?? []).flatMap((owner) => {
    const called = store.children(owner).filter(({ values }) => (values.title ?? []).some(({ raw }) => titles.has(fullTitle(raw))));
    const orders = called.filter(({ kind }) => kind === "order");
    const isOnly = called.filter(({ kind, stream }) => kind === "project" && stream === entity.stream).length === 1;
    return isOnly && orders.length === 1 ? orders : [];
  });
}

function copy({ values }: EntityRecord, builder: ProfileBuilder, roles: readonly Role[]): void {
  for (const role of roles) for (const { key, raw } of values[role] ?? []) builder.add(role, key, raw);
}

/** What names the event inside its project: the project's own title, as many write on an invoice, names none. */
function copyLabels(entity: EntityRecord, projects: readonly string[], store: EntityStore, known: Known, builder: ProfileBuilder): void {
  const { label = [] } = entity.values;
  if (label.length === 0) return;
  const titles = new Set(
    projects
      .flatMap((ref) => known.members(ref))
      .flatMap((ref) => (store.get(ref)?.values.title ?? []).map(({ raw }) => viewTitle(raw).core)),
  );
  for (const { key, raw } of label) if (!titles.has(viewTitle(raw).core)) builder.add("label", key, raw);
}

function copyWork({ values }: EntityRecord, builder: ProfileBuilder): void {
  for (const role of ["code", "po", "reference"] as const)
    for (const { key, raw } of values[role] ?? []) builder.add(role, key, raw).add("work", key, raw);
}

function copySchedule({ values }: EntityRecord, builder: ProfileBuilder): void {
  const dates: readonly (Value | undefined)[] = values.date ?? [];
  for (const amount of values.amount ?? [])
    for (const date of dates) if (date) builder.add("schedule", `${amount.key}@${date.key}`, `${amount.raw} ${date.raw.slice(0, 10)}`);
}

function copyUndertaking({ kind, values }: EntityRecord, builder: ProfileBuilder): void {
  if (kind !== "project" && kind !== "opportunity") return;
  for (const title of values.title ?? [])
    for (const date of values.date ?? [])
      builder.add("undertaking", `${viewTitle(title.raw).core}@${date.key}`, `${title.raw} ${date.raw.slice(0, 10)}`);
}

function copyOwners(entity: EntityRecord, store: EntityStore, known: Known, builder: ProfileBuilder): void {
  for (const owner of store.ownersOf(entity)) builder.add("ownerCluster", known.clusterOf(owner) ?? owner, owner);
}
