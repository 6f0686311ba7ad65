import type { JsonObject } from "../../transport/json.ts";
import { extractEntities, type IsPlaceholder } from "../entities/extract.ts";
import type { EntityRecord, RecordTables } from "../entities/record.ts";
import { EntityStore } from "../entities/store.ts";
import { compareEvents } from "../evidence/events.ts";
import type { Compare, Finding, Scene } from "../evidence/finding.ts";
import { compareOrganisations } from "../evidence/organisations.ts";
import { comparePersons } from "../evidence/persons.ts";
import { facetOf, type Profile } from "../evidence/profile.ts";
import { compareProjects } from "../evidence/projects.ts";
import { type Evidence, type LinkedKind, type Models, type Score, weigh } from "../evidence/score.ts";
import type { Cluster } from "./agglomerate.ts";
import { dependentsOf, descendantsOf } from "./dependents.ts";
import { KeyIndex } from "./key-index.ts";
import { type Known, makeProfile, ownersByProject } from "./profiles.ts";
import { ProjectKeys } from "./project-keys.ts";
import type { Apart } from "./rivals.ts";
import { type Relinked, Stage } from "./stage.ts";

export interface LinkIndexOptions {
  tables: RecordTables;
  models: Models;
  isPlaceholder: IsPlaceholder;
  /** A value on more records of one stream than this is generic. */
  maxShare?: number;
  /** Pairs that must never be linked, as "a b" with a < b. */
  forbidden?: ReadonlySet<string>;
  /** Pairs that somebody decided to be one, in the same form. They are joined before anything is compared. */
  pinned?: ReadonlySet<string>;
  /** Called with each comparison, for learning. */
  onCompared?(kind: LinkedKind, a: Profile, b: Profile, findings: readonly Finding[]): void;
}

/** Natural log-odds of a link, and by how much it must beat what it rules out. */
const levels: Readonly<Record<LinkedKind, { threshold: number; margin: number }>> = {
  organisation: { threshold: 4, margin: 3 },
  project: { threshold: 6.1, margin: 2.5 },
  event: { threshold: 3.5, margin: 2 },
  person: { threshold: 3, margin: 2 },
};

/** Natural log-odds from which a pair is a link. */
export function thresholdOf(kind: LinkedKind): number {
  return levels[kind].threshold;
}

/** Log-odds of less than this are forgotten. */
const floor = -5;

/** What a decision weighs beside the evidence, in natural log-odds. */
const pinWeight = 30;

/** In this order: each kind is compared by what the kinds before it have linked. */
export const linkedKinds: readonly LinkedKind[] = ["organisation", "project", "event", "person"];

const compares: Readonly<Record<LinkedKind, Compare>> = {
  organisation: compareOrganisations,
  project: compareProjects,
  event: compareEvents,
  person: comparePersons,
};

/** The clusters of one kind, and the pairs that were left apart. */
export interface KindResult {
  clusters: readonly Cluster[];
  apart: readonly Apart<Cluster>[];
}

/** What linking has changed. */
export interface Linked {
  kinds: ReadonlyMap<LinkedKind, Relinked>;
  /** Records of which anything may be otherwise: their clusters, what these belong to. */
  refs: ReadonlySet<string>;
}

/** Records of all vendors, and which of them denote one thing. */
export class LinkIndex {
  readonly store = new EntityStore();
  readonly #options: LinkIndexOptions;
  readonly #stages = new Map<LinkedKind, Stage>();
  readonly #scenes = new Map<LinkedKind, Scene>();
  readonly #projectKeys = new ProjectKeys();
  /** Orders and opportunities by their codes and orders: they are not linked, and belong to projects all the same. */
  readonly #unlinked = new KeyIndex();
  #forbidden: ReadonlySet<string>;
  #pinned: ReadonlySet<string>;
  #pins: ReadonlyMap<string, ReadonlySet<string>>;
  /** Records whose profiles are to be made anew. */
  #stale = new Set<string>();
  #known: Known & { members(ref: string): readonly string[] };

  constructor(options: LinkIndexOptions) {
    this.#options = options;
    this.#forbidden = options.forbidden ?? new Set();
    this.#pinned = options.pinned ?? new Set();
    this.#pins = partnersOf(this.#pinned);
    for (const kind of linkedKinds) this.#stages.set(kind, this.#makeStage(kind));
    this.#known = {
      clusterOf: (ref) => this.clusterOf(ref)?.profile.refs[0],
      members: (ref) => this.clusterOf(ref)?.profile.refs ?? [ref],
      projectsByKey: (entity) => this.#projectsByKey(entity),
    };
  }

  /** Takes a record as its vendor sent it; returns the refs of what it shows. */
  add(stream: string, source: string, sent: JsonObject): string[] {
    const { tables, isPlaceholder } = this.#options;
    return this.put(source, extractEntities(tables, stream, sent, isPlaceholder));
  }

  /** Takes what a record shows. */
  put(source: string, entities: readonly EntityRecord[]): string[] {
    return this.#change([...this.store.shownBy(source), ...entities.map(({ ref }) => ref)], () => this.store.put(source, entities));
  }

  remove(source: string): string[] {
    return this.#change(this.store.shownBy(source), () => this.store.remove(source));
  }

  /** Replaces what people decided; the pairs that it is about are linked again. */
  decide({ forbidden = new Set(), pinned = new Set() }: Pick<LinkIndexOptions, "forbidden" | "pinned">): void {
    const changed = [...differences(this.#forbidden, forbidden), ...differences(this.#pinned, pinned)];
    this.#forbidden = forbidden;
    this.#pinned = pinned;
    this.#pins = partnersOf(pinned);
    for (const ref of new Set(changed.flatMap((pair) => pair.split(" "))))
      for (const stage of this.#stages.values()) if (stage.profile(ref)) stage.touch(ref);
  }

  /** Works in what has changed since the last time. The outcome is that of linking all records anew. */
  link(tell: (kind: LinkedKind) => void = () => {}): Linked {
    for (const scene of this.#scenes.values()) scene.telling = new WeakMap();
    const kinds = new Map<LinkedKind, Relinked>();
    for (const kind of linkedKinds) {
      tell(kind);
      const stage = this.#stages.get(kind)!;
      for (const ref of [...this.#stale].sort()) {
        const entity = this.store.get(ref);
        stage.put(ref, entity?.kind === kind ? makeProfile(entity, kind, this.store, this.#known) : undefined);
      }
      const relinked = stage.relink();
      kinds.set(kind, relinked);
      if (kind === "organisation") this.#followOrganisations(relinked);
      if (kind === "project") this.#followProjects(relinked);
    }
    const refs = this.#stale;
    for (const relinked of kinds.values()) for (const ref of relinked.refs) refs.add(ref);
    for (const ref of [...refs]) for (const one of this.#concerned(ref)) refs.add(one);
    for (const ref of [...refs]) for (const mate of this.clusterOf(ref)?.profile.refs ?? []) refs.add(mate);
    this.#stale = new Set();
    return { kinds, refs };
  }

  result(kind: LinkedKind): KindResult {
    const stage = this.#stages.get(kind)!;
    return {
      clusters: stage.clusters(),
      get apart() {
        return [...stage.edges()].map((edge) => stage.apart(edge));
      },
    };
  }

  /** A value on more records of one stream than this is generic. */
  get maxShare(): number {
    return this.#options.maxShare ?? 5;
  }

  /** Events that show the invoice number. */
  numbered(key: string): Iterable<string> {
    return this.#stages.get("event")!.holders(`invoice ${key}`);
  }

  /** Events that show the code, purchase order or reference. */
  coded(key: string): Iterable<string> {
    return this.#stages.get("event")!.holders(`~work ${key}`);
  }

  /** Pairs that a record's cluster was left apart from. */
  apartFrom(ref: string): Apart<Cluster>[] {
    const stage = this.#stages.get(this.kindOf(ref) ?? "organisation")!;
    const cluster = stage.clusterOf(ref);
    return cluster ? [...stage.edgesOf(cluster).values()].map((edge) => stage.apart(edge)) : [];
  }

  /** Records that the record's cluster was compared with, and that are in others. */
  neighboursOf(ref: string): string[] {
    const stage = this.#stages.get(this.kindOf(ref) ?? "organisation")!;
    const cluster = stage.clusterOf(ref);
    return cluster ? [...stage.edgesOf(cluster).keys()].flatMap(({ profile }) => profile.refs) : [];
  }

  clusterOf(ref: string): Cluster | undefined {
    const kind = this.kindOf(ref);
    return kind && this.#stages.get(kind)!.clusterOf(ref);
  }

  kindOf(ref: string): LinkedKind | undefined {
    const kind = this.store.get(ref)?.kind;
    return linkedKinds.find((one) => one === kind);
  }

  /** Projects that the keys of a record name. */
  keyedProjectsOf(entity: EntityRecord): string[] {
    return this.#projectsByKey(entity);
  }

  /** Customers of a project, or of those that it is linked with. */
  ownersByProject(ref: string): string[] {
    return ownersByProject(ref, this.store, this.#known);
  }

  /** Projects of a record: its own, else those that its keys name. */
  projectsOf(entity: EntityRecord): string[] {
    const own = this.store.projectsOf(entity);
    return own.length > 0 ? own : this.#projectsByKey(entity);
  }

  /** Names of the clusters of a record's customers: its own, else those of its projects. */
  customersOf(entity: EntityRecord): string[] {
    const own = this.store.ownersOf(entity);
    const owners = own.length > 0 ? own : this.projectsOf(entity).flatMap((ref) => ownersByProject(ref, this.store, this.#known));
    return [...new Set(owners.map((ref) => this.#known.clusterOf(ref) ?? ref))];
  }

  /** What two clusters weigh together, with the share that rivals take where they were held apart. */
  scoreOf(kind: LinkedKind, a: Cluster, b: Cluster): Score {
    const stage = this.#stages.get(kind)!;
    const edge = stage.edgesOf(a).get(b);
    return edge ? stage.apart(edge).score : this.#weigh(kind, a.profile, b.profile);
  }

  /** What two groups have in common and what not, in the order of their refs. */
  compare(kind: LinkedKind, a: Profile, b: Profile): Finding[] {
    const [one, other] = a.refs[0]! < b.refs[0]! ? [a, b] : [b, a];
    const findings = compares[kind](one, other, this.#scenes.get(kind)!);
    const [twice] = [...one.streams.keys()].filter((stream) => other.streams.has(stream));
    if (twice) findings.push({ kind: "duplicate", level: kind, a: twice, b: twice, agrees: false });
    return findings;
  }

  /** Reasons for which two groups stay apart, whatever speaks for them. A decision is stronger than all but a contrary one. */
  vetoes(kind: LinkedKind, a: Profile, b: Profile): string[] {
    const decided = this.#isForbidden(a, b) ? ["forbidden"] : [];
    if (this.pinBetween(a, b)) return decided;
    const twice = [...a.streams.keys()].find((stream) => b.streams.has(stream) && !this.#options.tables.streams[stream]?.keepsDuplicates);
    const isTaxed = kind === "organisation" && differ(facetOf(a, "vat"), facetOf(b, "vat"));
    return [...(twice ? [`one-of-${twice}`] : []), ...(isTaxed ? ["vat-differs"] : []), ...decided];
  }

  /** The pair that was decided to be one, of a record of each group. */
  pinBetween(a: Profile, b: Profile): readonly [string, string] | undefined {
    if (this.#pins.size === 0) return undefined;
    for (const ref of a.refs) {
      const others = this.#pins.get(ref);
      const other = others && b.refs.find((one) => others.has(one));
      if (other !== undefined) return [ref, other];
    }
    return undefined;
  }

  #makeStage(kind: LinkedKind): Stage {
    const { tables } = this.#options;
    const { maxShare } = this;
    const stage = new Stage({
      kind,
      maxShare,
      score: (a, b) => this.#score(kind, a, b),
      mayJoin: (a, b) => this.#mayJoin(a, b),
      isForbidden: (a, b) => this.vetoes(kind, a, b).length > 0,
      isEnough: ({ evidence }) => kind !== "organisation" || hasSecondAgreement(evidence),
      pinnedWith: (ref) => this.#pins.get(ref),
      ...levels[kind],
      floor,
    });
    this.#scenes.set(kind, {
      frequencies: stage.frequencies,
      maxShare,
      telling: new WeakMap(),
      externalKeyOf: (stream) => tables.streams[stream]?.externalKeyOf,
      has: (ref) => this.store.get(ref) !== undefined,
    });
    return stage;
  }

  /** Notes what has to be compared again because of a change of these records. */
  #change(refs: readonly string[], change: () => string[]): string[] {
    const before = new Map(refs.map((ref) => [ref, this.store.get(ref)]));
    const note = () => {
      for (const ref of before.keys()) for (const one of dependentsOf(this.store, ref)) this.#stale.add(one);
    };
    note();
    const changed = change();
    note();
    for (const [ref, old] of before) {
      const entity = this.store.get(ref);
      // What a vendor's own keys lead to is there, or not any more.
      for (const one of this.#sharers(old)) this.#stale.add(one);
      if (old) for (const key of unlinkedKeys(old)) this.#unlinked.remove(key, ref);
      if (entity) for (const key of unlinkedKeys(entity)) this.#unlinked.add(key, ref);
      if (!old !== !entity) this.#stages.get("organisation")!.touchHolders(`id ${ref.slice(ref.indexOf(":") + 1)}`);
      if (JSON.stringify(old?.parents) !== JSON.stringify(entity?.parents))
        for (const one of descendantsOf(this.store, ref)) this.#stale.add(one);
    }
    return changed;
  }

  /** What belongs to an organisation is told by the name of its cluster. */
  #followOrganisations({ renamed }: Relinked): void {
    for (const ref of renamed) descendantsOf(this.store, ref, this.#stale);
  }

  /** Events are told by their project's cluster, whether they name it or show one of its keys. */
  #followProjects({ before, after }: Relinked): void {
    const events = this.#stages.get("event")!;
    for (const cluster of before) this.#projectKeys.remove(cluster);
    for (const cluster of after) this.#projectKeys.add(cluster);
    for (const { profile } of [...before, ...after]) {
      for (const ref of profile.refs) descendantsOf(this.store, ref, this.#stale);
      for (const key of this.#projectKeys.keysOf(profile))
        for (const ref of [...events.holders(`~work ${key}`), ...this.#unlinked.of(`work ${key}`)]) this.#stale.add(ref);
    }
  }

  /** Records that may bill an event, or be billed by it, and are not compared with it. */
  #sharers(entity: EntityRecord | undefined): string[] {
    if (entity?.kind !== "event") return [];
    const invoices = (entity.values.invoice ?? []).flatMap(({ key }) => [...this.numbered(key), ...this.#unlinked.of(`invoice ${key}`)]);
    return [...invoices, ...workKeys(entity).flatMap((key) => [...this.#unlinked.of(`work ${key}`)])];
  }

  /** Records whose bills may be others because of this one: those that share a number with it, purchases of its project, and milestones of its customer. */
  #concerned(ref: string): Set<string> {
    const entity = this.store.get(ref);
    if (entity?.kind !== "event") return new Set();
    const found = new Set(this.#sharers(entity));
    const { streams } = this.#options.tables;
    for (const project of this.projectsOf(entity))
      for (const member of this.#known.members(project))
        for (const { ref: one, kind } of this.store.children(member)) if (kind === "purchase") found.add(one);
    for (const owner of this.customersOf(entity))
      for (const member of this.#known.members(owner))
        for (const one of descendantsOf(this.store, member))
          if (streams[one.slice(0, one.indexOf(":"))]?.chain === "milestone") found.add(one);
    return found;
  }

  #score(kind: LinkedKind, a: Profile, b: Profile): Score {
    const findings = this.compare(kind, a, b);
    this.#options.onCompared?.(kind, a, b, findings);
    return this.#withPin(a, b, weigh(findings, this.#options.models[kind]));
  }

  #weigh(kind: LinkedKind, a: Profile, b: Profile): Score {
    return this.#withPin(a, b, weigh(this.compare(kind, a, b), this.#options.models[kind]));
  }

  #withPin(a: Profile, b: Profile, score: Score): Score {
    const pin = this.pinBetween(a, b);
    if (!pin) return score;
    const [one, other] = a.refs[0]! < b.refs[0]! ? pin : [pin[1], pin[0]];
    const evidence = [...score.evidence, { kind: "decision", level: "pinned", a: one, b: other, agrees: true, weight: pinWeight }];
    return { ...score, evidence, total: score.total + pinWeight };
  }

  #mayJoin(a: Profile, b: Profile): boolean {
    return [...a.streams.keys()].every((stream) => !b.streams.has(stream) || this.#options.tables.streams[stream]?.keepsDuplicates);
  }

  #isForbidden(a: Profile, b: Profile): boolean {
    const forbidden = this.#forbidden;
    if (forbidden.size === 0) return false;
    return a.refs.some((one) => b.refs.some((other) => forbidden.has(one < other ? `${one} ${other}` : `${other} ${one}`)));
  }

  #projectsByKey(entity: EntityRecord): string[] {
    const owners = new Set(this.store.ownersOf(entity).map((ref) => this.clusterOf(ref)));
    for (const role of ["code", "reference", "po"] as const)
      for (const { key } of entity.values[role] ?? []) {
        const found = this.#projectKeys.of(key).filter((cluster) => {
          const theirs = [...facetOf(cluster.profile, "ownerCluster").values()].map((owner) => this.clusterOf(owner));
          return owners.size === 0 || theirs.length === 0 || theirs.some((owner) => owners.has(owner));
        });
        if (found.length === 1) return [found[0]!.profile.refs[0]!];
      }
    return [];
  }
}

/** One key alone, such as a tax number that a group shares, links no organisations. */
function hasSecondAgreement(evidence: readonly Evidence[]): boolean {
  return evidence.filter(({ agrees, weight }) => agrees && weight > 0).length >= 2;
}

function differ(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a.keys()].some((key) => b.has(key));
}

/** What is in one of the two alone. */
function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))];
}

function workKeys({ values }: EntityRecord): string[] {
  return (["code", "po", "reference"] as const).flatMap((role) => (values[role] ?? []).map(({ key }) => key));
}

/** Keys by which records are found that are not linked. */
function unlinkedKeys(entity: EntityRecord): string[] {
  if (entity.kind !== "order" && entity.kind !== "opportunity" && entity.kind !== "purchase") return [];
  return [...workKeys(entity).map((key) => `work ${key}`), ...(entity.values.invoice ?? []).map(({ key }) => `invoice ${key}`)];
}

/** By record, those that it was paired with. */
function partnersOf(pairs: ReadonlySet<string>): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [a, b] = pair.split(" ") as [string, string];
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  return partners;
}
