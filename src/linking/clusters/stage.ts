import { Frequencies } from "../evidence/frequencies.ts";
import type { Profile } from "../evidence/profile.ts";
import type { LinkedKind, Score } from "../evidence/score.ts";
import { type AgglomerateOptions, type Agglomeration, agglomerate, type Cluster } from "./agglomerate.ts";
import { countKeys, isSilent, keysOf, largestBlock, rankOf } from "./blocking.ts";
import { KeyIndex } from "./key-index.ts";
import { type Apart, apartOf, type Edge, type Edges } from "./rivals.ts";

export interface StageOptions extends Pick<AgglomerateOptions, "isForbidden" | "isEnough" | "threshold" | "margin" | "floor"> {
  kind: LinkedKind;
  maxShare: number;
  score(a: Profile, b: Profile): Score;
  /** Whether two records may be compared at all. */
  mayJoin(a: Profile, b: Profile): boolean;
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

const noEdges: Edges<Cluster> = new Map();

/**
 * Records of one kind and their clusters. A change of some records is worked into their neighbourhood alone: the records that could
 * have decided anything together with them. The outcome is that of linking all anew.
 */
export class Stage {
  readonly frequencies: Frequencies;
  readonly #options: StageOptions;
  readonly #profiles = new Map<string, Profile>();
  readonly #keys = new Map<string, ReadonlySet<string>>();
  readonly #index = new KeyIndex();
  /** Records that were compared with an outcome that could decide something, directly or by way of others. */
  readonly #neighbourhoods = new Map<string, readonly string[]>();
  readonly #clusters = new Map<string, Cluster>();
  readonly #edges = new Map<Cluster, Map<Cluster, Edge<Cluster>>>();
  readonly #dirty = new Set<string>();

  constructor(options: StageOptions) {
    this.#options = options;
    const { maxShare } = options;
    this.frequencies = new Frequencies((facet, key, before, after) => {
      if (rankOf(facet, before, maxShare) === rankOf(facet, after, maxShare)) return;
      for (const own of countKeys(facet, key)) this.touchHolders(own);
    });
  }

  profile(ref: string): Profile | undefined {
    return this.#profiles.get(ref);
  }

  clusterOf(ref: string): Cluster | undefined {
    return this.#clusters.get(ref);
  }

  clusters(): Cluster[] {
    return [...new Set(this.#clusters.values())];
  }

  holders(key: string): Iterable<string> {
    return this.#index.of(key);
  }

  /** Puts a record in the place of what it was; undefined where it is gone. */
  put(ref: string, profile: Profile | undefined): void {
    const old = this.#profiles.get(ref);
    if (old === profile || (old && profile && isSame(old, profile))) return;
    this.touch(ref);
    if (old) {
      this.frequencies.remove(old);
      for (const key of this.#keys.get(ref)!) this.#resized(key, this.#index.size(key), this.#index.remove(key, ref));
      this.#keys.delete(ref);
      this.#profiles.delete(ref);
    }
    if (!profile) return;
    const keys = keysOf(this.#options.kind, profile);
    this.#profiles.set(ref, profile);
    this.#keys.set(ref, keys);
    for (const key of keys) this.#resized(key, this.#index.size(key), this.#index.add(key, ref));
    this.frequencies.add(profile);
  }

  /** Something that the record's comparisons look at has changed. */
  touch(ref: string): void {
    this.#dirty.add(ref);
  }

  touchHolders(key: string): void {
    for (const ref of this.#index.of(key)) this.touch(ref);
  }

  /** A key that too many have makes no pairs any more, or again. */
  #resized(key: string, before: number, after: number): void {
    const largest = largestBlock(key, this.frequencies);
    if (largest > 0 && before > largest !== after > largest) this.touchHolders(key);
  }

  relink(): Relinked {
    const refs = new Set<string>();
    const take = (ref: string) => {
      for (const one of this.#neighbourhoods.get(ref) ?? [ref]) refs.add(one);
    };
    for (const ref of this.#dirty) take(ref);
    this.#dirty.clear();
    const names = new Map([...refs].map((ref) => [ref, this.#clusters.get(ref)?.profile.refs[0]]));
    const before = this.#leave(refs);
    for (;;) {
      const { result, groups, reached } = this.#agglomerate(refs);
      if (reached.length > 0) {
        for (const ref of reached) take(ref);
        for (const ref of refs) if (!names.has(ref)) names.set(ref, this.#clusters.get(ref)?.profile.refs[0]);
        before.push(...this.#leave(refs));
        continue;
      }
      for (const group of groups) for (const ref of group) this.#neighbourhoods.set(ref, group);
      const after = this.#enter(refs, result);
      const renamed = new Set([...names].filter(([ref, name]) => this.#clusters.get(ref)?.profile.refs[0] !== name).map(([ref]) => ref));
      return { refs, renamed, before, after };
    }
  }

  edgesOf(cluster: Cluster): Edges<Cluster> {
    return this.#edges.get(cluster) ?? noEdges;
  }

  *edges(): Generator<Edge<Cluster>> {
    for (const [cluster, edges] of this.#edges) for (const edge of edges.values()) if (edge.a === cluster) yield edge;
  }

  /** Why two clusters were left apart. */
  apart(edge: Edge<Cluster>): Apart<Cluster> {
    const { score, threshold, margin } = this.#options;
    return apartOf(edge, {
      score: score(edge.a.profile, edge.b.profile),
      threshold,
      margin,
      edgesOf: (cluster) => this.edgesOf(cluster),
    });
  }

  /** Takes the clusters of these records away. */
  #leave(refs: ReadonlySet<string>): Cluster[] {
    const left = new Set<Cluster>();
    for (const ref of refs) {
      const cluster = this.#clusters.get(ref);
      if (!cluster) continue;
      left.add(cluster);
      this.#clusters.delete(ref);
      if (!this.#profiles.has(ref)) this.#neighbourhoods.delete(ref);
    }
    for (const cluster of left) {
      for (const other of this.edgesOf(cluster).keys()) this.#edges.get(other)?.delete(cluster);
      this.#edges.delete(cluster);
    }
    return [...left];
  }

  /** Groups these records, beside those that they are compared with, whose own groups stay unless something decisive reaches them. */
  #agglomerate(refs: ReadonlySet<string>): { result: Agglomeration; groups: string[][]; reached: string[] } {
    const own = [...refs].filter((ref) => this.#profiles.has(ref));
    const beside = new Set<string>();
    const compared = new Map(own.map((ref) => [ref, [...this.#comparedWith(ref)]]));
    for (const others of compared.values())
      for (const other of others) if (!refs.has(other)) for (const one of this.#neighbourhoods.get(other) ?? [other]) beside.add(one);
    const all = [...own, ...beside].sort();
    const places = new Map(all.map((ref, i) => [ref, i]));
    const profiles = all.map((ref) => this.#profiles.get(ref)!);
    const pairs: [number, number][] = [];
    for (const [i, ref] of all.entries()) {
      const group = refs.has(ref) ? undefined : this.#neighbourhoods.get(ref);
      if (group?.length === 1) continue;
      if (!group) {
        for (const other of compared.get(ref)!) {
          const j = places.get(other)!;
          if (j > i || !refs.has(other)) pairs.push([i, j]);
        }
        continue;
      }
      // What two groups beside these are to each other is known, and does not count here.
      for (const other of group) {
        const j = places.get(other)!;
        if (j > i && this.#isComparedWith(ref, other)) pairs.push([i, j]);
      }
    }
    pairs.sort(([i, j], [k, l]) => i - k || j - l);
    const sets = new Sets(all);
    const { kind: _kind, pinnedWith: _pinned, mayJoin: _may, ...options } = this.#options;
    const result = agglomerate({
      ...options,
      profiles,
      pairs,
      isPinned: (a, b) => this.#isPinned(a, b),
      onDecisive: (a, b) => sets.join(a.refs[0]!, b.refs[0]!),
    });
    const groups = sets.groups().filter((group) => group.some((ref) => refs.has(ref)));
    return { result, groups, reached: groups.flat().filter((ref) => !refs.has(ref)) };
  }

  #isComparedWith(a: string, b: string): boolean {
    if (this.#options.pinnedWith(a)?.has(b)) return true;
    if (!this.#options.mayJoin(this.#profiles.get(a)!, this.#profiles.get(b)!)) return false;
    const [few, many] = [this.#keys.get(a)!, this.#keys.get(b)!].sort((one, other) => one.size - other.size) as [Set<string>, Set<string>];
    for (const key of few) if (many.has(key) && !isSilent(key) && this.#index.size(key) <= largestBlock(key, this.frequencies)) return true;
    return false;
  }

  *#comparedWith(ref: string): Generator<string> {
    const profile = this.#profiles.get(ref)!;
    const seen = new Set([ref]);
    for (const key of this.#keys.get(ref)!) {
      const others = this.#index.shared(key);
      if (!others || isSilent(key) || others.size > largestBlock(key, this.frequencies)) continue;
      for (const other of others) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (this.#options.mayJoin(profile, this.#profiles.get(other)!)) yield other;
      }
    }
    for (const other of this.#options.pinnedWith(ref) ?? []) if (!seen.has(other) && this.#profiles.has(other)) yield other;
  }

  #isPinned(a: Profile, b: Profile): boolean {
    return a.refs.some((ref) => {
      const others = this.#options.pinnedWith(ref);
      return others !== undefined && b.refs.some((other) => others.has(other));
    });
  }

  /** Takes over the clusters of these records, and what they were compared with. */
  #enter(refs: ReadonlySet<string>, { clusters, edges }: Agglomeration): Cluster[] {
    const after = clusters.filter(({ profile }) => refs.has(profile.refs[0]!));
    for (const cluster of after) for (const ref of cluster.profile.refs) this.#clusters.set(ref, cluster);
    const kept = ({ profile }: Cluster) => this.#clusters.get(profile.refs[0]!)!;
    for (const { total, forbidden, ...ends } of edges) {
      if (!refs.has(ends.a.profile.refs[0]!) && !refs.has(ends.b.profile.refs[0]!)) continue;
      const edge = { a: kept(ends.a), b: kept(ends.b), total, forbidden };
      this.#connect(edge.a, edge.b, edge);
      this.#connect(edge.b, edge.a, edge);
    }
    return after;
  }

  #connect(from: Cluster, to: Cluster, edge: Edge<Cluster>): void {
    const known = this.#edges.get(from);
    if (known) known.set(to, edge);
    else this.#edges.set(from, new Map([[to, edge]]));
  }
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

/** Groups of texts that were joined, directly or by way of others. */
class Sets {
  readonly #parents: Map<string, string>;

  constructor(members: readonly string[]) {
    this.#parents = new Map(members.map((member) => [member, member]));
  }

  join(a: string, b: string): void {
    const [one, other] = [this.#root(a), this.#root(b)];
    if (one !== other) this.#parents.set(one, other);
  }

  groups(): string[][] {
    const groups = new Map<string, string[]>();
    for (const member of this.#parents.keys()) {
      const root = this.#root(member);
      const known = groups.get(root);
      if (known) known.push(member);
      else groups.set(root, [member]);
    }
    return [...groups.values()];
  }

  #root(member: string): string {
    let root = member;
    for (let next = this.#parents.get(root)!; next !== root; next = this.#parents.get(root)!) {
      this.#parents.set(root, this.#parents.get(next)!);
      root = next;
    }
    return root;
  }
}
