import type { Order } from "../../engine/model/condition.ts";
import { fold } from "../../engine/model/names.ts";
import type { Resource } from "../../engine/model/resource.ts";
import type { FilterNames } from "./where.ts";

export type OrderInput = readonly ({ field: string; direction?: string | null } | null)[] | null | undefined;

/** An `orderBy` in the vendor's attributes. The enum's values are the fields' names in capitals. */
export function readOrder(resource: Resource, orderBy: OrderInput, names: Pick<FilterNames, "attribute">): Order[] {
  return (orderBy ?? []).flatMap((order) => {
    if (!order) return [];
    const field = camelCase(order.field);
    const descending = order.direction === "DESC";
    const exception = (table: Readonly<Record<string, string>> = {}) => {
      const name = Object.keys(table).find((each) => fold(each) === fold(field));
      return name && table[name];
    };
    const attribute = exception(resource.sorts) ?? exception(resource.filters) ?? names.attribute(resource, field);
    return [{ attribute, descending }];
  });
}

/** `DUE_ON` as `dueOn`. */
export function camelCase(constant: string): string {
  const [first = "", ...rest] = constant.toLowerCase().split("_");
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
