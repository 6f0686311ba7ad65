import { createHash } from "node:crypto";
import type { Database, Row, Transaction } from "../replica/database.ts";
import type { Json, JsonObject } from "../transport/json.ts";
import { canonicalText } from "./digest.ts";

/** What happened to an effect, or to a wish for one. */
export type AuditEvent =
  | "OPENED"
  | "SENT"
  | "CONFIRMED"
  | "REJECTED"
  | "NOT_SENT"
  | "UNKNOWN"
  | "APPROVAL_ASKED"
  | "APPROVED"
  | "REFUSED"
  | "RECIPE";

export interface AuditFact {
  event: AuditEvent;
  /** Of the effect, the approval or the recipe. */
  effect: string;
  vendor: string;
  mutation: string;
  /** Who did it; "tieline" for the ledger itself. */
  caller: string;
  /** Redacted: what the log has can never be taken out. */
  detail?: JsonObject;
}

/** One line of the log. */
export interface AuditEntry extends AuditFact {
  number: number;
  /** Milliseconds since 1970. */
  at: number;
  detail: JsonObject;
  /** SHA-256 of the hash before and this entry, in hexadecimal digits. */
  hash: string;
}

export interface AuditQuery {
  first: number;
  /** Numbers below this one. */
  before?: number | undefined;
  effect?: string | undefined;
}

export interface AuditVerdict {
  entries: number;
  /** Hash of the last entry: whoever kept it somewhere else knows whether the end was cut off. */
  lastHash: string;
  /** The first entry that is not what its hash says, and why. */
  broken?: { number: number; reason: string };
}

const firstHash = "0".repeat(64);

/** Adds a line, within the transaction that does what it tells. */
export async function appendAudit(transaction: Transaction, at: number, fact: AuditFact): Promise<void> {
  const [last] = await transaction.all("SELECT number, at, hash FROM audit ORDER BY number DESC LIMIT 1");
  const number = Number(last?.[0] ?? 0) + 1;
  const entry = canonicalText({
    ...{ number, event: fact.event, effect: fact.effect, vendor: fact.vendor, mutation: fact.mutation, caller: fact.caller },
    // A clock that was set back does not change the order of what happened.
    at: Math.max(at, Number(last?.[1] ?? 0)),
    detail: fact.detail ?? {},
  });
  const { at: written } = JSON.parse(entry) as { at: number };
  const hash = hashOf(String(last?.[2] ?? firstHash), entry);
  await transaction.run(
    "INSERT INTO audit (number, at, entry, caller, effect, event, vendor, mutation, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [number, written, entry, fact.caller, fact.effect, fact.event, fact.vendor, fact.mutation, hash],
  );
}

/** The newest first. */
export async function listAudit(database: Database, { first, before, effect }: AuditQuery): Promise<AuditEntry[]> {
  const tests = ["number < ?", ...(effect === undefined ? [] : ["effect = ?"])];
  const values = [before ?? Number.MAX_SAFE_INTEGER, ...(effect === undefined ? [] : [effect]), first];
  const rows = await database.all(`SELECT entry, hash FROM audit WHERE ${tests.join(" AND ")} ORDER BY number DESC LIMIT ?`, values);
  return rows.map(entryIn);
}

const pageRows = 500;

/** All entries in their order, a page at a time. */
export async function* readAudit(database: Database): AsyncGenerator<{ entry: string; hash: string; columns: Row }> {
  for (let after = 0; ; ) {
    const sql =
      "SELECT entry, hash, number, at, caller, effect, event, vendor, mutation FROM audit WHERE number > ? ORDER BY number LIMIT ?";
    const rows = await database.all(sql, [after, pageRows]);
    for (const [entry, hash, ...columns] of rows) yield { entry: String(entry), hash: String(hash), columns };
    if (rows.length < pageRows) return;
    after = Number(rows.at(-1)![2]);
  }
}

/** Reads the whole log and computes every hash anew. */
export async function verifyAudit(database: Database): Promise<AuditVerdict> {
  let [entries, lastHash] = [0, firstHash];
  for await (const { entry, hash, columns } of readAudit(database)) {
    const reason = flawOf({ entry, hash, columns }, entries + 1, lastHash);
    if (reason) return { entries, lastHash, broken: { number: entries + 1, reason } };
    entries += 1;
    lastHash = hash;
  }
  return { entries, lastHash };
}

function flawOf(line: { entry: string; hash: string; columns: Row }, number: number, previous: string): string | undefined {
  if (Number(line.columns[0]) !== number) return `entry ${number} is missing`;
  if (hashOf(previous, line.entry) !== line.hash) return "the entry was changed, or the one before it";
  const told = JSON.parse(line.entry) as Record<string, Json>;
  const names = ["number", "at", "caller", "effect", "event", "vendor", "mutation"];
  const wrong = names.find((name, i) => String(told[name]) !== String(line.columns[i]));
  return wrong === undefined ? undefined : `the column "${wrong}" is not what the entry says`;
}

function hashOf(previous: string, entry: string): string {
  return createHash("sha256").update(`${previous}\n${entry}`).digest("hex");
}

function entryIn([entry, hash]: Row): AuditEntry {
  return { ...(JSON.parse(String(entry)) as Omit<AuditEntry, "hash">), hash: String(hash) };
}
