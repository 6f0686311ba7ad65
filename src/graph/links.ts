import { type GraphQLField, getNamedType } from "graphql";
import type { AggregateQuery } from "../engine/model/column.ts";
import { keysAt, rootField } from "../engine/model/names.ts";
import { covers, type FieldSet, type VendorRecord } from "../engine/model/record.ts";
import { mayRead } from "../engine/vendor/access.ts";
import { vendorNames } from "../errors.ts";
import type { Explained } from "../linking/book/link-book.ts";
import type { Decision } from "../linking/decision.ts";
import { after } from "../linking/eventual.ts";
import type { Evidence } from "../linking/evidence/score.ts";
import { planHere } from "./any-filter.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { EvaluatedList } from "./evaluated-list.ts";
import { explain } from "./explained-links.ts";
import { globalId, type Resolver } from "./fields.ts";
import { listFieldOf } from "./lists.ts";
import { listMark } from "./query/cursor.ts";
import type { ListArgs } from "./query/list.ts";
import { connectRecords } from "./query/paging.ts";
import { connectionBelow, fieldsBelow } from "./selection.ts";

/** A cross-vendor field: what its link decided, or null with the error of the vendor that could not be asked. */
export function linkResolver(catalogue: Catalogue, type: string, field: GraphQLField<unknown, unknown>): Resolver {
  const named = getNamedType(field.type);
  const connection = catalogue.nodeType(named);
  const target = connection ?? named.name;
  if (catalogue.links[type]![field.name]!.target !== target)
    throw new Error(`${type}.${field.name} is a ${target}, but its link leads elsewhere.`);
  const resource = catalogue.resources.get(target)!;
  const list = listFieldOf(target, field);
  /** The one record that it leads to. */
  const recordOf: Resolver = (source, _args, { links, session }, info) =>
    after(links.decide(source as VendorRecord, field.name), ({ status, error, targets: [linked] }) => {
      if (status === "UNKNOWN") throw error;
      if (!linked) return null;
      const fields = fieldsBelow(catalogue, info, target);
      if (!fields || covers(linked, fields)) return linked;
      return session.loadMissing([linked], fields, "keep").then(([whole]) => whole);
    });
  if (!connection) return recordOf;
  return async (source, args: ListArgs, context, info) => {
    const { links, session } = context;
    const record = source as VendorRecord;
    const made = links.decide(record, field.name);
    const decision = made instanceof Promise ? await made : made;
    if (decision.status === "UNKNOWN") throw decision.error;
    const needs = connectionBelow(catalogue, info, named.name, target);
    const { where, orderBy } = args;
    const isPlain = !where && !orderBy?.length;
    const { rest, order } = planHere(catalogue, list, args);
    const linked = byId(decision.targets);
    const evaluated = new EvaluatedList(catalogue, context, {
      resource,
      rest,
      // Without an order they come as they always do.
      order: order?.length ? order : undefined,
      rows: async (fields) => session.loadMissing(linked, fields),
    });
    const mark = isPlain ? listMark(globalId(record), field.name) : listMark(globalId(record), field.name, where, orderBy);
    const place = { name: field.name, mark };
    if (!isPlain) return evaluated.page(args, needs, place);
    const page = connectRecords(linked, args, place);
    const totals = (query: AggregateQuery) => evaluated.aggregate(query);
    if (!needs.rows) return { ...page, totals };
    if (!needs.fields || page.records.every((each) => covers(each, needs.fields))) return { ...page, totals };
    return { ...page, records: await session.loadMissing(page.records, needs.fields, "keep"), totals };
  };
}

/** Candidates that are shown. */
const mostCandidates = 25;

/** Why a link is as it is; never an error. */
export function linkInfoResolver(field: string): Resolver {
  return async (source, _args, context) => {
    const { links, session } = context;
    const { status, rule = null, key = null, basis = "KEYS", targets, candidates } = await links.decide(source as VendorRecord, field);
    const offered = byId(status === "LINKED" ? targets : candidates).slice(0, mostCandidates);
    const explanation = explanationOf(context, source as VendorRecord, basis === "DECIDED" ? offered[0] : undefined);
    return {
      ...{ status, rule, key, basis },
      confidence: async () => (await explanation())?.confidence ?? null,
      evidence: async () => (await explanation())?.evidence ?? [],
      decidedBy: async () => (await explanation())?.decidedBy ?? null,
      // Of what was decided ahead only ids are known, until somebody asks for more.
      candidates: async () => (await session.loadMissing(offered, labelOf(offered), "keep")).map(candidate),
    } satisfies LinkInfo;
  };
}

/** The explanation of the link to a record, when it is asked for; undefined where the link was not decided ahead. */
function explanationOf({ book, session, live }: Context, record: VendorRecord, target: VendorRecord | undefined) {
  let asked: Promise<Explained | undefined> | undefined;
  const ask = async () => {
    live?.();
    const isReadable = vendorNames.every((vendor) => mayRead(session.scope, vendor));
    if (!book || !target || !isReadable) return undefined;
    const [a, b] = [record, target].map(({ resource, id }) => book.refOf(resource.type, id));
    return a === undefined || b === undefined ? undefined : explain(book, a, b);
  };
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** The member by which people know these records. */
function labelOf([first]: readonly VendorRecord[]): FieldSet {
  return new Set(first ? [rootField(first.resource.label ?? "name")] : []);
}

/** In a fixed order: how records were found, and which came first, differs from one request to the next. */
function byId(records: readonly VendorRecord[]): readonly VendorRecord[] {
  if (records.length < 2) return records;
  return records.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

interface LinkInfo {
  status: Decision["status"];
  rule: string | null;
  key: string | null;
  basis: "DECIDED" | "KEYS";
  confidence(): Promise<number | null>;
  evidence(): Promise<readonly Evidence[]>;
  decidedBy(): Promise<string | null>;
  candidates(): Promise<LinkCandidate[]>;
}

interface LinkCandidate {
  id: string;
  vendorId: string;
  name: string | null;
  node: VendorRecord;
}

function candidate(record: VendorRecord): LinkCandidate {
  const [name = null] = keysAt(record.data, record.resource.label ?? "name");
  return { id: globalId(record), vendorId: record.id, name, node: record };
}
