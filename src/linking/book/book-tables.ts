import type { Database, Insertion, Row, Transaction } from "../../replica/database.ts";
import type { Migrations } from "../../replica/migrations.ts";
import type { Decided, DecidedRecord } from "./deciding.ts";

export const bookMigrations: Migrations = {
  of: "The book of links",
  table: "link_migration",
  changes: [
    ({ types: { text, int } }) => [
      `CREATE TABLE link_record (ref ${text} PRIMARY KEY, stream ${text} NOT NULL, kind ${text} NOT NULL, entity ${text}, since ${int},
        confidence ${text} NOT NULL, label ${text} NOT NULL, mark ${text} NOT NULL)`,
      "CREATE INDEX link_record_entity ON link_record (entity)",
      `CREATE TABLE link_belonging (ref ${text} NOT NULL, relation ${text} NOT NULL, target ${text} NOT NULL, rank ${int} NOT NULL,
        PRIMARY KEY (ref, relation, target))`,
      "CREATE INDEX link_belonging_target ON link_belonging (target, relation)",
      // What has become of an id; empty while it has records.
      `CREATE TABLE link_entity (id ${text} PRIMARY KEY, kind ${text} NOT NULL, target ${text})`,
      "CREATE INDEX link_entity_kind ON link_entity (kind, id)",
      `CREATE TABLE link_candidate (a ${text} NOT NULL, b ${text} NOT NULL, kind ${text} NOT NULL, confidence ${text} NOT NULL, score ${int} NOT NULL,
        rule ${text} NOT NULL, why ${text} NOT NULL, PRIMARY KEY (a, b))`,
      "CREATE INDEX link_candidate_b ON link_candidate (b)",
      "CREATE INDEX link_candidate_score ON link_candidate (score)",
      `CREATE TABLE link_progress (name ${text} PRIMARY KEY, value ${text} NOT NULL)`,
    ],
  ],
};

/** How far the book is. */
export interface Progress {
  /** The last change of the replica that is worked in. */
  seq: number;
  decidedAt: number;
  records: number;
}

export async function readProgress(database: Pick<Database, "all">): Promise<Progress | undefined> {
  const [row] = await database.all("SELECT value FROM link_progress WHERE name = 'decided'");
  return row && (JSON.parse(String(row[0])) as Progress);
}

/** A confidence as a whole number, by which databases order alike. */
export function scoreOf(confidence: number): number {
  return Math.round(confidence * 1e9);
}

const columnsOf = (names: string, ints = "") =>
  names.split(" ").map((name) => ({ name, storage: ints.split(" ").includes(name) ? ("int" as const) : ("text" as const) }));

const recordColumns = columnsOf("ref stream kind entity since confidence label mark", "since");
const belongingColumns = columnsOf("ref relation target rank", "rank");
const entityColumns = columnsOf("id kind target");
const candidateColumns = columnsOf("a b kind confidence score rule why", "score");

/** Rows of one statement. */
const atOnce = 2_000;
/** More records than this are written in several transactions, in which the book is not there. */
const mostInOne = 20_000;

/** Another process decided meanwhile: what was found here does not follow what is in the book now. */
export class BookMovedOn extends Error {
  constructor() {
    super("Another process wrote the book of links meanwhile. What this one decided is left out, and decided anew.");
  }
}

interface Turn {
  progress: Progress;
  /** How far the book was when this was decided. */
  after: Progress | undefined;
}

/** Writes what was decided. The book is as it was or as it is now, at any time; a large change takes it away until it is written. */
export async function writeDecided(database: Database, decided: Decided, { progress, after }: Turn): Promise<void> {
  const { records } = decided;
  const isLarge = records.length > mostInOne;
  if (isLarge)
    await database.write(async (transaction) => {
      await expectProgress(transaction, after);
      await transaction.run("DELETE FROM link_progress");
    });
  const expected = isLarge ? undefined : after;
  for (let at = 0; isLarge && at < records.length; at += mostInOne) {
    const part = records.slice(at, at + mostInOne);
    await database.write(async (transaction) => {
      await expectProgress(transaction, expected);
      await writeRecords(transaction, part);
    });
  }
  await database.write(async (transaction) => {
    await expectProgress(transaction, expected);
    if (!isLarge) await writeRecords(transaction, records);
    await remove(transaction, "link_record", "ref", decided.gone);
    await remove(transaction, "link_belonging", "ref", decided.gone);
    const redirects = decided.redirects.map(({ id, kind, into }): Row => [id, kind, into]);
    await insert(transaction, { table: "link_entity", columns: entityColumns, rows: redirects, key: ["id"] });
    await remove(transaction, "link_candidate", "a", decided.reconsidered);
    await remove(transaction, "link_candidate", "b", decided.reconsidered);
    const candidates = decided.candidates.map(({ a, b, kind, confidence, rule, why }): Row => {
      return [a, b, kind, String(confidence), scoreOf(confidence), rule, why];
    });
    await insert(transaction, { table: "link_candidate", columns: candidateColumns, rows: candidates, key: ["a", "b"] });
    const value = JSON.stringify(progress);
    await insert(transaction, { table: "link_progress", columns: columnsOf("name value"), rows: [["decided", value]], key: ["name"] });
  });
}

/** A process that lost its lease while it decided must not write over what the next one wrote. */
async function expectProgress(transaction: Transaction, expected: Progress | undefined): Promise<void> {
  const now = await readProgress(transaction);
  if (now?.seq !== expected?.seq || now?.decidedAt !== expected?.decidedAt) throw new BookMovedOn();
}

async function writeRecords(transaction: Transaction, records: readonly DecidedRecord[]): Promise<void> {
  await remove(
    transaction,
    "link_belonging",
    "ref",
    records.map(({ ref }) => ref),
  );
  const rows = records.map(({ ref, stream, kind, entity = null, since = null, confidence, label, mark }): Row => {
    return [ref, stream, kind, entity, since, String(confidence), label, mark];
  });
  await insert(transaction, { table: "link_record", columns: recordColumns, rows, key: ["ref"] });
  const belongings = records.flatMap(({ ref, belongings }) => belongings.map(({ relation, to, rank }): Row => [ref, relation, to, rank]));
  await insert(transaction, { table: "link_belonging", columns: belongingColumns, rows: belongings, key: ["ref", "relation", "target"] });
  const kinds = new Map(records.flatMap(({ entity, kind }) => (entity === undefined ? [] : [[entity, kind] as const])));
  const entities = [...kinds].map(([id, kind]): Row => [id, kind, null]);
  await insert(transaction, { table: "link_entity", columns: entityColumns, rows: entities, key: ["id"] });
}

async function insert(transaction: Transaction, { rows, ...insertion }: Insertion): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await transaction.insert({ ...insertion, rows: rows.slice(at, at + atOnce) });
}

async function remove(transaction: Transaction, table: string, column: string, values: readonly string[]): Promise<void> {
  const columns = columnsOf(column);
  for (let at = 0; at < values.length; at += atOnce)
    await transaction.remove({ table, columns, rows: values.slice(at, at + atOnce).map((value) => [value]) });
}
