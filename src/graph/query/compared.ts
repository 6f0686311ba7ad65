import type { ComparedTest } from "../../engine/model/column.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { badInput, TielineError } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import { columnsOf, type GraphColumn } from "../columns.ts";
import { currenciesOf } from "../currencies.ts";

/** One element of `compare`, as callers write it. */
export interface ComparisonInput {
  field: string;
  operator: string;
  other: string;
}

/** Fields of one record compared with each other, and the currencies of amounts, which must be the same. All must hold. */
export function readCompared(catalogue: Catalogue, resource: Resource, given: readonly ComparisonInput[]): ComparedTest[] {
  const { byName } = columnsOf(catalogue, resource.type);
  const currencies = currenciesOf(catalogue, resource.type);
  return given.flatMap(({ field, operator, other }) => {
    const [a, b] = [columnNamed(catalogue, resource, field), columnNamed(catalogue, resource, other)];
    if (kindOf(a) !== kindOf(b))
      throw badInput(
        `"compare" sets ${field} against ${other}, which hold values of different kinds: ${a.type} and ${b.type}.`,
        "Compare fields of one kind: two numbers, two dates, two instants or two texts.",
      );
    const own: ComparedTest = { compared: { column: a.name, operator: operator.toLowerCase() as "eq", other: b.name } };
    const [x, y] = [currencies.get(a.name), currencies.get(b.name)].map((name) => (name ? byName.get(name) : undefined));
    return x && y && x !== y ? [own, { compared: { column: x.name, operator: "eq", other: y.name } } as const] : [own];
  });
}

function kindOf({ kind }: GraphColumn): string {
  return kind === "id" ? "text" : kind;
}

function columnNamed(catalogue: Catalogue, { type, vendor }: Resource, constant: string): GraphColumn {
  const column = columnsOf(catalogue, type).byConstant.get(constant);
  if (column) return column;
  const sentence = `The vendor orders by ${constant}, but records of ${type} do not show it, so it cannot be compared.`;
  throw new TielineError("UNSUPPORTED_FILTER", sentence, { vendor, advice: "Compare fields of the type." });
}
