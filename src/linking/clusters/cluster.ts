import { mergeProfiles, type Profile } from "../evidence/profile.ts";
import type { Edge, Edges } from "./rivals.ts";

/** Two groups that were taken for one thing, by the first ref of each, and natural log-odds. */
export interface Join {
  a: string;
  b: string;
  total: number;
}

/** Two groups as they were when they were joined. */
export interface Joined {
  a: Profile;
  b: Profile;
  total: number;
}

/** Records that were taken for one thing. What they show together is put together when it is asked for. */
export class Cluster {
  /** Sorted. */
  readonly refs: readonly string[];
  /** In the order in which they were made: a binary tree over the records. */
  readonly joins: readonly Join[];
  readonly #profileOf: (ref: string) => Profile;
  #edges: Map<Cluster, Edge<Cluster>> | undefined;

  constructor(refs: readonly string[], joins: readonly Join[], profileOf: (ref: string) => Profile) {
    this.refs = refs;
    this.joins = joins;
    this.#profileOf = profileOf;
  }

  /** By its first record. */
  get name(): string {
    return this.refs[0]!;
  }

  get profile(): Profile {
    let last = this.#profileOf(this.name);
    for (const { a, b } of this.joined()) last = mergeProfiles(a, b);
    return last;
  }

  get streams(): ReadonlySet<string> {
    return new Set(this.refs.map((ref) => ref.slice(0, ref.indexOf(":"))));
  }

  /** Clusters that it was compared with and left apart from. */
  get edges(): Edges<Cluster> {
    return this.#edges ?? none;
  }

  connect(other: Cluster, edge: Edge<Cluster>): void {
    this.#edges ??= new Map();
    this.#edges.set(other, edge);
  }

  disconnect(other: Cluster): void {
    this.#edges?.delete(other);
  }

  /** The groups of each join. */
  *joined(): Generator<Joined> {
    const groups = new Map<string, Profile>();
    const groupOf = (first: string) => groups.get(first) ?? this.#profileOf(first);
    for (const { a, b, total } of this.joins) {
      const [one, other] = [groupOf(a), groupOf(b)];
      yield { a: one, b: other, total };
      groups.set(a, mergeProfiles(one, other));
    }
  }
}

const none: Edges<Cluster> = new Map();
