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
  /** Whether the evidence is of enough kinds, whatever it weighs. */
  isEnough(score: Score): boolean;
  /** Least log-odds of a join. */
  threshold: number;
  /** Pairs of less are forgotten. */
  floor: number;
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

/** Log-odds by which two pairs that are no links may differ and still be a tie. */
const tie = 0.05;

/**
 * Joins the best pair first, pools what is known of both and scores their neighbours again. A pair is not joined while one of
 * the two has a rival: a record of the same stream as the other's that fits nearly as well. Ties stay apart.
 */
export function agglomerate(options: AgglomerateOptions): Agglomeration {
  const { profiles, pairs, score, isForbidden, isEnough, threshold, floor, margin } = options;
  const nodes = new Map<number, Node>(profiles.map((profile, id) => [id, { id, profile, joins: [], edges: new Map() }]));
  const heap = new Heap<Edge>((one, other) => other.score.total - one.score.total || (one.name < other.name ? -1 : 1));
  let nextId = profiles.length;
  const connect = (one: Node, other: Node): Edge | undefined => {
    const [a, b] = one.profile.refs[0]! < other.profile.refs[0]! ? [one, other] : [other, one];
    const forbidden = isForbidden(a.profile, b.profile);
    const scored = score(a.profile, b.profile);
    // What is so unlikely is no rival, no candidate, and will not become a link by pooling.
    if (scored.total < floor) return undefined;
    const edge = { a, b, score: scored, forbidden, name: `${a.profile.refs[0]} ${b.profile.refs[0]}` };
    a.edges.set(b.id, edge);
    b.edges.set(a.id, edge);
    return edge;
  };
  const isOpen = ({ a, b, forbidden, score: scored }: Edge) =>
    !forbidden && scored.total >= threshold && nodes.get(a.id) === a && nodes.get(b.id) === b && isEnough(scored);

  /** Records or groups that `a` may be joined with instead of `b`, and that are not what `b` is: at least so likely. */
  function* rivalsOf(a: Node, b: Node, least: number): Generator<{ rival: Node; total: number }> {
    for (const edge of a.edges.values()) {
      if (edge.score.total <= least || edge.forbidden) continue;
      const rival = edge.a === a ? edge.b : edge.a;
      if (rival === b || !shareStream(rival.profile, b.profile)) continue;
      const between = b.edges.get(rival.id);
      if (!between || between.forbidden || between.score.total < threshold) yield { rival, total: edge.score.total };
    }
  }
  const rivalOf = (a: Node, b: Node, total: number): Node | undefined => rivalsOf(a, b, total - margin).next().value?.rival;
  /** By the rival, the pairs that it holds apart. */
  const waiting = new Map<number, Edge[]>();

  const join = ({ a, b, score: joined }: Edge): Node => {
    const profile = mergeProfiles(a.profile, b.profile);
    const node: Node = {
      id: nextId++,
      profile,
      joins: [...a.joins, ...b.joins, { a: a.profile, b: b.profile, score: joined }],
      edges: new Map(),
    };
    const neighbours = new Set<Node>();
    for (const old of [a, b]) {
      nodes.delete(old.id);
      for (const edge of old.edges.values()) {
        const other = edge.a === old ? edge.b : edge.a;
        other.edges.delete(old.id);
        neighbours.add(other);
      }
    }
    nodes.set(node.id, node);
    for (const other of neighbours) if (other !== a && other !== b) connect(node, other);
    return node;
  };

  for (const [i, j] of pairs) {
    const edge = connect(nodes.get(i)!, nodes.get(j)!);
    if (edge && isOpen(edge)) heap.push(edge);
  }
  for (let edge = heap.pop(); edge; edge = heap.pop()) {
    if (!isOpen(edge)) continue;
    const {
      a,
      b,
      score: { total },
    } = edge;
    const rival = rivalOf(a, b, total) ?? rivalOf(b, a, total);
    if (rival) {
      const others = waiting.get(rival.id);
      if (others) others.push(edge);
      else waiting.set(rival.id, [edge]);
      continue;
    }
    const node = join(edge);
    // What one of the two held apart as a rival may be decided now.
    for (const old of [a, b]) {
      for (const next of waiting.get(old.id) ?? []) if (isOpen(next)) heap.push(next);
      waiting.delete(old.id);
    }
    for (const next of node.edges.values()) if (isOpen(next)) heap.push(next);
  }
  const edges = new Set([...nodes.values()].flatMap((node) => [...node.edges.values()]));
  const apart = [...edges].map(({ a, b, score: own, forbidden }): Apart => {
    if (forbidden) return { a, b, score: own, why: "veto" };
    const isWeak = own.total < threshold;
    const least = own.total - (isWeak ? tie : margin);
    return { a, b, score: shareOut(own, a, b, [...rivalsOf(a, b, least), ...rivalsOf(b, a, least)]), why: isWeak ? "weak" : "rival" };
  });
  return { clusters: [...nodes.values()], apart };
}

function shareStream(a: Profile, b: Profile): boolean {
  for (const stream of a.streams.keys()) if (b.streams.has(stream)) return true;
  return false;
}

/** Only one of several rivals can be right: each has its share of the probability. */
function shareOut(score: Score, a: Node, b: Node, rivals: readonly { rival: Node; total: number }[]): Score {
  if (rivals.length === 0) return score;
  const best = rivals.reduce((most, one) => (one.total > most.total ? one : most));
  const weight = -Math.log1p(rivals.reduce((sum, { total }) => sum + Math.exp(total), 0));
  const told = ({ profile: { refs } }: Node) => refs.join(", ");
  const isRivalOfA = best.rival.edges.has(a.id);
  const evidence = [
    ...score.evidence,
    {
      kind: "rival",
      level: rivals.length === 1 ? "one" : "several",
      a: isRivalOfA ? told(a) : told(best.rival),
      b: isRivalOfA ? told(best.rival) : told(b),
      agrees: false,
      weight,
    },
  ];
  // Added in the order of the evidence, so that the sum is the same for whoever adds it up.
  return { ...score, evidence, total: evidence.reduce((sum, one) => sum + one.weight, score.prior) };
}
