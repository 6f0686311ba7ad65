import { linkedKinds } from "../../src/linking/clusters/link-index.ts";
import type { Finding } from "../../src/linking/evidence/finding.ts";
import type { Profile } from "../../src/linking/evidence/profile.ts";
import type { LinkedKind, Model, Models } from "../../src/linking/evidence/score.ts";
import { learnCurve, type Outcome } from "./curve.ts";
import { Labels } from "./labels.ts";
import { type Group, regress } from "./regression.ts";
import { linkWorld } from "./run.ts";
import type { LabelledWorld } from "./world.ts";

/** What is the same thing in context, neither for nor against. */
const contexts = new Set(["customer", "project", "duplicate"]);

export interface LearnOptions {
  /** Weights to begin with; absent: nothing is linked in the first round. */
  start?: Models | undefined;
  tell?(line: string): void;
}

/** Learns weights: links with what is known so far, looks at every comparison that was made, and weighs anew. */
export function learnModels(worlds: readonly LabelledWorld[], rounds: number, { start, tell = () => {} }: LearnOptions = {}): Models {
  let models = start ?? emptyModels();
  for (let round = 1; round <= rounds; round++) {
    const lessons = Object.fromEntries(linkedKinds.map((kind) => [kind, new Lesson()])) as Record<LinkedKind, Lesson>;
    for (const world of worlds) {
      const labels = new Labels(world.truth);
      linkWorld(world, {
        models,
        onCompared(kind, a, b, findings) {
          if (isPure(labels, a) && isPure(labels, b)) lessons[kind].add(findings, isSame(labels, kind, a, b));
        },
      });
    }
    models = Object.fromEntries(linkedKinds.map((kind) => [kind, lessons[kind].learn()])) as unknown as Models;
    tell(`round ${round}: ${linkedKinds.map((kind) => `${kind} ${lessons[kind].count}`).join(", ")} comparisons`);
  }
  return models;
}

/**
 * Stretches the weights of each kind so that stated confidence is what came true (Platt scaling): comparisons that were made
 * often while linking would otherwise count more than the pairs that callers see.
 */
export function calibrateModels(worlds: readonly LabelledWorld[], models: Models): Models {
  const lessons = outcomesOf(worlds, models);
  return Object.fromEntries(linkedKinds.map((kind) => [kind, stretch(models[kind], platt(lessons[kind]))])) as unknown as Models;
}

/** Adds to each kind what came true of the pairs that are linked or offered by its weights. */
export function withCurves(worlds: readonly LabelledWorld[], models: Models): Models {
  const lessons = outcomesOf(worlds, models);
  return Object.fromEntries(linkedKinds.map((kind) => [kind, { ...models[kind], curve: learnCurve(lessons[kind]) }])) as unknown as Models;
}

/** What came of the pairs that callers see. */
function outcomesOf(worlds: readonly LabelledWorld[], models: Models): Record<LinkedKind, Outcome[]> {
  const lessons = Object.fromEntries(linkedKinds.map((kind) => [kind, [] as Outcome[]])) as Record<LinkedKind, Outcome[]>;
  for (const world of worlds) {
    const labels = new Labels(world.truth);
    const index = linkWorld(world, { models });
    for (const kind of linkedKinds) {
      const { clusters, apart } = index.result(kind);
      const add = (a: Profile, b: Profile, total: number) => {
        if (isPure(labels, a) && isPure(labels, b))
          lessons[kind].push({ total, isTrue: isSame(labels, kind, a, b), weight: a.refs.length * b.refs.length });
      };
      for (const cluster of clusters) for (const { a, b, total } of cluster.joined()) add(a, b, total);
      for (const { a, b, score, why } of apart) if (why !== "veto") add(a.profile, b.profile, score.total);
    }
  }
  return lessons;
}

/** Fits scale and shift of log-odds by Newton's method. */
function platt(outcomes: readonly Outcome[]): { scale: number; shift: number } {
  let [scale, shift] = [1, 0];
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1, 0, 1];
    for (const { total, isTrue, weight } of outcomes) {
      // What is certain on either side says nothing of the scale in between.
      const x = Math.max(-6, Math.min(8, total));
      const p = 1 / (1 + Math.exp(-(scale * x + shift)));
      const error = (Number(isTrue) - p) * weight;
      const bend = p * (1 - p) * weight;
      g0 += error;
      g1 += error * x;
      h00 += bend;
      h01 += bend * x;
      h11 += bend * x * x;
    }
    const det = h00 * h11 - h01 * h01;
    shift += (h11 * g0 - h01 * g1) / det;
    scale += (h00 * g1 - h01 * g0) / det;
  }
  return { scale: Math.min(1.6, Math.max(0.6, scale)), shift: Math.max(-2, Math.min(2, shift)) };
}

function stretch({ prior, weights }: Model, { scale, shift }: { scale: number; shift: number }): Model {
  const round = (value: number) => Math.round(value * 1000) / 1000 || 0;
  return {
    prior: round(prior * scale + shift),
    weights: Object.fromEntries(
      Object.entries(weights).map(([kind, levels]) => [
        kind,
        Object.fromEntries(Object.entries(levels).map(([level, weight]) => [level, round(weight * scale)])),
      ]),
    ),
  };
}

export function emptyModels(): Models {
  return Object.fromEntries(linkedKinds.map((kind) => [kind, { prior: -20, weights: {} }])) as unknown as Models;
}

function isPure(labels: Labels, { refs }: Profile): boolean {
  return refs.every((ref) => labels.entityOf.has(ref) && labels.isSameEvent(refs[0]!, ref));
}

function isSame(labels: Labels, kind: LinkedKind, a: Profile, b: Profile): boolean {
  return kind === "event" ? labels.isSameEvent(a.refs[0]!, b.refs[0]!) : labels.isSame(a.refs[0]!, b.refs[0]!);
}

class Lesson {
  count = 0;
  readonly #features = new Map<string, { index: number; finding: Finding }>();
  readonly #groups = new Map<string, Group & { positives: number; negatives: number }>();

  add(findings: readonly Finding[], isSameThing: boolean): void {
    const features = findings
      .map((finding) => {
        const name = `${finding.kind} ${finding.level}`;
        const known = this.#features.get(name) ?? { index: this.#features.size, finding };
        this.#features.set(name, known);
        return known.index;
      })
      .sort((a, b) => a - b);
    const signature = features.join(" ");
    const group = this.#groups.get(signature) ?? { features, positives: 0, negatives: 0 };
    this.#groups.set(signature, group);
    if (isSameThing) group.positives += 1;
    else group.negatives += 1;
    this.count += 1;
  }

  learn(): Model {
    const features = [...this.#features.values()];
    const { prior, weights } = regress([...this.#groups.values()], {
      features: features.length,
      ridge: 1.5,
      signs: features.map(({ finding: { kind, agrees } }) => (contexts.has(kind) ? 0 : agrees ? 1 : -1)),
      rounds: 150,
    });
    const byKind: Record<string, Record<string, number>> = {};
    for (const { index, finding } of features) {
      byKind[finding.kind] ??= {};
      byKind[finding.kind]![finding.level] = Math.round(weights[index]! * 1000) / 1000;
    }
    return { prior: Math.round(prior * 1000) / 1000, weights: byKind };
  }
}
