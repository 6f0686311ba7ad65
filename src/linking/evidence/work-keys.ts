import { shapeOf } from "../normalise.ts";
import { type Finding, type Scene, tellingValues } from "./finding.ts";
import type { Profile } from "./profile.ts";

type KeyedValue = [key: string, raw: string];

interface Keys {
  code: KeyedValue[];
  po: KeyedValue[];
  /** Values that may be either. */
  reference: KeyedValue[];
}

function keysOf(profile: Profile, scene: Scene): Keys {
  return {
    code: tellingValues(profile, "code", scene),
    po: tellingValues(profile, "po", scene),
    reference: tellingValues(profile, "reference", scene),
  };
}

/**
 * Compares project codes, purchase orders and references, which may be either. They differ only where two values have one
 * shape: the code of one system and the order of another say nothing of each other.
 */
export function compareWorkKeys(a: Profile, b: Profile, scene: Scene): Finding[] {
  const [left, right] = [keysOf(a, scene), keysOf(b, scene)];
  const findings: Finding[] = [];
  const agreeing = (kind: "code" | "po" | "reference", ones: KeyedValue[], others: KeyedValue[]) => {
    const known = new Map(others);
    const shared = ones.filter(([key]) => known.has(key));
    if (shared.length === 0) return 0;
    const isRare = ([key]: KeyedValue) => scene.frequencies.of("work", key) <= 1;
    const rare = shared.filter(isRare);
    const [key, raw] = rare[0] ?? shared[0]!;
    const level = rare.length > 1 ? "several" : rare.length === 1 ? "same" : "shared";
    findings.push({ kind, level, a: raw, b: known.get(key)!, agrees: true });
    return shared.length;
  };
  const codes = agreeing("code", [...left.code, ...left.reference.filter(([key]) => right.code.some(([other]) => other === key))], [...right.code, ...right.reference]);
  const orders = agreeing("po", [...left.po, ...left.reference.filter(([key]) => right.po.some(([other]) => other === key))], [...right.po, ...right.reference]);
  const references = codes + orders > 0 ? 0 : agreeing("reference", left.reference, right.reference);
  if (codes === 0) differing("code", [...left.code, ...left.reference], [...right.code, ...right.reference], left.code.length + right.code.length > 0, findings);
  if (orders === 0) differing("po", [...left.po, ...left.reference], [...right.po, ...right.reference], left.po.length + right.po.length > 0, findings);
  if (codes + orders + references === 0 && left.code.length + right.code.length + left.po.length + right.po.length === 0)
    differing("reference", left.reference, right.reference, true, findings);
  return findings;
}

function differing(kind: string, left: KeyedValue[], right: KeyedValue[], isDeclared: boolean, findings: Finding[]): void {
  if (!isDeclared) return;
  for (const [key, raw] of left) {
    const shape = shapeOf(key);
    const other = right.find(([theirs]) => theirs !== key && shapeOf(theirs) === shape);
    if (!other) continue;
    findings.push({ kind, level: "differs", a: raw, b: other[1], agrees: false });
    return;
  }
}
