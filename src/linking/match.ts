import type { KeyKind } from "../engine/model/keys.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import { absenceIn, type Decision, despite, failureIn, isForbidden, none, unknown } from "./decision.ts";
import { type VisitDependencies, withDependencies } from "./dependencies.ts";
import type { Env } from "./env.ts";
import { evaluateRule, uniqueKeys } from "./evaluate-rule.ts";
import { after, type Eventual, whenAll } from "./eventual.ts";
import type { Key } from "./key-extractor.ts";
import type { Resolver } from "./resolve.ts";
import type { Rule } from "./rule.ts";
import type { Traversal } from "./traversal.ts";

export interface MatchOptions {
  /** The link leads to several records. */
  many?: boolean;
  /** The asking record's link to its customer's account, when it is another than usual. */
  account?: string;
  /** Links of this record whose keys count as its own, such as those of its project. */
  pool?: readonly string[];
  /** To records of the asking type that share keys with this one, such as others of its project. */
  competitors?: Traversal;
}

/** Decides by keys: all records that ask, rule by rule, each rule in one question for all that are still open. */
export function match(
  type: string,
  rules: readonly Rule[],
  { many = false, pool = [], account, competitors }: MatchOptions = {},
): Resolver {
  const visit: VisitDependencies = (asking, visitor) => {
    visitor.reads(type);
    for (const field of pool) visitor.follows(asking, field);
    for (const { customer, uniqueHere } of rules) {
      // The name alone is looked for among the asking records themselves.
      if (uniqueHere) visitor.reads(asking);
      if (customer) visitor.customer(asking, account);
      if (customer) visitor.customer(type);
    }
    competitors?.visit(asking, visitor);
    return type;
  };
  return withDependencies(visit, async (records: readonly VendorRecord[], env: Env, fields) => {
    const pools = await whenAll(records.map((record) => pooled(record, pool, env)));
    const friends = pools.map(({ friends }) => friends);
    // Where a friend's keys could not be had, finding nothing is not the truth.
    const decisions = pools.map(({ lacking }) => lacking ?? none());
    const used = rules.filter(({ id }) => !env.keys.settings.without.includes(id));
    const memo = new Map<KeyKind, (readonly Key[])[]>();
    const keysOf = (i: number, kind: KeyKind) => {
      const ofKind = memo.get(kind) ?? [];
      memo.set(kind, ofKind);
      ofKind[i] ??= uniqueKeys(friends[i]!.flatMap((friend) => env.keys.keys(friend, kind)));
      return ofKind[i];
    };
    const keysOfAll = (some: readonly number[], kind: KeyKind) => uniqueKeys(some.flatMap((i) => keysOf(i, kind)));
    let open = records.map((_, i) => i).filter((i) => !isForbidden(decisions[i]!));
    // Keys of all rules in one question, where that costs no more than those of the first: the rules then find their answers there.
    if (env.lookup.takesAllAtOnce(type))
      await Promise.all(used.map((rule) => answersTo(env, { type, rule, keys: keysOfAll(open, rule.kind), fields, ahead: 0 })));
    for (const [at, rule] of used.entries()) {
      const keys = new Map(open.map((i) => [i, keysOf(i, rule.kind)]));
      const asking = open.filter((i) => keys.get(i)!.length > 0);
      if (asking.length === 0) continue;
      const ahead = used.slice(at).reduce((sum, { kind }) => sum + keysOfAll(open, kind).length, 0);
      const found = await answersTo(env, { type, rule, keys: keysOfAll(asking, rule.kind), fields, ahead });
      const verdicts = await whenAll(
        asking.map((i) =>
          found instanceof Map
            ? evaluateRule({ env, rule, record: records[i]!, keys: keys.get(i)!, found, many, account, competitors })
            : unknown(found.error),
        ),
      );
      const decided = new Set<number>();
      asking.forEach((i, at) => {
        const verdict = verdicts[at]!;
        if (verdict.status === "NONE") return;
        const absence = absenceIn([decisions[i]!, verdict]);
        decisions[i] = despite(absence, verdict);
        // Whom a vendor that is not configured might have told apart, the next rule may.
        if (verdict.status !== "UNKNOWN" || absenceIn([verdict]) === undefined) decided.add(i);
      });
      open = open.filter((i) => !decided.has(i));
    }
    return decisions;
  });
}

function pooled(
  record: VendorRecord,
  pool: readonly string[],
  env: Env,
): Eventual<{ friends: VendorRecord[]; lacking: Decision | undefined }> {
  return after(whenAll(pool.map((field) => env.decide(record, field))), (steps) => {
    const error = failureIn(steps) ?? absenceIn(steps);
    return {
      friends: [record, ...steps.flatMap(({ targets }) => targets)],
      lacking: error === undefined ? undefined : unknown(error),
    };
  });
}

interface Asked {
  type: string;
  rule: Rule;
  keys: readonly Key[];
  fields: FieldSet | undefined;
  ahead: number;
}

async function answersTo(
  env: Env,
  { type, rule, keys, fields, ahead }: Asked,
): Promise<Map<string, readonly VendorRecord[]> | { error: unknown }> {
  try {
    return await env.lookup.find({ type, kind: rule.to ?? rule.kind, keys, fields, ahead });
  } catch (error) {
    return { error };
  }
}
