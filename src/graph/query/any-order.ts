import { isEnumType } from "graphql";
import type { ColumnOrder } from "../../engine/model/column.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { TielineError } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import { columnsOf } from "../columns.ts";
import { factsOf } from "../sdl/facts.ts";
import type { OrderInput } from "./order.ts";

/** Is there a step in this order that the vendor does not sort by? */
export function isEvaluatedOrder(catalogue: Catalogue, type: string, orderBy: OrderInput): boolean {
  const order = catalogue.schema.getType(`${type}OrderField`);
  return (orderBy ?? []).some((step) => step && isEnumType(order) && factsOf(order.getValue(step.field)?.astNode).evaluated);
}

/** An `orderBy` in columns; undefined where one of its steps is by something that records do not show. */
export function readColumnOrder(catalogue: Catalogue, type: string, orderBy: OrderInput): ColumnOrder[] | undefined {
  const { byConstant } = columnsOf(catalogue, type);
  const order: ColumnOrder[] = [];
  for (const step of orderBy ?? []) {
    if (!step) continue;
    const column = byConstant.get(step.field);
    if (!column) return undefined;
    order.push({ column: column.name, descending: step.direction === "DESC" });
  }
  return order;
}

export function unsupportedOrder({ type, vendor }: Resource): TielineError {
  const sentence = `This order of ${type} mixes what only the vendor sorts by with what it does not sort by.`;
  return new TielineError("UNSUPPORTED_FILTER", sentence, { vendor, advice: "Order by fields of the type." });
}
