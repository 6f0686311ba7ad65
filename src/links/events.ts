import type { Decision } from "../graph/context.ts";
import type { Rec } from "../resource/record.ts";
import { titleWords, wordsOf } from "./evidence.ts";
import { ambiguous, type Candidates, type Env, linked, none, type Resolve, unknown } from "./resolve.ts";
import type { RuleId } from "./settings.ts";
import { walked } from "./walk.ts";

/**
 * Records that stand for the same billing event as this one, among candidates of the same project: the same invoice; else
 * the same amount at about the same date, told apart by purchase order and then by name.
 */
export function sameEvent(candidates: Candidates): Resolve {
  return walked(candidates.walk, async (records: readonly Rec[], env: Env, columns) => {
    const lists = await candidates(records, env, columns);
    const decisions = records.map((rec, i) => {
      const list = lists[i]!;
      return "error" in list ? unknown(list.error) : decide(env, rec, [...new Set(list)]);
    });
    await Promise.all(decisions.map(({ targets }) => env.reader.complete(targets, columns)));
    return decisions;
  });
}

function decide(env: Env, rec: Rec, candidates: readonly Rec[]): Decision {
  const amount = env.evidence.amount(rec);
  const ofAmount = (others: readonly Rec[]) => others.filter((other) => amount !== undefined && env.evidence.amount(other) === amount);
  const isUsed = (rule: RuleId) => !env.evidence.settings.without.includes(rule);
  const invoice = isUsed("invoice-number") ? sharedKey(env, rec, candidates, "invoiceNumber") : undefined;
  if (invoice) {
    // One invoice may bill several events: then those of the same amount.
    const [exact, all] = [ofAmount(invoice.records), invoice.records];
    return sure(env, rec, exact.length > 0 ? exact : all, "invoice-number", invoice.key);
  }
  const alike = ofAmount(candidates).filter((other) => nearInTime(env, rec, other) && !otherOrder(env, rec, other));
  if (alike.length === 0) return none();
  const key = `${((amount ?? 0) / 100).toFixed(2)} ${dayText(env.evidence.day(rec))}`.trim();
  if (alike.length === 1 && isUsed("amount-and-date")) return sure(env, rec, alike, "amount-and-date", key);
  const order = isUsed("amount-and-po") ? sharedKey(env, rec, alike, "poNumber") : undefined;
  if (order?.records.length === 1) return sure(env, rec, order.records, "amount-and-po", order.key);
  const named = isUsed("amount-and-name") ? alike.filter((other) => nameOf(env, other) === nameOf(env, rec)) : [];
  if (named.length === 1) return linked(named, "amount-and-name", key);
  return isUsed("amount-and-date") ? ambiguous(alike, "amount-and-date", key) : none();
}

/** Linked; or only offered, when the names have nothing in common: equal instalments look alike in all but their names. */
function sure(env: Env, rec: Rec, found: readonly Rec[], rule: RuleId, key: string): Decision {
  const alike = found.filter((other) => !isDoubtful(env, rec, other));
  return alike.length > 0 ? linked(alike, rule, key) : ambiguous(found, rule, key);
}

function isDoubtful(env: Env, a: Rec, b: Rec): boolean {
  const [left, right] = [a, b].map((rec) => titleWords(env.evidence.labelOf(rec))) as [string[], string[]];
  if (left.length === 0 || right.length === 0) return false;
  return left.filter((word) => right.includes(word)).length * 2 <= Math.min(left.length, right.length);
}

function sharedKey(
  env: Env,
  rec: Rec,
  others: readonly Rec[],
  kind: "invoiceNumber" | "poNumber",
): { records: readonly Rec[]; key: string } | undefined {
  const own = env.evidence.keys(rec, kind);
  for (const key of own) {
    const records = others.filter((other) => env.evidence.keys(other, kind).some(({ value }) => value === key.value));
    if (records.length > 0) return { records, key: wordsOf(key, kind) };
  }
  return undefined;
}

/** Two purchase orders are two events, however alike. */
function otherOrder(env: Env, a: Rec, b: Rec): boolean {
  const [left, right] = [a, b].map((rec) => env.evidence.keys(rec, "poNumber").map(({ value }) => value)) as [string[], string[]];
  return left.length > 0 && right.length > 0 && !left.some((value) => right.includes(value));
}

/** Without a date on both sides the amount alone must do. */
function nearInTime(env: Env, a: Rec, b: Rec): boolean {
  const [left, right] = [env.evidence.day(a), env.evidence.day(b)];
  return left === undefined || right === undefined || Math.abs(left - right) <= env.evidence.settings.dueWithinDays;
}

function nameOf(env: Env, rec: Rec): string {
  return titleWords(env.evidence.labelOf(rec)).join(" ");
}

function dayText(day: number | undefined): string {
  return day === undefined ? "" : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
