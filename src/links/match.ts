import type { Decision } from "../graph/context.ts";
import type { Columns } from "../resource/model.ts";
import type { Rec } from "../resource/record.ts";
import type { Key, Kind } from "./evidence.ts";
import type { Follow } from "./follow.ts";
import { judge, unique } from "./judge.ts";
import { type Env, isAbsent, none, type Resolve, unknown } from "./resolve.ts";
import type { RuleId } from "./settings.ts";
import { type Walk, walked } from "./walk.ts";

/** One way in which two records can agree. Rules are tried in order; the first that finds anything decides. */
export interface Rule {
  /** Shown to callers, and by which configuration switches it off. */
  id: RuleId;
  kind: Kind;
  /** Kind of key on the other side, when it is another. */
  to?: Kind;
  /**
   * Whether the customers on both sides must not differ. `shown`: by the keys that the two records show; `linked`: by the
   * accounts that their customers are linked to.
   */
  customer?: "shown" | "linked";
  /** The two must be of the same amount: for keys that several billing events of a project share. */
  amount?: boolean;
  /** Two that show different keys of this kind are not the same, although they share this rule's key. */
  unlike?: Kind;
  /** The key must be no other customer's on the asking side either, as far as its vendor can be asked for it. */
  alone?: boolean;
}

export interface MatchOptions {
  /** The link leads to several records. */
  many?: boolean;
  /** The asking record's link to its customer's account, when it is another than usual. */
  account?: string;
  /** Links of this record whose keys count as its own, such as those of its project. */
  pool?: readonly string[];
  /** To records of the asking type that share keys with this one, such as others of its project. */
  rivals?: Follow;
}

/** Decides by keys: all records that ask, rule by rule, each rule in one question for all that are still open. */
export function match(type: string, rules: readonly Rule[], { many = false, pool = [], account, rivals }: MatchOptions = {}): Resolve {
  const walk: Walk = (asking, tour) => {
    tour.reads(type);
    for (const field of pool) tour.follows(asking, field);
    for (const { customer, alone } of rules) {
      // The name alone is looked for among the asking records themselves.
      if (alone) tour.reads(asking);
      if (customer) tour.customer(asking, account);
      if (customer) tour.customer(type);
    }
    rivals?.walk(asking, tour);
    return type;
  };
  return walked(walk, async (records: readonly Rec[], env: Env, columns) => {
    const pools = await Promise.all(records.map((rec) => pooled(rec, pool, env)));
    const friends = pools.map(({ friends }) => friends);
    // Where a friend's keys could not be had, finding nothing is not the truth.
    const decisions = pools.map(({ lacking }) => lacking ?? none());
    const used = rules.filter(({ id }) => !env.evidence.settings.without.includes(id));
    const memo = new Map<string, Key[]>();
    const keysOf = (i: number, kind: Kind) => {
      const keys = memo.get(`${i} ${kind}`) ?? unique(friends[i]!.flatMap((friend) => env.evidence.keys(friend, kind)));
      memo.set(`${i} ${kind}`, keys);
      return keys;
    };
    const keysOfAll = (some: readonly number[], kind: Kind) => unique(some.flatMap((i) => keysOf(i, kind)));
    let open = records.map((_, i) => i);
    // Keys of all rules in one question, where that costs no more than those of the first: the rules then find their answers there.
    if (env.finder.takesAllAtOnce(type))
      await Promise.all(used.map((rule) => answersTo(env, { type, rule, keys: keysOfAll(open, rule.kind), columns, ahead: 0 })));
    for (const [at, rule] of used.entries()) {
      const keys = new Map(open.map((i) => [i, keysOf(i, rule.kind)]));
      const asking = open.filter((i) => keys.get(i)!.length > 0);
      if (asking.length === 0) continue;
      const ahead = used.slice(at).reduce((sum, { kind }) => sum + keysOfAll(open, kind).length, 0);
      const found = await answersTo(env, { type, rule, keys: keysOfAll(asking, rule.kind), columns, ahead });
      const verdicts = await Promise.all(
        asking.map((i) =>
          found instanceof Map
            ? judge({ env, rule, rec: records[i]!, keys: keys.get(i)!, found, many, account, rivals })
            : unknown(found.error),
        ),
      );
      const decided = new Set<number>();
      asking.forEach((i, at) => {
        const verdict = verdicts[at]!;
        if (verdict.status === "NONE") return;
        decisions[i] = verdict;
        decided.add(i);
      });
      open = open.filter((i) => !decided.has(i));
    }
    return decisions;
  });
}

async function pooled(rec: Rec, pool: readonly string[], env: Env): Promise<{ friends: Rec[]; lacking: Decision | undefined }> {
  const steps = await Promise.all(pool.map((field) => env.decide(rec, field)));
  return {
    friends: [rec, ...steps.flatMap(({ targets }) => targets)],
    lacking: steps.find((step) => step.status === "UNKNOWN" && !isAbsent(step)),
  };
}

interface Asked {
  type: string;
  rule: Rule;
  keys: readonly Key[];
  columns: Columns | undefined;
  ahead: number;
}

async function answersTo(env: Env, { type, rule, keys, columns, ahead }: Asked): Promise<Map<string, readonly Rec[]> | { error: unknown }> {
  try {
    return await env.finder.find({ type, kind: rule.to ?? rule.kind, keys, columns, ahead });
  } catch (error) {
    return { error };
  }
}
