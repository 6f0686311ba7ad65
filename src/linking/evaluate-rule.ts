import type { KeyKind } from "../engine/model/keys.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { distinct } from "../engine/vendor/paging.ts";
import { ambiguous, type Decision, despite, failureIn, linked, none, unknown } from "./decision.ts";
import { type Env, withAmounts } from "./env.ts";
import { after, type Eventual, whenAll } from "./eventual.ts";
import { type Key, type KeyExtractor, keyText, matches } from "./key-extractor.ts";
import { shapeOf } from "./normalise.ts";
import type { Rule } from "./rule.ts";
import type { Traversal } from "./traversal.ts";

/** One record under one rule, and what was found by its keys. */
export interface MatchCase {
  env: Env;
  rule: Rule;
  record: VendorRecord;
  keys: readonly Key[];
  found: ReadonlyMap<string, readonly VendorRecord[]>;
  many: boolean;
  account: string | undefined;
  /** To the records of the asking type that may be meant instead. */
  competitors: Traversal | undefined;
}

/** What a rule says of one record. */
export function evaluateRule(each: MatchCase): Eventual<Decision> {
  try {
    const decision = decide(each);
    return decision instanceof Promise ? decision.catch(unknown) : decision;
  } catch (error) {
    return unknown(error);
  }
}

function decide(each: MatchCase): Eventual<Decision> {
  const { env, rule, keys, found } = each;
  const { maxShare } = env.keys.settings;
  const answered = keys.map((key) => ({ key, records: distinct(found.get(key.value) ?? []).filter((other) => agrees(each, key, other)) }));
  // A value on many records says nothing about one of them, unless the amount tells them apart.
  const telling = answered.filter(({ records }) => records.length > 0 && (records.length <= maxShare || rule.amount));
  if (telling.length === 0) return none();
  const candidates = distinct(telling.flatMap(({ records }) => records));
  return after(agreeing(each, candidates), (agreed) => choose(each, telling, agreed));
}

interface Answered {
  key: Key;
  records: readonly VendorRecord[];
}

/** Those of the right amount and customer; and a vendor that is not configured, where it might have told more. */
interface Agreed {
  matches: readonly VendorRecord[];
  absence?: unknown;
}

function choose(each: MatchCase, telling: readonly Answered[], { matches, absence }: Agreed): Eventual<Decision> {
  const { env, rule, many } = each;
  const { maxShare } = env.keys.settings;
  if (matches.length === 0 || (many && matches.length > maxShare)) return despite(absence, none());
  const { key } = telling.find(({ records }) => records.some((match) => matches.includes(match)))!;
  const told = keyText(key, rule.kind);
  if (!many && matches.length > 1) return ambiguous(matches, rule.id, told);
  return after(rule.uniqueHere ? isAlone(each, key, matches[0]!) : true, (alone) => {
    if (!alone) return ambiguous(matches, rule.id, told);
    return after(rule.amount ? toldApart(each, matches) : { meant: matches, perhaps: [] }, ({ meant, perhaps }) => {
      if (meant.length > 0) return linked(meant, rule.id, told);
      return perhaps.length > 0 ? ambiguous(perhaps, rule.id, told) : none();
    });
  });
}

function agrees({ env, rule, record }: MatchCase, key: Key, other: VendorRecord): boolean {
  if (!env.keys.keys(other, rule.to ?? rule.kind).some((theirs) => matches(key, theirs))) return false;
  return unlikeness({ env, rule, record }, other) !== "differs";
}

/** What two records say by keys of the kind that must not differ: those of another shape may be another system's. */
function unlikeness(
  { env, rule, record }: Pick<MatchCase, "env" | "rule" | "record">,
  other: VendorRecord,
): "differs" | "uncompared" | undefined {
  if (!rule.conflictsOn) return undefined;
  // A reference may hold either kind of key: what is this rule's key is not the other's.
  const shown = (one: VendorRecord) => {
    const same = env.keys.keys(one, rule.kind).map(({ raw }) => raw);
    return env.keys.keys(one, rule.conflictsOn!).filter(({ raw }) => !same.includes(raw));
  };
  const [left, right] = [shown(record), shown(other)];
  if (left.length === 0 || right.length === 0 || left.some((x) => right.some((y) => x.value === y.value))) return undefined;
  return left.some((x) => right.some((y) => shapeOf(x.value) === shapeOf(y.value))) ? "differs" : "uncompared";
}

/**
 * Whether no other customer of the asking record's vendor has this name. Records that share a number, or that name
 * different sites of one company, are one customer.
 */
async function isAlone({ env, record, rule: { kind } }: MatchCase, key: Key, match: VendorRecord): Promise<boolean> {
  const { keys, lookup, customers } = env;
  const { type } = record.resource;
  if (!canAsk(env, type, kind)) return true;
  const found = await lookup.find({ type, kind, keys: [key], fields: undefined, ahead: 0 });
  return (found.get(key.value) ?? []).every(
    (other) =>
      keys.holder(other) === keys.holder(record) ||
      !keys.keys(other, kind).some((theirs) => matches(key, theirs) && key.remark === theirs.remark) ||
      customers.shareNumber(other, record) ||
      customers.shareNumber(other, match),
  );
}

/**
 * Which of the records of one key and amount are meant: those that are called by this one's name; else those that name no
 * other event, unless another of this amount may be meant as well.
 */
async function toldApart(
  { env, rule, record, keys, competitors }: MatchCase,
  matches: readonly VendorRecord[],
): Promise<{ meant: readonly VendorRecord[]; perhaps: readonly VendorRecord[] }> {
  const extractor = env.keys;
  const named = matches.filter((match) => extractor.mentions(match, record));
  if (named.length > 0 || !competitors || matches.length === 0) return { meant: named.length > 0 ? named : matches, perhaps: [] };
  const reached = await competitors(record, env, undefined);
  const failure = failureIn([reached]);
  if (failure !== undefined) throw failure;
  const others = await withAmounts(
    env,
    reached.targets.filter((other) => !hasSameName(extractor, other, record)),
  );
  const unclaimed = matches.filter((match) => !others.some((other) => extractor.mentions(match, other)));
  const own = extractor.keys(record, rule.kind).map(({ value }) => value);
  const shares = (other: VendorRecord) =>
    keys.some(({ value }) => !own.includes(value)) || extractor.keys(other, rule.kind).some(({ value }) => own.includes(value));
  const isAlike = others.some((other) => extractor.amount(other) === extractor.amount(record) && shares(other));
  return isAlike ? { meant: [], perhaps: unclaimed } : { meant: unclaimed, perhaps: [] };
}

/** The record itself, or what another system says of the same event. */
function hasSameName(keys: KeyExtractor, a: VendorRecord, b: VendorRecord): boolean {
  return a.id === b.id || keys.mentions(a, b) || keys.mentions(b, a);
}

/** Whether records can be found by keys of this kind without reading the whole list. */
function canAsk({ keys, session }: Env, type: string, kind: KeyKind): boolean {
  const resource = session.resource(type);
  const { adapter } = session.context(resource).upstream;
  return (keys.row(type)[kind] ?? []).some(({ filter }) => filter !== undefined && adapter.maxValues(resource, filter) > 0);
}

function agreeing({ env, rule, record, account }: MatchCase, found: readonly VendorRecord[]): Eventual<Agreed> {
  const amount = rule.amount ? env.keys.amount(record) : undefined;
  const ofAmount = rule.amount ? found.filter((match) => amount !== undefined && env.keys.amount(match) === amount) : found;
  if (!rule.customer || ofAmount.length === 0) return { matches: ofAmount };
  return after(whenAll(ofAmount.map((match) => env.customers.same(record, match, rule.customer!, account))), (verdicts) => {
    const absence = verdicts.find((verdict) => verdict.absence !== undefined)?.absence;
    const agreed = ofAmount.filter((_, i) => verdicts[i]!.same === true);
    // Where one is known to be the customer's, those of whom nothing is known stand back.
    if (agreed.length > 0) return { matches: agreed, absence };
    // One that shows a code of its own, which this one does not, must be known to be the customer's.
    const matches = ofAmount.filter((match, i) => verdicts[i]!.same !== false && !unlikeness({ env, rule, record }, match));
    return { matches, absence };
  });
}

export function uniqueKeys(keys: readonly Key[]): Key[] {
  if (keys.length < 2) return [...keys];
  return [...new Map(keys.toReversed().map((key) => [key.value, key])).values()].reverse();
}
