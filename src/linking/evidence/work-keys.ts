import { shapeOf } from "../normalise.ts";
import { type Finding, type KeyedValue, type Scene, tellingValues } from "./finding.ts";
import type { Profile } from "./profile.ts";

interface Keys {
  code: readonly KeyedValue[];
  po: readonly KeyedValue[];
  /** Values that may be either. */
  reference: readonly KeyedValue[];
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
  const isCoded = agree("code", left, right, scene, findings);
  const isOrdered = agree("po", left, right, scene, findings);
  const isReferred = !isCoded && !isOrdered && agree("reference", left, right, scene, findings);
  if (!isCoded) differ("code", left, right, findings);
  if (!isOrdered) differ("po", left, right, findings);
  if (!isCoded && !isOrdered && !isReferred && isUndeclared(left) && isUndeclared(right)) differ("reference", left, right, findings);
  return findings;
}

type KeyClass = keyof Keys;

/** Values of a class agree with those of the same class and with references, on either side. */
function agree(kind: KeyClass, left: Keys, right: Keys, scene: Scene, findings: Finding[]): boolean {
  const sides: (readonly [readonly KeyedValue[], readonly KeyedValue[]])[] =
    kind === "reference"
      ? [[left.reference, right.reference]]
      : [
          [left[kind], right[kind]],
          [left[kind], right.reference],
          [left.reference, right[kind]],
        ];
  let rare = 0;
  let best: { a: string; b: string; isRare: boolean } | undefined;
  const seen = new Set<string>();
  for (const [ones, others] of sides) {
    if (ones.length === 0 || others.length === 0) continue;
    const known = new Map(others);
    for (const [key, raw] of ones) {
      const theirs = known.get(key);
      if (theirs === undefined || seen.has(key)) continue;
      seen.add(key);
      const isRare = scene.frequencies.of("work", key) <= 1;
      rare += Number(isRare);
      if (!best || (isRare && !best.isRare)) best = { a: raw, b: theirs, isRare };
    }
  }
  if (!best) return false;
  findings.push({ kind, level: rare > 1 ? "several" : rare === 1 ? "same" : "shared", a: best.a, b: best.b, agrees: true });
  return true;
}

function isUndeclared({ code, po }: Keys): boolean {
  return code.length + po.length === 0;
}

/** Values of one shape that differ, one of them at least of this class. */
function differ(kind: KeyClass, left: Keys, right: Keys, findings: Finding[]): void {
  const pair =
    kind === "reference"
      ? ofOneShape(left.reference, right.reference)
      : (ofOneShape(left[kind], right[kind]) ?? ofOneShape(left[kind], right.reference) ?? ofOneShape(left.reference, right[kind]));
  if (pair) findings.push({ kind, level: "differs", a: pair[0], b: pair[1], agrees: false });
}

function ofOneShape(left: readonly KeyedValue[], right: readonly KeyedValue[]): [string, string] | undefined {
  for (const [key, raw] of left)
    for (const [other, theirs] of right) if (key.length === other.length && shapeOf(key) === shapeOf(other)) return [raw, theirs];
  return undefined;
}
