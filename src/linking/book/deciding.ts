import { createHash } from "node:crypto";
import { type JsonObject, parseJson } from "../../transport/json.ts";
import { type Belonging, Belongings } from "../clusters/belonging.ts";
import { LinkIndex, linkedKinds } from "../clusters/link-index.ts";
import { isPair, ruleOf } from "../clusters/links.ts";
import { placeholdersOf } from "../entities/extract.ts";
import type { Kind, RecordTables } from "../entities/record.ts";
import { confidenceOf } from "../evidence/score.ts";
import { modelsWithout } from "../index-options.ts";
import type { RuleId } from "../settings.ts";
import { EntityIds, type Place, type Redirect } from "./entity-ids.ts";
import type { CandidatePair, Explained, Remedy } from "./link-book.ts";
import { explained, remediesOf } from "./remedies.ts";

/** A record as the book takes it: the JSON of its members, or null where it is gone. */
export interface FedRecord {
  stream: string;
  /** By the type of the graph and its id there, such as "Account:7". */
  source: string;
  text: string | null;
}

/** What was decided of one thing that a record shows. */
export interface DecidedRecord {
  ref: string;
  stream: string;
  kind: Kind;
  /** Absent for what is not linked: orders, opportunities. */
  entity: string | undefined;
  since: number | undefined;
  /** Of the join that brought it to its entity; 1 where it stands alone. */
  confidence: number;
  /** What a person would look for it by. */
  label: string;
  belongings: readonly Belonging[];
  /** Another one for every other content. */
  mark: string;
}

/** What has changed since the last time. */
export interface Decided {
  records: readonly DecidedRecord[];
  gone: readonly string[];
  redirects: readonly Redirect[];
  /** Candidates of these records are replaced by the ones that follow. */
  reconsidered: readonly string[];
  candidates: readonly CandidatePair[];
}

export interface DecidingOptions {
  tables: RecordTables;
  placeholders: readonly string[];
  maxShare: number;
  dueWithinDays?: number;
  /** Rules that are not to be used. */
  without?: readonly RuleId[];
  /** What an earlier process told: records and their places, and the marks of what was told. */
  known?: readonly { ref: string; place: Place | undefined; mark: string }[];
}

/** Pairs in force, as "a b" with a < b. */
export interface InForce {
  forbidden: readonly string[];
  pinned: readonly string[];
}

/** Below this a pair is no candidate, unless a rival alone holds it back. */
const leastConfidence = 0.05;

/** The records of all vendors and what was decided of them, in one thread. Refs are those of record files. */
export class Deciding {
  readonly #tables: RecordTables;
  readonly #index: LinkIndex;
  readonly #ids: EntityIds;
  /** Marks of what was told of each record. */
  readonly #told: Map<string, string>;
  /** What is there from before and was not told anew yet. */
  readonly #unconfirmed: Set<string>;
  /** By record, its pairs that were told as candidates. */
  readonly #offered = new Map<string, Set<string>>();

  constructor({ tables, placeholders, maxShare, dueWithinDays, without = [], known = [] }: DecidingOptions) {
    this.#tables = tables;
    this.#index = new LinkIndex({
      ...{ tables, maxShare, models: modelsWithout(without), isPlaceholder: placeholdersOf(placeholders) },
      ...(dueWithinDays !== undefined && { dueWithinDays }),
    });
    this.#ids = new EntityIds(known.flatMap(({ ref, place }) => (place ? [[ref, place] as const] : [])));
    this.#told = new Map(known.map(({ ref, mark }) => [ref, mark]));
    this.#unconfirmed = new Set(known.map(({ ref }) => ref));
  }

  /** Takes what has changed. */
  take(records: readonly FedRecord[]): void {
    for (const { stream, source, text } of records) {
      if (text === null) this.#index.remove(source);
      else this.#index.add(stream, source, parseJson(text) as JsonObject);
    }
  }

  /** Works in what was taken. */
  decide({ forbidden, pinned }: InForce, at: number): Decided {
    this.#index.decide({ forbidden: new Set(forbidden), pinned: new Set(pinned) });
    const { kinds, refs } = this.#index.link();
    const all = new Set([...refs, ...this.#unconfirmed]);
    this.#unconfirmed.clear();
    const gone = [...all].filter((ref) => !this.#index.store.get(ref));
    const groupings = linkedKinds.flatMap((kind) => kinds.get(kind)!.after.map(({ refs }) => ({ kind, refs })));
    groupings.sort((a, b) => (a.refs[0]! < b.refs[0]! ? -1 : 1));
    const redirects = this.#ids.settle(groupings, gone, at);
    const belongings = new Belongings(this.#index, this.#tables);
    const records = [...all].flatMap((ref) => this.#toldOf(ref, belongings) ?? []);
    for (const ref of gone) this.#told.delete(ref);
    const reconsidered = new Set([...kinds.values()].flatMap((one) => [...one.refs]));
    return { records, gone, redirects, ...this.#candidates(reconsidered) };
  }

  explain(a: string, b: string): Explained | undefined {
    return explained(this.#index, this.represent(a, b), b);
  }

  whatWouldLink(ref: string): Remedy[] {
    return remediesOf(this.#index, ref);
  }

  /** What a record shows of the kind of another: a milestone stands for its customer where it is compared with one. */
  represent(ref: string, like: string): string {
    const { store } = this.#index;
    const [entity, other] = [store.get(ref), store.get(like)];
    if (!entity || !other || entity.kind === other.kind) return ref;
    const relation = other.kind === "organisation" ? "customer" : other.kind === "project" ? "project" : undefined;
    const all = new Belongings(this.#index, this.#tables).of(entity).filter((one) => one.relation === relation);
    const here = this.#index.clusterOf(like);
    return (all.find(({ to }) => this.#index.clusterOf(to) === here) ?? all[0])?.to ?? ref;
  }

  /** The record as it is now, unless it was told so before. */
  #toldOf(ref: string, belongings: Belongings): DecidedRecord | undefined {
    const entity = this.#index.store.get(ref);
    if (!entity) return undefined;
    const place = this.#ids.placeOf(ref);
    const record: Omit<DecidedRecord, "mark"> = {
      ref,
      stream: entity.stream,
      kind: entity.kind,
      entity: place?.entity,
      since: place?.since,
      confidence: this.#confidenceOf(ref),
      label: labelOf(entity.values.name ?? entity.values.title ?? entity.values.label ?? entity.values.invoice),
      belongings: belongings.of(entity),
    };
    const mark = createHash("sha256").update(JSON.stringify(record)).digest("base64url").slice(0, 12);
    if (this.#told.get(ref) === mark) return undefined;
    this.#told.set(ref, mark);
    return { ...record, mark };
  }

  #confidenceOf(ref: string): number {
    // The first join of the record is the one that brought it to others.
    const join = this.#index.clusterOf(ref)?.joins.find(({ a, b }) => a === ref || b === ref);
    return join ? this.#index.confidenceOf(this.#index.kindOf(ref)!, join.total) : 1;
  }

  #candidates(refs: ReadonlySet<string>): Pick<Decided, "reconsidered" | "candidates"> {
    const candidates: CandidatePair[] = [];
    const seen = new Set<string>();
    // Those beside them share their probability with them.
    const reconsidered = new Set(refs);
    for (const ref of refs) {
      for (const other of this.#offered.get(ref) ?? []) reconsidered.add(other);
      for (const other of this.#index.neighboursOf(ref)) reconsidered.add(other);
    }
    for (const ref of reconsidered) {
      for (const other of this.#offered.get(ref) ?? []) this.#offered.get(other)?.delete(ref);
      this.#offered.delete(ref);
    }
    for (const ref of reconsidered)
      for (const { a, b, score, why } of this.#index.apartFrom(ref)) {
        const kind = this.#index.kindOf(a.name)!;
        const confidence = confidenceOf(this.#index.stated(kind, score).total);
        const name = `${a.name} ${b.name}`;
        if (why === "veto" || (why === "weak" && confidence < leastConfidence) || seen.has(name)) continue;
        seen.add(name);
        for (const one of a.refs)
          for (const other of b.refs) {
            if (!isPair(one, other, this.#tables)) continue;
            const pair = one < other ? { a: one, b: other } : { a: other, b: one };
            candidates.push({ ...pair, kind, confidence, rule: ruleOf(score.evidence), why });
            this.#offer(one, other);
          }
      }
    return { reconsidered: [...reconsidered], candidates };
  }

  #offer(a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#offered.get(one);
      if (known) known.add(other);
      else this.#offered.set(one, new Set([other]));
    }
  }
}

function labelOf(values: readonly { raw: string }[] | undefined): string {
  return values?.[0]?.raw ?? "";
}
