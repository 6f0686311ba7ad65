import type { JsonObject } from "../../transport/json.ts";
import { extractEntities, type IsPlaceholder } from "../entities/extract.ts";
import type { EntityRecord, RecordTables } from "../entities/record.ts";
import { EntityStore } from "../entities/store.ts";
import { compareEvents } from "../evidence/events.ts";
import type { Compare, Finding, Scene } from "../evidence/finding.ts";
import { Frequencies } from "../evidence/frequencies.ts";
import { compareOrganisations } from "../evidence/organisations.ts";
import { comparePersons } from "../evidence/persons.ts";
import { facetOf, type Profile } from "../evidence/profile.ts";
import { compareProjects } from "../evidence/projects.ts";
import { type Evidence, type LinkedKind, type Models, type Score, weigh } from "../evidence/score.ts";
import { type Agglomeration, agglomerate, type Cluster } from "./agglomerate.ts";
import { pairsOf } from "./blocking.ts";
import { type Known, makeProfile, ownersByProject } from "./profiles.ts";

export interface LinkIndexOptions {
  tables: RecordTables;
  models: Models;
  isPlaceholder: IsPlaceholder;
  /** A value on more records of one stream than this is generic. */
  maxShare?: number;
  /** Pairs that must never be linked, as "a b" with a < b. */
  forbidden?: ReadonlySet<string>;
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

export const linkedKinds: readonly LinkedKind[] = ["organisation", "project", "event", "person"];

const compares: Readonly<Record<LinkedKind, Compare>> = {
  organisation: compareOrganisations,
  project: compareProjects,
  event: compareEvents,
  person: comparePersons,
};

/** Records of all vendors, and which of them denote one thing. */
export class LinkIndex {
  readonly store = new EntityStore();
  readonly #options: LinkIndexOptions;
  readonly #results = new Map<LinkedKind, Agglomeration>();
  readonly #clusters = new Map<string, Cluster>();
  readonly #scenes = new Map<LinkedKind, Scene>();
  #byKey = new Map<string, Set<string>>();

  constructor(options: LinkIndexOptions) {
    this.#options = options;
  }

  /** Takes a record as its vendor sent it; returns the refs of what it shows. */
  add(stream: string, source: string, sent: JsonObject): string[] {
    const { tables, isPlaceholder } = this.#options;
    return this.store.put(source, extractEntities(tables, stream, sent, isPlaceholder));
  }

  remove(source: string): string[] {
    return this.store.remove(source);
  }

  /** Links all records anew. */
  link(tell: (kind: LinkedKind) => void = () => {}): void {
    this.#results.clear();
    this.#clusters.clear();
    for (const kind of linkedKinds) {
      tell(kind);
      const result = this.#linkKind(kind);
      this.#results.set(kind, result);
      for (const cluster of result.clusters) for (const ref of cluster.profile.refs) this.#clusters.set(ref, cluster);
      if (kind === "project") this.#byKey = this.#projectKeys();
    }
  }

  result(kind: LinkedKind): Agglomeration {
    return this.#results.get(kind) ?? { clusters: [], apart: [] };
  }

  clusterOf(ref: string): Cluster | undefined {
    return this.#clusters.get(ref);
  }

  kindOf(ref: string): LinkedKind | undefined {
    const kind = this.store.get(ref)?.kind;
    return linkedKinds.find((one) => one === kind);
  }

  /** Projects of a record: its own, else those that its keys name. */
  projectsOf(entity: EntityRecord): string[] {
    const own = this.store.projectsOf(entity);
    return own.length > 0 ? own : this.#projectsByKey(entity);
  }

  /** Names of the clusters of a record's customers: its own, else those of its projects. */
  customersOf(entity: EntityRecord): string[] {
    const own = this.store.ownersOf(entity);
    const known = this.#known();
    const owners = own.length > 0 ? own : this.projectsOf(entity).flatMap((ref) => ownersByProject(ref, this.store, known));
    return [...new Set(owners.map((ref) => known.clusterOf(ref) ?? ref))];
  }

  /** What two clusters weigh together, with the share that rivals take where they were held apart. */
  scoreOf(kind: LinkedKind, a: Cluster, b: Cluster): Score {
    const apart = this.result(kind).apart.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
    return apart?.score ?? weigh(this.compare(kind, a.profile, b.profile), this.#options.models[kind]);
  }

  #linkKind(kind: LinkedKind): Agglomeration {
    const frequencies = new Frequencies();
    const known = this.#known();
    const profiles = this.store.refs(kind).map((ref) => makeProfile(this.store.get(ref)!, kind, this.store, known));
    for (const profile of profiles) frequencies.add(profile);
    const { tables, maxShare = 5 } = this.#options;
    const scene: Scene = {
      frequencies,
      maxShare,
      telling: new WeakMap(),
      externalKeyOf: (stream) => tables.streams[stream]?.externalKeyOf,
      has: (ref) => this.store.get(ref) !== undefined,
    };
    this.#scenes.set(kind, scene);
    return agglomerate({
      profiles,
      pairs: pairsOf(kind, profiles, frequencies, (a, b) => this.#mayJoin(a, b)),
      score: (a, b) => this.#score(kind, a, b),
      isForbidden: (a, b) => this.vetoes(kind, a, b).length > 0,
      isEnough: ({ evidence }) => kind !== "organisation" || hasSecondAgreement(evidence),
      ...levels[kind],
      floor: -5,
    });
  }

  #score(kind: LinkedKind, a: Profile, b: Profile): Score {
    const findings = this.compare(kind, a, b);
    this.#options.onCompared?.(kind, a, b, findings);
    return weigh(findings, this.#options.models[kind]);
  }

  /** What two groups have in common and what not, in the order of their refs. */
  compare(kind: LinkedKind, a: Profile, b: Profile): Finding[] {
    const [one, other] = a.refs[0]! < b.refs[0]! ? [a, b] : [b, a];
    const findings = compares[kind](one, other, this.#scenes.get(kind)!);
    const [twice] = [...one.streams.keys()].filter((stream) => other.streams.has(stream));
    if (twice) findings.push({ kind: "duplicate", level: kind, a: twice, b: twice, agrees: false });
    return findings;
  }

  /** Reasons for which two groups stay apart, whatever speaks for them. */
  vetoes(kind: LinkedKind, a: Profile, b: Profile): string[] {
    const vetoes: string[] = [];
    const twice = [...a.streams.keys()].find((stream) => b.streams.has(stream) && !this.#options.tables.streams[stream]?.keepsDuplicates);
    if (twice) vetoes.push(`one-of-${twice}`);
    if (kind === "organisation" && differ(facetOf(a, "vat"), facetOf(b, "vat"))) vetoes.push("vat-differs");
    if (this.#isForbidden(a, b)) vetoes.push("forbidden");
    return vetoes;
  }

  #mayJoin(a: Profile, b: Profile): boolean {
    return [...a.streams.keys()].every((stream) => !b.streams.has(stream) || this.#options.tables.streams[stream]?.keepsDuplicates);
  }

  #isForbidden(a: Profile, b: Profile): boolean {
    const { forbidden } = this.#options;
    if (!forbidden || forbidden.size === 0) return false;
    return a.refs.some((one) => b.refs.some((other) => forbidden.has(one < other ? `${one} ${other}` : `${other} ${one}`)));
  }

  #known(): Known & { members(ref: string): readonly string[] } {
    return {
      clusterOf: (ref) => this.#clusters.get(ref)?.profile.refs[0],
      members: (ref) => this.#clusters.get(ref)?.profile.refs ?? [ref],
      projectsByKey: (entity) => this.#projectsByKey(entity),
    };
  }

  /** Codes and orders of projects that stand in one cluster alone. */
  #projectKeys(): Map<string, Set<string>> {
    const byKey = new Map<string, Set<string>>();
    for (const { profile } of this.result("project").clusters)
      for (const facet of ["code", "po", "reference"] as const)
        for (const key of facetOf(profile, facet).keys()) byKey.set(key, (byKey.get(key) ?? new Set()).add(profile.refs[0]!));
    return byKey;
  }

  #projectsByKey(entity: EntityRecord): string[] {
    const owners = new Set(this.store.ownersOf(entity).map((ref) => this.#clusters.get(ref)));
    for (const role of ["code", "reference", "po"] as const)
      for (const { key } of entity.values[role] ?? []) {
        const found = [...(this.#byKey.get(key) ?? [])].filter((ref) => {
          const theirs = [...facetOf(this.#clusters.get(ref)!.profile, "ownerCluster").values()].map((owner) => this.#clusters.get(owner));
          return owners.size === 0 || theirs.length === 0 || theirs.some((owner) => owners.has(owner));
        });
        if (found.length === 1) return found;
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
