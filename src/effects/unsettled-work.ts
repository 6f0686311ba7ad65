import type { RecordRef } from "../engine/model/effect.ts";
import type { Database } from "../replica/database.ts";
import { plainText } from "./digest.ts";
import { effectColumns, effectIn } from "./effect-rows.ts";
import { auditUnknown, type EffectStore, type Holder, keptMs, nextHeard, readEffect, renewHolder } from "./effect-store.ts";
import type { KeptEffect } from "./kept-effect.ts";

/** What the processes of one store owe each other: who is alive, what is to be looked up, what was heard. */
export class UnsettledWork {
  readonly #store: EffectStore;
  readonly #database: Database;

  constructor(store: EffectStore) {
    this.#store = store;
    this.#database = store.database;
  }

  /** Says that this process is alive, and how much of the changes it has heard. */
  renew(holder: Holder, heard: number): Promise<void> {
    return this.#database.write(async (transaction) => {
      await renewHolder(transaction, holder, await this.#database.now(transaction));
      await transaction.run("UPDATE effect_holder SET heard = ? WHERE holder = ? AND heard < ?", [heard, holder.name, heard]);
    });
  }

  async leaveFor(holder: Holder): Promise<void> {
    await this.#database.write((transaction) => transaction.run("DELETE FROM effect_holder WHERE holder = ?", [holder.name]));
  }

  /**
   * Takes what processes left open that are no longer alive. No byte had left of what was planned, so that is over; what was leaving is
   * looked up from now on. Gives the ids of what never left.
   */
  async takeOver(holder: Holder): Promise<string[]> {
    const orphans =
      "finished IS NULL AND status IN ('PLANNED', 'LEAVING') AND holder NOT IN (SELECT holder FROM effect_holder WHERE until > ?)";
    // Most of the time there is none, and a read waits for nobody.
    const [any] = await this.#database.all("SELECT 1 FROM effect WHERE finished IS NULL AND status IN ('PLANNED', 'LEAVING') LIMIT 1");
    if (!any) return [];
    const unsent = await this.#database.write(async (transaction) => {
      const now = await this.#database.now(transaction);
      const rows = await transaction.all(`SELECT ${effectColumns} FROM effect WHERE ${orphans} ORDER BY number`, [now]);
      const effects = rows.map(effectIn);
      for (const effect of effects.filter(({ status }) => status === "LEAVING")) {
        const changes = [now, await nextHeard(transaction), effect.id];
        await transaction.run("UPDATE effect SET status = 'UNKNOWN', next_look = ?, heard = ? WHERE id = ?", changes);
        await auditUnknown(transaction, now, effect);
      }
      const planned = effects.filter(({ status }) => status === "PLANNED");
      // From here on its process cannot let it leave, should it only have slept.
      for (const { id } of planned) await transaction.run("UPDATE effect SET holder = ? WHERE id = ?", [holder.name, id]);
      return planned;
    });
    const failure = { code: "UPSTREAM_UNAVAILABLE", message: "The process ended before anything was sent." };
    for (const { id } of unsent)
      await this.#store.finish(id, {
        status: "NOT_SENT",
        told: { errors: [], failure },
        found: "The process ended before the first byte.",
      });
    return unsent.map(({ id }) => id);
  }

  /** Takes effects whose look is due; nobody else looks at them for so long. */
  async take(count: number, forMs: number): Promise<KeptEffect[]> {
    const due = "finished IS NULL AND status = 'UNKNOWN' AND next_look <= ?";
    const [any] = await this.#database.all("SELECT min(next_look) FROM effect WHERE finished IS NULL AND status = 'UNKNOWN'");
    if (any?.[0] === null || any?.[0] === undefined) return [];
    return this.#database.write(async (transaction) => {
      const now = await this.#database.now(transaction);
      const rows = await transaction.all(`SELECT ${effectColumns} FROM effect WHERE ${due} ORDER BY next_look, number LIMIT ?`, [
        now,
        count,
      ]);
      for (const [, id] of rows)
        await transaction.run("UPDATE effect SET next_look = ?, looks = looks + 1 WHERE id = ?", [now + forMs, id!]);
      const taken: KeptEffect[] = [];
      for (const [, id] of rows) taken.push((await readEffect(transaction, String(id)))!);
      return taken;
    });
  }

  /** Takes one effect, whether its look is due or not, unless it is settled. */
  takeOne(id: string, forMs: number): Promise<KeptEffect | undefined> {
    return this.#database.write(async (transaction) => {
      const now = await this.#database.now(transaction);
      const sql =
        "UPDATE effect SET next_look = ?, looks = looks + 1 WHERE id = ? AND finished IS NULL AND status = 'UNKNOWN' AND next_look <= ?";
      return (await transaction.run(sql, [now + forMs, id, now])) > 0 ? readEffect(transaction, id) : undefined;
    });
  }

  /**
   * Takes out what is settled for longer than keys are kept; the audit keeps all of it. A claim on a record goes with it: no write that is
   * looked up is that old. Gives how many went.
   */
  trim(): Promise<number> {
    return this.#database.write(async (transaction) => {
      const before = (await this.#database.now(transaction)) - keptMs;
      const open = "SELECT id FROM recipe_run WHERE state NOT IN ('DONE', 'UNDONE')";
      await transaction.run("DELETE FROM recipe_run WHERE changed < ? AND state IN ('DONE', 'UNDONE')", [before]);
      await transaction.run("DELETE FROM approval WHERE coalesce(approved, asked) < ?", [before]);
      // What an open run did is looked at when it goes on.
      const [any] = await transaction.all(`${open} LIMIT 1`);
      const spared = any ? " AND (key IS NULL OR key NOT LIKE 'recipe %')" : "";
      return transaction.run(`DELETE FROM effect WHERE finished < ?${spared}`, [before]);
    });
  }

  /** What a look found that settles nothing. Without a next time, a person has to say. */
  async note(
    id: string,
    look: { found?: string | undefined; candidates?: readonly RecordRef[] | undefined; nextLookAt?: number | undefined },
  ): Promise<void> {
    const { found, candidates, nextLookAt } = look;
    await this.#database.write((transaction) =>
      transaction.run("UPDATE effect SET found = ?, candidates = ?, next_look = ? WHERE id = ? AND finished IS NULL", [
        ...[found ?? null, candidates ? plainText(candidates) : null, nextLookAt ?? null, id],
      ]),
    );
  }

  async lastHeard(): Promise<number> {
    const [row] = await this.#database.all("SELECT value FROM effect_counter WHERE name = 'heard'");
    return Number(row![0]);
  }

  /** Effects that changed after this number, each with its newest one. */
  async changedAfter(heard: number): Promise<{ heard: number; effects: KeptEffect[] }> {
    const sql = `SELECT ${effectColumns}, heard FROM effect WHERE heard > ? ORDER BY heard`;
    const rows = await this.#database.all(sql, [heard]);
    return { heard: Number(rows.at(-1)?.at(-1) ?? heard), effects: rows.map(effectIn) };
  }

  /** Has every living process heard of the changes up to this number? */
  async isHeard(heard: number): Promise<boolean> {
    const [row] = await this.#database.all("SELECT count(*) FROM effect_holder WHERE until > ? AND heard < ?", [await this.now(), heard]);
    return Number(row![0]) === 0;
  }

  now(): Promise<number> {
    return this.#database.write((transaction) => this.#database.now(transaction));
  }
}
