import type { Condition } from "../../engine/model/condition.ts";
import { and } from "../../engine/model/condition.ts";
import { likenessOf, type PlannedWrite, type Recognised, type RecordRef, type SentWrite, unmet } from "../../engine/model/effect.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import type { Resource } from "../../engine/model/resource.ts";
import type { RequestSession } from "../../engine/session.ts";
import type { Json, JsonObject } from "../../transport/json.ts";
import type { Scope } from "../../transport/send.ts";
import type { Catalogue } from "../catalogue.ts";
import { columnsOf } from "../columns.ts";
import type { Translated } from "./input.ts";
import { valuesOf } from "./record-values.ts";
import type { Write } from "./table.ts";

interface Recognition {
  catalogue: Catalogue;
  write: Write;
  translated: Translated;
  /** Plain values of the input, as the record would show them. */
  said: JsonObject;
  session(scope: Scope): RequestSession;
}

/** Records that are looked at, newest first where the vendor can order them. */
const newest = 100;
/** Vendor calls for a list that cannot be ordered. */
const mostCalls = 10;
/** How much the vendor's clock may be behind. */
const clockMs = 60_000;

/** How a write is recognised by reading back; undefined where nothing tells. */
export function recogniser(recognition: Recognition): PlannedWrite["recognise"] {
  const { write, translated, said } = recognition;
  const { facts, row } = write;
  const { target } = translated;
  if (facts.kind === "delete" && target) return (_sent, scope) => removed(recognition, target, scope);
  const wanted: JsonObject = { ...said, ...row.to, ...(row.toggles && { [row.toggles]: translated.input[row.toggles] as Json }) };
  if (target && !row.makes && Object.keys(wanted).length > 0) return (sent, scope) => changed(recognition, target, { wanted, sent }, scope);
  if (facts.kind === "create" && facts.type && Object.keys(said).length > 0)
    return (sent, scope) => made(recognition, recognition.catalogue.resources.get(facts.type!)!, sent, scope);
  return undefined;
}

async function removed({ session }: Recognition, target: RecordRef, scope: Scope): Promise<Recognised> {
  const record = await session(scope).get(target.type, target.id);
  return record
    ? { status: "REJECTED", record: target, found: "The record is still there." }
    : { status: "CONFIRMED", found: "The record is gone." };
}

async function changed(
  { session, catalogue }: Recognition,
  target: RecordRef,
  { wanted, sent }: { wanted: JsonObject; sent: SentWrite },
  scope: Scope,
): Promise<Recognised> {
  const record = await session(scope).get(target.type, target.id);
  if (!record) return { status: "UNKNOWN", found: "The record is no longer there." };
  const now = valuesOf(catalogue, record);
  const comparable = Object.fromEntries(Object.entries(wanted).filter(([name]) => name in now));
  const names = Object.keys(comparable);
  if (names.length === 0) return { status: "UNKNOWN", record: target, found: "The record shows nothing of what was sent." };
  const differing = unmet(now, comparable);
  if (differing.length === 0) return { status: "CONFIRMED", record: target, found: `The record has what was sent: ${names.join(", ")}.` };
  const { before } = sent;
  const moved = before ? differing.filter((name) => unmet(now, { [name]: before[name] ?? null }).length > 0) : [];
  if (moved.length > 0)
    return {
      status: "UNKNOWN",
      record: target,
      found: `${moved.join(", ")} is neither as before nor as it was sent: somebody else changed it.`,
    };
  return { status: "REJECTED", record: target, found: `The record does not have what was sent: ${differing.join(", ")}.` };
}

async function made(recognition: Recognition, resource: Resource, { since }: SentWrite, scope: Scope): Promise<Recognised> {
  const { catalogue, said } = recognition;
  const records = await newestRecords(recognition, resource, scope);
  if (!records) return { status: "UNKNOWN", found: `There are too many records of ${resource.type} to look through.` };
  const matching = records.filter((record) => {
    const values = valuesOf(catalogue, record);
    const comparable = Object.fromEntries(Object.entries(said).filter(([name]) => values[name] !== undefined));
    return Object.keys(comparable).length > 0 && unmet(values, comparable).length === 0 && !isOlder(values, since);
  });
  const [only] = matching;
  const refs = matching.map(({ id }): RecordRef => ({ type: resource.type, id }));
  if (!only) return { status: "REJECTED", found: "No record made since then has what was sent." };
  if (matching.length === 1) return { status: "CONFIRMED", record: refs[0]!, found: "One record has what was sent." };
  return { status: "UNKNOWN", candidates: refs, found: `${matching.length} records have what was sent.` };
}

/** All that `made` could know the new record by: what fields of its type show of the input, and where it stands. */
export function likenessIn({ catalogue, write, translated, said }: Omit<Recognition, "session">): Json | undefined {
  const { type } = write.facts;
  if (type === undefined) return undefined;
  const shown = columnsOf(catalogue, type).all.filter(({ name, flat }) => name === flat && said[name] !== undefined);
  if (shown.length === 0) return undefined;
  return { ...translated.path, ...Object.fromEntries(shown.map(({ name }) => [name, likenessOf(said[name]!)])) };
}

/** Was the record made before, by its own word? */
function isOlder(values: JsonObject, since: number): boolean {
  const created = values.createdAt ?? values.createdTimestamp ?? values.regDate ?? values.createDate;
  const at = typeof created === "string" ? Date.parse(created) : Number.NaN;
  return at < since - clockMs;
}

async function newestRecords(
  { session, translated, write }: Recognition,
  resource: Resource,
  scope: Scope,
): Promise<VendorRecord[] | undefined> {
  const own = session(scope);
  const where = write.facts.parameters.reduce<Condition | undefined>(
    (all, { name }) =>
      translated.path[name] === undefined ? all : and(all, { attribute: name, operator: "eq", value: translated.path[name]! }),
    undefined,
  );
  const place = resource.parentIds === undefined ? undefined : where;
  if (resource.keyset?.unit === "id") {
    const order = [{ attribute: resource.keyset.attribute, descending: true }];
    const span = { offset: 0, count: newest, lookAhead: false };
    return (await own.list(resource.type, { order, ...(place && { where: place }) }, span)).records;
  }
  return own.scan(resource.type, place ? { where: place } : {}, mostCalls);
}
