import { mergeProfiles, type Profile } from "../evidence/profile.ts";
import type { Score } from "../evidence/score.ts";
import { Heap } from "./heap.ts";

/** Two groups of records that were taken for one thing, and why. */
export interface Join {
  a: Profile;
  b: Profile;
  score: Score;
}

export interface Cluster {
  profile: Profile;
  /** In the order in which they were made: a binary tree over the records. */
  joins: readonly Join[];
}

/** Two groups that were left apart. */
export interface Apart {
  a: Cluster;
  b: Cluster;
  score: Score;
  why: "weak" | "rival" | "veto";
}

export interface Agglomeration {
  clusters: readonly Cluster[];
  apart: readonly Apart[];
}

export interface AgglomerateOptions {
  profiles: readonly Profile[];
  /** Which of them may be one thing, by their places in the list. */
  pairs: Iterable<readonly [number, number]>;
  score(a: Profile, b: Profile): Score;
  /** Whether two groups must stay apart, whatever speaks for them. */
  isForbidden(a: Profile, b: Profile): boolean;
  /** Least log-odds of a join. */
  threshold: number;
  /** By how much a join must be better than one that it rules out. */
  margin: number;
}

interface Node extends Cluster {
  id: number;
  edges: Map<number, Edge>;
}

interface Edge {
  a: Node;
  b: Node;
  score: Score;
  forbidden: boolean;
  /** By refs, so that nothing depends on the order of the records. */
  name: string;
}

/**
 * Joins the best pair first, pools what is known of both and scores their neighbours again. A pair is not joined while one of
 * the two has a rival: a record of the same stream as the other's that fits nearly as well. Ties stay apart.
 */
export function agglomerate(options: AgglomerateOptions): Agglomeration {
  const { profiles, pairs, score, isForbidden, threshold, margin } = options;
  const nodes = new Map<number, Node>(profiles.map((profile, id) => [id, { id, profile, joins: [], edges: new Map() }]));
  const heap = new Heap<Edge>((one, other) => other.score.total - one.score.total || (one.name < other.name ? -1 : 1));
  let nextId = profiles.length;
  const connect = (one: Node, other: Node) => {
    const [a, b] = one.profile.refs[0]! < other.profile.refs[0]! ? [one, other] : [other, one];
    const forbidden = isForbidden(a.profile, b.profile);
    const edge = { a, b, score: score(a.profile, b.profile), forbidden, name: `${a.profile.refs[0]} ${b.profile.refs[0]}` };
    a.edges.set(b.id, edge);
    b.edges.set(a.id, edge);
    return edge;
  };
  const isOpen = (edge: Edge) => !edge.forbidden && edge.score.total >= threshold && edge.a.edges.get(edge.b.id) === edge;

  const hasRival = ({ a, b, score: { total } }: Edge): boolean =>
    [...a.edges.values()].some((edge) => {
      if (edge.score.total <= total - margin || edge.forbidden) return false;
      const other = edge.a === a ? edge.b : edge.a;
      if (other === b || !shareStream(other.profile, b.profile)) return false;
      const between = b.edges.get(other.id);
      return !between || between.forbidden || between.score.total < threshold;
    });

  const join = ({ a, b, score: joined }: Edge): Node => {
    const profile = mergeProfiles(a.profile, b.profile);
    const node: Node = { id: nextId++, profile, joins: [...a.joins, ...b.joins, { a: a.profile, b: b.profile, score: joined }], edges: new Map() };
    for (const old of [a, b]) {
      nodes.delete(old.id);
      for (const [id, edge] of old.edges) (edge.a === old ? edge.b : edge.a).edges.delete(old.id), neighbours.add(id);
    }
    nodes.set(node.id, node);
    for (const id of [...neighbours]) {
      const other = nodes.get(id);
      if (other) connect(node, other);
    }
    neighbours.clear();
    return node;
  };
  const neighbours = new Set<number>();

  for (const [i, j] of pairs) {
    const edge = connect(nodes.get(i)!, nodes.get(j)!);
    if (isOpen(edge)) heap.push(edge);
  }
  for (let edge = heap.pop(); edge; edge = heap.pop()) {
    if (!isOpen(edge) || hasRival(edge) || hasRival({ ...edge, a: edge.b, b: edge.a })) continue;
    const node = join(edge);
    // What a rival held apart may be decided now: all edges of the neighbours are looked at again.
    const again = new Set<Edge>(node.edges.values());
    for (const one of node.edges.values()) for (const next of (one.a === node ? one.b : one.a).edges.values()) again.add(next);
    for (const next of again) if (isOpen(next)) heap.push(next);
  }
  return { clusters: [...nodes.values()], apart: leftApart(nodes.values(), threshold) };
}

function shareStream(a: Profile, b: Profile): boolean {
  for (const stream of a.streams.keys()) if (b.streams.has(stream)) return true;
  return false;
}

function leftApart(nodes: Iterable<Node>, threshold: number): Apart[] {
  const edges = new Set([...nodes].flatMap((node) => [...node.edges.values()]));
  return [...edges].map(({ a, b, score, forbidden }) => ({
    a,
    b,
    score,
    why: forbidden ? "veto" : score.total >= threshold ? "rival" : "weak",
  }));
}
