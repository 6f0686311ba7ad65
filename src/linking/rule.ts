import type { KeyKind } from "../engine/model/keys.ts";
import type { RuleId } from "./settings.ts";

/** One way in which two records can agree. Rules are tried in order; the first that finds anything decides. */
export interface Rule {
  /** Shown to callers, and by which configuration switches it off. */
  id: RuleId;
  kind: KeyKind;
  /** KeyKind of key on the other side, when it is another. */
  to?: KeyKind;
  /**
   * Whether the customers on both sides must not differ. `shown`: by the keys that the two records show; `linked`: by the
   * accounts that their customers are linked to.
   */
  customer?: "shown" | "linked";
  /** The two must be of the same amount: for keys that several billing events of a project share. */
  amount?: boolean;
  /** Two that show different keys of this kind are not the same, although they share this rule's key. */
  conflictsOn?: KeyKind;
  /** The key must be no other customer's on the asking side either, as far as its vendor can be asked for it. */
  uniqueHere?: boolean;
}
