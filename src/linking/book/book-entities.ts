import type { Database } from "../../replica/database.ts";
import type { LinkedKind } from "../evidence/score.ts";
import { scoreOf } from "./book-tables.ts";
import { EntityLists } from "./entity-lists.ts";
import type { CandidatePair, CandidateQuery, Entity, Page } from "./link-book.ts";

/** A record of an entity, with what people know it by. */
export interface LabelledMember {
  ref: string;
  since: number;
  confidence: number;
  label: string;
}

export interface LabelledEntity extends Omit<Entity, "members"> {
  members: readonly LabelledMember[];
}

/** Ids that were redirected one after the other, at most. */
const mostRedirects = 100;
/** Most refs of one statement. */
const atOnce = 1_000;

/** A pair's place in the order of candidates, for `after`. */
export function placeOf({ a, b, confidence }: CandidatePair): string {
  return JSON.stringify([scoreOf(confidence), a, b]);
}

/** Reads entities and candidates. Refs are those of record files. */
export class BookEntities {
  readonly #database: Pick<Database, "all" | "dialect">;

  /** Which there are. */
  readonly lists: EntityLists;

  constructor(database: Pick<Database, "all" | "dialect">) {
    this.#database = database;
    this.lists = new EntityLists(database);
  }

  /** By ref; what is not linked, or not known, is missing. */
  async of(refs: readonly string[]): Promise<Map<string, LabelledEntity>> {
    const ids = new Map<string, string>();
    for (let at = 0; at < refs.length; at += atOnce) {
      const some = refs.slice(at, at + atOnce);
      const rows = await this.#database.all(
        `SELECT ref, entity FROM link_record WHERE ${this.#database.dialect.inList("ref", some)} AND entity IS NOT NULL`,
        [some],
      );
      for (const [ref, id] of rows) ids.set(String(ref), String(id));
    }
    const entities = await this.byIds([...new Set(ids.values())]);
    return new Map([...ids].flatMap(([ref, id]) => (entities.has(id) ? [[ref, entities.get(id)!] as const] : [])));
  }

  /** Follows what became of an id. */
  async get(id: string): Promise<LabelledEntity | undefined> {
    let at = id;
    for (let n = 0; n < mostRedirects; n++) {
      const [row] = await this.#database.all("SELECT target FROM link_entity WHERE id = ?", [at]);
      if (!row) return undefined;
      if (row[0] === null) break;
      at = String(row[0]);
    }
    return (await this.byIds([at])).get(at);
  }

  /** The likeliest first. */
  async candidates({ kind, ref, first, after }: CandidateQuery): Promise<Page<CandidatePair>> {
    const conditions = [kind !== undefined ? "kind = ?" : "", ref !== undefined ? "(a = ? OR b = ?)" : ""];
    const values = [...(kind !== undefined ? [kind] : []), ...(ref !== undefined ? [ref, ref] : [])];
    const [score, a, b] = after === undefined ? [] : (JSON.parse(after) as [number, string, string]);
    if (score !== undefined) conditions.push("(score < ? OR (score = ? AND (a > ? OR (a = ? AND b > ?))))");
    const place = score === undefined ? [] : [score, score, a!, a!, b!];
    const where = conditions.filter(Boolean).join(" AND ");
    const rows = await this.#database.all(
      `SELECT a, b, kind, confidence, rule, why FROM link_candidate ${where && `WHERE ${where}`} ORDER BY score DESC, a, b LIMIT ?`,
      [...values, ...place, first + 1],
    );
    const items = rows.slice(0, first).map(([one, other, of, confidence, rule, why]): CandidatePair => {
      return {
        ...{ a: String(one), b: String(other), kind: of as LinkedKind, confidence: Number(confidence), rule: String(rule) },
        why: why as CandidatePair["why"],
      };
    });
    const last = items.at(-1);
    return { items, ...(rows.length > first && last && { next: placeOf(last) }) };
  }

  /** By id; those that are not known, or have no records any more, are missing. */
  async byIds(ids: readonly string[]): Promise<Map<string, LabelledEntity>> {
    const members = new Map<string, LabelledMember[]>();
    const kinds = new Map<string, LinkedKind>();
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce);
      const rows = await this.#database.all(
        `SELECT entity, kind, ref, since, confidence, label FROM link_record WHERE ${this.#database.dialect.inList("entity", some)} ORDER BY ref`,
        [some],
      );
      for (const [entity, kind, ref, since, confidence, label] of rows) {
        const id = String(entity);
        kinds.set(id, kind as LinkedKind);
        const member = { ref: String(ref), since: Number(since), confidence: Number(confidence), label: String(label) };
        members.set(id, [...(members.get(id) ?? []), member]);
      }
    }
    return new Map([...members].map(([id, list]) => [id, { id, kind: kinds.get(id)!, members: list }]));
  }
}
