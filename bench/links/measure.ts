import { type Chain, chainsOf } from "../../src/linking/clusters/chains.ts";
import type { LinkIndex } from "../../src/linking/clusters/link-index.ts";
import { candidatesOf, linksOf, type RecordLink, streamOf } from "../../src/linking/clusters/links.ts";
import { recordTables } from "../../src/record-tables.ts";
import { Labels, pairName } from "./labels.ts";
import type { LabelledWorld, TruePair, Truth } from "./world.ts";

/** What is true, what was found, and what was found and is wrong. */
export interface Count {
  truths: number;
  found: number;
  /** True pairs that were not linked but offered among the five best. */
  offered: number;
  links: number;
  wrong: number;
}

export interface Bin {
  from: number;
  links: number;
  stated: number;
  actual: number;
}

export interface Measures {
  kinds: Record<string, Count>;
  /** By kind, then by two streams. */
  pairs: Record<string, Count>;
  /** True pairs by the keys that both sides show. */
  evidence: Record<string, Count>;
  /** Links by rule. */
  rules: Record<string, { links: number; wrong: number }>;
  hardNegatives: { all: number; linked: number };
  calibration: Bin[];
  /** Largest difference of stated and actual of a bin with at least 50 pairs. */
  calibrationError: number;
  chains: {
    all: number;
    exact: number;
    wrong: number;
    projects: number;
    projectsFound: number;
    accounts: number;
    accountsFound: number;
    invoices: number;
    invoicesFound: number;
  };
  wrongs: string[];
}

export interface Found {
  links: Iterable<RecordLink>;
  candidates: Iterable<RecordLink>;
  chains: Iterable<Chain>;
  /** Whether any record shows the thing: what no file tells of cannot be linked. */
  isShown(ref: string): boolean;
}

export function foundBy(index: LinkIndex): Found {
  return {
    links: linksOf(index, recordTables),
    candidates: candidatesOf(index, recordTables),
    chains: chainsOf(index, recordTables),
    isShown: (ref) => index.store.get(ref) !== undefined,
  };
}

const noCount = (): Count => ({ truths: 0, found: 0, offered: 0, links: 0, wrong: 0 });
const at = (counts: Record<string, Count>, name: string): Count => {
  counts[name] ??= noCount();
  return counts[name];
};

/** Holds what was found against the truth. `isCounted` leaves out records, such as those that were learned from. */
export function measure({ truth }: Pick<LabelledWorld, "truth">, found: Found, isCounted: (ref: string) => boolean = () => true): Measures {
  const labels = new Labels(truth);
  const links = [...found.links].filter(({ a, b }) => isCounted(a) && isCounted(b));
  const candidates = [...found.candidates].filter(({ a, b }) => isCounted(a) && isCounted(b));
  const linked = new Set(links.map(({ a, b }) => pairName(a, b)));
  const offered = topFive(candidates);
  const measures: Measures = {
    kinds: {},
    pairs: {},
    evidence: {},
    rules: {},
    hardNegatives: { all: 0, linked: 0 },
    calibration: [],
    calibrationError: 0,
    chains: measureChains(truth, found.chains, isCounted),
    wrongs: [],
  };
  const isAsked = (ref: string) => isCounted(ref) && found.isShown(ref);
  for (const pair of truth.pairs) if (!pair.within && isAsked(pair.a) && isAsked(pair.b)) countTruth(measures, pair, linked, offered);
  for (const { a, b, rule, confidence } of links) {
    const kind = labels.kindOf.get(a) ?? "unknown";
    const isWrong = !labels.isSame(a, b);
    for (const count of [at(measures.kinds, kind), at(measures.pairs, pairKind(kind, a, b))]) {
      count.links += 1;
      count.wrong += Number(isWrong);
    }
    const byRule = measures.rules[`${kind} ${rule}`] ?? { links: 0, wrong: 0 };
    measures.rules[`${kind} ${rule}`] = byRule;
    byRule.links += 1;
    byRule.wrong += Number(isWrong);
    if (isWrong) measures.wrongs.push(`${kind} ${a} ${b} ${rule} ${confidence.toFixed(4)}`);
  }
  for (const { a, b } of truth.hardNegatives) {
    if (!isCounted(a) || !isCounted(b)) continue;
    measures.hardNegatives.all += 1;
    measures.hardNegatives.linked += Number(linked.has(pairName(a, b)));
  }
  measures.calibration = calibrate(labels, [...links, ...candidates]);
  measures.calibrationError = Math.max(
    0,
    ...measures.calibration.filter((bin) => bin.links >= 50).map(({ stated, actual }) => Math.abs(stated - actual)),
  );
  return measures;
}

function countTruth(measures: Measures, { a, b, kind, keys }: TruePair, linked: ReadonlySet<string>, offered: ReadonlySet<string>): void {
  const name = pairName(a, b);
  const counts = [
    at(measures.kinds, kind),
    at(measures.pairs, pairKind(kind, a, b)),
    at(measures.evidence, `${kind} ${keys.length === 0 ? "no key" : "any key"}`),
    ...keys.map((key) => at(measures.evidence, `${kind} ${key}`)),
  ];
  for (const count of counts) {
    count.truths += 1;
    count.found += Number(linked.has(name));
    count.offered += Number(!linked.has(name) && offered.has(name));
  }
}

function pairKind(kind: string, a: string, b: string): string {
  return `${kind} ${[streamOf(a), streamOf(b)].sort().join(" ")}`;
}

/** Pairs that stand among the five best candidates of either record. */
function topFive(candidates: readonly RecordLink[]): Set<string> {
  const counts = new Map<string, number>();
  const offered = new Set<string>();
  for (const { a, b } of [...candidates].sort((one, other) => other.confidence - one.confidence)) {
    for (const [ref, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const count = counts.get(ref) ?? 0;
      counts.set(ref, count + 1);
      if (count < 5) offered.add(pairName(ref, other));
    }
  }
  return offered;
}

const edges = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0000001];

/** Stated against actual, over all pairs that were linked or offered. */
function calibrate(labels: Labels, pairs: readonly RecordLink[]): Bin[] {
  return edges.slice(0, -1).flatMap((from, i) => {
    const inside = pairs.filter(({ confidence }) => confidence >= from && confidence < edges[i + 1]!);
    if (inside.length === 0) return [];
    const stated = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const actual = inside.filter(({ a, b }) => labels.isSameEvent(a, b)).length / inside.length;
    return [{ from, links: inside.length, stated, actual }];
  });
}

function measureChains(truth: Truth, chains: Iterable<Chain>, isCounted: (ref: string) => boolean): Measures["chains"] {
  const wanted = new Map<string, { project?: string; organisation?: string; invoices: string[] }>();
  for (const { from, rel, entity } of truth.relations) {
    const one = wanted.get(from) ?? { invoices: [] };
    if (rel === "invoice") one.invoices.push(entity);
    else if (rel === "project" || rel === "organisation") one[rel] = entity;
    wanted.set(from, one);
  }
  const byEntity = new Map<string, string[]>();
  for (const { ref, entity } of truth.entities) byEntity.set(entity, [...(byEntity.get(entity) ?? []), ref]);
  const refsOf = (entity: string | undefined, stream: string) =>
    (byEntity.get(entity ?? "") ?? []).filter((ref) => streamOf(ref) === stream);
  const sums = { all: 0, exact: 0, wrong: 0, projects: 0, projectsFound: 0, accounts: 0, accountsFound: 0, invoices: 0, invoicesFound: 0 };
  for (const { from, project, account, invoices } of chains) {
    const want = wanted.get(from);
    if (!want || !isCounted(from)) continue;
    const projects = refsOf(want.project, "itm.projects");
    const accounts = refsOf(want.organisation, "cirrus.accounts");
    const bills = want.invoices.flatMap((entity) => refsOf(entity, "currentrms.invoices"));
    const isRight = (found: string | null, all: readonly string[]) => (found === null ? all.length === 0 : all.includes(found));
    const invoicesRight = invoices.length === bills.length && invoices.every((ref) => bills.includes(ref));
    sums.all += 1;
    sums.exact += Number(isRight(project, projects) && isRight(account, accounts) && invoicesRight);
    sums.wrong += Number(
      (project !== null && !projects.includes(project)) ||
        (account !== null && !accounts.includes(account)) ||
        invoices.some((ref) => !bills.includes(ref)),
    );
    sums.projects += Number(projects.length > 0);
    sums.projectsFound += Number(project !== null && projects.includes(project));
    sums.accounts += Number(accounts.length > 0);
    sums.accountsFound += Number(account !== null && accounts.includes(account));
    sums.invoices += bills.length;
    sums.invoicesFound += invoices.filter((ref) => bills.includes(ref)).length;
  }
  return sums;
}
