import type { Kind, LooseKind } from "../entities/record.ts";
import type { Finding } from "./finding.ts";

/**
 * What came true of pairs whose weights add up to a sum: points of log-odds [sum, found], rising in both. Learned from labelled
 * records after the weights; without a point the sum is stated as it is.
 */
export type Curve = readonly (readonly [sum: number, found: number])[];

/** What each level of each comparison weighs, in natural log-odds: above zero speaks for one thing, below zero against it. */
export interface Model {
  /** Before anything is compared: few of the pairs that share a key are one thing. */
  prior: number;
  weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Absent while the weights are learned. */
  curve?: Curve;
}

export type Models = Readonly<Record<LinkedKind, Model>>;

/** Kinds whose records are linked with each other. Orders and opportunities speak for what they belong to. */
export type LinkedKind = Exclude<Kind, LooseKind>;

export interface Evidence extends Finding {
  weight: number;
}

export interface Score {
  /** Natural log-odds: the prior and the weights of all evidence, added. */
  total: number;
  prior: number;
  evidence: readonly Evidence[];
}

export function weightOf({ kind, level }: Finding, { weights }: Model): number {
  return weights[kind]?.[level] ?? 0;
}

/** Weighs what was found. */
export function weigh(findings: readonly Finding[], model: Model): Score {
  const { prior } = model;
  const evidence = findings.map((finding) => ({ ...finding, weight: weightOf(finding, model) }));
  return { total: evidence.reduce((sum, { weight }) => sum + weight, prior), prior, evidence };
}

/** The probability that stands for log-odds. */
export function confidenceOf(total: number): number {
  return 1 / (1 + Math.exp(-total));
}
