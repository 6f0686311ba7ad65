import type { RecordTables } from "../entities/record.ts";
import { isEnough } from "../evidence/enough.ts";
import { compareEvents } from "../evidence/events.ts";
import type { Compare, Finding, Scene } from "../evidence/finding.ts";
import type { Frequencies } from "../evidence/frequencies.ts";
import { compareOrganisations } from "../evidence/organisations.ts";
import { comparePersons } from "../evidence/persons.ts";
import { facetOf, type Profile } from "../evidence/profile.ts";
import { compareProjects } from "../evidence/projects.ts";
import { type LinkedKind, type Model, type Score, weigh, weightOf } from "../evidence/score.ts";
import type { Weighed } from "./agglomerate.ts";
import type { Verdicts } from "./verdicts.ts";

const compares: Readonly<Record<LinkedKind, Compare>> = {
  organisation: compareOrganisations,
  project: compareProjects,
  event: compareEvents,
  person: comparePersons,
};

/** What a decision weighs beside the evidence, in natural log-odds. */
const pinWeight = 30;

export interface WeighingOptions {
  kind: LinkedKind;
  tables: RecordTables;
  model: Model;
  maxShare: number;
  verdicts: Verdicts;
  frequencies(): Frequencies;
  has(ref: string): boolean;
  /** Called with each comparison, for learning. */
  onCompared?: ((kind: LinkedKind, a: Profile, b: Profile, findings: readonly Finding[]) => void) | undefined;
}

/** Compares groups of records of one kind, and weighs what they have in common and what not. */
export class Weighing {
  readonly #options: WeighingOptions;
  #scene: Scene | undefined;

  constructor(options: WeighingOptions) {
    this.#options = options;
  }

  /** Frequencies may have changed. */
  renew(): void {
    this.#scene = undefined;
  }

  /** In the order of the groups' refs. */
  compare(a: Profile, b: Profile): Finding[] {
    const { kind } = this.#options;
    const [one, other] = a.refs[0]! < b.refs[0]! ? [a, b] : [b, a];
    const findings = compares[kind](one, other, this.#ownScene());
    for (const stream of one.streams.keys()) {
      if (!other.streams.has(stream)) continue;
      findings.push({ kind: "duplicate", level: kind, a: stream, b: stream, agrees: false });
      break;
    }
    return findings;
  }

  /** What two groups weigh together. */
  weigh(a: Profile, b: Profile): Weighed {
    const { kind, model, verdicts, onCompared } = this.#options;
    const findings = this.compare(a, b);
    onCompared?.(kind, a, b, findings);
    let total = model.prior;
    for (const finding of findings) total += weightOf(finding, model);
    const isPinned = verdicts.pinBetween(a, b) !== undefined;
    return { total: isPinned ? total + pinWeight : total, isEnough: isPinned || isEnough(kind, findings, model) };
  }

  /** As `weigh`, with the evidence. */
  score(a: Profile, b: Profile): Score {
    const score = weigh(this.compare(a, b), this.#options.model);
    const pin = this.#options.verdicts.pinBetween(a, b);
    if (!pin) return score;
    const [one, other] = a.refs[0]! < b.refs[0]! ? pin : [pin[1], pin[0]];
    const evidence = [...score.evidence, { kind: "decision", level: "pinned", a: one, b: other, agrees: true, weight: pinWeight }];
    return { ...score, evidence, total: score.total + pinWeight };
  }

  /** Reasons for which two groups stay apart, whatever speaks for them. A decision is stronger than all but a contrary one. */
  vetoes(a: Profile, b: Profile): string[] {
    const { kind, tables, verdicts } = this.#options;
    const decided = verdicts.isForbidden(a, b) ? ["forbidden"] : [];
    if (verdicts.pinBetween(a, b)) return decided;
    const twice = [...a.streams.keys()].find((stream) => b.streams.has(stream) && !tables.streams[stream]?.keepsDuplicates);
    const isTaxed = kind === "organisation" && differ(facetOf(a, "vat"), facetOf(b, "vat"));
    return [...(twice ? [`one-of-${twice}`] : []), ...(isTaxed ? ["vat-differs"] : []), ...decided];
  }

  #ownScene(): Scene {
    const { tables, maxShare, frequencies, has } = this.#options;
    this.#scene ??= {
      frequencies: frequencies(),
      maxShare,
      telling: new WeakMap(),
      externalKeyOf: (stream) => tables.streams[stream]?.externalKeyOf,
      has,
    };
    return this.#scene;
  }
}

function differ(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const key of a.keys()) if (b.has(key)) return false;
  return true;
}
