import type { GraphQLObjectType } from "graphql";
import { parse } from "lossless-json";
import type { Reading, Resource } from "./cases.ts";
import { changedMembers, checkRecord, type Leaf } from "./check.ts";
import type { Sent, SentObject } from "./compare.ts";
import { bare } from "./names.ts";
import { type SelectOptions, selectAll } from "./select.ts";
import type { Replay } from "./server.ts";

type Shown = Record<string, unknown>;

/** What the graph made of some records. */
export interface Outcome {
  leaves: Leaf[];
  /** Members that `raw` shows otherwise than they were sent. */
  changed: string[];
  /** Rows that came back, and how many of them with a global id. */
  rows: number;
  named: number;
  errors: string[];
  operations: (string | undefined)[];
}

export interface ReplayOptions extends SelectOptions {
  /** What single fields must show, for each record, by path. */
  expected?: readonly ReadonlyMap<string, unknown>[];
}

/** JSON with all digits of its numbers. */
export function parseSent(text: string): Sent {
  return parse(text) as Sent;
}

/** Serves a text for one operation, asks for all that the graph can show of the records in it, and compares. */
export async function replay(
  { schema, catalogue, ask }: Replay,
  { vendor, type: name }: Resource,
  reading: Reading,
  text: string,
  sentRecords: readonly SentObject[],
  { expected = [], ...options }: ReplayOptions = {},
): Promise<Outcome> {
  const records = sentRecords.map((record) => without(record, reading.singly ?? []));
  const type = schema.getType(name) as GraphQLObjectType;
  // What operations of their own answer is no part of the record.
  const relations = Object.entries(catalogue.row(name)?.relations ?? {});
  const asked = relations.flatMap(([field, { kind }]) => (kind === "answer" || kind === "file" ? [field] : []));
  const { text: selection, raws } = selectAll(type, records, { ...options, leave: [...asked, ...(reading.singly ?? [])] });
  const { data, errors, operations } = await ask(
    vendor,
    { ...reading.also, [reading.operation]: text },
    reading.question(selection, records),
  );
  const shown = rowsIn(data);
  const { enums } = catalogue;
  return {
    leaves: records.flatMap((sent, i) => checkRecord(type, sent, shown[i], { enums, raws, ...(expected[i] && { expected: expected[i] }) })),
    changed: records.flatMap((sent, i) => (shown[i] && raws.size > 0 ? changedMembers(name, sent, shown[i], raws) : [])),
    rows: shown.length,
    named: raws.size > 0 ? shown.filter(({ id }) => typeof id === "string" && id !== "").length : shown.length,
    errors,
    operations: operations.filter((operation) => !operation || !(operation in (reading.also ?? {}))),
  };
}

/** A record without the members behind these fields. */
function without(record: SentObject, fields: readonly string[]): SentObject {
  const left = new Set(fields.map(bare));
  return Object.fromEntries(Object.entries(record).filter(([member]) => !left.has(bare(member))));
}

/** The records of an answer, which may stand below the record that holds them. */
function rowsIn(data: Shown | null): Shown[] {
  const holder = (data && !("answer" in data) ? Object.values(data)[0] : data) as Shown | null;
  const answer = holder?.answer as Shown | null | undefined;
  if (answer?.nodes) return answer.nodes as Shown[];
  if (Array.isArray(answer)) return answer;
  return answer ? [answer] : [];
}
