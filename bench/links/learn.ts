import type { Profile } from "../../src/linking/evidence/profile.ts";
import type { Finding } from "../../src/linking/evidence/finding.ts";
import type { LinkedKind, Model, Models } from "../../src/linking/evidence/score.ts";
import { linkedKinds } from "../../src/linking/clusters/link-index.ts";
import { Labels } from "./labels.ts";
import { type Group, regress } from "./regression.ts";
import { linkWorld } from "./run.ts";
import type { LabelledWorld } from "./world.ts";

export interface LessonWorld {
  world: LabelledWorld;
  /** Whether a record may be learned from. */
  isLearned(ref: string): boolean;
}

/** What is the same thing in context, neither for nor against. */
const contexts = new Set(["customer", "project", "duplicate"]);

/** Learns weights: links with what is known so far, looks at every comparison that was made, and weighs anew. */
export function learnModels(worlds: readonly LessonWorld[], rounds: number, tell: (line: string) => void = () => {}): Models {
  let models = emptyModels();
  for (let round = 1; round <= rounds; round++) {
    const lessons = Object.fromEntries(linkedKinds.map((kind) => [kind, new Lesson()])) as Record<LinkedKind, Lesson>;
    for (const { world, isLearned } of worlds) {
      const labels = new Labels(world.truth);
      linkWorld(world, {
        models,
        onCompared(kind, a, b, findings) {
          if (!isPure(labels, a) || !isPure(labels, b) || !a.refs.every(isLearned) || !b.refs.every(isLearned)) return;
          lessons[kind].add(findings, isSame(labels, kind, a, b));
        },
      });
    }
    models = Object.fromEntries(linkedKinds.map((kind) => [kind, lessons[kind].learn()])) as unknown as Models;
    tell(`round ${round}: ${linkedKinds.map((kind) => `${kind} ${lessons[kind].count}`).join(", ")} comparisons`);
  }
  return models;
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
    for (const { index, finding } of features) (byKind[finding.kind] ??= {})[finding.level] = Math.round(weights[index]! * 1000) / 1000;
    return { prior: Math.round(prior * 1000) / 1000, weights: byKind };
  }
}
