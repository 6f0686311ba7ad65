import { type GraphQLField, isObjectType } from "graphql";
import type { Catalogue } from "./catalogue.ts";
import { columnsOf } from "./columns.ts";
import { factsOf } from "./sdl/facts.ts";

/** By column of an amount: the column of its currency; null where records do not name it. Amounts of one known currency are missing. */
export type Currencies = ReadonlyMap<string, string | null>;

/** The currencies of a type's amounts, as `@money` in the SDL says. */
export function currenciesOf(catalogue: Catalogue, type: string): Currencies {
  const { byFlat } = columnsOf(catalogue, type);
  const sums = catalogue.schema.getType(`${type}AggregateSum`);
  const fields: GraphQLField<unknown, unknown>[] = isObjectType(sums) ? Object.values(sums.getFields()) : [];
  return new Map(
    fields.flatMap(({ name, astNode }) => {
      const { currency } = factsOf(astNode);
      if (currency === undefined) return [];
      return [[byFlat.get(name)!.name, currency === null ? null : byFlat.get(currency)!.name] as const];
    }),
  );
}
