import { expect } from "vitest";
import { foundBy, type Measures, measure } from "../../../bench/links/measure.ts";
import { linkWorld } from "../../../bench/links/run.ts";
import { worldOf } from "./kit.ts";

/** Links of a sandbox world held against its truth, with the floors that unseen data must keep. */
export function expectFloors(seed: string): void {
  const world = worldOf(seed, 1);
  const { kinds, chains, hardNegatives, wrongs }: Measures = measure(world, foundBy(linkWorld(world)));
  expect(wrongs).toEqual([]);
  expect(hardNegatives.all).toBeGreaterThan(50);
  expect(hardNegatives.linked).toBe(0);
  const recall = (kind: string) => kinds[kind]!.found / kinds[kind]!.truths;
  expect(recall("organisation")).toBeGreaterThan(0.98);
  expect(recall("project")).toBeGreaterThan(0.9);
  expect(recall("milestone")).toBeGreaterThan(0.98);
  expect(recall("person")).toBeGreaterThan(0.98);
  expect(chains.wrong).toBe(0);
  expect(chains.exact / chains.all).toBeGreaterThan(0.9);
}
