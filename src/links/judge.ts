import type { Decision } from "../graph/context.ts";
import type { Rec } from "../resource/record.ts";
import { type Evidence, fits, type Key, type Kind, wordsOf } from "./evidence.ts";
import type { Follow } from "./follow.ts";
import type { Rule } from "./match.ts";
import { shapeOf } from "./normalise.ts";
import { ambiguous, type Env, isAbsent, linked, none, unknown } from "./resolve.ts";

/** One record under one rule, and what was found by its keys. */
export interface Case {
  env: Env;
  rule: Rule;
  rec: Rec;
  keys: readonly Key[];
  found: ReadonlyMap<string, readonly Rec[]>;
  many: boolean;
  account: string | undefined;
  /** To the records of the asking type that may be meant instead. */
  rivals: Follow | undefined;
}

/** What a rule says of one record. */
export async function judge(each: Case): Promise<Decision> {
  try {
    return await decide(each);
  } catch (error) {
    return unknown(error);
  }
}

async function decide(each: Case): Promise<Decision> {
  const { env, rule, keys, found, many } = each;
  const { maxShare } = env.evidence.settings;
  const answered = keys.map((key) => ({ key, records: unique(found.get(key.value) ?? []).filter((other) => agrees(each, key, other)) }));
  // A value on many records says nothing about one of them, unless the amount tells them apart.
  const telling = answered.filter(({ records }) => records.length > 0 && (records.length <= maxShare || rule.amount));
  const matches = await agreeing(each, unique(telling.flatMap(({ records }) => records)));
  if (matches.length === 0 || (many && matches.length > maxShare)) return none();
  const { key } = telling.find(({ records }) => records.some((match) => matches.includes(match)))!;
  const told = wordsOf(key, rule.kind);
  if (!many && matches.length > 1) return ambiguous(matches, rule.id, told);
  if (rule.alone && !(await isAlone(each, key, matches[0]!))) return ambiguous(matches, rule.id, told);
  const { meant, perhaps } = rule.amount ? await toldApart(each, matches) : { meant: matches, perhaps: [] };
  if (meant.length > 0) return linked(meant, rule.id, told);
  return perhaps.length > 0 ? ambiguous(perhaps, rule.id, told) : none();
}

function agrees({ env, rule, rec }: Case, key: Key, other: Rec): boolean {
  if (!env.evidence.keys(other, rule.to ?? rule.kind).some((theirs) => fits(key, theirs))) return false;
  return unlikeness({ env, rule, rec }, other) !== "differs";
}

/** What two records say by keys of the kind that must not differ: those of another shape may be another system's. */
function unlikeness({ env, rule, rec }: Pick<Case, "env" | "rule" | "rec">, other: Rec): "differs" | "uncompared" | undefined {
  if (!rule.unlike) return undefined;
  // A reference may hold either kind of key: what is this rule's key is not the other's.
  const shown = (one: Rec) => {
    const same = env.evidence.keys(one, rule.kind).map(({ raw }) => raw);
    return env.evidence.keys(one, rule.unlike!).filter(({ raw }) => !same.includes(raw));
  };
  const [left, right] = [shown(rec), shown(other)];
  if (left.length === 0 || right.length === 0 || left.some((x) => right.some((y) => x.value === y.value))) return undefined;
  return left.some((x) => right.some((y) => shapeOf(x.value) === shapeOf(y.value))) ? "differs" : "uncompared";
}

/**
 * Whether no other customer of the asking record's vendor has this name. Records that share a number, or that name
 * different sites of one company, are one customer.
 */
async function isAlone({ env, rec, rule: { kind } }: Case, key: Key, match: Rec): Promise<boolean> {
  const { evidence, finder, customers } = env;
  const { type } = rec.resource;
  if (!canAsk(env, type, kind)) return true;
  const found = await finder.find({ type, kind, keys: [key], columns: undefined, ahead: 0 });
  return (found.get(key.value) ?? []).every(
    (other) =>
      evidence.holder(other) === evidence.holder(rec) ||
      !evidence.keys(other, kind).some((theirs) => fits(key, theirs) && key.remark === theirs.remark) ||
      customers.shareNumber(other, rec) ||
      customers.shareNumber(other, match),
  );
}

/**
 * Which of the records of one key and amount are meant: those that are called by this one's name; else those that name no
 * other event, unless another of this amount may be meant as well.
 */
async function toldApart(
  { env, rule, rec, keys, rivals }: Case,
  matches: readonly Rec[],
): Promise<{ meant: readonly Rec[]; perhaps: readonly Rec[] }> {
  const { evidence } = env;
  const named = matches.filter((match) => evidence.mentions(match, rec));
  if (named.length > 0 || !rivals || matches.length === 0) return { meant: named.length > 0 ? named : matches, perhaps: [] };
  const reached = await rivals(rec, env, undefined);
  if (reached.status === "UNKNOWN" && !isAbsent(reached)) throw reached.error;
  const others = reached.targets.filter((other) => !sameName(evidence, other, rec));
  const unclaimed = matches.filter((match) => !others.some((other) => evidence.mentions(match, other)));
  const own = evidence.keys(rec, rule.kind).map(({ value }) => value);
  const shares = (other: Rec) =>
    keys.some(({ value }) => !own.includes(value)) || evidence.keys(other, rule.kind).some(({ value }) => own.includes(value));
  const isAlike = others.some((other) => evidence.amount(other) === evidence.amount(rec) && shares(other));
  return isAlike ? { meant: [], perhaps: unclaimed } : { meant: unclaimed, perhaps: [] };
}

/** The record itself, or what another system says of the same event. */
function sameName(evidence: Evidence, a: Rec, b: Rec): boolean {
  return a.id === b.id || evidence.mentions(a, b) || evidence.mentions(b, a);
}

/** Whether records can be found by keys of this kind without reading the whole list. */
function canAsk({ evidence, reader }: Env, type: string, kind: Kind): boolean {
  const resource = reader.resource(type);
  const { dialect } = reader.upstream(resource);
  return (evidence.row(type)[kind] ?? []).some(({ filter }) => filter !== undefined && dialect.capacity(resource, filter) > 0);
}

async function agreeing({ env, rule, rec, account }: Case, matches: readonly Rec[]): Promise<Rec[]> {
  const amount = rule.amount ? env.evidence.amount(rec) : undefined;
  const ofAmount = rule.amount ? matches.filter((match) => amount !== undefined && env.evidence.amount(match) === amount) : [...matches];
  if (!rule.customer || ofAmount.length === 0) return ofAmount;
  const verdicts = await Promise.all(ofAmount.map((match) => env.customers.same(rec, match, rule.customer!, account)));
  const agreed = ofAmount.filter((_, i) => verdicts[i] === true);
  // Where one is known to be the customer's, those of whom nothing is known stand back.
  if (agreed.length > 0) return agreed;
  // One that shows a code of its own, which this one does not, must be known to be the customer's.
  return ofAmount.filter((match, i) => verdicts[i] !== false && !unlikeness({ env, rule, rec }, match));
}

export function unique<T extends Rec | Key>(values: readonly T[]): T[] {
  const seen = new Map<unknown, T>();
  for (const value of values) {
    const mark = "value" in value ? value.value : value;
    if (!seen.has(mark)) seen.set(mark, value);
  }
  return [...seen.values()];
}
