import type { JsonObject } from "../../transport/json.ts";
import { extractEntities, type IsPlaceholder } from "../entities/extract.ts";
import type { EntityRecord, RecordTables } from "../entities/record.ts";
import { EntityStore } from "../entities/store.ts";
import { gainOf, stated } from "../evidence/curve.ts";
import type { Finding } from "../evidence/finding.ts";
import type { Profile } from "../evidence/profile.ts";
import { type Curve, confidenceOf, type LinkedKind, type Models, type Score } from "../evidence/score.ts";
import type { Cluster, Joined } from "./cluster.ts";
import { dependentsOf, descendantsOf } from "./dependents.ts";
import { floor, levels } from "./levels.ts";
import { type Known, makeProfile, ownersByProject } from "./profiles.ts";
import { ProjectKeys } from "./project-keys.ts";
import type { Apart } from "./rivals.ts";
import { Sharers } from "./sharers.ts";
import { type Relinked, Stage } from "./stage.ts";
import { type Pairs, Verdicts } from "./verdicts.ts";
import { Weighing } from "./weighing.ts";

export interface LinkIndexOptions {
  tables: RecordTables;
  models: Models;
  isPlaceholder: IsPlaceholder;
  /** A value on more records of one stream than this is generic. */
  maxShare?: number;
  /** How many days apart a purchase and the milestone that it buys may be dated. */
  dueWithinDays?: number;
  /** Pairs that must never be linked. */
  forbidden?: Pairs;
  /** Pairs that somebody decided to be one. They are joined before anything is compared. */
  pinned?: Pairs;
  /** Called with each comparison, for learning. */
  onCompared?(kind: LinkedKind, a: Profile, b: Profile, findings: readonly Finding[]): void;
}

/** In this order: each kind is compared by what the kinds before it have linked. */
export const linkedKinds: readonly LinkedKind[] = ["organisation", "project", "event", "person"];

/** The clusters of one kind, and the pairs that were left apart. */
export interface KindResult {
  clusters: readonly Cluster[];
  readonly apart: readonly Apart<Cluster>[];
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
  readonly #weighings = new Map<LinkedKind, Weighing>();
  readonly #verdicts = new Verdicts();
  readonly #projectKeys = new ProjectKeys();
  readonly #sharers: Sharers;
  /** Records whose profiles are to be made anew. */
  #stale = new Set<string>();
  readonly #known: Known;

  constructor(options: LinkIndexOptions) {
    this.#options = options;
    this.#verdicts.replace(options.forbidden ?? new Set(), options.pinned ?? new Set());
    for (const kind of linkedKinds) this.#addStage(kind);
    this.#known = {
      clusterOf: (ref) => this.clusterOf(ref)?.name,
      members: (ref) => this.clusterOf(ref)?.refs ?? [ref],
      projectsByKey: (entity) => this.keyedProjectsOf(entity),
    };
    this.#sharers = new Sharers({
      store: this.store,
      streams: options.tables.streams,
      numbered: (key) => this.numbered(key),
      members: (ref) => this.#known.members(ref),
      projectsOf: (entity) => this.projectsOf(entity),
      customersOf: (entity) => this.customersOf(entity),
    });
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
    for (const ref of this.#verdicts.replace(forbidden, pinned))
      for (const stage of this.#stages.values()) if (stage.has(ref)) stage.touch(ref);
  }

  /** Works in what has changed since the last time. The outcome is that of linking all records anew. */
  link(tell: (kind: LinkedKind) => void = () => {}): Linked {
    for (const weighing of this.#weighings.values()) weighing.renew();
    const kinds = new Map<LinkedKind, Relinked>();
    for (const kind of linkedKinds) {
      tell(kind);
      const stage = this.#stages.get(kind)!;
      const own = [...this.#stale].filter((ref) => this.store.get(ref)?.kind === kind || stage.has(ref));
      for (const ref of own.sort()) {
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
    for (const one of this.#sharers.concernedBy(refs)) refs.add(one);
    for (const ref of [...refs]) for (const mate of this.clusterOf(ref)?.refs ?? []) refs.add(mate);
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

  /** How many days apart two systems may date one event. */
  get dueWithinDays(): number {
    return this.#options.dueWithinDays ?? 10;
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
    return cluster ? [...cluster.edges.values()].map((edge) => stage.apart(edge)) : [];
  }

  /** Records that the record's cluster was compared with, and that are in others. */
  neighboursOf(ref: string): string[] {
    return [...(this.clusterOf(ref)?.edges.keys() ?? [])].flatMap(({ refs }) => refs);
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
    return this.#projectKeys.namedBy(entity, this.store.ownersOf(entity), (ref) => this.clusterOf(ref));
  }

  /** Customers of a project, or of those that it is linked with. */
  ownersByProject(ref: string): string[] {
    return ownersByProject(ref, this.store, this.#known);
  }

  /** Projects of a record: its own, else those that its keys name. */
  projectsOf(entity: EntityRecord): string[] {
    const own = this.store.projectsOf(entity);
    return own.length > 0 ? own : this.keyedProjectsOf(entity);
  }

  /** Names of the clusters of a record's customers: its own, else those of its projects. */
  customersOf(entity: EntityRecord): string[] {
    const own = this.store.ownersOf(entity);
    const owners = own.length > 0 ? own : this.projectsOf(entity).flatMap((ref) => ownersByProject(ref, this.store, this.#known));
    return [...new Set(owners.map((ref) => this.#known.clusterOf(ref) ?? ref))];
  }

  /** What two clusters weigh together, with the share that rivals take where they were held apart. */
  scoreOf(kind: LinkedKind, a: Cluster, b: Cluster): Score {
    const edge = a.edges.get(b);
    return edge ? this.#stages.get(kind)!.apart(edge).score : this.#weighings.get(kind)!.score(a.profile, b.profile);
  }

  /** What spoke for two groups when they were joined. */
  scoreOfJoin(kind: LinkedKind, { a, b }: Joined): Score {
    return this.#weighings.get(kind)!.score(a, b);
  }

  /** A score as callers are told: what is decided follows the weights alone. */
  stated(kind: LinkedKind, score: Score): Score {
    return stated(score, this.#curve(kind));
  }

  /** The probability that is stated for the log-odds of a join. */
  confidenceOf(kind: LinkedKind, total: number): number {
    return confidenceOf(total + gainOf(total, this.#curve(kind)));
  }

  #curve(kind: LinkedKind): Curve {
    return this.#options.models[kind].curve ?? [];
  }

  /** Reasons for which two groups stay apart, whatever speaks for them. */
  vetoes(kind: LinkedKind, a: Profile, b: Profile): string[] {
    return this.#weighings.get(kind)!.vetoes(a, b);
  }

  #addStage(kind: LinkedKind): void {
    const { tables, models, onCompared } = this.#options;
    const { maxShare } = this;
    const has = (ref: string) => this.store.get(ref) !== undefined;
    const own = { kind, tables, maxShare, onCompared, has, model: models[kind], verdicts: this.#verdicts };
    const weighing = new Weighing({ ...own, frequencies: () => stage.frequencies });
    const stage: Stage = new Stage({
      ...{ kind, maxShare, ...levels[kind], floor },
      weigh: (a, b) => weighing.weigh(a, b),
      score: (a, b) => weighing.score(a, b),
      mayJoin: (a, b) => a !== b || tables.streams[a]?.keepsDuplicates === true,
      isForbidden: (a, b) => weighing.vetoes(a, b).length > 0,
      pinnedWith: (ref) => this.#verdicts.pinnedWith(ref),
    });
    this.#weighings.set(kind, weighing);
    this.#stages.set(kind, stage);
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
      for (const one of this.#sharers.of(old)) this.#stale.add(one);
      this.#sharers.replace(ref, old, entity);
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
    const keys = new Set(before.flatMap((cluster) => this.#projectKeys.keysOf(cluster)));
    for (const cluster of before) this.#projectKeys.remove(cluster);
    for (const cluster of after) {
      this.#projectKeys.add(cluster);
      for (const key of this.#projectKeys.keysOf(cluster)) keys.add(key);
    }
    for (const { refs } of [...before, ...after]) for (const ref of refs) descendantsOf(this.store, ref, this.#stale);
    for (const key of keys) {
      for (const ref of events.holders(`~work ${key}`)) this.#stale.add(ref);
      for (const ref of this.#sharers.ofWork(key)) this.#stale.add(ref);
    }
  }
}
