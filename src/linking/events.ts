import type { VendorRecord } from "../engine/model/record.ts";
import { distinct } from "../engine/vendor/paging.ts";
import { ambiguous, type Decision, despite, failureIn, linked, none, unknown } from "./decision.ts";
import { withDependencies } from "./dependencies.ts";
import { type Env, withAmounts } from "./env.ts";
import { keyText, titleWords } from "./key-extractor.ts";
import type { CandidateSource, Resolver } from "./resolve.ts";
import type { RuleId } from "./settings.ts";

/**
 * Records that stand for the same billing event as this one, among candidates of the same project: the same invoice; else
 * the same amount at about the same date, told apart by purchase order and then by name.
 */
export function sameEvent(candidates: CandidateSource): Resolver {
  return withDependencies(candidates.visit, async (records: readonly VendorRecord[], env: Env, fields) => {
    const lists = await candidates(records, env, fields);
    const decisions = await Promise.all(
      records.map(async (record, i) => {
        const list = lists[i]!;
        const failure = failureIn([list]);
        return failure !== undefined ? unknown(failure) : despite(list.error, await decide(env, record, distinct(list.records)));
      }),
    );
    return Promise.all(decisions.map(async (each) => ({ ...each, targets: await env.session.loadMissing(each.targets, fields) })));
  });
}

async function decide(env: Env, record: VendorRecord, candidates: readonly VendorRecord[]): Promise<Decision> {
  if (candidates.length === 0) return none();
  const invoice = isUsed(env, "invoice-number") ? sharedKey(env, record, candidates, "invoiceNumber") : undefined;
  if (invoice?.records.length === 1) return sure(env, record, invoice.records, "invoice-number", invoice.key);
  try {
    // One invoice may bill several events: then those of the same amount.
    const [own, ...others] = await withAmounts(env, [record, ...(invoice?.records ?? candidates)]);
    const amount = env.keys.amount(own!);
    const ofAmount = others.filter((other) => amount !== undefined && env.keys.amount(other) === amount);
    if (invoice) return sure(env, record, ofAmount.length > 0 ? ofAmount : others, "invoice-number", invoice.key);
    return byAmount(env, own!, ofAmount);
  } catch (error) {
    return unknown(error);
  }
}

function byAmount(env: Env, record: VendorRecord, ofAmount: readonly VendorRecord[]): Decision {
  const alike = ofAmount.filter((other) => nearInTime(env, record, other) && !otherOrder(env, record, other));
  if (alike.length === 0) return none();
  const key = `${((env.keys.amount(record) ?? 0) / 100).toFixed(2)} ${dayText(env.keys.day(record))}`.trim();
  if (alike.length === 1 && isUsed(env, "amount-and-date")) return sure(env, record, alike, "amount-and-date", key);
  const order = isUsed(env, "amount-and-po") ? sharedKey(env, record, alike, "poNumber") : undefined;
  if (order?.records.length === 1) return sure(env, record, order.records, "amount-and-po", order.key);
  const named = isUsed(env, "amount-and-name") ? alike.filter((other) => nameOf(env, other) === nameOf(env, record)) : [];
  if (named.length === 1) return linked(named, "amount-and-name", key);
  return isUsed(env, "amount-and-date") ? ambiguous(alike, "amount-and-date", key) : none();
}

function isUsed({ keys }: Env, rule: RuleId): boolean {
  return !keys.settings.without.includes(rule);
}

/** Linked; or only offered, when the names have nothing in common: equal instalments look alike in all but their names. */
function sure(env: Env, record: VendorRecord, found: readonly VendorRecord[], rule: RuleId, key: string): Decision {
  const alike = found.filter((other) => !isDoubtful(env, record, other));
  return alike.length > 0 ? linked(alike, rule, key) : ambiguous(found, rule, key);
}

function isDoubtful(env: Env, a: VendorRecord, b: VendorRecord): boolean {
  const [left, right] = [a, b].map((record) => titleWords(env.keys.labelOf(record))) as [string[], string[]];
  if (left.length === 0 || right.length === 0) return false;
  return left.filter((word) => right.includes(word)).length * 2 <= Math.min(left.length, right.length);
}

function sharedKey(
  env: Env,
  record: VendorRecord,
  others: readonly VendorRecord[],
  kind: "invoiceNumber" | "poNumber",
): { records: readonly VendorRecord[]; key: string } | undefined {
  const own = env.keys.keys(record, kind);
  for (const key of own) {
    const records = others.filter((other) => env.keys.keys(other, kind).some(({ value }) => value === key.value));
    if (records.length > 0) return { records, key: keyText(key, kind) };
  }
  return undefined;
}

/** Two purchase orders are two events, however alike. */
function otherOrder(env: Env, a: VendorRecord, b: VendorRecord): boolean {
  const [left, right] = [a, b].map((record) => env.keys.keys(record, "poNumber").map(({ value }) => value)) as [string[], string[]];
  return left.length > 0 && right.length > 0 && !left.some((value) => right.includes(value));
}

/** Without a date on both sides the amount alone must do. */
function nearInTime(env: Env, a: VendorRecord, b: VendorRecord): boolean {
  const [left, right] = [env.keys.day(a), env.keys.day(b)];
  return left === undefined || right === undefined || Math.abs(left - right) <= env.keys.settings.dueWithinDays;
}

function nameOf(env: Env, record: VendorRecord): string {
  return titleWords(env.keys.labelOf(record)).join(" ");
}

function dayText(day: number | undefined): string {
  return day === undefined ? "" : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
