import type { KeyKind } from "../engine/model/keys.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import { distinct } from "../engine/vendor/paging.ts";
import { absenceIn, ambiguous, combine, type Decision, despite, failureIn, isForbidden, linked, none, unknown } from "./decision.ts";
import { type HasDependencies, type VisitDependencies, visitAll, visitType, withDependencies } from "./dependencies.ts";
import type { Env } from "./env.ts";

/** How a link is decided, for all records of one type that ask at once. `fields` will be shown of the records found. */
export type Resolver = ((records: readonly VendorRecord[], env: Env, fields: FieldSet | undefined) => Promise<Decision[]>) &
  HasDependencies;

/** The first of these that says anything decides. Where a vendor could not be asked the rest is tried, but "none" is then not the truth. */
export function firstOf(...ways: readonly Resolver[]): Resolver {
  return withDependencies(visitAll(ways), async (records: readonly VendorRecord[], env: Env, fields) => {
    const decisions = records.map(none);
    let open = records.map((_, i) => i);
    for (const way of ways) {
      if (open.length === 0) break;
      const answers = await way(
        open.map((i) => records[i]!),
        env,
        fields,
      );
      open = open.filter((i, at) => {
        const answer = answers[at]!;
        const before = decisions[i]!;
        if (before.status === "UNKNOWN") decisions[i] = isOpen(answer) ? before : despite(absenceIn([before]), answer);
        else decisions[i] = answer;
        return isOpen(answer);
      });
    }
    return decisions;
  });
}

/** Did a way say nothing, so that the next is tried? */
const isOpen = (decision: Decision) => decision.status === "NONE" || (decision.status === "UNKNOWN" && !isForbidden(decision));

/** What this finds, where it is one record; of several none is chosen. */
export function single(way: Resolver): Resolver {
  return withDependencies(way.visit, async (records: readonly VendorRecord[], env: Env, fields) =>
    (await way(records, env, fields)).map((decision) =>
      decision.targets.length > 1 ? despite(decision.error, ambiguous(decision.targets, decision.rule, decision.key)) : decision,
    ),
  );
}

/** What this finds, where all of it holds one value; records of several are only offered. */
export function ofOne(path: string, way: Resolver): Resolver {
  return withDependencies(way.visit, async (records: readonly VendorRecord[], env: Env, fields) =>
    (await way(records, env, fields)).map((decision) => {
      const values = new Set(decision.targets.flatMap((target) => env.keys.idsAt(target, path)));
      return values.size > 1 ? despite(decision.error, ambiguous(decision.targets, decision.rule, decision.key)) : decision;
    }),
  );
}

/** All that these find: each may reach records that the others don't. */
export function allOf(...ways: readonly Resolver[]): Resolver {
  return withDependencies(visitAll(ways), async (records: readonly VendorRecord[], env: Env, fields) => {
    const answers = await Promise.all(ways.map((way) => way(records, env, fields)));
    return records.map((_, i) => combine(answers.map((decisions) => decisions[i]!)));
  });
}

/** What was found for one record, and why that may not be all: nothing is found beside the failure of a vendor. */
export interface Found {
  records: readonly VendorRecord[];
  error?: unknown;
}

/** Candidates of another type for each record: which of them may be linked to it. */
export type CandidateSource = ((records: readonly VendorRecord[], env: Env, fields: FieldSet | undefined) => Promise<Found[]>) &
  HasDependencies;

/** Records of a type that carry the same key. */
export function sharing(type: string, kind: KeyKind, own: KeyKind = kind): CandidateSource {
  return withDependencies(visitType(type), async (records: readonly VendorRecord[], env: Env, fields) => {
    const keys = records.map((record) => env.keys.keys(record, own));
    try {
      const found = await env.lookup.find({ type, kind, keys: keys.flat(), fields, ahead: keys.flat().length });
      return keys.map((each) => ({ records: each.flatMap(({ value }) => found.get(value) ?? []) }));
    } catch (error) {
      // A record without a key had nothing to ask.
      return keys.map((each) => (each.length > 0 ? { records: [], error } : { records: [] }));
    }
  });
}

/** These candidates, and for records that have none of them, those. */
export function fallback(some: CandidateSource, rest: CandidateSource): CandidateSource {
  return withDependencies(visitAll([some, rest]), async (records: readonly VendorRecord[], env: Env, fields) => {
    const found = await some(records, env, fields);
    const isEmpty = (i: number) => found[i]!.records.length === 0;
    const open = records.filter((_, i) => isEmpty(i));
    const others = open.length > 0 ? await rest(open, env, fields) : [];
    return records.map((record, i) => (isEmpty(i) ? united([found[i]!, others[open.indexOf(record)]!]) : found[i]!));
  });
}

/** All of these candidates. */
export function unionOf(...ways: readonly CandidateSource[]): CandidateSource {
  return withDependencies(visitAll(ways), async (records: readonly VendorRecord[], env: Env, fields) => {
    const found = await Promise.all(ways.map((way) => way(records, env, fields)));
    return records.map((_, i) => united(found.map((lists) => lists[i]!)));
  });
}

/** What several ways found. */
function united(lists: readonly Found[]): Found {
  const failure = failureIn(lists);
  if (failure !== undefined) return { records: [], error: failure };
  const error = absenceIn(lists);
  return { records: distinct(lists.flatMap(({ records }) => records)), ...(error !== undefined && { error }) };
}

/** The records of another type whose own link `field` leads here: candidates are found by keys, and each decides for itself. */
export function reverseOf(field: string, ...ways: readonly CandidateSource[]): Resolver {
  const visit: VisitDependencies = (type, visitor) => {
    const reached = visitAll(ways)(type, visitor);
    visitor.follows(reached, field);
    return reached;
  };
  return withDependencies(visit, async (records: readonly VendorRecord[], env: Env, fields) => {
    const found = await Promise.all(ways.map((way) => way(records, env, fields)));
    return Promise.all(
      records.map((record, i) =>
        pointingAt(
          record,
          field,
          found.map((lists) => lists[i]!),
          env,
        ),
      ),
    );
  });
}

async function pointingAt(record: VendorRecord, field: string, lists: readonly Found[], env: Env): Promise<Decision> {
  const candidates = distinct(lists.flatMap(({ records }) => records));
  const decided = await Promise.all(candidates.map(async (candidate) => ({ candidate, ...(await env.decide(candidate, field)) })));
  const here = decided.filter(({ targets }) => targets.some((target) => sameRecord(target, record)));
  const of = (each: typeof decided) => each.map(({ candidate }) => candidate);
  const failure = failureIn([...lists, ...decided]);
  if (failure !== undefined) return unknown(failure);
  const absence = absenceIn([...lists, ...decided]);
  if (here.length > 0) return despite(absence, linked(of(here), here[0]?.rule, here[0]?.key));
  const unsure = decided.filter(
    ({ status, candidates }) => status === "AMBIGUOUS" && candidates.some((target) => sameRecord(target, record)),
  );
  return despite(absence, unsure.length > 0 ? ambiguous(of(unsure), unsure[0]?.rule, unsure[0]?.key) : none());
}

export function sameRecord(a: VendorRecord, b: VendorRecord): boolean {
  return a === b || (a.id === b.id && a.resource.type === b.resource.type);
}
