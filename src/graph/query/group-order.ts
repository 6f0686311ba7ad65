import type { Aggregate, GroupBy } from "../../engine/model/column.ts";
import { compareValues } from "../../engine/model/column-values.ts";
import { badInput } from "../../errors.ts";
import type { ColumnTable, GraphColumn } from "../columns.ts";

/** One step of the order of groups, as callers write it. */
export interface GroupOrderInput {
  by: "KEY" | "COUNT" | "SUM" | "AVG" | "MIN" | "MAX";
  field?: string | null;
  direction?: string | null;
}

/** What groups are ordered by: a value of their key, how many records they hold, or a total of a column. */
export interface GroupOrder {
  by: "key" | "count" | "sum" | "avg" | "min" | "max";
  /** Absent for the count. */
  column?: GraphColumn;
  descending: boolean;
}

/** Throws for a field that no group has such a value of. */
export function readGroupOrder({ byConstant }: ColumnTable, by: readonly GroupBy[], given: readonly GroupOrderInput[] | null | undefined) {
  return (given ?? []).map(({ by: value, field, direction }): GroupOrder => {
    const descending = direction === "DESC";
    const own = value.toLowerCase() as GroupOrder["by"];
    if (own === "count") {
      if (field != null) throw badInput(`"orderBy" of "aggregate" names ${field} beside COUNT, which has no field.`, 'Leave out "field".');
      return { by: own, descending };
    }
    const column = field == null ? undefined : byConstant.get(field);
    if (!column) throw badInput(`"orderBy" of "aggregate" needs a field of the records for ${value}; ${field ?? "none"} came.`);
    assertHas(own, column, field!, by);
    return { by: own, column, descending };
  });
}

function assertHas(value: GroupOrder["by"], { name, kind }: GraphColumn, field: string, by: readonly GroupBy[]): void {
  const isDate = kind === "instant" || kind === "date";
  if (value === "key" && !by.some(({ column }) => column === name))
    throw badInput(`Groups cannot be ordered by the key ${field}: "by" does not name it.`, 'Add it to "by", or order by another value.');
  if ((value === "sum" || value === "avg") && kind !== "number")
    throw badInput(`Groups cannot be ordered by ${value} of ${field}, which is no number.`, "Order by a number.");
  if ((value === "min" || value === "max") && kind !== "number" && !isDate)
    throw badInput(`Groups cannot be ordered by ${value} of ${field}, which is no number and no date.`, "Order by a number or a date.");
}

/** The groups in this order, step by step: without a value last, in either direction; then in the order in which they came. */
export function sortGroups(groups: readonly Aggregate[], order: readonly GroupOrder[], by: readonly GroupBy[]): Aggregate[] {
  const steps = order.map(({ by: value, column, descending }) => {
    const sign = descending ? -1 : 1;
    if (value === "count") return (a: Aggregate, b: Aggregate) => sign * (a.count - b.count);
    const { name, kind } = column!;
    const at = by.findIndex((each) => each.column === name);
    const read = (group: Aggregate) => (value === "key" ? group.key[at]! : group[value][name]!);
    const compared = value === "key" && by[at]!.unit ? "date" : kind;
    return (a: Aggregate, b: Aggregate) => {
      const [x, y] = [read(a), read(b)];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return sign * compareValues(compared, x, y);
    };
  });
  return groups.toSorted((a, b) => {
    for (const step of steps) {
      const difference = step(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
