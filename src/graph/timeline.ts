import type { GraphQLResolveInfo } from "graphql";
import { keysAt, valueAt } from "../engine/model/names.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import { fieldNames } from "../engine/model/shortened.ts";
import type { DatedEvent, TimelineTable } from "../engine/model/timeline.ts";
import { badInput } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { globalId, type Resolver } from "./fields.ts";
import { decodeId } from "./ids.ts";
import { decodeKeyset, encodeKeyset, listMark } from "./query/cursor.ts";
import { defaultFirst, readSize } from "./query/paging.ts";
import { fieldsBelow, nodesAt } from "./selection.ts";
import { type Reached, type TimelineGap, typeAt, walk } from "./timeline-walk.ts";
import { digits, readers } from "./values.ts";

interface TimelineArgs {
  first?: number | null;
  after?: string | null;
  kinds?: readonly string[] | null;
}

interface TimelineEvent {
  at: string;
  kind: string;
  title: string | null;
  type: string;
  record: VendorRecord;
}

/** The timeline of the record that an argument names. Null where there is no such record. */
export function timelineOfResolver(catalogue: Catalogue, table: TimelineTable): Resolver {
  assertFits(catalogue, table);
  return async (_source, args: TimelineArgs & { of: string }, context, info) => {
    const { type, vendorId } = centreOf(table, args.of);
    const centre = await context.session.get(type, vendorId, new Set());
    return centre && timelineOf(catalogue, table, centre, { args, context, info });
  };
}

/** The timeline of the record itself. */
export function timelineResolver(catalogue: Catalogue, table: TimelineTable): Resolver {
  return (source, args: TimelineArgs, context, info) => timelineOf(catalogue, table, source as VendorRecord, { args, context, info });
}

interface Asked {
  args: TimelineArgs;
  context: Context;
  info: GraphQLResolveInfo;
}

/** The dates of all records that the table's paths lead to, the latest first. */
async function timelineOf(catalogue: Catalogue, table: TimelineTable, centre: VendorRecord, { args, context, info }: Asked) {
  const { first, after, kinds } = args;
  const { type } = centre.resource;
  const wanted = new Set(kinds ?? kindsOf(table).filter((kind) => !table.onRequest.includes(kind)));
  const size = readSize("first", first) ?? defaultFirst;
  const mark = listMark("timeline", type, centre.id, [...wanted].sort());
  const from = after == null ? undefined : decodeKeyset(mark, after, "after");
  const nodes = nodesAt(catalogue, info, "TimelineEventConnection", [
    ["nodes", "record"],
    ["edges", "node", "record"],
  ]);
  const { records, gaps } = await reach(catalogue, context, centre, {
    paths: pathsTo(catalogue, table, type, wanted),
    fieldsOf: (of) => union(eventFields(catalogue, of, eventsOf(table, of, wanted)), fieldsBelow(catalogue, info, of, nodes)),
  });
  const events = records.flatMap((record) => eventsIn(catalogue, record, eventsOf(table, record.resource.type, wanted)));
  return page(events.sort(compareEvents), { from, size, mark, gaps });
}

function centreOf({ reach }: TimelineTable, of: string) {
  const id = decodeId(of);
  const types = Object.keys(reach);
  if (id && types.includes(id.type)) return id;
  throw badInput(`"of" must be the global id of one of these: ${types.join(", ")}.`, 'Pass the "id" of such a record.');
}

function kindsOf({ events }: TimelineTable): string[] {
  return Object.values(events).flatMap((some) => some.map(({ kind }) => kind));
}

function eventsOf({ events }: TimelineTable, type: string, wanted: ReadonlySet<string>): readonly DatedEvent[] {
  return (events[type] ?? []).filter(({ kind }) => wanted.has(kind));
}

/** The paths that lead to records with events of these kinds. */
function pathsTo(catalogue: Catalogue, table: TimelineTable, type: string, wanted: ReadonlySet<string>): (readonly string[])[] {
  return table.reach[type]!.filter((path) => eventsOf(table, typeAt(catalogue, type, path), wanted).length > 0);
}

interface Search {
  paths: readonly (readonly string[])[];
  fieldsOf(type: string): FieldSet | undefined;
}

/** The records of all paths, each once. */
async function reach(catalogue: Catalogue, context: Context, centre: VendorRecord, { paths, fieldsOf }: Search): Promise<Reached> {
  const reached = await Promise.all(
    paths.map(async (path): Promise<Reached> => {
      const fields = fieldsOf(typeAt(catalogue, centre.resource.type, path));
      if (path.length > 0) return walk(catalogue, context, centre, { path, fields });
      return { records: await context.session.loadMissing([centre], fields, "keep"), gaps: [] };
    }),
  );
  const records = new Map(reached.flatMap((each) => each.records.map((record) => [globalId(record), record])));
  const gaps = new Map(reached.flatMap((each) => each.gaps.map((gap) => [`${gap.type} ${gap.code} ${gap.message}`, gap])));
  return { records: [...records.values()], gaps: [...gaps.values()] };
}

/** The members that the events of a type look at, and its label. */
function eventFields(catalogue: Catalogue, type: string, events: readonly DatedEvent[]): FieldSet {
  const resource = catalogue.resources.get(type)!;
  const dates = events.flatMap(({ at }) => pathsOf(catalogue, type, at).slice(0, 1));
  const tests = events.flatMap(({ only = {} }) => Object.keys(only));
  return fieldNames(resource, [...dates, ...tests, resource.label ?? "name"]);
}

function union(a: FieldSet, b: FieldSet | undefined): FieldSet | undefined {
  return b && new Set([...a, ...b]);
}

/** Where a field with a date stands in the record. */
function pathsOf(catalogue: Catalogue, type: string, at: string): readonly string[] {
  return at.includes(".") ? [at] : catalogue.paths(type, at);
}

function eventsIn(catalogue: Catalogue, record: VendorRecord, events: readonly DatedEvent[]): TimelineEvent[] {
  const { type, label = "name" } = record.resource;
  return events.flatMap(({ kind, at, only }) => {
    const value = pathsOf(catalogue, type, at)
      .map((path) => valueAt(record.data, path))
      .find((each) => each !== undefined && each !== null);
    const date = value === undefined ? null : readers.DateTime!(value);
    if (typeof date !== "string" || !isMeant(record, only)) return [];
    return [{ at: date, kind, title: keysAt(record.data, label)[0] ?? null, type, record }];
  });
}

function isMeant({ data }: VendorRecord, only: DatedEvent["only"] = {}): boolean {
  return Object.entries(only).every(([path, values]) => {
    const value = valueAt(data, path);
    return value !== undefined && value !== null && values.includes(typeof value === "boolean" ? String(value) : (digits(value) ?? ""));
  });
}

/** The latest first; of one instant by what cannot change, so that a page goes on where the last one ended. */
const compareEvents = (a: TimelineEvent, b: TimelineEvent): number => compareKeys(keyOf(a), keyOf(b));

function keyOf({ at, kind, record }: TimelineEvent): string[] {
  return [new Date(at).toISOString(), kind, globalId(record)];
}

function compareKeys([at = "", ...rest]: readonly string[], [otherAt = "", ...others]: readonly string[]): number {
  if (at !== otherAt) return at < otherAt ? 1 : -1;
  const [a, b] = [rest.join("\n"), others.join("\n")];
  return a === b ? 0 : a < b ? -1 : 1;
}

interface Page {
  from: readonly string[] | undefined;
  size: number;
  mark: () => string;
  gaps: TimelineGap[];
}

function page(events: readonly TimelineEvent[], { from, size, mark, gaps }: Page) {
  const start = from === undefined ? 0 : events.findIndex((event) => compareKeys(keyOf(event), from) > 0);
  const offset = start < 0 ? events.length : start;
  const edges = events.slice(offset, offset + size).map((node) => ({ cursor: encodeKeyset(mark, keyOf(node)), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: offset + size < events.length,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: events.length,
    complete: gaps.length === 0,
    gaps,
  };
}

/** The table names fields and kinds of the schema, or the graph does not start. */
function assertFits(catalogue: Catalogue, table: TimelineTable): void {
  const kinds = catalogue.enumNames("TimelineEventKind");
  for (const [type, events] of Object.entries(table.events))
    for (const { kind, at } of events) {
      if (!kinds.includes(kind)) throw new Error(`The timeline's kind ${kind} is not in TimelineEventKind.`);
      const named = at
        .split(".")
        .reduce<string | undefined>((from, field) => (from === undefined ? from : catalogue.fieldType(from, field)), type);
      if (named !== "Date" && named !== "DateTime") throw new Error(`The timeline's ${type}.${at} is no date.`);
    }
  for (const [type, paths] of Object.entries(table.reach))
    for (const path of paths) {
      const end = typeAt(catalogue, type, path);
      if (!table.events[end]) throw new Error(`The timeline of ${type} leads to ${end}, which has no events.`);
    }
  const unused = kinds.filter((kind) => !kindsOf(table).includes(kind));
  if (unused.length > 0) throw new Error(`Nothing makes these events of a timeline: ${unused.join(", ")}.`);
}
