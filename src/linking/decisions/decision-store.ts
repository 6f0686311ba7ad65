import { badInput } from "../../errors.ts";
import type { Database, Row, Transaction } from "../../replica/database.ts";
import { type Migrations, migrate } from "../../replica/migrations.ts";
import type { Page } from "../book/link-book.ts";
import { contradictionOf } from "./contradictions.ts";
import type { DecisionQuery, KeptDecision } from "./decision.ts";

const migrations: Migrations = {
  of: "The log of decisions",
  table: "decision_migration",
  changes: [
    ({ types: { text, int } }) => [
      `CREATE TABLE decision (number ${int} PRIMARY KEY, id ${text} NOT NULL UNIQUE, kind ${text} NOT NULL, a ${text} NOT NULL,
        b ${text} NOT NULL,
        undoes ${text} UNIQUE, reason ${text} NOT NULL, author ${text} NOT NULL, at ${int} NOT NULL, shown ${text})`,
      "CREATE INDEX decision_a ON decision (a)",
      "CREATE INDEX decision_b ON decision (b)",
    ],
  ],
};

const columns = "d.number, d.id, d.kind, d.a, d.b, d.undoes, d.reason, d.author, d.at, d.shown";
/** The decision that took one back, as far as it was made by then. */
const joined = "FROM decision d LEFT JOIN decision u ON u.undoes = d.id AND u.at <= ?";
const latest = Number.MAX_SAFE_INTEGER;

/** A decision that has no place in the log yet. */
export type NewDecision = Omit<KeptDecision, "number" | "a" | "b"> & Partial<Pick<KeptDecision, "a" | "b">>;

/** The log in a database: rows are added, and none is ever changed. */
export class DecisionStore {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(database: Database): Promise<DecisionStore> {
    await migrate(database, migrations);
    return new DecisionStore(database);
  }

  /** One after the other, also those of other processes; what contradicts is refused before anything is written. */
  append(decision: NewDecision): Promise<KeptDecision> {
    return this.#database.write(async (transaction) => {
      const [last] = await transaction.all("SELECT coalesce(max(number), 0), coalesce(max(at), 0) FROM decision");
      const [number, at] = last!.map(Number) as [number, number];
      let pair: Pick<KeptDecision, "a" | "b">;
      if (decision.kind === "UNDO") pair = await readUndone(transaction, decision.undoes!);
      else {
        pair = { a: decision.a!, b: decision.b! };
        const inForce = await readInForce(transaction);
        const same = inForce.find(({ kind, a, b }) => kind === decision.kind && a === decision.a && b === decision.b);
        if (same) return same;
        const contradiction = contradictionOf({ ...decision, ...pair }, inForce);
        if (contradiction) throw contradiction;
      }
      // A clock that was set back does not change the order of what happened.
      const kept: KeptDecision = { ...decision, ...pair, number: number + 1, at: Math.max(decision.at, at) };
      await transaction.run(
        "INSERT INTO decision (number, id, kind, a, b, undoes, reason, author, at, shown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [kept.number, kept.id, kept.kind, kept.a, kept.b, kept.undoes ?? null, kept.reason, kept.author, kept.at, shownText(kept)],
      );
      return kept;
    });
  }

  inForce(at: number = latest): Promise<KeptDecision[]> {
    return readInForce(this.#database, at);
  }

  async list({ first, after, ref, kinds, inForce, asOf = latest }: DecisionQuery): Promise<Page<KeptDecision>> {
    const tests: string[] = ["d.at <= ?"];
    const parameters: (string | number | readonly string[])[] = [asOf, asOf];
    const add = (test: string, ...values: (string | number | readonly string[])[]) => {
      tests.push(test);
      parameters.push(...values);
    };
    if (after !== undefined) add("d.number < ?", Number(after));
    if (ref !== undefined) add("(d.a = ? OR d.b = ?)", ref, ref);
    if (kinds) add(this.#database.dialect.inList("d.kind", kinds), kinds);
    if (inForce !== undefined) add(inForce ? "(d.kind <> 'UNDO' AND u.id IS NULL)" : "(d.kind = 'UNDO' OR u.id IS NOT NULL)");
    const sql = `SELECT ${columns}, u.id ${joined} WHERE ${tests.join(" AND ")} ORDER BY d.number DESC LIMIT ?`;
    const rows = await this.#database.all(sql, [...parameters, first + 1]);
    const items = rows.slice(0, first);
    return { items: items.map(decisionIn), ...(rows.length > first && { next: String(items.at(-1)![0]) }) };
  }

  async byIds(ids: readonly string[]): Promise<Map<string, KeptDecision>> {
    const sql = `SELECT ${columns}, u.id ${joined} WHERE ${this.#database.dialect.inList("d.id", ids)}`;
    const rows = ids.length > 0 ? await this.#database.all(sql, [latest, ids]) : [];
    return new Map(rows.map(decisionIn).map((decision) => [decision.id, decision]));
  }

  async version(): Promise<number> {
    const [row] = await this.#database.all("SELECT coalesce(max(number), 0) FROM decision");
    return Number(row![0]);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

type Reader = Pick<Transaction, "all">;

async function readInForce(reader: Reader, at: number = latest): Promise<KeptDecision[]> {
  const rows = await reader.all(
    `SELECT ${columns}, u.id ${joined} WHERE d.kind <> 'UNDO' AND u.id IS NULL AND d.at <= ? ORDER BY d.number`,
    [at, at],
  );
  return rows.map(decisionIn);
}

/** The records of a decision that can be taken back. */
async function readUndone(reader: Reader, id: string): Promise<Pick<KeptDecision, "a" | "b">> {
  const [row] = await reader.all(`SELECT d.kind, u.id, u.author, d.a, d.b ${joined} WHERE d.id = ?`, [latest, id]);
  if (!row) throw badInput(`There is no decision ${id}.`, "linkDecisions lists them with their ids.");
  const [kind, undoneBy, author, a, b] = row;
  if (kind === "UNDO") throw badInput(`Decision ${id} takes another one back, and stays.`, "Decide the pair anew instead.");
  if (undoneBy !== null) throw badInput(`Decision ${id} was taken back already, by ${author} (decision ${undoneBy}).`);
  return { a: String(a), b: String(b) };
}

function shownText({ shown }: KeptDecision): string | null {
  return shown ? JSON.stringify(shown) : null;
}

function decisionIn([number, id, kind, a, b, undoes, reason, author, at, shown, undoneBy]: Row): KeptDecision {
  return {
    number: Number(number),
    id: String(id),
    kind: kind as KeptDecision["kind"],
    a: String(a),
    b: String(b),
    ...(undoes !== null && { undoes: String(undoes) }),
    reason: String(reason),
    author: String(author),
    at: Number(at),
    ...(shown !== null && { shown: JSON.parse(String(shown)) }),
    ...(undoneBy !== null && undoneBy !== undefined && { undoneBy: String(undoneBy) }),
  };
}
