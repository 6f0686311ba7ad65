import type { Decision } from "../graph/context.ts";
import type { Columns, Lookup } from "../resource/model.ts";
import { fold } from "../resource/names.ts";
import type { Rec } from "../resource/record.ts";
import { heldRecords } from "../resource/through.ts";
import type { Kind } from "./evidence.ts";
import { type Candidates, combine, type Env, type Found, isAbsent, linked, none, type Resolve, sharing, unknown } from "./resolve.ts";
import { type Walk, type Walked, walkAll, walked, walkTo } from "./walk.ts";

/** A step from one record to others: by a link, or inside a vendor. */
export type Follow = ((rec: Rec, env: Env, columns: Columns | undefined) => Promise<Decision>) & Walked;

/** The records that a link leads to. */
export function link(field: string): Follow {
  return walked(
    (type, tour) => tour.follows(type, field),
    (rec: Rec, env: Env, columns) => env.decide(rec, field, columns),
  );
}

/** One step, and from each record it reaches the next. The rules of both are told, the key is the last one's. */
export function chain(step: Follow, next: Follow): Follow {
  const walk: Walk = (type, tour) => next.walk(step.walk(type, tour), tour);
  return walked(walk, async (rec: Rec, env: Env, columns) => {
    const reached = await step(rec, env, undefined);
    if (reached.status !== "LINKED") return isAbsent(reached) ? none() : reached;
    const answers = combine(await Promise.all(reached.targets.map((target) => next(target, env, columns))));
    const rule = [reached.rule, answers.rule].filter(Boolean).join(" > ");
    return answers.status === "LINKED" ? linked(answers.targets, rule || undefined, answers.key ?? reached.key) : answers;
  });
}

/** The record of the same vendor whose id this one holds. */
export function named(type: string, path: string): Follow {
  return reading(walkTo(type), async (rec, env, columns) => {
    const wanted = new Set([...env.evidence.columns(type), ...(columns ?? [])]);
    const found = await Promise.all(env.evidence.idsAt(rec, path).map((id) => env.reader.get(type, id, wanted)));
    return found.filter((each) => each !== null);
  });
}

/** The records of the same vendor that hold this one's id. */
export function naming(type: string, lookup: Lookup): Follow {
  return reading(walkTo(type), (rec, env, columns) => {
    const wanted = new Set([...env.evidence.columns(type), ...(columns ?? [])]);
    return env.reader.find(type, lookup, rec.id, { columns: wanted });
  });
}

/** The records of this type that hold the same value as this one. */
export function beside(by: string): Follow {
  const walk: Walk = (type, tour) => walkTo(type)(type, tour);
  return reading(walk, async (rec, env) => {
    const { type } = rec.resource;
    const columns = new Set([...env.evidence.columns(type), fold(by)]);
    const found = await Promise.all(env.evidence.idsAt(rec, by).map((value) => env.reader.find(type, { by }, value, { columns })));
    return found.flat();
  });
}

/** What any of these steps reaches. */
export function either(...steps: readonly Follow[]): Follow {
  return walked(walkAll(steps), async (rec: Rec, env: Env, columns) =>
    combine(await Promise.all(steps.map((step) => step(rec, env, columns)))),
  );
}

/** The records that stand inside the one which holds them, by a relation of the vendor's table. */
export function held(type: string, relation: string): Follow {
  return reading(walkTo(type), async (rec, env) => {
    const inside = rec.resource.relations[relation];
    if (inside?.kind !== "inside") throw new Error(`${rec.resource.type}.${relation} is no relation to records inside another.`);
    return heldRecords(env.reader, env.reader.resource(type), inside, rec);
  });
}

/** The records of another type that carry the same key. */
export function keyed(type: string, kind: Kind): Follow {
  const way = sharing(type, kind);
  return reading(way.walk, async (rec, env, columns) => {
    const [found] = await way([rec], env, columns);
    if ("error" in found!) throw found.error;
    return found!;
  });
}

/** A vendor that fails fails this record alone. */
function reading(walk: Walk, read: (rec: Rec, env: Env, columns: Columns | undefined) => Promise<readonly Rec[]>): Follow {
  return walked(walk, async (rec: Rec, env: Env, columns) => {
    try {
      const records = await read(rec, env, columns);
      return records.length > 0 ? linked(records) : none();
    } catch (error) {
      return unknown(error);
    }
  });
}

/** A link that is decided by a step. */
export function each(follow: Follow): Resolve {
  return walked(follow.walk, (records: readonly Rec[], env: Env, columns) => Promise.all(records.map((rec) => follow(rec, env, columns))));
}

/** The records that a step reaches, as candidates. */
export function from(follow: Follow): Candidates {
  return walked(follow.walk, (records: readonly Rec[], env: Env, columns) =>
    Promise.all(
      records.map(async (rec): Promise<Found> => {
        const decision = await follow(rec, env, columns);
        return decision.status === "UNKNOWN" ? { error: decision.error } : decision.targets;
      }),
    ),
  );
}
