import type { KeyKind } from "../engine/model/keys.ts";
import { rootField } from "../engine/model/names.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import type { Lookup } from "../engine/model/resource.ts";
import { nestedRecords } from "../engine/read/nested.ts";
import { combine, type Decision, despite, linked, none, unknown } from "./decision.ts";
import { type HasDependencies, type VisitDependencies, visitAll, visitByPath, visitType, withDependencies } from "./dependencies.ts";
import type { Env } from "./env.ts";
import type { Eventual } from "./eventual.ts";
import { type CandidateSource, type Found, type Resolver, sharing } from "./resolve.ts";

/** A step from one record to others: by a link, or inside a vendor. */
export type Traversal = ((record: VendorRecord, env: Env, fields: FieldSet | undefined) => Eventual<Decision>) & HasDependencies;

/** The records that a link leads to. */
export function followLink(field: string): Traversal {
  return withDependencies(
    (type, visitor) => visitor.follows(type, field),
    (record: VendorRecord, env: Env, fields) => env.decide(record, field, fields),
  );
}

/** One step, and from each record it reaches the next. The rules of both are reported, the key is the last one's. */
export function chain(step: Traversal, next: Traversal): Traversal {
  const visit: VisitDependencies = (type, visitor) => next.visit(step.visit(type, visitor), visitor);
  return withDependencies(visit, async (record: VendorRecord, env: Env, fields) => {
    const reached = await step(record, env, undefined);
    if (reached.status !== "LINKED") return reached;
    const answers = combine(await Promise.all(reached.targets.map((target) => next(target, env, fields))));
    const rule = [reached.rule, answers.rule].filter(Boolean).join(" > ");
    const decision = answers.status === "LINKED" ? linked(answers.targets, rule || undefined, answers.key ?? reached.key) : answers;
    return despite(answers.error ?? reached.error, decision);
  });
}

/** The record of the same vendor whose id this one holds. */
export function byForeignKey(type: string, path: string): Traversal {
  return reading(visitByPath(type, path), async (record, env, fields) => {
    const wanted = withKeyFields(env, type, fields);
    const found = await Promise.all(env.keys.idsAt(record, path).map((id) => env.session.get(type, id, wanted)));
    return found.filter((each) => each !== null);
  });
}

/** The records of the same vendor that hold this one's id. */
export function referencedBy(type: string, lookup: Lookup): Traversal {
  return reading(visitType(type), (record, env, fields) =>
    env.session.findBy(type, lookup, record.id, { fields: withKeyFields(env, type, fields) }),
  );
}

/** The records of this type that hold the same value as this one. */
export function siblings(by: string): Traversal {
  const visit: VisitDependencies = (type, visitor) => visitByPath(type, by)(type, visitor);
  return reading(visit, async (record, env) => {
    const { type } = record.resource;
    const fields = withKeyFields(env, type, new Set([rootField(by)]));
    const found = await Promise.all(env.keys.idsAt(record, by).map((value) => env.session.findBy(type, { by }, value, { fields })));
    return found.flat();
  });
}

function withKeyFields({ keys, session }: Env, type: string, fields: FieldSet | undefined): FieldSet {
  return new Set([...keys.fieldsOf(session.resource(type)), ...(fields ?? [])]);
}

/** What any of these steps reaches. */
export function anyOf(...steps: readonly Traversal[]): Traversal {
  return withDependencies(visitAll(steps), async (record: VendorRecord, env: Env, fields) =>
    combine(await Promise.all(steps.map((step) => step(record, env, fields)))),
  );
}

/** The records inside the one which holds them, by a relation of the vendor's table. */
export function nested(type: string, relation: string): Traversal {
  return reading(visitType(type), async (record, { session }) => {
    const row = record.resource.relations[relation];
    if (row?.kind !== "inside") throw new Error(`${record.resource.type}.${relation} is no relation to records inside another.`);
    return nestedRecords(session, session.resource(type), row, record);
  });
}

/** The records of another type that carry the same key. */
export function sharingKey(type: string, kind: KeyKind): Traversal {
  const candidates = sharing(type, kind);
  return reading(candidates.visit, async (record, env, fields) => {
    const [found] = await candidates([record], env, fields);
    const { records, error } = found!;
    if (error !== undefined) throw error;
    return records;
  });
}

/** A vendor that fails fails this record alone. */
function reading(
  visit: VisitDependencies,
  read: (record: VendorRecord, env: Env, fields: FieldSet | undefined) => Promise<readonly VendorRecord[]>,
): Traversal {
  return withDependencies(visit, async (record: VendorRecord, env: Env, fields) => {
    try {
      const records = await read(record, env, fields);
      return records.length > 0 ? linked(records) : none();
    } catch (error) {
      return unknown(error);
    }
  });
}

/** A link that is decided by a step. */
export function byTraversal(step: Traversal): Resolver {
  return withDependencies(step.visit, (records: readonly VendorRecord[], env: Env, fields) =>
    Promise.all(records.map((record) => step(record, env, fields))),
  );
}

/** The records that a step reaches, as candidates. */
export function candidatesFrom(step: Traversal): CandidateSource {
  return withDependencies(step.visit, (records: readonly VendorRecord[], env: Env, fields) =>
    Promise.all(
      records.map(async (record): Promise<Found> => {
        const { targets, error } = await step(record, env, fields);
        return { records: targets, ...(error !== undefined && { error }) };
      }),
    ),
  );
}
