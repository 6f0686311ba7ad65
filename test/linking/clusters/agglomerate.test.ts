import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agglomerate } from "../../../src/linking/clusters/agglomerate.ts";
import { apartOf } from "../../../src/linking/clusters/rivals.ts";
import type { Profile } from "../../../src/linking/evidence/profile.ts";

const profile = (ref: string): Profile => ({ refs: [ref], streams: new Map([[ref[0]!, 1]]), facets: {} });

interface Case {
  /** Log-odds of two records, as "a1 b1"; a group has the sum of its pairs. */
  scores: Record<string, number>;
  threshold?: number;
  margin?: number;
}

/** Clusters as texts. The first letter of a ref is its stream. */
function clustersOf({ scores, threshold = 3, margin = 2 }: Case, order?: readonly string[]) {
  const refs = order ?? [...new Set(Object.keys(scores).flatMap((pair) => pair.split(" ")))].sort();
  const between = (a: string, b: string) => scores[`${a} ${b}`] ?? scores[`${b} ${a}`] ?? 0;
  const profiles = refs.map(profile);
  const pairs = profiles.flatMap((_, i) => profiles.slice(i + 1).map((_other, j) => [i, i + 1 + j] as const));
  const { clusters, edges } = agglomerate({
    profiles,
    pairs,
    weigh: (a, b) => ({
      total: a.refs.reduce((sum, one) => sum + b.refs.reduce((all, other) => all + between(one, other), 0), 0),
      isEnough: true,
    }),
    isForbidden: (a, b) => [...a.streams.keys()].some((stream) => b.streams.has(stream)),
    threshold,
    margin,
    floor: -5,
  });
  const apart = edges.map((edge) => {
    const score = { total: edge.total, prior: 0, evidence: [] };
    return apartOf(edge, { score, threshold, margin, edgesOf: ({ edges: own }) => own });
  });
  return {
    clusters: clusters.map((cluster) => cluster.profile.refs.join(" ")).sort(),
    apart: apart.filter(({ why }) => why === "rival").map(({ a, b }) => [a.refs, b.refs].join(" | ")),
  };
}

describe("Groups of records", () => {
  it("are joined from the threshold on", () => {
    expect(clustersOf({ scores: { "a1 b1": 3, "a2 b2": 2.9 } }).clusters).toEqual(["a1 b1", "a2", "b2"]);
  });

  it("pool what is known: two weak pairs make a strong one", () => {
    expect(clustersOf({ scores: { "a1 b1": 6, "a1 c1": 2, "b1 c1": 2 } }).clusters).toEqual(["a1 b1 c1"]);
  });

  it("count what speaks against any member", () => {
    expect(clustersOf({ scores: { "a1 b1": 6, "a1 c1": 4, "b1 c1": -4 } }).clusters).toEqual(["a1 b1", "c1"]);
  });

  it("stay apart while a rival of the same stream fits nearly as well", () => {
    const { clusters, apart } = clustersOf({ scores: { "a1 b1": 5, "a1 b2": 4 } });
    expect(clusters).toEqual(["a1", "b1", "b2"]);
    expect(apart).toEqual(["a1 | b1", "a1 | b2"]);
    expect(clustersOf({ scores: { "a1 b1": 7, "a1 b2": 4 } }).clusters).toEqual(["a1 b1", "b2"]);
  });

  it("are decided when the rival has gone to another", () => {
    expect(clustersOf({ scores: { "a1 b1": 5, "a1 b2": 4, "a2 b2": 9 } }).clusters).toEqual(["a1 b1", "a2 b2"]);
  });

  it("are the same in any order, each record in one, and none has two of a stream", () => {
    const refs = ["a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2"];
    const pairs = refs.flatMap((one, i) =>
      refs
        .slice(i + 1)
        .filter((other) => other[0] !== one[0])
        .map((other) => `${one} ${other}`),
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 9 }), { minLength: pairs.length, maxLength: pairs.length }),
        fc.shuffledSubarray(refs, { minLength: refs.length }),
        (totals, order) => {
          const scores = Object.fromEntries(pairs.map((pair, i) => [pair, totals[i]!]));
          const { clusters } = clustersOf({ scores }, refs);
          expect(clustersOf({ scores }, order).clusters).toEqual(clusters);
          expect(clusters.flatMap((text) => text.split(" ")).sort()).toEqual(refs);
          for (const text of clusters) expect(new Set(text.split(" ").map((ref) => ref[0])).size).toBe(text.split(" ").length);
        },
      ),
    );
  });
});
