import { fold, joinedKey } from "../engine/model/names.ts";
import { covers, type FieldSet, type VendorRecord } from "../engine/model/record.ts";
import { nestedRecords } from "../engine/read/nested.ts";
import { TielineError, type VendorName } from "../errors.ts";
import { type Catalogue, relationPaths } from "./catalogue.ts";
import type { Context } from "./context.ts";

/** Records that could not be read, as callers see it. */
export interface TimelineGap {
  type: string;
  code: string;
  vendor: VendorName | null;
  message: string;
}

/** What is reached, and what is not. */
export interface Reached {
  records: VendorRecord[];
  gaps: TimelineGap[];
}

/** The type that a path of fields leads to. Throws a sentence for a path that cannot be walked. */
export function typeAt(catalogue: Catalogue, from: string, path: readonly string[]): string {
  return path.reduce((type, field) => {
    const relation = catalogue.resources.get(type)?.relations[field];
    const isKnown = catalogue.links[type]?.[field] ?? (relation?.kind === "many" || relation?.kind === "inside");
    const target = catalogue.target(type, field);
    if (!isKnown || !target) throw new Error(`A timeline cannot be walked from ${type} by ${field}: it needs a link or a list of records.`);
    return target;
  }, from);
}

/** The records at the end of a path of links and lists, with these fields. */
export async function walk(
  catalogue: Catalogue,
  context: Context,
  start: VendorRecord,
  { path, fields }: { path: readonly string[]; fields: FieldSet | undefined },
): Promise<Reached> {
  let records = [start];
  const gaps: TimelineGap[] = [];
  for (const [index, field] of path.entries()) {
    const type = records[0]?.resource.type ?? start.resource.type;
    if (records.length === 0) break;
    const target = typeAt(catalogue, type, [field]);
    const next = path[index + 1];
    const needed = next === undefined ? fields : fieldsOfStep(catalogue, target, next);
    const found = await Promise.all(
      records.map((record) => step(catalogue, context, record, { field, fields: needed }).catch((error) => gapOf(target, error))),
    );
    gaps.push(...found.flatMap((each) => (Array.isArray(each) ? [] : [each])));
    records = found.flatMap((each) => (Array.isArray(each) ? each : []));
  }
  for (const record of records) if (record.loadError && !covers(record, fields)) gaps.push(gapOf(record.resource.type, record.loadError));
  return { records, gaps };
}

/** The members of a record that the next step looks at. A link loads what its rules need by itself. */
function fieldsOfStep(catalogue: Catalogue, type: string, field: string): FieldSet {
  const relation = catalogue.resources.get(type)?.relations[field];
  return catalogue.links[type]?.[field] ? new Set() : new Set(relationPaths(relation).map(fold));
}

async function step(
  catalogue: Catalogue,
  { session, links }: Context,
  record: VendorRecord,
  { field, fields }: { field: string; fields: FieldSet | undefined },
): Promise<VendorRecord[]> {
  const { type } = record.resource;
  if (catalogue.links[type]?.[field]) {
    const { status, error, targets } = await links.decide(record, field);
    if (status === "UNKNOWN") throw error;
    return session.loadMissing(targets, fields, "keep");
  }
  const relation = record.resource.relations[field]!;
  const target = typeAt(catalogue, type, [field]);
  if (relation.kind === "inside") return nestedRecords(session, session.resource(target), relation, record);
  if (relation.kind !== "many") throw new Error(`A timeline cannot be walked from ${type} by ${field}.`);
  const value = relation.from ? joinedKey(record.data, relation.from) : record.id;
  return value === undefined ? [] : session.findBy(target, relation, value, { fields, onLoadError: "keep" });
}

/** Only what callers may know: anything else fails the field. */
function gapOf(type: string, error: unknown): TimelineGap {
  if (!(error instanceof TielineError)) throw error;
  return { type, code: error.code, vendor: error.vendor ?? null, message: error.text };
}
