import { randomBytes } from "node:crypto";
import { badInput, TielineError } from "../errors.ts";
import type { Database, Row, Transaction } from "../replica/database.ts";
import type { JsonObject } from "../transport/json.ts";
import { appendAudit } from "./audit.ts";
import { plainText } from "./digest.ts";
import type { NewEffect } from "./kept-effect.ts";

/** The wish for a write that another caller has to approve. It holds for this input of this caller, once. */
export interface Approval {
  id: string;
  mutation: string;
  vendor: string;
  /** Who wants it. */
  caller: string;
  /** Until it is used. */
  input?: JsonObject;
  askedAt: number;
  approvedAt?: number;
  approver?: string;
  reason?: string;
  /** The effect that it was used for. */
  effect?: string;
}

/** How long a wish waits, and how long an approval holds. */
const holdsMs = 24 * 3_600_000;

const columns = "id, mutation, vendor, caller, request, asked, approved, approver, reason, effect";

/** The approval of this write, or the wish for it, which is made where there is none. */
export async function findApproval(transaction: Transaction, effect: NewEffect, now: number): Promise<{ id: string; isGiven: boolean }> {
  const { caller, digest, mutation, vendor, input } = effect;
  const sql = `SELECT ${columns} FROM approval WHERE caller = ? AND digest = ? AND effect IS NULL AND coalesce(approved, asked) > ? ORDER BY asked DESC`;
  const rows = (await transaction.all(sql, [caller, digest, now - holdsMs])).map(approvalIn);
  const best = rows.find(({ approvedAt }) => approvedAt !== undefined) ?? rows[0];
  if (best) return { id: best.id, isGiven: best.approvedAt !== undefined };
  const id = randomBytes(6).toString("hex");
  await transaction.run("INSERT INTO approval (id, mutation, vendor, caller, digest, request, asked) VALUES (?, ?, ?, ?, ?, ?, ?)", [
    ...[id, mutation, vendor, caller, digest, plainText(input), now],
  ]);
  await appendAudit(transaction, now, { event: "APPROVAL_ASKED", effect: id, vendor, mutation, caller });
  return { id, isGiven: false };
}

export async function useApproval(transaction: Transaction, id: string, effect: string): Promise<void> {
  await transaction.run("UPDATE approval SET effect = ?, request = '{}' WHERE id = ?", [effect, id]);
}

/** Approves once. Throws for a wish that is not there, is over, or is the approver's own. */
export function approve(database: Database, { id, approver, reason }: { id: string; approver: string; reason: string }): Promise<Approval> {
  return database.write(async (transaction) => {
    const now = await database.now(transaction);
    const [row] = await transaction.all(`SELECT ${columns} FROM approval WHERE id = ?`, [id]);
    const wish = row && approvalIn(row);
    if (!wish) throw badInput(`There is no wish ${id} for an approval.`, "pendingApprovals lists them with their ids.");
    if (wish.caller === approver)
      throw new TielineError("FORBIDDEN", "Nobody approves a write of their own.", { advice: "Let another caller approve it." });
    if (wish.effect !== undefined) throw badInput(`Approval ${id} was used already, for effect ${wish.effect}.`);
    if (wish.approvedAt !== undefined) return wish;
    if (wish.askedAt <= now - holdsMs) throw badInput(`The wish ${id} is more than a day old.`, "Let its caller send the write again.");
    await transaction.run("UPDATE approval SET approved = ?, approver = ?, reason = ? WHERE id = ?", [now, approver, reason, id]);
    const { vendor, mutation, caller } = wish;
    await appendAudit(transaction, now, {
      event: "APPROVED",
      effect: id,
      vendor,
      mutation,
      caller: approver,
      detail: { wishedBy: caller, reason },
    });
    return { ...wish, approvedAt: now, approver, reason };
  });
}

/** What waits for an approval, the oldest first. */
export async function pendingApprovals(database: Database): Promise<Approval[]> {
  const now = await database.write((transaction) => database.now(transaction));
  const sql = `SELECT ${columns} FROM approval WHERE approved IS NULL AND effect IS NULL AND asked > ? ORDER BY asked, id LIMIT 1000`;
  return (await database.all(sql, [now - holdsMs])).map(approvalIn);
}

function approvalIn([id, mutation, vendor, caller, request, asked, approved, approver, reason, effect]: Row): Approval {
  return {
    ...{ id: String(id), mutation: String(mutation), vendor: String(vendor), caller: String(caller), askedAt: Number(asked) },
    ...(effect === null && { input: JSON.parse(String(request)) as JsonObject }),
    ...(approved !== null && { approvedAt: Number(approved) }),
    ...(approver !== null && { approver: String(approver) }),
    ...(reason !== null && { reason: String(reason) }),
    ...(effect !== null && { effect: String(effect) }),
  };
}
