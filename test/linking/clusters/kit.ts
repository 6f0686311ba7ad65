import { linkWorld } from "../../../bench/links/run.ts";
import { labelWorld } from "../../../bench/links/sandbox.ts";
import type { LabelledWorld, Row } from "../../../bench/links/world.ts";
import { makeWorld } from "../../../sandbox/world/world.ts";
import type { LinkIndex, LinkIndexOptions } from "../../../src/linking/clusters/link-index.ts";
import { linksOf } from "../../../src/linking/clusters/links.ts";
import { recordTables } from "../../../src/record-tables.ts";

/** A sandbox world as record files. */
export function worldOf(seed: string, scale = 0.2): LabelledWorld {
  return labelWorld(makeWorld({ seed, scale }));
}

/** Links as text, sorted. */
export function linkTexts(index: LinkIndex): string[] {
  return [...linksOf(index, recordTables)].map(({ a, b, rule, confidence }) => `${a} ${b} ${rule} ${confidence.toFixed(9)}`).sort();
}

/** Links of records that a test writes. */
export function linkRows(streams: Record<string, Row[]>, options: Partial<LinkIndexOptions> = {}): LinkIndex {
  return linkWorld({ streams: new Map(Object.entries(streams)) }, options);
}

export const account = (id: number, more: Row = {}): Row => ({ id, name: "", number: "", vatno: "", externalkey: "", ...more });
export const member = (id: number, more: Row = {}): Row => ({ id, name: "", membership_type: "Organisation", ...more });
