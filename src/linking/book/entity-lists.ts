import type { Database, Value } from "../../replica/database.ts";
import type { LinkedKind } from "../evidence/score.ts";

/** What entities are found by; all that is given must hold. */
export interface EntityCondition {
  name?: { eq?: string; ne?: string; in?: readonly string[]; contains?: string; startsWith?: string };
  /** Some record of each of these streams is of it, or none of any of these. */
  has?: readonly string[];
  lacks?: readonly string[];
  /** How many records are of it. */
  size?: { eq?: number; lt?: number; lte?: number; gt?: number; gte?: number };
  /** Text in the name of a member. */
  search?: string;
  and?: readonly EntityCondition[];
  or?: readonly EntityCondition[];
  not?: EntityCondition;
}

export type EntityOrder = { by: "id" | "name" | "size"; descending: boolean };

/** A place in the order, for `after` and `before`: the value it is ordered by, and the id. */
export type EntityPlace = readonly [value: string, id: string];

export interface EntityListQuery {
  kind: LinkedKind;
  condition: EntityCondition;
  order: EntityOrder;
  /** Streams whose records are known by themselves: an entity is called by the first of them that has a name. */
  named: readonly string[];
}

export interface EntitySpan {
  after?: EntityPlace | undefined;
  before?: EntityPlace | undefined;
  count: number;
  fromEnd: boolean;
}

/** Finds entities of a kind by what is of them. */
export class EntityLists {
  readonly #database: Pick<Database, "all" | "dialect">;

  constructor(database: Pick<Database, "all" | "dialect">) {
    this.#database = database;
  }

  /** Places in the order of the list, also where it is read from its end. */
  async find(query: EntityListQuery, { after, before, count, fromEnd }: EntitySpan): Promise<EntityPlace[]> {
    const { order } = query;
    const values: Value[] = [];
    const from = this.#from(query, values);
    const value = order.by === "id" ? "e.entity" : order.by === "name" ? this.#folded("e.name") : "e.size";
    const [beyond, short] = order.descending ? ["<", ">"] : [">", "<"];
    const conditions = [this.#where(query.condition, values)];
    for (const [place, sign] of [
      [after, beyond],
      [before, short],
    ] as const) {
      if (!place) continue;
      conditions.push(`(${value} ${sign} ? OR (${value} = ? AND e.entity ${sign} ?))`);
      const known = order.by === "size" ? Number(place[0]) : place[0];
      values.push(known, known, place[1]);
    }
    const direction = order.descending !== fromEnd ? "DESC" : "ASC";
    const rows = await this.#database.all(
      `SELECT ${value}, e.entity FROM ${from} WHERE ${conditions.join(" AND ")} ORDER BY 1 ${direction}, 2 ${direction} LIMIT ?`,
      [...values, count],
    );
    const places = rows.map(([key, id]): EntityPlace => [String(key), String(id)]);
    return fromEnd ? places.reverse() : places;
  }

  async count(query: EntityListQuery): Promise<number> {
    const values: Value[] = [];
    const from = this.#from(query, values);
    const [row] = await this.#database.all(`SELECT count(*) FROM ${from} WHERE ${this.#where(query.condition, values)}`, values);
    return Number(row![0]);
  }

  /** Entities with their size and name. The name is looked up where it is looked at alone: it takes a search for each. */
  #from({ kind, named, condition, order }: EntityListQuery, values: Value[]): string {
    const isNamed = order.by === "name" || looksAtName(condition);
    const first = `CASE WHEN ${this.#database.dialect.inList("m.stream", named)} THEN 0 ELSE 1 END`;
    const name = `COALESCE((SELECT m.label FROM link_record m WHERE m.entity = r.entity AND m.label <> '' ORDER BY ${first}, m.ref LIMIT 1), '')`;
    if (isNamed) values.push(named);
    values.push(kind);
    return `(SELECT r.entity, count(*) AS size${isNamed ? `, ${name} AS name` : ""} FROM link_record r
      WHERE r.kind = ? AND r.entity IS NOT NULL GROUP BY r.entity) e`;
  }

  #where({ name, has, lacks, size, search, and, or, not }: EntityCondition, values: Value[]): string {
    const { position, inList } = this.#database.dialect;
    const all: string[] = [];
    const add = (sql: string, ...more: Value[]) => {
      all.push(sql);
      values.push(...more);
    };
    const folded = this.#folded("e.name");
    const asked = this.#folded("?");
    if (name?.eq !== undefined) add(`${folded} = ${asked}`, name.eq);
    if (name?.ne !== undefined) add(`${folded} <> ${asked}`, name.ne);
    if (name?.in !== undefined)
      add(name.in.length > 0 ? `(${name.in.map(() => `${folded} = ${asked}`).join(" OR ")})` : "1 = 0", ...name.in);
    if (name?.contains !== undefined) add(`${position(folded, asked)} > 0`, name.contains);
    if (name?.startsWith !== undefined) add(`${position(folded, asked)} = 1`, name.startsWith);
    const member = (test: string) => `EXISTS (SELECT 1 FROM link_record m WHERE m.entity = e.entity AND ${test})`;
    for (const stream of has ?? []) add(member("m.stream = ?"), stream);
    if (lacks && lacks.length > 0) add(`NOT ${member(inList("m.stream", lacks))}`, lacks);
    for (const [sign, at] of signs) if (size?.[at] !== undefined) add(`e.size ${sign} ?`, size[at]);
    if (search !== undefined) add(member(`${position(this.#folded("m.label"), asked)} > 0`), search);
    if (and && and.length > 0) all.push(`(${and.map((one) => this.#where(one, values)).join(" AND ")})`);
    if (or) all.push(or.length > 0 ? `(${or.map((one) => this.#where(one, values)).join(" OR ")})` : "1 = 0");
    if (not) all.push(`NOT (${this.#where(not, values)})`);
    return all.length > 0 ? all.join(" AND ") : "1 = 1";
  }

  /** Case of ASCII letters does not count. */
  #folded(expression: string): string {
    return this.#database.dialect.upper(expression);
  }
}

const signs = [
  ["=", "eq"],
  ["<", "lt"],
  ["<=", "lte"],
  [">", "gt"],
  [">=", "gte"],
] as const;

function looksAtName({ name, and = [], or = [], not }: EntityCondition): boolean {
  return name !== undefined || [...and, ...or, ...(not ? [not] : [])].some(looksAtName);
}
