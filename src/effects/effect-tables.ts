import type { Migrations } from "../replica/migrations.ts";

/** Beside the records of the replica, or in a file of its own: nothing brings these rows back. */
export const effectMigrations: Migrations = {
  of: "The ledger of effects",
  table: "effect_migration",
  changes: [
    ({ types: { text, int } }) => [
      `CREATE TABLE effect (number ${int} PRIMARY KEY, id ${text} NOT NULL UNIQUE, vendor ${text} NOT NULL, operation ${text} NOT NULL,
        mutation ${text} NOT NULL, target ${text}, lane ${text} NOT NULL, caller ${text} NOT NULL, digest ${text} NOT NULL, key ${text},
        token ${text}, input ${text}, before ${text}, invalidates ${text} NOT NULL, status ${text} NOT NULL, guard ${text},
        holder ${text} NOT NULL, opened ${int} NOT NULL, departed ${int}, finished ${int}, looks ${int} NOT NULL, next_look ${int},
        found ${text}, candidates ${text}, record ${text}, told ${text}, heard ${int} NOT NULL)`,
      // The database itself sees to it that a lane has one write, and a key one effect.
      "CREATE UNIQUE INDEX effect_lane ON effect (lane) WHERE finished IS NULL",
      "CREATE UNIQUE INDEX effect_key ON effect (caller, key) WHERE key IS NOT NULL",
      "CREATE UNIQUE INDEX effect_token ON effect (token) WHERE token IS NOT NULL",
      "CREATE INDEX effect_unsettled ON effect (number) WHERE finished IS NULL",
      "CREATE INDEX effect_record ON effect (record) WHERE record IS NOT NULL",
      "CREATE INDEX effect_heard ON effect (heard)",
      `CREATE TABLE effect_holder (holder ${text} PRIMARY KEY, until ${int} NOT NULL, heard ${int} NOT NULL)`,
      `CREATE TABLE effect_counter (name ${text} PRIMARY KEY, value ${int} NOT NULL)`,
      "INSERT INTO effect_counter (name, value) VALUES ('heard', 0)",
      `CREATE TABLE effect_secret (name ${text} PRIMARY KEY, value ${text} NOT NULL)`,
      `CREATE TABLE audit (number ${int} PRIMARY KEY, at ${int} NOT NULL, entry ${text} NOT NULL, caller ${text} NOT NULL, effect ${text} NOT NULL,
        event ${text} NOT NULL, vendor ${text} NOT NULL, mutation ${text} NOT NULL, hash ${text} NOT NULL)`,
      "CREATE INDEX audit_effect ON audit (effect)",
      `CREATE TABLE approval (id ${text} PRIMARY KEY, mutation ${text} NOT NULL, vendor ${text} NOT NULL, caller ${text} NOT NULL, digest ${text} NOT NULL,
        request ${text} NOT NULL, asked ${int} NOT NULL, approved ${int}, approver ${text}, reason ${text}, effect ${text})`,
      "CREATE INDEX approval_digest ON approval (caller, digest)",
    ],
    // Type of the record that a write makes; runs of recipes.
    ({ types: { text, int } }) => [
      `ALTER TABLE effect ADD COLUMN makes ${text}`,
      `CREATE TABLE recipe_run (id ${text} PRIMARY KEY, recipe ${text} NOT NULL, caller ${text} NOT NULL, state ${text} NOT NULL,
        done ${int} NOT NULL, vals ${text} NOT NULL, reason ${text}, attempt ${int} NOT NULL, opened ${int} NOT NULL, changed ${int} NOT NULL,
        version ${int} NOT NULL)`,
      "CREATE INDEX recipe_run_opened ON recipe_run (opened)",
    ],
  ],
};
