import { badInput, type TielineError } from "../../errors.ts";
import type { KeptDecision } from "./decision.ts";

type Pair = Pick<KeptDecision, "a" | "b">;

/** The error of a decision that cannot stand beside those in force; it names them. */
export function contradictionOf(
  { kind, a, b }: Pick<KeptDecision, "kind" | "a" | "b">,
  inForce: readonly KeptDecision[],
): TielineError | undefined {
  const pins = inForce.filter((each) => each.kind === "PIN");
  const forbids = inForce.filter((each) => each.kind === "FORBID");
  if (kind === "FORBID") {
    const way = wayBetween(a, b, pins);
    return way && refusal(`${a} and ${b} cannot be kept apart: ${told(way, "pinned")}.`, way);
  }
  const [ofA, ofB] = [joinedWith(a, pins), joinedWith(b, pins)];
  const against = forbids.filter((each) => (ofA.has(each.a) && ofB.has(each.b)) || (ofA.has(each.b) && ofB.has(each.a)));
  return against.length > 0 ? refusal(`${a} and ${b} cannot be joined: ${told(against, "forbidden")}.`, against) : undefined;
}

/** Everything that pins join with a record, itself included. */
function joinedWith(start: string, pins: readonly Pair[]): Set<string> {
  const found = new Set([start]);
  for (const ref of found) for (const pin of pins) for (const next of neighbours(ref, pin)) found.add(next);
  return found;
}

/** The pins that lead from one record to the other, the fewest there are; undefined where none do. */
function wayBetween(a: string, b: string, pins: readonly KeptDecision[]): KeptDecision[] | undefined {
  const ways = new Map<string, KeptDecision[]>([[a, []]]);
  for (const [ref, way] of ways)
    for (const pin of pins) for (const next of neighbours(ref, pin)) if (!ways.has(next)) ways.set(next, [...way, pin]);
  return ways.get(b);
}

function neighbours(ref: string, { a, b }: Pair): string[] {
  return ref === a ? [b] : ref === b ? [a] : [];
}

function told(decisions: readonly KeptDecision[], word: string): string {
  return decisions.map(({ a, b, author, id }) => `${a} and ${b} were ${word} by ${author} (decision ${id})`).join(", ");
}

function refusal(message: string, decisions: readonly KeptDecision[]): TielineError {
  return badInput(message, `Take back ${decisions.map(({ id }) => id).join(", ")} first, if that is no longer right.`);
}
