import { Frequencies } from "../evidence/frequencies.ts";
import type { Profile } from "../evidence/profile.ts";
import type { LinkedKind, Score } from "../evidence/score.ts";
import { type AgglomerateOptions, agglomerate, groupOf, type Joint } from "./agglomerate.ts";
import { countKeys, rankOf } from "./blocking.ts";
import { holdersOf } from "./blocks.ts";
import { Cluster, type Join } from "./cluster.ts";
import { ConnectedRefs } from "./connected-refs.ts";
import { type Apart, apartOf, type Edge } from "./rivals.ts";
import { type Pair, type StageRecord, StageRecords } from "./stage-records.ts";

export interface StageOptions extends Pick<AgglomerateOptions, "weigh" | "isForbidden" | "threshold" | "margin" | "floor"> {
  kind: LinkedKind;
  maxShare: number;
  /** As `weigh`, with the evidence. */
  score(a: Profile, b: Profile): Score;
  /** Whether records of two streams may be compared at all. */
  mayJoin(a: string, b: string): boolean;
  /** Records that somebody decided to be one with this. */
  pinnedWith(ref: string): ReadonlySet<string> | undefined;
}

/** What a relink has changed. */
export interface Relinked {
  /** All records that were looked at again, those that have left included. */
  refs: ReadonlySet<string>;
  /** Records whose cluster has another name than before. */
  renamed: ReadonlySet<string>;
  /** Clusters that are no more, and those that are new in their place. */
  before: readonly Cluster[];
  after: readonly Cluster[];
}

/** Records that were joined together, apart from all others. */
interface Part {
  clusters: readonly Joint[];
  edges: readonly Edge<Joint>[];
  /** Records that something decisive connects. */
  groups: readonly (readonly string[])[];
}

/**
 * Records of one kind and their clusters. A change of some records is worked into their neighbourhood alone: the records that could
 * have decided anything together with them. The outcome is that of linking all anew.
 */
export class Stage {
  readonly frequencies: Frequencies;
  readonly #options: StageOptions;
  readonly #records: StageRecords;
  readonly #dirty = new Set<string>();

  constructor(options: StageOptions) {
    this.#options = options;
    const { kind, maxShare } = options;
    this.frequencies = new Frequencies((facet, key, before, after) => {
      if (rankOf(facet, before, maxShare) === rankOf(facet, after, maxShare)) return;
      for (const own of countKeys(facet, key)) this.touchHolders(own);
    });
    this.#records = new StageRecords(
      kind,
      () => this.frequencies,
      (block) => {
        for (const ref of holdersOf(block)) this.touch(ref);
      },
    );
  }

  profile(ref: string): Profile | undefined {
    return this.#records.profile(ref);
  }

  has(ref: string): boolean {
    return this.#records.has(ref);
  }

  clusterOf(ref: string): Cluster | undefined {
    return this.#records.get(ref)?.cluster;
  }

  clusters(): Cluster[] {
    const found = new Set<Cluster>();
    for (const { cluster } of this.#records.all()) if (cluster) found.add(cluster);
    return [...found];
  }

  holders(key: string): Iterable<string> {
    return this.#records.holders(key);
  }

  /** Puts a record in the place of what it was; undefined where it is gone. */
  put(ref: string, profile: Profile | undefined): void {
    const old = this.#records.profile(ref);
    if (old === profile || (old && profile && isSame(old, profile))) return;
    this.touch(ref);
    if (old) this.frequencies.remove(old);
    this.#records.put(ref, profile);
    if (profile) this.frequencies.add(profile);
  }

  /** Something that the record's comparisons look at has changed. */
  touch(ref: string): void {
    this.#dirty.add(ref);
  }

  touchHolders(key: string): void {
    for (const ref of this.holders(key)) this.touch(ref);
  }

  relink(): Relinked {
    const refs = new Set<string>();
    const take = (ref: string) => {
      for (const one of this.#records.get(ref)?.group ?? [ref]) refs.add(one);
    };
    for (const ref of this.#dirty) take(ref);
    const names = new Map([...refs].map((ref) => [ref, this.clusterOf(ref)?.name]));
    this.#compare(this.#dirty);
    this.#dirty.clear();
    const before = this.#leave(refs);
    for (;;) {
      const parts = this.#agglomerate(refs);
      const reached = parts.flatMap(({ groups }) => groups.flat().filter((ref) => !refs.has(ref)));
      if (reached.length > 0) {
        for (const ref of reached) take(ref);
        for (const ref of refs) if (!names.has(ref)) names.set(ref, this.clusterOf(ref)?.name);
        before.push(...this.#leave(refs));
        continue;
      }
      const after = parts.flatMap((part) => this.#enter(refs, part));
      const renamed = new Set([...names].filter(([ref, name]) => this.clusterOf(ref)?.name !== name).map(([ref]) => ref));
      return { refs, renamed, before, after };
    }
  }

  *edges(): Generator<Edge<Cluster>> {
    for (const cluster of this.clusters()) for (const edge of cluster.edges.values()) if (edge.a === cluster) yield edge;
  }

  /** Why two clusters were left apart. */
  apart(edge: Edge<Cluster>): Apart<Cluster> {
    const { score, threshold, margin } = this.#options;
    return apartOf(edge, {
      score: score(edge.a.profile, edge.b.profile),
      threshold,
      margin,
      edgesOf: (cluster) => cluster.edges,
    });
  }

  /** Takes the clusters of these records away. */
  #leave(refs: ReadonlySet<string>): Cluster[] {
    const left = new Set<Cluster>();
    for (const ref of refs) {
      const record = this.#records.get(ref);
      if (!record?.cluster) continue;
      left.add(record.cluster);
      this.#records.leave(record);
    }
    for (const cluster of left) for (const other of cluster.edges.keys()) other.disconnect(cluster);
    return [...left];
  }

  /** Compares these records with all that they share a key with. */
  #compare(refs: ReadonlySet<string>): void {
    const { floor, weigh, mayJoin, pinnedWith } = this.#options;
    const records = [...refs].flatMap((ref) => this.#records.get(ref) ?? []);
    for (const record of records) this.#records.disconnect(record);
    for (const record of records) {
      const profile = this.#records.profile(record.ref);
      if (!profile) continue;
      const pinned = pinnedWith(record.ref);
      const connect = (other: StageRecord) => {
        // Of two of these, the first compares.
        if (refs.has(other.ref) && other.ref < record.ref) return;
        const weighed = weigh(profile, this.#records.profile(other.ref)!);
        if (weighed.total >= floor || pinned?.has(other.ref)) this.#records.connect(record, other, weighed);
      };
      for (const other of this.#records.comparable(record))
        if (!pinned?.has(other.ref) && mayJoin(record.packed![0] as string, other.packed![0] as string)) connect(other);
      for (const ref of pinned ?? []) if (ref !== record.ref && this.has(ref)) connect(this.#records.get(ref)!);
    }
  }

  /** Groups these records, beside those that they were compared with, whose own groups stay unless something decisive reaches them. */
  #agglomerate(refs: ReadonlySet<string>): Part[] {
    const all = new Set<string>();
    for (const ref of refs) {
      const record = this.#records.get(ref);
      if (!record?.packed) continue;
      all.add(ref);
      for (const { ref: other, group } of othersOf(record)) if (!refs.has(other)) for (const one of group ?? [other]) all.add(one);
    }
    const pairs = new Set<Pair>();
    for (const ref of all) {
      const { pairs: own, group } = this.#records.get(ref)!;
      // What two groups beside these are to each other is known, and does not count here.
      const isKnown = refs.has(ref) ? () => false : (other: StageRecord) => !refs.has(other.ref) && (!group || other.group !== group);
      for (const pair of own) if (!isKnown(pair.a.ref === ref ? pair.b : pair.a)) pairs.add(pair);
    }
    const connected = new ConnectedRefs([...all]);
    for (const { a, b } of pairs) connected.join(a.ref, b.ref);
    const parts: Part[] = [];
    for (const members of connected.groups()) if (members.some((ref) => refs.has(ref))) parts.push(this.#join(refs, members.sort(), pairs));
    return parts;
  }

  #join(refs: ReadonlySet<string>, members: readonly string[], pairs: ReadonlySet<Pair>): Part {
    const { weigh, isForbidden, threshold, margin, floor } = this.#options;
    const places = new Map(members.map((ref, i) => [ref, i]));
    const profiles = members.map((ref) => this.#records.profile(ref)!);
    if (profiles.length === 1) {
      const [profile] = profiles as [Profile];
      return { clusters: [{ ...groupOf(profile), joins: [], edges: new Map() }], edges: [], groups: [members] };
    }
    const decisive = new ConnectedRefs(members);
    const ofThese = members.flatMap((ref, i) => {
      const record = this.#records.get(ref)!;
      return record.pairs.flatMap((pair) => {
        if (!pairs.has(pair)) return [];
        const j = places.get(pair.a === record ? pair.b.ref : pair.a.ref)!;
        return j > i ? [[i, j, pair] as const] : [];
      });
    });
    ofThese.sort(([i, j], [k, l]) => i - k || j - l);
    const { clusters, edges } = agglomerate({
      ...{ profiles, pairs: ofThese, weigh, isForbidden, threshold, margin, floor },
      isPinned: (a, b) => this.#isPinned(a, b),
      onDecisive: (a, b) => decisive.join(a.refs[0]!, b.refs[0]!),
    });
    return { clusters, edges, groups: decisive.groups().filter((group) => group.some((ref) => refs.has(ref))) };
  }

  #isPinned(a: Profile, b: Profile): boolean {
    return a.refs.some((ref) => {
      const others = this.#options.pinnedWith(ref);
      return others !== undefined && b.refs.some((other) => others.has(other));
    });
  }

  /** Takes over the clusters of these records, and what they were compared with. */
  #enter(refs: ReadonlySet<string>, { clusters, edges, groups }: Part): Cluster[] {
    for (const group of groups) for (const ref of group) this.#records.get(ref)!.group = group.length > 1 ? group : undefined;
    const profileOf = (ref: string) => this.#records.profile(ref)!;
    const after = clusters.flatMap(({ refs: own, joins }) =>
      refs.has(own[0]!) ? new Cluster(own, joins.length > 0 ? joins : noJoins, profileOf) : [],
    );
    for (const cluster of after) for (const ref of cluster.refs) this.#records.get(ref)!.cluster = cluster;
    const kept = (group: Joint) => this.clusterOf(group.refs[0]!)!;
    for (const { total, forbidden, ...ends } of edges) {
      if (!refs.has(ends.a.refs[0]!) && !refs.has(ends.b.refs[0]!)) continue;
      const edge = { a: kept(ends.a), b: kept(ends.b), total, forbidden };
      edge.a.connect(edge.b, edge);
      edge.b.connect(edge.a, edge);
    }
    return after;
  }
}

const noJoins: readonly Join[] = [];

function* othersOf(record: StageRecord): Generator<StageRecord> {
  for (const { a, b } of record.pairs) yield a === record ? b : a;
}

function isSame(a: Profile, b: Profile): boolean {
  const names = new Set([...Object.keys(a.facets), ...Object.keys(b.facets)]) as Set<keyof Profile["facets"]>;
  for (const name of names) {
    const [left, right] = [a.facets[name], b.facets[name]];
    if (left?.size !== right?.size) return false;
    const others = right!.entries();
    for (const [key, raw] of left!) {
      const [theirs, theirRaw] = others.next().value!;
      if (key !== theirs || raw !== theirRaw) return false;
    }
  }
  return true;
}
