import { createHash } from "node:crypto";
import type { EntityRecord, Role } from "../entities/record.ts";
import type { KeptDecision } from "./decision.ts";

/** What tells a thing from others of its kind. Amounts, dates and places change, or are shared. */
const telling: readonly Role[] = ["name", "vat", "account", "code", "title", "label", "invoice", "mailbox", "phone", "po"];

const digits = 12;

/**
 * What a record shows of itself, as hashes of its keys: enough to see later whether another thing has taken its id, and nothing that can
 * be read. Sorted.
 */
export function fingerprintOf({ kind, values }: EntityRecord): string[] {
  const keys = telling.flatMap((role) => (values[role] ?? []).map(({ key }) => `${role} ${key}`));
  return keys.map((key) => createHash("sha256").update(`${kind} ${key}`).digest("hex").slice(0, digits)).sort();
}

/**
 * Whether the records of a decision are other things than those that it was made about: not one key is left of what one of them showed.
 * What shows nothing, then or now, proves nothing.
 */
export function isSetAside({ a, b, shown }: KeptDecision, shownNow: (ref: string) => readonly string[] | undefined): boolean {
  if (!shown) return false;
  const isOther = (before: readonly string[], now: readonly string[] = []) =>
    before.length > 0 && now.length > 0 && !now.some((key) => before.includes(key));
  return isOther(shown.a, shownNow(a)) || isOther(shown.b, shownNow(b));
}
