import { randomBytes } from "node:crypto";
import type { RecordRef } from "../engine/model/effect.ts";
import { TielineError } from "../errors.ts";
import type { Database, Transaction } from "../replica/database.ts";
import { migrate } from "../replica/migrations.ts";
import type { JsonObject } from "../transport/json.ts";
import { findApproval, useApproval } from "./approvals.ts";
import { appendAudit } from "./audit.ts";
import { plainText } from "./digest.ts";
import { effectColumns, effectIn, refText } from "./effect-rows.ts";
import { effectMigrations } from "./effect-tables.ts";
import type { Ending, KeptEffect, NewEffect } from "./kept-effect.ts";

/** How long the same key gives the same answer. */
export const keptMs = 30 * 24 * 3_600_000;

export interface Holder {
  /** The process. */
  name: string;
  /** Whoever says nothing for so long is taken for dead, and what it left open is settled by others. */
  leaseMs: number;
}

export type Entry =
  | { readonly kind: "entered" }
  /** Another write has the lane. */
  | { readonly kind: "busy"; readonly effect: KeptEffect }
  /** The key was used for the same write. */
  | { readonly kind: "known"; readonly effect: KeptEffect }
  /** Another caller has to approve it first. */
  | { readonly kind: "unapproved"; readonly approval: string };

export interface Entering {
  holder: Holder;
  /** Of a confirmation, which counts once. */
  token?: string | undefined;
  needsApproval: boolean;
}

export interface Departure {
  before?: JsonObject | null | undefined;
  guard?: "NATIVE" | "BEST_EFFORT" | undefined;
  /** What the audit is to know of the request. */
  detail: JsonObject;
}

/** The ledger in a database. Each step and its line of the audit are one transaction. */
export class EffectStore {
  readonly database: Database;
  /** Makes marks and tokens that nobody else can make. */
  readonly secret: string;

  private constructor(database: Database, secret: string) {
    this.database = database;
    this.secret = secret;
  }

  static async open(database: Database): Promise<EffectStore> {
    await migrate(database, effectMigrations);
    const secret = await database.write(async (transaction) => {
      const [kept] = await transaction.all("SELECT value FROM effect_secret WHERE name = 'secret'");
      if (kept) return String(kept[0]);
      const made = randomBytes(32).toString("base64url");
      await transaction.run("INSERT INTO effect_secret (name, value) VALUES ('secret', ?)", [made]);
      return made;
    });
    return new EffectStore(database, secret);
  }

  /** Takes the lane and the key, or says who has them. Throws IDEMPOTENCY_CONFLICT, and CONFIRMATION_REQUIRED for a token that was used. */
  enter(effect: NewEffect, { holder, token, needsApproval }: Entering): Promise<Entry> {
    return this.database.write(async (transaction) => {
      const now = await this.database.now(transaction);
      const known = effect.key === undefined ? undefined : await readKey(transaction, effect, now);
      if (known) return { kind: "known", effect: known };
      const [busy] = await transaction.all(`SELECT ${effectColumns} FROM effect WHERE lane = ? AND finished IS NULL`, [effect.lane]);
      if (busy) return { kind: "busy", effect: effectIn(busy) };
      if (token !== undefined) await assertUnused(transaction, token);
      const approval = needsApproval ? await findApproval(transaction, effect, now) : undefined;
      if (approval && !approval.isGiven) return { kind: "unapproved", approval: approval.id };
      const [last] = await transaction.all("SELECT coalesce(max(number), 0) FROM effect");
      const {
        id,
        vendor,
        operation,
        mutation,
        target = null,
        makes = null,
        lane,
        caller,
        digest,
        key = null,
        input,
        invalidates,
        reason,
      } = effect;
      await renewHolder(transaction, holder, now);
      const heard = await nextHeard(transaction);
      await transaction.run(
        `INSERT INTO effect (number, id, vendor, operation, mutation, target, makes, lane, caller, digest, key, token, input, invalidates, status,
          holder, opened, looks, heard) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, 0, ?)`,
        [
          ...[Number(last![0]) + 1, id, vendor, operation, mutation, target, makes, lane, caller, digest, key, token ?? null],
          ...[plainText(input), JSON.stringify(invalidates), holder.name, now, heard],
        ],
      );
      if (approval) await useApproval(transaction, approval.id, id);
      const detail = { operation, target, ...(reason !== undefined && { reason }) };
      await appendAudit(transaction, now, { event: "OPENED", effect: id, vendor, mutation, caller, detail });
      return { kind: "entered" };
    });
  }

  /**
   * Durable before the first byte. False: another process took this one for dead and has settled the effect, so that nothing may leave.
   */
  leave(id: string, holder: Holder, { before, guard, detail }: Departure): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const now = await this.database.now(transaction);
      const changed = await transaction.run(
        `UPDATE effect SET status = 'LEAVING', departed = coalesce(departed, ?), before = ?, guard = ?, heard = ?
          WHERE id = ? AND holder = ? AND finished IS NULL AND status IN ('PLANNED', 'LEAVING')`,
        [now, before === undefined ? null : plainText(before), guard ?? null, await nextHeard(transaction), id, holder.name],
      );
      if (changed === 0) return false;
      await renewHolder(transaction, holder, now);
      const { vendor, mutation, caller } = (await readEffect(transaction, id))!;
      await appendAudit(transaction, now, { event: "SENT", effect: id, vendor, mutation, caller, detail });
      return true;
    });
  }

  /**
   * Ends the effect. The first ending counts, except that what the vendor itself answers corrects what was concluded (`corrects`). Gives
   * the effect as it stands: unfinished where another write has the record that it claims.
   */
  finish(id: string, { status, told, found, claims, by = "tieline", reason }: Ending, corrects = false): Promise<KeptEffect> {
    return this.database.write(async (transaction) => {
      const now = await this.database.now(transaction);
      const standing = (await readEffect(transaction, id))!;
      if (standing.finishedAt !== undefined && (!corrects || standing.status === status)) return standing;
      if (claims && told.record && (await claimedIn(transaction, this.database.dialect, [told.record], id)).size > 0) return standing;
      // A write that never left may be asked for again with the same key and the same confirmation.
      const frees = status === "NOT_SENT";
      await transaction.run(
        `UPDATE effect SET status = ?, finished = ?, told = ?, found = ?, candidates = NULL, next_look = NULL, input = NULL, before = NULL,
          record = ?, heard = ?${frees ? ", key = NULL, token = NULL" : ""} WHERE id = ?`,
        [
          ...[status, now, plainText(told), found ?? null, told.record ? refText(told.record) : null],
          ...[await nextHeard(transaction), id],
        ],
      );
      const { vendor, mutation } = standing;
      const detail = {
        ...(told.record && { record: refText(told.record) }),
        ...(told.errors.length > 0 && { codes: told.errors.map(({ code }) => code) }),
        ...(told.failure && { failure: told.failure.code }),
        ...(found !== undefined && { found }),
        ...(reason !== undefined && { reason }),
        ...(standing.finishedAt !== undefined && { corrects: standing.status }),
      };
      await appendAudit(transaction, now, { event: status as "CONFIRMED", effect: id, vendor, mutation, caller: by, detail });
      return (await readEffect(transaction, id))!;
    });
  }

  /** The answer was lost: it is to be looked up from now on. */
  lose(id: string, told: KeptEffect["told"]): Promise<void> {
    return this.database.write(async (transaction) => {
      const now = await this.database.now(transaction);
      const changed = await transaction.run(
        "UPDATE effect SET status = 'UNKNOWN', told = ?, next_look = ?, heard = ? WHERE id = ? AND finished IS NULL AND status = 'LEAVING'",
        [plainText(told ?? null), now, await nextHeard(transaction), id],
      );
      if (changed > 0) await auditUnknown(transaction, now, (await readEffect(transaction, id))!);
    });
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, KeptEffect>> {
    const sql = `SELECT ${effectColumns} FROM effect WHERE ${this.database.dialect.inList("id", ids)}`;
    const rows = ids.length > 0 ? await this.database.all(sql, [ids]) : [];
    return new Map(rows.map(effectIn).map((effect) => [effect.id, effect]));
  }

  /** What is open or unknown, the oldest first. */
  async unsettled({ first, after = 0 }: { first: number; after?: number | undefined }): Promise<KeptEffect[]> {
    const sql = `SELECT ${effectColumns} FROM effect WHERE finished IS NULL AND number > ? ORDER BY number LIMIT ?`;
    return (await this.database.all(sql, [after, first])).map(effectIn);
  }

  /** Which of these records are the effect of another write that made one. */
  async claimed(records: readonly RecordRef[], id: string): Promise<ReadonlySet<string>> {
    return claimedIn(this.database, this.database.dialect, records, id);
  }

  /** Other writes that make a record of this type, have left since, and are not settled. */
  async rivals(makes: string, id: string, since: number): Promise<KeptEffect[]> {
    const sql = `SELECT ${effectColumns} FROM effect WHERE makes = ? AND id <> ? AND finished IS NULL AND departed >= ? ORDER BY number`;
    return (await this.database.all(sql, [makes, id, since])).map(effectIn);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

async function claimedIn(
  reader: Pick<Transaction, "all">,
  { inList }: Database["dialect"],
  records: readonly RecordRef[],
  id: string,
): Promise<ReadonlySet<string>> {
  const texts = records.map(refText);
  if (texts.length === 0) return new Set();
  const made = "(target IS NULL OR makes IS NOT NULL)";
  const sql = `SELECT record FROM effect WHERE ${inList("record", texts)} AND ${made} AND status = 'CONFIRMED' AND id <> ?`;
  return new Set((await reader.all(sql, [texts, id])).map(([record]) => String(record)));
}

export async function readEffect(reader: Pick<Transaction, "all">, id: string): Promise<KeptEffect | undefined> {
  const [row] = await reader.all(`SELECT ${effectColumns} FROM effect WHERE id = ?`, [id]);
  return row && effectIn(row);
}

/** Counts what other processes have to hear of. */
export async function nextHeard(transaction: Transaction): Promise<number> {
  await transaction.run("UPDATE effect_counter SET value = value + 1 WHERE name = 'heard'");
  const [row] = await transaction.all("SELECT value FROM effect_counter WHERE name = 'heard'");
  return Number(row![0]);
}

export async function renewHolder(transaction: Transaction, { name, leaseMs }: Holder, now: number): Promise<void> {
  const until = Math.ceil(now + leaseMs);
  const changed = await transaction.run("UPDATE effect_holder SET until = ? WHERE holder = ?", [until, name]);
  if (changed > 0) return;
  await transaction.run("INSERT INTO effect_holder (holder, until, heard) SELECT ?, ?, value FROM effect_counter WHERE name = 'heard'", [
    name,
    until,
  ]);
}

export function auditUnknown(transaction: Transaction, now: number, { id, vendor, mutation }: KeptEffect): Promise<void> {
  return appendAudit(transaction, now, { event: "UNKNOWN", effect: id, vendor, mutation, caller: "tieline" });
}

/** The effect that has this caller's key. Throws where it was another write. */
async function readKey(transaction: Transaction, { caller, key, digest }: NewEffect, now: number): Promise<KeptEffect | undefined> {
  const where = "caller = ? AND key = ?";
  const [row] = await transaction.all(`SELECT ${effectColumns}, digest FROM effect WHERE ${where}`, [caller, key!]);
  if (!row) return undefined;
  const known = effectIn(row);
  if (known.openedAt < now - keptMs && known.finishedAt !== undefined) {
    await transaction.run(`UPDATE effect SET key = NULL WHERE ${where}`, [caller, key!]);
    return undefined;
  }
  if (row.at(-1) === digest) return known;
  throw new TielineError("IDEMPOTENCY_CONFLICT", `This idempotency key was used for another write (effect ${known.id}).`, {
    advice: "Use a new key for a new write; send the same input again with the same key.",
    extensions: { effect: known.id },
  });
}

async function assertUnused(transaction: Transaction, token: string): Promise<void> {
  const [used] = await transaction.all("SELECT id FROM effect WHERE token = ?", [token]);
  if (!used) return;
  throw new TielineError("CONFIRMATION_REQUIRED", `This confirmation was used already (effect ${String(used[0])}).`, {
    advice: "Look at that effect; for another write ask for another dry run.",
    extensions: { effect: String(used[0]) },
  });
}
