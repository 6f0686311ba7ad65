import type { Curve } from "../../src/linking/evidence/score.ts";

/** What came of a pair: its log-odds, whether it was one thing, and how many pairs of records it stands for. */
export interface Outcome {
  total: number;
  isTrue: boolean;
  weight: number;
}

/** Log-odds between which the curve is learned: beyond them outcomes are too rare, or too certain. */
const [least, most] = [-5, 8];
const step = 0.5;
/** Outcomes that a point needs. */
const enough = 60;
/** The curve rises at least so much: two pairs that differ must not be stated alike. */
const leastSlope = 0.1;

interface Block {
  total: number;
  truths: number;
  count: number;
}

/** Isotonic regression of truth on log-odds (pool adjacent violators), as points of log-odds. */
export function learnCurve(outcomes: readonly Outcome[]): Curve {
  const blocks: Block[] = [];
  for (const block of binsOf(outcomes)) {
    blocks.push(block);
    for (let last = blocks.length - 1; last > 0 && partOf(blocks[last]!) < partOf(blocks[last - 1]!); last--)
      blocks.splice(last - 1, 2, sum(blocks[last - 1]!, blocks[last]!));
  }
  const points = blocks.map(({ total, count, truths }): [number, number] => [
    total / count,
    // Half an outcome of each sort, so that nothing is certain.
    Math.log((truths + 0.5) / (count - truths + 0.5)),
  ]);
  if (points.length === 0) return [];
  const end = most + 1;
  const rising: [number, number][] = [];
  for (const [stated, found] of points) {
    const before = rising.at(-1);
    rising.push([stated, before ? Math.max(found, before[1] + leastSlope * (stated - before[0])) : found]);
  }
  const below = rising.map(([stated, found]): [number, number] => [stated, Math.min(found, end - leastSlope * (end - stated))]);
  return [...below, [end, end] as const].map(([stated, found]) => [round(stated), round(found)] as const);
}

function binsOf(outcomes: readonly Outcome[]): Block[] {
  const bins: Block[] = [];
  let open: Block = { total: 0, truths: 0, count: 0 };
  const inside = outcomes.filter(({ total }) => total >= least && total < most).sort((a, b) => a.total - b.total);
  let edge = least + step;
  for (const { total, isTrue, weight } of inside) {
    if (total >= edge && open.count >= enough) {
      bins.push(open);
      open = { total: 0, truths: 0, count: 0 };
      edge = Math.floor(total / step) * step + step;
    }
    open = sum(open, { total: total * weight, truths: isTrue ? weight : 0, count: weight });
  }
  if (open.count >= enough || bins.length === 0) return open.count > 0 ? [...bins, open] : bins;
  return [...bins.slice(0, -1), sum(bins.at(-1)!, open)];
}

const sum = (a: Block, b: Block): Block => ({ total: a.total + b.total, truths: a.truths + b.truths, count: a.count + b.count });
const partOf = ({ truths, count }: Block): number => truths / count;
const round = (value: number): number => Math.round(value * 1000) / 1000 || 0;
