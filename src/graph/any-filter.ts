import type { GraphQLField } from "graphql";
import type { ListQuery } from "../engine/model/source.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import { TielineError } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import type { EvaluatedQuery } from "./evaluated-list.ts";
import { isEvaluatedOrder, readColumnOrder, unsupportedOrder } from "./query/any-order.ts";
import { type GraphCondition, readCondition } from "./query/condition.ts";
import { type ListArgs, type ListField, readListQuery } from "./query/list.ts";
import { splitWhere } from "./query/split.ts";
import type { FilterNames, WhereInput } from "./query/where.ts";

/** What the arguments of a list ask for: what the vendor executes, and what is evaluated here on the rows of that. */
export interface ListPlan extends Pick<EvaluatedQuery, "rest" | "whole" | "order"> {
  /** The vendor's part. All there is, in the vendor's order, where nothing is evaluated here. */
  pushed: ListQuery;
  isEvaluated: boolean;
}

/**
 * Splits the arguments of a list. Nothing is evaluated that the vendor can execute; `names` are those of its filters, as far as it may
 * be asked.
 */
export function planList(
  catalogue: Catalogue,
  list: ListField,
  args: ListArgs,
  upstream: Upstream,
  field: GraphQLField<unknown, unknown>,
  names: FilterNames = upstream.adapter,
): ListPlan {
  const resource = catalogue.resources.get(list.type)!;
  const filtered = list.filter === undefined ? undefined : { resource, input: list.filter };
  const { pushed: where, rest } = filtered ? splitWhere(catalogue, filtered, args.where, names) : {};
  const isOrdered = isEvaluatedOrder(catalogue, list.type, args.orderBy);
  const isEvaluated = rest !== undefined || isOrdered;
  const columnOrder = readColumnOrder(catalogue, list.type, args.orderBy);
  if (isOrdered && !columnOrder) throw unsupportedOrder(resource);
  const { orderBy, ...unordered } = args;
  // Rows that are sorted here can come in any order.
  const own = columnOrder && isEvaluated ? unordered : { ...unordered, orderBy };
  const pushed = readListQuery(catalogue, list, { ...own, where }, upstream);
  const whole =
    filtered && isWholeList(list, args, field) ? readWhole(() => readCondition(catalogue, filtered, args.where ?? undefined)) : undefined;
  return {
    pushed,
    isEvaluated,
    rest: filtered && readCondition(catalogue, filtered, rest),
    ...(whole && { whole }),
    order: columnOrder,
  };
}

/** Does nothing beside `where` select records? Arguments that have their default select all. */
function isWholeList({ parents }: ListField, args: ListArgs, field: GraphQLField<unknown, unknown>): boolean {
  return (
    parents.length === 0 &&
    field.args.every(
      ({ name, defaultValue }) => plain.has(name) || args[name] == null || JSON.stringify(args[name]) === JSON.stringify(defaultValue),
    )
  );
}

const plain = new Set(["first", "after", "last", "before", "where", "orderBy"]);

const vendorsOwn = new Set(["UNSUPPORTED_FILTER", "QUERY_TOO_EXPENSIVE"]);

/** The condition; undefined where only the vendor knows what it tests, or may be asked so much. */
function readWhole(read: () => GraphCondition | undefined): { condition: GraphCondition | undefined } | undefined {
  try {
    return { condition: read() };
  } catch (error) {
    if (error instanceof TielineError && vendorsOwn.has(error.code)) return undefined;
    throw error;
  }
}

/** The condition and order of a list whose records are all there. */
export function planHere(
  catalogue: Catalogue,
  list: ListField,
  args: Pick<ListArgs, "where" | "orderBy">,
): Pick<ListPlan, "rest" | "order"> {
  const resource = catalogue.resources.get(list.type)!;
  const order = readColumnOrder(catalogue, list.type, args.orderBy);
  if (!order) throw unsupportedOrder(resource);
  const where = (args.where ?? undefined) as WhereInput | undefined;
  return { rest: list.filter === undefined ? undefined : readCondition(catalogue, { resource, input: list.filter }, where), order };
}
