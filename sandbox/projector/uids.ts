import { hash } from "../kit/random.ts";

/** Where uids start: each is above 2^53 and so no number that a script can hold exactly. */
const firstUid = 1152921504606846976n;

/** A uid for what the world gives none. */
export function syntheticUid(...key: (string | number)[]): string {
  return String(firstUid + BigInt(hash(key.join("/"))));
}

/** Compares uids as the whole numbers they are. */
export function byUid(a: { uid: string }, b: { uid: string }): number {
  return BigInt(a.uid) < BigInt(b.uid) ? -1 : BigInt(a.uid) > BigInt(b.uid) ? 1 : 0;
}
