import { mergeProfiles, type Profile } from "../evidence/profile.ts";
import type { Join } from "./cluster.ts";
import { Heap } from "./heap.ts";
import { type Edge, rivalsOf } from "./rivals.ts";

/** Records that were taken for one thing. */
export interface Joint {
  /** Sorted. */
  refs: readonly string[];
  profile: Profile;
  streams: Profile["streams"];
  /** In the order in which they were made: a binary tree over the records. */
  joins: readonly Join[];
  edges: ReadonlyMap<Joint, Edge<Joint>>;
}

export interface Agglomeration {
  clusters: readonly Joint[];
  /** Pairs of clusters that were left apart and are not forgotten. */
  edges: readonly Edge<Joint>[];
}

/** What two groups weigh together. */
export interface Weighed {
  /** Natural log-odds. */
  total: number;
  /** Whether the evidence is of enough kinds, whatever it weighs. */
  isEnough: boolean;
}

export interface AgglomerateOptions {
  profiles: readonly Profile[];
  /** Which of them may be one thing, by their places in the list, with what they weigh where that is known. */
  pairs: Iterable<readonly [number, number, Weighed?]>;
  weigh(a: Profile, b: Profile): Weighed;
  /** Whether two groups must stay apart, whatever speaks for them. */
  isForbidden(a: Profile, b: Profile): boolean;
  /** Whether somebody decided that the two are one: they are joined before all others, and no rival keeps them apart. */
  isPinned?(a: Profile, b: Profile): boolean;
  /** Least log-odds of a join. */
  threshold: number;
  /** Pairs of less are forgotten. */
  floor: number;
  /** By how much a join must be better than one that it rules out. */
  margin: number;
  /** Hears of pairs that were, or could have been, decisive: of a join, or of a rival that kept one back. */
  onDecisive?(a: Profile, b: Profile): void;
}

interface Node extends Joint {
  edges: Map<Node, Compared>;
}

interface Compared extends Edge<Node>, Weighed {
  pinned: boolean;
  /** By refs, so that nothing depends on the order of the records. */
  name: string;
}

/**
 * Joins the best pair first, pools what is known of both and scores their neighbours again. A pair is not joined while one of
 * the two has a rival: a record of the same stream as the other's that fits nearly as well. Ties stay apart.
 */
export function agglomerate(options: AgglomerateOptions): Agglomeration {
  const { profiles, pairs, weigh, isForbidden, isPinned, threshold, floor, margin, onDecisive } = options;
  const firsts = profiles.map((profile): Node => ({ ...groupOf(profile), joins: [], edges: new Map() }));
  const nodes = new Set(firsts);
  const heap = new Heap<Compared>(
    (one, other) => Number(other.pinned) - Number(one.pinned) || other.total - one.total || (one.name < other.name ? -1 : 1),
  );
  const connect = (one: Node, other: Node, known?: Weighed): Compared | undefined => {
    const [a, b] = one.profile.refs[0]! < other.profile.refs[0]! ? [one, other] : [other, one];
    const pinned = isPinned?.(a.profile, b.profile) ?? false;
    const { total, isEnough } = known ?? weigh(a.profile, b.profile);
    // What is so unlikely is no rival, no candidate, and will not become a link by pooling.
    if (total < floor && !pinned) return undefined;
    const forbidden = isForbidden(a.profile, b.profile);
    if (pinned || (!forbidden && total > threshold - margin)) onDecisive?.(a.profile, b.profile);
    const edge = { a, b, total, isEnough, forbidden, pinned, name: `${a.profile.refs[0]} ${b.profile.refs[0]}` };
    a.edges.set(b, edge);
    b.edges.set(a, edge);
    return edge;
  };
  const isOpen = ({ a, b, total, isEnough, forbidden, pinned }: Compared) =>
    !forbidden && nodes.has(a) && nodes.has(b) && (pinned || (total >= threshold && isEnough));
  const edgesOf = ({ edges }: Node) => edges;
  const rivalOf = (a: Node, b: Node, total: number): Node | undefined =>
    rivalsOf(a, b, { least: total - margin, threshold, edgesOf }).next().value?.rival;
  /** By the rival, the pairs that it holds apart. */
  const waiting = new Map<Node, Compared[]>();

  const join = ({ a, b, total }: Compared): Node => {
    const profile = mergeProfiles(a.profile, b.profile);
    const joins = [...a.joins, ...b.joins, { a: a.profile.refs[0]!, b: b.profile.refs[0]!, total }];
    const node: Node = { ...groupOf(profile), joins, edges: new Map() };
    const neighbours = new Set<Node>();
    for (const old of [a, b]) {
      nodes.delete(old);
      for (const other of old.edges.keys()) {
        other.edges.delete(old);
        neighbours.add(other);
      }
    }
    nodes.add(node);
    for (const other of neighbours) if (other !== a && other !== b) connect(node, other);
    return node;
  };

  for (const [i, j, weighed] of pairs) {
    const edge = connect(firsts[i]!, firsts[j]!, weighed);
    if (edge && isOpen(edge)) heap.push(edge);
  }
  for (let edge = heap.pop(); edge; edge = heap.pop()) {
    if (!isOpen(edge)) continue;
    const { a, b, total, pinned } = edge;
    const rival = pinned ? undefined : (rivalOf(a, b, total) ?? rivalOf(b, a, total));
    if (rival) {
      const others = waiting.get(rival);
      if (others) others.push(edge);
      else waiting.set(rival, [edge]);
      continue;
    }
    const node = join(edge);
    // What one of the two held apart as a rival may be decided now.
    for (const old of [a, b]) {
      for (const next of waiting.get(old) ?? []) if (isOpen(next)) heap.push(next);
      waiting.delete(old);
    }
    for (const next of node.edges.values()) if (isOpen(next)) heap.push(next);
  }
  return { clusters: [...nodes], edges: [...new Set([...nodes].flatMap((node) => [...node.edges.values()]))] };
}

/** A group that was made of no others yet. */
export function groupOf(profile: Profile): Pick<Joint, "refs" | "streams" | "profile"> {
  return { refs: profile.refs, streams: profile.streams, profile };
}
