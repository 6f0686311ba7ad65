import type { Database, Dialect } from "./database.ts";

/** One entry for each change since the first, run once and in order; entries are added, never changed. */
export interface Migrations {
  /** What they make, as the subject of a sentence: "The replica". */
  of: string;
  /** Where the number of those that were run is kept: each part of a database counts its own. */
  table: string;
  changes: readonly ((dialect: Dialect) => readonly string[])[];
}

/** What the database holds beside the tables of the streams, which `tables.ts` makes. */
const replicaChanges: Migrations["changes"] = [
  ({ types: { text, int }, keyed }) => [
    `CREATE TABLE stream (number ${int} PRIMARY KEY, type ${text} NOT NULL UNIQUE, vendor ${text} NOT NULL, state ${text} NOT NULL,
      records ${int} NOT NULL, next_row ${int} NOT NULL, dictionaries ${text} NOT NULL, signature ${text} NOT NULL, rebuilt ${int})`,
    `CREATE TABLE slot (stream ${int} NOT NULL, slot ${int} NOT NULL, name ${text} NOT NULL, meaning ${text} NOT NULL,
      filled ${int} NOT NULL, PRIMARY KEY (stream, slot))`,
    `CREATE TABLE field_set (number ${int} PRIMARY KEY, names ${text} NOT NULL UNIQUE)`,
    `CREATE TABLE gone (stream ${int} NOT NULL, id ${text} NOT NULL, at ${int} NOT NULL, seq ${int} NOT NULL, PRIMARY KEY (stream, id))`,
    "CREATE INDEX gone_seq ON gone (seq)",
    `CREATE TABLE lease (name ${text} PRIMARY KEY, holder ${text} NOT NULL, until ${int} NOT NULL)`,
    `CREATE TABLE word (word ${text} NOT NULL, stream ${int} NOT NULL, record ${int} NOT NULL, PRIMARY KEY (word, stream, record)) ${keyed}`,
    `CREATE TABLE counter (name ${text} PRIMARY KEY, value ${int} NOT NULL)`,
    "INSERT INTO counter (name, value) VALUES ('seq', 0)",
  ],
];

export const replicaMigrations: Migrations = { of: "The replica", table: "migration", changes: replicaChanges };

/** Brings the database to the newest form, in one transaction. Throws where a newer program has been there. */
export async function migrate(database: Database, { of, table, changes }: Migrations): Promise<void> {
  const { types } = database.dialect;
  await database.write(async (transaction) => {
    await transaction.run(`CREATE TABLE IF NOT EXISTS ${table} (number ${types.int} PRIMARY KEY, at ${types.int} NOT NULL)`);
    const [row] = await transaction.all(`SELECT coalesce(max(number), 0) FROM ${table}`);
    const done = Number(row![0]);
    if (done > changes.length)
      throw new Error(
        `${of} was made by a newer Tieline (its form is ${done}, this one knows ${changes.length}). Update this one, or give it a database of its own.`,
      );
    for (const [i, statements] of changes.entries()) {
      if (i < done) continue;
      await transaction.exec(statements(database.dialect));
      await transaction.run(`INSERT INTO ${table} (number, at) VALUES (?, ?)`, [i + 1, await database.now(transaction)]);
    }
  });
}
