import { TielineError } from "../errors.ts";
import type { Decision } from "../graph/context.ts";
import type { Columns } from "../resource/model.ts";
import type { Reader } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import type { Customers } from "./customers.ts";
import type { Evidence, Kind } from "./evidence.ts";
import type { Finder } from "./finder.ts";
import { type Walk, type Walked, walkAll, walked, walkTo } from "./walk.ts";

/** What the rules of one request share. */
export interface Env {
  reader: Reader;
  evidence: Evidence;
  finder: Finder;
  customers: Customers;
  /** The decision of another link, asked for together with everybody's in this tick. */
  decide(rec: Rec, field: string, columns?: Columns): Promise<Decision>;
}

/** How a link is decided, for all records of one type that ask at once. `columns` will be shown of the records found. */
export type Resolve = ((records: readonly Rec[], env: Env, columns: Columns | undefined) => Promise<Decision[]>) & Walked;

export const none = (): Decision => ({ status: "NONE", targets: [], candidates: [] });

export const unknown = (error: unknown): Decision => ({ status: "UNKNOWN", targets: [], candidates: [], error });

/** The vendor on the way is not connected at all: what is not there holds no keys. */
export const isAbsent = ({ error }: Decision): boolean => error instanceof TielineError && error.code === "NOT_CONFIGURED";

export const linked = (targets: readonly Rec[], rule?: string, key?: string): Decision => ({
  status: "LINKED",
  targets: [...new Set(targets)],
  candidates: [],
  ...(rule !== undefined && { rule }),
  ...(key !== undefined && { key }),
});

export const ambiguous = (candidates: readonly Rec[], rule = "", key = ""): Decision => ({
  status: "AMBIGUOUS",
  targets: [],
  candidates: [...new Set(candidates)],
  rule,
  key,
});

/** All that several ways found; of what could not be asked in full a part would look like the whole. */
export function combine(decisions: readonly Decision[]): Decision {
  const found = decisions.filter(({ status }) => status === "LINKED");
  const unasked = decisions.filter(({ status }) => status === "UNKNOWN");
  const lacking = unasked.find((decision) => !isAbsent(decision));
  const [best] = found;
  if (lacking) return lacking;
  if (best)
    return linked(
      found.flatMap(({ targets }) => targets),
      best.rule,
      best.key,
    );
  return unasked[0] ?? decisions.find(({ status }) => status === "AMBIGUOUS") ?? none();
}

/** The first of these that says anything decides. Where a vendor could not be asked the rest is tried, but "none" is then not the truth. */
export function first(...ways: readonly Resolve[]): Resolve {
  return walked(walkAll(ways), async (records: readonly Rec[], env: Env, columns) => {
    const decisions = records.map(none);
    let open = records.map((_, i) => i);
    for (const way of ways) {
      if (open.length === 0) break;
      const answers = await way(
        open.map((i) => records[i]!),
        env,
        columns,
      );
      open = open.filter((i, at) => {
        const answer = answers[at]!;
        if (answer.status !== "NONE" && !(answer.status === "UNKNOWN" && decisions[i]!.status === "UNKNOWN")) decisions[i] = answer;
        return answer.status === "NONE" || answer.status === "UNKNOWN";
      });
    }
    return decisions;
  });
}

/** All that these find: each may reach records that the others don't. */
export function every(...ways: readonly Resolve[]): Resolve {
  return walked(walkAll(ways), async (records: readonly Rec[], env: Env, columns) => {
    const answers = await Promise.all(ways.map((way) => way(records, env, columns)));
    return records.map((_, i) => combine(answers.map((decisions) => decisions[i]!)));
  });
}

/** What was found for one record, or why nothing could be. */
export type Found = readonly Rec[] | { error: unknown };

/** Candidates of another type for each record: which of them may be linked to it. */
export type Candidates = ((records: readonly Rec[], env: Env, columns: Columns | undefined) => Promise<Found[]>) & Walked;

/** Records of a type that carry the same key. */
export function sharing(type: string, kind: Kind, own: Kind = kind): Candidates {
  return walked(walkTo(type), async (records: readonly Rec[], env: Env, columns) => {
    const keys = records.map((rec) => env.evidence.keys(rec, own));
    try {
      const found = await env.finder.find({ type, kind, keys: keys.flat(), columns, ahead: keys.flat().length });
      return keys.map((each) => each.flatMap(({ value }) => found.get(value) ?? []));
    } catch (error) {
      // A record without a key had nothing to ask.
      return keys.map((each) => (each.length > 0 ? { error } : []));
    }
  });
}

/** These candidates, and for records that have none of them, those. */
export function otherwise(some: Candidates, rest: Candidates): Candidates {
  return walked(walkAll([some, rest]), async (records: readonly Rec[], env: Env, columns) => {
    const found = await some(records, env, columns);
    const isOpen = (i: number) => "error" in found[i]! || found[i]!.length === 0;
    const open = records.filter((_, i) => isOpen(i));
    const others = open.length > 0 ? await rest(open, env, columns) : [];
    return records.map((rec, i) => (isOpen(i) ? united([found[i]!, others[open.indexOf(rec)]!]) : found[i]!));
  });
}

/** All of these candidates. */
export function any(...ways: readonly Candidates[]): Candidates {
  return walked(walkAll(ways), async (records: readonly Rec[], env: Env, columns) => {
    const found = await Promise.all(ways.map((way) => way(records, env, columns)));
    return records.map((_, i) => united(found.map((lists) => lists[i]!)));
  });
}

/** What several ways found; an error when any of them could not be gone. */
function united(lists: readonly Found[]): Found {
  const records = [...new Set(lists.flatMap((list) => ("error" in list ? [] : list)))];
  const [lacking] = lists.filter((list) => "error" in list && !(records.length > 0 && isAbsent(unknown(list.error))));
  return lacking ?? records;
}

/** The records of another type whose own link `field` leads here: candidates are found by keys, and each decides for itself. */
export function reverse(field: string, ...ways: readonly Candidates[]): Resolve {
  const walk: Walk = (type, tour) => {
    const reached = walkAll(ways)(type, tour);
    tour.follows(reached, field);
    return reached;
  };
  return walked(walk, async (records: readonly Rec[], env: Env, columns) => {
    const found = await Promise.all(ways.map((way) => way(records, env, columns)));
    return Promise.all(
      records.map((rec, i) =>
        pointingAt(
          rec,
          field,
          found.map((lists) => lists[i]!),
          env,
        ),
      ),
    );
  });
}

async function pointingAt(rec: Rec, field: string, lists: readonly Found[], env: Env): Promise<Decision> {
  const candidates = [...new Set(lists.flatMap((list) => ("error" in list ? [] : list)))];
  const decided = await Promise.all(candidates.map(async (candidate) => ({ candidate, ...(await env.decide(candidate, field)) })));
  const here = decided.filter(({ targets }) => targets.some((target) => sameRecord(target, rec)));
  const of = (each: typeof decided) => each.map(({ candidate }) => candidate);
  const unasked = [...lists.flatMap((list) => ("error" in list ? [unknown(list.error)] : [])), ...decided].filter(
    ({ status }) => status === "UNKNOWN",
  );
  const lacking = unasked.find((decision) => here.length === 0 || !isAbsent(decision));
  if (lacking) return unknown(lacking.error);
  if (here.length > 0) return linked(of(here), here[0]?.rule, here[0]?.key);
  const unsure = decided.filter(({ status, candidates }) => status === "AMBIGUOUS" && candidates.some((target) => sameRecord(target, rec)));
  return unsure.length > 0 ? ambiguous(of(unsure), unsure[0]?.rule, unsure[0]?.key) : none();
}

export function sameRecord(a: Rec, b: Rec): boolean {
  return a === b || (a.id === b.id && a.resource.type === b.resource.type);
}
