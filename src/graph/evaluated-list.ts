import { aggregate } from "../engine/model/aggregate-columns.ts";
import type { Aggregate, AggregateQuery, ColumnOrder } from "../engine/model/column.ts";
import { sortRecords } from "../engine/model/evaluate-column.ts";
import { type FieldSet, isSubset, union, type VendorRecord } from "../engine/model/record.ts";
import type { Replica } from "../engine/model/replica.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";
import type { Context } from "./context.ts";
import { columnsOnly, fieldsTested, Matcher } from "./matching.ts";
import type { GraphCondition } from "./query/condition.ts";
import type { ListMark } from "./query/cursor.ts";
import { type ConnectionNeeds, type ConnectionSource, connectRecords, type PagingArgs, readConnection } from "./query/paging.ts";

/** A list of which a part is evaluated here. */
export interface EvaluatedQuery {
  resource: Resource;
  /** What is evaluated, on rows that meet the rest of the condition. */
  rest: GraphCondition | undefined;
  /** The whole condition, for the replica; absent where records do not show what it tests. */
  whole?: { condition: GraphCondition | undefined };
  /** Absent: the rows keep the order in which they come. */
  order: readonly ColumnOrder[] | undefined;
  /** Reads the rows that meet the other part of the condition. */
  rows(fields: FieldSet | undefined): Promise<readonly VendorRecord[]>;
}

/** Records to which nothing more has to be asked than these fields. */
export interface Wanted extends ConnectionNeeds {
  fields: FieldSet | undefined;
}

/** Rows of a list that are filtered, ordered and added up here: over the replica where it is fresh enough, else over rows read. */
export class EvaluatedList {
  readonly #catalogue: Catalogue;
  readonly #context: Context;
  readonly #query: EvaluatedQuery;
  #matching: Promise<VendorRecord[]> | undefined;

  constructor(catalogue: Catalogue, context: Context, query: EvaluatedQuery) {
    this.#catalogue = catalogue;
    this.#context = context;
    this.#query = query;
  }

  /** The page that is asked for. Its total is exact. */
  async page(args: PagingArgs, { fields, ...needs }: Wanted, list: { name: string; mark: ListMark }): Promise<ConnectionSource> {
    const { session } = this.#context;
    const totals = (query: AggregateQuery) => this.aggregate(query);
    const load = async (records: readonly VendorRecord[]) => session.loadMissing(session.intern(records), fields, "keep");
    const { order } = this.#query;
    const kept = order && this.#kept(this.#orderFields());
    if (kept) {
      const { replica, type, where } = kept;
      const read = async ({ offset, count }: { offset: number; count: number }) => {
        const span = await replica.select({ type, where, order, offset, count, counted: true });
        return { ...span, records: await load(span.records) };
      };
      const page = await readConnection({ ...list, reportsTotal: true, pageSize: mostKeptRows, read }, args, needs);
      return { ...page, totals };
    }
    if (!needs.rows && !needs.total) return { ...connectRecords([], {}, list), totals };
    const page = connectRecords(await this.#records(fields), args, list);
    return { ...page, records: await load(page.records), totals };
  }

  async aggregate(query: AggregateQuery): Promise<Aggregate[]> {
    const { type } = this.#query.resource;
    const { byName } = columnsOf(this.#catalogue, type);
    const names = [...query.by.map(({ column }) => column), ...query.sum, ...query.avg, ...query.min, ...query.max];
    const fields = union(names.map((name) => byName.get(name)?.fields));
    const kept = this.#kept(fields);
    if (kept) {
      // Only here: rows of a vendor are asked for together with those of other fields.
      await this.#context.turn?.();
      return kept.replica.aggregate({ type, where: kept.where }, query);
    }
    const records = await this.#records(fields);
    return aggregate(await this.#context.session.loadMissing(records, fields), query, byName);
  }

  /** All that meet the condition, in order. Read once. */
  #records(fields: FieldSet | undefined): Promise<VendorRecord[]> {
    this.#matching ??= this.#select(fields);
    return this.#matching;
  }

  async #select(fields: FieldSet | undefined): Promise<VendorRecord[]> {
    const { resource, rest, whole, order, rows } = this.#query;
    const { type } = resource;
    const matcher = new Matcher(this.#catalogue, this.#context);
    const { session } = this.#context;
    const replica = whole && order && this.#replica(fieldsTested(this.#catalogue, type, whole.condition));
    const read = replica
      ? session.intern((await replica.select({ type, where: columnsOnly(whole.condition).condition })).records)
      : await rows(union([fields, fieldsTested(this.#catalogue, type, rest), this.#orderFields()]));
    const matching = await matcher.filter(type, read, replica ? whole.condition : rest);
    if (!order) return matching;
    const known = await session.loadMissing(matching, this.#orderFields());
    return sortRecords(known, order, columnsOf(this.#catalogue, type).byName);
  }

  #orderFields(): FieldSet | undefined {
    const { byName } = columnsOf(this.#catalogue, this.#query.resource.type);
    return union((this.#query.order ?? []).map(({ column }) => byName.get(column)?.fields));
  }

  /** The replica, where its records alone decide the condition, and have these fields. */
  #kept(fields: FieldSet | undefined) {
    const { resource, whole } = this.#query;
    if (!whole) return undefined;
    const { condition: where, isWhole } = columnsOnly(whole.condition);
    const { type } = resource;
    const replica = isWhole ? this.#replica(union([fieldsTested(this.#catalogue, type, whole.condition), fields])) : undefined;
    return replica && { replica, type, where };
  }

  /** The replica, where it is fresh enough for the caller and its records have these fields. */
  #replica(fields: FieldSet | undefined): Replica | undefined {
    const { type } = this.#query.resource;
    const replica = this.#context.kept?.fresh(type);
    const has = replica?.state(type)?.fields;
    if (!has) return undefined;
    return has === "all" || (fields && isSubset(fields, has)) ? replica : undefined;
  }
}

/** Rows of the replica that one page takes at most. */
const mostKeptRows = 1000;
